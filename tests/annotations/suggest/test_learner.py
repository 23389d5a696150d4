from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from annotations.errors import (
    Cancelled,
    ModelDamaged,
    ModelFromElsewhere,
    ModelMissing,
    NothingToLearn,
)
from annotations.layer import DocumentState
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.suggest import suggest
from annotations.operations.train_model import allow_labels, train_model
from annotations.project import Project
from annotations.span import Fragment
from annotations.suggest.features import sentences_of, stretches, tags_of
from annotations.suggest.learner import Algorithm, Reading, label_groups, train
from annotations.suggest.model import packed, unpacked
from annotations.suggest.peeling import learned_peeling
from annotations.suggest.scores import Found, LabelScore, Tally, calibrated, overall
from annotations.suggest.seal import key_path
from annotations.suggestion import Method

PLACES = ("الساحل", "الميناء", "الحدود", "المخيم", "الجزيرة", "القرية")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Sixty articles; in the first forty the victims are labelled, with و left outside."""
    told = [
        f"أنقذ الحرس {number + 2} مهاجرًا عند {PLACES[number % 6]}. ووصل لاجئون ومهاجرون معهم."
        for number in range(60)
    ]
    made, documents = project_with(tmp_path / "p.tawsim", *told)
    with made:
        for document, text in list(zip(documents, told, strict=True))[:40]:
            for words in ("مهاجرًا", "لاجئون", "مهاجرون"):
                at = text.index(words)
                places = [(at, at + len(words))]
                add_span(made, document=document, layer=AMAL, label=VICTIM, fragments=places)
            set_state(made, document=document, layer=AMAL, state=DocumentState.DONE)
        yield made


def no_hits(_: str) -> Iterator[tuple[str, int, int]]:
    return iter(())


def test_it_learns_the_layer_and_proposes_in_the_rest_without_proclitics(project: Project) -> None:
    seen: list[tuple[int, int]] = []
    facts = train_model(project, layer=AMAL, progress=lambda *told: seen.append(told))
    assert (facts.articles, facts.proposing) == (40, {VICTIM})
    (score,) = facts.scores
    assert (score.label, score.labelled, score.f1) == (VICTIM, 120, 1.0)
    assert seen == sorted(seen)
    assert seen[-1][0] <= seen[-1][1]
    suggest(project, layer=AMAL, methods=[Method.LEARNED])
    found = project.suggestions.of_document(project.documents.ids()[50], AMAL)
    assert [each.quote for each in found] == ["مهاجرًا", "لاجئون", "مهاجرون"]
    assert all(0.9 < each.score <= 1 for each in found)
    assert found[0].origin.kind == "model"
    assert len(project.suggestions.uncertainty(AMAL)) == 60


def test_a_label_proposes_only_where_it_may(project: Project) -> None:
    train_model(project, layer=AMAL, folds=2)
    allow_labels(project, layer=AMAL, labels=frozenset())
    assert suggest(project, layer=AMAL, methods=[Method.LEARNED]).suggestions == 0
    facts = project.models.facts(AMAL)
    assert facts is not None
    assert facts.proposing == frozenset()


def test_a_cancel_keeps_the_old_model(project: Project) -> None:
    old = train_model(project, layer=AMAL, folds=0)

    def stop(done: int, total: int) -> None:
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train_model(project, layer=AMAL, progress=stop)
    kept = project.models.facts(AMAL)
    assert kept is not None
    assert kept.sentences == old.sentences
    assert project.models.parts(AMAL)


def test_nothing_labelled_is_nothing_to_learn(tmp_path: Path) -> None:
    made, _ = project_with(tmp_path / "q.tawsim", "نص")
    with made, pytest.raises(NothingToLearn):
        train_model(made, layer=AMAL)
    with Project.open(made.path) as again, pytest.raises(ModelMissing):
        suggest(again, layer=AMAL, methods=[Method.LEARNED])


def test_a_model_from_another_computer_or_changed_is_never_loaded(project: Project) -> None:
    train_model(project, layer=AMAL, folds=0)
    data, seal = project.connection.execute("SELECT data, seal FROM model").fetchone()
    with project.writing():
        changed = data[:-1] + bytes([data[-1] ^ 1])
        project.connection.execute("UPDATE model SET data = ?", (changed,))
    with pytest.raises(ModelFromElsewhere):
        project.models.parts(AMAL)
    with project.writing():
        project.connection.execute("UPDATE model SET data = ?, seal = ?", (data, seal))
    assert project.models.parts(AMAL)
    key_path().unlink()
    with pytest.raises(ModelFromElsewhere):
        project.models.parts(AMAL)


@given(st.lists(st.binary(max_size=40), max_size=4), st.data())
def test_packed_models_come_back_and_nothing_else_does(
    bodies: list[bytes], data: st.DataObject
) -> None:
    parts = tuple(b"lCRF" + struct.pack("<I", len(body) + 8) + body for body in bodies)
    whole = packed(parts)
    assert unpacked(whole) == parts
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(ModelDamaged):
        unpacked(whole[:cut])
    with pytest.raises(ModelDamaged):
        unpacked(whole + b"x")


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_are_models(data: bytes) -> None:
    try:
        assert packed(unpacked(data)) == data
    except ModelDamaged:
        return


@given(texts, st.data())
def test_tags_and_back_give_whole_tokens_that_hold_the_place(
    text: str, data: st.DataObject
) -> None:
    sentences = sentences_of(text, no_hits)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    tags = tags_of(sentences, [("X", Fragment(start, end))])
    covered: list[tuple[int, int]] = []
    for sentence, marked in zip(sentences, tags, strict=True):
        assert len(sentence.tokens) == len(marked)
        for label, first, after in stretches(marked):
            assert label == "X"
            covered += [tuple(token) for token in sentence.tokens[first:after]]
    tokens = [token for sentence in sentences for token in sentence.tokens]
    assert covered == [t for t in tokens if t.start < end and start < t.end]


@given(st.lists(st.sampled_from(["O", "B-A", "I-A", "B-B", "I-B"]), max_size=20))
def test_any_tags_give_stretches_that_do_not_overlap(tags: list[str]) -> None:
    found = list(stretches(tags))
    for label, first, after in found:
        assert first < after
        assert {tag[2:] for tag in tags[first:after]} == {label}
    assert sum(after - first for _, first, after in found) == sum(tag != "O" for tag in tags)


def test_labels_on_one_another_are_learned_apart() -> None:
    text = "طفل في الثامنة من بليز"
    places = (
        (str(VICTIM), Fragment(0, 14)),
        (str(FIGURE), Fragment(7, 14)),
        (str(COUNTRY), Fragment(18, 22)),
    )
    groups = label_groups([Reading(text, (), places)])
    assert sorted(map(sorted, groups)) == [["COUNTRY", "FIGURE"], ["VICTIM_TYPE"]]
    reading = Reading(text, sentences_of(text, no_hits), places)
    assert len(train([reading] * 3, folds=0).parts) == 2


def test_the_longer_training_learns_too(project: Project) -> None:
    facts = train_model(project, layer=AMAL, algorithm=Algorithm.FINAL, folds=2)
    assert overall(facts.scores).f1 > 0.9


def test_scores_count_exact_places() -> None:
    tally = Tally()
    place, other = Fragment(0, 3), Fragment(4, 6)
    tally.add([Found("A", place, 0.9), Found("A", other, 0.4)], [("A", place), ("B", other)])
    tally.add([], [("A", place)])
    assert tally.scores() == (LabelScore("A", 1, 2, 2), LabelScore("B", 0, 0, 1))
    whole = overall(tally.scores())
    assert (whole.precision, whole.recall, whole.f1) == (1 / 2, 1 / 3, 2 / 5)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=200))
def test_a_surer_model_is_never_told_less_sure(judged: list[tuple[float, bool]]) -> None:
    tally = Tally()
    for at, (confidence, right) in enumerate(judged):
        place = Fragment(at, at + 1)
        tally.add([Found("A", place, confidence)], [("A", place)] if right else [])
    told = [calibrated(tally.calibration(), "A", at / 20) for at in range(21)]
    assert told == sorted(told)
    assert all(0 < each < 1 for each in told)


def test_proclitics_fall_only_where_the_layer_leaves_them_outside() -> None:
    labelled = [("وجاء مهاجرون", [("A", Fragment(5, 12))]), ("ومهاجرون", [("B", Fragment(0, 8))])]
    peeling = learned_peeling([*labelled, ("ولاجئون", [("A", Fragment(1, 7))])])
    assert peeling.start("A", "ومهاجرون", Fragment(0, 8)) == 1
    assert peeling.start("B", "ومهاجرون", Fragment(0, 8)) == 0
    assert peeling.start("A", "وزير", Fragment(0, 4)) == 0

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, VICTIM, project_with

from annotations.document import DocumentId
from annotations.errors import Cancelled, DocumentMissing, LabelMissing, LayerMissing
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.operations.edit_spans import add_span
from annotations.operations.propagate import (
    Obstacle,
    Place,
    label_occurrences,
    obstacles,
    remove_label_everywhere,
)
from annotations.project import Project
from annotations.span import OriginKind
from annotations.storage.search import SearchQuery, search
from annotations.storage.self_check import check

TEXTS = ("من السودان إلى لبنان ثم وللسودان", "في السُّودان وبالسودان", "لا شيء هنا")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    with made:
        yield made


def places(project: Project, words: str) -> list[Place]:
    query = SearchQuery(words, whole_word=True)
    return [(hit.document, *hit.fragment) for hit in search(project.connection, query)]


def quotes(project: Project, label: LabelId = COUNTRY) -> list[str]:
    found = (
        span.quote
        for document in project.documents.ids()
        for span in project.spans.of_document(document)
        if span.label == label
    )
    return list(found)


def test_every_occurrence_is_labelled_with_its_value_and_one_undo_takes_all_back(
    project: Project,
) -> None:
    changes = label_occurrences(
        project, places=places(project, "السودان"), label=COUNTRY, layer=AMAL
    )
    ids = project.documents.ids()
    assert changes.documents == {ids[0], ids[1]}
    assert quotes(project) == ["السودان", "لسودان", "السُّودان", "السودان"]
    spans = list(project.spans.with_label(COUNTRY))
    assert {span.attributes["country"] for span in spans} == {"SD"}
    assert {span.origin.kind for span in spans} == {OriginKind.RULE}
    project.undo()
    assert quotes(project) == []
    project.redo()
    assert len(quotes(project)) == 4
    assert check(project.connection) == []


def test_a_label_that_sheds_leaves_the_proclitic_of_a_place_outside(project: Project) -> None:
    document = project.documents.ids()[1]
    start = TEXTS[1].index("وبالسودان")
    label_occurrences(project, places=[(document, start, len(TEXTS[1]))], label=COUNTRY, layer=AMAL)
    assert quotes(project) == ["السودان"]


def test_places_that_bear_the_label_are_told_and_left_alone(project: Project) -> None:
    first, second, _ = project.documents.ids()
    add_span(project, document=first, layer=AMAL, label=COUNTRY, fragments=[(3, 10)])
    add_span(project, document=second, layer=AMAL, label=COUNTRY, fragments=[(0, 12)])
    add_span(project, document=second, layer=AMAL, label=VICTIM, fragments=[(15, 22)])
    found = places(project, "السودان")
    told = list(obstacles(project, places=found, label=COUNTRY, layer=AMAL))
    assert told == [Obstacle.LABELLED, None, Obstacle.OVERLAPS, None]
    label_occurrences(project, places=[*found, *found], label=COUNTRY, layer=AMAL)
    assert quotes(project) == ["السودان", "لسودان", "في السُّودان", "السودان"]
    empty = label_occurrences(project, places=found, label=COUNTRY, layer=AMAL)
    assert not empty.documents


def test_a_failure_or_a_stop_half_way_leaves_nothing(project: Project) -> None:
    found = places(project, "السودان")
    missing = DocumentId(5)

    def stop(done: int, total: int) -> None:
        assert total in (0, len(found))
        if done > 2:
            raise Cancelled

    with pytest.raises(DocumentMissing):
        label_occurrences(project, places=[*found, (missing, 0, 1)], label=COUNTRY, layer=AMAL)
    with pytest.raises(Cancelled):
        label_occurrences(project, places=found, label=COUNTRY, layer=AMAL, progress=stop)
    with pytest.raises(LabelMissing):
        label_occurrences(project, places=found, label=LabelId("none"), layer=AMAL)
    with pytest.raises(LayerMissing):
        label_occurrences(project, places=found, label=COUNTRY, layer=LayerId("other"))
    assert project.spans.count() == 0


def test_a_label_is_removed_everywhere_or_only_where_it_was_asked(project: Project) -> None:
    for words in ("السودان", "لبنان"):
        label_occurrences(project, places=places(project, words), label=COUNTRY, layer=AMAL)
    second = project.documents.ids()[1]
    remove_label_everywhere(project, label=COUNTRY, layer=AMAL, documents=[second])
    assert quotes(project) == ["السودان", "لبنان", "لسودان"]
    project.undo()
    kept = project.spans.of_document(second)[0]
    chosen = {span.id for span in project.spans.with_label(COUNTRY)} - {kept.id}
    remove_label_everywhere(project, label=COUNTRY, layer=AMAL, quote="السودَان", only=chosen)
    assert quotes(project) == ["لبنان", "السُّودان"]
    project.undo()
    remove_label_everywhere(project, label=VICTIM, layer=AMAL)
    assert len(quotes(project)) == 5
    remove_label_everywhere(project, label=COUNTRY, layer=AMAL)
    assert quotes(project) == []
    project.undo()
    assert len(quotes(project)) == 5
    assert check(project.connection) == []


def test_another_annotators_labels_cannot_be_removed(project: Project) -> None:
    label_occurrences(project, places=places(project, "لبنان"), label=COUNTRY, layer=AMAL)
    project.actor = "someone"
    with pytest.raises(LayerMissing):
        remove_label_everywhere(project, label=COUNTRY, layer=AMAL)
    assert quotes(project) == ["لبنان"]

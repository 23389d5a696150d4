from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM, project_with
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import tawsim
from annotations.document import Document, DocumentId
from annotations.errors import BlindMode, Cancelled, LayerMissing
from annotations.formats.catalogue import Format, formats
from annotations.formats.label_scheme import load_scheme
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.accept_suggestions import (
    accept_label,
    accept_suggestion,
    accept_suggestions,
    reject_suggestions,
    set_blind_mode,
)
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span, delete_spans, move_boundaries
from annotations.operations.export_documents import export_documents
from annotations.operations.suggest import suggest
from annotations.project import Project
from annotations.span import Fragment, Origin, OriginKind, SpanId
from annotations.storage.self_check import check
from annotations.suggestion import Method, Source, Suggestion, suggestion_id
from resources import resource

TEXTS = (
    "وصل مسافرون من السودان إلى لبنان ثم وأفغانستان",
    "قصة من بليز ثم السودان",
    "لا شيء هنا",
)
BOTH = (Method.RULES, Method.MEMORY)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    with made:
        yield made


def shown(project: Project, number: int = 0, layer: LayerId = AMAL) -> list[Suggestion]:
    return project.suggestions.of_document(project.documents.ids()[number], layer)


def quotes(project: Project, number: int = 0, layer: LayerId = AMAL) -> list[str]:
    return [suggestion.quote for suggestion in shown(project, number, layer)]


def propose(project: Project, *methods: Method, layer: LayerId = AMAL) -> int:
    return suggest(project, layer=layer, methods=methods or BOTH).suggestions


def test_the_rules_propose_countries_without_proclitics(project: Project) -> None:
    report = suggest(project, layer=AMAL, methods=[Method.RULES])
    assert report.documents == 3
    assert report.labels[COUNTRY] == 5
    first = [each for each in shown(project) if each.label == COUNTRY]
    assert [each.quote for each in first] == ["السودان", "لبنان", "أفغانستان"]
    assert [each.attributes["country"] for each in first] == ["SD", "LB", "AF"]
    assert project.spans.count() == 0


def test_an_accepted_one_is_a_span_that_says_where_it_came_from(project: Project) -> None:
    propose(project)
    suggestion = shown(project)[0]
    changes = accept_suggestion(project, suggestion=suggestion)
    (span,) = project.spans.of_document(suggestion.document, AMAL)
    assert span.origin == Origin(OriginKind.RULE, Source.COUNTRIES, suggestion.score)
    assert (span.quote, span.author, dict(span.attributes)) == ("السودان", AMAL, {"country": "SD"})
    assert changes.documents == {suggestion.document}
    assert "السودان" not in quotes(project)
    project.undo()
    assert project.spans.count() == 0
    assert quotes(project)[0] == "السودان"
    project.redo()
    assert "السودان" not in quotes(project)
    assert check(project.connection) == []


def test_accepting_it_changed_keeps_the_origin_and_undo_takes_back_both(project: Project) -> None:
    propose(project)
    suggestion = shown(project)[0]
    before = quotes(project)
    accept_suggestion(project, suggestion=suggestion, label=VICTIM, fragments=[(4, 11)])
    (span,) = project.spans.of_document(suggestion.document, AMAL)
    assert (span.label, span.quote) == (VICTIM, "مسافرون")
    assert span.origin.by == Source.COUNTRIES
    assert "السودان" not in quotes(project)
    project.undo()
    assert quotes(project) == before
    assert project.spans.count() == 0


def test_a_rejected_one_is_not_proposed_again_until_it_is_undone(project: Project) -> None:
    propose(project)
    lebanon = next(each for each in shown(project) if each.quote == "لبنان")
    reject_suggestions(project, suggestions=[lebanon])
    for _ in range(2):
        assert "لبنان" not in quotes(project)
        propose(project)
    add_span(project, document=lebanon.document, layer=AMAL, label=COUNTRY, fragments=[(15, 22)])
    propose(project, Method.MEMORY)
    assert "لبنان" not in quotes(project)
    project.undo()
    project.undo()
    assert "لبنان" in quotes(project)
    assert check(project.connection) == []


def test_deleting_an_accepted_one_rejects_it_unless_it_is_undone(project: Project) -> None:
    propose(project)
    sudan, lebanon = shown(project)[:2]
    accept_suggestion(project, suggestion=sudan, span=SpanId("s"))
    accept_suggestion(project, suggestion=lebanon, span=SpanId("l"))
    move_boundaries(project, span=SpanId("l"), fragments=[(lebanon.start - 4, lebanon.end)])
    delete_spans(project, spans=[SpanId("s"), SpanId("l")])
    propose(project)
    assert not {"السودان", "لبنان"} & {*quotes(project)}
    project.undo()
    assert project.spans.count() == 2
    project.undo()
    project.undo()
    assert "لبنان" in quotes(project)
    add_span(
        project,
        document=lebanon.document,
        layer=AMAL,
        label=COUNTRY,
        fragments=lebanon.fragments,
        span=SpanId("h"),
    )
    delete_spans(project, spans=[SpanId("h")])
    assert "لبنان" in quotes(project)
    assert check(project.connection) == []


def test_confidence_is_what_became_of_those_judged(project: Project) -> None:
    """What the rule says of itself weighs as eight judgements."""
    propose(project, Method.RULES)
    prior = shown(project, 1)[0].score
    sudan, lebanon, afghanistan = (each for each in shown(project) if each.label == COUNTRY)
    reject_suggestions(project, suggestions=[sudan, lebanon])
    propose(project, Method.RULES)
    assert shown(project, 1)[0].score == pytest.approx(8 * prior / 10)
    accept_suggestion(project, suggestion=afghanistan)
    propose(project, Method.RULES)
    assert shown(project, 1)[0].score == pytest.approx((1 + 8 * prior) / 11)


def test_a_rejection_is_one_annotators_and_one_articles(project: Project) -> None:
    other, _ = add_annotator(project, name="سالم")
    propose(project)
    sudan = shown(project)[0]
    reject_suggestions(project, suggestions=[sudan])
    assert "السودان" in quotes(project, 1)
    project.actor = other
    propose(project, layer=other)
    assert "السودان" in quotes(project, 0, other)
    with pytest.raises(LayerMissing):
        reject_suggestions(project, suggestions=[sudan])


def test_all_of_a_label_in_one_article_or_in_all_is_one_step(project: Project) -> None:
    propose(project)
    first = project.documents.ids()[0]
    accept_label(project, label=COUNTRY, layer=AMAL, document=first)
    assert project.spans.count(label=COUNTRY) == 3
    accept_label(project, label=COUNTRY, layer=AMAL)
    assert project.spans.count(label=COUNTRY) == 5
    project.undo()
    assert project.spans.count(label=COUNTRY) == 3
    project.undo()
    assert project.spans.count() == 0


def test_a_cancel_accepts_nothing(project: Project) -> None:
    propose(project)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        accept_suggestions(project, suggestions=shown(project), progress=stop)
    assert project.spans.count() == 0


def test_blind_mode_shows_nothing_and_proposes_nothing(project: Project) -> None:
    propose(project)
    set_blind_mode(project, blind=True)
    assert project.suggestions.blind
    assert shown(project) == []
    assert project.suggestions.with_label(COUNTRY, AMAL) == []
    with pytest.raises(BlindMode):
        propose(project)
    set_blind_mode(project, blind=False)
    assert quotes(project)[0] == "السودان"
    assert check(project.connection) == []


def test_what_was_labelled_before_is_proposed_with_its_values(tmp_path: Path) -> None:
    texts = ("إنقاذ مهاجرين عند الساحل", "وصول مُهاجِرين إلى الميناء", "لا شيء")
    made, (first, second, _) = project_with(tmp_path / "m.tawsim", *texts)
    with made as project:
        add_span(
            project,
            document=first,
            layer=AMAL,
            label=VICTIM,
            fragments=[(6, 13)],
            attributes={"category": "minor"},
        )
        propose(project, Method.MEMORY)
        assert project.suggestions.of_document(first, AMAL) == []
        (suggestion,) = project.suggestions.of_document(second, AMAL)
        assert suggestion.quote == "مُهاجِرين"
        accept_suggestion(project, suggestion=suggestion)
        (span,) = project.spans.of_document(second, AMAL)
        assert dict(span.attributes) == {"category": "minor"}
        assert (span.origin.kind, span.origin.by) == (OriginKind.RULE, Source.MEMORY)


def contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [found for found in path.rglob("*") if found.is_file()]
    return {found.name: found.read_bytes() for found in files}


@pytest.mark.parametrize("known", [each for each in formats() if each.writes], ids=lambda f: f.name)
def test_no_export_sees_a_suggestion(project: Project, tmp_path: Path, known: Format) -> None:
    first = project.documents.ids()[0]
    add_span(project, document=first, layer=AMAL, label=VICTIM, fragments=[(4, 11)])
    reports, written = [], []
    for number in range(3):
        if number == 2:
            assert propose(project) == 6
        target = tmp_path / str(number) / f"out{known.suffix}"
        target.parent.mkdir()
        reports.append(export_documents(project, format=known.name, target=target, layer="أمل"))
        written.append(contents(target))
    assert {report.spans for report in reports} == {1}
    if written[0] == written[1]:  # some formats hold the time of their writing
        assert list(written[1].values()) == list(written[2].values())


def test_how_many_spans_began_as_suggestions(project: Project) -> None:
    propose(project)
    accept_suggestion(project, suggestion=shown(project)[0])
    first = project.documents.ids()[0]
    add_span(project, document=first, layer=AMAL, label=VICTIM, fragments=[(4, 11)])
    decided = Origin(OriginKind.ADJUDICATION, "decision")
    for place, label in (((15, 22), COUNTRY), ((4, 11), VICTIM)):
        add_span(
            project, document=first, layer=GOLD, label=label, fragments=[place], origin=decided
        )
    begun = project.suggestions.begun()
    assert (begun[AMAL].spans, begun[AMAL].suggested) == (2, 1)
    assert (begun[GOLD].spans, begun[GOLD].suggested) == (2, 1)


def test_the_command_proposes_and_info_tells(tmp_path: Path) -> None:
    made, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    made.close()
    run = CliRunner()
    done = run.invoke(tawsim, ["suggest", str(made.path), "--json"], catch_exceptions=False)
    told = json.loads(done.output)
    assert (told["documents"], told["suggestions"], told["labels"]["COUNTRY"]) == (3, 5, 5)
    with Project.open(made.path) as project:
        project.actor = AMAL
        accept_suggestion(project, suggestion=shown(project)[0])
    info = json.loads(run.invoke(tawsim, ["info", str(made.path), "--json"]).output)
    assert info["suggested"] == {"أمل": 1, "gold": 0}
    assert info["blind"] is False
    spans = run.invoke(tawsim, ["spans", str(made.path), "--json"]).output
    assert len(spans.splitlines()) == 1


def test_a_marked_article_is_left_as_it_was(project: Project) -> None:
    propose(project)
    first = project.documents.ids()[0]
    set_state(project, document=first, layer=AMAL, state=DocumentState.DONE)
    assert quotes(project)[0] == "السودان"


@given(
    st.integers(0, 2**63 - 1),
    st.sampled_from(list(Method)),
    st.sampled_from([COUNTRY, VICTIM, FIGURE]),
    st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1, max_size=3),
)
def test_the_id_is_told_by_article_method_label_and_place(
    document: int, method: Method, label: str, places: list[tuple[int, int]]
) -> None:
    fragments = [Fragment(*place) for place in places]
    one = suggestion_id(DocumentId(document), method, COUNTRY, fragments)
    assert one == suggestion_id(DocumentId(document), method, COUNTRY, list(places))
    assert one != suggestion_id(DocumentId(document + 1), method, COUNTRY, fragments)
    assert one != suggestion_id(DocumentId(document), method, VICTIM, fragments)


def test_figures_and_victims_bring_their_values(tmp_path: Path) -> None:
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    text = "إنقاذ أكثر من 30 مهاجرًا يوم 12 مايو 2024، بينهم قتيلان"
    with Project.create(tmp_path / "s.tawsim", scheme) as project:
        with project.writing():
            project.documents.add([Document(text)])
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        propose(project, Method.RULES)
        found = {each.quote: (each.label, dict(each.attributes)) for each in shown(project)}
    assert found["أكثر من 30"] == (
        FIGURE,
        {"value": 30, "qualifier": "more_than", "kind": "cardinal"},
    )
    assert found["مهاجرًا"] == (VICTIM, {"category": "migrant"})
    assert not [quote for quote in found if "2024" in quote or "12" in quote]

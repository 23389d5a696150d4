from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with

from annotations.document import DocumentId
from annotations.errors import DocumentMissing, LayerMissing
from annotations.layer import GOLD, DocumentState
from annotations.operations.edit_flags import flag_document, flag_span, write_document_note
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span, delete_spans, write_note
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.documents import Order
from annotations.storage.flags import Mark
from annotations.storage.self_check import check, rebuild

TEXT = "وصل 12 ألفًا من باكستان إلى البيرو"
LATER, SOONER = SpanId("later"), SpanId("sooner")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two articles; the second has two spans, the later in the text made first."""
    project, (_, document) = project_with(tmp_path / "p.tawsim", "قصير", TEXT)
    for label, span, words in ((COUNTRY, LATER, "باكستان"), (FIGURE, SOONER, "12 ألفًا")):
        start = TEXT.index(words)
        add_span(
            project,
            document=document,
            layer=AMAL,
            label=label,
            fragments=[(start, start + len(words))],
            span=span,
        )
    return project


def second(project: Project) -> DocumentId:
    return project.documents.ids()[1]


def test_open_items_stand_in_reading_order_an_article_before_its_spans(project: Project) -> None:
    first, document = project.documents.ids()
    assert project.flags.open_items() == []
    flag_span(project, span=LATER)
    write_note(project, span=SOONER, note="أهو تقدير؟")
    flag_document(project, document=document, layer=AMAL)
    write_document_note(project, document=first, layer=AMAL, note="راجع المصدر")
    items = project.flags.open_items()
    assert [(item.document, item.span) for item in items] == [
        (first, None),
        (document, None),
        (document, SOONER),
        (document, LATER),
    ]
    assert [(item.flagged, item.note) for item in items] == [
        (False, "راجع المصدر"),
        (True, ""),
        (False, "أهو تقدير؟"),
        (True, ""),
    ]
    assert [(item.title, item.start, item.quote) for item in items[1:3]] == [
        ("م1", 0, ""),
        ("م1", 4, "12 ألفًا"),
    ]
    assert project.flags.open_items(AMAL) == items
    assert project.flags.open_items(GOLD) == []
    delete_spans(project, spans=[LATER])
    flag_document(project, document=document, layer=AMAL, flagged=False)
    write_note(project, span=SOONER, note="")
    assert [item.document for item in project.flags.open_items()] == [first]
    assert check(project.connection) == []
    project.close()


def test_a_flag_is_one_step_that_undo_takes_back(project: Project) -> None:
    document = second(project)
    changes = flag_span(project, span=LATER)
    assert (changes.tables, changes.documents) == ({"span"}, {document})
    assert flag_span(project, span=LATER).tables == frozenset()
    changes = flag_document(project, document=document, layer=AMAL)
    assert (changes.tables, changes.documents) == ({"document_state"}, {document})
    project.undo()
    assert project.flags.mark(document, AMAL) == Mark()
    project.undo()
    assert project.flags.open_items() == []
    project.redo()
    project.redo()
    assert len(project.flags.open_items()) == 2
    project.close()


def test_a_note_says_nothing_of_the_state_and_outlives_it(project: Project) -> None:
    first, document = project.documents.ids()
    write_document_note(project, document=document, layer=AMAL, note="ملاحظة")
    flag_document(project, document=first, layer=AMAL)
    assert project.layers.states(document) == {}
    listed = project.documents.listed(AMAL, wanted=DocumentFilter(state=DocumentState.IN_PROGRESS))
    assert listed == [document]
    assert project.documents.listed(AMAL, wanted=DocumentFilter(state=DocumentState.TO_DO)) == [
        first
    ]
    assert project.documents.listed(AMAL, order=Order.STATE) == [document, first]
    (line,) = project.documents.page([first], AMAL)
    assert line.state == DocumentState.TO_DO
    set_state(project, document=document, layer=AMAL, state=DocumentState.DONE)
    project.undo()
    assert project.layers.states(document) == {}
    assert project.flags.mark(document, AMAL) == Mark(note="ملاحظة")
    project.close()


def test_a_note_that_was_undone_stays_away_when_another_is_written(project: Project) -> None:
    document = second(project)
    set_state(project, document=document, layer=AMAL, state=DocumentState.DONE)
    project.undo()
    flag_document(project, document=document, layer=AMAL)
    project.undo()
    write_document_note(project, document=document, layer=AMAL, note="جديد")
    assert project.layers.states(document) == {}
    assert project.flags.mark(document, AMAL) == Mark(False, "جديد")
    with project.writing():
        rebuild(project.connection)
    assert project.flags.mark(document, AMAL) == Mark(False, "جديد")
    assert check(project.connection) == []
    project.close()


def test_taking_away_a_flag_that_is_not_there_leaves_no_step(project: Project) -> None:
    document = second(project)
    before = project.to_undo()
    changes = flag_document(project, document=document, layer=AMAL, flagged=False)
    assert changes.tables == frozenset()
    assert project.to_undo() == before
    project.close()


def test_nobody_flags_in_the_layer_of_another_or_what_is_not_there(project: Project) -> None:
    with pytest.raises(DocumentMissing):
        flag_document(project, document=DocumentId(1), layer=AMAL)
    project.actor, _ = add_annotator(project, name="باسم")
    with pytest.raises(LayerMissing):
        flag_span(project, span=LATER)
    with pytest.raises(LayerMissing):
        write_document_note(project, document=second(project), layer=AMAL, note="لا")
    write_document_note(project, document=second(project), layer=GOLD, note="نعم")
    assert project.flags.marks(second(project)) == {GOLD: Mark(note="نعم")}
    project.close()


def test_open_items_are_found_by_index(project: Project) -> None:
    plan = project.connection.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM span s "
        "WHERE s.deleted = 0 AND (s.flagged = 1 OR s.note <> '')"
    ).fetchall()
    assert "span_open" in str(plan)
    project.close()

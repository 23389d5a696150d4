from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with, small_label_set
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.document import DocumentId
from annotations.errors import LayerMissing, NothingToUndo, SpanOutsideText
from annotations.layer import DocumentState, LayerId
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import (
    add_span,
    delete_spans,
    move_boundaries,
    relabel_span,
    set_attribute,
    write_note,
)
from annotations.project import Project
from annotations.storage.journal import fold
from annotations.storage.judgements import TABLES, all_fields
from annotations.storage.self_check import check, rebuild

TEXT = "وصل 12 ألفًا و992 مهاجرًا من باكستان 🇵🇰 إلى البيرو"


def seen(project: Project, documents: list[DocumentId]) -> object:
    spans = [project.spans.of_document(document) for document in documents]
    states = [project.layers.states(document) for document in documents]
    return spans, states, project.label_set


def act(project: Project, documents: list[DocumentId], data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(documents))
    spans = project.spans.of_document(document, AMAL)
    start = data.draw(st.integers(0, len(TEXT) - 2))
    end = data.draw(st.integers(start + 1, len(TEXT) - 1))
    verbs = ["add", "state", "labels"] + ["move", "relabel", "value", "note", "delete"] * bool(
        spans
    )
    verb = data.draw(st.sampled_from(verbs))
    span = data.draw(st.sampled_from(spans)).id if spans else None
    if verb == "add":
        add_span(project, document=document, layer=AMAL, label=FIGURE, fragments=[(start, end)])
    elif verb == "state":
        state = data.draw(st.sampled_from(DocumentState))
        set_state(project, document=document, layer=AMAL, state=state)
    elif verb == "labels":
        keys = data.draw(st.permutations(["7", "8", "9"]))
        labels = small_label_set()
        from dataclasses import replace

        shuffled = [replace(label, key=key) for label, key in zip(labels, keys, strict=True)]
        set_label_set(project, label_set=replace(labels, labels=tuple(shuffled)))
    elif span is None:
        return
    elif verb == "move":
        move_boundaries(project, span=span, fragments=[(start, end)])
    elif verb == "relabel":
        relabel_span(project, span=span, label=data.draw(st.sampled_from([COUNTRY, FIGURE])))
    elif verb == "value":
        if project.spans.get(span).label == FIGURE:
            number = data.draw(st.integers(0, 9))
            set_attribute(project, span=span, attribute="value", value=number)
    elif verb == "note":
        write_note(project, span=span, note=data.draw(st.text(max_size=3)))
    else:
        delete_spans(project, spans=[span])


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_undo_gives_the_start_redo_the_end_and_the_fold_the_tables(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, documents = project_with(Path(folder) / "p.tawsim", TEXT, TEXT + ".")
        start = seen(project, documents)
        for _ in range(data.draw(st.integers(1, 12))):
            act(project, documents, data)
        end = seen(project, documents)
        project.close()
        project = Project.open(project.path)
        project.actor = AMAL
        while project.to_undo() is not None:
            project.undo()
        assert seen(project, documents) == start
        with pytest.raises(NothingToUndo):
            project.undo()
        project.close()
        project = Project.open(project.path)
        project.actor = AMAL
        while project.to_redo() is not None:
            project.redo()
        assert seen(project, documents) == end
        folded = fold(project.connection)
        for name, table in TABLES.items():
            assert folded[name] == dict(all_fields(project.connection, table))
        assert check(project.connection) == []
        project.close()


def test_rebuilding_restores_a_table_that_was_changed_behind_the_journal(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(29, 36)])
    project.connection.execute("UPDATE span SET label = 'FIGURE'")
    assert [finding.kind for finding in check(project.connection)] == ["row"]
    with project.writing():
        rebuild(project.connection)
    assert check(project.connection) == []
    assert project.spans.of_document(document)[0].label == COUNTRY
    project.close()


@pytest.mark.parametrize("table", ["step", "change", "document", "document_text", "replica"])
@pytest.mark.parametrize("verb", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_facts_and_journal_are_never_changed(tmp_path: Path, table: str, verb: str) -> None:
    import sqlite3

    project, _ = project_with(tmp_path / "p.tawsim", TEXT)
    if table == "change" and "UPDATE" in verb:
        verb = "UPDATE {} SET after = after"
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        project.connection.execute(verb.format(table))
    project.close()


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    steps = project.connection.execute("SELECT count(*) FROM step").fetchone()
    with pytest.raises(SpanOutsideText):
        add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(5, 999)])

    def half_a_step() -> None:
        with project.step("add_span") as step:
            step.put("layer", "x", {"name": "x", "kind": "annotator"})
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        half_a_step()
    assert project.connection.execute("SELECT count(*) FROM step").fetchone() == steps
    assert project.layers.get("x") is None
    project.close()


def test_nobody_writes_in_the_layer_of_another(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    add_annotator(project, name="باسم", layer=LayerId("basim"))
    with pytest.raises(LayerMissing):
        add_span(
            project,
            document=document,
            layer=LayerId("basim"),
            label=COUNTRY,
            fragments=[(0, 3)],
        )
    project.close()


def test_undo_is_of_the_annotator_who_asks(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    basim, _ = add_annotator(project, name="باسم")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
    project.actor = basim
    add_span(project, document=document, layer=basim, label=COUNTRY, fragments=[(4, 6)])
    project.undo()
    assert [span.layer for span in project.spans.of_document(document)] == [AMAL]
    assert project.to_undo() is None
    project.close()

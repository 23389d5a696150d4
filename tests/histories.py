"""Random work on a project, for laws that hold whatever somebody did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builders import AMAL, COUNTRY, FIGURE
from hypothesis import strategies as st

from annotations.document import Document, DocumentId
from annotations.label_set import RELATED, Label, LabelId
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_flags import flag_span, write_document_note
from annotations.operations.edit_label_set import set_label_set
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import (
    add_span,
    delete_spans,
    move_boundaries,
    relabel_span,
    set_attribute,
    write_note,
)
from annotations.operations.record_time import record_time
from annotations.project import Project
from annotations.storage.judgements import TABLES, all_fields
from annotations.storage.self_check import check

TEXT = "من وصل من 12 من وصل"

_OWN = (
    *("add", "move", "relabel", "value", "note", "delete", "state", "flag", "relate"),
    *("time", "undo", "redo", "article_note"),
)
_COORDINATORS = ("labels", "drop_label", "assign", "import", "gold")


def act(
    project: Project, data: st.DataObject, layer: LayerId = AMAL, *, coordinator: bool = False
) -> None:
    """One random thing that somebody does; nothing where it makes no sense."""
    verb = data.draw(st.sampled_from((*_OWN, *(_COORDINATORS if coordinator else ()))))
    document = data.draw(st.sampled_from(project.documents.ids()))
    spans = project.spans.of_document(document, layer)
    number = data.draw(st.integers(0, 9))
    labels = project.label_set
    if verb in ("undo", "redo"):
        invert(project, verb)
    elif verb == "add" and labels.labels:
        chosen = labels.labels[number % len(labels)].id
        start, end = _range(data)
        add_span(project, document=document, layer=layer, label=chosen, fragments=[(start, end)])
    elif verb == "gold" and labels.labels:
        start, end = _range(data)
        label = labels.labels[0].id
        add_span(project, document=document, layer=GOLD, label=label, fragments=[(start, end)])
    elif verb == "state":
        state = data.draw(st.sampled_from(DocumentState))
        reason = "سبب" if state is DocumentState.SKIPPED else ""
        set_state(project, document=document, layer=layer, state=state, reason=reason)
    elif verb == "time":
        record_time(project, document=document, layer=layer, seconds=number)
    elif verb == "article_note":
        write_document_note(project, document=document, layer=layer, note=str(number))
    elif verb == "assign":
        assign_work(project, annotators=["أمل"], documents=[document], overlap=1)
    elif verb == "import":
        with project.writing():
            project.documents.add([Document(f"{TEXT} {number}", title=str(number))])
    elif verb in ("labels", "drop_label"):
        _edit_labels(project, number, drop=verb == "drop_label")
    elif spans:
        _edit_span(project, verb, data, layer, document)


def invert(project: Project, verb: str) -> None:
    """Undo or redo, where there is anything."""
    if verb == "undo" and project.to_undo() is not None:
        project.undo()
    elif verb == "redo" and project.to_redo() is not None:
        project.redo()


def _range(data: st.DataObject) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(TEXT) - 2))
    return start, data.draw(st.integers(start + 1, len(TEXT) - 1))


def _edit_span(
    project: Project, verb: str, data: st.DataObject, layer: LayerId, document: DocumentId
) -> None:
    spans = project.spans.of_document(document, layer)
    span = data.draw(st.sampled_from(spans))
    number = data.draw(st.integers(0, 9))
    if verb == "move":
        move_boundaries(project, span=span.id, fragments=[_range(data)])
    elif verb == "relabel" and project.label_set.labels:
        label = project.label_set.labels[number % len(project.label_set)].id
        relabel_span(project, span=span.id, label=label)
    elif verb == "value" and span.label == FIGURE and project.label_set.get(FIGURE):
        set_attribute(project, span=span.id, attribute="value", value=number or None)
    elif verb == "note":
        write_note(project, span=span.id, note=str(number))
    elif verb == "flag":
        flag_span(project, span=span.id, flagged=not span.flagged)
    elif verb == "delete":
        delete_spans(project, spans=[span.id])
    elif verb == "relate" and len(spans) > 1:
        other = next(each for each in spans if each.id != span.id)
        there = {(r.source, r.target) for r in project.relations.of_document(document)}
        if (span.id, other.id) not in there:
            add_relation(project, source=span.id, target=other.id, label=RELATED.id)


def _edit_labels(project: Project, number: int, *, drop: bool) -> None:
    now = project.label_set
    if drop:
        kept = tuple(label for label in now if label.id in (COUNTRY, FIGURE))
        set_label_set(project, label_set=replace(now, labels=kept), delete_spans=True)
        return
    taken = {label.name for label in now} | {label.id for label in now}
    name = f"NEW_{number}"
    # The identifier is of this machine alone, name and key may clash with another's.
    identifier = LabelId(f"{name}-{len(taken)}-{project.connection.total_changes}")
    if name in taken or identifier in taken:
        return
    key = "" if any(label.key == str(number) for label in now) else str(number)
    made = Label(identifier, name, {"ar": name}, "#123456", key)
    set_label_set(project, label_set=replace(now, labels=(*now.labels, made)))


def fingerprint(project: Project) -> object:
    """Everything that two machines with the same work must have alike."""
    connection = project.connection
    return {
        "steps": set(connection.execute("SELECT id, hash FROM step")),
        "changes": set(
            connection.execute(
                "SELECT s.id, c.n, c.tbl, c.key, c.before, c.after FROM change c "
                "JOIN step s ON s.no = c.step"
            )
        ),
        "replicas": set(
            connection.execute(
                "SELECT id, opened FROM replica WHERE no IN (SELECT replica FROM step)"
            )
        ),
        "texts": {document.text for document in project.documents.in_order()},
        "parked": set(connection.execute("SELECT * FROM parked")),
        "tables": {name: dict(all_fields(connection, table)) for name, table in TABLES.items()},
        "labels": project.label_set,
        "findings": check(connection),
    }


def steps_of(path: Path) -> set[tuple[str, bytes]]:
    """Every operation of a file."""
    with Project.open(path, read_only=True) as project:
        return set(project.connection.execute("SELECT id, hash FROM step"))

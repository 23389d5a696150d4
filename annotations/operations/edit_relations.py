"""Relate two spans, change how they relate, turn the arrow round, let it go."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.errors import InvalidRelation, RelationTypeMissing
from annotations.identity import new_id
from annotations.label_set import RelationTypeId
from annotations.operations.edit_spans import check_layer
from annotations.project import Project
from annotations.relation import Relation, RelationId
from annotations.span import Span, SpanId
from annotations.storage.journal import Changes, now_ms
from annotations.storage.judgements import RELATION
from annotations.storage.relations import fields_of_relation


def add_relation(
    project: Project,
    *,
    source: SpanId,
    target: SpanId,
    label: RelationTypeId,
    note: str = "",
    relation: RelationId | None = None,
) -> Changes:
    """Lead from one span to another; ``label`` is the type's id, ``relation`` the id it gets.

    Raises SpanMissing, LayerMissing, RelationTypeMissing or InvalidRelation.
    """
    start, end = project.spans.get(source), project.spans.get(target)
    check_layer(project, start.layer)
    _check(project, start, end, label)
    made = Relation(
        id=relation or RelationId(new_id()),
        document=start.document,
        layer=start.layer,
        label=label,
        source=source,
        target=target,
        note=note,
        author=project.actor,
        created=now_ms(),
    )
    with project.step("add_relation") as step:
        step.add(RELATION.name, made.id, fields_of_relation(made))
    return step.changes


def relabel_relation(project: Project, *, relation: RelationId, label: RelationTypeId) -> Changes:
    """Give the relation another type. Raises as ``add_relation`` does, or RelationMissing."""
    old = _own(project, relation)
    if label != old.label:
        start, end = project.spans.get(old.source), project.spans.get(old.target)
        _check(project, start, end, label)
    with project.step("relabel_relation") as step:
        step.put(RELATION.name, relation, {"label": label})
    return step.changes


def reverse_relation(project: Project, *, relation: RelationId) -> Changes:
    """Turn the arrow round. Raises as ``add_relation`` does, or RelationMissing."""
    old = _own(project, relation)
    start, end = project.spans.get(old.target), project.spans.get(old.source)
    _check(project, start, end, old.label)
    with project.step("reverse_relation") as step:
        step.put(RELATION.name, relation, {"source": old.target, "target": old.source})
    return step.changes


def write_relation_note(project: Project, *, relation: RelationId, note: str) -> Changes:
    """Write the note of a relation. Raises RelationMissing or LayerMissing."""
    _own(project, relation)
    with project.step("write_relation_note") as step:
        step.put(RELATION.name, relation, {"note": note})
    return step.changes


def delete_relations(project: Project, *, relations: Iterable[RelationId]) -> Changes:
    """Delete relations; undo brings them back. Raises RelationMissing or LayerMissing."""
    gone = [_own(project, relation) for relation in relations]
    with project.step("delete_relations") as step:
        for relation in gone:
            step.remove(RELATION.name, relation.id)
    return step.changes


def _own(project: Project, relation: RelationId) -> Relation:
    found = project.relations.get(relation)
    check_layer(project, found.layer)
    return found


def _check(project: Project, source: Span, target: Span, label: RelationTypeId) -> None:
    """RelationTypeMissing or InvalidRelation where there can be no such relation."""
    label_set = project.label_set
    known = label_set.relation_type(label)
    if known is None:
        raise RelationTypeMissing(label=label)
    if source.id == target.id:
        raise InvalidRelation(reason="itself", label=label)
    if (source.document, source.layer) != (target.document, target.layer):
        raise InvalidRelation(reason="apart", label=label)
    if known not in label_set.relation_types_between(source.label, target.label):
        raise InvalidRelation(reason="labels", label=label)
    there = project.relations.of_span(source.id)
    if any(
        (each.label, each.source, each.target) == (label, source.id, target.id) for each in there
    ):
        raise InvalidRelation(reason="twice", label=label)

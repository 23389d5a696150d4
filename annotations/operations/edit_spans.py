"""Add a span, change its boundaries, label, values or note, delete it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotations.document import DocumentId
from annotations.errors import InvalidValue, LabelMissing, LayerMissing
from annotations.identity import new_id
from annotations.label_set import Attribute, AttributeKind, Label, LabelId
from annotations.layer import LayerId, LayerKind
from annotations.operations.rejecting import reject_deleted
from annotations.project import Project
from annotations.span import Origin, Span, SpanId, checked_fragments, quoted
from annotations.storage.journal import Changes, now_ms
from annotations.storage.judgements import RELATION, SPAN
from annotations.storage.spans import attribute_fields, fields_of


def add_span(
    project: Project,
    *,
    document: DocumentId,
    layer: LayerId,
    label: LabelId,
    fragments: Iterable[tuple[int, int]],
    attributes: Mapping[str, object] | None = None,
    origin: Origin | None = None,
    span: SpanId | None = None,
) -> Changes:
    """Label a stretch (code points, half-open); ``span`` is the id that it gets.

    Raises SpanOutsideText, LabelMissing, InvalidValue or LayerMissing.
    """
    check_layer(project, layer)
    known = _label(project, label)
    text = project.documents.get(document).text
    whole = checked_fragments(text, fragments)
    made = Span(
        id=span or SpanId(new_id()),
        document=document,
        layer=layer,
        label=label,
        fragments=whole,
        quote=quoted(text, whole),
        attributes=_checked(known, attributes or {}),
        origin=origin or Origin(),
        author=project.actor,
        created=now_ms(),
    )
    with project.step("add_span") as step:
        step.add(SPAN.name, made.id, fields_of(made))
    return step.changes


def move_boundaries(
    project: Project, *, span: SpanId, fragments: Iterable[tuple[int, int]]
) -> Changes:
    """Give the span other boundaries. Raises SpanMissing or SpanOutsideText."""
    old = project.spans.get(span)
    check_layer(project, old.layer)
    text = project.documents.get(old.document).text
    whole = checked_fragments(text, fragments)
    with project.step("move_boundaries") as step:
        step.put(
            SPAN.name,
            span,
            {"fragments": [list(piece) for piece in whole], "quote": quoted(text, whole)},
        )
    return step.changes


def relabel_span(
    project: Project,
    *,
    span: SpanId,
    label: LabelId,
    attributes: Mapping[str, object] | None = None,
) -> Changes:
    """Give the span another label; values that the new label does not know are dropped."""
    old = project.spans.get(span)
    check_layer(project, old.layer)
    known = _label(project, label)
    wanted = _checked(known, attributes or {})
    kept = {
        name: wanted.get(name, value if known.attribute(name) else None)
        for name, value in old.attributes.items()
    }
    with project.step("relabel_span") as step:
        step.put(SPAN.name, span, {"label": label, **attribute_fields({**wanted, **kept})})
    return step.changes


def set_attribute(project: Project, *, span: SpanId, attribute: str, value: object) -> Changes:
    """Set one value of a span, or take it away with None. Raises InvalidValue."""
    old = project.spans.get(span)
    check_layer(project, old.layer)
    _checked(_label(project, old.label), {attribute: value})
    with project.step("set_attribute") as step:
        step.put(SPAN.name, span, attribute_fields({attribute: value}))
    return step.changes


def write_note(project: Project, *, span: SpanId, note: str) -> Changes:
    """Write the note of a span."""
    check_layer(project, project.spans.get(span).layer)
    with project.step("write_note") as step:
        step.put(SPAN.name, span, {"note": note})
    return step.changes


def delete_spans(project: Project, *, spans: Iterable[SpanId]) -> Changes:
    """Delete spans with their relations; undo brings both back.

    One that began as a suggestion is thereby rejected.
    """
    gone = [project.spans.get(span) for span in spans]
    for span in gone:
        check_layer(project, span.layer)
    with project.step("delete_spans") as step:
        for relation in project.relations.touching(gone):
            step.remove(RELATION.name, relation.id)
        for span in gone:
            step.remove(SPAN.name, span.id)
            reject_deleted(project, step, span)
    return step.changes


def check_layer(project: Project, layer: LayerId) -> None:
    """LayerMissing where the layer is not the actor's own or gold."""
    found = project.layers.get(layer)
    if found is None or (found.kind is LayerKind.ANNOTATOR and layer != project.actor):
        raise LayerMissing(layer=layer)


def _label(project: Project, label: LabelId) -> Label:
    found = project.label_set.get(label)
    if found is None:
        raise LabelMissing(label=label)
    return found


def _checked(label: Label, attributes: Mapping[str, object]) -> Mapping[str, object]:
    """The attributes as they are; InvalidValue where the label does not allow one."""
    for name, value in attributes.items():
        attribute = label.attribute(name)
        if attribute is None or not accepts(attribute, value):
            raise InvalidValue(attribute=name, value=value)
    return attributes


def accepts(attribute: Attribute, value: object) -> bool:
    """Whether the attribute can hold the value; None, which takes a value away, always."""
    if value is None:
        return True
    number = isinstance(value, int | float) and not isinstance(value, bool)
    match attribute.kind:
        case AttributeKind.TEXT:
            return isinstance(value, str)
        case AttributeKind.NUMBER:
            return number
        case AttributeKind.YES_NO:
            return isinstance(value, bool)
        case AttributeKind.CHOICE:
            return value in {choice.id for _, choice in attribute.walk_choices()}
        case AttributeKind.COUNTRY:
            return (
                isinstance(value, str) and len(value) == 2 and value.isascii() and value.isupper()
            )
        case AttributeKind.FIGURE:
            return number or _are_bounds(value)


def _are_bounds(value: object) -> bool:
    if not isinstance(value, dict) or not value.keys() <= {"low", "high"} or not value:
        return False
    return all(
        bound is None or (isinstance(bound, int | float) and not isinstance(bound, bool))
        for bound in value.values()
    )

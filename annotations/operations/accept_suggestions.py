"""Judge suggestions: accept as they are or changed, accept all of a label, reject, blind mode."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from annotations.document import DocumentId
from annotations.errors import LabelMissing
from annotations.identity import new_id
from annotations.knowledge.proposals import proposed_values
from annotations.label_set import Label, LabelId
from annotations.layer import LayerId
from annotations.operations.edit_spans import accepts, check_layer
from annotations.operations.rejecting import reject
from annotations.project import Project
from annotations.span import Fragment, Span, SpanId, checked_fragments, quoted
from annotations.storage.journal import Changes, now_ms
from annotations.storage.judgements import SETTING, SPAN
from annotations.storage.spans import fields_of
from annotations.storage.suggestions import BLIND
from annotations.storage.watched import watched
from annotations.suggestion import Suggestion
from annotations.watch import Progress, Watch, silent


def accept_suggestion(
    project: Project,
    *,
    suggestion: Suggestion,
    label: LabelId | None = None,
    fragments: Iterable[tuple[int, int]] | None = None,
    span: SpanId | None = None,
) -> Changes:
    """Make a span of it, with another label or other boundaries where they are given.

    The span keeps where it came from; what was changed is not proposed again as
    it was. Raises as ``add_span`` does.
    """
    check_layer(project, suggestion.layer)
    text = project.documents.get(suggestion.document).text
    known = _label(project, label or suggestion.label)
    given = suggestion.fragments if fragments is None else fragments
    whole = checked_fragments(text, given)
    changed = known.id != suggestion.label or whole != suggestion.fragments
    values = suggestion.attributes
    if changed:
        values = proposed_values(known, quoted(text, whole))
        if known.id == suggestion.label:
            values = {**suggestion.attributes, **values}
    made = _span(project, suggestion, known, whole, quoted(text, whole), values, span)
    with project.step("accept_suggestion") as step:
        step.add(SPAN.name, made.id, fields_of(made))
        if changed:
            reject(step, suggestion)
    return step.changes


def accept_suggestions(
    project: Project, *, suggestions: Collection[Suggestion], progress: Progress = silent
) -> Changes:
    """Make spans of all of them, in one step. Raises as ``add_span`` does, or Cancelled."""
    with watched(project.connection, progress, project.path) as watch:
        return _accept(project, suggestions, watch)


def _accept(project: Project, suggestions: Collection[Suggestion], watch: Watch) -> Changes:
    by_document: dict[DocumentId, list[Suggestion]] = {}
    for suggestion in suggestions:
        by_document.setdefault(suggestion.document, []).append(suggestion)
    labels = {label.id: label for label in project.label_set}
    done = 0
    with project.step("accept_suggestions") as step:
        for document, found in by_document.items():
            text = project.documents.get(document).text
            for suggestion in watch.each(found):
                check_layer(project, suggestion.layer)
                if suggestion.label not in labels:
                    raise LabelMissing(label=suggestion.label)
                whole = checked_fragments(text, suggestion.fragments)
                label, values = labels[suggestion.label], suggestion.attributes
                made = _span(project, suggestion, label, whole, quoted(text, whole), values)
                step.add(SPAN.name, made.id, fields_of(made))
            done += len(found)
            watch(done, len(suggestions))
    return step.changes


def accept_label(
    project: Project,
    *,
    label: LabelId,
    layer: LayerId,
    document: DocumentId | None = None,
    progress: Progress = silent,
) -> Changes:
    """Accept everything proposed under a label in one article, or in all, as one step."""
    with watched(project.connection, progress, project.path) as watch:
        if document is None:
            found = project.suggestions.with_label(label, layer)
        else:
            here = project.suggestions.of_document(document, layer)
            found = [each for each in here if each.label == label]
        return accept_suggestions(project, suggestions=found, progress=watch)


def reject_suggestions(project: Project, *, suggestions: Iterable[Suggestion]) -> Changes:
    """Say no: none of these is proposed again for its article and layer. Raises LayerMissing."""
    with project.step("reject_suggestions") as step:
        for suggestion in suggestions:
            check_layer(project, suggestion.layer)
            reject(step, suggestion)
    return step.changes


def set_blind_mode(project: Project, *, blind: bool) -> Changes:
    """Switch suggestions off for the whole project, or on again."""
    with project.step("set_blind_mode") as step:
        step.put(SETTING.name, BLIND, {"value": blind})
    return step.changes


def _label(project: Project, label: LabelId) -> Label:
    found = project.label_set.get(label)
    if found is None:
        raise LabelMissing(label=label)
    return found


def _span(
    project: Project,
    suggestion: Suggestion,
    label: Label,
    fragments: tuple[Fragment, ...],
    quote: str,
    values: Mapping[str, object],
    span: SpanId | None = None,
) -> Span:
    """The span that a suggestion becomes; values that the scheme no longer knows are left out."""
    kept = {
        name: value
        for name, value in values.items()
        if (attribute := label.attribute(name)) is not None and accepts(attribute, value)
    }
    return Span(
        id=span or SpanId(new_id()),
        document=suggestion.document,
        layer=suggestion.layer,
        label=label.id,
        fragments=fragments,
        quote=quote,
        attributes=kept,
        origin=suggestion.origin,
        author=project.actor,
        created=now_ms(),
    )

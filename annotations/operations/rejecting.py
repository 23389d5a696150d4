"""Rejections as they are written within a step: of a suggestion, of a deleted one, of a link."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.document import DocumentId
from annotations.facts import Link
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.project import Project
from annotations.span import Span
from annotations.storage.journal import Step
from annotations.storage.judgements import REJECTION
from annotations.suggestion import Suggestion, began_as_suggestion, link_key, place_key

LINKS = "links"
"""The source of a rejected link."""

_Fragments = Sequence[tuple[int, int]]


def reject(step: Step, suggestion: Suggestion) -> None:
    """The suggestion is not proposed again for its article and layer."""
    _reject_place(
        *(step, suggestion.document, suggestion.layer, suggestion.label),
        *(suggestion.fragments, suggestion.quote, suggestion.source),
    )


def reject_deleted(project: Project, step: Step, span: Span) -> None:
    """A span that began as a suggestion is deleted: neither it nor what it came from comes back."""
    if not began_as_suggestion(span.origin):
        return
    _reject_place(
        *(step, span.document, span.layer, span.label, span.fragments, span.quote, span.origin.by)
    )
    for suggestion in project.suggestions.made(span.document, span.layer):
        meets = suggestion.start < span.end and span.start < suggestion.end
        if meets and suggestion.label == span.label:
            reject(step, suggestion)


def reject_link(step: Step, link: Link, source: Span) -> None:
    """The link is not proposed again between these two spans."""
    key = link_key(source.document, source.layer, link.label, link.source, link.target)
    _write(
        *(step, key, source.document, source.layer),
        label=link.label,
        fragments=source.fragments,
        quote=source.quote,
        source=LINKS,
    )


def _reject_place(
    step: Step,
    document: DocumentId,
    layer: LayerId,
    label: LabelId,
    fragments: _Fragments,
    quote: str,
    source: str,
) -> None:
    key = place_key(document, layer, label, fragments)
    _write(
        *(step, key, document, layer),
        label=label,
        fragments=fragments,
        quote=quote,
        source=source,
    )


def _write(
    step: Step,
    key: str,
    document: DocumentId,
    layer: LayerId,
    *,
    label: str,
    fragments: _Fragments,
    quote: str,
    source: str,
) -> None:
    step.put(
        REJECTION.name,
        key,
        {
            "document": document,
            "layer": layer,
            "label": label,
            "quote": quote,
            "source": source,
            "fragments": [list(part) for part in fragments],
        },
    )

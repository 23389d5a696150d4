"""What every writer is given and gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.label_set import LabelSet
from annotations.layer import DocumentState, Layer
from annotations.span import quoted

_SAID = (DocumentState.DONE, DocumentState.SKIPPED)


@dataclass(frozen=True, slots=True)
class ExportContext:
    """The scheme and the layers that an export is made of, and whether they hold relations.

    ``options`` holds a value for each of the format's options for writing,
    ``part`` the name of the part where a data set is written in parts,
    ``kept_rules`` the rules of adjudication that a lossless file holds.
    """

    label_set: LabelSet
    layers: tuple[Layer, ...] = ()
    related: bool = False
    options: Mapping[str, object] = field(default_factory=dict)
    part: str = ""
    kept_rules: tuple[Mapping[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written."""

    documents: int
    spans: int


def lose(losses: LossReport, reason: str, article: Article, span: SpanRecord) -> None:
    """Count a span, or a part of it, that the format cannot hold."""
    start, end = span.fragments[0].start, span.fragments[-1].end
    quote = quoted(article.document.text, span.fragments)
    losses.add(reason, Loss(article.document.title, start, end, quote))


def lose_what_a_triple_lacks(losses: LossReport, article: Article, span: SpanRecord) -> None:
    """Count what start, end and label alone cannot say."""
    if span.attributes:
        lose(losses, "attributes", article, span)
    if span.note:
        lose(losses, "note", article, span)
    if span.flagged:
        lose(losses, "flags", article, span)


def lose_relations(losses: LossReport, article: Article) -> None:
    """Count relations that the format cannot hold, each at the span it leads from."""
    if article.relations:
        spans = {span.id: span for span in article.spans}
        for relation in article.relations:
            lose(losses, "relations", article, spans[relation.source])


def lose_marks(losses: LossReport, article: Article) -> None:
    """Count flags and notes on the article as a whole, and how far its annotators are."""
    for mark in article.marks.values():
        if mark.flagged:
            losses.add("flags", Loss(article.document.title, 0, 0, ""))
        if mark.note:
            losses.add("document_note", Loss(article.document.title, 0, 0, mark.note))
    for state in article.states.values():
        if state in _SAID:
            losses.add("states", Loss(article.document.title, 0, 0, ""))


def lose_facts(losses: LossReport, article: Article) -> None:
    """Count articles of which more is known than a format without metadata can say."""
    document = article.document
    known = (document.source, document.url, document.date, document.author)
    if any(known) or document.metadata:
        losses.add("metadata", Loss(document.title, 0, 0, ""))


def lose_layer(context: ExportContext, losses: LossReport, article: Article) -> None:
    """Count spans whose layer is not told, where there is more than one."""
    if len(context.layers) > 1:
        for span in article.spans:
            lose(losses, "layer", article, span)

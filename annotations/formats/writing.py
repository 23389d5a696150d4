"""What every writer is given and gives back."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.label_set import LabelSet
from annotations.layer import Layer
from annotations.span import quoted


@dataclass(frozen=True, slots=True)
class ExportContext:
    """The scheme and the layers that an export is made of."""

    label_set: LabelSet
    layers: tuple[Layer, ...] = ()


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

"""The open article's spans in reading order, kept in step with the project one row at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from annotations.label_set import Label, LabelSet, in_language
from annotations.span import Span
from desktop.panels.value_text import value_text
from desktop.reading.view_span import SpanStyle, ViewSpan

_QUOTE_SHOWN = 120


class ShownSpans:
    """Spans by id and in reading order: by start, longer before shorter."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._by_id: dict[str, Span] = {span.id: span for span in spans}
        self._ordered = sorted(self._by_id.values(), key=_place)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    def __getitem__(self, row: int) -> Span:
        return self._ordered[row]

    def get(self, identifier: str | None) -> Span | None:
        """The span with this id."""
        return None if identifier is None else self._by_id.get(identifier)

    def row_of(self, span: Span) -> int:
        """Where the span stands, or would stand."""
        return bisect_left(self._ordered, _place(span), key=_place)

    def put(self, span: Span) -> None:
        """Add the span, or show it as it is now."""
        self.remove(span.id)
        self._by_id[span.id] = span
        self._ordered.insert(self.row_of(span), span)

    def remove(self, identifier: str) -> Span | None:
        """Take the span away; the span as it was, or None where it was not there."""
        span = self._by_id.pop(identifier, None)
        if span is not None:
            del self._ordered[self.row_of(span)]
        return span


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id


class Appearance:
    """How spans look: colour, pattern and words by label, in one language."""

    def __init__(self, labels: LabelSet, language: str) -> None:
        self._labels, self._language = labels, language
        self._patterns = {label.id: number for number, label in enumerate(labels)}

    def of(self, span: Span, style: SpanStyle = SpanStyle.OWN) -> ViewSpan | None:
        """The span as the canvas shows it; None where its label is no more."""
        label = self._labels.get(span.label)
        if label is None:
            return None
        marks = ("⚑" if span.flagged else "") + ("✎" if span.note else "")
        caption = " ".join(filter(None, (self.caption(span, label), marks)))
        return ViewSpan(
            id=span.id,
            fragments=span.fragments,
            colour=label.colour,
            caption=caption,
            pattern=self._patterns[label.id],
            style=style,
            tip=self._tip(span, caption),
        )

    def caption(self, span: Span, label: Label) -> str:
        """The label's name and the span's values."""
        values = value_text(label, span.attributes, self._language)
        name = in_language(label.names, self._language, label.name)
        return f"{name} · {values}" if values else name

    def _tip(self, span: Span, caption: str) -> str:
        quote = span.quote if len(span.quote) <= _QUOTE_SHOWN else span.quote[:_QUOTE_SHOWN] + "…"
        return "\n".join(filter(None, (caption, f"«{quote}»", span.note)))

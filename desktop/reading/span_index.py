"""The spans on show, by id and by the segments that they touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from desktop.reading.segments import Segments
from desktop.reading.view_span import ViewSpan


class SpanIndex:
    """Spans that can be put and removed one at a time."""

    def __init__(self, segments: Segments, spans: Iterable[ViewSpan] = ()) -> None:
        self._segments = segments
        self._spans = {span.id: span for span in spans}
        self._by_segment: dict[int, dict[str, ViewSpan]] = {}
        # Ten thousand spans are opened in one go: this loop is the hot one.
        starts, by_segment = segments.starts, self._by_segment
        following = [*starts[1:], segments.length + 1]
        for identifier, span in self._spans.items():
            fragments = span.fragments
            index = max(bisect_right(starts, fragments[0][0]) - 1, 0)
            while True:
                if index in by_segment:
                    by_segment[index][identifier] = span
                else:
                    by_segment[index] = {identifier: span}
                if fragments[-1][1] <= following[index]:
                    break
                index += 1

    def __iter__(self) -> Iterator[ViewSpan]:
        return iter(self._spans.values())

    def get(self, identifier: str | None) -> ViewSpan | None:
        """The span with this id."""
        return None if identifier is None else self._spans.get(identifier)

    def in_segment(self, index: int) -> Iterable[ViewSpan]:
        """The spans that touch a segment."""
        return self._by_segment.get(index, {}).values()

    def put(self, span: ViewSpan) -> set[int]:
        """Add a span or change it; the segments whose picture changes."""
        if self._spans.get(span.id) == span:
            return set()
        touched = self.remove(span.id)
        self._spans[span.id] = span
        for index in self._touched(span):
            self._by_segment.setdefault(index, {})[span.id] = span
            touched.add(index)
        return touched

    def remove(self, identifier: str) -> set[int]:
        """Take a span away; the segments whose picture changes."""
        span = self._spans.pop(identifier, None)
        if span is None:
            return set()
        touched = set(self._touched(span))
        for index in touched:
            del self._by_segment[index][identifier]
        return touched

    def replace(self, spans: Iterable[ViewSpan]) -> set[int]:
        """Show these spans and no others; the segments whose picture changes."""
        wanted = {span.id: span for span in spans}
        gone = [identifier for identifier in self._spans if identifier not in wanted]
        touched: set[int] = set()
        for identifier in gone:
            touched |= self.remove(identifier)
        for span in wanted.values():
            touched |= self.put(span)
        return touched

    def at(self, position: int) -> list[ViewSpan]:
        """The spans that hold the offset, innermost first."""
        found = [
            span
            for span in self.in_segment(self._segments.at(position))
            if any(start <= position < end for start, end in span.fragments)
        ]
        return sorted(found, key=lambda span: (span.length, span.start, span.id))

    def _touched(self, span: ViewSpan) -> Iterator[int]:
        """Every segment from the span's first to its last, so that its lane stays free between."""
        yield from self._segments.touched(span.start, span.end)

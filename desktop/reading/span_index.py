"""The spans on show, by id and by the segments that they touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from desktop.reading.segments import Segments
from desktop.reading.view_span import ViewSpan

_FIRST_PART = 64
"""So many segments are on the screen at the first paint, and more."""


class SpanIndex:
    """Spans that can be put and removed one at a time.

    What begins beyond the first segments is sorted into its segments when
    somebody asks for it, so that ten thousand spans do not delay the first paint.
    """

    def __init__(self, segments: Segments, spans: Iterable[ViewSpan] = ()) -> None:
        self._segments = segments
        self._spans = {span.id: span for span in spans}
        self._by_segment: dict[int, dict[str, ViewSpan]] = {}
        self._all_sorted = len(segments) <= _FIRST_PART
        if self._all_sorted:
            self._sort_in(self._spans.values())
        else:
            beyond = segments.starts[_FIRST_PART]
            self._sort_in([s for s in self._spans.values() if s.fragments[0][0] < beyond])

    def _sort_in(self, spans: Iterable[ViewSpan]) -> None:
        starts, by_segment = self._segments.starts, self._by_segment
        following = [*starts[1:], self._segments.length + 1]
        for span in spans:
            fragments = span.fragments
            index = max(bisect_right(starts, fragments[0][0]) - 1, 0)
            while True:
                if index in by_segment:
                    by_segment[index][span.id] = span
                else:
                    by_segment[index] = {span.id: span}
                if fragments[-1][1] <= following[index]:
                    break
                index += 1

    def _sorted_as_far_as(self, index: int) -> dict[int, dict[str, ViewSpan]]:
        """The spans by segment, of which those up to this one can be relied on."""
        if index >= _FIRST_PART and not self._all_sorted:
            self._all_sorted = True
            beyond = self._segments.starts[_FIRST_PART]
            self._sort_in([s for s in self._spans.values() if s.fragments[0][0] >= beyond])
        return self._by_segment

    def __iter__(self) -> Iterator[ViewSpan]:
        return iter(self._spans.values())

    def get(self, identifier: str | None) -> ViewSpan | None:
        """The span with this id."""
        return None if identifier is None else self._spans.get(identifier)

    def in_segment(self, index: int) -> Iterable[ViewSpan]:
        """The spans that touch a segment."""
        return self._sorted_as_far_as(index).get(index, {}).values()

    def put(self, span: ViewSpan) -> set[int]:
        """Add a span or change it; the segments whose picture changes."""
        if self._spans.get(span.id) == span:
            return set()
        touched = self.remove(span.id)
        where = self._touched(span)
        by_segment = self._sorted_as_far_as(where[-1])
        self._spans[span.id] = span
        for index in where:
            by_segment.setdefault(index, {})[span.id] = span
            touched.add(index)
        return touched

    def remove(self, identifier: str) -> set[int]:
        """Take a span away; the segments whose picture changes."""
        span = self._spans.get(identifier)
        if span is None:
            return set()
        touched = self._touched(span)
        by_segment = self._sorted_as_far_as(touched[-1])
        del self._spans[identifier]
        for index in touched:
            del by_segment[index][identifier]
        return set(touched)

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

    def _touched(self, span: ViewSpan) -> range:
        """Every segment from the span's first to its last, so that its lane stays free between."""
        return self._segments.touched(span.start, span.end)

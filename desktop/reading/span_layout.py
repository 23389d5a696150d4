"""Which lane each piece of a span takes below its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.reading.view_span import ViewSpan


@dataclass(frozen=True, slots=True)
class Piece:
    """A fragment of a span within a segment (code points of the segment) and its lane."""

    span: ViewSpan
    start: int
    end: int
    lane: int
    first: bool


def pieces_of(spans: Sequence[ViewSpan], start: int, end: int) -> list[Piece]:
    """The pieces that lie in [start, end), longer spans before shorter, each in a free lane.

    The order depends on the spans alone, so that lanes stay from one repaint
    to the next.
    """
    fragments = [
        (max(first, start) - start, min(last, end) - start, span, number == 0 and first >= start)
        for span in sorted(spans, key=lambda span: (-span.length, span.start, span.id))
        for number, (first, last) in enumerate(span.fragments)
        if first < end and last > start
    ]
    lanes: list[list[tuple[int, int]]] = []
    pieces: list[Piece] = []
    for first, last, span, opens in fragments:
        lane = next(
            (
                number
                for number, taken in enumerate(lanes)
                if all(last <= low or first >= high for low, high in taken)
            ),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((first, last))
        pieces.append(Piece(span, first, last, lane, opens))
    return pieces

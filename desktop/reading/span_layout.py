"""Which lane each piece of a span takes below its line, and where it is the innermost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.reading.view_span import ViewSpan

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A fragment of a span within a segment (code points of the segment) and its lane.

    ``first`` tells whether the span begins here; ``filled`` is the part of the
    fragment that no shorter span covers.
    """

    span: ViewSpan
    start: int
    end: int
    lane: int
    first: bool
    filled: tuple[Range, ...]


def pieces_of(spans: Iterable[ViewSpan], start: int, end: int) -> list[Piece]:
    """The pieces that lie in [start, end), longer spans before shorter, each in a free lane.

    A discontinuous span keeps one lane for all its fragments and the gaps
    between them. The order depends on the spans alone, so that lanes stay from
    one repaint to the next.
    """
    ordered = sorted(spans, key=lambda span: (-span.length, span.start, span.id))
    lanes = _lanes(ordered, start, end)
    covered: list[Range] = []
    pieces: list[Piece] = []
    for span, lane in reversed(list(zip(ordered, lanes, strict=True))):
        own: list[Range] = []
        for number, (first, last) in reversed(list(enumerate(span.fragments))):
            if first < end and last > start:
                here = (max(first, start) - start, min(last, end) - start)
                filled = tuple(without(here, covered))
                pieces.append(Piece(span, *here, lane, number == 0 and first >= start, filled))
                own.append(here)
        covered.extend(own)
    return pieces[::-1]


def _lanes(spans: Sequence[ViewSpan], start: int, end: int) -> list[int]:
    """The first free lane for each span, over all it reaches in [start, end)."""
    taken: list[list[Range]] = []
    chosen: list[int] = []
    for span in spans:
        first, last = max(span.start, start), min(span.end, end)
        lane = 0
        while lane < len(taken) and any(first < high and last > low for low, high in taken[lane]):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, last))
        chosen.append(lane)
    return chosen


def without(whole: Range, covered: Iterable[Range]) -> list[Range]:
    """What is left of a range when these ranges are taken out of it."""
    left = [whole]
    for low, high in covered:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, low)), (max(start, high), end))
            if part[0] < part[1]
        ]
    return left

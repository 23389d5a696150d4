"""The article cut into pieces that are laid out one at a time, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotations.text.sentences import sentences

_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_LONG_PARAGRAPH = 5_000
_PIECE = 2_000
_SEARCHED_FOR_SPACE = 200


@dataclass(frozen=True, slots=True)
class Segment:
    """Code points [start, end) that are shown, without the newline after them."""

    start: int
    end: int


def cut(text: str, *, by_sentence: bool = False) -> list[Segment]:
    """Paragraphs, or sentences; what is over 5,000 code points is cut at a space near 2,000."""
    paragraphs: list[tuple[int, int]] = []
    at = 0
    for match in _NEWLINE.finditer(text):
        paragraphs.append((at, match.start()))
        at = match.end()
    paragraphs.append((at, len(text)))
    if by_sentence:
        parts = [part for whole in paragraphs for part in sentences(text, *whole)]
        return [piece for start, end in parts for piece in _pieces(text, start, end)]
    return [piece for start, end in paragraphs for piece in _pieces(text, start, end)]


def _pieces(text: str, start: int, end: int) -> list[Segment]:
    if end - start <= _LONG_PARAGRAPH:
        return [Segment(start, end)]
    cuts = [start]
    while end - cuts[-1] > _PIECE + _SEARCHED_FOR_SPACE:
        wanted = cuts[-1] + _PIECE
        space = text.rfind(" ", wanted - _SEARCHED_FOR_SPACE, wanted)
        cuts.append(space + 1 if space >= 0 else wanted)
    return [Segment(first, after) for first, after in pairwise([*cuts, end])]


class Segments:
    """The segments of one text, found by offset."""

    def __init__(self, text: str, *, by_sentence: bool = False) -> None:
        self._segments = cut(text, by_sentence=by_sentence)
        self._starts = [segment.start for segment in self._segments]

    def __len__(self) -> int:
        return len(self._segments)

    def __getitem__(self, index: int) -> Segment:
        return self._segments[index]

    def __iter__(self) -> Iterator[Segment]:
        return iter(self._segments)

    def at(self, offset: int) -> int:
        """The index of the segment that holds the offset; a newline belongs to what it ends."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def touched(self, start: int, end: int) -> range:
        """The indexes of the segments that the range [start, end) touches."""
        return range(self.at(start), self.at(max(end - 1, start)) + 1)


class Heights:
    """A Fenwick tree over the heights (px) of the segments."""

    def __init__(self, heights: list[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0] * (len(heights) + 1)
        for index, height in enumerate(heights, start=1):
            self._tree[index] += height
            above = index + (index & -index)
            if above < len(self._tree):
                self._tree[above] += self._tree[index]

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def set(self, index: int, height: float) -> None:
        """Give a segment its height."""
        more = height - self._heights[index]
        if not more:
            return
        self._heights[index] = height
        at = index + 1
        while at < len(self._tree):
            self._tree[at] += more
            at += at & -at

    def top(self, index: int) -> float:
        """The sum of the heights before the segment."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def total(self) -> float:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def index_at(self, y: float) -> int:
        """The segment that holds this height, the last one past the end."""
        at, step = 0, 1
        while step * 2 < len(self._tree):
            step *= 2
        while step:
            if at + step < len(self._tree) and self._tree[at + step] <= y:
                at += step
                y -= self._tree[at]
            step //= 2
        return min(at, len(self._heights) - 1)

"""The article cut into pieces that are laid out one at a time, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from annotations.text.sentences import sentences

_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RARE_NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
_LONG_PARAGRAPH = 5_000
_PIECE = 2_000
_SEARCHED_FOR_SPACE = 200


class Segment(NamedTuple):
    """Code points [start, end) that are shown, without the newline after them."""

    start: int
    end: int


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """The code points [start, end) of each paragraph."""
    found: list[tuple[int, int]] = []
    at = 0
    if any(sign in text for sign in _RARE_NEWLINES):
        for match in _NEWLINE.finditer(text):
            found.append((at, match.start()))
            at = match.end()
        return [*found, (at, len(text))]
    for paragraph in text.split("\n"):  # twice as fast as the expression
        end = at + len(paragraph)
        found.append((at, end))
        at = end + 1
    return found


def _cut(text: str, *, by_sentence: bool) -> list[tuple[int, int]]:
    """Paragraphs, or sentences; what is over 5,000 code points is cut at a space near 2,000."""
    parts = _paragraphs(text)
    if by_sentence:
        parts = [part for whole in parts for part in sentences(text, *whole)]
    cut: list[tuple[int, int]] = []
    for start, end in parts:
        if end - start <= _LONG_PARAGRAPH:
            cut.append((start, end))
        else:
            cut += _pieces(text, start, end)
    return cut


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start]
    while end - cuts[-1] > _PIECE + _SEARCHED_FOR_SPACE:
        wanted = cuts[-1] + _PIECE
        space = text.rfind(" ", wanted - _SEARCHED_FOR_SPACE, wanted)
        cuts.append(space + 1 if space >= 0 else wanted)
    return list(pairwise([*cuts, end]))


class Segments:
    """The segments of one text, found by offset."""

    def __init__(self, text: str, *, by_sentence: bool = False) -> None:
        cut = _cut(text, by_sentence=by_sentence)
        self.length = len(text)
        self.starts = [start for start, _ in cut]
        self._ends = [end for _, end in cut]
        self._by_sentence = by_sentence
        self._numbers: list[int | None] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Segment:
        return Segment(self.starts[index], self._ends[index])

    def __iter__(self) -> Iterator[Segment]:
        return map(Segment, self.starts, self._ends)

    def at(self, offset: int) -> int:
        """The index of the segment that holds the offset; a newline belongs to what it ends."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def touched(self, start: int, end: int) -> range:
        """The indexes of the segments that the range [start, end) touches."""
        return range(self.at(start), self.at(max(end - 1, start)) + 1)

    def number(self, index: int) -> int | None:
        """The number of the paragraph (or sentence) that begins here, from 1.

        None for an empty one and for the later pieces of a long one.
        """
        if self._numbers is None:
            self._numbers = self._numbered()
        return self._numbers[index]

    def _numbered(self) -> list[int | None]:
        numbers: list[int | None] = []
        before, counted = -1, 0
        for start, end in zip(self.starts, self._ends, strict=True):
            opens = start < end and (self._by_sentence or start != before)
            counted += opens
            numbers.append(counted if opens else None)
            before = end
        return numbers

    def lengths(self) -> list[int]:
        """The code points in each segment."""
        return list(map(sub, self._ends, self.starts))


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

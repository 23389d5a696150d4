"""In which unit a file counts, told by what its offsets fit: the quotes, or the words' edges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from annotations.text.boundaries import next_grapheme, words
from annotations.text.offsets import Utf16Map

# Beyond the BMP UTF-16 differs; marks, joiners and CRLF make one grapheme of several signs.
_DIFFERS = re.compile(
    "[^\u0000-\uffff]|\r\n|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0890-\u0891\u08ca-\u08ff\u200c\u200d\ufe00-\ufe0f\u20d0-\u20f0]"
)


class Unit(StrEnum):
    """What an offset counts."""

    CODE_POINTS = "code-points"
    UTF16 = "utf-16"
    GRAPHEMES = "graphemes"


class Offsets:
    """A text with the three ways of counting it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._utf16 = Utf16Map(text)
        self._graphemes: list[int] | None = None

    @property
    def graphemes(self) -> list[int]:
        """The code point at which each grapheme begins, and the end."""
        if self._graphemes is None:
            found = [0]
            while found[-1] < len(self.text):
                found.append(next_grapheme(self.text, found[-1]))
            self._graphemes = found
        return self._graphemes

    def to_code_point(self, offset: int, unit: Unit) -> int | None:
        """The code point; None outside the text or inside a pair of UTF-16."""
        if unit is Unit.CODE_POINTS:
            return offset if 0 <= offset <= len(self.text) else None
        if unit is Unit.GRAPHEMES:
            return self.graphemes[offset] if 0 <= offset < len(self.graphemes) else None
        if not 0 <= offset <= self._utf16.length_utf16:
            return None
        found = self._utf16.to_code_point(offset)
        return found if self._utf16.to_utf16(found) == offset else None

    def from_code_point(self, offset: int, unit: Unit) -> int:
        """The offset in this unit; inside a grapheme, that of the grapheme."""
        if unit is Unit.UTF16:
            return self._utf16.to_utf16(offset)
        if unit is Unit.GRAPHEMES:
            return bisect_left(self.graphemes, offset)
        return offset

    def range(self, start: int, end: int, unit: Unit) -> tuple[int, int] | None:
        """The range in code points; None where it lies outside, is empty or turned round."""
        first, after = self.to_code_point(start, unit), self.to_code_point(end, unit)
        if first is None or after is None or first >= after:
            return None
        return first, after


def unit_by_quotes(
    offsets: Offsets,
    quoted: Iterable[tuple[int, int, str]],
    same: Callable[[str, str], bool] = str.__eq__,
    units: Sequence[Unit] = tuple(Unit),
) -> Unit:
    """The unit in which most of the ranges hold their quotes; the first of them where none."""
    held = list(quoted)
    scores = {
        unit: sum(_holds(offsets, start, end, quote, unit, same) for start, end, quote in held)
        for unit in units
    }
    return max(units, key=lambda unit: scores[unit])


def _holds(
    offsets: Offsets, start: int, end: int, quote: str, unit: Unit, same: Callable[[str, str], bool]
) -> bool:
    found = offsets.range(start, end, unit)
    return found is not None and same(offsets.text[found[0] : found[1]], quote)


def edge_scores(text: str, ranges: Iterable[tuple[int, int]]) -> dict[Unit, int]:
    """How well ranges without quotes fit each unit: a point an edge of a word, many lost outside.

    Empty where all units are the same in this text.
    """
    if not _DIFFERS.search(text):
        return {}
    offsets = Offsets(text)
    found = words(text)
    starts, ends = {start for start, _ in found}, {end for _, end in found}
    scores = dict.fromkeys(Unit, 0)
    for start, end in ranges:
        for unit in Unit:
            place = offsets.range(start, end, unit)
            if place is None:
                scores[unit] -= 4
            else:
                scores[unit] += (place[0] in starts) + (place[1] in ends)
    return scores

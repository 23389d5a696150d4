"""Spelling variants of Arabic folded into one, with a map back to the raw offsets.

Folding is context-free: each code point becomes none, one or several others,
so that ``fold`` is a single ``str.translate`` and the map is a running sum.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_LETTERS = {
    ord(raw): folded for raw, folded in zip("أإآٱىةؤئیکہھۀ", "ااااي" + "هويي" + "كههه", strict=True)
}
_TATWEEL = 0x640
_DROPPED_CATEGORIES = ("Mn", "Me", "Cf")


class _Table(dict[int, str]):
    """The translation of each code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(code)
        return folded


def _fold_one(code: int) -> str:
    sign = chr(code)
    if code == _TATWEEL or unicodedata.category(sign) in _DROPPED_CATEGORIES:
        return ""
    if code in _LETTERS:
        return _LETTERS[code]
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF:
        parts = unicodedata.normalize("NFKC", sign)
        # A mark that stands alone (U+FE70 and others) decomposes into a space and the mark.
        if parts != sign:  # signs such as U+FD3E have no other form
            return "".join(map(_fold_one, map(ord, parts.removeprefix(" "))))
    lowered = sign.lower()
    if lowered == sign:
        return sign
    return "".join(part for part in lowered if unicodedata.category(part) != "Mn")


_TABLE = _Table()


def fold(text: str) -> str:
    """The text without tashkeel, tatweel and controls, one form a letter, digits in ASCII."""
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``starts[i]`` is the raw code point behind folded index i, and one more at
    the end: the length of the raw text."""

    text: str
    starts: tuple[int, ...]
    kept: tuple[int, ...]

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """The raw range (code points, half-open) behind a folded one, with the marks after it."""
        if start >= end:
            at = self.starts[start]
            return at, at
        first, last = self.starts[start], self.starts[end - 1]
        after = bisect_right(self.kept, last)
        return first, self.kept[after] if after < len(self.kept) else self.starts[-1]


def fold_with_map(text: str) -> Folded:
    """The same folding, with the way back."""
    parts: list[str] = []
    starts: list[int] = []
    kept: list[int] = []
    for at, sign in enumerate(text):
        folded = _TABLE[ord(sign)]
        if folded:
            parts.append(folded)
            kept.append(at)
            starts.extend([at] * len(folded))
    return Folded("".join(parts), (*starts, len(text)), tuple(kept))

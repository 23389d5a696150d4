"""Where graphemes, words and proclitics begin and end; all offsets are code points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from annotations.text.folding import fold

_PROCLITICS = "وفبكل"
_ALEF, _LAM = "ا", "ل"
_ZWJ = "\u200d"
_SHED_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Ps", "Pe", "Pi", "Pf", "Po", "Pd"})
_KEPT_SIGNS = frozenset("%٪‰#@&")
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_JOINERS = "\u0640\u200c\u200d"
_WORD = re.compile(rf"\d+(?:[.,٫٬،/:]\d+)*[%٪]?|[^\W\d_{_JOINERS}](?:[^\W\d_]|[{_MARKS}{_JOINERS}])*")


def is_extending(sign: str) -> bool:
    """Whether the sign belongs to the grapheme before it (UAX #29, Extend, ZWJ, SpacingMark)."""
    if sign in (_ZWJ, "\u200c"):
        return True
    code = ord(sign)
    emoji_part = 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F
    return emoji_part or unicodedata.category(sign) in ("Mn", "Me", "Mc")


def is_grapheme_boundary(text: str, at: int) -> bool:
    """Whether a grapheme cluster begins at this offset."""
    if at <= 0 or at >= len(text):
        return True
    before, sign = text[at - 1], text[at]
    if before == "\r" and sign == "\n":
        return False
    if before in "\r\n" or unicodedata.category(before) == "Cc":
        return True
    if is_extending(sign):
        return False
    if before == _ZWJ and ord(sign) > 0x2190 and unicodedata.category(sign) in ("So", "Sm"):
        return False
    if _is_flag_half(sign) and _is_flag_half(before):
        run = 0
        while at - 1 - run >= 0 and _is_flag_half(text[at - 1 - run]):
            run += 1
        return run % 2 == 0
    return True


def _is_flag_half(sign: str) -> bool:
    return 0x1F1E6 <= ord(sign) <= 0x1F1FF


def next_grapheme(text: str, at: int) -> int:
    """The end of the grapheme cluster that holds or follows the offset."""
    at = min(at + 1, len(text))
    while not is_grapheme_boundary(text, at):
        at += 1
    return at


def previous_grapheme(text: str, at: int) -> int:
    """The start of the grapheme cluster before the offset."""
    at = max(at - 1, 0)
    while not is_grapheme_boundary(text, at):
        at -= 1
    return at


def grapheme_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened so that it cuts no grapheme cluster."""
    while not is_grapheme_boundary(text, start):
        start -= 1
    while not is_grapheme_boundary(text, end):
        end += 1
    return start, end


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The words in this part of the text: numbers with their separators, letters with marks."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [match.span() for match in found]


_REACH = 200


def word_at(text: str, at: int) -> tuple[int, int] | None:
    """The word that holds the offset, or ends at it; None between words."""
    low = max(at - _REACH, 0)
    while low > 0 and not text[low].isspace():
        low -= 1
    found: tuple[int, int] | None = None
    for start, end in words(text, low, min(at + _REACH, len(text))):
        if start <= at < end:
            return start, end
        if end == at:
            found = (start, end)
    return found


def next_word(text: str, at: int) -> int:
    """The end of the word that holds or follows the offset."""
    for _, end in words(text, at, min(at + 4 * _REACH, len(text))):
        if end > at:
            return end
    return min(at + 4 * _REACH, len(text))


def previous_word(text: str, at: int) -> int:
    """The start of the word that holds or comes before the offset."""
    low = max(at - 4 * _REACH, 0)
    before = [start for start, _ in words(text, low, at) if start < at]
    return before[-1] if before else low


def shed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space, controls and punctuation at its edges.

    A percent sign after a digit stays. Where nothing else is left, the range
    comes back as it was.
    """
    low, high = start, end
    while low < high and _is_shed(text, low):
        low += 1
    while high > low and _is_shed(text, high - 1):
        high -= 1
    return (low, high) if low < high else (start, end)


def _is_shed(text: str, at: int) -> bool:
    sign = text[at]
    return sign not in _KEPT_SIGNS and unicodedata.category(sign) in _SHED_CATEGORIES


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to whole words at both ends, then shed."""
    start, end = shed(text, *grapheme_bounds(text, start, end))
    first, last = word_at(text, start), word_at(text, end)
    if first is not None and first[0] < start < first[1]:
        start = first[0]
    if last is not None and last[0] < end < last[1]:
        end = last[1]
    return shed(text, start, end)


def proclitic_length(text: str, start: int, end: int, known: Callable[[str], bool]) -> int:
    """How many code points of و ف ب ك ل to leave out at the start of the range.

    Peeled only where the words are not known as they stand and the rest is:
    ``known`` is asked with raw words. After ل an article has lost its alef
    (للسودان), so that ل stays with the word.
    """
    word = text[start:end]
    if known(word):
        return 0
    at = 0
    while at < len(word) - 2 and fold(word[at]) in _PROCLITICS:
        sign = fold(word[at])
        at += 1
        while at < len(word) and is_extending(word[at]):
            at += 1
        rest = word[at:]
        if sign == _LAM and rest.startswith(_LAM) and known(_ALEF + rest):
            return at
        if known(rest):
            return at
    return 0

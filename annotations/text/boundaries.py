"""Where graphemes, words and proclitics begin and end; all offsets are code points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from annotations.text.folding import fold_with_map

_CONJUNCTIONS, _PREPOSITIONS = "وف", "بكل"
_ALEF, _LAM = "ا", "ل"
_PROCLITICS_REACH = 24
"""Code points in which two proclitics with all their marks fit."""
_ZWJ = "\u200d"
_SHED_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Ps", "Pe", "Pi", "Pf", "Po", "Pd"})
_PERCENT_SIGNS = frozenset("%٪‰")
# UAX #29 Prepend: signs such as U+06DD that belong to what follows.
_PREPENDED = frozenset(
    [*map(chr, range(0x600, 0x606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2"]
)
_STACK = re.compile(f"[{_CONJUNCTIONS}]?[{_PREPOSITIONS}]?")
_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_JOINERS = "\u0640\u200c\u200d"
_HANGUL_PARTS = (
    *(("L", 0x1100, 0x115F), ("V", 0x1160, 0x11A7), ("T", 0x11A8, 0x11FF)),
    *(("L", 0xA960, 0xA97C), ("V", 0xD7B0, 0xD7C6), ("T", 0xD7CB, 0xD7FB)),
)
_WORD = re.compile(
    rf"\d+(?:[.,٫٬،/:]\d+)*[%٪]?|[^\W\d_{_JOINERS}](?:[^\W\d_]|[{_MARKS}{_JOINERS}])*"
)


def is_extending(sign: str) -> bool:
    """Whether the sign belongs to the grapheme before it (UAX #29, Extend, ZWJ, SpacingMark)."""
    if sign in (_ZWJ, "\u200c"):
        return True
    code = ord(sign)
    emoji_part = 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F
    return emoji_part or unicodedata.category(sign) in ("Mn", "Me", "Mc") or sign in "\uff9e\uff9f"


def is_grapheme_boundary(text: str, at: int) -> bool:
    """Whether a grapheme cluster begins at this offset."""
    if at <= 0 or at >= len(text):
        return True
    before, sign = text[at - 1], text[at]
    if before == "\r" and sign == "\n":
        return False
    if _is_control(before):
        return True
    if is_extending(sign) or (before in _PREPENDED and not _is_control(sign)):
        return False
    if before == _ZWJ and _is_pictograph(sign) and _joins_pictograph(text, at - 1):
        return False
    if "\u1100" <= before <= "\ud7fb" and _hangul_joins(before, sign):
        return False
    if _is_flag_half(sign) and _is_flag_half(before):
        run = 0
        while at - 1 - run >= 0 and _is_flag_half(text[at - 1 - run]):
            run += 1
        return run % 2 == 0
    return True


def _is_control(sign: str) -> bool:
    """UAX #29 Control: controls and formats such as U+200F, but not ZWJ, ZWNJ, tags, Prepend."""
    category = unicodedata.category(sign)
    if category != "Cf":
        return category in ("Cc", "Zl", "Zp")
    return not is_extending(sign) and sign not in _PREPENDED


def _is_pictograph(sign: str) -> bool:
    if _is_flag_half(sign) or is_extending(sign):
        return False
    return unicodedata.category(sign) in ("So", "Sm", "Po", "Cn") and (
        sign in "©®‼⁉〰〽㊗㊙" or "\u2122" <= sign <= "\u2bff" or sign >= "\U0001f000"
    )


def _joins_pictograph(text: str, zwj: int) -> bool:
    """Whether a pictograph, with modifiers or none, stands before the ZWJ (rule GB11)."""
    at = zwj - 1
    while at > 0 and is_extending(text[at]) and text[at] != _ZWJ:
        at -= 1
    return at >= 0 and _is_pictograph(text[at])


def _hangul_joins(before: str, sign: str) -> bool:
    """Rules GB6 to GB8: leading, vowel and trailing parts of one Hangul syllable."""
    first, second = _hangul(before), _hangul(sign)
    if first == "L":
        return second in ("L", "V", "LV", "LVT")
    if first in ("LV", "V"):
        return second in ("V", "T")
    return first in ("LVT", "T") and second == "T"


def _hangul(sign: str) -> str:
    code = ord(sign)
    if 0xAC00 <= code <= 0xD7A3:
        return "LVT" if (code - 0xAC00) % 28 else "LV"
    for kind, low, high in _HANGUL_PARTS:
        if low <= code <= high:
            return kind
    return ""


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

    Only whole grapheme clusters fall. A percent sign beside a digit stays.
    Where nothing else is left, the range comes back as it was.
    """
    low, high = start, end
    while low < high and _is_shed(text, low):
        low = min(next_grapheme(text, low), high)
    while high > low:
        last = max(previous_grapheme(text, high), low)
        if not _is_shed(text, last):
            break
        high = last
    return (low, high) if low < high else (start, end)


def _is_shed(text: str, at: int) -> bool:
    sign = text[at]
    if sign in _PERCENT_SIGNS:
        return not (text[at - 1 : at].isdigit() or text[at + 1 : at + 2].isdigit())
    return not is_extending(sign) and unicodedata.category(sign) in _SHED_CATEGORIES


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to whole words at both ends, then shed."""
    start, end = shed(text, *grapheme_bounds(text, start, end))
    first, last = word_at(text, start), word_at(text, end)
    if first is not None and first[0] < start < first[1]:
        start = first[0]
    if last is not None and last[0] < end < last[1]:
        end = last[1]
    return shed(text, *grapheme_bounds(text, start, end))


def proclitic_length(text: str, start: int, end: int, known: Callable[[str], bool]) -> int:
    """How many code points of و ف ب ك ل (and stacks such as وب) to leave out at the start.

    Peeled only where the words are not known as they stand and the rest is:
    ``known`` is asked with raw words and must not itself peel. After ل an
    article has lost its alef (للسودان), so that the second ل stays with the word.
    """
    word = text[start:end]
    if known(word):
        return 0
    folded = fold_with_map(word[:_PROCLITICS_REACH])
    stack = _STACK.match(folded.text)
    for length in range(1, stack.end() + 1 if stack else 1):
        at = folded.raw_range(0, length)[1]
        rest = word[at:]
        after_lam = folded.text[length - 1] == _LAM and rest.startswith(_LAM)
        if rest and (known(rest) or (after_lam and known(_ALEF + rest))):
            return at
    return 0

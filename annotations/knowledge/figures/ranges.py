"""Two bounds: من 10 إلى 21، بين مئتين وثلاثمئة، 10-15، ثلاثة أو أربعة."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from annotations.knowledge.figures.grammar import Reading, cardinals
from annotations.knowledge.figures.tokens import AND, Words, numeral
from annotations.text.folding import fold

_HYPHEN = re.compile(
    r"[ \u00a0\u200e\u200f]{0,2}[%٪]?[ \u00a0\u200e\u200f]{0,2}[-–—][ \u00a0]{0,2}"
)
_SIGN = re.compile("[ \u00a0]?[%٪]")
_FROM = frozenset({"من", "ومن"})
_CHANGES = tuple(
    map(
        fold,
        *[
            (
                "ارتفع",
                "زاد",
                "ازداد",
                "انخفض",
                "تراجع",
                "قفز",
                "تضاعف",
                "تقلص",
                "هبط",
                "صعد",
                "نما",
                "ارتفاع",
                "زيادة",
                "انخفاض",
            )
        ],
    )
)
"""Verbs after which من … إلى … says two numbers: a change, not a range."""
_REACH = 5


@dataclass(frozen=True, slots=True)
class Range:
    """Two bounds in the text, from the word ``first`` to before ``after``."""

    low: int | Fraction
    high: int | Fraction
    start: int
    end: int
    first: int
    after: int
    percent: bool = False
    digits: bool = False


def range_from(words: Words, at: int, readings: list[Reading]) -> Range | None:
    """The range whose lower bound begins at this word; the longest bound that lets it be one."""
    opener = words.before(at)
    between = opener in ("بين", "وبين")
    known = numeral(words.words[at])
    if between and (known is None or not known.cut):
        return _between(words, at, readings)
    for low in reversed(readings):
        found = _joined(words, at, low, opener)
        if found is not None:
            return found
    return None


def _between(words: Words, at: int, readings: list[Reading]) -> Range | None:
    first = at - 1
    if words.before(first) == "ما" and words.folded(first) == "بين":
        first -= 1
    start = words.starts[first] + (words.folded(first) == "وبين")
    for low in reversed(readings):
        after, percent = _past_percent(words, low.after)
        second = _after_and(words, after)
        if second is not None:
            found = _bounds(words, low, second, start, first, percent)
            if found is not None:
                return found
    return None


def _after_and(words: Words, at: int) -> int | None:
    """The word at which a number joined by و begins: و 300, و300, وثلاثمئة."""
    if at >= len(words):
        return None
    if words.folded(at) == AND and words.is_near(at + 1):
        return at + 1
    known = numeral(words.words[at])
    return at if known is not None and known.joined and words.is_near(at) else None


def _joined(words: Words, at: int, low: Reading, opener: str) -> Range | None:
    start, first = words.starts[at], at
    known = numeral(words.words[at])
    if known is not None and known.cut:
        start += known.cut
    elif opener in _FROM:
        first = at - 1
        start = words.starts[first] + (opener == "ومن")
    after, percent = _past_percent(words, low.after)
    if after >= len(words):
        return None
    if words.is_digits(after) and _HYPHEN.fullmatch(words.gap(after)) and low.digits:
        plain = words.starts[at]
        return _bounds(words, low, after, plain, at, percent)
    if words.near_folded(after) in ("الي", "حتي") and after + 1 < len(words):
        if first < at and _tells_change(words, first):
            return None
        if words.folded(after) == "حتي" and first == at:
            return None
        return _second(words, low, after + 1, start, first, percent)
    if words.near_folded(after) == "او" and after + 1 < len(words) and not percent:
        return _second(
            words, low, after + 1, words.starts[at] + (known.cut if known else 0), at, False
        )
    return None


def _second(
    words: Words, low: Reading, at: int, start: int, first: int, percent: bool
) -> Range | None:
    known = numeral(words.words[at])
    if not words.is_near(at) or (known is not None and known.cut):
        return None
    return _bounds(words, low, at, start, first, percent)


def _past_percent(words: Words, after: int) -> tuple[int, bool]:
    """The word after a per cent of the lower bound (من 10٪ إلى 15٪)."""
    if after < len(words) and _SIGN.match(words.text, words.end(after - 1)):
        return after, True
    if words.near_folded(after) in ("بالميه", "بالمايه"):
        return after + 1, True
    if words.near_folded(after) == "في" and words.near_folded(after + 1) in ("الميه", "المايه"):
        return after + 2, True
    return after, False


def _tells_change(words: Words, first: int) -> bool:
    """Whether the words before من tell of growth or decline."""
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if words.folded(at).lstrip("وف").startswith(_CHANGES):
            return True
    return False


def _bounds(
    words: Words,
    low: Reading,
    at: int,
    start: int,
    first: int,
    percent: bool,
) -> Range | None:
    for high in reversed(cardinals(words, at)):
        bottom, top = low.value, high.value
        if high.power and top != high.power and not low.power and bottom < 1000:
            bottom = bottom * high.power if bottom * high.power <= top else bottom
        if bottom <= top:
            digits = low.digits and high.digits and high.after == at + 1
            end = words.end(high.after - 1)
            return Range(bottom, top, start, end, first, high.after, percent, digits)
    return None

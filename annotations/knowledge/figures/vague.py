"""Amounts that say only bounds: عشرات الآلاف، بضعة، بضع وعشرون."""

from __future__ import annotations

from typing import NamedTuple

from annotations.knowledge.figures.numerals import FEW, TENS, UNITS, VAGUE, VAGUE_FIRST
from annotations.knowledge.figures.tokens import Words, numeral


class Bounds(NamedTuple):
    """Bounds that are said before the word ``after``; no upper one where it is left open."""

    after: int
    low: int
    high: int | None


_TEN = 10


def vague(words: Words, at: int) -> Bounds | None:
    """The vague amount that begins at this word."""
    known = numeral(words.words[at])
    if known is None or known.key not in VAGUE_FIRST:
        return None
    following = numeral(words.words[at + 1]) if words.is_near(at + 1) else None
    if following is not None:
        pair = VAGUE.get((known.key, following.key))
        if pair is not None and not following.cut:
            return Bounds(at + 2, *pair)
        if known.key in FEW and following.joined and following.key in TENS:
            tens = TENS[following.key]
            return Bounds(at + 2, tens + 3, tens + 9)
        if known.key in FEW and not following.cut and UNITS.get(following.key) == _TEN:
            return Bounds(at + 2, _TEN + 3, _TEN + 9)
    single = VAGUE.get((known.key,))
    return None if single is None else Bounds(at + 1, *single)

"""Ordinals: الثالثة، الحادية عشرة، الخامس والعشرون، ثالث."""

from __future__ import annotations

from typing import NamedTuple

from annotations.knowledge.figures.numerals import ORDINALS, TENS
from annotations.knowledge.figures.tokens import Words, numeral

_TEN = frozenset({"عشر", "عشره"})
_ELEVENTH = frozenset({"حادي", "حاديه"})
_ONLY_WITH_ARTICLE = frozenset({"اول", "اولي", "ثانيه", "ثانيا"}) | _ELEVENTH


class Ordinal(NamedTuple):
    """An ordinal that ends before the word ``after``."""

    after: int
    value: int
    article: bool


def ordinal(words: Words, at: int) -> Ordinal | None:
    """The ordinal that begins at this word.

    Without article the first is an adverb or a noun more often (أولًا, ثانية), except that
    ثانيًا may agree with a noun (قاربًا ثانيًا).
    """
    known = numeral(words.words[at])
    if known is None or known.key not in ORDINALS:
        return None
    value = ORDINALS[known.key]
    following = numeral(words.words[at + 1]) if words.is_near(at + 1) else None
    if following is not None:
        if following.key in _TEN and not following.cut and not following.article:
            return Ordinal(at + 2, 10 + value, known.article)
        if following.key in TENS and following.joined and following.article and known.article:
            return Ordinal(at + 2, TENS[following.key] + value, True)
    if known.key in _ELEVENTH:
        return None
    if known.key.endswith("ا") and not known.article:
        agrees = words.before(at).endswith("ا") or len(words) == 1
        return Ordinal(at + 1, value, False) if agrees else None
    if known.key in _ONLY_WITH_ARTICLE and not known.article:
        return None
    return Ordinal(at + 1, value, known.article)

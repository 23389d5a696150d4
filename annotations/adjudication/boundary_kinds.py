"""What lies between the boundaries of two spans: a clitic, the article, a qualifier, words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from annotations.span import Fragment
from annotations.text.boundaries import word_at
from annotations.text.folding import fold

_TRIVIAL = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Ps", "Pe", "Pi", "Pf", "Po", "Pd", "Mn", "Me"})
_TATWEEL, _PERCENT = "\u0640", frozenset("%٪‰")
_ATTACHED = re.compile("[وف]?[بكلس]?(?:ال)?")
_ARTICLE = "ال"
_ENCLITIC = re.compile("هما|كما|هم|هن|كم|كن|نا|ها|ه|ك|ي")
_RANGE_WORDS = frozenset({"بين", "ما بين", "من"})


class BoundaryKind(StrEnum):
    """What one boundary takes in and the other leaves out."""

    CLITIC = "clitic"
    ARTICLE = "article"
    QUALIFIER = "qualifier"
    WORD = "word"
    OTHER = "other"


_WEIGHT = {
    BoundaryKind.ARTICLE: 0,
    BoundaryKind.CLITIC: 1,
    BoundaryKind.QUALIFIER: 2,
    BoundaryKind.WORD: 3,
    BoundaryKind.OTHER: 4,
}


def trimmed(text: str, piece: Fragment) -> Fragment:
    """The piece without white space, punctuation, tatweel and tashkeel at its edges.

    A percent sign stays. Where nothing else is left the piece comes back as it was.
    """
    start, end = piece
    while start < end and _is_trivial(text[start]):
        start += 1
    while end > start and _is_trivial(text[end - 1]):
        end -= 1
    return Fragment(start, end) if start < end else piece


def _is_trivial(sign: str) -> bool:
    if sign in _PERCENT:
        return False
    return sign == _TATWEEL or unicodedata.category(sign) in _TRIVIAL


def boundary_kind(text: str, places: Iterable[tuple[Fragment, ...]]) -> BoundaryKind:
    """The gravest kind of difference between these places of as many fragments each."""
    kinds: set[BoundaryKind] = set()
    for pieces in zip(*places, strict=True):
        starts = sorted({piece.start for piece in pieces})
        ends = sorted({piece.end for piece in pieces})
        kinds.update(_at_start(text, one, two) for one, two in pairwise(starts))
        kinds.update(_at_end(text, one, two) for one, two in pairwise(ends))
    return max(kinds, key=_WEIGHT.__getitem__)


def _at_start(text: str, outer: int, inner: int) -> BoundaryKind:
    extra = " ".join(fold(text[outer:inner]).split())
    inside = word_at(text, inner)
    if inside is not None and inside[0] < inner < inside[1]:
        if outer < inside[0] or not _ATTACHED.fullmatch(fold(text[inside[0] : inner])):
            return BoundaryKind.OTHER
        return BoundaryKind.ARTICLE if extra == _ARTICLE else BoundaryKind.CLITIC
    return _of_words(extra, f"{extra} 5")


def _at_end(text: str, inner: int, outer: int) -> BoundaryKind:
    extra = " ".join(fold(text[inner:outer]).split())
    inside = word_at(text, inner)
    if inside is not None and inside[0] < inner < inside[1]:
        return BoundaryKind.CLITIC if _ENCLITIC.fullmatch(extra) else BoundaryKind.OTHER
    return _of_words(extra, f"5 {extra}")


def _of_words(extra: str, with_number: str) -> BoundaryKind:
    if extra.lstrip("وب") in _RANGE_WORDS or extra in _RANGE_WORDS:
        return BoundaryKind.QUALIFIER
    # Here, for the figures' patterns would be made before the window's first paint.
    from annotations.knowledge.figures import Qualifier, read_figure

    figure = None if any(map(str.isdigit, extra)) else read_figure(with_number)
    qualified = figure is not None and figure.value == 5 and figure.qualifier != Qualifier.EXACT
    return BoundaryKind.QUALIFIER if qualified else BoundaryKind.WORD

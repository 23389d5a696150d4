"""The gravest difference between the boundaries of several spans, trifles left out."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from annotations.knowledge.edges import BoundaryKind, Edges
from annotations.span import Fragment

_TRIVIAL = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Ps", "Pe", "Pi", "Pf", "Po", "Pd", "Mn", "Me"})
_TATWEEL, _PERCENT = "\u0640", frozenset("%٪‰")

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


@lru_cache(maxsize=4_096)
def boundary_kind(text: str, places: frozenset[tuple[Fragment, ...]]) -> BoundaryKind:
    """The gravest kind of difference between these places of as many fragments each."""
    edges = Edges(text)
    kinds: set[BoundaryKind] = set()
    for pieces in zip(*places, strict=True):
        starts = sorted({piece.start for piece in pieces})
        ends = sorted({piece.end for piece in pieces})
        kinds.update(edges.between(one, two, opening=True) for one, two in pairwise(starts))
        kinds.update(edges.between(one, two, opening=False) for one, two in pairwise(ends))
    return max(kinds, key=_WEIGHT.__getitem__)

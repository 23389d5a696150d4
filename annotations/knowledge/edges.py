"""What lies between two boundaries in a text: a clitic, the article, a qualifier, words."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from functools import cached_property

from annotations.knowledge.figures import is_qualifier
from annotations.text.boundaries import words
from annotations.text.folding import fold

_ARTICLE = "ال"
_PROCLITICS = re.compile("[وف]?(?:لل|[بكلس]?(?:ال)?)")
_ENCLITICS = re.compile("هما|كما|هم|هن|كم|كن|نا|ها|ه|ك|ي")
_RANGE_WORDS = frozenset({"بين", "ما بين", "من"})


class BoundaryKind(StrEnum):
    """What one boundary takes in and the other leaves out."""

    CLITIC = "clitic"  # an attached و ف ب ك ل س, with or without ال, or a pronoun at the end
    ARTICLE = "article"  # ال alone
    QUALIFIER = "qualifier"  # words that only bound a number: نحو, أكثر من
    WORD = "word"  # whole words
    OTHER = "other"  # part of a word, or signs


class Edges:
    """The words of one text, to tell what lies between two boundaries in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[int, int, bool], BoundaryKind] = {}

    @cached_property
    def _words(self) -> tuple[list[int], list[int]]:
        found = words(self._text)
        return [start for start, _ in found], [end for _, end in found]

    def between(self, one: int, other: int, *, opening: bool) -> BoundaryKind:
        """What the text between two starts (``opening``) or two ends is."""
        key = (min(one, other), max(one, other), opening)
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, low: int, high: int, opening: bool) -> BoundaryKind:
        words_between = self._text[low:high]
        folded = " ".join(fold(words_between).split())
        # The inner boundary of a clitic cuts a word: high where a span opens, low where it ends.
        if self._cuts(high if opening else low):
            if opening and folded == _ARTICLE:
                return BoundaryKind.ARTICLE
            if (_PROCLITICS if opening else _ENCLITICS).fullmatch(folded):
                return BoundaryKind.CLITIC
        if is_qualifier(words_between) or (opening and _opens_range(folded)):
            return BoundaryKind.QUALIFIER
        whole = not self._cuts(low) and not self._cuts(high) and self._holds_word(low, high)
        return BoundaryKind.WORD if whole else BoundaryKind.OTHER

    def _cuts(self, edge: int) -> bool:
        starts, ends = self._words
        at = bisect_left(starts, edge) - 1
        return at >= 0 and starts[at] < edge < ends[at]

    def _holds_word(self, low: int, high: int) -> bool:
        starts, ends = self._words
        at = bisect_left(starts, low)
        return at < len(starts) and ends[at] <= high


def _opens_range(folded: str) -> bool:
    return folded in _RANGE_WORDS or folded.lstrip("وب") in _RANGE_WORDS

"""By what the boundaries differ where two annotators gave the same label to overlapping spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from annotations.agreement.cases import CaseKind, CaseTable
from annotations.agreement.columns import Ints
from annotations.knowledge.figures import is_qualifier
from annotations.text.boundaries import words
from annotations.text.folding import fold

_ARTICLE = "ال"
_PROCLITICS = re.compile(r"[وف]|[وف]?(?:[بكل]|لل|[بك]ال|(?<=[وف])ال)")
_ENCLITICS = re.compile(r"ه|ها|هم|هما|هن|ك|كم|نا|ي")


class Difference(StrEnum):
    """What lies between two boundaries."""

    CLITIC = "clitic"  # an attached و ف ب ك ل, or a pronoun at the end
    ARTICLE = "article"  # ال alone
    QUALIFIER = "qualifier"  # words that only bound a number: نحو, أكثر من
    WORD = "word"  # whole words
    OTHER = "other"  # part of a word, or signs


@dataclass(frozen=True, slots=True)
class BoundaryTable:
    """How often each difference occurs at starts and at ends, and in which cases (table rows)."""

    starts: dict[Difference, int]
    ends: dict[Difference, int]
    rows: dict[Difference, Ints]


def boundary_table(table: CaseTable, pair: tuple[str, str] | None = None) -> BoundaryTable:
    """The differences of one pair of annotators or of all."""
    edges = {article.id: Edges(article.text) for article in table.study.articles}
    chosen = np.sort(table.chosen(kinds=frozenset({CaseKind.BOUNDARY}), pair=pair))
    starts: Counter[Difference] = Counter()
    ends: Counter[Difference] = Counter()
    rows: dict[Difference, list[int]] = {kind: [] for kind in Difference}
    for number, case in zip(chosen.tolist(), table.cases(chosen), strict=True):
        one, two = case.first_span, case.second_span
        found: set[Difference] = set()
        if two is not None and one.start != two.start:
            kind = edges[case.article].difference(one.start, two.start, opening=True)
            starts[kind] += 1
            found.add(kind)
        if two is not None and one.end != two.end:
            kind = edges[case.article].difference(one.end, two.end, opening=False)
            ends[kind] += 1
            found.add(kind)
        for kind in found:
            rows[kind].append(number)
    return BoundaryTable(
        {kind: starts[kind] for kind in Difference},
        {kind: ends[kind] for kind in Difference},
        {kind: np.array(found, np.int64) for kind, found in rows.items()},
    )


class Edges:
    """The words of one text, to tell what lies between two boundaries in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[int, int, bool], Difference] = {}

    @cached_property
    def _words(self) -> tuple[list[int], list[int]]:
        found = words(self._text)
        return [start for start, _ in found], [end for _, end in found]

    def difference(self, one: int, other: int, *, opening: bool) -> Difference:
        """What the text between two starts (``opening``) or two ends is."""
        key = (min(one, other), max(one, other), opening)
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, low: int, high: int, opening: bool) -> Difference:
        words_between = self._text[low:high]
        # The inner boundary of a clitic cuts a word: high where a span opens, low where it ends.
        if self._cuts(high if opening else low):
            folded = fold(words_between)
            if opening and folded == _ARTICLE:
                return Difference.ARTICLE
            if (_PROCLITICS if opening else _ENCLITICS).fullmatch(folded):
                return Difference.CLITIC
        if is_qualifier(words_between):
            return Difference.QUALIFIER
        whole = not self._cuts(low) and not self._cuts(high) and self._holds_word(low, high)
        return Difference.WORD if whole else Difference.OTHER

    def _cuts(self, edge: int) -> bool:
        starts, ends = self._words
        at = bisect_left(starts, edge) - 1
        return at >= 0 and starts[at] < edge < ends[at]

    def _holds_word(self, low: int, high: int) -> bool:
        starts, ends = self._words
        at = bisect_left(starts, low)
        return at < len(starts) and ends[at] <= high

"""Sums by article, part and place: a table, of which only what is not nothing is kept if wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from annotations.agreement.columns import Floats, Ints, sums_of

_WIDE = 64
"""Sums of a part from which on most are nothing: an article has few of a thousand values."""

AT_ONCE = 1 << 20
"""Numbers that are looked at together: few enough to add nothing to the memory that is held."""

_EVEN = 96
"""A product of so many rows at a time is to the last bit the same as of all at once."""


class Entries(NamedTuple):
    """Weights, in which article and at which place each counts."""

    article: Ints
    place: Ints
    weight: Floats


@dataclass(frozen=True, slots=True)
class Rows:
    """``table`` is articles × (parts · sums): an array, or a sparse one where that is wide."""

    table: Any
    parts: int
    sums: int

    @classmethod
    def whole(cls, sums: Floats) -> Rows:
        """From an array of articles × parts × sums."""
        _, parts, count = sums.shape
        return cls(sums.reshape(len(sums), parts * count), parts, count)

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return int(self.table.shape[0])

    def part(self, number: int) -> Rows:
        """One part alone."""
        first = number * self.sums
        return Rows(self.table[:, first : first + self.sums], 1, self.sums)

    def total(self, chosen: Ints | None = None) -> Floats:
        """The sums of all articles or of these: parts × sums."""
        table = self.table if chosen is None else self.table[chosen]
        sums: Floats = table.sum(axis=0)
        return sums.reshape(self.parts, self.sums)

    def blocks(self) -> Iterator[Floats]:
        """The articles in their order, some at a time: articles × parts × sums."""
        step = max(AT_ONCE // max(self.table.shape[1], 1), 1)
        for first in range(0, self.articles, step):
            block = self.table[first : first + step]
            yield self._apart(block if isinstance(block, np.ndarray) else block.toarray())

    def drawn(self, often: Ints | Floats) -> Iterator[Floats]:
        """The sums where each row of ``often`` tells how often each article counts.

        Some rows at a time: rows × parts × sums.
        """
        for block in row_blocks(often, self.table.shape[1]):
            yield self._apart(np.asarray(block @ self.table))

    def _apart(self, table: Floats) -> Floats:
        return table.reshape(len(table), self.parts, self.sums)


def row_blocks(often: Ints | Floats, wide: int = 0) -> Iterator[Floats]:
    """These numbers some rows at a time, fewer where a row makes ``wide`` others."""
    step = max(AT_ONCE // max(often.shape[1], wide, 1) // _EVEN, 1) * _EVEN
    for first in range(0, len(often), step):
        yield often[first : first + step].astype(float, copy=False)


def rows_of(articles: int, width: int, *groups: tuple[int, Entries]) -> Rows:
    """Entries of one part summed up; each group's places count from where it begins."""
    article = np.concatenate([found.article for _, found in groups])
    place = np.concatenate([first + found.place for first, found in groups])
    weight = np.concatenate([found.weight for _, found in groups])
    if width <= _WIDE:
        table = sums_of(article * width + place, weight, articles * width)
        return Rows(table.reshape(articles, width), 1, width)
    from scipy.sparse import csr_array

    cells, number = np.unique(article * width + place, return_inverse=True)
    first = np.searchsorted(cells, np.arange(articles + 1) * width)
    values = sums_of(number, weight, len(cells))
    return Rows(csr_array((values, cells % width, first), shape=(articles, width)), 1, width)


def side_by_side(parts: Sequence[Rows]) -> Rows:
    """Rows of the same articles and sums, each a part, as one."""
    tables, first = [part.table for part in parts], parts[0]
    if len(parts) == 1:
        return first
    if isinstance(first.table, np.ndarray):
        return Rows(np.concatenate(tables, axis=1), len(parts), first.sums)
    from scipy.sparse import hstack

    return Rows(hstack(tables, format="csr"), len(parts), first.sums)


def one_after_another(blocks: Sequence[Rows]) -> Rows:
    """Rows of articles that follow each other as one."""
    tables, first = [block.table for block in blocks], blocks[0]
    if isinstance(first.table, np.ndarray):
        return Rows(np.concatenate(tables), first.parts, first.sums)
    from scipy.sparse import vstack

    return Rows(vstack(tables, format="csr"), first.parts, first.sums)

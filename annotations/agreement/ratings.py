"""Items that several annotators put into categories, with weights: tokens, characters, values."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Flags, Floats, Ints, sums_of
from annotations.agreement.rows import Entries

MISSING = -1
BLOCK = 1_000
"""Articles that are counted together, so that what counting needs is soon let go."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """``codes`` has a row an annotator and a column an item: a category, or MISSING.

    ``weight`` is how many items a column stands for, ``article`` where it lies.
    ``present`` has a row an article and a column an annotator.
    """

    codes: Ints
    weight: Floats
    article: Ints
    categories: int
    present: Flags

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return int(self.present.shape[0])

    def of_annotators(self, chosen: Sequence[int]) -> Ratings:
        """Only these annotators."""
        rows = list(chosen)
        return Ratings(
            *(self.codes[rows], self.weight, self.article, self.categories),
            self.present[:, rows],
        )

    def of_articles(self, first: int, last: int) -> Ratings:
        """Only the articles from this one on, up to that one."""
        cells = self.cells_of(first, last)
        return Ratings(
            *(self.codes[:, cells], self.weight[cells], self.article[cells] - first),
            *(self.categories, self.present[first:last]),
        )

    def cells_of(self, first: int, last: int) -> slice:
        """Where the items of these articles lie."""
        low, high = np.searchsorted(self.article, (first, last)).tolist()
        return slice(low, high)

    def blocks(self) -> Iterator[Ratings]:
        """All articles, some at a time."""
        for first, last in block_bounds(self.articles):
            yield self.of_articles(first, last)


def block_bounds(articles: int) -> Iterator[tuple[int, int]]:
    """Which articles are counted together; one block of none where there are none."""
    for first in range(0, max(articles, 1), BLOCK):
        yield first, min(first + BLOCK, articles)


@dataclass(frozen=True, slots=True)
class Concord:
    """For each item how many rated it, and for each rating how many others are the same."""

    raters: Ints
    others_same: Ints
    rated: Flags


def concord(ratings: Ratings) -> Concord:
    """How the ratings of each item stand to each other."""
    codes = ratings.codes
    rated = codes != MISSING
    same = np.zeros(codes.shape, np.int32)
    for one in range(len(codes)):
        for other in range(one + 1, len(codes)):
            equal = (codes[one] == codes[other]) & rated[one]
            same[one] += equal
            same[other] += equal
    return Concord(rated.sum(axis=0), same, rated)


def by_category(ratings: Ratings, weights: Floats) -> Entries:
    """The weights (annotators × items) by article and category."""
    kept = (ratings.codes != MISSING) & (weights != 0)
    article = np.broadcast_to(ratings.article, kept.shape)[kept]
    return Entries(article, ratings.codes[kept], weights[kept])


def by_article(ratings: Ratings, weights: Floats) -> Entries:
    """The weights (one an item) by article."""
    return Entries(ratings.article, np.zeros(len(weights), np.int64), weights)


def items_in(ratings: Ratings, weights: Floats) -> Flags:
    """Which articles (rows of one column) hold an item that has weight."""
    return (sums_of(ratings.article, weights, ratings.articles) > 0)[:, None]


def ratings_of(items: Sequence[Sequence[Hashable | None]]) -> Ratings:
    """One row an item, one column an annotator, None where it is missing; as one article."""
    values = sorted({value for row in items for value in row if value is not None}, key=_key)
    number = {value: place for place, value in enumerate(values)}
    people = len(items[0]) if items else 0
    codes = [[MISSING if v is None else number[v] for v in row] for row in items]
    return Ratings(
        np.array(codes, np.int64).reshape(-1, people).T,
        *(np.ones(len(items)), np.zeros(len(items), np.int64), len(values)),
        np.ones((1, people), bool),
    )


def _key(value: Hashable) -> tuple[str, float, str]:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return ("", float(value), "") if number else (type(value).__name__, 0.0, str(value))  # type: ignore[arg-type]

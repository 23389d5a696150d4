"""Items that several annotators put into categories, with weights: tokens, characters, values."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Flags, Floats, Ints, sums_of

MISSING = -1


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
    same = np.zeros(codes.shape, np.int64)
    for one in range(len(codes)):
        for other in range(one + 1, len(codes)):
            equal = (codes[one] == codes[other]) & rated[one]
            same[one] += equal
            same[other] += equal
    return Concord(rated.sum(axis=0), same, rated)


def by_category(ratings: Ratings, weights: Floats) -> Floats:
    """The sum of the weights (annotators × items) in each article and category."""
    count = ratings.categories
    kept = (ratings.codes != MISSING) & (weights != 0)
    cell = (ratings.article[None, :] * count + ratings.codes)[kept]
    size = ratings.articles * count
    return sums_of(cell, weights[kept], size).reshape(ratings.articles, count)


def by_article(ratings: Ratings, weights: Floats) -> Floats:
    """The sum of the weights (one an item) in each article."""
    return sums_of(ratings.article, weights, ratings.articles)


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

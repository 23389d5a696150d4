"""Krippendorff's α: any number of raters, missing ratings, four kinds of scale.

Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Krippendorff
(2004), Content Analysis, chapter 11.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.ratings import Ratings, by_category, concord, items_in
from annotations.agreement.rows import rows_of

Distance = Callable[[Floats, Floats], Floats]
"""Squared distances between all values, from the values and how often each occurs."""


def alpha_counts(ratings: Ratings) -> Counts:
    """For each article: coincidences of each category with itself, and all its ratings.

    Only items with two ratings or more count.
    """
    found = concord(ratings)
    weight = ratings.weight * (found.raters >= 2)
    same = found.others_same * (weight / np.maximum(found.raters - 1, 1))
    every = found.rated * weight
    count = ratings.categories
    rows = rows_of(
        *(ratings.articles, 2 * count),
        *((0, by_category(ratings, same)), (count, by_category(ratings, every))),
    )
    return Counts(rows, items_in(ratings, weight), alpha_nominal, "one_category")


def alpha_nominal(sums: Floats) -> Floats:
    """α nominal; NaN where only one category was ever used."""
    half = sums.shape[-1] // 2
    same, every = sums[..., :half].sum(axis=-1), sums[..., half:]
    total = every.sum(axis=-1)
    apart = total**2 - (every**2).sum(axis=-1)
    return 1.0 - ratio((total - 1) * (total - same), apart)


def coincidences(ratings: Ratings) -> Floats:
    """The coincidence matrix of all items: categories × categories."""
    found = concord(ratings)
    weight = ratings.weight * (found.raters >= 2) / np.maximum(found.raters - 1, 1)
    count = ratings.categories
    matrix = np.zeros((count, count))
    for one, first in enumerate(ratings.codes):
        for other, second in enumerate(ratings.codes):
            both = (first >= 0) & (second >= 0)
            if one != other:
                np.add.at(matrix, (first[both], second[both]), weight[both])
    return matrix


def alpha(matrix: Floats, values: Sequence[float], distance: Distance) -> float:
    """α of a coincidence matrix whose rows and columns stand for these values, in order."""
    often = matrix.sum(axis=0)
    apart = distance(np.asarray(values, float), often)
    observed = (matrix * apart).sum()
    expected = (np.outer(often, often) * apart).sum() / max(often.sum() - 1, 1)
    return float(1.0 - ratio(observed, expected))


def nominal(values: Floats, _: Floats) -> Floats:
    """Any two different values are equally far apart."""
    return 1.0 - np.eye(len(values))


def ordinal(_: Floats, often: Floats) -> Floats:
    """How many ratings lie between two ranks, half of those at the ranks themselves."""
    upto = np.cumsum(often)
    between = np.abs(upto[:, None] - upto[None, :])
    return np.asarray((between + (often[None, :] - often[:, None]) * _sign(len(often)) / 2) ** 2)


def _sign(count: int) -> Floats:
    """+1 where the row is the greater rank, −1 where the column is."""
    return np.asarray(np.sign(np.subtract.outer(np.arange(count), np.arange(count))), float)


def interval(values: Floats, _: Floats) -> Floats:
    """The difference."""
    return np.asarray((values[:, None] - values[None, :]) ** 2)


def ratio_scale(values: Floats, _: Floats) -> Floats:
    """The difference as a share of the sum."""
    total = values[:, None] + values[None, :]
    return np.asarray(np.nan_to_num(ratio(values[:, None] - values[None, :], total)) ** 2)

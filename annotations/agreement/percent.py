"""Percent agreement: the share of rater pairs, over all items, that chose the same category."""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.ratings import Ratings, by_article, concord, items_in
from annotations.agreement.rows import rows_of


def percent_counts(ratings: Ratings) -> Counts:
    """For each article: agreeing shares of pairs, and items with two ratings or more."""
    found = concord(ratings)
    several = found.raters >= 2
    pairs = np.maximum(found.raters * (found.raters - 1), 1)
    agreeing = found.others_same.sum(axis=0) / pairs * ratings.weight * several
    weight = ratings.weight * several
    rows = rows_of(
        *(ratings.articles, 2),
        *((0, by_article(ratings, agreeing)), (1, by_article(ratings, weight))),
    )
    return Counts(rows, items_in(ratings, weight), percent, "no_items")


def percent(sums: Floats) -> Floats:
    """The share 0 to 1; NaN where no item has two ratings."""
    return ratio(sums[..., 0], sums[..., 1])

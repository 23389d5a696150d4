"""Percent agreement: the share of rater pairs, over all items, that chose the same category."""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.ratings import Ratings, by_article, concord


def percent_counts(ratings: Ratings) -> Counts:
    """For each article: agreeing shares of pairs, and items with two ratings or more."""
    found = concord(ratings)
    several = found.raters >= 2
    pairs = np.maximum(found.raters * (found.raters - 1), 1)
    agreeing = found.others_same.sum(axis=0) / pairs * ratings.weight * several
    rows = np.stack(
        (by_article(ratings, agreeing), by_article(ratings, ratings.weight * several)), axis=-1
    )[:, None, :]
    return Counts(rows, rows[:, :, 1] > 0, percent, "no_items")


def percent(sums: Floats) -> Floats:
    """The share 0 to 1; NaN where no item has two ratings."""
    return ratio(sums[..., 0], sums[..., 1])

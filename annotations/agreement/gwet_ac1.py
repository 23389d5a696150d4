"""Gwet's AC1: chance agreement that does not explode where one category prevails.

Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29–48,
and for several raters with missing ones Gwet (2014), Handbook of Inter-Rater
Reliability, chapter 4.
"""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, above_chance, ratio
from annotations.agreement.ratings import Ratings, by_article, by_category, concord, items_in
from annotations.agreement.rows import rows_of


def gwet_counts(ratings: Ratings) -> Counts:
    """For each article: agreeing shares of pairs, items with two, items with one, categories."""
    found = concord(ratings)
    several = found.raters >= 2
    pairs = np.maximum(found.raters * (found.raters - 1), 1)
    agreeing = found.others_same.sum(axis=0) / pairs * ratings.weight * several
    share = found.rated * (ratings.weight / np.maximum(found.raters, 1))
    rows = rows_of(
        *(ratings.articles, 3 + ratings.categories),
        (0, by_article(ratings, agreeing)),
        (1, by_article(ratings, ratings.weight * several)),
        (2, by_article(ratings, ratings.weight * (found.raters >= 1))),
        (3, by_category(ratings, share)),
    )
    return Counts(rows, items_in(ratings, ratings.weight * several), gwet_ac1, "one_category")


def gwet_ac1(sums: Floats) -> Floats:
    """AC1; NaN where only one category was ever used."""
    observed = ratio(sums[..., 0], sums[..., 1])
    share = ratio(sums[..., 3:], sums[..., 2:3])
    categories = sums.shape[-1] - 3
    expected = (share * (1 - share)).sum(axis=-1) / max(categories - 1, 1)
    several = (share > 0).sum(axis=-1) > 1
    return np.where(several, above_chance(observed, expected), np.nan)

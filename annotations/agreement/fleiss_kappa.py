"""Fleiss' κ: any number of raters who share one distribution of categories.

Fleiss (1971), Psychological Bulletin 76:378–382. Where raters are missing each
item counts with those it has, if they are two or more (Gwet 2014, chapter 2).
"""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, above_chance, ratio
from annotations.agreement.ratings import Ratings, by_article, by_category, concord, items_in
from annotations.agreement.rows import rows_of


def fleiss_counts(ratings: Ratings) -> Counts:
    """For each article: agreeing shares of pairs, items, and shares of each category."""
    found = concord(ratings)
    several = found.raters >= 2
    weight = ratings.weight * several
    pairs = np.maximum(found.raters * (found.raters - 1), 1)
    agreeing = found.others_same.sum(axis=0) / pairs * weight
    share = found.rated * (weight / np.maximum(found.raters, 1))
    rows = rows_of(
        *(ratings.articles, 2 + ratings.categories),
        (0, by_article(ratings, agreeing)),
        (1, by_article(ratings, weight)),
        (2, by_category(ratings, share)),
    )
    return Counts(rows, items_in(ratings, weight), fleiss_kappa, "one_category")


def fleiss_kappa(sums: Floats) -> Floats:
    """κ; NaN where only one category was ever used."""
    observed = ratio(sums[..., 0], sums[..., 1])
    share = ratio(sums[..., 2:], sums[..., 1:2])
    return above_chance(observed, (share**2).sum(axis=-1))

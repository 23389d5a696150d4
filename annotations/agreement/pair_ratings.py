"""What the measures of two raters need of each article: who put how much into which category."""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats, sums_of
from annotations.agreement.counts import Counts, Evaluate
from annotations.agreement.ratings import MISSING, Ratings


def pair_counts(ratings: Ratings, evaluate: Evaluate) -> Counts:
    """For each article and pair: the same, all, and the categories of the first and the second.

    Only items that both have rated count.
    """
    people, count, articles = len(ratings.codes), ratings.categories, ratings.articles
    first, second = np.triu_indices(people, 1)
    rows = np.zeros((articles, len(first), 2 + 2 * count))
    for part, (one, other) in enumerate(zip(first, second, strict=True)):
        a, b = ratings.codes[one], ratings.codes[other]
        both = (a != MISSING) & (b != MISSING)
        a, b, weight, article = a[both], b[both], ratings.weight[both], ratings.article[both]
        same = np.where(a == b, weight, 0.0)
        rows[:, part, 0] = sums_of(article, same, articles)
        rows[:, part, 1] = sums_of(article, weight, articles)
        for side, codes in enumerate((a, b)):
            cell = article * count + codes
            table = sums_of(cell, weight, articles * count).reshape(articles, count)
            rows[:, part, 2 + side * count : 2 + (side + 1) * count] = table
    return Counts(rows, rows[:, :, 1] > 0, evaluate, "one_category")


def shares(sums: Floats) -> tuple[Floats, Floats, Floats]:
    """The observed agreement, and each rater's share of each category."""
    count = (sums.shape[-1] - 2) // 2
    total = sums[..., 1:2]
    safe = np.where(total > 0, total, np.nan)
    observed = sums[..., 0] / safe[..., 0]
    return observed, sums[..., 2 : 2 + count] / safe, sums[..., 2 + count :] / safe

"""What the measures of two raters need of each article: who put how much into which category."""

from __future__ import annotations

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, Evaluate
from annotations.agreement.ratings import MISSING, Ratings
from annotations.agreement.rows import Entries, Rows, rows_of, side_by_side


def pair_counts(ratings: Ratings, evaluate: Evaluate) -> Counts:
    """For each article and pair: the same, all, and the categories of the first and the second.

    Only items that both have rated count.
    """
    people, count, articles = len(ratings.codes), ratings.categories, ratings.articles
    first, second = np.triu_indices(people, 1)
    width = 2 + 2 * count
    used = np.zeros((articles, len(first)), bool)
    parts: list[Rows] = []
    for one, other in zip(first, second, strict=True):
        a, b = ratings.codes[one], ratings.codes[other]
        both = (a != MISSING) & (b != MISSING)
        a, b, weight, article = a[both], b[both], ratings.weight[both], ratings.article[both]
        used[article, len(parts)] = True
        same, nowhere = np.where(a == b, weight, 0.0), np.zeros(len(a), np.int64)
        groups = (
            (0, Entries(article, nowhere, same)),
            (1, Entries(article, nowhere, weight)),
            (2, Entries(article, a, weight)),
            (2 + count, Entries(article, b, weight)),
        )
        parts.append(rows_of(articles, width, *groups))
    rows = side_by_side(parts) if parts else Rows.whole(np.zeros((articles, 0, width)))
    return Counts(rows, used, evaluate, "one_category")


def shares(sums: Floats) -> tuple[Floats, Floats, Floats]:
    """The observed agreement, and each rater's share of each category."""
    count = (sums.shape[-1] - 2) // 2
    total = sums[..., 1:2]
    safe = np.where(total > 0, total, np.nan)
    observed = sums[..., 0] / safe[..., 0]
    return observed, sums[..., 2 : 2 + count] / safe, sums[..., 2 + count :] / safe

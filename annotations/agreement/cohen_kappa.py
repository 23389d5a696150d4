"""Cohen's κ: two raters, each with shares of categories of their own.

Cohen (1960), Educational and Psychological Measurement 20:37–46. For more than
two raters the mean over pairs.
"""

from __future__ import annotations

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, above_chance
from annotations.agreement.pair_ratings import pair_counts, shares
from annotations.agreement.ratings import Ratings


def cohen_counts(ratings: Ratings) -> Counts:
    """Cohen's κ of each pair."""
    return pair_counts(ratings, cohen_kappa)


def cohen_kappa(sums: Floats) -> Floats:
    """κ; NaN where both used one and the same category only."""
    observed, first, second = shares(sums)
    return above_chance(observed, (first * second).sum(axis=-1))

"""Scott's π: two raters who share one distribution of categories.

Scott (1955), Public Opinion Quarterly 19:321–325. For more than two raters the
mean over pairs.
"""

from __future__ import annotations

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, above_chance
from annotations.agreement.pair_ratings import pair_counts, shares
from annotations.agreement.ratings import Ratings


def scott_counts(ratings: Ratings) -> Counts:
    """Scott's π of each pair."""
    return pair_counts(ratings, scott_pi)


def scott_pi(sums: Floats) -> Floats:
    """π; NaN where both used one and the same category only."""
    observed, first, second = shares(sums)
    return above_chance(observed, (((first + second) / 2) ** 2).sum(axis=-1))

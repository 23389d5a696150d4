"""95 % percentile intervals over articles: the corpus drawn again with replacement.

Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13. An
article drawn twice counts twice in the sums, so that a replicate is one product.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Floats
from annotations.agreement.counts import Counts, ratio

FEWEST_ARTICLES = 10
_TAILS = (2.5, 97.5)
_LARGEST_UNDEFINED = 0.05


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds, or why there are none."""

    low: float | None
    high: float | None
    reason: str = ""


def replicates(articles: int, count: int, seed: int) -> Floats:
    """How often each replicate (row) holds each article (column)."""
    if not articles:
        return np.zeros((count, 0))
    random = np.random.default_rng(seed)
    shares = np.full(articles, 1 / articles)
    return random.multinomial(articles, shares, count).astype(float)


def pooled_interval(counts: Counts, drawn: Floats) -> Interval:
    """The interval of the pooled value."""
    if counts.articles < FEWEST_ARTICLES:
        return Interval(None, None, "few_articles")
    shape = counts.rows.shape
    sums = drawn @ counts.rows.reshape(shape[0], -1)
    return _percentiles(counts.of_sums(sums.reshape(len(drawn), *shape[1:])))


def mean_interval(counts: Counts, drawn: Floats) -> Interval:
    """The interval of the mean over articles."""
    values = counts.by_article()
    defined = ~np.isnan(values)
    if defined.sum() < FEWEST_ARTICLES:
        return Interval(None, None, "few_articles")
    total = drawn @ np.where(defined, values, 0.0)
    return _percentiles(ratio(total, drawn @ defined.astype(float)))


def _percentiles(values: Floats) -> Interval:
    defined = values[~np.isnan(values)]
    if len(defined) < (1 - _LARGEST_UNDEFINED) * len(values):
        return Interval(None, None, "mostly_undefined")
    low, high = np.percentile(defined, _TAILS)
    return Interval(float(low), float(high))

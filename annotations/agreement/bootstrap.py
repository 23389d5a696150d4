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


_FEW = Interval(None, None, "few_articles")


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
        return _FEW
    return _percentiles(counts.of_sums(_drawn_sums(counts, drawn)))


def mean_interval(counts: Counts, drawn: Floats) -> Interval:
    """The interval of the mean over articles."""
    return _mean_intervals(counts.by_article()[:, None], drawn)[0]


def part_intervals(counts: Counts, drawn: Floats) -> list[tuple[Interval, Interval]]:
    """The intervals of the pooled value and of the mean, for each part alone."""
    values = counts.evaluate(_drawn_sums(counts, drawn))
    enough = counts.used.sum(axis=0) >= FEWEST_ARTICLES
    pooled = [
        _percentiles(values[:, part]) if enough[part] else _FEW for part in range(len(enough))
    ]
    each = np.where(counts.used, counts.evaluate(counts.rows), np.nan)
    return list(zip(pooled, _mean_intervals(each, drawn), strict=True))


def _drawn_sums(counts: Counts, drawn: Floats) -> Floats:
    """The sums of each replicate: replicates × parts × sums."""
    shape = counts.rows.shape
    sums = drawn @ counts.rows.reshape(shape[0], shape[1] * shape[2])
    return sums.reshape(len(drawn), *shape[1:])


def _mean_intervals(values: Floats, drawn: Floats) -> list[Interval]:
    """Of values of the shape articles × parts."""
    defined = ~np.isnan(values)
    total = drawn @ np.where(defined, values, 0.0)
    means = ratio(total, drawn @ defined.astype(float))
    enough = defined.sum(axis=0) >= FEWEST_ARTICLES
    return [_percentiles(means[:, part]) if enough[part] else _FEW for part in range(len(enough))]


def _percentiles(values: Floats) -> Interval:
    defined = values[~np.isnan(values)]
    if len(defined) < (1 - _LARGEST_UNDEFINED) * len(values):
        return Interval(None, None, "mostly_undefined")
    low, high = np.percentile(defined, _TAILS)
    return Interval(float(low), float(high))

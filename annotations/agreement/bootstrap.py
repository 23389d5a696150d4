"""95 % percentile intervals over articles: the corpus drawn again with replacement.

Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13. An
article drawn twice counts twice in the sums, so that a replicate is one product.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Floats, Ints
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.rows import AT_ONCE, row_blocks

FEWEST_ARTICLES = 10
_TAILS = (2.5, 97.5)
_LARGEST_UNDEFINED = 0.05


Draws = Ints | Floats


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds, or why there are none."""

    low: float | None
    high: float | None
    reason: str = ""


_FEW = Interval(None, None, "few_articles")


def replicates(articles: int, count: int, seed: int) -> Draws:
    """How often each replicate (row) holds each article (column); a byte each where it is much."""
    found: Draws = np.zeros((count, articles), float if count * articles <= AT_ONCE else np.uint8)
    if articles:
        random = np.random.default_rng(seed)
        shares = np.full(articles, 1 / articles)
        for row in range(count):
            # Of 256 articles or more none is ever drawn as often as that.
            found[row] = random.multinomial(articles, shares)
    return found


def pooled_interval(counts: Counts, drawn: Draws) -> Interval:
    """The interval of the pooled value."""
    if counts.articles < FEWEST_ARTICLES:
        return _FEW
    return _percentiles(counts.of_drawn(drawn))


def pooled_intervals(counts: Counts, drawn: Draws) -> list[Interval]:
    """The intervals of the pooled values of each part alone."""
    values = np.concatenate([counts.evaluate(sums) for sums in counts.rows.drawn(drawn)])
    enough = counts.used.sum(axis=0) >= FEWEST_ARTICLES
    return [_percentiles(values[:, part]) if enough[part] else _FEW for part in range(len(enough))]


def mean_intervals(values: Floats, drawn: Draws) -> list[Interval]:
    """The intervals of means over articles: of each column of articles × columns."""
    defined = ~np.isnan(values)
    known, one = np.where(defined, values, 0.0), defined.astype(float)
    means = np.concatenate([ratio(block @ known, block @ one) for block in row_blocks(drawn)])
    enough = defined.sum(axis=0) >= FEWEST_ARTICLES
    return [_percentiles(means[:, part]) if enough[part] else _FEW for part in range(len(enough))]


def _percentiles(values: Floats) -> Interval:
    defined = values[~np.isnan(values)]
    if len(defined) < (1 - _LARGEST_UNDEFINED) * len(values):
        return Interval(None, None, "mostly_undefined")
    low, high = np.percentile(defined, _TAILS)
    return Interval(float(low), float(high))

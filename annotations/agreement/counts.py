"""What a measure needs of each article, and the measure of any sum of it.

All measures here are functions of sums over articles, so that the value of the
corpus, of an article, and of a thousand resampled corpora are the same
arithmetic on other sums.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Flags, Floats

Evaluate = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Counts:
    """``rows`` has the shape (articles, parts, sums); a part is a pair, or everybody.

    ``evaluate`` takes (…, sums) to (…), NaN where the measure is undefined;
    the value is the mean over the parts that have one. ``used`` tells which
    articles count in each part. ``undefined`` is the reason where ``evaluate``
    gives NaN though there are articles, ``nothing`` where there are none.
    """

    rows: Floats
    used: Flags
    evaluate: Evaluate
    undefined: str
    nothing: str = "no_shared_article"

    def part(self, number: int) -> Counts:
        """One part alone."""
        return Counts(
            self.rows[:, number : number + 1],
            self.used[:, number : number + 1],
            *(self.evaluate, self.undefined, self.nothing),
        )

    def of_sums(self, sums: Floats) -> Floats:
        """The measure of sums of the shape (…, parts, sums)."""
        return mean_of_defined(self.evaluate(sums))

    def pooled(self) -> float:
        """The measure of all articles together; NaN where it is undefined."""
        return float(self.of_sums(self.rows.sum(axis=0)))

    def by_article(self) -> Floats:
        """The measure of each article alone; NaN where it is undefined or nobody shares it."""
        values = self.evaluate(self.rows)
        return mean_of_defined(np.where(self.used, values, np.nan))

    def mean_of_articles(self) -> float:
        """The mean of the articles in which the measure is defined; NaN where there is none."""
        return float(mean_of_defined(self.by_article()))

    @property
    def articles(self) -> int:
        """How many articles count."""
        return int(self.used.any(axis=1).sum())

    def reason(self) -> str:
        """Why the pooled value is undefined; empty where it is defined."""
        if not self.articles:
            return self.nothing
        return self.undefined if np.isnan(self.pooled()) else ""


def mean_of_defined(values: Floats) -> Floats:
    """The mean over the last axis without NaN; NaN where nothing else is there."""
    defined = ~np.isnan(values)
    count = defined.sum(axis=-1)
    total = np.where(defined, values, 0.0).sum(axis=-1)
    return ratio(total, count)


def ratio(above: Floats, below: Floats) -> Floats:
    """above / below, NaN where below is nothing."""
    above, below = np.broadcast_arrays(np.asarray(above, float), np.asarray(below, float))
    result = np.full(above.shape, np.nan)
    np.divide(above, below, out=result, where=np.abs(below) > 1e-12)
    return result


def above_chance(observed: Floats, expected: Floats) -> Floats:
    """(observed − expected) / (1 − expected); NaN where chance alone agrees always."""
    return ratio(observed - expected, 1.0 - np.asarray(expected, float))


def side_by_side(parts: Sequence[Counts]) -> Counts:
    """Counts of the same measure, a part each, as one."""
    first = parts[0]
    rows = np.concatenate([part.rows for part in parts], axis=1)
    used = np.concatenate([part.used for part in parts], axis=1)
    return Counts(rows, used, first.evaluate, first.undefined, first.nothing)

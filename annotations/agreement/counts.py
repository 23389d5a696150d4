"""What a measure needs of each article, and the measure of any sum of it.

All measures here are functions of sums over articles, so that the value of the
corpus, of an article, and of a thousand resampled corpora are the same
arithmetic on other sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from annotations.agreement.columns import Flags, Floats, Ints
from annotations.agreement.rows import Rows, one_after_another, side_by_side

Evaluate = Callable[[Floats], Floats]
_COLUMNS = 512


@dataclass(frozen=True, slots=True)
class Counts:
    """``rows`` hold the sums of each article and part; a part is a pair, or everybody.

    ``evaluate`` takes (…, sums) to (…), NaN where the measure is undefined;
    the value is the mean over the parts that have one. ``used`` tells which
    articles count in each part. ``undefined`` is the reason where ``evaluate``
    gives NaN though there are articles, ``nothing`` where there are none.
    """

    rows: Rows
    used: Flags
    evaluate: Evaluate
    undefined: str
    nothing: str = "no_shared_article"

    def part(self, number: int) -> Counts:
        """One part alone."""
        return Counts(
            self.rows.part(number),
            self.used[:, number : number + 1],
            *(self.evaluate, self.undefined, self.nothing),
        )

    def each_part(self) -> Iterator[Counts]:
        """Every part alone."""
        for number in range(self.rows.parts):
            yield self if self.rows.parts == 1 else self.part(number)

    def of_sums(self, sums: Floats) -> Floats:
        """The measure of sums of the shape (…, parts, sums)."""
        return mean_of_defined(self.evaluate(sums))

    def pooled(self) -> float:
        """The measure of all articles together; NaN where it is undefined."""
        return float(self.of_sums(self.rows.total()))

    def by_article(self) -> Floats:
        """The measure of each article alone; NaN where it is undefined or nobody shares it."""
        blocks = [self.evaluate(block) for block in self.rows.blocks()]
        values = np.concatenate(blocks) if blocks else np.zeros(0)
        return mean_of_defined(np.where(self.used, values.reshape(self.used.shape), np.nan))

    def of_drawn(self, often: Ints | Floats) -> Floats:
        """The measure of each corpus drawn anew: a row tells how often it holds each article."""
        return np.concatenate([self.of_sums(sums) for sums in self.rows.drawn(often)])

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


def joined(blocks: Sequence[Counts]) -> Counts:
    """Counts of the same measure, of articles that follow each other, as one."""
    first = blocks[0]
    used = np.concatenate([block.used for block in blocks])
    rows = one_after_another([block.rows for block in blocks])
    return Counts(rows, used, first.evaluate, first.undefined, first.nothing)


def grouped(parts: Iterable[Counts]) -> Iterator[Counts]:
    """Counts of one measure, a part each, some of them side by side as one.

    A draw is then one product for many parts, and yet little is held at once.
    """
    rest = iter(parts)
    for first in rest:
        more = max(_COLUMNS // max(first.rows.sums, 1) - 1, 0)
        group = [first, *islice(rest, more)]
        rows = side_by_side([part.rows for part in group])
        used = np.concatenate([part.used for part in group], axis=1)
        yield Counts(rows, used, first.evaluate, first.undefined, first.nothing)

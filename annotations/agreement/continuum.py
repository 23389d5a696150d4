"""Articles cut wherever anybody's span begins or ends: the cells in which nothing changes.

A cell is coded with the set of labels that an annotator has on it, so that
stacked and nested spans lose nothing; spans that overlap are taken as units of
their own where they do. A cell stands for as many characters or tokens as it
is long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Flags, Floats, Ints, sums_of
from annotations.agreement.ratings import MISSING, Ratings, block_bounds

_BITS = 62


@dataclass(frozen=True, slots=True)
class Continuum:
    """Cells as ratings, category 0 for "no label"; ``cuts`` are each annotator's own bounds.

    ``cuts`` has a row an annotator and a column a cell: whether a unit of this
    annotator, or a gap, begins with the cell. ``sets`` has the sum of the signs
    of each category's labels.
    """

    ratings: Ratings
    cuts: Flags
    sets: Ints
    labels: int

    def category_of(self, label: int) -> int | None:
        """The category of cells that bear this label and no other; None where there are none."""
        found = np.flatnonzero(self.sets == _signs(self.labels)[label])
        return int(found[0]) if len(found) else None

    def of_annotators(self, chosen: tuple[int, ...]) -> Continuum:
        """Only these annotators."""
        return Continuum(
            *(self.ratings.of_annotators(chosen), self.cuts[list(chosen)]),
            *(self.sets, self.labels),
        )

    def blocks(self) -> Iterator[Continuum]:
        """All articles, some at a time."""
        for first, last in block_bounds(self.ratings.articles):
            cells = self.ratings.cells_of(first, last)
            yield Continuum(
                *(self.ratings.of_articles(first, last), self.cuts[:, cells]),
                *(self.sets, self.labels),
            )


def continuum(columns: Columns) -> Continuum:
    """The cells of all articles, in the unit of the columns."""
    people = columns.annotators
    solid = columns.piece_end > columns.piece_start
    start, end = columns.piece_start[solid], columns.piece_end[solid]
    span = columns.piece_span[solid]
    bounds = np.unique(np.concatenate((columns.bounds, start, end)))
    begins, weight = bounds[:-1], np.diff(bounds).astype(float)
    article = np.searchsorted(columns.bounds, begins, "right") - 1
    low, high = np.searchsorted(bounds, start), np.searchsorted(bounds, end)
    who, label = columns.annotator[span], columns.label[span]
    cells = len(begins)
    codes: Ints = np.zeros((people, cells), np.int64)
    for number, sign in enumerate(_signs(len(columns.labels))):
        chosen = label == number
        if chosen.any():
            codes += sign * _covered(who[chosen], low[chosen], high[chosen], people, cells)
    cuts = np.zeros((people, cells + 1), bool)
    cuts[who, low] = cuts[who, high] = True
    cuts[:, np.searchsorted(bounds, columns.bounds)] = True
    values, found = np.unique(np.append(codes.ravel(), 0), return_inverse=True)
    zero = int(np.searchsorted(values, 0))
    place, sets = _zero_first(found, zero), np.concatenate(([0], np.delete(values, zero)))
    numbers = place[:-1].reshape(codes.shape).astype(np.int32)
    numbers[~columns.present.T[:, article]] = MISSING
    ratings = Ratings(numbers, weight, article, len(values), columns.present)
    return Continuum(ratings, cuts[:, :-1], sets, len(columns.labels))


def _covered(who: Ints, low: Ints, high: Ints, people: int, cells: int) -> Flags:
    """Which cells each annotator has covered."""
    change = np.zeros(people * (cells + 1), np.int32)
    np.add.at(change, who * (cells + 1) + low, 1)
    np.add.at(change, who * (cells + 1) + high, -1)
    return np.cumsum(change.reshape(people, cells + 1), axis=1)[:, :-1] > 0


def _signs(labels: int) -> Ints:
    """A number a label, so that the sum of a set's numbers tells the set."""
    if labels <= _BITS:
        return np.left_shift(np.int64(1), np.arange(labels, dtype=np.int64))
    # Random 62-bit numbers: two of a million sets have the same sum once in four million studies.
    return np.random.default_rng(0).integers(1, 1 << _BITS, labels, np.int64)


def _zero_first(place: Ints, zero: int) -> Ints:
    """The category of "no label" as 0, the others after it in their order."""
    return np.where(place == zero, 0, np.where(place < zero, place + 1, place))


@dataclass(frozen=True, slots=True)
class Units:
    """One row a unit or gap of an annotator: its cells run on without a cut of his own."""

    annotator: Ints
    article: Ints
    code: Ints
    length: Floats
    of_cell: Ints  # annotators × cells: the unit that holds the cell


def units_of(found: Continuum) -> Units:
    """The units and gaps of everybody who has finished, article by article."""
    ratings = found.ratings
    people, cells = ratings.codes.shape
    begins = found.cuts.ravel()
    number = np.cumsum(begins) - 1
    first = np.flatnonzero(begins)
    length = sums_of(number, np.tile(ratings.weight, people), len(first))
    return Units(
        annotator=first // max(cells, 1),
        article=ratings.article[first % max(cells, 1)],
        code=ratings.codes.ravel()[first],
        length=length,
        of_cell=number.reshape(people, cells),
    )

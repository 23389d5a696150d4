"""The alignment of several annotators' units with the least disorder.

Mathet, Widlöcher and Métivier (2015), Computational Linguistics 41:437–479,
sections 4 and 5.1: positional dissimilarity eq. 2, combined with labels eq. 4.
Two annotators are a linear assignment; more are an integer programme over the
unitary alignments that cost no more than their units alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Flags, Floats, Ints

_MOST = 300_000
EMPTY = -1
_FEWER = 1e-7  # of two alignments that cost the same, the one with fewer parts


class TooManyAlignments(Exception):  # noqa: N818 - a finding, not a fault
    """There are more unitary alignments to weigh than fit in memory and time."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much places, labels and missing units weigh: α, β and Δ∅."""

    place: float = 1.0
    label: float = 1.0
    empty: float = 1.0


@dataclass(frozen=True, slots=True)
class UnitRows:
    """One annotator's units: start, end and label of each."""

    start: Floats
    end: Floats
    label: Ints

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One row a unitary alignment, one column an annotator: a unit's row, or EMPTY.

    ``disorder`` is the sum over unitary alignments by the mean number of units.
    """

    rows: Ints
    disorder: float


def apart_in_place(one: UnitRows, other: UnitRows) -> Floats:
    """Positional dissimilarity of all units of two annotators, before weighting."""
    starts = np.abs(one.start[:, None] - other.start[None, :])
    ends = np.abs(one.end[:, None] - other.end[None, :])
    lengths = (one.end - one.start)[:, None] + (other.end - other.start)[None, :]
    return np.asarray(((starts + ends) / lengths) ** 2)


def apart_one_by_one(one: UnitRows, other: UnitRows, first: Ints, second: Ints) -> Floats:
    """Positional dissimilarity of these units of the one and those of the other, pair by pair."""
    starts = np.abs(one.start[first] - other.start[second])
    ends = np.abs(one.end[first] - other.end[second])
    lengths = (one.end - one.start)[first] + (other.end - other.start)[second]
    return np.asarray(((starts + ends) / lengths) ** 2)


def dissimilarity(one: UnitRows, other: UnitRows, weights: Weights) -> Floats:
    """Dissimilarity of all units of two annotators."""
    labels = one.label[:, None] != other.label[None, :]
    together = weights.place * apart_in_place(one, other) + weights.label * labels
    return np.asarray(weights.empty * together)


def best_alignment(people: Sequence[UnitRows], weights: Weights) -> Alignment:
    """The alignment of least disorder. Raises TooManyAlignments; needs a unit and two people."""
    mean = sum(map(len, people)) / len(people)
    rows, cost = _of_two(people, weights) if len(people) == 2 else _of_many(people, weights)
    return Alignment(rows, cost / mean)


def _of_two(people: Sequence[UnitRows], weights: Weights) -> tuple[Ints, float]:
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    one, other = people
    apart = dissimilarity(one, other, weights)
    alone = 2 * weights.empty
    near = apart < alone
    first, second = np.nonzero(near)
    size = len(one) + len(other)
    edges = coo_array((np.ones(len(first)), (first, second + len(one))), shape=(size, size))
    _, group = connected_components(edges, directed=False)
    matched: list[tuple[int, int]] = []
    for members, partners in _groups(group, first, second):
        saved = np.minimum(apart[np.ix_(members, partners)] - alone, 0.0)
        for row, column in zip(*linear_sum_assignment(saved), strict=True):
            if saved[row, column] < 0:
                matched.append((int(members[row]), int(partners[column])))
    left = sorted(set(range(len(one))) - {row for row, _ in matched})
    right = sorted(set(range(len(other))) - {column for _, column in matched})
    rows = [*matched, *((row, EMPTY) for row in left), *((EMPTY, column) for column in right)]
    cost = sum(float(apart[pair]) for pair in matched) + weights.empty * (len(left) + len(right))
    return np.array(rows, np.int64).reshape(-1, 2), cost


def _groups(group: Ints, first: Ints, second: Ints) -> list[tuple[Ints, Ints]]:
    """Rows and columns of each group that has both."""
    order = np.argsort(group[first], kind="stable")
    ends = np.flatnonzero(np.diff(group[first][order])) + 1
    return [
        (np.unique(first[part]), np.unique(second[part]))
        for part in np.split(order, ends)
        if len(part)
    ]


def _of_many(people: Sequence[UnitRows], weights: Weights) -> tuple[Ints, float]:
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    rows, costs = _candidates(people, weights)
    base = np.concatenate(([0], np.cumsum([len(person) for person in people])))
    which, who = np.nonzero(rows != EMPTY)
    unit = base[who] + rows[which, who]
    held = coo_array((np.ones(len(unit)), (unit, which)), shape=(int(base[-1]), len(rows)))
    result = milp(
        costs + _FEWER,
        integrality=np.ones(len(rows)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(held.tocsr(), 1, 1),
    )
    chosen = np.flatnonzero(result.x > 0.5)
    return rows[chosen], float(costs[chosen].sum())


def _candidates(people: Sequence[UnitRows], weights: Weights) -> tuple[Ints, Floats]:
    """Every unitary alignment that costs no more than its units alone, with its cost."""
    count = len(people)
    pairs = count * (count - 1) / 2
    rows = np.zeros((1, 0), np.int64)
    costs = np.zeros(1)
    held = np.zeros(1, np.int64)
    for who, person in enumerate(people):
        tables = (dissimilarity(before, person, weights) for before in people[:who])
        apart = [_with_empty(table, weights) for table in tables]
        choices = len(person) + 1
        if len(rows) * choices > 50 * _MOST:
            raise TooManyAlignments
        added = np.zeros((len(rows), choices))
        for before, table in enumerate(apart):
            added += table[rows[:, before]]
        grown = costs[:, None] + added
        have = held[:, None] + np.append(np.ones(choices - 1, np.int64), 0)[None, :]
        useful: Flags = grown <= weights.empty * pairs * (have + count - who - 1) + 1e-9
        which, unit = np.nonzero(useful)
        rows = np.column_stack((rows[which], np.where(unit == choices - 1, EMPTY, unit)))
        costs, held = grown[useful], have[useful]
        if len(rows) > _MOST:
            raise TooManyAlignments
    some = held > 0
    return rows[some], costs[some] / pairs


def _with_empty(apart: Floats, weights: Weights) -> Floats:
    """A last row and a last column for the unit that is not there; index −1 is that row."""
    return np.pad(apart, ((0, 1), (0, 1)), constant_values=weights.empty)

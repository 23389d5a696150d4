"""The cheapest way to put the units of three annotators or more into unitary alignments.

A set partition: the candidates are those unitary alignments that are nowhere
cheaper in two parts, made only of units that can meet at all. Its linear
relaxation nearly always has a whole solution; the groups in which it has none
are an integer programme (HiGHS, ``scipy.optimize.milp``). Many texts are one
programme, as they share no unit.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np

from annotations.agreement.columns import Flags, Floats, Ints
from annotations.agreement.gamma_units import (
    EMPTY,
    Texts,
    UnitRows,
    Weights,
    apart_one_by_one,
    near_pairs,
)

_MOST = 300_000
_FEWER = 1e-7  # of two alignments that cost the same, the one with fewer parts
_SLACK = 1e-9
_LARGEST_PART = 2  # parts of three and more rule out little and are many


class TooManyAlignments(Exception):  # noqa: N818 - a finding, not a fault
    """There are more unitary alignments to weigh than fit in memory and time."""


def groups_of_least_cost(texts: Texts, weights: Weights) -> tuple[Ints, Floats]:
    """The unitary alignments and what each costs. Raises TooManyAlignments."""
    group = _groups(texts, weights)
    rows, costs, member = _candidates(texts.people, group, weights)
    share = _cheapest(rows, costs, texts.people, integral=False)
    torn = np.isin(member, member[(share > _SLACK) & (share < 1 - _SLACK)])
    chosen = share > 0.5
    if torn.any():
        chosen[torn] = _cheapest(rows[torn], costs[torn], texts.people, integral=True) > 0.5
    return rows[chosen], costs[chosen]


def _groups(texts: Texts, weights: Weights) -> list[Ints]:
    """The group of each unit of each annotator: units that may share an alignment, if indirectly.

    No pair in a useful one is further apart than all its other pairs can make good.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    count = len(texts.people)
    limit = weights.empty * (count * (count - 1) / 2 + count - 1) + _SLACK
    people = _side_by_side(texts, weights, limit)
    base = np.concatenate(([0], np.cumsum([len(person) for person in people])))
    ones: list[Ints] = []
    others: list[Ints] = []
    for one, other in combinations(range(count), 2):
        first, second, _ = near_pairs(people[one], people[other], weights, limit)
        ones.append(first + base[one])
        others.append(second + base[other])
    start, end = np.concatenate(ones), np.concatenate(others)
    size = int(base[-1])
    edges = coo_array((np.ones(len(start)), (start, end)), shape=(size, size))
    _, group = connected_components(edges, directed=False)
    return np.split(group.astype(np.int64), base[1:-1])


def _side_by_side(texts: Texts, weights: Weights, limit: float) -> list[UnitRows]:
    """The units of all texts on one line, too far apart to meet."""
    if texts.count == 1:
        return texts.people
    everyone = [person for person in texts.people if len(person)]
    low = min(float(person.start.min()) for person in everyone)
    high = max(float(person.end.max()) for person in everyone)
    longest = max(float((person.end - person.start).max()) for person in everyone)
    reach = 2 * longest * np.sqrt(limit / (weights.place * weights.empty))
    step = np.ceil(high - low + reach + 1)
    return [
        UnitRows(person.start + shift, person.end + shift, person.label)
        for who, person in enumerate(texts.people)
        for shift in (step * texts.of_units(who),)
    ]


def _candidates(
    people: list[UnitRows], group: list[Ints], weights: Weights
) -> tuple[Ints, Floats, Ints]:
    """Every unitary alignment that is cheaper in no two parts, its cost and its group."""
    count = len(people)
    pairs = count * (count - 1) / 2
    member = np.unique(np.concatenate(group))
    rows = np.zeros((len(member), 0), np.int64)
    saved: dict[tuple[int, int], Floats] = {}
    for who in range(count):
        which, unit = _grown(member, group[who])
        rows, member = np.column_stack((rows[which], unit)), member[which]
        saved = {pair: values[which] for pair, values in saved.items()}
        for before in range(who):
            saved[before, who] = _saved(people, rows, before, who, weights)
        useful = _useful(rows, saved, count, weights)
        rows, member = rows[useful], member[useful]
        saved = {pair: values[useful] for pair, values in saved.items()}
        if len(rows) > _MOST:
            raise TooManyAlignments
    some = (rows != EMPTY).any(axis=1)
    costs = weights.empty + np.sum(list(saved.values()), axis=0) / pairs
    return rows[some], costs[some], member[some]


def _grown(member: Ints, group: Ints) -> tuple[Ints, Ints]:
    """Each beginning with each unit of its group, and with none: its row, and the unit."""
    order = np.argsort(group, kind="stable")
    low = np.searchsorted(group[order], member)
    choices = np.searchsorted(group[order], member, "right") - low + 1
    total = int(choices.sum())
    if total > 20 * _MOST:
        raise TooManyAlignments
    which = np.repeat(np.arange(len(member)), choices)
    nth = np.arange(total) - np.repeat(np.cumsum(choices) - choices, choices)
    none = nth == choices[which] - 1
    at = np.where(none, 0, low[which] + nth)
    return which, np.where(none, EMPTY, np.append(order, 0)[at])


def _saved(people: list[UnitRows], rows: Ints, one: int, other: int, weights: Weights) -> Floats:
    """What the units of two annotators cost together, less what an empty one would."""
    found = np.zeros(len(rows))
    both = np.flatnonzero((rows[:, one] != EMPTY) & (rows[:, other] != EMPTY))
    first, second = rows[both, one], rows[both, other]
    place = apart_one_by_one(people[one], people[other], first, second)
    labels = people[one].label[first] != people[other].label[second]
    found[both] = weights.empty * (weights.place * place + weights.label * labels - 1)
    return found


def _useful(
    rows: Ints, saved: dict[tuple[int, int], Floats], count: int, weights: Weights
) -> Flags:
    """Which of these beginnings may grow into something that costs no more than in two parts.

    What is between the two parts may cost Δ∅ times the number of pairs, and each
    annotator still to come saves at most Δ∅ with each unit of the smaller part.
    """
    have = rows.shape[1]
    most = weights.empty * count * (count - 1) / 2 + _SLACK
    held = [np.asarray(rows[:, who] != EMPTY, np.int64) for who in range(have)]
    units = np.sum(held, axis=0)
    useful = np.ones(len(rows), bool)
    for size in range(1, min(have // 2, _LARGEST_PART) + 1):
        for part in combinations(range(have), size):
            apart = np.zeros(len(rows))
            for (one, other), values in saved.items():
                if (one in part) != (other in part):
                    apart += values
            mine = np.sum([held[who] for who in part], axis=0)
            fewer = np.minimum(mine, units - mine)
            useful &= apart <= most + weights.empty * fewer * (count - have)
    return useful


def _cheapest(rows: Ints, costs: Floats, people: list[UnitRows], *, integral: bool) -> Floats:
    """How much of each candidate the cheapest cover takes that holds every unit in it once."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    base = np.concatenate(([0], np.cumsum([len(person) for person in people])))
    which, who = np.nonzero(rows != EMPTY)
    _, unit = np.unique(base[who] + rows[which, who], return_inverse=True)
    shape = int(unit.max()) + 1, len(rows)
    result = milp(
        costs + _FEWER,
        integrality=np.full(len(rows), int(integral)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(csr_array((np.ones(len(unit)), (unit, which)), shape), 1, 1),
    )
    return np.asarray(result.x)

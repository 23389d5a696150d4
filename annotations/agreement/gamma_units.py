"""What γ aligns: each annotator's units, what they weigh, and how far apart two of them are.

Mathet, Widlöcher and Métivier (2015), Computational Linguistics 41:437–479:
positional dissimilarity eq. 2, combined with labels eq. 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Floats, Ints

EMPTY = -1


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

    def only(self, rows: Ints) -> UnitRows:
        """These of the units."""
        return UnitRows(self.start[rows], self.end[rows], self.label[rows])


def apart_one_by_one(one: UnitRows, other: UnitRows, first: Ints, second: Ints) -> Floats:
    """Positional dissimilarity of these units of the one and those of the other, pair by pair."""
    starts = np.abs(one.start[first] - other.start[second])
    ends = np.abs(one.end[first] - other.end[second])
    lengths = (one.end - one.start)[first] + (other.end - other.start)[second]
    return np.asarray(((starts + ends) / lengths) ** 2)


def dissimilarity(one: UnitRows, other: UnitRows, weights: Weights) -> Floats:
    """Dissimilarity of all units of two annotators."""
    first, second = np.divmod(np.arange(len(one) * len(other)), max(len(other), 1))
    return _together(one, other, first, second, weights).reshape(len(one), len(other))


def near_pairs(
    one: UnitRows, other: UnitRows, weights: Weights, limit: float
) -> tuple[Ints, Ints, Floats]:
    """Rows of the one, rows of the other and dissimilarity of all pairs that have less than this.

    Starts that are further apart than the limit allows for the longest unit are
    not looked at, so that a long text costs no more than its parts.
    """
    order = np.argsort(other.start, kind="stable")
    starts = other.start[order]
    lengths = one.end - one.start
    longest = float((other.end - other.start).max(initial=0.0))
    with np.errstate(divide="ignore"):
        reach = np.sqrt(limit / np.float64(weights.place * weights.empty)) * (lengths + longest)
    low = np.searchsorted(starts, one.start - reach)
    count = np.searchsorted(starts, one.start + reach, "right") - low
    first = np.repeat(np.arange(len(one)), count)
    second = order[np.arange(len(first)) - np.repeat(np.cumsum(count) - count - low, count)]
    apart = _together(one, other, first, second, weights)
    near = apart < limit
    return first[near], second[near], apart[near]


def _together(
    one: UnitRows, other: UnitRows, first: Ints, second: Ints, weights: Weights
) -> Floats:
    labels = one.label[first] != other.label[second]
    place = apart_one_by_one(one, other, first, second)
    return np.asarray(weights.empty * (weights.place * place + weights.label * labels))


@dataclass(frozen=True, slots=True)
class Texts:
    """Several texts by the same number of people, each person's units one text after another.

    ``cuts`` has an array a person: where each text begins, and the end.
    """

    people: list[UnitRows]
    cuts: list[Ints]

    @classmethod
    def of(cls, texts: Sequence[Sequence[UnitRows]]) -> Texts:
        """Texts put together from the people of each."""
        people: list[UnitRows] = []
        cuts: list[Ints] = []
        for mine in zip(*texts, strict=True):
            parts = ([getattr(each, name) for each in mine] for name in ("start", "end", "label"))
            people.append(UnitRows(*(np.concatenate(part) for part in parts)))
            cuts.append(np.concatenate(([0], np.cumsum([len(each) for each in mine]))))
        return cls(people, cuts)

    @property
    def count(self) -> int:
        """How many texts."""
        return len(self.cuts[0]) - 1

    def only(self, text: int) -> list[UnitRows]:
        """The people of one text."""
        return [
            person.only(np.arange(cut[text], cut[text + 1]))
            for person, cut in zip(self.people, self.cuts, strict=True)
        ]

    def of_units(self, who: int) -> Ints:
        """The text of each of a person's units."""
        return np.repeat(np.arange(self.count), np.diff(self.cuts[who]))

    def of_every_unit(self) -> Ints:
        """The text of each unit, person after person."""
        return np.concatenate([self.of_units(who) for who in range(len(self.people))])

    def of_rows(self, rows: Ints) -> Ints:
        """The text of each unitary alignment."""
        found = np.zeros(len(rows), np.int64)
        for who in range(len(self.people)):
            held = rows[:, who] != EMPTY
            found[held] = self.of_units(who)[rows[held, who]]
        return found

"""Krippendorff's α_U of 1995 and 2004, as DKPro and INCEpTION give it; for comparison only.

Krippendorff (1995), Sociological Methodology 25:47–76; Krippendorff (2004),
Quality & Quantity 38:787–800. Each label of each article is a continuum of its
own; of one annotator's overlapping units the earliest and longest is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Floats, Ints
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.rows import Rows


@dataclass(frozen=True, slots=True)
class _Sections:
    """Units or gaps of one label in one article: whose, from where, to where."""

    who: Ints
    start: Floats
    end: Floats

    @property
    def length(self) -> Floats:
        return self.end - self.start


def alpha_u_counts(columns: Columns, *, pairs: bool = False) -> Counts:
    """For each article the observed and the expected disagreement, of everybody or each pair."""
    people, articles = columns.annotators, columns.articles
    first, second = np.triu_indices(people, 1)
    rows = np.zeros((articles, len(first) if pairs else 1, 2))
    present = columns.present
    lengths = np.diff(columns.bounds).astype(float)
    for article, units in _by_label(columns):
        here = present[article]
        apart, terms = _terms(units, lengths[article], people)
        if pairs:
            both = here[first] & here[second]
            found = _of_pairs(first[both], second[both], apart, terms, lengths[article])
            rows[article, both] += found
        elif here.sum() >= 2:
            who = np.flatnonzero(here).tolist()
            rows[article, 0] += _of(who, apart, terms, lengths[article])
    both = present[:, first] & present[:, second] if pairs else present.sum(1, keepdims=True) >= 2
    return Counts(Rows.whole(rows), both, alpha_u, "no_spans")


def alpha_u(sums: Floats) -> Floats:
    """1 − observed / expected; NaN where nobody has made a unit."""
    return 1.0 - ratio(sums[..., 0], sums[..., 1])


def _by_label(columns: Columns) -> Iterator[tuple[int, _Sections]]:
    """The units of each label of each article that anybody made."""
    span = columns.piece_span
    base = columns.bounds[columns.article[span]]
    start, end = columns.piece_start - base, columns.piece_end - base
    key = columns.article[span] * max(len(columns.labels), 1) + columns.label[span]
    who = columns.annotator[span]
    order = np.lexsort((-end, start, who, key))
    order = order[(end > start)[order]]
    cuts = np.flatnonzero(np.diff(key[order])) + 1
    for part in np.split(order, cuts):
        if len(part):
            kept = part[_apart(who[part], start[part], end[part])]
            units = _Sections(who[kept], start[kept].astype(float), end[kept].astype(float))
            yield int(columns.article[span[part[0]]]), units


def _apart(who: Ints, start: Ints, end: Ints) -> list[int]:
    """Those that overlap no earlier one of the same annotator."""
    if not ((start[1:] < end[:-1]) & (who[1:] == who[:-1])).any():
        return list(range(len(who)))
    kept: list[int] = []
    for at in range(len(who)):
        last = kept[-1] if kept else None
        if last is None or who[last] != who[at] or start[at] >= end[last]:
            kept.append(at)
    return kept


def _gaps(units: _Sections, length: float, people: int) -> _Sections:
    """What is left of the continuum between each annotator's units."""
    everyone = np.arange(people)
    who = np.concatenate((everyone, units.who))
    starts = np.concatenate((np.zeros(people), units.end))
    ends_who = np.concatenate((units.who, everyone))
    ends = np.concatenate((units.start, np.full(people, length)))
    opened, closed = np.lexsort((starts, who)), np.lexsort((ends, ends_who))
    start, end = starts[opened], ends[closed]
    kept = end > start
    return _Sections(who[opened][kept], start[kept], end[kept])


def _terms(units: _Sections, length: float, people: int) -> tuple[Floats, Floats]:
    """Sums of squared distances, annotators × annotators; and what chance needs of each.

    The second holds, for unit owners × gap owners, the last sum of the
    expectation, and three more columns: units, cubes, squares of each owner.
    """
    gaps = _gaps(units, length, people)
    mine = (np.arange(people)[:, None] == units.who[None, :]).astype(float)
    free = (np.arange(people)[:, None] == gaps.who[None, :]).astype(float)
    starts = units.start[:, None] - units.start[None, :]
    ends = units.end[:, None] - units.end[None, :]
    below = units.start[:, None] < units.end[None, :]
    squared = np.where(below & below.T, starts**2 + ends**2, 0.0)
    inside = (units.start[:, None] >= gaps.start[None, :]) & (
        units.end[:, None] <= gaps.end[None, :]
    )
    size = units.length
    squares = size[:, None] ** 2
    alone = mine @ np.where(inside, squares, 0.0) @ free.T
    room = gaps.length[None, :] - size[:, None] + 1
    chance = mine @ np.where(room >= 1, squares * room, 0.0) @ free.T
    own = np.stack((np.ones_like(size), (2 * size**3 - 3 * size**2 + size) / 3, size * (size - 1)))
    return mine @ squared @ mine.T + alone + alone.T, np.hstack((chance, mine @ own.T))


def _of(who: list[int], apart: Floats, terms: Floats, length: float) -> Floats:
    """Observed and expected disagreement of these annotators."""
    count, people = len(who), len(apart)
    square = np.ix_(who, who)
    observed = (apart[square].sum() - np.trace(apart[square])) / (count * (count - 1) * length**2)
    units, cubes, squares = (terms[who, people + column].sum() for column in range(3))
    if not units:
        return np.zeros(2)
    above = 2 / length * ((units - 1) * cubes + terms[square].sum())
    below = count * length * (count * length - 1) - squares
    return np.array((observed, above / below))


def _of_pairs(first: Ints, second: Ints, apart: Floats, terms: Floats, length: float) -> Floats:
    """The same for many pairs at once: a row a pair."""
    people = len(apart)
    observed = (apart[first, second] + apart[second, first]) / (2 * length**2)
    units, cubes, squares = (terms[first, people:] + terms[second, people:]).T
    chance = sum(terms[one, other] for one in (first, second) for other in (first, second))
    above = 2 / length * ((units - 1) * cubes + chance)
    below = 2 * length * (2 * length - 1) - squares
    both = np.column_stack((observed, above / below))
    return np.asarray(both * (units > 0)[:, None])

"""γ, γ-cat and γ-k: agreement of the best alignment against that of shuffled annotations.

Mathet, Widlöcher and Métivier (2015), Computational Linguistics 41:437–479;
γ-cat and γ-k: Mathet (2017), Computational Linguistics 43:661–681. The
expectation is a mean over random samples, so that the seed belongs to the value.
As in pygamma-agreement 0.5.9 a unit that nothing answers counts in γ-cat and
γ-k as wholly wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Floats
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.gamma_alignment import (
    EMPTY,
    Alignment,
    TooManyAlignments,
    UnitRows,
    Weights,
    apart_one_by_one,
    best_alignment,
)
from annotations.agreement.gamma_sampling import shuffled

SAMPLES = 30
PRECISION = 0.02
_MOST_SAMPLES = 1_000
_CONFIDENCE = 1.96


@dataclass(frozen=True, slots=True)
class Sampling:
    """How many samples at least, how exact their mean must be (0: no more), and the seed."""

    samples: int = SAMPLES
    precision: float = PRECISION
    seed: int = 0


def gamma_sums(people: Sequence[UnitRows], labels: int, weights: Weights, how: Sampling) -> Floats:
    """Of one text: observed and expected cost, then four sums for all labels and for each.

    The four are the disorder of labels and its weight, observed and expected.
    """
    random = np.random.default_rng(how.seed)
    best = best_alignment(people, weights)
    mean = sum(map(len, people)) / len(people)
    observed = _labels_apart(people, best, labels, weights)
    costs: list[float] = []
    expected = np.zeros_like(observed)
    while len(costs) < _wanted(costs, how):
        sample = shuffled(people, random)
        chance = best_alignment(sample, weights)
        costs.append(chance.disorder)
        expected += _labels_apart(sample, chance, labels, weights)
    expected /= len(costs)
    four = np.stack((observed, expected), axis=1).reshape(labels + 1, 4)
    return np.concatenate(([mean * best.disorder, mean * float(np.mean(costs))], four.ravel()))


def _wanted(costs: list[float], how: Sampling) -> int:
    """Section 5.3: so many samples that their mean is as exact as was asked for."""
    if len(costs) < how.samples or not how.precision:
        return how.samples
    variation = float(np.std(costs)) / max(float(np.mean(costs)), 1e-12)
    wanted = int(np.ceil((variation * _CONFIDENCE / how.precision) ** 2))
    return min(max(wanted, how.samples), _MOST_SAMPLES)


def _labels_apart(
    people: Sequence[UnitRows], found: Alignment, labels: int, weights: Weights
) -> Floats:
    """Disorder of labels and its weight: a row for all labels, then one a label."""
    totals = np.zeros((labels + 1, 2))
    held = (found.rows != EMPTY).sum(axis=1)
    for one in range(len(people)):
        for other in range(one + 1, len(people)):
            both = (found.rows[:, one] != EMPTY) & (found.rows[:, other] != EMPTY)
            first, second = found.rows[both, one], found.rows[both, other]
            place = apart_one_by_one(people[one], people[other], first, second)
            sure = np.maximum(0.0, 1 - weights.place * weights.empty * place)
            weight = sure / (held[both] - 1)
            a, b = people[one].label[first], people[other].label[second]
            wrong = weight * (a != b) * weights.empty
            totals[0] += wrong.sum(), weight.sum()
            for column, values in enumerate((wrong, weight)):
                totals[1:, column] += np.bincount(a, values, labels)
                totals[1:, column] += np.bincount(b, values * (a != b), labels)
            for here, there in ((one, other), (other, one)):
                alone = (found.rows[:, here] != EMPTY) & (found.rows[:, there] == EMPTY)
                label = people[here].label[found.rows[alone, here]]
                often = np.append(len(label), np.bincount(label, minlength=labels))
                totals += often[:, None] * (weights.empty**2, weights.empty)
    return totals


def gamma(sums: Floats) -> Floats:
    """γ; NaN where nobody has made a unit."""
    return 1.0 - ratio(sums[..., 0], sums[..., 1])


def gamma_cat(sums: Floats) -> Floats:
    """γ-cat: the labels of units that are aligned; NaN where they cannot differ."""
    return _of_four(sums[..., 2:6])


def gamma_k(label: int) -> Callable[[Floats], Floats]:
    """γ-k of the label with this number."""

    def evaluate(sums: Floats) -> Floats:
        return _of_four(sums[..., 6 + 4 * label : 10 + 4 * label])

    return evaluate


def _of_four(four: Floats) -> Floats:
    observed = ratio(four[..., 0], four[..., 1])
    return 1.0 - ratio(observed, np.nan_to_num(ratio(four[..., 2], four[..., 3])))


def gamma_counts(
    columns: Columns,
    weights: Weights,
    how: Sampling,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Counts:
    """γ of each article; undefined where nobody marked anything or it is too large to compute."""
    labels = len(columns.labels)
    rows = np.zeros((columns.articles, 1, 6 + 4 * labels))
    used = np.zeros((columns.articles, 1), bool)
    too_many = False
    for article, people in enumerate(_people(columns)):
        progress(article + 1, columns.articles)
        if len(people) < 2 or not any(map(len, people)):
            continue
        try:
            rows[article, 0] = gamma_sums(people, labels, weights, how)
            used[article] = True
        except TooManyAlignments:
            too_many = True
    why = "too_many_alignments" if too_many else "no_spans"
    shared = bool((columns.present.sum(axis=1) >= 2).any())
    return Counts(rows, used, gamma, why, why if shared else "no_shared_article")


def _people(columns: Columns) -> list[list[UnitRows]]:
    """For each article the units of each annotator who has finished it, pieces joined."""
    count, people = len(columns.article), columns.annotators
    start = np.full(count, np.inf)
    end = np.full(count, -np.inf)
    np.minimum.at(start, columns.piece_span, columns.piece_start.astype(float))
    np.maximum.at(end, columns.piece_span, columns.piece_end.astype(float))
    key = columns.article * people + columns.annotator
    order = np.lexsort((start, key))
    cuts = np.searchsorted(key[order], np.arange(columns.articles * people + 1))
    found: list[list[UnitRows]] = []
    for article in range(columns.articles):
        base = float(columns.bounds[article])
        rows: list[UnitRows] = []
        for who in np.flatnonzero(columns.present[article]):
            at = article * people + int(who)
            mine = order[cuts[at] : cuts[at + 1]]
            rows.append(UnitRows(start[mine] - base, end[mine] - base, columns.label[mine]))
        found.append(rows)
    return found

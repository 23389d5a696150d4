"""γ, γ-cat and γ-k: agreement of the best alignment against that of shuffled annotations.

Mathet, Widlöcher and Métivier (2015), Computational Linguistics 41:437–479;
γ-cat and γ-k: Mathet (2017), Computational Linguistics 43:661–681. The
expectation is a mean over random samples, so that the seed belongs to the value;
samples are drawn until the mean over all texts is exact to one hundredth.
As in pygamma-agreement 0.5.9 a unit that nothing answers counts in γ-cat and
γ-k as wholly wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Floats, Ints
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.gamma_alignment import best_alignments
from annotations.agreement.gamma_groups import TooManyAlignments
from annotations.agreement.gamma_sampling import shuffled
from annotations.agreement.gamma_units import EMPTY, Texts, UnitRows, Weights, apart_one_by_one
from annotations.agreement.rows import Rows
from annotations.watch import Progress, Watch, silent, watch_of

SAMPLES = 30
PRECISION = 0.01
_MOST_SAMPLES = 1_000
_CONFIDENCE = 1.96
_UNITS_AT_ONCE = 600


@dataclass(frozen=True, slots=True)
class Sampling:
    """How many samples of a text at least, and the seed.

    ``precision`` is how exact the mean over all texts must be, a share (0: no more samples).
    """

    samples: int = SAMPLES
    precision: float = PRECISION
    seed: int = 0


class _Chance:
    """What one text costs as it is, and what its samples cost so far."""

    def __init__(
        self, people: Sequence[UnitRows], labels: int, weights: Weights, seed: Sequence[int]
    ) -> None:
        """Raises TooManyAlignments, as ``draw`` does."""
        self._people, self._labels, self._weights = people, labels, weights
        self._random = np.random.default_rng(seed)
        self._units = sum(map(len, people))
        self._mean = self._units / len(people)
        disorders, self._observed = _measured([people], labels, weights)
        self._cost = self._mean * float(disorders[0])
        self._expected = np.zeros_like(self._observed)
        self.costs: list[float] = []

    def draw(self, wanted: int, watch: Watch) -> None:
        """Samples until there are so many."""
        together = max(_UNITS_AT_ONCE // self._units, 1)
        while (missing := wanted - len(self.costs)) > 0:
            watch.still()
            samples = [shuffled(self._people, self._random) for _ in range(min(missing, together))]
            disorders, apart = _measured(samples, self._labels, self._weights)
            self.costs += (self._mean * disorders).tolist()
            self._expected += apart

    def sums(self) -> Floats:
        """Observed and expected cost, then four sums for all labels and for each.

        The four are the disorder of labels and its weight, observed and expected.
        """
        four = np.stack((self._observed, self._expected / len(self.costs)), axis=1)
        return np.concatenate(([self._cost, float(np.mean(self.costs))], four.ravel()))


def gamma_sums(people: Sequence[UnitRows], labels: int, weights: Weights, how: Sampling) -> Floats:
    """The sums of one text. Raises TooManyAlignments."""
    text = _Chance(people, labels, weights, (how.seed, 0))
    watch = Watch(silent)
    text.draw(how.samples, watch)
    text.draw(_wanted([text], how), watch)
    return text.sums()


def _wanted(texts: Sequence[_Chance], how: Sampling) -> int:
    """Section 5.3, for the mean of all texts: so many samples of each that it is exact enough."""
    if not texts or not how.precision:
        return how.samples
    mean = sum(float(np.mean(text.costs)) for text in texts)
    variation = np.sqrt(sum(float(np.var(text.costs)) for text in texts)) / max(mean, 1e-12)
    wanted = int(np.ceil((variation * _CONFIDENCE / how.precision) ** 2))
    return min(max(wanted, how.samples), _MOST_SAMPLES)


def _measured(
    found: Sequence[Sequence[UnitRows]], labels: int, weights: Weights
) -> tuple[Floats, Floats]:
    """The disorder of each text, and what ``_labels_apart`` says of all of them."""
    try:
        texts = Texts.of(found)
        best = best_alignments(texts, weights)
    except TooManyAlignments:
        if len(found) == 1:
            raise
        halves = (found[: len(found) // 2], found[len(found) // 2 :])
        (first, one), (second, other) = (_measured(half, labels, weights) for half in halves)
        return np.concatenate((first, second)), one + other
    return best.disorders, _labels_apart(texts.people, best.rows, labels, weights)


def _labels_apart(people: Sequence[UnitRows], rows: Ints, labels: int, weights: Weights) -> Floats:
    """Disorder of labels and its weight: a row for all labels, then one a label."""
    totals = np.zeros((labels + 1, 2))
    held = (rows != EMPTY).sum(axis=1)
    for one in range(len(people)):
        for other in range(one + 1, len(people)):
            both = (rows[:, one] != EMPTY) & (rows[:, other] != EMPTY)
            first, second = rows[both, one], rows[both, other]
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
                alone = (rows[:, here] != EMPTY) & (rows[:, there] == EMPTY)
                label = people[here].label[rows[alone, here]]
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
    progress: Progress = silent,
) -> Counts:
    """γ of each article; undefined where nobody marked anything or it is too large to compute."""
    watch = watch_of(progress)
    labels = len(columns.labels)
    texts: dict[int, _Chance] = {}
    too_many = False
    for article, people in enumerate(_people(columns)):
        watch(article + 1, columns.articles)
        if len(people) < 2 or not any(map(len, people)):
            continue
        try:
            text = _Chance(people, labels, weights, (how.seed, article))
            text.draw(how.samples, watch)
            texts[article] = text
        except TooManyAlignments:
            too_many = True
    wanted = _wanted(list(texts.values()), how)
    rows = np.zeros((columns.articles, 1, 6 + 4 * labels))
    used = np.zeros((columns.articles, 1), bool)
    for article, text in texts.items():
        watch(columns.articles, columns.articles)
        try:
            text.draw(wanted, watch)
        except TooManyAlignments:
            too_many = True
            continue
        rows[article, 0], used[article] = text.sums(), True
    why = "too_many_alignments" if too_many else "no_spans"
    shared = bool((columns.present.sum(axis=1) >= 2).any())
    return Counts(Rows.whole(rows), used, gamma, why, why if shared else "no_shared_article")


def _people(columns: Columns) -> Iterator[list[UnitRows]]:
    """For each article the units of each annotator who has finished it, pieces joined."""
    count, people = len(columns.article), columns.annotators
    start = np.full(count, np.inf)
    end = np.full(count, -np.inf)
    np.minimum.at(start, columns.piece_span, columns.piece_start.astype(float))
    np.maximum.at(end, columns.piece_span, columns.piece_end.astype(float))
    key = columns.article * people + columns.annotator
    order = np.lexsort((start, key))
    cuts = np.searchsorted(key[order], np.arange(columns.articles * people + 1))
    for article in range(columns.articles):
        base = float(columns.bounds[article])
        rows: list[UnitRows] = []
        for who in np.flatnonzero(columns.present[article]):
            at = article * people + int(who)
            mine = order[cuts[at] : cuts[at + 1]]
            rows.append(UnitRows(start[mine] - base, end[mine] - base, columns.label[mine]))
        yield rows

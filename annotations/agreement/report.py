"""All measures of a study: for everybody, each label, each pair, each article, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from annotations.agreement.attributes import AttributeItems, attribute_items
from annotations.agreement.bootstrap import (
    Interval,
    mean_intervals,
    pooled_interval,
    pooled_intervals,
    replicates,
)
from annotations.agreement.boundaries import BoundaryTable, boundary_table
from annotations.agreement.cases import CaseTable, case_table
from annotations.agreement.columns import Floats
from annotations.agreement.confusion import Confusion, confusion
from annotations.agreement.counts import Counts, grouped, mean_of_defined
from annotations.agreement.digest import Digest, digested
from annotations.agreement.drift import Window, drift
from annotations.agreement.gamma import Sampling, gamma_cat, gamma_counts, gamma_k
from annotations.agreement.gamma_units import Weights
from annotations.agreement.measures import MEASURES, Measure, Unit, measure_named
from annotations.agreement.measuring import (
    counts_of,
    ku_counts,
    pair_counts_of,
    pair_rating_counts,
    rating_counts,
)
from annotations.agreement.prepared import Prepared
from annotations.agreement.profiles import Profile, profiles
from annotations.agreement.span_f1 import precision, recall
from annotations.agreement.study import Study
from annotations.watch import Progress, Watch, silent, watch_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which units and measures, whether the slow ones, and how the intervals are drawn.

    ``measures`` are names, none for all. No intervals where ``replicates`` is 0.
    """

    units: frozenset[Unit] = frozenset(Unit)
    measures: frozenset[str] = frozenset()
    slow: bool = False
    replicates: int = 1_000
    seed: int = 0

    def includes(self, measure: Measure) -> bool:
        """Whether a measure is asked for; a slow one also by its name alone."""
        if measure.name in self.measures:
            return True
        return not self.measures and (self.slow or not measure.slow)


@dataclass(frozen=True, slots=True)
class Value:
    """One number of the report.

    ``pooled`` takes all articles as one, ``mean`` is over the articles that
    have a value; None where it is undefined, for ``reason``. ``precision`` and
    ``recall`` of a pair take its first annotator as the reference.
    """

    measure: str
    unit: Unit
    label: str | None
    pair: tuple[str, str] | None
    attribute: str | None
    pooled: float | None
    mean: float | None
    pooled_interval: Interval
    mean_interval: Interval
    reason: str
    articles: int
    precision: float | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Everything about one study; ``by_article`` has a value an article for all labels and pairs.

    ``study`` holds the shared articles, ``finished`` how many articles each
    annotator has finished at all.
    """

    study: Digest
    wanted: Wanted
    finished: dict[str, int]
    values: tuple[Value, ...]
    by_article: dict[tuple[str, Unit], tuple[float | None, ...]]
    table: CaseTable
    confusion: Confusion
    boundaries: BoundaryTable
    profiles: tuple[Profile, ...]
    drift: tuple[Window, ...]
    attributes: tuple[AttributeItems, ...]

    def overall(self, measure: str, unit: Unit) -> Value | None:
        """The value for everybody and all labels."""
        found = (
            value
            for value in self.values
            if (value.measure, value.unit) == (measure, unit)
            and not (value.label or value.pair or value.attribute)
        )
        return next(found, None)


def make_report(
    study: Digest | Study, wanted: Wanted | None = None, progress: Progress = silent
) -> AgreementReport:
    """Measure agreement over the articles that two annotators or more have finished."""
    watch = watch_of(progress)
    return watch.aside(lambda: _report(study, wanted or Wanted(), watch))


def _report(study: Digest | Study, wanted: Wanted, watch: Watch) -> AgreementReport:
    shared = digested(study) if isinstance(study, Study) else study
    ready = Prepared(shared)
    work = _Work(ready, wanted, watch)
    values = tuple(work.values())
    table = case_table(shared, ready.met)
    exact = counts_of(ready, measure_named("span_exact"), Unit.SPAN)
    done = dict(zip(shared.annotators, shared.finished, strict=True))
    return AgreementReport(
        *(shared, wanted, done, values, work.by_article, table),
        *(confusion(table), boundary_table(table), tuple(profiles(shared, table, exact))),
        *(tuple(drift(shared, exact)), tuple(work.attributes)),
    )


class _Work:
    """Goes through the measures one after another and tells how far it is."""

    def __init__(self, ready: Prepared, wanted: Wanted, watch: Watch) -> None:
        self._ready = ready
        self._wanted = wanted
        self._watch = watch
        self._drawn = replicates(len(ready.study.articles), wanted.replicates, wanted.seed)
        self.by_article: dict[tuple[str, Unit], tuple[float | None, ...]] = {}
        self.attributes: list[AttributeItems] = []

    def values(self) -> Iterator[Value]:
        """Every value that was asked for."""
        todo = [
            (measure, unit)
            for measure in MEASURES
            if self._wanted.includes(measure)
            for unit in measure.units
            if unit in self._wanted.units
        ]
        quick = [(measure, unit) for measure, unit in todo if not measure.slow]
        coded = [(measure, unit) for measure, unit in quick if unit is not Unit.VALUE]
        for number, (measure, unit) in enumerate(coded):
            self._watch(number, len(coded) + 1)
            yield from self._measure(measure, unit)
        valued = [measure for measure, unit in quick if unit is Unit.VALUE]
        if valued:
            yield from self._attribute_values(valued)
        self._watch(len(coded) + 1, len(coded) + 1)
        slow = [measure for measure, _ in todo if measure.slow]
        if slow:
            yield from self._slow(slow)

    def _measure(self, measure: Measure, unit: Unit) -> Iterator[Value]:
        ready = self._ready
        if not measure.overall:
            for label in ready.study.labels:
                counts = ku_counts(ready, label)
                yield self._value(measure, unit, counts, label=label)
            return
        yield from self._everybody(measure, unit, counts_of(ready, measure, unit))
        if measure.by_label:
            for part in ready.labels:
                yield self._value(measure, unit, counts_of(part, measure, unit), label=part.label)
        if ready.study.pairs:
            yield from self._pairs(measure, unit, pair_counts_of(ready, measure, unit))

    def _everybody(self, measure: Measure, unit: Unit, counts: Counts) -> Iterator[Value]:
        self.by_article[measure.name, unit] = tuple(map(_known, counts.by_article().tolist()))
        yield self._value(measure, unit, counts)

    def _pairs(
        self,
        measure: Measure,
        unit: Unit,
        counts: Iterable[Counts],
        items: AttributeItems | None = None,
    ) -> Iterator[Value]:
        """A value of each pair; the intervals of many are drawn together."""
        found: list[Value] = []
        pooled: list[Interval] = []
        means: list[Floats] = []
        pairs, drawn = iter(self._ready.study.pairs), bool(self._wanted.replicates)
        for group in grouped(counts):
            for part, pair in zip(group.each_part(), pairs, strict=False):
                each = part.by_article()
                found.append(self._value(measure, unit, part, pair=pair, items=items, each=each))
                means.append(each)
            pooled += pooled_intervals(group, self._drawn) if drawn else []
        if not drawn:
            yield from found
            return
        of_means = mean_intervals(np.column_stack(means), self._drawn)
        for value, interval, of_mean in zip(found, pooled, of_means, strict=True):
            yield (
                value
                if value.reason
                else replace(value, pooled_interval=interval, mean_interval=of_mean)
            )

    def _attribute_values(self, measures: list[Measure]) -> Iterator[Value]:
        self.attributes = attribute_items(self._ready.study)
        for items in self.attributes:
            for measure in measures:
                yield self._value(
                    measure, Unit.VALUE, rating_counts(items.ratings, measure), items=items
                )
                if self._ready.study.pairs:
                    counts = pair_rating_counts(items.ratings, measure)
                    yield from self._pairs(measure, Unit.VALUE, counts, items)

    def _slow(self, measures: list[Measure]) -> Iterator[Value]:
        """γ and what comes with it: one alignment serves all three."""
        how = Sampling(seed=self._wanted.seed)
        study, columns = self._ready.study, self._ready.characters
        pairs = study.pairs if len(study.annotators) > 2 else ()
        total = columns.articles * (1 + len(pairs))
        found = gamma_counts(
            columns, Weights(), how, lambda done, _: self._watch(done, max(total, 1))
        )
        for measure in measures:
            if measure.name == "gamma_k":
                for number, label in enumerate(study.labels):
                    counts = _read_as(found, gamma_k(number))
                    yield self._value(measure, Unit.CHARACTER, counts, label=label)
            else:
                counts = found if measure.name == "gamma" else _read_as(found, gamma_cat)
                yield from self._everybody(measure, Unit.CHARACTER, counts)
        for number, pair in enumerate(pairs, 1):
            places = tuple(study.annotators.index(name) for name in pair)
            start = number * columns.articles
            found = gamma_counts(
                *(columns.of_annotators(places), Weights(), how),
                lambda done, _, start=start: self._watch(start + done, total),  # type: ignore[misc]
            )
            for measure in measures:
                if measure.overall:
                    counts = found if measure.name == "gamma" else _read_as(found, gamma_cat)
                    yield self._value(measure, Unit.CHARACTER, counts, pair=pair)

    def _value(
        self,
        measure: Measure,
        unit: Unit,
        counts: Counts | None,
        *,
        label: str | None = None,
        pair: tuple[str, str] | None = None,
        items: AttributeItems | None = None,
        each: Floats | None = None,
    ) -> Value:
        """One value; where ``each`` article's is given, its intervals are drawn elsewhere."""
        self._watch.still()
        attribute = None
        if items is not None:
            label, attribute = items.label, items.attribute
        if counts is None:
            none = Interval(None, None, "no_spans")
            return Value(
                *(measure.name, unit, label, pair, attribute, None, None, none, none, "no_spans", 0)
            )
        reason = self._reason(counts, unit, label, pair)
        none = Interval(None, None, reason)
        of_pooled = of_mean = none
        by_article = counts.by_article() if each is None else each
        if not reason and self._wanted.replicates and each is None:
            of_pooled = pooled_interval(counts, self._drawn)
            (of_mean,) = mean_intervals(by_article[:, None], self._drawn)
        sums = counts.rows.total()[0] if pair and unit is Unit.SPAN else None
        return Value(
            *(measure.name, unit, label, pair, attribute),
            *(_known(counts.pooled()), _known(float(mean_of_defined(by_article)))),
            *(of_pooled, of_mean),
            *(reason, counts.articles),
            None if sums is None else _known(float(precision(sums))),
            None if sums is None else _known(float(recall(sums))),
        )

    def _reason(
        self, counts: Counts, unit: Unit, label: str | None, pair: tuple[str, str] | None
    ) -> str:
        reason = counts.reason()
        if unit is Unit.VALUE and reason == "no_shared_article":
            return "no_common_spans"
        if unit is Unit.VALUE or reason != "one_category":
            return reason
        columns, study = self._ready.characters, self._ready.study
        made = np.ones(len(columns.label), bool)
        if label is not None:
            made &= columns.label == study.labels.index(label)
        if pair is not None:
            places = [study.annotators.index(name) for name in pair]
            made &= np.isin(columns.annotator, places)
            both = np.asarray(columns.present[:, places].all(axis=1))
            made &= both[columns.article]
        return reason if made.any() else "no_spans"


def _read_as(counts: Counts, evaluate: Callable[[Floats], Floats]) -> Counts:
    return Counts(counts.rows, counts.used, evaluate, "one_category", counts.nothing)


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value

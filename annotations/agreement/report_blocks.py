"""A report in words of one language: headings, paragraphs, tables and pictures in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from annotations.agreement import pictures
from annotations.agreement.blocks import Block, Heading, Paragraph, Picture, Table
from annotations.agreement.bootstrap import Interval
from annotations.agreement.measures import MEASURES, Unit, measure_named
from annotations.agreement.report import AgreementReport, Value
from annotations.knowledge.edges import BoundaryKind
from annotations.numerals import decimal, grouped
from annotations.typography import headed, listed
from annotations.wording import say

_LOWEST = 15
Word = Callable[..., str]


def report_blocks(
    report: AgreementReport, *, project: str, language: str, labels: Mapping[str, str]
) -> list[Block]:
    """The whole report; ``labels`` gives the shown name of each label."""
    return list(_Blocks(report, project, language, labels).blocks())


def shown_interval(interval: Interval, language: str) -> str:
    """Both bounds, a dash where there are none."""
    if interval.low is None:
        return "–"
    return f"{decimal(interval.low, 3, language)}–{decimal(interval.high, 3, language)}"


class _Blocks:
    def __init__(
        self, report: AgreementReport, project: str, language: str, labels: Mapping[str, str]
    ) -> None:
        self._report = report
        self._project = project
        self._language = language
        self._labels = labels
        self._words: Word = partial(self._say)

    def _say(self, key: str, **facts: object) -> str:
        return say(key, self._language, **facts)

    def _label(self, label: str | None) -> str:
        return "" if label is None else self._labels.get(label, label)

    def blocks(self) -> Iterator[Block]:
        yield Heading(self._say("report.title"), 1)
        yield from self._introduction()
        if not self._report.study.articles:
            yield Paragraph(self._say("cli.agreement_none"))
            return
        yield from self._overall()
        yield from self._by_label()
        yield from self._by_pair()
        yield from self._of_values()
        yield from self._by_article()
        yield from self._confusion()
        yield from self._boundaries()
        yield from self._profiles()
        yield from self._drift()
        yield from self._methods()

    def _introduction(self) -> Iterator[Block]:
        report, say_ = self._report, self._say
        spans = len(report.table.columns.article)
        articles = len(report.study.articles)
        yield Paragraph(
            say_("report.corpus", project=self._project, articles=articles, spans=spans)
        )
        done = (f"\u2068{name}\u2069 {count}" for name, count in report.finished.items())
        yield Paragraph(say_("report.finished", people=listed(done, self._language)))
        yield Paragraph(say_("report.missing"))
        yield Paragraph(say_("report.pooled"))
        wanted = report.wanted
        key = "report.intervals" if wanted.replicates else "report.no_intervals"
        yield Paragraph(say_(key, replicates=wanted.replicates, seed=wanted.seed))
        yield Paragraph(say_("report.stacked"))
        yield Paragraph(say_("report.bands"))

    def _overall(self) -> Iterator[Block]:
        values = [
            value
            for value in self._report.values
            if not (value.label or value.pair or value.attribute)
        ]
        yield Heading(self._say("report.section.overall"))
        yield self._table(values)
        drawn = [value for value in values if value.pooled is not None]
        if drawn:
            names = [self._name(value, with_unit=True) for value in drawn]
            yield Picture(
                self._say("report.picture.overall"),
                (6.5, 0.9 + 0.26 * len(drawn)),
                partial(pictures.intervals, names, drawn, self._look()),
            )

    def _by_label(self) -> Iterator[Block]:
        values = [
            value
            for value in self._report.values
            if value.label and not (value.pair or value.attribute)
        ]
        if not values:
            return
        yield Heading(self._say("report.section.labels"))
        yield self._table(values, first=("table.label", lambda value: self._label(value.label)))
        chosen = [value for value in values if value.measure in ("span_exact", "u_alpha")]
        if any(value.pooled is not None for value in chosen):
            yield Picture(
                self._say("report.picture.labels"),
                (6.5, 3.2),
                partial(pictures.labels, chosen, self._labels, self._look()),
            )

    def _by_pair(self) -> Iterator[Block]:
        study = self._report.study
        if len(study.annotators) < 3:
            return
        names = ("span_exact", "span_relaxed", "u_alpha", "cohen", "alpha")
        values = {
            (value.pair, value.measure): value
            for value in self._report.values
            if value.pair
            and not (value.label or value.attribute)
            and (value.unit is not Unit.CHARACTER or value.measure == "u_alpha")
        }
        used = [name for name in names if any(name == measure for _, measure in values)]
        if not used:
            return
        yield Heading(self._say("report.section.pairs"))
        headings = [self._say("report.pair")]
        headings += [self._say(f"measure.{name}") for name in used]
        rows = [
            (f"{pair[0]} – {pair[1]}", *(self._value(values.get((pair, name))) for name in used))
            for pair in study.pairs
        ]
        width = 0.72 / len(used)
        yield Table(tuple(headings), tuple(rows), (0.28, *[width] * len(used)))
        if "span_exact" in used:
            yield Picture(
                self._say("report.picture.pairs"),
                (4.6, 4.0),
                partial(pictures.pairs, self._report, self._look()),
            )

    def _of_values(self) -> Iterator[Block]:
        values = [value for value in self._report.values if value.attribute and not value.pair]
        if values:
            yield Heading(self._say("report.section.values"))
            yield self._table(
                values,
                first=(
                    "report.attribute",
                    lambda value: self._headed(self._label(value.label), value.attribute),
                ),
            )

    def _by_article(self) -> Iterator[Block]:
        study = self._report.study
        exact = self._report.by_article.get(("span_exact", Unit.SPAN))
        if exact is None:
            return
        known = [(value, number) for number, value in enumerate(exact) if value is not None]
        if not known:
            return
        yield Heading(self._say("report.section.articles"))
        yield Picture(
            self._say("report.picture.articles"),
            (6.5, 2.6),
            partial(pictures.histogram, [value for value, _ in known], self._look()),
        )
        lowest = sorted(known)[:_LOWEST]
        yield Paragraph(self._say("report.articles_note", count=len(lowest)))
        unit = ("u_alpha", Unit.CHARACTER)
        alphas = self._report.by_article.get(unit, (None,) * len(exact))
        rows = tuple(
            (study.articles[number].title, self._three(value), self._three(alphas[number]))
            for value, number in lowest
        )
        yield Table(
            (self._say("table.document"), self._say("report.exact_f1"), "uα"),
            *(rows, (0.64, 0.18, 0.18)),
        )

    def _confusion(self) -> Iterator[Block]:
        matrix = self._report.confusion
        names = [*map(self._label, matrix.labels), self._say("report.nothing")]
        yield Heading(self._say("report.section.confusion"))
        yield Paragraph(self._say("report.confusion_note"))
        if len(names) <= pictures.LARGEST_MATRIX:
            yield Picture(
                self._say("report.picture.confusion"),
                (5.2, 0.8 + 0.55 * max(len(names), 4)),
                partial(pictures.matrix, names, matrix.counts, self._look()),
            )
        if len(names) <= 9:
            counts = matrix.counts.tolist()
            rows = tuple((name, *map(str, row)) for name, row in zip(names, counts, strict=True))
            width = 0.75 / len(names)
            yield Table(("", *names), rows, (0.25, *[width] * len(names)))

    def _boundaries(self) -> Iterator[Block]:
        table = self._report.boundaries
        if not any((*table.starts.values(), *table.ends.values())):
            return
        names = {kind: self._say(f"boundary.{kind}") for kind in BoundaryKind}
        yield Heading(self._say("report.section.boundaries"))
        rows = tuple(
            (names[kind], self._count(table.starts[kind]), self._count(table.ends[kind]))
            for kind in BoundaryKind
        )
        headings = tuple(self._say(f"report.{name}") for name in ("difference", "starts", "ends"))
        yield Table(headings, rows, (0.6, 0.2, 0.2))
        yield Picture(
            self._say("report.picture.boundaries"),
            (6.5, 2.6),
            partial(pictures.boundaries, table, names, self._look()),
        )

    def _profiles(self) -> Iterator[Block]:
        keys = ("annotator", "articles", "spans", "length", "density", "exact_f1", "alone")
        yield Heading(self._say("report.section.profiles"))
        rows = tuple(
            (
                *(profile.annotator, self._count(profile.articles), self._count(profile.spans)),
                *(
                    self._tenths(profile.length),
                    self._tenths(profile.density),
                    self._three(profile.agreement),
                ),
                *(self._three(profile.alone), self._three(profile.missed)),
            )
            for profile in self._report.profiles
        )
        headings = tuple(self._say(f"report.{name}") for name in (*keys, "missed"))
        yield Table(headings, rows, (0.2, *[0.8 / 7] * 7))
        yield Paragraph(self._say("report.alone_note"))

    def _drift(self) -> Iterator[Block]:
        windows = self._report.drift
        if windows:
            yield Heading(self._say("report.section.drift"))
            yield Paragraph(self._say("report.drift_note"))
            yield Picture(
                self._say("report.picture.drift"),
                (6.5, 2.6),
                partial(pictures.drift, windows, self._look()),
            )

    def _methods(self) -> Iterator[Block]:
        used = {value.measure for value in self._report.values}
        yield Heading(self._say("report.section.methods"))
        rows = tuple(
            (
                *(self._say(f"measure.{measure.name}"), measure.symbol),
                *(measure.formula, measure.source),
            )
            for measure in MEASURES
            if measure.name in used
        )
        keys = ("measure", "symbol", "formula", "source")
        headings = tuple(self._say(f"report.{name}") for name in keys)
        yield Table(headings, rows, (0.23, 0.09, 0.36, 0.32))
        yield Paragraph(self._say("report.made_by"))

    def _table(
        self, values: list[Value], first: tuple[str, Callable[[Value], str]] | None = None
    ) -> Table:
        """A row a value; ``first`` heads and fills a column in front of the measure."""
        keys = ("measure", "symbol", "unit", "pooled_value", "interval", "mean_value", "articles")
        headings = [self._say(f"report.{key}") for key in keys]
        rows = [
            (
                *(self._name(value), measure_named(value.measure).symbol),
                self._say(f"measure_unit.{value.unit}"),
                *(self._value(value), shown_interval(value.pooled_interval, self._language)),
                *(self._three(value.mean), self._count(value.articles)),
            )
            for value in values
        ]
        if first is None:
            return Table(tuple(headings), tuple(rows), (0.30, 0.09, 0.11, 0.15, 0.15, 0.1, 0.1))
        key, fill = first
        with_first = [(fill(value), *row) for value, row in zip(values, rows, strict=True)]
        places = {label: at for at, label in enumerate(self._report.study.labels)}
        order = sorted(range(len(values)), key=lambda at: places.get(values[at].label or "", -1))
        return Table(
            (self._say(key), *headings),
            tuple(with_first[at] for at in order),
            (0.17, 0.22, 0.08, 0.1, 0.13, 0.13, 0.085, 0.085),
        )

    def _name(self, value: Value, *, with_unit: bool = False) -> str:
        name = self._say(f"measure.{value.measure}")
        unit = self._say(f"measure_unit.{value.unit}")
        coded = len(measure_named(value.measure).units) > 1
        return f"{name} – {unit}" if with_unit and coded else name

    def _value(self, value: Value | None) -> str:
        if value is None:
            return "–"
        if value.reason:
            return self._say("undefined", reason=self._say(f"undefined.{value.reason}"))
        return self._three(value.pooled)

    def _look(self) -> pictures.Look:
        return pictures.Look(self._language, self._say)

    def _headed(self, head: str, words: str | None) -> str:
        return headed(head, words, self._language)

    def _three(self, value: float | None) -> str:
        return decimal(value, 3, self._language)

    def _count(self, count: int) -> str:
        return grouped(count, self._language)

    def _tenths(self, value: float | None) -> str:
        return decimal(value, 1, self._language)

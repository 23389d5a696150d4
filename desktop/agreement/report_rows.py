"""A report as rows of the tables in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QLocale

from annotations.agreement.bootstrap import Interval
from annotations.agreement.measures import Unit, measure_named
from annotations.agreement.report import AgreementReport, Value
from annotations.knowledge.edges import BoundaryKind
from annotations.typography import headed
from annotations.wording import say
from desktop.agreement.rows_model import Row
from desktop.language import current_language, number

Headed = tuple[list[str], list[Row]]


class Scope(StrEnum):
    """Which values the table shows."""

    ALL = "all"
    LABELS = "labels"
    PAIRS = "pairs"
    VALUES = "values"


def word(key: str, **facts: object) -> str:
    """The core's words in the language of the window."""
    return say(key, current_language(), **facts)


def isolated(words: str) -> str:
    """Numbers and symbols kept from left to right."""
    return f"\u2066{words}\u2069" if words else ""


def decimal(value: float | None, digits: int = 3) -> str:
    """A value in the digits of the window's language, a dash where there is none."""
    return "–" if value is None else isolated(QLocale().toString(value, "f", digits))


def span_of(interval: Interval) -> str:
    """Both bounds, a dash where there are none."""
    if interval.low is None:
        return "–"
    return isolated(f"{decimal(interval.low)}–{decimal(interval.high)}")


_SCOPES: dict[Scope, Callable[[Value], bool]] = {
    Scope.ALL: lambda value: not (value.label or value.pair or value.attribute),
    Scope.LABELS: lambda value: bool(value.label) and not (value.pair or value.attribute),
    Scope.PAIRS: lambda value: bool(value.pair) and not value.attribute,
    Scope.VALUES: lambda value: bool(value.attribute),
}


def value_rows(report: AgreementReport, scope: Scope, labels: Mapping[str, str]) -> Headed:
    """The values of one scope; the key of a row is its Value."""
    first = {
        Scope.ALL: [],
        Scope.LABELS: [word("table.label")],
        Scope.PAIRS: [word("report.pair")],
        Scope.VALUES: [word("report.attribute"), word("report.pair")],
    }[scope]
    keys = ("measure", "symbol", "unit", "pooled_value", "interval", "mean_value", "articles")
    headings = [*(word(f"report.{key}") for key in keys[:1]), *first]
    headings += [word(f"report.{key}") for key in keys[1:]]
    if scope is Scope.PAIRS:
        headings += [word("table.precision"), word("table.recall")]
    rows = [_value_row(value, scope, labels) for value in report.values if _SCOPES[scope](value)]
    return headings, rows


def _value_row(value: Value, scope: Scope, labels: Mapping[str, str]) -> Row:
    measure = measure_named(value.measure)
    label = labels.get(value.label or "", value.label or "")
    pair = " – ".join(value.pair or ())
    first = {
        Scope.ALL: (),
        Scope.LABELS: (label,),
        Scope.PAIRS: (pair,),
        Scope.VALUES: (headed(label, value.attribute, current_language()), pair),
    }[scope]
    reason = word(f"undefined.{value.reason}") if value.reason else ""
    pooled = word("undefined", reason=reason) if reason else decimal(value.pooled)
    name = word(f"measure.{value.measure}")
    cells = (name, *first, isolated(measure.symbol), word(f"measure_unit.{value.unit}"), pooled)
    cells += (
        *(span_of(value.pooled_interval), decimal(value.mean)),
        number(value.articles),
    )
    order: tuple[float | str, ...] = (name, *first, measure.symbol, str(value.unit))
    order += (_low(value.pooled), _low(value.pooled_interval.low), _low(value.mean))
    order += (float(value.articles),)
    if scope is Scope.PAIRS:
        cells += (decimal(value.precision), decimal(value.recall))
        order += (_low(value.precision), _low(value.recall))
    return Row(cells, order, value, f"{measure.formula}\n{measure.source}")


def article_rows(report: AgreementReport) -> Headed:
    """Every article with its values; the key of a row is the article's id."""
    chosen = [
        (measure, unit)
        for measure, unit in (
            *(("span_exact", Unit.SPAN), ("span_relaxed", Unit.SPAN)),
            *(("u_alpha", Unit.CHARACTER), ("alpha", Unit.TOKEN), ("alpha", Unit.CHARACTER)),
            ("gamma", Unit.CHARACTER),
        )
        if (measure, unit) in report.by_article
    ]
    headings = [word("table.document"), word("report.spans")]
    headings += [
        f"{word(f'measure.{measure}')} – {word(f'measure_unit.{unit}')}" for measure, unit in chosen
    ]
    rows = []
    counts = report.study.spans_by_article().tolist()
    for at, (article, spans) in enumerate(zip(report.study.articles, counts, strict=True)):
        values = [report.by_article[name][at] for name in chosen]
        cells = (article.title, number(spans), *(decimal(value) for value in values))
        order = (article.title, float(spans), *map(_low, values))
        rows.append(Row(cells, order, article.id))
    return headings, rows


def confusion_rows(report: AgreementReport, labels: Mapping[str, str]) -> Headed:
    """The matrix; the key of a row is its number."""
    matrix = report.confusion
    names = [labels.get(label, label) for label in matrix.labels] + [word("report.nothing")]
    rows = [
        Row((name, *map(number, counts)), (name, *map(float, counts)), at)
        for at, (name, counts) in enumerate(zip(names, matrix.counts.tolist(), strict=True))
    ]
    return ["", *names], rows


def boundary_rows(report: AgreementReport) -> Headed:
    """The differences; the key of a row is its BoundaryKind."""
    table = report.boundaries
    headings = [word(f"report.{key}") for key in ("difference", "starts", "ends")]
    rows = [
        Row(
            (word(f"boundary.{kind}"), number(table.starts[kind]), number(table.ends[kind])),
            (str(kind), float(table.starts[kind]), float(table.ends[kind])),
            kind,
        )
        for kind in BoundaryKind
    ]
    return headings, rows


def profile_rows(report: AgreementReport) -> Headed:
    """The annotators; the key of a row is the name."""
    keys = ("annotator", "articles", "spans", "length", "density", "exact_f1", "alone", "missed")
    rows = []
    for profile in report.profiles:
        values = (profile.length, profile.density)
        shares = (profile.agreement, profile.alone, profile.missed)
        cells = (
            *(profile.annotator, number(profile.articles), number(profile.spans)),
            *(decimal(value, 1) for value in values),
            *(decimal(value) for value in shares),
        )
        order = (profile.annotator, float(profile.articles), float(profile.spans))
        rows.append(Row(cells, (*order, *map(_low, (*values, *shares))), profile.annotator))
    return [word(f"report.{key}") for key in keys], rows


def _low(value: float | None) -> float:
    """Undefined values sort below all others."""
    return float("-inf") if value is None else value

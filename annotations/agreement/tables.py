"""A report as rows and as plain values, for CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotations.agreement.measures import MEASURES
from annotations.agreement.report import AgreementReport, Value

COLUMNS = (
    *("measure", "unit", "label", "attribute", "annotator_1", "annotator_2", "article", "title"),
    *("pooled", "pooled_low", "pooled_high", "mean_per_article", "mean_low", "mean_high"),
    *("precision", "recall", "articles", "undefined"),
)
Row = dict[str, Any]


def value_row(value: Value) -> Row:
    """One value of everybody, a label or a pair."""
    first, second = value.pair or (None, None)
    return dict.fromkeys(COLUMNS) | {
        "measure": value.measure,
        "unit": str(value.unit),
        "label": value.label,
        "attribute": value.attribute,
        "annotator_1": first,
        "annotator_2": second,
        "pooled": value.pooled,
        "pooled_low": value.pooled_interval.low,
        "pooled_high": value.pooled_interval.high,
        "mean_per_article": value.mean,
        "mean_low": value.mean_interval.low,
        "mean_high": value.mean_interval.high,
        "precision": value.precision,
        "recall": value.recall,
        "articles": value.articles,
        "undefined": value.reason or None,
    }


def rows(report: AgreementReport) -> Iterator[Row]:
    """Every value, then the value of every article for all annotators and labels."""
    yield from map(value_row, report.values)
    for (measure, unit), values in report.by_article.items():
        for article, value in zip(report.study.articles, values, strict=True):
            yield dict.fromkeys(COLUMNS) | {
                "measure": measure,
                "unit": str(unit),
                "article": article.id,
                "title": article.title,
                "pooled": value,
                "articles": 1,
            }


def plain_report(report: AgreementReport) -> dict[str, Any]:
    """The whole report in plain values."""
    study, wanted = report.study, report.wanted
    used = {value.measure for value in report.values}
    return {
        "annotators": list(study.annotators),
        "labels": list(study.labels),
        "articles": len(study.articles),
        "finished": report.finished,
        "intervals": {"level": 0.95, "replicates": wanted.replicates, "seed": wanted.seed},
        "measures": {
            measure.name: {
                "symbol": measure.symbol,
                "formula": measure.formula,
                "source": measure.source,
            }
            for measure in MEASURES
            if measure.name in used
        },
        "values": [_told(value_row(value)) for value in report.values],
        "by_article": [
            {
                "measure": measure,
                "unit": str(unit),
                "values": {
                    str(article.id): value
                    for article, value in zip(study.articles, values, strict=True)
                },
            }
            for (measure, unit), values in report.by_article.items()
        ],
        "confusion": {
            "labels": [*study.labels, None],
            "counts": report.confusion.counts.tolist(),
        },
        "boundaries": {
            "starts": {str(kind): count for kind, count in report.boundaries.starts.items()},
            "ends": {str(kind): count for kind, count in report.boundaries.ends.items()},
        },
        "profiles": [
            {
                "annotator": profile.annotator,
                "articles": profile.articles,
                "spans": profile.spans,
                "labels": profile.labels,
                "characters_per_span": profile.length,
                "spans_per_1000_tokens": profile.density,
                "mean_exact_f1": profile.agreement,
                "alone": profile.alone,
                "missed": profile.missed,
            }
            for profile in report.profiles
        ],
        "drift": [
            {"first": window.first, "last": window.last, "exact_f1": window.value}
            for window in report.drift
        ],
    }


def _told(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in ("article", "title")}

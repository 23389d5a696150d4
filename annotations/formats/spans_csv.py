"""A row a span, for a spreadsheet: RFC 4180 with a byte order mark, formulas defused."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TextIO

from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.writing import ExportContext, Written, lose_marks, lose_relations
from annotations.label_set import AttributeKind, LabelSet
from annotations.span import quoted

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_BEFORE = ("document", "title", "layer", "label", "start", "end", "fragments", "text")
_AFTER = ("note", "origin", "author", "created", "flagged")


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A head and a row for each span; the bounds of a figure stand in columns of their own."""
    columns = _columns(context.label_set)
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow([*_BEFORE, *columns, *_AFTER])
    documents = spans = 0
    for article in articles:
        documents += 1
        for span in article.spans:
            values = _values(span.attributes)
            table.writerow(
                [
                    *_place(article, span),
                    *(_safe(values.get(column, "")) for column in columns),
                    *_history(span),
                ]
            )
            spans += 1
        lose_relations(losses, article)
        lose_marks(losses, article)
    return Written(documents, spans)


def _columns(label_set: LabelSet) -> list[str]:
    columns: dict[str, None] = {}
    for label in label_set:
        for attribute in label.attributes:
            columns[attribute.id] = None
            if attribute.kind is AttributeKind.FIGURE:
                columns[f"{attribute.id}_low"] = columns[f"{attribute.id}_high"] = None
    return list(columns)


def _values(attributes: Mapping[str, object]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in attributes.items():
        if isinstance(value, dict):
            values[f"{name}_low"] = value.get("low")
            values[f"{name}_high"] = value.get("high")
        else:
            values[name] = value
    return values


def _place(article: Article, span: SpanRecord) -> list[object]:
    pieces = json.dumps([list(fragment) for fragment in span.fragments])
    words = quoted(article.document.text, span.fragments)
    # As text: a spreadsheet would round the 63 bits of the id.
    return [
        f"d{article.document.id}",
        *(_safe(article.document.title), _safe(span.layer), _safe(span.label)),
        *(span.fragments[0].start, span.fragments[-1].end, pieces, _safe(words)),
    ]


def _history(span: SpanRecord) -> list[object]:
    when = datetime.fromtimestamp(span.created / 1000, UTC).isoformat(timespec="milliseconds")
    origin = f"{span.origin.kind} {span.origin.by}".strip()
    return [
        *(_safe(span.note), _safe(origin), _safe(span.author)),
        *(when if span.created else "", 1 if span.flagged else ""),
    ]


def _safe(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay."""
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return "'" + value
    return value

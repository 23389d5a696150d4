"""A row a span, for every kind of table: which columns there are, and what stands in them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from annotations.formats.records import Article, SpanRecord
from annotations.label_set import AttributeKind, LabelSet
from annotations.moment import moment
from annotations.span import quoted

BEFORE = ("document", "title", "layer", "label", "start", "end", "fragments", "text")
AFTER = ("note", "origin", "author", "created", "flagged")
_BOUNDS = ("low", "high")


def value_columns(label_set: LabelSet) -> dict[str, frozenset[AttributeKind]]:
    """A column an attribute with the kinds it has, labels together; a figure's bounds have two."""
    columns: dict[str, frozenset[AttributeKind]] = {}
    for label in label_set:
        for attribute in label.attributes:
            names = [attribute.id]
            if attribute.kind is AttributeKind.FIGURE:
                names += [f"{attribute.id}_{bound}" for bound in _BOUNDS]
            for name in names:
                columns[name] = columns.get(name, frozenset()) | {attribute.kind}
    return columns


def values_of(attributes: Mapping[str, object]) -> dict[str, object]:
    """The values by column."""
    values: dict[str, object] = {}
    for name, value in attributes.items():
        if isinstance(value, dict):
            values |= {f"{name}_{bound}": value.get(bound) for bound in _BOUNDS}
        else:
            values[name] = value
    return values


def row_of(article: Article, span: SpanRecord, columns: Mapping[str, object]) -> list[object]:
    """The cells in the order of the columns: BEFORE, the values, AFTER; None where empty."""
    pieces = json.dumps([list(fragment) for fragment in span.fragments])
    words = quoted(article.document.text, span.fragments)
    values = values_of(span.attributes)
    when = moment(span.created).isoformat(timespec="milliseconds")
    return [
        # As text: a spreadsheet would round the 63 bits of the id.
        *(f"d{article.document.id}", article.document.title, span.layer, span.label),
        *(span.fragments[0].start, span.fragments[-1].end, pieces, words),
        *(values.get(column) for column in columns),
        *(span.note, f"{span.origin.kind} {span.origin.by}".strip(), span.author),
        *(when if span.created else None, 1 if span.flagged else None),
    ]

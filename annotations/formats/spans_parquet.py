"""Spans, or the facts that their links make, as Parquet with typed columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from annotations.document import Document
from annotations.facts import Link, facts_of
from annotations.formats.arrow import ParquetRows, pyarrow_module
from annotations.formats.facts_table import COLUMNS as FACT_COLUMNS
from annotations.formats.facts_table import row_of as fact_row
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.spans_table import AFTER, BEFORE, value_columns, values_of
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_facts,
    lose_marks,
    lose_relations,
)
from annotations.label_set import AttributeKind, LabelId, LabelSet, RelationTypeId
from annotations.layer import LayerId
from annotations.span import Span, SpanId, quoted

_NUMBERS = frozenset({AttributeKind.NUMBER, AttributeKind.FIGURE})
_YES_NO = frozenset({AttributeKind.YES_NO})
_ROLES = ("figure", "victim", "country")


def write(
    articles: Iterable[Article], stream: BinaryIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A row a span; or with ``rows=facts`` a row a fact."""
    arrow = pyarrow_module()
    documents = spans = 0
    as_facts = context.options.get("rows") == "facts"
    columns = value_columns(context.label_set)
    schema = _fact_schema(arrow) if as_facts else _span_schema(arrow, columns)
    with ParquetRows(stream, schema) as table:
        for article in articles:
            documents += 1
            if as_facts:
                spans += _put_facts(table, article, context, losses)
            else:
                for span in article.spans:
                    table.add(_row(article, span, columns))
                spans += len(article.spans)
                lose_relations(losses, article)
            lose_marks(losses, article)
            lose_facts(losses, article)
    return Written(documents, spans)


def _span_schema(arrow: Any, columns: Mapping[str, frozenset[AttributeKind]]) -> Any:
    piece = arrow.struct([("start", arrow.int64()), ("end", arrow.int64())])
    own = {
        "start": arrow.int64(),
        "end": arrow.int64(),
        "fragments": arrow.list_(piece),
        "created": arrow.timestamp("ms", "UTC"),
        "flagged": arrow.bool_(),
    }
    fields = [(name, own.get(name, arrow.string())) for name in BEFORE]
    for name, kinds in columns.items():
        fields.append((_beside(name), _type(arrow, kinds)))
    fields += [(name, own.get(name, arrow.string())) for name in AFTER]
    return arrow.schema([*fields, ("attributes", arrow.string())])


def _beside(name: str) -> str:
    """An attribute may be called as a column is that every table has."""
    return f"value_{name}" if name in (*BEFORE, *AFTER, "attributes") else name


def _type(arrow: Any, kinds: frozenset[AttributeKind]) -> Any:
    if kinds <= _NUMBERS:
        return arrow.float64()
    return arrow.bool_() if kinds == _YES_NO else arrow.string()


def _row(
    article: Article, span: SpanRecord, columns: Mapping[str, frozenset[AttributeKind]]
) -> dict[str, object]:
    """Every value stands in ``attributes`` as JSON, and where it has its kind in a column too."""
    values = values_of(span.attributes)
    return {
        "document": f"d{article.document.id}",
        "title": article.document.title,
        "layer": span.layer,
        "label": span.label,
        "start": span.fragments[0].start,
        "end": span.fragments[-1].end,
        "fragments": [fragment._asdict() for fragment in span.fragments],
        "text": quoted(article.document.text, span.fragments),
        **{_beside(name): _typed(values.get(name), kinds) for name, kinds in columns.items()},
        "note": span.note,
        "origin": f"{span.origin.kind} {span.origin.by}".strip(),
        "author": span.author,
        "created": span.created or None,
        "flagged": span.flagged,
        "attributes": json.dumps(span.attributes, ensure_ascii=False, sort_keys=True, default=str),
    }


def _typed(value: object, kinds: frozenset[AttributeKind]) -> object:
    if value is None:
        return None
    if kinds <= _NUMBERS:
        fits = isinstance(value, int | float) and not isinstance(value, bool)
        return _as_float(value) if fits else None
    if kinds == _YES_NO:
        return value if isinstance(value, bool) else None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _as_float(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _fact_schema(arrow: Any) -> Any:
    kinds = {"low": arrow.float64(), "high": arrow.float64(), "confirmed": arrow.bool_()}
    places = {name: arrow.int64() for name in FACT_COLUMNS if name.endswith(("_start", "_end"))}
    kinds |= places
    return arrow.schema(
        [("layer", arrow.string())]
        + [(name, kinds.get(name, arrow.string())) for name in FACT_COLUMNS]
    )


def _put_facts(
    table: ParquetRows, article: Article, context: ExportContext, losses: LossReport
) -> int:
    """The facts of each layer; a span that is in none is counted as lost."""
    used: set[str] = set()
    for layer, spans, links in _by_layer(article, context.label_set):
        for fact in facts_of(article.document, spans, links, context.label_set):
            row = fact_row(fact) | {"layer": layer}
            table.add(row | {bound: _as_float(row[bound]) for bound in ("low", "high")})
            used |= {span.id for role in _ROLES if (span := getattr(fact, role)) is not None}
    for span in article.spans:
        if span.id not in used:
            lose(losses, "without_fact", article, span)
    return sum(span.id in used for span in article.spans)


def _by_layer(
    article: Article, label_set: LabelSet
) -> Iterator[tuple[str, list[Span], list[Link]]]:
    ids = {label.name: label.id for label in label_set}
    for layer in dict.fromkeys(span.layer for span in article.spans):
        spans = [
            _span(article.document, span, ids.get(span.label, LabelId(span.label)))
            for span in article.spans
            if span.layer == layer
        ]
        links = [
            Link(SpanId(each.source), SpanId(each.target), RelationTypeId(each.label))
            for each in article.relations
        ]
        yield layer, spans, links


def _span(document: Document, span: SpanRecord, label: LabelId) -> Span:
    return Span(
        SpanId(span.id),
        document.id,
        LayerId(span.layer),
        label,
        span.fragments,
        quoted(document.text, span.fragments),
        span.attributes,
    )

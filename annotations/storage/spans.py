"""Spans as they stand, read by article and by layer; written only through a step."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from annotations.document import Document, DocumentId
from annotations.errors import SpanMissing, TextChanged
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.span import Fragment, Origin, OriginKind, Span, SpanId, quoted
from annotations.storage.judgements import Fields

_COLUMNS = "id, document, layer, label, fragments, quote, attributes, note, origin, author, created"


class Spans:
    """The spans of one project that are not deleted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, span: SpanId) -> Span:
        """The span; SpanMissing where there is none or it is deleted."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM span WHERE id = ? AND deleted = 0", (span,)
        ).fetchone()
        if row is None:
            raise SpanMissing(span=span)
        return _span(row)

    def of_document(self, document: DocumentId, layer: LayerId | None = None) -> list[Span]:
        """The spans of an article in reading order, longer before shorter; of one layer or all."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM span WHERE document = ? AND deleted = 0"
            + ("" if layer is None else " AND layer = ?"),
            (document,) if layer is None else (document, layer),
        )
        return sorted(map(_span, rows), key=lambda span: (span.start, -span.end, span.id))

    def with_label(self, label: LabelId) -> Iterator[Span]:
        """Every span that bears the label, in every article and layer."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM span WHERE label = ? AND deleted = 0", (label,)
        )
        yield from map(_span, rows)

    def count(self, *, label: LabelId | None = None, layer: LayerId | None = None) -> int:
        """How many there are, of a label or a layer or altogether."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM span WHERE deleted = 0 AND (?1 IS NULL OR label = ?1) "
            "AND (?2 IS NULL OR layer = ?2)",
            (label, layer),
        ).fetchone()
        return int(count)


def check_quotes(document: Document, spans: list[Span]) -> None:
    """TextChanged where a span's quote is not the text under its fragments."""
    for span in spans:
        if quoted(document.text, span.fragments) != span.quote:
            raise TextChanged(title=document.title)


def fields_of(span: Span) -> Fields:
    """The span's fields as the journal names them."""
    return {
        "document": span.document,
        "layer": span.layer,
        "label": span.label,
        "fragments": [list(fragment) for fragment in span.fragments],
        "quote": span.quote,
        "note": span.note,
        "origin": origin_to_json(span.origin),
        "author": span.author,
        "created": span.created,
        **attribute_fields(span.attributes),
    }


def attribute_fields(attributes: Fields) -> Fields:
    """Attributes as fields of their own, so that each is a register of its own."""
    return {f"attributes.{name}": value for name, value in attributes.items()}


def origin_to_json(origin: Origin) -> dict[str, object]:
    """An origin as it is stored: kind, by, score."""
    return {"kind": origin.kind, "by": origin.by, "score": origin.score}


def _span(row: tuple[str, int, str, str, str, str, str, str, str, str, int]) -> Span:
    identifier, document, layer, label, fragments, quote, attributes, note, origin, *rest = row
    came = json.loads(origin)
    author, created = rest
    return Span(
        id=SpanId(identifier),
        document=DocumentId(document),
        layer=LayerId(layer),
        label=LabelId(label),
        fragments=tuple(Fragment(start, end) for start, end in json.loads(fragments)),
        quote=quote,
        attributes=json.loads(attributes),
        note=note,
        origin=Origin(OriginKind(came["kind"]), came["by"], came["score"]),
        author=str(author),
        created=int(str(created)),
    )

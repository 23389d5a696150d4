"""Spans as they stand, read by article and by layer; written only through a step."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain

from annotations.document import Document, DocumentId
from annotations.errors import SpanMissing, TextChanged
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.span import Fragment, Origin, OriginKind, Span, SpanId, quoted
from annotations.storage.as_written import reading
from annotations.storage.judgements import Fields
from annotations.storage.recycle_bin import IN_BIN

_COLUMNS = (
    "id, document, layer, label, fragments, quote, attributes, note, origin, author, created, "
    "flagged"
)
_MOST_COUNTED = 1_000
_BATCH = 200  # rows decoded together: few enough to stay in the processor's cache

_made, _fragment = partial(tuple.__new__, Span), partial(tuple.__new__, Fragment)
"""A quarter of the time of calling the classes, for an article may have ten thousand spans."""

_Row = tuple[SpanId, DocumentId, LayerId, LabelId, str, str, str, str, str, str, int, int]
_Decoded = tuple[_Row, tuple[Fragment, ...], dict[str, object]]


class Spans:
    """The spans of one project that are not deleted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, span: SpanId) -> Span:
        """The span; SpanMissing where there is none or it is deleted."""
        with reading("span"):
            found = next(map(_span, self._where("id = ?", span)), None)
        if found is None:
            raise SpanMissing(span=span)
        return found

    def of_document(self, document: DocumentId, layer: LayerId | None = None) -> list[Span]:
        """The spans of an article in reading order, longer before shorter; of one layer or all."""
        if layer is None:
            found = self._where("document = ?", document)
        else:
            found = self._where("document = ? AND layer = ?", document, layer)
        with reading("span"):
            return sorted(map(_span, found), key=_place)

    def stands(self, span: SpanId) -> bool:
        """Whether there is such a span, and it is not deleted."""
        row = self._connection.execute("SELECT 1 FROM span WHERE id = ? AND deleted = 0", (span,))
        return row.fetchone() is not None

    def with_label(self, label: LabelId) -> Iterator[Span]:
        """Every span that bears the label, in every article and layer."""
        with reading("span"):
            yield from map(_span, self._where("label = ?", label))

    def _where(self, condition: str, *values: str | int) -> Iterator[_Decoded]:
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM span WHERE {condition} AND deleted = 0", values
        )
        batches = iter(lambda: rows.fetchmany(_BATCH), [])
        return chain.from_iterable(map(_decoded, batches))

    def count(self, *, label: LabelId | None = None, layer: LayerId | None = None) -> int:
        """How many there are, of a label or a layer or altogether."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM span WHERE deleted = 0 AND (?1 IS NULL OR label = ?1) "
            "AND (?2 IS NULL OR layer = ?2)",
            (label, layer),
        ).fetchone()
        return int(count)

    def count_values(self, *, label: LabelId, attribute: str, values: Iterable[str]) -> int:
        """How many spans of the label have one of these as their value of the attribute."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM span, json_each(span.attributes) AS held "
            "WHERE span.label = ? AND span.deleted = 0 AND held.key = ? "
            "AND held.value IN (SELECT value FROM json_each(?))",
            (label, attribute, json.dumps(list(values))),
        ).fetchone()
        return int(count)

    def labelled_documents(self, layer: LayerId) -> list[DocumentId]:
        """The articles outside the bin in which the layer has spans, the newest span's last."""
        rows = self._connection.execute(
            "SELECT document FROM span WHERE layer = ? AND deleted = 0 "
            f"AND document NOT IN {IN_BIN} GROUP BY document ORDER BY max(created)",
            (layer,),
        )
        return [DocumentId(document) for (document,) in rows]

    def count_quotes(self, label: LabelId, quotes: Iterable[str]) -> dict[str, int]:
        """How many spans of the label have each of these quotes, counted up to a thousand.

        Those with none are left out.
        """
        found: dict[str, int] = {}
        for quote in quotes:
            (count,) = self._connection.execute(
                "SELECT count(*) FROM (SELECT 1 FROM span WHERE quote = ? AND label = ? "
                "AND deleted = 0 LIMIT ?)",
                (quote, label, _MOST_COUNTED),
            ).fetchone()
            if count:
                found[quote] = int(count)
        return found

    def titles_with_quote(self, label: LabelId, quote: str, *, most: int) -> list[str]:
        """The titles of the first articles in which a span of the label has this quote."""
        rows = self._connection.execute(
            "SELECT title FROM document WHERE id IN (SELECT document FROM span "
            "WHERE quote = ? AND label = ? AND deleted = 0 LIMIT ?) AND title <> '' "
            "ORDER BY position LIMIT ?",
            (quote, label, _MOST_COUNTED, most),
        )
        return [title for (title,) in rows]

    def last_values(self, label: LabelId, quote: str, *, author: str) -> dict[str, object]:
        """The values that the author last gave to these words under this label."""
        row = self._connection.execute(
            "SELECT attributes FROM span WHERE quote = ? AND label = ? AND author = ? "
            "AND deleted = 0 ORDER BY created DESC, id DESC LIMIT 1",
            (quote, label, author),
        ).fetchone()
        return {} if row is None else dict(json.loads(row[0]))


def check_quotes(document: Document, spans: list[Span]) -> None:
    """TextChanged where a span's quote is not the text under its fragments."""
    with reading("span"):
        for span in spans:
            inside = span.start >= 0 and span.end <= len(document.text)
            if not inside or quoted(document.text, span.fragments) != span.quote:
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
        **({"flagged": 1} if span.flagged else {}),
        **attribute_fields(span.attributes),
    }


def attribute_fields(attributes: Fields) -> Fields:
    """Attributes as fields of their own, so that each is a register of its own."""
    return {f"attributes.{name}": value for name, value in attributes.items()}


def origin_to_json(origin: Origin) -> dict[str, object]:
    """An origin as it is stored: kind, by, score."""
    return {"kind": origin.kind, "by": origin.by, "score": origin.score}


def _decoded(rows: list[_Row]) -> Iterator[_Decoded]:
    """The rows, each with its fragments and values; one JSON text of all is decoded faster."""
    pieces = json.loads(f"[{','.join([row[4] for row in rows])}]")
    values = json.loads(f"[{','.join([row[6] for row in rows])}]")
    return zip(rows, map(_fragments, pieces), values, strict=True)


def _fragments(pieces: list[tuple[int, int]]) -> tuple[Fragment, ...]:
    return tuple(map(_fragment, pieces))


def _span(decoded: _Decoded) -> Span:
    row, fragments, values = decoded
    identifier, document, layer, label, _, quote, _, note, origin, author, created, flagged = row
    came = _origin(origin)
    return _made(
        (
            *(identifier, document, layer, label, fragments, quote, values, note),
            *(came, author, created, flagged == 1),
        )
    )


def _place(span: Span) -> tuple[int, int, str]:
    fragments = span.fragments
    return fragments[0][0], -fragments[-1][1], span.id


@lru_cache(maxsize=1_000)
def _origin(stored: str) -> Origin:
    came = json.loads(stored)
    return Origin(OriginKind(came["kind"]), came["by"], came["score"])

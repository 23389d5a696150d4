"""Relations as they stand, read by article; one whose span is deleted is not told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from annotations.document import DocumentId
from annotations.errors import RelationMissing
from annotations.label_set import RelationTypeId
from annotations.layer import LayerId
from annotations.relation import Relation, RelationId
from annotations.span import Span, SpanId
from annotations.storage.judgements import Fields

# Copies of a project may merge into a relation whose span the other has deleted.
_STANDING = (
    "FROM relation r JOIN span a ON a.id = r.source AND a.deleted = 0 "
    "JOIN span b ON b.id = r.target AND b.deleted = 0 WHERE r.deleted = 0"
)
# Two searches by index, where an OR would read every relation.
_TOUCHING = (
    "SELECT id FROM relation WHERE source = ?1 AND deleted = 0 "
    "UNION SELECT id FROM relation WHERE target = ?1 AND deleted = 0"
)
_COLUMNS = "r.id, r.document, r.layer, r.label, r.source, r.target, r.note, r.author, r.created"

_Row = tuple[str, int, str, str, str, str, str, str, int]


class Relations:
    """The relations of one project that are not deleted and whose spans are not either."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, relation: RelationId) -> Relation:
        """The relation; RelationMissing where there is none or it is deleted."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} {_STANDING} AND r.id = ?", (relation,)
        ).fetchone()
        if row is None:
            raise RelationMissing(relation=relation)
        return _relation(row)

    def of_document(self, document: DocumentId, layer: LayerId | None = None) -> list[Relation]:
        """The relations of an article, oldest first; of one layer or all."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} {_STANDING} AND r.document = ?"
            + ("" if layer is None else " AND r.layer = ?"),
            (document,) if layer is None else (document, layer),
        )
        return _oldest_first(rows)

    def of_span(self, span: SpanId) -> list[Relation]:
        """The relations that begin or end at the span, oldest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} {_STANDING} AND r.id IN ({_TOUCHING})", (span,)
        )
        return _oldest_first(rows)

    def touching(self, spans: Iterable[Span]) -> list[Relation]:
        """The relations that begin or end at any of the spans, each once."""
        found = {each.id: each for span in spans for each in self.of_span(span.id)}
        return list(found.values())

    def with_label(self, label: RelationTypeId) -> list[Relation]:
        """Every relation of the type, in every article and layer."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} {_STANDING} AND r.label = ?", (label,))
        return [_relation(row) for row in rows]

    def count(self, *, layer: LayerId | None = None) -> int:
        """How many there are, of a layer or altogether."""
        (count,) = self._connection.execute(
            f"SELECT count(*) {_STANDING} AND (?1 IS NULL OR r.layer = ?1)", (layer,)
        ).fetchone()
        return int(count)


def fields_of_relation(relation: Relation) -> Fields:
    """The relation's fields as the journal names them."""
    return {
        "document": relation.document,
        "layer": relation.layer,
        "label": relation.label,
        "source": relation.source,
        "target": relation.target,
        "note": relation.note,
        "author": relation.author,
        "created": relation.created,
    }


def _oldest_first(rows: Iterable[_Row]) -> list[Relation]:
    return sorted(map(_relation, rows), key=lambda relation: (relation.created, relation.id))


def _relation(row: _Row) -> Relation:
    identifier, document, layer, label, source, target, note, author, created = row
    return Relation(
        id=RelationId(identifier),
        document=DocumentId(document),
        layer=LayerId(layer),
        label=RelationTypeId(label),
        source=SpanId(source),
        target=SpanId(target),
        note=note,
        author=author,
        created=created,
    )

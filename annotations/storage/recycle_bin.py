"""What was put aside and can be brought back: articles in the bin, and deleted spans.

An article is a fact and is never deleted. That it is in the bin is a setting
of the project, journaled like any other: it is then in no list, search, export,
assignment or measure until it is taken out.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.span import SpanId

_KEY = "bin:"
IN_BIN = (
    f"(SELECT CAST(substr(id, {len(_KEY) + 1}) AS INTEGER) FROM setting "
    f"WHERE id BETWEEN '{_KEY}' AND '{_KEY}:' AND deleted = 0)"
)
"""SQL: the ids of the articles in the bin; digits come before the colon."""


@dataclass(frozen=True, slots=True)
class BinnedArticle:
    """An article in the bin."""

    document: DocumentId
    title: str
    spans: int


@dataclass(frozen=True, slots=True)
class DeletedSpan:
    """A span that was deleted and can be brought back."""

    id: SpanId
    document: DocumentId
    title: str
    label: str
    quote: str


class RecycleBin:
    """The bin of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def articles(self) -> list[BinnedArticle]:
        """The articles in the bin, in the order of import."""
        rows = self._connection.execute(
            "SELECT d.id, d.title, (SELECT count(*) FROM span s WHERE s.document = d.id "
            f"AND s.deleted = 0) FROM document d WHERE d.id IN {IN_BIN} ORDER BY d.position"
        )
        return [BinnedArticle(DocumentId(row[0]), row[1], row[2]) for row in rows]

    def spans(self, layer: LayerId, limit: int = 1_000) -> list[DeletedSpan]:
        """The spans that were deleted from a layer, in the order of the articles."""
        rows = self._connection.execute(
            "SELECT s.id, d.id, d.title, s.label, s.quote FROM span s "
            "JOIN document d ON d.id = s.document WHERE s.deleted = 1 AND s.layer = ? "
            "ORDER BY d.position, s.created, s.id LIMIT ?",
            (layer, limit),
        )
        return [
            DeletedSpan(SpanId(row[0]), DocumentId(row[1]), row[2], row[3], row[4]) for row in rows
        ]


def bin_key(document: DocumentId) -> str:
    """The key of the setting that puts the article into the bin."""
    return f"{_KEY}{document}"

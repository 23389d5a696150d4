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


_LAST_DELETION = (
    "(SELECT c.step FROM change c JOIN step s ON s.no = c.step WHERE c.tbl = 'relation' "
    "AND c.key = r.id AND json_extract(c.after, '$.deleted') = 1 "
    "ORDER BY s.lamport DESC, s.no DESC LIMIT 1)"
)
_GONE_WITH_ENDS = (
    "SELECT r.id FROM relation r WHERE r.deleted = 1 AND ?1 IN (r.source, r.target) AND EXISTS "
    f"(SELECT 1 FROM change e WHERE e.step = {_LAST_DELETION} AND e.tbl = 'span' "
    "AND e.key IN (r.source, r.target) AND json_extract(e.after, '$.deleted') = 1) ORDER BY r.id"
)


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

    def holds(self, span: SpanId, layer: LayerId) -> bool:
        """Whether it is a deleted span of the layer, in an article that is here."""
        found = self._connection.execute(
            "SELECT 1 FROM span s JOIN document d ON d.id = s.document "
            "WHERE s.id = ? AND s.layer = ? AND s.deleted = 1",
            (span, layer),
        )
        return found.fetchone() is not None

    def relations_of(self, span: SpanId) -> list[str]:
        """The ids of relations that went only because this span was deleted, or their other end.

        One that was deleted by itself, in a step that deleted neither of its
        spans, is not among them. That all ends stand again is the caller's to see.
        """
        rows = self._connection.execute(_GONE_WITH_ENDS, (span,)).fetchall()
        return [str(relation) for (relation,) in rows]

    def ends(self, relation: str) -> tuple[SpanId, SpanId]:
        """The spans between which a deleted relation stood."""
        row = self._connection.execute(
            "SELECT source, target FROM relation WHERE id = ?", (relation,)
        ).fetchone()
        return SpanId(row[0]), SpanId(row[1])


def bin_key(document: DocumentId) -> str:
    """The key of the setting that puts the article into the bin."""
    return f"{_KEY}{document}"

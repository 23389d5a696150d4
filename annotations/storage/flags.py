"""What an annotator has flagged or noted to come back to: spans and whole articles."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.span import SpanId
from annotations.storage.recycle_bin import IN_BIN

_OPEN_SPANS = (
    "SELECT d.position, s.document, d.title, s.layer, s.id, "
    "json_extract(s.fragments, '$[0][0]'), s.quote, s.note, s.flagged "
    "FROM span s JOIN document d ON d.id = s.document "
    f"WHERE s.deleted = 0 AND d.id NOT IN {IN_BIN} AND (s.flagged = 1 OR s.note <> '')"
)
_OPEN_DOCUMENTS = (
    "SELECT d.position, t.document, d.title, t.layer, NULL, -1, '', t.note, t.flagged "
    "FROM document_state t JOIN document d ON d.id = t.document "
    f"WHERE t.deleted = 0 AND d.id NOT IN {IN_BIN} AND (t.flagged = 1 OR t.note <> '')"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an annotator has put on an article as a whole."""

    flagged: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A flagged or noted span, or article where ``span`` is None.

    ``start`` is in code points, 0 for an article; ``quote`` is the span's words.
    """

    document: DocumentId
    title: str
    layer: LayerId
    span: SpanId | None
    start: int
    quote: str
    note: str
    flagged: bool


class Flags:
    """The flags and notes of one project; those of a span are also on the span itself."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def marks(self, document: DocumentId) -> dict[LayerId, Mark]:
        """The flag and note of the article in each layer that has one."""
        rows = self._connection.execute(
            "SELECT t.layer, t.flagged, t.note FROM layer l "
            "JOIN document_state t ON t.id = ? || ':' || l.id "
            "WHERE t.deleted = 0 AND (t.flagged = 1 OR t.note <> '') ORDER BY l.id",
            (document,),
        )
        return {LayerId(layer): Mark(bool(flagged), note) for layer, flagged, note in rows}

    def mark(self, document: DocumentId, layer: LayerId) -> Mark:
        """The flag and note of the article in one layer."""
        return self.marks(document).get(layer, Mark())

    def open_items(self, layer: LayerId | None = None) -> list[OpenItem]:
        """Everything flagged or noted in reading order, an article before its spans."""
        of_layer = "" if layer is None else " AND layer = ?"
        rows = self._connection.execute(
            f"{_OPEN_DOCUMENTS}{of_layer} UNION ALL {_OPEN_SPANS}{of_layer} ORDER BY 1, 6, 4, 5",
            () if layer is None else (layer, layer),
        )
        return [
            OpenItem(
                document=DocumentId(document),
                title=title,
                layer=LayerId(owner),
                span=None if span is None else SpanId(span),
                start=max(start, 0),
                quote=quote,
                note=note,
                flagged=bool(flagged),
            )
            for _, document, title, owner, span, start, quote, note, flagged in rows
        ]

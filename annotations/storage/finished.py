"""Who has finished, skipped or begun which article, and when, read for all articles at once."""

from __future__ import annotations

import sqlite3

from annotations.document import DocumentId
from annotations.layer import DocumentState, LayerId
from annotations.storage.as_written import reading


def all_states(
    connection: sqlite3.Connection,
) -> dict[DocumentId, dict[LayerId, tuple[DocumentState, str]]]:
    """The state that each owner has given each article, with the reason; absent means none given.

    Layers that were taken away are left out.
    """
    found: dict[DocumentId, dict[LayerId, tuple[DocumentState, str]]] = {}
    for document, layer, state, reason in connection.execute(
        "SELECT t.document, t.layer, t.state, t.reason FROM document_state t "
        "JOIN layer l ON l.id = t.layer AND l.deleted = 0 WHERE t.state <> '' AND t.deleted = 0"
    ):
        states = found.setdefault(DocumentId(document), {})
        with reading("document_state"):
            states[LayerId(layer)] = (DocumentState(state), reason)
    return found


def finishing_times(connection: sqlite3.Connection) -> dict[tuple[DocumentId, LayerId], int]:
    """When each owner last said anything of an article's state, in milliseconds since 1970."""
    rows = connection.execute(
        "SELECT t.document, t.layer, max(s.time) FROM document_state t "
        "JOIN change c ON c.tbl = 'document_state' AND c.key = t.id "
        "JOIN step s ON s.no = c.step WHERE t.state = 'done' AND t.deleted = 0 "
        "GROUP BY t.document, t.layer"
    )
    return {(DocumentId(row[0]), LayerId(row[1])): int(row[2]) for row in rows}


def span_counts(connection: sqlite3.Connection) -> dict[tuple[DocumentId, LayerId], int]:
    """How many spans each layer has in each article that has any."""
    rows = connection.execute(
        "SELECT document, layer, count(*) FROM span WHERE deleted = 0 GROUP BY document, layer"
    )
    return {(DocumentId(row[0]), LayerId(row[1])): int(row[2]) for row in rows}

"""Tables of judgements made from the journal, a row at a time, whichever rows are asked for.

A row that cannot stand here, because its article is not in the project or a
column was never given, is parked: its changes are in the journal, its key in
``parked``, and it takes its place as soon as the article arrives.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from annotations.storage.judgements import TABLES, Fields, is_whole, settled, write_rows

Row = tuple[str, str]
"""A table's name and the key of one of its rows."""

_BATCH = 2_000
_READ = json.JSONDecoder().raw_decode
_IN_ORDER = (
    "JOIN step s ON s.no = c.step JOIN replica r ON r.no = s.replica "
    "ORDER BY c.tbl, c.key, s.lamport, r.id, s.id, c.n"
)
_TOUCHED = (
    "SELECT c.tbl, c.key, c.after FROM temp.touched t "
    f"CROSS JOIN change c ON c.tbl = t.tbl AND c.key = t.key {_IN_ORDER}"
)
_EVERY = f"SELECT c.tbl, c.key, c.after FROM change c INDEXED BY change_by_row {_IN_ORDER}"


def touch_since(connection: sqlite3.Connection, number: int) -> None:
    """Remember the rows that steps after this one change; ``project_touched`` makes them anew."""
    _make_touched(connection)
    connection.execute(
        "INSERT OR IGNORE INTO temp.touched SELECT tbl, key FROM change WHERE step > ?", (number,)
    )


def forget_touched(connection: sqlite3.Connection) -> None:
    """Begin with no touched row."""
    _make_touched(connection)
    connection.execute("DELETE FROM temp.touched")


def project_touched(connection: sqlite3.Connection) -> None:
    """Make every touched row anew from all its changes, inside an open transaction."""
    _make_touched(connection)
    _write(connection, _folded(connection.execute(_TOUCHED)))


def project_everything(connection: sqlite3.Connection) -> None:
    """Make all tables of judgements anew from the journal, inside an open transaction."""
    for name in (*TABLES, "parked"):
        connection.execute(f"DELETE FROM {name}")
    _write(connection, _folded(connection.execute(_EVERY)))


def bring_in(connection: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Articles have arrived: what was parked for them takes its place."""
    if connection.execute("SELECT 1 FROM parked LIMIT 1").fetchone() is None:
        return
    forget_touched(connection)
    for document in documents:
        connection.execute(
            "INSERT OR IGNORE INTO temp.touched SELECT tbl, key FROM parked WHERE document = ?",
            (document,),
        )
    project_touched(connection)


def parked_by_document(connection: sqlite3.Connection) -> dict[int, int]:
    """How many rows wait for each article that is not here."""
    rows = connection.execute(
        "SELECT document, count(*) FROM parked WHERE document IS NOT NULL GROUP BY document"
    )
    return {int(document): int(count) for document, count in rows}


def _make_touched(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS touched "
        "(tbl TEXT, key TEXT, PRIMARY KEY (tbl, key)) WITHOUT ROWID"
    )


def _folded(changes: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, Fields]]:
    for (table, key), group in groupby(changes, key=itemgetter(0, 1)):
        fields: dict[str, object] = {}
        for _, _, after in group:
            fields.update(_READ(after)[0])
        yield table, key, fields


def _write(connection: sqlite3.Connection, rows: Iterator[tuple[str, str, Fields]]) -> None:
    here = {identifier for (identifier,) in connection.execute("SELECT id FROM document")}
    waiting = connection.execute("SELECT 1 FROM parked LIMIT 1").fetchone() is not None
    for name, group in groupby(rows, key=itemgetter(0)):
        batch: list[tuple[str, Fields]] = []
        parked: list[tuple[str, str, object]] = []
        for _, key, fields in group:
            if not is_whole(TABLES[name], fields):
                parked.append((name, key, fields.get("document")))
            elif "document" in fields and fields["document"] not in here:
                parked.append((name, key, fields["document"]))
            else:
                batch.append((key, settled(TABLES[name], fields)))
            if len(batch) + len(parked) >= _BATCH:
                _put(connection, name, batch, parked, waiting=waiting)
        _put(connection, name, batch, parked, waiting=waiting)


def _put(
    connection: sqlite3.Connection,
    name: str,
    batch: list[tuple[str, Fields]],
    parked: list[tuple[str, str, object]],
    *,
    waiting: bool,
) -> None:
    """Rows into their table and out of ``parked``, if any are ``waiting`` there; others into it."""
    write_rows(connection, TABLES[name], batch)
    if waiting:
        connection.executemany(
            "DELETE FROM parked WHERE tbl = ? AND key = ?", [(name, key) for key, _ in batch]
        )
    connection.executemany("INSERT OR REPLACE INTO parked VALUES (?, ?, ?)", parked)
    batch.clear()
    parked.clear()

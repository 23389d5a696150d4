"""Where two machines changed the same thing without knowing of one another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Final

from annotations.document import DocumentId
from annotations.storage.merging import Union

_MOST_SHOWN: Final = 1_000

# Changes of one row by new steps and by steps that the other file did not have, both later
# than what they have in common.
_BOTH_SIDES: Final = (
    "SELECT t.tbl, t.key, c.step > :before, c.after FROM temp.touched t "
    "CROSS JOIN change c ON c.tbl = t.tbl AND c.key = t.key JOIN step s ON s.no = c.step "
    "JOIN replica r ON r.no = s.replica WHERE s.lamport > :floor AND (c.step > :before OR "
    "NOT EXISTS (SELECT 1 FROM temp.in_both b WHERE b.no = c.step)) "
    "ORDER BY t.tbl, t.key, s.lamport, r.id, s.id, c.n"
)


class ConflictKind(StrEnum):
    """What happened on the two machines."""

    CHANGED_TWICE = "changed_twice"
    EDITED_BESIDE_DELETION = "edited_beside_deletion"
    LABEL_GONE = "label_gone"
    SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One row; ``words`` are a span's quote or what else tells it, ``fields`` were set twice."""

    kind: ConflictKind
    table: str
    key: str
    document: DocumentId | None = None
    title: str = ""
    words: str = ""
    fields: tuple[str, ...] = ()


def conflicts_of(connection: sqlite3.Connection, union: Union, *, floor: int) -> list[Conflict]:
    """What the last union met, inside its transaction; at most a thousand.

    ``floor`` is the Lamport counter up to which the file followed this project.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS in_both (no INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.in_both")
    connection.executemany(
        "INSERT INTO temp.in_both VALUES (?)", ((number,) for number in union.known)
    )
    rows = connection.execute(_BOTH_SIDES, {"before": union.before, "floor": floor})
    found: list[Conflict] = []
    for conflict in _compared(rows):
        if len(found) < _MOST_SHOWN:
            found.append(conflict)
    found += _same_names(connection)
    found += _gone_labels(connection, _MOST_SHOWN - len(found))
    return [_told(connection, conflict) for conflict in found]


def _compared(rows: Iterable[tuple[str, str, int, str]]) -> Iterator[Conflict]:
    for (table, key), found in groupby(rows, key=itemgetter(0, 1)):
        group = list(found)
        if len({new for _, _, new, _ in group}) < 2:
            continue
        ours: dict[str, object] = {}
        theirs: dict[str, object] = {}
        for _, _, new, after in group:
            (theirs if new else ours).update(json.loads(after))
        if ours == theirs:
            continue
        if bool(ours.get("deleted")) != bool(theirs.get("deleted")):
            yield Conflict(ConflictKind.EDITED_BESIDE_DELETION, table, key)
            continue
        fields = sorted(name for name in ours.keys() & theirs if ours[name] != theirs[name])
        if fields:
            yield Conflict(ConflictKind.CHANGED_TWICE, table, key, fields=tuple(fields))


def _same_names(connection: sqlite3.Connection) -> Iterator[Conflict]:
    """Labels that now bear the name or key of another, of which one came just now.

    Reading keeps them apart: the first keeps what both have.
    """
    for field in ("name", "key"):
        rows = connection.execute(
            f"SELECT x.id FROM label x JOIN temp.touched t ON t.tbl = 'label' AND t.key = x.id "
            f"WHERE x.deleted = 0 AND x.{field} <> '' AND EXISTS (SELECT 1 FROM label y "
            f"WHERE y.deleted = 0 AND y.id <> x.id AND y.{field} = x.{field}) ORDER BY x.id"
        )
        for (key,) in rows.fetchall():
            yield Conflict(ConflictKind.SAME_NAME, "label", key, fields=(field,))


def _gone_labels(connection: sqlite3.Connection, room: int) -> list[Conflict]:
    """Spans that came with a label which this project has deleted meanwhile."""
    rows = connection.execute(
        "SELECT x.id, l.name FROM temp.touched t JOIN span x ON x.id = t.key "
        "JOIN label l ON l.id = x.label WHERE t.tbl = 'span' AND x.deleted = 0 AND l.deleted = 1 "
        "ORDER BY x.id LIMIT ?",
        (max(room, 0),),
    )
    return [Conflict(ConflictKind.LABEL_GONE, "span", key, fields=(name,)) for key, name in rows]


def _told(connection: sqlite3.Connection, conflict: Conflict) -> Conflict:
    """The conflict with the article and the words by which people know the row."""
    words = {"span": "quote", "label": "name", "layer": "name"}.get(conflict.table)
    document, title, quote = None, "", ""
    if words is not None:
        row = connection.execute(
            f"SELECT {words} FROM {conflict.table} WHERE id = ?", (conflict.key,)
        ).fetchone()
        quote = "" if row is None else str(row[0])
    if _has_document(connection, conflict.table):
        found = connection.execute(
            f"SELECT d.id, d.title FROM {conflict.table} x JOIN document d ON d.id = x.document "
            "WHERE x.id = ?",
            (conflict.key,),
        ).fetchone()
        if found is not None:
            document, title = DocumentId(found[0]), str(found[1])
    return Conflict(
        conflict.kind, conflict.table, conflict.key, document, title, quote, conflict.fields
    )


def _has_document(connection: sqlite3.Connection, table: str) -> bool:
    return any(row[1] == "document" for row in connection.execute(f"PRAGMA table_info({table})"))

"""The journal: immutable steps of row changes, written together with the rows they make.

A step carries a UUIDv7, a Lamport counter, the replica (one a session of
writing), the actor, the time, the name of the operation and a hash of its
content. The tables of judgements are the fold of all steps.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Final

from annotations.errors import LockedInWorkFile, UnreadableRow
from annotations.storage.as_written import reading
from annotations.storage.file_facts import least_lamport
from annotations.storage.judgements import (
    TABLES,
    Fields,
    is_whole,
    read_fields,
    settled,
    to_json,
    write_rows,
)
from annotations.watch import Progress, silent, watch_of

_BATCH: Final = 2_000
_ROWS_TOLD: Final = 200
_HASH_BYTES: Final = 16
_GREATEST: Final = 2**62


class StepKind(StrEnum):
    """Whether a step is a gesture, its inverse, or the inverse of that."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class RowChange:
    """The changed fields of one row; ``before`` is None where the row was new."""

    table: str
    key: str
    before: Fields | None
    after: Fields

    def inverse(self) -> RowChange:
        """What undoes it; a new row becomes a tombstone that can be lifted."""
        if self.before is None:
            return RowChange(self.table, self.key, {"deleted": 0}, {"deleted": 1})
        return RowChange(self.table, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step touched, for whoever has to reread.

    ``rows`` are (table, key), None where they are too many to be told one by one.
    """

    operation: str
    tables: frozenset[str] = frozenset()
    documents: frozenset[int] = frozenset()
    rows: frozenset[tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class StepHead:
    """What a step says of itself; ``time`` in ms since 1970."""

    id: str
    lamport: int
    replica: str
    actor: str
    time: int
    operation: str
    kind: StepKind = StepKind.DO
    undoes: str | None = None


class StepHash:
    """The hash of a step's content, taken change by change."""

    def __init__(self, head: StepHead) -> None:
        # The JSON of a list of all that, put together by hand: a merge hashes a million.
        quote = encode_basestring
        told = (
            f"[{quote(head.id)},{head.lamport},{quote(head.replica)},{quote(head.actor)},"
            f"{head.time},{quote(head.operation)},{quote(head.kind)},{_or_null(head.undoes)}]"
        )
        self._hash = hashlib.sha256(told.encode())

    def add(self, change: tuple[str, str, str | None, str]) -> None:
        """One change: table, key, before and after as the JSON texts that are stored."""
        table, key, before, after = change
        quote = encode_basestring
        told = f"\n[{quote(table)},{quote(key)},{_or_null(before)},{quote(after)}]"
        self._hash.update(told.encode())

    def digest(self) -> bytes:
        """The first 16 bytes of SHA-256."""
        return self._hash.digest()[:_HASH_BYTES]


def _or_null(text: str | None) -> str:
    return "null" if text is None else encode_basestring(text)


class Step:
    """An open step: rows put or removed here are written with their journal, or not at all."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        number: int,
        head: StepHead,
        refuses: Callable[[str], bool] | None = None,
    ) -> None:
        """``refuses`` tells the tables that must not be changed in this file."""
        self.head = head
        self._refuses = refuses
        self._connection = connection
        self.number = number
        self.changes = Changes(head.operation)
        self._hash = StepHash(head)
        self._count = 0
        self._journal: list[tuple[object, ...]] = []
        self._rows: dict[str, dict[str, Fields]] = {}
        self._pending = 0
        self._tables: set[str] = set()
        self._documents: set[int] = set()
        self._touched: set[tuple[str, str]] = set()

    def add(self, table: str, key: str, fields: Fields) -> None:
        """A row that is known to be new."""
        self._write(RowChange(table, key, None, {**fields, "deleted": 0}), None)

    def add_unless_known(self, table: str, key: str, fields: Fields) -> bool:
        """A row that is new; a row that is there, or was deleted, is left as it is."""
        if self._row(table, key) is not None:
            return False
        self.add(table, key, fields)
        return True

    def put(self, table: str, key: str, fields: Fields) -> None:
        """A row with these fields, whether it is new, there already, or has a tombstone."""
        kind = TABLES[table]
        now = self._row(table, key)
        if now is None and not kind.implied:
            self.add(table, key, fields)
            return
        if now is None:
            now = {**kind.defaults, "deleted": 0}
        elif kind.implied and now["deleted"]:
            fields = {**kind.defaults, **fields}
        wanted = {**fields, "deleted": 0}
        after = {name: value for name, value in wanted.items() if now.get(name) != value}
        for group in kind.together:
            if after.keys() & set(group):
                after |= {name: wanted[name] for name in group if name in wanted}
        if after and (not kind.implied or after.keys() & now.keys()):
            # A column that an implied row has never had is its key and needs no undoing.
            before = {
                name: now.get(name) for name in after if name in now or name not in kind.columns
            }
            self._write(RowChange(table, key, before, after), now)

    def remove(self, table: str, key: str) -> None:
        """A tombstone on the row; nothing where it already has one or never was."""
        now = self._row(table, key)
        if now is not None and not now["deleted"]:
            self._write(RowChange(table, key, {"deleted": 0}, {"deleted": 1}), now)

    def apply(self, change: RowChange) -> None:
        """A change as it stands, for undo and redo."""
        self._write(change, self._row(change.table, change.key))

    def _row(self, table: str, key: str) -> Fields | None:
        waiting = self._rows.get(table, {}).get(key)
        return waiting or read_fields(self._connection, TABLES[table], key)

    def _write(self, change: RowChange, now: Fields | None) -> None:
        if self._refuses is not None and self._refuses(change.table):
            raise LockedInWorkFile(table=change.table)
        before = None if change.before is None else to_json(change.before)
        stored = (change.table, change.key, before, to_json(change.after))
        self._hash.add(stored)
        self._journal.append((self.number, self._count, *stored))
        self._count += 1
        row = {**(now or TABLES[change.table].defaults), **change.after}
        self._rows.setdefault(change.table, {})[change.key] = row
        self._tables.add(change.table)
        if len(self._touched) <= _ROWS_TOLD:
            self._touched.add((change.table, change.key))
        document = row.get("document")
        if isinstance(document, int):
            self._documents.add(document)
        self._pending += 1
        if self._pending >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting, so that the tables tell what the step has done so far."""
        self._connection.executemany(
            "INSERT INTO change (step, n, tbl, key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            self._journal,
        )
        for table, rows in self._rows.items():
            write_rows(self._connection, TABLES[table], list(rows.items()))
        self._journal.clear()
        self._rows.clear()
        self._pending = 0

    def finish(self, replica_number: int, *, merged: bool = False) -> None:
        """Write what is waiting and the step itself; nothing at all where nothing changed.

        A step that is ``merged`` is nobody's to undo here.
        """
        self.flush()
        head = self.head
        if self._count:
            self._connection.execute(
                "INSERT INTO step (no, id, lamport, replica, actor, time, operation, kind, undoes, "
                "merged, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(self.number, head.id, head.lamport, replica_number, head.actor, head.time),
                    *(head.operation, head.kind, head.undoes, int(merged), self._hash.digest()),
                ),
            )
        self.changes = Changes(
            head.operation,
            frozenset(self._tables),
            frozenset(self._documents),
            frozenset(self._touched) if self._count <= _ROWS_TOLD else None,
        )

    @property
    def documents(self) -> frozenset[int]:
        """The articles that it has touched so far."""
        return frozenset(self._documents)

    def touches(self, table: str, key: str = "") -> bool:
        """Whether it has changed the table, or this very row of it."""
        return (table, key) in self._touched if key else table in self._tables

    @property
    def empty(self) -> bool:
        """Whether nothing has been changed so far."""
        return self._count == 0


def next_lamport(connection: sqlite3.Connection) -> int:
    """One more than the greatest counter that this file has seen."""
    (greatest,) = connection.execute("SELECT max(lamport) FROM step").fetchone()
    return countable(max(greatest or 0, least_lamport(connection))) + 1


def next_number(connection: sqlite3.Connection) -> int:
    """The local number of the next step."""
    (greatest,) = connection.execute("SELECT max(no) FROM step").fetchone()
    return countable(greatest or 0) + 1


def countable(number: int) -> int:
    """The number, where counting on from it is possible; UnreadableRow where it never was."""
    if number >= _GREATEST:
        raise UnreadableRow(table="step")
    return number


def changes_of(connection: sqlite3.Connection, number: int) -> Iterator[RowChange]:
    """The changes of one step, in their order."""
    rows = connection.execute(
        "SELECT tbl, key, before, after FROM change WHERE step = ? ORDER BY n", (number,)
    )
    for table, key, before, after in rows:
        with reading("change"):
            was = None if before is None else dict(json.loads(before))
            change = RowChange(TABLES[table].name, key, was, dict(json.loads(after)))
        yield change


def fold(
    connection: sqlite3.Connection, progress: Progress = silent
) -> dict[str, dict[str, dict[str, object]]]:
    """Every row that the journal makes: table -> key -> fields, the greatest change standing.

    Rows of articles that are not here are left out: they are parked.
    """
    watch = watch_of(progress)
    here = {identifier for (identifier,) in connection.execute("SELECT id FROM document")}
    tables: dict[str, dict[str, dict[str, object]]] = {name: {} for name in TABLES}
    rows = connection.execute(
        "SELECT c.tbl, c.key, c.after FROM change c JOIN step s ON s.no = c.step "
        "JOIN replica r ON r.no = s.replica ORDER BY s.lamport, r.id, s.id, c.n"
    )
    for table, key, after in watch.each(rows):
        tables[table].setdefault(key, {}).update(json.loads(after))
    return {
        name: {
            key: settled(TABLES[name], fields)
            for key, fields in watch.each(folded.items())
            if is_whole(TABLES[name], fields)
            and ("document" not in fields or fields["document"] in here)
        }
        for name, folded in tables.items()
    }


def now_ms() -> int:
    """Milliseconds since 1970, for display only: nothing is ordered by it."""
    return time.time_ns() // 1_000_000

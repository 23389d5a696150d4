"""Save from a damaged project file every article and gesture that is still readable.

The journal is the truth and everything in it has a hash, so what is whole can
be told from what is not: an article by the SHA-256 of its text, a step by the
hash of its content. Records are read without the help of the damaged file's
own order (``raw_records``) and sorted by their shape.
"""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

from annotations.document import Document
from annotations.errors import Cancelled, DiskFailed, FileMissing, NothingToSalvage
from annotations.identity import new_id
from annotations.project import Project
from annotations.storage.change_rules import ChangeRules
from annotations.storage.file_facts import FACTS, PROJECT, identity_from_journal
from annotations.storage.inspection import side_file
from annotations.storage.journal import StepHash, StepHead, StepKind, now_ms
from annotations.storage.judgements import TABLES
from annotations.storage.projection import Row, project_everything
from annotations.storage.raw_records import Record, records_in
from annotations.storage.self_check import contradictory_rows
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent

_Change = tuple[str, str, str | None, str]
_SALVAGED: Final = "salvage"
_BATCH: Final = 1_000
_HASH_BYTES: Final = 32
_TITLES_TOLD: Final = 200

_FOUND = """
CREATE TEMP TABLE found_text (position INTEGER PRIMARY KEY, text TEXT);
CREATE TEMP TABLE found_document (
    position INTEGER PRIMARY KEY, id, sha256, length, title, source, url, date, author,
    external_id, metadata, added
);
CREATE TEMP TABLE found_replica (no INTEGER PRIMARY KEY, id, device, opened);
CREATE TEMP TABLE found_step (
    no INTEGER PRIMARY KEY, id, lamport, replica, actor, time, operation, kind, undoes, merged, hash
);
CREATE TEMP TABLE found_change (
    step, n, tbl, key, before, after, PRIMARY KEY (step, n)
) WITHOUT ROWID;
CREATE TEMP TABLE found_meta (key PRIMARY KEY, value) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was saved and what is missing.

    ``partial`` steps are those of which only some changes were readable;
    ``lost`` those of which nothing was; ``missing`` are the titles of articles
    whose text is gone, the first two hundred.
    """

    documents: int
    steps: int
    partial: int
    lost: int
    spans: int
    missing: tuple[str, ...]


def salvage(damaged: Path, target: Path, *, progress: Progress = silent) -> SalvageReport:
    """Make a new project in ``target`` of what can be read in ``damaged``, which stays as it is.

    Raises FileMissing, FileExists, DiskFailed, Cancelled, or NothingToSalvage where not
    one article and not one step is readable; then there is no target.
    """
    if not damaged.is_file():
        raise FileMissing(path=damaged)
    try:
        with (
            Project.empty(target) as project,
            watched(project.connection, progress, target) as watch,
        ):
            for statement in _FOUND.split(";\n"):
                project.connection.execute(statement)
            _collect(project.connection, damaged, watch)
            doubtful: set[Row] = set()
            while True:
                try:
                    return _put(project, damaged, doubtful, watch)
                except _ContradictionError as found:
                    doubtful |= found.rows
    except (NothingToSalvage, Cancelled):
        target.unlink()
        raise
    except OSError as error:
        raise DiskFailed(path=damaged, reason=str(error)) from error


def _put(project: Project, damaged: Path, doubtful: set[Row], watch: Watch) -> SalvageReport:
    """Put what was collected into the new project, in one transaction."""
    connection = project.connection
    with project.writing():
        missing = _put_articles(project)
        counts = _put_steps(connection, doubtful)
        if not counts.steps + counts.partial and not len(project.documents):
            raise NothingToSalvage(path=damaged)
        _put_facts(connection)
        project_everything(connection)
        _refuse_contradictions(connection, doubtful, watch)
    return SalvageReport(
        *(len(project.documents), counts.steps, counts.partial, counts.lost),
        *(project.spans.count(), missing),
    )


def _collect(connection: sqlite3.Connection, damaged: Path, watch: Watch) -> None:
    """Sort the readable records into the temporary tables; the first of each row stands."""
    connection.execute("BEGIN")
    records = watch.each(records_in(damaged, side_file(damaged)))
    for number, record in enumerate(records):
        table = _table_of(record)
        if table is not None:
            row = record.values if record.rowid is None else (record.rowid, *record.values[1:])
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
        if number % _BATCH == 0:
            watch(number, 0)
    connection.execute("COMMIT")


def _table_of(record: Record) -> str | None:
    """The temporary table for a record of this shape; None for all that can be made anew."""
    match record.rowid, record.values:
        case int(), (None, str()):
            return "found_text"
        case int(), (None, int(), bytes(hash_), int(), str(), str(), str(), *_, int()) if (
            len(hash_) == _HASH_BYTES and len(record.values) == 12
        ):
            return "found_document"
        case int(), (None, str(), str(), int()):
            return "found_replica"
        case int(), (None, str(), int(), int(), str(), int(), str(), str(kind), _, _, bytes()) if (
            kind in set(StepKind)
        ):
            return "found_step"
        case None, (int(), int(), str(table), str(), None | str(), str()) if table in TABLES:
            return "found_change"
        case None, (str(key), str()) if key in FACTS:
            return "found_meta"
    return None


def _put_articles(project: Project) -> tuple[str, ...]:
    """Add every article whose text is whole; gives the titles of the others.

    A text that no document row tells anything of is an article without a title.
    """
    connection = project.connection
    rows = connection.execute(
        "SELECT text, sha256, title, source, url, date, author, external_id, metadata "
        "FROM found_text LEFT JOIN found_document USING (position) ORDER BY position"
    )
    while batch := rows.fetchmany(_BATCH):
        project.documents.add(
            found for row in batch if row[1] in (None, (found := _document(row)).sha256)
        )
    gone = connection.execute(
        "SELECT title FROM found_document WHERE id NOT IN (SELECT id FROM document) "
        "ORDER BY position LIMIT ?",
        (_TITLES_TOLD,),
    )
    return tuple(str(title) for (title,) in gone)


def _document(row: Sequence[str | None]) -> Document:
    text, sha256, title, source, url, date, author, external_id, metadata = row
    if sha256 is None:
        return Document(text or "")
    try:
        held = json.loads(metadata or "{}")
    except (ValueError, RecursionError):
        held = {}
    if not isinstance(held, dict):
        held = {}
    return Document(
        *(text or "", title or "", source or "", url or "", date or "", author or ""),
        *(external_id or "", held),
    )


@dataclass(slots=True)
class _Counts:
    steps: int = 0
    partial: int = 0
    lost: int = 0


def _put_steps(connection: sqlite3.Connection, doubtful: set[Row]) -> _Counts:
    """Put every step that is whole as it was, and what is left of the others as new steps.

    What is left of a step keeps its place in the order by its Lamport counter;
    where that is gone too it gets the counter of the step before. What it says
    of ``doubtful`` rows is left out.
    """
    counts = _Counts()
    rules = ChangeRules(connection)
    connection.execute("INSERT INTO replica SELECT no, id, device, opened FROM found_replica")
    own = connection.execute(
        "INSERT INTO replica (id, device, opened) VALUES (?, ?, ?) RETURNING no, id",
        (new_id(), platform.node(), now_ms()),
    ).fetchone()
    lamport = 1
    number = 1
    for told, replica, changes in _found_steps(connection):
        lamport = lamport if told is None else max(lamport, told.head.lamport)
        readable = [change for change in changes if _is_readable(rules, change)]
        if told is not None and readable == changes and told.is_whole(changes):
            counts.steps += 1
        else:
            changes = [change for change in readable if change[:2] not in doubtful]
            if not changes:
                continue
            counts.partial += 1
            actor, time = ("", 0) if told is None else (told.head.actor, told.head.time)
            left = _Told(StepHead(new_id(), lamport, own[1], actor, time, _SALVAGED), b"", 1)
            told, replica = left.sealed(changes), own[0]
        _put_step(connection, number, told, replica, changes)
        number += 1
    (last,) = connection.execute(
        "SELECT max(ifnull((SELECT max(no) FROM found_step), 0), "
        "ifnull((SELECT max(step) FROM found_change), 0))"
    ).fetchone()
    counts.lost = last - counts.steps - counts.partial
    return counts


def _is_readable(rules: ChangeRules, change: _Change) -> bool:
    """Whether what a change says is a row's fields, as it must be of a file from elsewhere."""
    table, key, before, after = change
    if rules.read(table, key, after) is None:
        return False
    try:
        return before is None or isinstance(json.loads(before), dict)
    except (ValueError, RecursionError):
        return False


class _ContradictionError(Exception):
    """What is left of broken steps says of these rows what cannot be: once more without it."""

    def __init__(self, rows: set[Row]) -> None:
        super().__init__(rows)
        self.rows = rows


def _refuse_contradictions(
    connection: sqlite3.Connection, doubtful: set[Row], watch: Watch
) -> None:
    rows = contradictory_rows(connection, watch) - doubtful
    if rows:
        raise _ContradictionError(rows)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a step row says: its head, its hash, and whether it came from another machine."""

    head: StepHead
    hash: bytes
    merged: int

    def is_whole(self, changes: Sequence[_Change]) -> bool:
        return self._hash_of(changes) == self.hash

    def sealed(self, changes: Sequence[_Change]) -> _Told:
        return replace(self, hash=self._hash_of(changes))

    def _hash_of(self, changes: Sequence[_Change]) -> bytes:
        content = StepHash(self.head)
        for change in changes:
            content.add(change)
        return content.digest()


def _found_steps(
    connection: sqlite3.Connection,
) -> Iterator[tuple[_Told | None, int, list[_Change]]]:
    """Per step of which a change is readable: its row, if readable, its replica, the changes."""
    rows = connection.execute(
        "SELECT c.step, s.id, lamport, r.id, actor, time, operation, kind, undoes, hash, merged, "
        "s.replica, tbl, key, before, after FROM found_change c "
        "LEFT JOIN found_step s ON s.no = c.step LEFT JOIN found_replica r ON r.no = s.replica "
        "ORDER BY c.step, c.n"
    )
    for (_, identifier, lamport, replica, *rest), group in groupby(rows, key=lambda r: r[:12]):
        changes = [row[12:] for row in group]
        if identifier is None or replica is None:
            yield None, 0, changes
            continue
        actor, time, operation, kind, undoes, stored, merged, number = rest
        head = StepHead(
            identifier, lamport, replica, actor, time, operation, StepKind(kind), undoes
        )
        yield _Told(head, stored, merged), number, changes


def _put_step(
    connection: sqlite3.Connection,
    number: int,
    told: _Told,
    replica: int,
    changes: Sequence[_Change],
) -> None:
    head = told.head
    connection.execute(
        "INSERT INTO step (no, id, lamport, replica, actor, time, operation, kind, undoes, merged, "
        "hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, head.id, head.lamport, replica, head.actor, head.time, head.operation),
            *(head.kind, head.undoes, told.merged, told.hash),
        ),
    )
    connection.executemany(
        "INSERT INTO change (step, n, tbl, key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        ((number, n, *change) for n, change in enumerate(changes)),
    )


def _put_facts(connection: sqlite3.Connection) -> None:
    """Whose file it was; where that is gone, the identity that the first step gives."""
    identity = identity_from_journal(connection)
    if identity is not None:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (PROJECT, identity))
    connection.execute("INSERT OR REPLACE INTO meta SELECT key, value FROM found_meta")

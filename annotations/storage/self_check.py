"""Proof that a project is sound: pages, hashes, quotes, and tables equal to the journal's fold."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from annotations.errors import UnreadableRow
from annotations.storage.as_written import NOT_AS_WRITTEN
from annotations.storage.journal import StepHash, StepHead, StepKind, fold
from annotations.storage.judgements import TABLES, all_fields
from annotations.storage.projection import Row, project_everything
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent, watch_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a kind (a key of the wording under "finding.") and where."""

    kind: str
    where: str


def check(connection: sqlite3.Connection, progress: Progress = silent) -> list[Finding]:
    """Everything that is wrong with the file; empty where it is sound. Raises Cancelled."""
    with watched(connection, progress, _path_of(connection)) as watch:
        return _check(connection, watch)


def _check(connection: sqlite3.Connection, watch: Watch) -> list[Finding]:
    parts = (_pages, _references, _articles, _quotes, _steps, _tables, _parked)
    findings: list[Finding] = []
    for number, part in enumerate(parts):
        watch(number, len(parts))
        try:
            findings.extend(part(connection, watch))
        except sqlite3.DatabaseError as error:
            findings.append(Finding("pages", str(error)))
        except (*NOT_AS_WRITTEN, UnreadableRow) as error:
            findings.append(Finding("unreadable", str(error)))
    return findings


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(str(connection.execute("PRAGMA database_list").fetchone()[2]))


def contradictory_rows(connection: sqlite3.Connection, progress: Progress = silent) -> set[Row]:
    """The rows of judgements that contradict their article or their own changes."""
    watch = watch_of(progress)
    quotes = {("span", finding.where) for finding in _quotes(connection, watch)}
    return quotes | set(_rows_at_fault(connection, watch))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the tables of judgements anew from the journal, inside an open transaction."""
    project_everything(connection)


def _pages(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    for (verdict,) in watch.each(connection.execute("PRAGMA integrity_check(20)")):
        if verdict != "ok":
            yield Finding("pages", verdict)


def _references(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    for table, row, *_ in watch.each(connection.execute("PRAGMA foreign_key_check")):
        yield Finding("reference", f"{table} {row}")


def _articles(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT title, sha256, text FROM document JOIN document_text USING (position)"
    )
    for title, sha256, text in watch.each(rows):
        if hashlib.sha256(text.encode()).digest() != sha256:
            yield Finding("text", title)


def _quotes(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    """Pieces are cut in Python: SQLite's substr stops at a NUL."""
    import json

    rows = connection.execute(
        "SELECT t.text, s.id, s.fragments, s.quote FROM span s "
        "JOIN document d ON d.id = s.document "
        "JOIN document_text t USING (position) ORDER BY d.position"
    )
    for text, identifier, fragments, quote in watch.each(rows):
        if " ".join(text[start:end] for start, end in json.loads(fragments)) != quote:
            yield Finding("quote", identifier)


def _steps(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT s.id, s.lamport, r.id, s.actor, s.time, s.operation, s.kind, s.undoes, s.hash, "
        "c.tbl, c.key, c.before, c.after FROM step s JOIN replica r ON r.no = s.replica "
        "JOIN change c ON c.step = s.no ORDER BY s.no, c.n"
    )
    for step, changes in groupby(watch.each(rows), key=lambda row: row[:9]):
        identifier, lamport, replica, actor, time, operation, kind, undoes, stored = step
        told = StepHead(
            identifier, lamport, replica, actor, time, operation, StepKind(kind), undoes
        )
        content = StepHash(told)
        for change in changes:
            content.add(change[9:])
        if content.digest() != stored:
            yield Finding("step", str(identifier))


def _tables(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    for name, key in _rows_at_fault(connection, watch):
        yield Finding("row", f"{name} {key}")


def _rows_at_fault(connection: sqlite3.Connection, watch: Watch) -> Iterator[Row]:
    for name, folded in fold(connection, watch).items():
        for key, stored in watch.each(all_fields(connection, TABLES[name])):
            if folded.pop(key, None) != stored:
                yield name, key
        for key in folded:
            yield name, key


def _parked(connection: sqlite3.Connection, watch: Watch) -> Iterator[Finding]:
    """What stands in no table waits in ``parked``, and nothing else does."""
    waiting = set(connection.execute("SELECT tbl, key FROM parked"))
    standing = " UNION ALL ".join(f"SELECT '{name}', id FROM {name}" for name in TABLES)
    absent = connection.execute(
        f"SELECT DISTINCT tbl, key FROM change EXCEPT SELECT * FROM ({standing})"
    )
    for name, key in watch.each(waiting ^ set(absent)):
        yield Finding("row", f"{name} {key}")

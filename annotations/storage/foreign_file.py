"""A project file from elsewhere, opened so that nothing in it can do harm.

It is copied to a private folder and opened there for reading only; its schema
must be exactly ours, its pages must hang together, and an authorizer lets
nothing through but reading the tables that we know.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotations.errors import Cancelled, DamagedProject, ForeignFile, NotAProject, Problem
from annotations.formats.atomic import copied, problem_of
from annotations.storage.inspection import read_header, side_file
from annotations.storage.judgements import TABLES
from annotations.storage.schema import MIGRATIONS
from annotations.storage.schema_check import check_schema
from annotations.storage.watched import LOOK_EVERY
from annotations.watch import Progress, Watch, silent, watch_of

_LARGEST_FILE: Final = 4 * 2**30
_LARGEST_VALUE: Final = 64 * 2**20
_LONGEST_SQL: Final = 100_000
_SECONDS: Final = 900
_LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_SQL),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50),
)
_PRAGMAS: Final = (
    *("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"),
)
_READABLE: Final = frozenset(
    {*TABLES, "meta", "document", "document_text", "replica", "step", "change"}
)
_FUNCTIONS: Final = frozenset({"count", "max", "min"})
_NOT_OF_A_READER: Final = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY}
)


@contextmanager
def foreign_file(path: Path, progress: Progress = silent) -> Iterator[sqlite3.Connection]:
    """A connection to a private copy, on which only known tables can be read.

    ``progress`` is asked all the while. Raises Cancelled, FileMissing, NoPermission,
    NotAProject, DamagedProject, DiskFull, DiskFailed, or ForeignFile where it is
    newer, too large, not closed, or has another schema.
    """
    watch = watch_of(progress)
    header = read_header(path)
    if header.version > len(MIGRATIONS):
        raise ForeignFile(path=path, reason="newer")
    if header.version < 1:
        raise NotAProject(path=path)
    if path.stat().st_size > _LARGEST_FILE:
        raise ForeignFile(path=path, reason="too_large")
    if path.stat().st_size < header.bytes:
        raise DamagedProject(path=path)
    # What was saved last may be in a side file alone; without it work would be lost unseen.
    beside = (side_file(path), path.with_name(path.name + "-journal"))
    if any(side.exists() and side.stat().st_size for side in beside):
        raise ForeignFile(path=path, reason="unclosed")
    with tempfile.TemporaryDirectory(prefix="tawsim-") as folder:
        copy = Path(folder) / "copy"
        try:
            copied(path, copy, watch)
        except OSError as error:
            raise problem_of(error, path) from error
        try:
            connection = _connected(copy, watch)
        except sqlite3.Error as error:
            raise DamagedProject(path=path) from error
        try:
            with still_open(connection, path):
                _check(connection, path)
                connection.set_authorizer(_authorize)
                yield connection
        finally:
            connection.close()


@contextmanager
def still_open(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of ``foreign_file`` once more; what is wrong with the file is a Problem.

    What only a file that is written to can meet is another's, and passes as it is.
    """
    try:
        yield connection
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_OF_A_READER:
            raise
        raise _problem_of(error, path) from error
    except UnicodeDecodeError as error:
        # Not even SQLite's message about the damage can be read.
        raise DamagedProject(path=path) from error


def _connected(copy: Path, watch: Watch) -> sqlite3.Connection:
    uri = f"{copy.as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    deadline = time.monotonic() + _SECONDS

    def look() -> bool:
        try:
            watch.still()
        except Cancelled:
            return True
        return time.monotonic() > deadline

    connection.set_progress_handler(look, LOOK_EVERY)
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    check_schema(connection, path)
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedProject(path=path)


def _authorize(
    action: int, first: str | None, second: str | None, _database: str | None, _inside: str | None
) -> int:
    if action == sqlite3.SQLITE_SELECT:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_READ and first in _READABLE:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _problem_of(error: sqlite3.Error, path: Path) -> Problem:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return ForeignFile(path=path, reason="slow")
    if code == sqlite3.SQLITE_TOOBIG:
        return ForeignFile(path=path, reason="too_large")
    return DamagedProject(path=path)

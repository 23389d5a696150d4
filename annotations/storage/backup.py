"""A verified copy of the project file, made while it is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import DamagedProject, FileExists
from annotations.formats.atomic import problem_of, put_in_place
from annotations.storage.connection import problem_of_sqlite
from annotations.storage.watched import watched
from annotations.watch import Progress, silent, watch_of

_PAGES = 250
"""Pages that are copied between two reports of progress: 1 MB."""


def back_up(
    connection: sqlite3.Connection,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
) -> None:
    """Copy to ``target`` by SQLite's backup, check the copy, then put it in place.

    ``progress`` is told pages. Raises FileExists, NoPermission, DiskFull,
    DiskFailed, DamagedProject where the copy is not sound, or what ``progress``
    raises; then no copy is left.
    """
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    watch = watch_of(progress)
    try:
        copy = sqlite3.connect(part)
        try:
            with _one_state(connection):
                connection.backup(
                    copy,
                    pages=_PAGES,
                    sleep=0,
                    progress=lambda _, left, total: watch(total - left, total),
                )
            copy.execute("PRAGMA journal_mode = DELETE")
            with watched(copy, watch, target):
                (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            copy.close()
        if verdict != "ok":
            raise DamagedProject(path=target)
        put_in_place(part, target, watch)
    except OSError as error:
        raise problem_of(error, target) from error
    except sqlite3.Error as error:
        raise problem_of_sqlite(error, target) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold on to the state that is read: who writes meanwhile would make the copy begin again."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        yield
    finally:
        connection.execute("ROLLBACK")


def back_up_sealed(
    connection: sqlite3.Connection,
    target: Path,
    passphrase: str,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
) -> None:
    """The same under a passphrase; what is not sealed is gone from the disk afterwards."""
    from annotations.storage.sealed_file import seal

    if target.exists() and not overwrite:
        raise FileExists(path=target)
    plain = target.with_name(f".{target.name}.plain")
    try:
        back_up(connection, plain, overwrite=True, progress=progress)
        seal(plain, target, passphrase, overwrite=overwrite, progress=progress)
    finally:
        plain.unlink(missing_ok=True)

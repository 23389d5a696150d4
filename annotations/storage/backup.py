"""A verified copy of the project file, made while it is open."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotations.errors import DamagedProject, FileExists
from annotations.formats.atomic import problem_of, put_in_place
from annotations.storage.connection import problem_of_sqlite


def back_up(connection: sqlite3.Connection, target: Path, *, overwrite: bool = False) -> None:
    """Copy to ``target`` by SQLite's backup, check the copy, then put it in place.

    Raises FileExists, NoPermission, DiskFull, DiskFailed, or DamagedProject where
    the copy is not sound.
    """
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(part)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            copy.close()
        if verdict != "ok":
            raise DamagedProject(path=target)
        put_in_place(part, target)
    except OSError as error:
        raise problem_of(error, target) from error
    except sqlite3.Error as error:
        raise problem_of_sqlite(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def back_up_sealed(
    connection: sqlite3.Connection, target: Path, passphrase: str, *, overwrite: bool = False
) -> None:
    """The same under a passphrase; what is not sealed is gone from the disk afterwards."""
    from annotations.storage.sealed_file import seal

    if target.exists() and not overwrite:
        raise FileExists(path=target)
    plain = target.with_name(f".{target.name}.plain")
    try:
        back_up(connection, plain, overwrite=True)
        seal(plain, target, passphrase, overwrite=overwrite)
    finally:
        plain.unlink(missing_ok=True)

"""A verified copy of the project file, made while it is open."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotations.errors import DamagedProject, DiskFailed, FileExists


def back_up(connection: sqlite3.Connection, target: Path, *, overwrite: bool = False) -> None:
    """Copy to ``target`` by SQLite's backup, check the copy, then put it in place.

    Raises FileExists, DiskFailed, or DamagedProject where the copy is not sound.
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
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise DiskFailed(path=target, reason=str(error)) from error
    finally:
        part.unlink(missing_ok=True)

"""What makes many articles in a row cheap: parts of the index merged late, the log moved seldom."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_LATE = {"automerge": 16, "crisismerge": 64}
"""Parts of the index of one size that are merged, and how many of them nothing else may wait for.

SQLite's own 4 and 16 write every article's words more often; to search a few
parts more takes no longer that one could notice.
"""

_LOG_PAGES = 4_000


def merge_late(connection: sqlite3.Connection) -> None:
    """Let the index of words merge late from now on, inside an open transaction.

    It is kept in the file; told once, it costs a look.
    """
    known = dict(connection.execute("SELECT k, v FROM search_config"))
    for name, parts in _LATE.items():
        if known.get(name) != parts:
            connection.execute("INSERT INTO search (search, rank) VALUES (?, ?)", (name, parts))


@contextmanager
def log_moved_seldom(connection: sqlite3.Connection) -> Iterator[None]:
    """Meanwhile the log is moved into the file every 16 MB, not every 4: pages are written less."""
    (before,) = connection.execute("PRAGMA wal_autocheckpoint").fetchone()
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA wal_autocheckpoint = {before}")

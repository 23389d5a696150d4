"""SQLite at long work, asked all the while whether it should stop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import Cancelled
from annotations.storage.connection import problem_of_sqlite

LOOK_EVERY = 5_000
"""Instructions of SQLite's machine between two looks: a few milliseconds."""


@contextmanager
def watched(
    connection: sqlite3.Connection, progress: Callable[[int, int], object], path: Path
) -> Iterator[None]:
    """Calls ``progress`` (0, 0) while SQLite works, and stops it where that raises Cancelled.

    Raises what ``problem_of_sqlite`` gives too.
    """
    cancelled: list[Cancelled] = []

    def look() -> int:
        try:
            progress(0, 0)
        except Cancelled as error:
            cancelled.append(error)
        return len(cancelled)

    connection.set_progress_handler(look, LOOK_EVERY)
    try:
        yield
    except sqlite3.Error as error:
        if cancelled:
            raise cancelled[0] from None
        raise problem_of_sqlite(error, path) from error
    else:
        # The last instruction may have been over by the time it was told to stop.
        if cancelled:
            raise cancelled[0]
    finally:
        connection.set_progress_handler(None, 0)

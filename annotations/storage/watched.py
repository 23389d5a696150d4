"""SQLite at long work, asked all the while whether it should stop."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import Cancelled, Problem
from annotations.storage.connection import problem_of_sqlite
from annotations.watch import Progress, Watch, watch_of

LOOK_EVERY = 250
"""Instructions of SQLite's machine between two looks: a statement that stores one article takes
few, and they are counted over all statements of one text."""


@contextmanager
def watched(connection: sqlite3.Connection, progress: Progress, path: Path) -> Iterator[Watch]:
    """The progress as a Watch that is asked while SQLite works too, and stops it where cancelled.

    Where that rolls a transaction back, or is taken for a failure of the file
    on the way, Cancelled is raised all the same, and so is whatever else the
    progress raises: SQLite itself drops it. Raises what ``problem_of_sqlite``
    gives too.
    """
    watch = watch_of(progress)
    if connection in watch.watching:
        yield watch
        return

    inside = False
    raised: BaseException | None = None

    def look() -> int:
        nonlocal inside, raised
        inside, ended = connection.in_transaction, inside and not connection.in_transaction
        if ended:  # COMMIT has done its work: it would be reported as failed
            return 0
        try:
            watch.still()
        except BaseException as error:
            raised = error
            return 1
        return 0

    connection.set_progress_handler(look, LOOK_EVERY)
    watch.watching.append(connection)
    try:
        yield watch
    except (sqlite3.Error, Problem) as error:
        if raised is not None:
            raise raised from None
        if watch.cancelled:
            raise Cancelled from None
        if isinstance(error, Problem):
            raise
        raise problem_of_sqlite(error, path) from error
    else:
        # The last instruction may have been over by the time it was told to stop.
        if raised is not None:
            raise raised
        if watch.cancelled:
            raise Cancelled
    finally:
        watch.watching.remove(connection)
        connection.set_progress_handler(None, 0)

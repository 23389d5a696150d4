"""Write the project file anew without its gaps, its search index in one piece."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import DamagedProject, ProjectInUse, ReadOnlyProject
from annotations.project import Project
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent, watch_of

_MERGED_PAGES = 500
_PATIENCE_S, _PAUSE_S = 10.0, 0.05
_SUFFIX = ".compact"


@dataclass(frozen=True, slots=True)
class CompactReport:
    """How many bytes the file had, and has now."""

    before: int
    after: int


def compact(path: Path, *, progress: Progress = silent) -> CompactReport:
    """Make a compact copy, check it, and put it in place of the project under its lock.

    Until the very end nothing touches the project. Raises what opening raises,
    ProjectInUse where another has it open, ReadOnlyProject, DiskFull,
    DiskFailed, DamagedProject where the copy does not hold the same, or
    Cancelled.
    """
    watch = watch_of(progress)
    with Project.open(path) as project:
        if project.read_only:
            raise (ProjectInUse if project.read_only == "in_use" else ReadOnlyProject)(path=path)
        _remove_parts(path)
        first, second = (_part(path, number) for number in (1, 2))
        try:
            with watched(project.connection, watch, path):
                project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                before = path.stat().st_size
                project.connection.execute("VACUUM INTO ?", (str(first),))
            _join_index(first, second, watch)
            _compare(project.connection, second, watch)
            after = second.stat().st_size
            _put_in_place(project, second, watch)
        finally:
            for part in (first, second):
                part.unlink(missing_ok=True)
    return CompactReport(before, after)


def _put_in_place(project: Project, part: Path, watch: Watch) -> None:
    """Once nobody else has the project open; whoever only reads a page is waited for."""
    until = time.monotonic() + _PATIENCE_S
    while True:
        watch(0, 0)
        try:
            project.put_in_place(part, watch)
        except ProjectInUse:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _join_index(first: Path, second: Path, watch: Watch) -> None:
    """Join the pieces of the search index, and write the result without the gaps they leave."""
    with closing(_open(first)) as copy, watched(copy, watch, first):
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        pages = -_MERGED_PAGES
        while True:
            before = copy.total_changes
            copy.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
            if copy.total_changes - before < 2:
                break
            pages = _MERGED_PAGES
        copy.execute("VACUUM INTO ?", (str(second),))


def _compare(connection: sqlite3.Connection, part: Path, watch: Watch) -> None:
    """DamagedProject where the copy is not sound or does not hold as much as the project."""
    with closing(_open(part)) as copy:
        with watched(connection, watch, part):
            here = _contents(connection)
        with watched(copy, watch, part):
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok" or _contents(copy) != here:
                raise DamagedProject(path=part)


def _contents(connection: sqlite3.Connection) -> dict[str, object]:
    """The schema, and how many rows each table of ours has."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    ).fetchall()
    found: dict[str, object] = {name: sql for _, name, sql in rows}
    for kind, name, _ in rows:
        if kind == "table" and not name.startswith("search"):
            found[f"{name}:"] = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()
    for pragma in ("application_id", "user_version"):
        found[f"{pragma}:"] = connection.execute(f"PRAGMA {pragma}").fetchone()
    return found


def _open(part: Path) -> sqlite3.Connection:
    return sqlite3.connect(part, isolation_level=None)


def _part(path: Path, number: int) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}-{number}{_SUFFIX}")


def _remove_parts(path: Path) -> None:
    """What a killed one has left, and SQLite beside it; under the lock nobody else can be at it."""
    for part in path.parent.iterdir():
        if part.name.startswith(f".{path.name}.") and _SUFFIX in part.name:
            part.unlink(missing_ok=True)

"""Keep checked backups beside a project, tell how one differs, put one in the project's place."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotations.errors import DamagedProject, NotAProject, Problem, ProjectInUse
from annotations.formats.atomic import copied_whole, problem_of
from annotations.project import Project
from annotations.storage.backup import back_up
from annotations.storage.inspection import side_file
from annotations.storage.kept_backups import (
    KeptBackup,
    backup_folder,
    kept_backups,
    next_backup,
    superseded,
)
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent, watch_of


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a backup holds."""

    documents: int
    spans: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How the project and a backup of it differ.

    ``only_here`` and ``only_there`` count the steps since both were the same,
    by the annotator's name; ``documents`` counts the articles that only the project has.
    """

    only_here: Mapping[str, int]
    only_there: Mapping[str, int]
    documents: int


def keep_backup(
    project: Project, now: datetime | None = None, *, progress: Progress = silent
) -> KeptBackup | None:
    """Make a checked backup and let go of those that it supersedes; None where it is not due.

    It is due once anything has changed since the last one. Raises NoPermission,
    DiskFull, DiskFailed, Cancelled, or DamagedProject where the copy is not sound.
    """
    now = now or datetime.now(UTC)
    kept = kept_backups(project.path)
    if kept and _same(project, kept[0].path):
        return None
    made = next_backup(project.path, now)
    try:
        backup_folder(project.path).mkdir(exist_ok=True)
    except OSError as error:
        raise problem_of(error, backup_folder(project.path)) from error
    back_up(project.connection, made.path, progress=progress)
    facts_of(made, progress)
    for backup in superseded([made, *kept], now):
        backup.path.unlink(missing_ok=True)
    return made


def facts_of(backup: KeptBackup, progress: Progress = silent) -> BackupFacts:
    """What the backup holds, told by opening it. Raises DamagedProject and the like."""
    with (
        Project.open(backup.path, read_only=True) as project,
        watched(project.connection, progress, backup.path),
    ):
        return BackupFacts(len(project.documents), project.spans.count())


def difference(project: Project, backup: KeptBackup, progress: Progress = silent) -> Difference:
    """What would be lost, and what would come back, if the backup took the project's place.

    A backup is an earlier state of the same journal, so both begin alike.
    """
    with (
        Project.open(backup.path, read_only=True) as there,
        watched(project.connection, progress, project.path) as watch,
        watched(there.connection, watch, backup.path),
    ):
        common = _common_steps(project.connection, there.connection)
        documents = len(set(project.documents.ids()) - set(there.documents.ids()))
        return Difference(_steps_after(project, common), _steps_after(there, common), documents)


def restore(
    path: Path,
    backup: KeptBackup,
    now: datetime | None = None,
    *,
    progress: Progress = silent,
) -> Path | None:
    """Put the backup in the place of the project, which nobody may have open.

    The project as it stood becomes a backup itself; where it cannot be opened
    any more it is set aside, and the path of that is given. Raises
    ProjectInUse, DamagedProject for the backup, NoPermission, DiskFull, DiskFailed
    or Cancelled; then the project is as it was.
    """
    watch = watch_of(progress)
    facts_of(backup, watch)
    aside = _save_present(path, now, watch)
    # A log of the old file would be read as the new one's.
    copied_whole(backup.path, path, watch, before=lambda: _remove_logs(path))
    return aside


def _remove_logs(path: Path) -> None:
    for log in (side_file(path), path.with_name(path.name + "-shm")):
        log.unlink(missing_ok=True)


def _save_present(path: Path, now: datetime | None, watch: Watch) -> Path | None:
    """Back up what is there; set aside what cannot be opened, with its log."""
    if not path.exists():
        return None
    try:
        with Project.open(path) as project:
            if project.read_only == "in_use":
                raise ProjectInUse(path=path)
            keep_backup(project, now, progress=watch)
            return None
    except (DamagedProject, NotAProject, sqlite3.DatabaseError):
        return _set_aside(path, watch)


def _set_aside(path: Path, watch: Watch) -> Path:
    aside = _free_name(path)
    copied_whole(path, aside, watch)
    if side_file(path).exists():
        copied_whole(side_file(path), side_file(aside), watch)
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return aside


def _same(project: Project, backup: Path) -> bool:
    """Whether the last backup has the same last step and the same articles."""
    try:
        with Project.open(backup, read_only=True) as there:
            return _state(project.connection) == _state(there.connection)
    except Problem:
        return False


def _state(connection: sqlite3.Connection) -> tuple[object, ...]:
    steps = connection.execute("SELECT no, id FROM step ORDER BY no DESC LIMIT 1").fetchone()
    (documents,) = connection.execute("SELECT max(position) FROM document").fetchone()
    return steps, documents


def _common_steps(here: sqlite3.Connection, there: sqlite3.Connection) -> int:
    """The number up to which both journals are the same, by halving."""

    def same(number: int) -> bool:
        found = [
            connection.execute("SELECT id FROM step WHERE no = ?", (number,)).fetchone()
            for connection in (here, there)
        ]
        return found[0] is not None and found[0] == found[1]

    (last,) = there.execute("SELECT ifnull(max(no), 0) FROM step").fetchone()
    low, high = 0, int(last)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if same(middle) else (low, middle - 1)
    return low


def _steps_after(project: Project, number: int) -> dict[str, int]:
    names = {layer.id: layer.name for layer in project.layers.all()}
    rows = project.connection.execute(
        "SELECT actor, count(*) FROM step WHERE no > ? GROUP BY actor ORDER BY actor", (number,)
    )
    return {names.get(actor, actor): count for actor, count in rows}

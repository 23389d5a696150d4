"""The backups that are kept beside a project: their names, and which of them may go.

They lie in ``NAME.backups`` as ``NUMBER TIME.tawsim``. The number only grows,
so that a clock set back makes no new backup look old; the time (UTC) is for people
and for thinning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"(\d{4,}) (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)\.tawsim")
_TIME: Final = "%Y-%m-%d %H-%M-%S"
_LATEST: Final = 10
_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """One backup; ``time`` is in UTC, to the second."""

    path: Path
    number: int
    time: datetime


def backup_folder(project: Path) -> Path:
    """Where the backups of this project lie."""
    return project.with_name(f"{project.stem}.backups")


def kept_backups(project: Path) -> list[KeptBackup]:
    """The backups that are there, newest first; files of other names are nobody's."""
    folder = backup_folder(project)
    found: list[KeptBackup] = []
    for path in folder.iterdir() if folder.is_dir() else ():
        told = _NAME.fullmatch(path.name)
        if told is None:
            continue
        try:
            time = datetime.strptime(told[2], _TIME).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(KeptBackup(path, int(told[1]), time))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def next_backup(project: Path, now: datetime) -> KeptBackup:
    """The name of the backup that is to be made now."""
    number = max((backup.number for backup in kept_backups(project)), default=0) + 1
    time = now.astimezone(UTC).replace(microsecond=0)
    path = backup_folder(project) / f"{number:04} {time.strftime(_TIME)}.tawsim"
    return KeptBackup(path, number, time)


def superseded(backups: Sequence[KeptBackup], now: datetime) -> list[KeptBackup]:
    """Those that may go: all but the last ten, one a day for fourteen days, one a week before.

    Of a day or a week the newest stays. ``backups`` are newest first.
    """
    recent = now - timedelta(days=_DAYS)
    days = _newest_of(
        [backup for backup in backups if backup.time >= recent], lambda b: b.time.date()
    )
    weeks = _newest_of(
        [backup for backup in backups if backup.time < recent], lambda b: b.time.isocalendar()[:2]
    )
    stay = {*backups[:_LATEST], *days, *weeks}
    return [backup for backup in backups if backup not in stay]


def _newest_of(
    backups: Sequence[KeptBackup], period: Callable[[KeptBackup], Hashable]
) -> list[KeptBackup]:
    newest: dict[Hashable, KeptBackup] = {}
    for backup in backups:
        newest.setdefault(period(backup), backup)
    return list(newest.values())

"""One SQLite connection with the settings that durability and foreign keys need."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from annotations.errors import DamagedProject, DiskFailed, DiskFull, NoPermission, Problem

_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs"}
_BUSY_MS = 5_000
_CACHE_KIB = 16 * 1024
_SYNCHRONOUS = "FULL"
_OF_DAMAGE = ("malformed JSON", "fts5")


def connect(path: Path, *, mode: str = "rw", immutable: bool = False) -> sqlite3.Connection:
    """A connection in autocommit; ``mode`` as in SQLite's URI: ro, rw or rwc."""
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        _set_up(connection, path, writing=mode != "ro")
    except UnicodeDecodeError as error:
        # The schema holds bytes that not even the message about them can be read with.
        connection.close()
        raise sqlite3.OperationalError(str(error)) from error
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, path: Path, *, writing: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if writing:
        journal = "TRUNCATE" if on_network(path) else "WAL"
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute(f"PRAGMA synchronous = {_SYNCHRONOUS}")


def on_network(path: Path) -> bool:
    """Whether the file lies on a network share, where WAL does not work."""
    if sys.platform == "win32":
        import ctypes

        remote = 4  # DRIVE_REMOTE of GetDriveTypeW
        drive = ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)
        return path.absolute().anchor.startswith("\\\\") or bool(drive == remote)
    return _file_system(path) in _NETWORK_FILE_SYSTEMS


def _file_system(path: Path) -> str:
    """The type of the file system that holds the path, as /proc/mounts names it."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    place = str(path.absolute().parent.resolve())
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        point, name = line.split()[1:3]
        point = point.replace("\\040", " ")
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, name
    return kind


def problem_of_sqlite(error: sqlite3.Error, path: Path) -> Problem:
    """The problem behind an error of SQLite."""
    undecodable = isinstance(error, sqlite3.OperationalError) and not hasattr(
        error, "sqlite_errorcode"
    )
    code = sqlite3.SQLITE_CORRUPT if undecodable else getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(path=path)
    unlike = (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, *unlike):
        return DamagedProject(path=path)
    if code == sqlite3.SQLITE_ERROR and any(word in str(error) for word in _OF_DAMAGE):
        return DamagedProject(path=path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return NoPermission(path=path)
    return DiskFailed(path=path, reason=str(error))

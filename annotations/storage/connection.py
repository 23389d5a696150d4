"""One SQLite connection with the settings that durability and foreign keys need."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from annotations.errors import (
    DamagedProject,
    DiskFailed,
    DiskFull,
    FileLocked,
    NoPermission,
    Problem,
)

_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs"}
_BUSY_MS = 5_000
_CACHE_KIB = 16 * 1024
_SYNCHRONOUS = "FULL"
_NO_SHARED_MEMORY = frozenset(
    {
        *(sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE),
        *(sqlite3.SQLITE_IOERR_SHMLOCK, sqlite3.SQLITE_IOERR_SHMMAP, sqlite3.SQLITE_CANTOPEN),
    }
)
_OF_LOCKS = frozenset(
    {
        *(sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_UNLOCK, sqlite3.SQLITE_IOERR_RDLOCK),
        *(sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK, sqlite3.SQLITE_IOERR_SHMLOCK),
    }
)
_OF_DAMAGE = ("malformed JSON", "fts5")


def connect(path: Path, *, mode: str = "rw", immutable: bool = False) -> sqlite3.Connection:
    """A connection in autocommit; ``mode`` as in SQLite's URI: ro, rw or rwc.

    Readers and a writer share a log (WAL) where the disk allows it; on a
    network share, or where memory cannot be shared, there is a plain journal.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    journal = "" if mode == "ro" else "TRUNCATE" if on_network(path) else "WAL"
    try:
        return _connected(uri, journal)
    except sqlite3.OperationalError as error:
        if not journal or getattr(error, "sqlite_errorcode", 0) not in _NO_SHARED_MEMORY:
            raise
        _give_up_log(uri)
        return _connected(uri, "TRUNCATE")


def _connected(uri: str, journal: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        _set_up(connection, journal)
    except UnicodeDecodeError as error:
        # The schema holds bytes that not even the message about them can be read with.
        connection.close()
        raise sqlite3.OperationalError(str(error)) from error
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, journal: str) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if journal:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute(f"PRAGMA synchronous = {_SYNCHRONOUS}")
    if journal == "WAL":
        # An empty file says only now whether its log can be used.
        connection.execute("PRAGMA schema_version").fetchone()


def _give_up_log(uri: str) -> None:
    """A file with a log is read without shared memory only by one alone: then it needs none."""
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as alone:
        alone.execute("PRAGMA locking_mode = EXCLUSIVE")
        alone.execute("PRAGMA journal_mode = TRUNCATE")


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
    if code == sqlite3.SQLITE_BUSY or getattr(error, "sqlite_errorcode", 0) in _OF_LOCKS:
        return FileLocked(path=path)
    unlike = (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, *unlike):
        return DamagedProject(path=path)
    if code == sqlite3.SQLITE_ERROR and any(word in str(error) for word in _OF_DAMAGE):
        return DamagedProject(path=path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return NoPermission(path=path)
    return DiskFailed(path=path, reason=str(error))

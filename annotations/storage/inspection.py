"""What a file is, told from its first bytes and its schema before it is opened for work."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import DamagedProject, FileMissing, NoPermission, NotAProject
from annotations.storage.connection import connect, on_network
from annotations.storage.schema import APPLICATION_ID
from annotations.storage.schema_check import check_schema

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_ALWAYS_CHECKED_BYTES = 32 * 2**20


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes say: the ``user_version``, and how long the file has to be."""

    version: int
    bytes: int


def project_version(path: Path) -> int:
    """The ``user_version`` of a project file, read without touching it.

    Raises FileMissing, NoPermission, NotAProject, DamagedProject or ForeignFile.
    """
    header = read_header(path)
    _check_whole(path, header)
    return header.version


def read_header(path: Path) -> Header:
    """The header of a project file, told from its bytes alone.

    Its layout is section 1.3 of SQLite's file format. Raises FileMissing,
    NoPermission, NotAProject or DamagedProject.
    """
    try:
        if not path.exists():
            raise FileMissing(path=path)
        if not path.is_file():
            raise NotAProject(path=path)
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise NoPermission(path=path) from error
    if header[:16] != _MAGIC:
        raise NotAProject(path=path)
    if len(header) < _HEADER_BYTES:
        raise DamagedProject(path=path)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotAProject(path=path)
    page_size = int.from_bytes(header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    return Header(int.from_bytes(header[60:64]), page_size * int.from_bytes(header[28:32]))


def file_at(path: Path) -> tuple[int, int] | None:
    """Which file stands there now, by its device and number; None where there is none.

    Servers may give a file another number when they are connected again.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if on_network(path) else (found.st_dev, found.st_ino)


def side_file(path: Path) -> Path:
    """The write-ahead log beside a project; it stays behind when a program is killed."""
    return path.with_name(path.name + "-wal")


def _check_whole(path: Path, header: Header) -> None:
    """Look at the schema, the length, and of a small file at every page, and touch nothing.

    Where a log lies beside the file neither says anything without the other.
    """
    if side_file(path).exists():
        return
    size = path.stat().st_size
    if size < header.bytes:
        raise DamagedProject(path=path)
    try:
        connection = connect(path, mode="ro", immutable=True)
        try:
            check_schema(connection, path)
            small = size <= _ALWAYS_CHECKED_BYTES
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() if small else ("ok",)
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise DamagedProject(path=path) from error
    if sound != ("ok",):
        raise DamagedProject(path=path)

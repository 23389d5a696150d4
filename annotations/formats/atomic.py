"""A file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from annotations.errors import (
    DiskFailed,
    DiskFull,
    FileExists,
    FolderNotEmpty,
    NoPermission,
    Problem,
)

_BUFFER = 1 << 20


@contextmanager
def written_whole(
    target: Path, *, overwrite: bool = False, encoding: str = "utf-8"
) -> Iterator[TextIO]:
    """A stream whose text stands at ``target`` only after everything is on disk.

    Raises FileExists, NoPermission, DiskFull or DiskFailed; a failed or
    cancelled writing leaves nothing behind.
    """
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("w", _BUFFER, encoding=encoding, newline="") as stream:
            yield stream
        put_in_place(part, target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def copied_whole(source: Path, target: Path) -> None:
    """Copy a file, whole or not at all, in place of what is there.

    Raises NoPermission, DiskFull or DiskFailed.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(source, part)
        put_in_place(part, target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name once all of it is on disk. Raises OSError."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)


@contextmanager
def bytes_written_whole(target: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """The same for bytes."""
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("w+b", _BUFFER) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def folder_written_whole(target: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """An empty folder whose files stand in ``target`` only after everything is written.

    Where the target is there already it must be empty, or overwriting allowed:
    then files of the same name are replaced and no other is touched. Raises
    FolderNotEmpty too.
    """
    if target.exists():
        if not target.is_dir():
            raise FileExists(path=target)
        if not overwrite and any(target.iterdir()):
            raise FolderNotEmpty(path=target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.mkdir()
        yield part
        if target.exists():
            _move_into(part, target)
        else:
            part.replace(target)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _move_into(part: Path, target: Path) -> None:
    for path in sorted(part.rglob("*")):
        there = target / path.relative_to(part)
        if path.is_dir():
            there.mkdir(exist_ok=True)
        else:
            path.replace(there)


def problem_of(error: OSError, path: Path) -> Problem:
    """The problem behind an error of the operating system."""
    if isinstance(error, PermissionError):
        return NoPermission(path=path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=path)
    return DiskFailed(path=path, reason=error.strerror or str(error))

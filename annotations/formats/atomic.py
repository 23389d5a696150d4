"""A file that is written whole or not at all."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
from collections.abc import Callable, Iterator
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
from annotations.watch import Progress, Watch, silent, watch_of

_BUFFER = 1 << 20
_SLICE = 8 << 20


@contextmanager
def _part_of(
    target: Path,
    *,
    overwrite: bool,
    progress: Progress,
    before: Callable[[], object] = lambda: None,
) -> Iterator[Path]:
    """Where to write what stands at ``target`` only after everything is on disk.

    ``before`` comes just before that. Raises FileExists, NoPermission, DiskFull,
    DiskFailed or Cancelled; a failed or cancelled writing leaves nothing behind.
    """
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        put_in_place(part, target, progress, before)
    except OSError as error:
        raise problem_of(error, target) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def written_whole(
    target: Path,
    *,
    overwrite: bool = False,
    encoding: str = "utf-8",
    progress: Progress = silent,
) -> Iterator[TextIO]:
    """A stream whose text stands at ``target`` only after everything is on disk.

    Raises FileExists, NoPermission, DiskFull, DiskFailed or Cancelled; a failed
    or cancelled writing leaves nothing behind.
    """
    with (
        _part_of(target, overwrite=overwrite, progress=progress) as part,
        part.open("w", _BUFFER, encoding=encoding, newline="") as stream,
    ):
        yield stream


@contextmanager
def bytes_written_whole(
    target: Path, *, overwrite: bool = False, progress: Progress = silent
) -> Iterator[BinaryIO]:
    """The same for bytes."""
    with (
        _part_of(target, overwrite=overwrite, progress=progress) as part,
        part.open("w+b", _BUFFER) as stream,
    ):
        yield stream


def copied(source: Path, target: Path, watch: Watch) -> None:
    """Copy a file piece by piece, so that it can be cancelled. Raises OSError."""
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(_BUFFER):
            written.write(piece)
            watch.still()


def copied_whole(
    source: Path,
    target: Path,
    progress: Progress = silent,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Copy a file, whole or not at all, in place of what is there; ``before`` comes just then.

    Raises NoPermission, DiskFull, DiskFailed or Cancelled.
    """
    watch = watch_of(progress)
    with _part_of(target, overwrite=True, progress=watch, before=before) as part:
        copied(source, part, watch)


def put_in_place(
    part: Path,
    target: Path,
    progress: Progress = silent,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Give a finished file its name once all of it is on disk. Raises OSError or Cancelled."""
    with part.open("rb+") as stream:
        _sync(stream, watch_of(progress))
    before()
    part.replace(target)


def _sync(stream: BinaryIO, watch: Watch) -> None:
    """See to it that all of a file is on disk: gigabytes take seconds, so slice by slice."""
    size = os.fstat(stream.fileno()).st_size
    for start in range(0, size if size > _SLICE else 0, _SLICE):
        watch.still()
        with mmap.mmap(stream.fileno(), min(_SLICE, size - start), offset=start) as slice_:
            slice_.flush()
    os.fsync(stream.fileno())


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

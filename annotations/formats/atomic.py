"""A file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from annotations.errors import DiskFailed, DiskFull, FileExists, NoPermission, Problem

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


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name once all of it is on disk. Raises OSError."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)


def problem_of(error: OSError, path: Path) -> Problem:
    """The problem behind an error of the operating system."""
    if isinstance(error, PermissionError):
        return NoPermission(path=path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=path)
    return DiskFailed(path=path, reason=error.strerror or str(error))

"""Zip archives of files to import: unpacked beside the project's disk, never beyond their folder.

Absolute names, names that climb out, links and archives within archives are
passed over and told; an archive that unfolds to more than it may is refused
before its bytes fill the disk.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from annotations.errors import UnsafeArchive
from annotations.formats.records import Rejected

LARGEST = 4 * 2**30
"""Bytes that an archive may unfold to."""

MOST_FILES = 200_000
_RATIO = 300
_SMALL = 16 * 2**20
_CHUNK = 1 << 20


def is_archive(path: Path) -> bool:
    """Whether the file is named as an archive that is unpacked."""
    return path.suffix.lower() == ".zip"


def unpack(path: Path, folder: Path) -> Iterator[Rejected]:
    """Write the members below ``folder``; gives those that were passed over.

    Raises UnsafeArchive.
    """
    try:
        with zipfile.ZipFile(path) as package:
            members = [member for member in package.infolist() if not member.is_dir()]
            if len(members) > MOST_FILES:
                raise UnsafeArchive(path=path, reason="files")
            left = LARGEST
            for member in members:
                why = _unsafe(member)
                if why:
                    yield Rejected(f"{path.name}/{member.filename}", 0, why)
                    continue
                left -= _write(package, member, folder, path, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise UnsafeArchive(path=path, reason="damaged") from error
    except RuntimeError as error:
        raise UnsafeArchive(path=path, reason="locked") from error


def _unsafe(member: zipfile.ZipInfo) -> str:
    name = member.filename.replace("\\", "/")
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or ":" in name or "\0" in name:
        return "climbs_out"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is_a_link"
    if name.lower().endswith(".zip"):
        return "archive_inside"
    return ""


def _write(
    package: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, path: Path, left: int
) -> int:
    """Unpack one member; the bytes are counted as they come, for heads of archives lie."""
    allowed = min(left, max(_SMALL, member.compress_size * _RATIO))
    target = folder.joinpath(*PurePosixPath(member.filename.replace("\\", "/")).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with package.open(member) as source, target.open("wb") as stream:
        while chunk := source.read(_CHUNK):
            written += len(chunk)
            if written > allowed:
                raise UnsafeArchive(path=path, reason="bomb")
            stream.write(chunk)
    return written

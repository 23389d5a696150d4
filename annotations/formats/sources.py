"""Which files an import reads, and what format each name promises."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.errors import FileMissing, NoPermission, UnknownFormat
from annotations.formats.archives import is_archive, unpack
from annotations.formats.catalogue import Format
from annotations.formats.detect import KNOWN_SUFFIXES, format_by_content, is_beside_another
from annotations.formats.records import Rejected, Source

Enter = Callable[[AbstractContextManager[str]], str]


def format_of(path: Path) -> str:
    """The format that name and first bytes promise. Raises UnknownFormat."""
    found = format_by_content(path)
    if found is None:
        raise UnknownFormat(name=path.suffix or path.name, known=", ".join(KNOWN_SUFFIXES))
    return found


def walk(paths: Sequence[Path], known: Format | None = None) -> Iterator[Source]:
    """Every file named, and below every folder those of a known kind, sorted, none hidden.

    With a format only the files that it reads. Raises FileMissing or NoPermission.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path, known)
        elif not path.exists():
            raise FileMissing(path=path)
        elif not os.access(path, os.R_OK):
            raise NoPermission(path=path)
        else:
            yield Source(path, path.name)


def walk_into(
    paths: Sequence[Path], known: Format | None, enter: Enter
) -> Iterator[Source | Rejected]:
    """The same with what is in zip archives, which are unpacked where ``enter`` keeps them.

    Raises UnsafeArchive too.
    """
    for source in walk(paths, known):
        if not is_archive(source.path):
            yield source
            continue
        folder = Path(enter(TemporaryDirectory(prefix="tawsim-")))
        yield from unpack(source.path, folder)
        for inner in _below(folder, known):
            if not is_archive(inner.path):
                yield Source(inner.path, f"{source.name}/{inner.name}", source.name)


def _below(folder: Path, known: Format | None) -> Iterator[Source]:
    suffixes = (*known.suffixes, ".zip") if known and known.suffixes else KNOWN_SUFFIXES
    for path in sorted(folder.rglob("*")):
        told = path.relative_to(folder)
        if any(part.startswith(".") or part == "__MACOSX" for part in told.parts):
            continue
        if path.suffix.lower() not in suffixes or not path.is_file():
            continue
        if known is None and (is_beside_another(path) or format_of_or_none(path) is None):
            continue
        yield Source(path, str(told))


def format_of_or_none(path: Path) -> str | None:
    """The format, "zip" for an archive, None where there is none."""
    return "zip" if is_archive(path) else format_by_content(path)

"""Which files an import reads, and what format each name promises."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.errors import FileMissing, NoPermission, UnknownFormat
from annotations.formats.records import Source

_BY_SUFFIX = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
}
_HEAD = 64


def format_of(path: Path) -> str:
    """The format that the name promises; a JSONL file that says it is Tawsim's is.

    Raises UnknownFormat.
    """
    found = _BY_SUFFIX.get(path.suffix.lower())
    if found is None:
        raise UnknownFormat(name=path.suffix or path.name, known=", ".join(_BY_SUFFIX))
    if found == "jsonl":
        with path.open("rb") as file:
            if b'{"format":"tawsim"' in file.read(_HEAD).replace(b" ", b""):
                return "tawsim"
    return found


def walk(paths: Sequence[Path]) -> Iterator[Source]:
    """Every file named, and below every folder those of a known kind, sorted, none hidden.

    Raises FileMissing or NoPermission.
    """
    for path in paths:
        if path.is_dir():
            for below in sorted(path.rglob("*")):
                told = below.relative_to(path)
                hidden = any(part.startswith(".") for part in told.parts)
                if below.is_file() and not hidden and below.suffix.lower() in _BY_SUFFIX:
                    yield Source(below, str(told))
        elif not path.exists():
            raise FileMissing(path=path)
        elif not os.access(path, os.R_OK):
            raise NoPermission(path=path)
        else:
            yield Source(path, path.name)

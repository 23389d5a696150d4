"""Lines of a JSON Lines file, one at a time, a bad one told and passed over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from annotations.errors import FileMissing
from annotations.formats.atomic import problem_of
from annotations.formats.encodings import decoder_of
from annotations.formats.records import ReadOptions, Rejected, Source

_LONGEST_LINE = 64 * 2**20


def open_source(source: Source) -> BinaryIO:
    """The file's bytes. Raises FileMissing, NoPermission or DiskFailed."""
    try:
        return source.path.open("rb")
    except FileNotFoundError as error:
        raise FileMissing(path=source.path) from error
    except OSError as error:
        raise problem_of(error, source.path) from error


def text_lines(source: Source, options: ReadOptions) -> Iterator[tuple[int, str | Rejected]]:
    """Each line (from 1) without its end; only a newline ends one."""
    with open_source(source) as file:
        encoding, bom = decoder_of(file, options.encoding, source.path)
        if encoding.startswith("utf-16"):
            yield from _wide_lines(file, source, encoding, bom)
            return
        file.seek(bom)
        number = 0
        while raw := file.readline(_LONGEST_LINE):
            number += 1
            if len(raw) == _LONGEST_LINE and not raw.endswith(b"\n"):
                while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield number, Rejected(source.name, number, "too_large")
                continue
            try:
                yield number, raw.decode(encoding).rstrip("\n")
            except UnicodeDecodeError:
                yield number, Rejected(source.name, number, "encoding", {"encoding": encoding})


def _wide_lines(
    file: BinaryIO, source: Source, encoding: str, bom: int
) -> Iterator[tuple[int, str | Rejected]]:
    """UTF-16 has a NUL in each newline, so the stream is decoded as a whole."""
    import io

    file.seek(bom)
    stream = io.TextIOWrapper(file, encoding=encoding, newline="\n")
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(_LONGEST_LINE)
        except UnicodeDecodeError:
            yield number, Rejected(source.name, number, "encoding", {"encoding": encoding})
            return
        if not line:
            return
        yield number, line.rstrip("\n")


def json_lines(
    source: Source, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Rejected]]:
    """Each line's object with its number; blank lines are passed over."""
    for number, line in text_lines(source, options):
        if isinstance(line, Rejected):
            yield number, line
            continue
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except RecursionError:
            yield number, Rejected(source.name, number, "too_deep")
        except ValueError:
            yield number, Rejected(source.name, number, "not_json")
        else:
            if isinstance(value, dict):
                yield number, value
            else:
                yield number, Rejected(source.name, number, "not_an_object")

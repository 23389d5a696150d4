"""Lines of a JSON Lines file, one at a time, a bad one told and passed over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from annotations.errors import FileMissing
from annotations.formats.atomic import problem_of
from annotations.formats.encodings import BAD, decoder_of, text_stream
from annotations.formats.records import ReadOptions, Rejected, Source

LONGEST_LINE = 64 * 2**20
"""Bytes, or characters in UTF-16; a longer line is rejected and never held whole."""

_CHUNK = 1 << 20

DEEPEST = 200
"""Levels of JSON that are read: what is read must also be writable from any depth of calls."""


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
        file.seek(bom)
        if encoding.startswith(("utf-16", "utf-32")):
            yield from _wide_lines(file, source, encoding)
            return
        number = 0
        while raw := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
                del raw
                while (rest := file.readline(_CHUNK)) and not rest.endswith(b"\n"):
                    pass
                yield number, Rejected(source.name, number, "too_large")
                continue
            try:
                yield number, raw.decode(encoding).rstrip("\n")
            except UnicodeDecodeError:
                yield number, Rejected(source.name, number, "encoding", {"encoding": encoding})


def _wide_lines(
    file: BinaryIO, source: Source, encoding: str
) -> Iterator[tuple[int, str | Rejected]]:
    """In UTF-16 the byte of a newline is part of other characters, so text is cut, not bytes."""
    stream = text_stream(file, encoding, "\n")
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE and not line.endswith("\n"):
            while (rest := stream.readline(_CHUNK)) and not rest.endswith("\n"):
                pass
            yield number, Rejected(source.name, number, "too_large")
        elif BAD in line:
            yield number, Rejected(source.name, number, "encoding", {"encoding": encoding})
        else:
            yield number, line.rstrip("\n")


def json_lines(
    source: Source, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Rejected]]:
    """Each line's object with its number; blank lines are passed over."""
    for number, line in text_lines(source, options):
        if isinstance(line, Rejected):
            yield number, line
            continue
        if not line or line.isspace():
            continue
        try:
            value = json.loads(line)
        except RecursionError:
            yield number, Rejected(source.name, number, "too_deep")
        except ValueError:
            yield number, Rejected(source.name, number, "not_json")
        else:
            if line.count("[") + line.count("{") > DEEPEST and is_too_deep(value):
                yield number, Rejected(source.name, number, "too_deep")
            elif isinstance(value, dict):
                yield number, value
            else:
                yield number, Rejected(source.name, number, "not_an_object")


def is_too_deep(value: object) -> bool:
    """Whether lists and objects lie in one another more than DEEPEST levels deep."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return any(isinstance(each, dict | list) for each in level)

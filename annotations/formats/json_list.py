"""The objects of a JSON list one at a time: found by their brackets, so that none is held whole.

A file of one object, or of objects one after another, reads the same way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.formats.encodings import BAD, decoder_of, text_stream
from annotations.formats.lines import DEEPEST, LONGEST_LINE, open_source
from annotations.formats.records import ReadOptions, Rejected, Source

_CHUNK = 1 << 18
_OUTSIDE = re.compile(r'["\[\]{}\n]')
_INSIDE = re.compile(r'["\\\n]')


@dataclass(slots=True)
class _Scanner:
    """Where we are: depth below the list, inside a string or not, on which line."""

    depth: int = 0
    listed: bool = False
    in_string: bool = False
    escaped: bool = False
    line: int = 1
    began: int = 1
    deepest: int = 0
    size: int = 0
    pieces: list[str] = field(default_factory=list)


def json_objects(
    source: Source, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Rejected]]:
    """Each object with the line (from 1) on which it begins."""
    with open_source(source) as file:
        encoding, bom = decoder_of(file, options.encoding, source.path)
        file.seek(bom)
        stream = text_stream(file, encoding, "\n")
        state = _Scanner()
        while chunk := stream.read(_CHUNK):
            for line, text in _cut(state, chunk):
                yield line, _parsed(source, line, text, state.deepest, encoding)
        if state.depth or state.in_string:
            yield state.began, Rejected(source.name, state.began, "not_json")


def _cut(state: _Scanner, chunk: str) -> Iterator[tuple[int, str | None]]:
    """The text of each object that ends in the chunk; None for one that is too large."""
    at = kept = 0
    while True:
        if state.escaped:
            state.escaped = False
            at += 1
        found = (_INSIDE if state.in_string else _OUTSIDE).search(chunk, at)
        if found is None:
            break
        at = found.end()
        sign = found[0]
        if sign == "\n":
            state.line += 1
        elif state.in_string:
            state.in_string = sign != '"'
            state.escaped = sign == "\\"
        elif sign == '"':
            state.in_string = state.depth > 0
        elif sign in "[{":
            if state.depth == 0 and sign == "[" and not state.listed:
                state.listed = True
                continue
            if state.depth == 0:
                kept, state.began, state.deepest = at - 1, state.line, 0
            state.depth += 1
            state.deepest = max(state.deepest, state.depth)
        elif state.depth > 0:
            state.depth -= 1
            if state.depth == 0:
                _keep(state, chunk[kept:at])
                yield state.began, None if state.size > LONGEST_LINE else "".join(state.pieces)
                state.pieces, state.size = [], 0
                kept = at
    state.escaped = state.escaped and at >= len(chunk)
    if state.depth:
        _keep(state, chunk[kept:])


def _keep(state: _Scanner, text: str) -> None:
    """Hold a piece of an object, unless the object has grown too large."""
    state.size += len(text)
    if state.size > LONGEST_LINE or state.deepest > DEEPEST:
        state.pieces = []
    else:
        state.pieces.append(text)


def _parsed(
    source: Source, line: int, text: str | None, deepest: int, encoding: str
) -> dict[str, object] | Rejected:
    if text is None:
        return Rejected(source.name, line, "too_large")
    if deepest > DEEPEST:
        return Rejected(source.name, line, "too_deep")
    if BAD in text:
        return Rejected(source.name, line, "encoding", {"encoding": encoding})
    try:
        value = json.loads(text)
    except ValueError as error:
        at = line + error.lineno - 1 if isinstance(error, json.JSONDecodeError) else line
        return Rejected(source.name, at, "not_json")
    if not isinstance(value, dict):
        return Rejected(source.name, line, "not_an_object")
    return value

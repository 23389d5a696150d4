"""Records read straight from the pages of a SQLite file, for when SQLite itself no longer can.

Every page image, of the file and of the log beside it, is taken on its own:
nothing that points from one page to another is needed but the chain of a long
record, so that a file without its first page, cut short or with pages
overwritten still gives up what is whole. What comes out is untrusted: whoever
reads must check it against a hash of its own.

The layout is that of https://www.sqlite.org/fileformat2.html, sections 1.5
to 1.7 (pages, cells, overflow), 2.1 (records) and 4.1 (the log's frames).
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

_HEADER_BYTES: Final = 100
_DEFAULT_PAGE_SIZE: Final = 4_096
_TABLE_LEAF: Final = 13
_INDEX_LEAF: Final = 10
_INDEX_INTERIOR: Final = 2
_HOLD_RECORDS: Final = (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR)
_LEAF_HEADER_BYTES: Final = 8
_INTERIOR_HEADER_BYTES: Final = 12
_CHILD_BYTES: Final = 4
_LOG_HEADER_BYTES: Final = 32
_FRAME_HEADER_BYTES: Final = 24
_LONGEST_RECORD: Final = 1_000_000_000
_FLOAT: Final = 7
_INTEGER_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Value = int | float | str | bytes | None


class Record(NamedTuple):
    """One row: ``rowid`` is None in a table without them; ``values`` in the order of storage."""

    rowid: int | None
    values: tuple[Value, ...]


class _BrokenCellError(Exception):
    """A cell, or the chain of its record, is not what the format says."""


def records_in(file: Path, log: Path | None = None) -> Iterator[Record]:
    """Every record that can be decoded, the log's first; the same row may come more than once.

    Raises OSError where a file cannot be read.
    """
    with file.open("rb") as stream:
        size = page_size(stream.read(_HEADER_BYTES))
    if log is not None and log.exists() and log.stat().st_size > _LOG_HEADER_BYTES:
        yield from _records_of_log(log, file, size)
    if file.stat().st_size >= size:
        with file.open("rb") as stream, _mapped(stream.fileno()) as pages:
            yield from _Pages(pages, size).records()


def page_size(header: bytes) -> int:
    """The page size in bytes that the header tells; the default where it tells none."""
    told = int.from_bytes(header[16:18])
    told = 65_536 if told == 1 else told
    sound = 512 <= told <= 65_536 and not told & (told - 1)
    return told if sound else _DEFAULT_PAGE_SIZE


def _mapped(descriptor: int) -> mmap.mmap:
    return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)


def _records_of_log(log: Path, file: Path, size: int) -> Iterator[Record]:
    """The records of each page that the log holds; chains go on in the log, then in the file."""
    frame = _FRAME_HEADER_BYTES + size
    images: dict[int, bytes] = {}
    with log.open("rb") as stream:
        stream.seek(_LOG_HEADER_BYTES)
        while len(image := stream.read(frame)) == frame:
            images[int.from_bytes(image[:4])] = image[_FRAME_HEADER_BYTES:]
    if file.stat().st_size < size:
        yield from _Pages(b"", size, images).records()
        return
    with file.open("rb") as stream, _mapped(stream.fileno()) as pages:
        yield from _Pages(pages, size, images).records(sorted(images))


class _Pages:
    """The page images of one file by number (from 1), those of its log before its own."""

    def __init__(
        self, pages: mmap.mmap | bytes, size: int, newer: dict[int, bytes] | None = None
    ) -> None:
        self._pages = pages
        self._size = size
        self._newer = newer or {}
        self._count = max(len(pages) // size, max(self._newer, default=0))

    def records(self, numbers: list[int] | None = None) -> Iterator[Record]:
        """What the pages of these numbers hold, or all pages."""
        for number in numbers if numbers is not None else range(1, self._count + 1):
            page = self._page(number)
            start = _HEADER_BYTES if number == 1 else 0
            if len(page) <= start or page[start] not in _HOLD_RECORDS:
                continue
            yield from self._records_of(page, start)

    def _page(self, number: int) -> bytes:
        if number in self._newer:
            return self._newer[number]
        return bytes(self._pages[(number - 1) * self._size : number * self._size])

    def _records_of(self, page: bytes, start: int) -> Iterator[Record]:
        (cells,) = struct.unpack_from(">H", page, start + 3)
        interior = page[start] == _INDEX_INTERIOR
        array = start + (_INTERIOR_HEADER_BYTES if interior else _LEAF_HEADER_BYTES)
        child = _CHILD_BYTES if interior else 0
        for n in range(min(cells, (self._size - array) // 2)):
            (place,) = struct.unpack_from(">H", page, array + 2 * n)
            try:
                yield self._cell(page, place + child, rowids=page[start] == _TABLE_LEAF)
            except (_BrokenCellError, IndexError, struct.error, UnicodeDecodeError):
                continue

    def _cell(self, page: bytes, place: int, *, rowids: bool) -> Record:
        length, place = _varint(page, place)
        rowid = None
        if rowids:
            rowid, place = _varint(page, place)
        if length > _LONGEST_RECORD:
            raise _BrokenCellError
        return Record(rowid, _decoded(self._payload(page, place, length, rowids=rowids)))

    def _payload(self, page: bytes, place: int, length: int, *, rowids: bool) -> bytes:
        """The record's bytes; those that do not fit on its page are chained (section 1.6)."""
        usable = self._size
        most = usable - 35 if rowids else (usable - 12) * 64 // 255 - 23
        if length <= most:
            payload = page[place : place + length]
            if len(payload) < length:
                raise _BrokenCellError
            return payload
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= most else least
        pieces = [page[place : place + here]]
        (following,) = struct.unpack_from(">I", page, place + here)
        missing = length - here
        for _ in range(self._count + 1):
            if missing <= 0:
                return b"".join(pieces)
            if not 1 <= following <= self._count:
                raise _BrokenCellError
            part = self._page(following)
            (following,) = struct.unpack_from(">I", part)
            pieces.append(part[4 : 4 + min(missing, usable - 4)])
            missing -= usable - 4
        raise _BrokenCellError


def _varint(page: bytes, place: int) -> tuple[int, int]:
    """A signed number of up to nine bytes and the place behind it (section 1.6)."""
    value = 0
    for n in range(8):
        byte = page[place + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + n + 1
    value = value << 8 | page[place + 8]
    return value - (1 << 64) if value >> 63 else value, place + 9


def _decoded(payload: bytes) -> tuple[Value, ...]:
    """The values of one record (section 2.1)."""
    header, place = _varint(payload, 0)
    if not 1 <= header <= len(payload):
        raise _BrokenCellError
    kinds: list[int] = []
    while place < header:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values: list[Value] = []
    place = header
    for kind in kinds:
        value, width = _value(payload, place, kind)
        values.append(value)
        place += width
    if place > len(payload):
        raise _BrokenCellError
    return tuple(values)


def _value(payload: bytes, place: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, 0
    if kind in (8, 9):
        return kind - 8, 0
    if kind in _INTEGER_BYTES:
        width = _INTEGER_BYTES[kind]
        return int.from_bytes(payload[place : place + width], signed=True), width
    if kind == _FLOAT:
        return float(struct.unpack_from(">d", payload, place)[0]), 8
    if kind < 12:
        raise _BrokenCellError
    width = (kind - 12) // 2
    piece = payload[place : place + width]
    if len(piece) < width:
        raise _BrokenCellError
    return (piece.decode() if kind % 2 else piece), width

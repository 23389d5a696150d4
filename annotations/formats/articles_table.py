"""Articles as a table: CSV or TSV with a line of column names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from annotations.formats.encodings import BAD, decoder_of, text_stream
from annotations.formats.fields import Preview, article_of
from annotations.formats.lines import open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_LONGEST_FIELD = 64 * 2**20
_HEAD = 64 * 1024
_CHUNK = 1 << 20
_SHOWN = 120
_TABS = (".tsv", ".tab")


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """An article a row; a row that does not fit is rejected with the line it begins on."""
    columns: list[str] | None = None
    for line, row in _rows(source, options):
        if isinstance(row, Rejected):
            yield row
        elif columns is None:
            columns = row
            if options.fields.text not in columns:
                facts = {"field": options.fields.text}
                yield Rejected(source.name, line, "no_text_field", facts)
                return
        elif not row:
            continue
        elif len(row) > len(columns):
            yield Rejected(source.name, line, "bad_columns")
        else:
            values: dict[str, object] = dict(zip(columns, row, strict=False))
            yield article_of(values, options.fields, name=source.name, line=line)


def preview(source: Source, options: ReadOptions, rows: int = 5) -> Preview:
    """The column names and the first rows."""
    good = (row for _, row in _rows(source, options) if isinstance(row, list))
    first = list(islice(good, rows + 1))
    columns = tuple(first[0]) if first else ()
    cells = tuple(tuple(cell[:_SHOWN] for cell in row) for row in first[1:])
    return Preview(columns, cells)


def _rows(source: Source, options: ReadOptions) -> Iterator[tuple[int, list[str] | Rejected]]:
    """Each record with the physical line (from 1) on which it begins."""
    csv.field_size_limit(_LONGEST_FIELD)
    with open_source(source) as file:
        encoding, bom = decoder_of(file, options.encoding, source.path)
        file.seek(bom)
        head = file.read(_HEAD).decode(encoding, errors="ignore")
        file.seek(bom)
        long: set[int] = set()
        stream = text_stream(file, encoding, "")
        table = csv.reader(_lines(stream, long), delimiter=_delimiter(source, head))
        while True:
            line = table.line_num + 1
            try:
                row = next(table)
            except StopIteration:
                return
            except csv.Error:
                yield line, Rejected(source.name, line, "bad_columns")
                continue
            if not long.isdisjoint(range(line, table.line_num + 1)):
                yield line, Rejected(source.name, line, "too_large")
            elif any(BAD in cell for cell in row):
                yield line, Rejected(source.name, line, "encoding", {"encoding": encoding})
            else:
                yield line, row


def _lines(stream: TextIO, long: set[int]) -> Iterator[str]:
    """The lines; of one that is too long only its end, its number (from 1) put into ``long``."""
    number = 0
    while line := stream.readline(_LONGEST_FIELD):
        number += 1
        if len(line) == _LONGEST_FIELD and not line.endswith(("\n", "\r")):
            long.add(number)
            while (line := stream.readline(_CHUNK)) and not line.endswith(("\n", "\r")):
                pass
            line = "\n"
        yield line


def _delimiter(source: Source, head: str) -> str:
    """A tab for .tsv, else whichever of comma, semicolon and tab the first line has most of."""
    if source.path.suffix.lower() in _TABS:
        return "\t"
    first = head.partition("\n")[0]
    return max(",;\t", key=first.count)

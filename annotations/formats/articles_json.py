"""Articles as JSON Lines, or as one JSON list (or object) in a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from annotations.formats.fields import Preview, article_of
from annotations.formats.json_list import json_objects
from annotations.formats.lines import json_lines
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_SHOWN = 120


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """An article for each object; a line that is none is rejected with its number."""
    for line, value in _objects(source, options):
        if isinstance(value, Rejected):
            yield value
        else:
            yield article_of(value, options.fields, name=source.name, line=line)


def preview(source: Source, options: ReadOptions, rows: int = 5) -> Preview:
    """The keys and values of the first objects."""
    objects = (value for _, value in _objects(source, options) if isinstance(value, dict))
    first = list(islice(objects, rows))
    columns = list(dict.fromkeys(key for value in first for key in value))
    cells = [tuple(str(value.get(key, ""))[:_SHOWN] for key in columns) for value in first]
    return Preview(tuple(columns), tuple(cells))


def _objects(
    source: Source, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Rejected]]:
    if source.path.suffix.lower() == ".json":
        return _listed(source, options)
    return json_lines(source, options)


def _listed(
    source: Source, options: ReadOptions
) -> Iterator[tuple[int, dict[str, object] | Rejected]]:
    """The objects of one JSON document, or of JSON Lines under that name, with their lines."""
    line = 0
    for line, value in json_objects(source, options):
        yield line, value
    if line == 0:
        yield 0, Rejected(source.name, 0, "not_json")

"""Articles as JSON Lines, or as one JSON list (or object) in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from annotations.formats.encodings import bad_line, decoder_of
from annotations.formats.fields import Preview, article_of
from annotations.formats.lines import is_too_deep, json_lines, open_source
from annotations.formats.records import Article, ReadOptions, Rejected, Source

_LARGEST_LIST = 512 * 2**20
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
    """The objects of one JSON document; the number is the place in the list, from 1."""
    with open_source(source) as file:
        encoding, bom = decoder_of(file, options.encoding, source.path)
        file.seek(bom)
        raw = file.read(_LARGEST_LIST + 1)
    if len(raw) > _LARGEST_LIST:
        yield 0, Rejected(source.name, 0, "too_large")
        return
    try:
        value = json.loads(raw.decode(encoding))
    except UnicodeDecodeError as error:
        line = bad_line(raw, error)
        yield line, Rejected(source.name, line, "encoding", {"encoding": encoding})
        return
    except json.JSONDecodeError as error:
        # Many a .json file holds JSON Lines.
        if error.msg == "Extra data":
            yield from json_lines(source, options)
        else:
            yield error.lineno, Rejected(source.name, error.lineno, "not_json")
        return
    except RecursionError:
        yield 0, Rejected(source.name, 0, "too_deep")
        return
    for number, item in enumerate(value if isinstance(value, list) else [value], start=1):
        if is_too_deep(item):
            yield number, Rejected(source.name, number, "too_deep")
        elif isinstance(item, dict):
            yield number, item
        else:
            yield number, Rejected(source.name, number, "not_an_object")

"""A file that is one JSON object, for formats that cannot be read a piece at a time."""

from __future__ import annotations

from annotations.formats.json_list import json_objects
from annotations.formats.records import ReadOptions, Rejected, Source


def whole_object(source: Source, options: ReadOptions) -> dict[str, object] | Rejected:
    """The object, or why there is none; what follows it is not looked at."""
    for _, value in json_objects(source, options):
        return value
    return Rejected(source.name, 0, "not_json")

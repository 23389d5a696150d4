"""From the columns or keys of a source to a document, and a guess at which column is which."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.records import Article, FieldMapping, Rejected

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article", "النص", "نص", "المحتوى", "المقال"),
    "title": ("title", "headline", "name", "العنوان", "عنوان"),
    "id": ("id", "uid", "guid", "_id", "key", "المعرف", "الرقم"),
    "source": ("source", "newspaper", "publisher", "site", "المصدر", "الصحيفة"),
    "url": ("url", "link", "href", "الرابط", "رابط"),
    "date": ("date", "published", "date_extracted", "time", "التاريخ", "تاريخ"),
    "author": ("author", "byline", "writer", "الكاتب", "المؤلف"),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a source, for the dialog that maps its fields."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def guess_fields(columns: Iterable[str]) -> FieldMapping:
    """The mapping that the names of the columns suggest; "" where none fits."""
    by_name = {column.strip().casefold(): column for column in columns}
    found = {
        field: next((by_name[word] for word in words if word in by_name), "")
        for field, words in _WORDS.items()
    }
    return FieldMapping(**found)


def article_of(
    values: Mapping[str, object], mapping: FieldMapping, *, name: str, line: int
) -> Article | Rejected:
    """The article in these values; what is not mapped is kept as metadata.

    The text is taken as it is. Elsewhere half of a UTF-16 pair becomes U+FFFD,
    a number that JSON cannot say becomes null, and a title or author that is
    not text becomes its JSON.
    """
    column, facts, used = _plan(mapping)
    text = values.get(column)
    if text is None:
        return Rejected(name, line, "no_text_field", {"field": column})
    if not isinstance(text, str):
        return Rejected(name, line, "text_not_string", {"field": column})
    if not text:
        return Rejected(name, line, "empty")
    named = {fact: _plain(values.get(key)) for fact, key in facts}
    rest = {clean_text(key): clean(values[key]) for key in values if key not in used}
    try:
        return Article(Document(text=text, metadata=rest, **named))
    except LoneSurrogate as problem:
        return Rejected(name, line, "lone_surrogate", problem.facts)


@lru_cache(maxsize=8)
def _plan(mapping: FieldMapping) -> tuple[str, tuple[tuple[str, str], ...], frozenset[str]]:
    """The column of the text, those of the other facts, and all that are used; "" is none."""
    named = {field.name: str(getattr(mapping, field.name)) for field in fields(mapping)}
    used = frozenset(column for column in named.values() if column)
    text = named.pop("text")
    named["external_id"] = named.pop("id")
    return text, tuple((fact, column) for fact, column in named.items() if column), used


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return clean_text(value)
    return json.dumps(clean(value), ensure_ascii=False)


def clean(value: object) -> object:
    """The same value, fit to be written as JSON in UTF-8; at most DEEPEST levels deep."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {clean_text(key): clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [clean(inner) for inner in value]
    return value


def clean_text(text: str) -> str:
    """The text with U+FFFD for each half of a UTF-16 pair."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text

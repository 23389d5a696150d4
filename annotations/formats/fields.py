"""From the columns or keys of a source to a document, and a guess at which column is which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.records import Article, FieldMapping, Rejected

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
    """The article in these values; what is not mapped is kept as metadata."""
    named = {field.name: getattr(mapping, field.name) for field in fields(mapping)}
    text = values.get(named["text"])
    if text is None:
        return Rejected(name, line, "no_text_field", {"field": named["text"]})
    if not isinstance(text, str):
        return Rejected(name, line, "text_not_string", {"field": named["text"]})
    if not text:
        return Rejected(name, line, "empty")
    facts = {
        "external_id" if field == "id" else field: _plain(values.get(column))
        for field, column in named.items()
        if field != "text"
    }
    used = set(named.values())
    rest = {key: value for key, value in values.items() if key not in used and key is not None}
    try:
        return Article(Document(text=text, metadata=rest, **facts))
    except LoneSurrogate as problem:
        return Rejected(name, line, "lone_surrogate", problem.facts)


def _plain(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    return text.encode("utf-8", "replace").decode("utf-8")

"""What every format reads into and writes from: an article with its spans, free of any project."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from annotations.document import Document
from annotations.label_set import LabelSet
from annotations.span import Fragment, Origin


class SpanRecord(NamedTuple):
    """A span by the names of its label and layer; offsets are code points, end exclusive.

    A named tuple, for an export makes one a span: a dataclass takes thrice the time.
    """

    label: str
    fragments: tuple[Fragment, ...]
    attributes: Mapping[str, object] = MappingProxyType({})
    layer: str = ""
    note: str = ""
    origin: Origin = Origin()
    author: str = ""
    created: int = 0
    id: str = ""
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class RelationRecord:
    """A relation by the ids of its type and of the spans it leads from and to."""

    label: str
    source: str
    target: str
    note: str = ""
    author: str = ""
    created: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class MarkRecord:
    """What somebody has put on an article as a whole."""

    flagged: bool = False
    note: str = ""


class JudgedRow(NamedTuple):
    """A decision, assignment or rejection as a project keeps it, for Tawsim's own format alone.

    ``fields`` are named as in the journal; ``layer`` stands by its name.
    """

    table: str
    key: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its spans and their relations.

    Per layer name: how far that layer's owner is, and what they have marked on it.
    """

    document: Document
    spans: tuple[SpanRecord, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict)
    relations: tuple[RelationRecord, ...] = ()
    marks: Mapping[str, MarkRecord] = field(default_factory=dict)
    rows: tuple[JudgedRow, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What many spans have in common, kept once; told apart by which object it is."""

    label: str
    layer: str
    note: str
    origin: Origin
    author: str
    flagged: bool


class StoredSpan(NamedTuple):
    """A span as a project stores it: mostly JSON text. As tuples they are in reading order.

    ``last`` is the end of the last fragment, negative, so that the longer comes first.
    """

    start: int
    last: int
    id: str
    fragments: str
    quote: str
    attributes: str
    created: str
    said: Said


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as a project stores it: what the lossless format writes as it stands."""

    document: Document
    spans: Sequence[StoredSpan]
    states: Mapping[str, str]
    relations: tuple[RelationRecord, ...]
    marks: Mapping[str, MarkRecord]
    rows: tuple[JudgedRow, ...] = ()


def unpacked(stored: StoredArticle) -> Article:
    """The article with its JSON read."""
    fragments = json.loads(f"[{','.join([span.fragments for span in stored.spans])}]")
    attributes = json.loads(f"[{','.join([span.attributes for span in stored.spans])}]")
    spans = tuple(
        SpanRecord(
            label=span.said.label,
            fragments=tuple([Fragment(start, end) for start, end in pieces]),
            attributes=values,
            layer=span.said.layer,
            note=span.said.note,
            origin=span.said.origin,
            author=span.said.author,
            created=int(span.created),
            id=span.id,
            flagged=span.said.flagged,
        )
        for span, pieces, values in zip(stored.spans, fragments, attributes, strict=True)
    )
    return Article(
        stored.document, spans, stored.states, stored.relations, stored.marks, stored.rows
    )


@dataclass(frozen=True, slots=True)
class Rejected:
    """A piece of a source that could not be read: where (line from 1, 0 where unknown) and why.

    ``reason`` is a key of the wording under "reason.", filled from ``facts``.
    """

    source: str
    line: int
    reason: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """Which column or key of a source holds what; what is not named is kept as metadata."""

    text: str = "text"
    title: str = "title"
    id: str = "id"
    source: str = "source"
    url: str = "url"
    date: str = "date"
    author: str = "author"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: the encoding (None = detect), where the fields are, what else was chosen.

    ``label_set`` is the project's scheme, by which values that stand as text get their type.
    """

    encoding: str | None = None
    fields: FieldMapping = FieldMapping()
    chosen: Mapping[str, object] = field(default_factory=dict)
    label_set: LabelSet = field(default_factory=LabelSet)


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; ``name`` is its path below the folder or archive that the user chose."""

    path: Path
    name: str
    archive: str = ""

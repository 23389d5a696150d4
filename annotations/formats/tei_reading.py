"""Reads TEI: the text, spans that stand off and point into it, and names marked within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotations.document import Document
from annotations.errors import LoneSurrogate, SpanOutsideText
from annotations.formats.foreign import lost, tied
from annotations.formats.losses import Lost
from annotations.formats.records import (
    Article,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.value_text import typed
from annotations.formats.xml_events import Begin, Event, Text, events
from annotations.span import checked_fragments

TEI_SPACE = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = frozenset(
    {
        *("persName", "placeName", "orgName", "name", "rs", "num", "date", "measure"),
        *("country", "settlement", "region", "geogName", "term"),
    }
)
_BLOCKS = frozenset({"p", "ab", "head", "l", "div", "item", "lb"})
_RANGE = re.compile(
    r"#?string-range\(\s*#?(?P<id>[^,\s]+)\s*,"
    r"\s*(?P<at>-?\d{1,18})\s*,\s*(?P<length>-?\d{1,18})\s*\)"
)
_POINTERS = re.compile(r"#?string-range\([^)]*\)|\S+")
_FACTS = ("source", "url", "date", "author")


@dataclass(slots=True)
class _Pointed:
    """A span that stands off, as it is told."""

    line: int
    attributes: Mapping[str, str]
    layer: str


@dataclass(slots=True)
class _File:
    """What has been read so far."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    spans: list[_Pointed] = field(default_factory=list)
    inline: list[tuple[int, int, str, dict[str, str]]] = field(default_factory=list)
    values: dict[str, dict[str, object]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    relations: list[RelationRecord] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    title: str = ""

    def put(self, text: str) -> None:
        """More of the article."""
        self.pieces.append(text)
        self.length += len(text)


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """The one article of the file."""
    file = _File()
    parser = _Parser(file)
    for event in events(source):
        if isinstance(event, Rejected):
            yield event
            if not file.length:
                return
        elif isinstance(event, Begin) and event.depth == 0 and event.tag != f"{{{TEI_SPACE}}}TEI":
            yield Rejected(source.name, event.line, "not_tei")
            return
        else:
            parser.take(event)
    yield from _article(source, file, options)


class _Parser:
    """Takes the events one after another."""

    def __init__(self, file: _File) -> None:
        self._file = file
        self._open: list[tuple[str, Mapping[str, str], int]] = []
        self._words: list[str] = []
        self._layer = ""
        self._fs = ""
        self._feature = ""

    def _inside(self, name: str) -> bool:
        return any(tag == name for tag, _, _ in self._open)

    def take(self, event: Event) -> None:
        """One event."""
        if isinstance(event, Text):
            if self._inside("text"):
                self._file.put(event.text)
            else:
                self._words.append(event.text)
        elif isinstance(event, Begin):
            tag = event.tag.rpartition("}")[2]
            self._open.append((tag, event.attributes, self._file.length))
            self._words = []
            self._begin(tag, event)
        else:
            self._end()

    def _begin(self, tag: str, event: Begin) -> None:
        told, file = event.attributes, self._file
        if tag == "spanGrp":
            self._layer = told.get("n") or told.get("resp", "").lstrip("#")
        elif tag == "span" and self._inside("standOff"):
            file.spans.append(_Pointed(event.line, told, self._layer))
        elif tag == "fs":
            self._fs = told.get(_ID, "")
            file.values.setdefault(self._fs, {})
        elif tag == "f":
            self._feature = told.get("name", "")
        elif tag in ("numeric", "binary", "symbol"):
            self._put(_plain(tag, told.get("value", "")))
        elif tag == "relation":
            ends = (told.get("active", "").lstrip("#"), told.get("passive", "").lstrip("#"))
            file.relations.append(RelationRecord(told.get("name", "related"), *ends))

    def _end(self) -> None:
        tag, told, start = self._open.pop()
        file = self._file
        words = "".join(self._words)
        name = told.get(_ID, "")
        if self._inside("text") or tag == "text":
            if name:
                file.places[name] = (start, file.length)
            if tag in _NAMES and start < file.length:
                kept = {key: value for key, value in told.items() if not key.startswith("{")}
                file.inline.append((start, file.length, tag, kept))
            if tag in _BLOCKS and told.get(_SPACE) != "preserve":
                file.put("\n")
            return
        if tag == "title" and not file.title:
            file.title = words
        elif tag == "interp":
            file.labels[name] = words or name
        elif tag == "string":
            self._put(words)
        elif tag == "note":
            self._note(told, words)
        elif tag == "desc" and self._inside("relation"):
            last = file.relations[-1]
            file.relations[-1] = RelationRecord(last.label, last.source, last.target, words)
        elif tag == "spanGrp":
            self._layer = ""

    def _note(self, told: Mapping[str, str], words: str) -> None:
        target = told.get("target", "").lstrip("#")
        if told.get("type") == "flag":
            self._file.flags.add(target)
        elif target:
            self._file.notes[target] = words
        elif told.get("type") in _FACTS:
            self._file.facts[told["type"]] = words

    def _put(self, value: object) -> None:
        if self._feature:
            self._file.values.setdefault(self._fs, {})[self._feature] = value


def _plain(tag: str, text: str) -> object:
    if tag == "binary":
        return text in ("true", "1")
    if tag == "numeric":
        try:
            return int(text) if text.lstrip("-").isdecimal() else float(text)
        except ValueError:
            return text
    return text


def _article(
    source: Source, file: _File, options: ReadOptions
) -> Iterator[Article | Rejected | Lost]:
    text = "".join(file.pieces)
    if not text.strip():
        yield Rejected(source.name, 0, "empty")
        return
    title = file.title or source.path.stem
    try:
        document = Document(
            text,
            title,
            source=file.facts.get("source", ""),
            url=file.facts.get("url", ""),
            date=file.facts.get("date", ""),
            author=file.facts.get("author", ""),
            external_id=source.name,
        )
    except LoneSurrogate as problem:
        yield Rejected(source.name, 0, "lone_surrogate", problem.facts)
        return
    spans: list[SpanRecord] = []
    for pointed in file.spans:
        made = _span(source, file, pointed, text, options)
        if isinstance(made, SpanRecord):
            spans.append(made)
        else:
            yield made
    for start, end, tag, told in file.inline:
        values = typed(told, tag, options.label_set)
        spans.append(SpanRecord(tag, checked_fragments(text, [(start, end)]), values))
    there = {span.id for span in spans}
    for relation in file.relations:
        if not there.issuperset((relation.source, relation.target)):
            yield lost("relations", title, relation.label)
    yield tied(document, spans, file.relations)


def _span(
    source: Source, file: _File, pointed: _Pointed, text: str, options: ReadOptions
) -> SpanRecord | Rejected:
    told = pointed.attributes
    name = told.get(_ID, "")
    places = list(_places(file, told))
    found = " ".join(told.get(key, "") for key in ("from", "to", "target")).strip()
    if not places or None in places:
        return Rejected(source.name, pointed.line, "not_found", {"found": found[:40]})
    try:
        fragments = checked_fragments(text, [place for place in places if place is not None])
    except SpanOutsideText as problem:
        return Rejected(source.name, pointed.line, "span_outside_text", problem.facts)
    label, values = "span", dict[str, object]()
    for pointer in told.get("ana", "").split():
        target = pointer.lstrip("#")
        if target in file.values:
            values |= file.values[target]
        else:
            label = file.labels.get(target, target)
    return SpanRecord(
        label,
        fragments,
        typed(values, label, options.label_set),
        pointed.layer,
        file.notes.get(name, ""),
        id=name,
        flagged=name in file.flags,
    )


def _places(file: _File, told: Mapping[str, str]) -> Iterator[tuple[int, int] | None]:
    """Where the pointers lead; None for one that leads nowhere."""
    if "target" in told:
        for pointer in _POINTERS.findall(told["target"]):
            yield _pointed(file, pointer)
        return
    first = _pointed(file, told.get("from", ""))
    last = _pointed(file, told.get("to", told.get("from", "")))
    yield None if first is None or last is None else (first[0], last[1])


def _pointed(file: _File, pointer: str) -> tuple[int, int] | None:
    found = _RANGE.fullmatch(pointer)
    if found is None:
        return file.places.get(pointer.lstrip("#"))
    base = file.places.get(found["id"])
    if base is None:
        return None
    start = base[0] + int(found["at"])
    return start, start + int(found["length"])

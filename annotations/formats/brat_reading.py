"""Reads brat standoff; what Tawsim has no place for is told, a bad line by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.document import Document
from annotations.errors import LoneSurrogate, SpanOutsideText
from annotations.formats.folders import text_beside
from annotations.formats.foreign import found_again, layer_by_name, lost, same_words, tied
from annotations.formats.lines import text_lines
from annotations.formats.losses import Lost
from annotations.formats.records import (
    Article,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.value_text import from_text
from annotations.label_set import LabelSet
from annotations.span import Fragment, checked_fragments

COUNTRY_BASE = "ISO3166"
FLAG = "Flagged"

_BOUND = re.compile(r"(?P<type>\S+) (?P<places>-?\d{1,18} -?\d{1,18}(?:;-?\d{1,18} -?\d{1,18})*)")
_RELATION = re.compile(r"(?P<type>\S+) \S+?:(?P<source>T\d+) \S+?:(?P<target>T\d+)\s*")
_ATTRIBUTE = re.compile(r"(?P<type>\S+) (?P<target>\S+)(?: (?P<value>.+))?")
_NORM = re.compile(r"(?P<type>\S+) (?P<target>\S+) (?P<base>[^\s:]+):(?P<id>\S+)")
_NOTE = re.compile(r"(?P<type>\S+) (?P<target>\S+)")
_NOTES = ("AnnotatorNotes", "AnnotationNote")


@dataclass(slots=True)
class _Bound:
    """A text-bound annotation while the file is read."""

    line: int
    label: str
    places: list[tuple[int, int]]
    quote: str
    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    flagged: bool = False


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """The one article of an ``.ann`` and the ``.txt`` beside it."""
    text = text_beside(source.path.with_suffix(".txt"), source, options)
    if isinstance(text, Rejected):
        yield text
        return
    if not text:
        yield Rejected(source.name, 0, "empty")
        return
    try:
        document = Document(text, title=source.path.stem, external_id=source.name)
    except LoneSurrogate as problem:
        yield Rejected(source.name, 0, "lone_surrogate", problem.facts)
        return
    yield from _Reader(source, document, options).read()


class _Reader:
    """One file: first its lines, for what is said of a span may stand before it."""

    def __init__(self, source: Source, document: Document, options: ReadOptions) -> None:
        self._source = source
        self._document = document
        self._options = options
        self._bounds: dict[str, _Bound] = {}
        self._relations: dict[str, RelationRecord] = {}
        self._said: list[tuple[int, str, str]] = []
        self._layer = layer_by_name(source, options)

    def read(self) -> Iterator[Article | Rejected | Lost]:
        for number, line in text_lines(self._source, self._options):
            if isinstance(line, Rejected):
                yield line
            elif line.strip():
                yield from self._line(number, line.rstrip("\r"))
        for number, name, line in self._said:
            yield from self._apply(number, name, line)
        drift = self._drift()
        spans: list[SpanRecord] = []
        for name, bound in self._bounds.items():
            found = self._span(name, bound, drift)
            if isinstance(found, SpanRecord):
                spans.append(found)
            elif found is not None:
                yield found
                if isinstance(found, Lost):
                    spans.append(self._repaired(name, bound, found))
        there = {span.id for span in spans}
        for relation in self._relations.values():
            if not there.issuperset((relation.source, relation.target)):
                yield lost("relations", self._document.title, relation.label)
        yield tied(self._document, spans, self._relations.values())

    def _line(self, number: int, line: str) -> Iterator[Rejected | Lost]:
        name, tab, rest = line.partition("\t")
        kind = name[:1]
        if kind == "T" and tab:
            yield from self._bound(number, name, rest)
        elif kind == "R" and tab:
            found = _RELATION.fullmatch(rest.partition("\t")[0])
            if found is None:
                yield Rejected(self._source.name, number, "bad_line", {"found": line[:40]})
            else:
                self._relations[name] = RelationRecord(
                    found["type"], found["source"], found["target"]
                )
        elif kind in ("A", "M", "N", "#") and tab:
            self._said.append((number, name, rest))
        elif kind == "E" and tab:
            yield lost("events", self._document.title, rest)
        elif kind == "*" and tab:
            yield lost("equivalences", self._document.title, rest)
        else:
            yield Rejected(self._source.name, number, "bad_line", {"found": line[:40]})

    def _bound(self, number: int, name: str, rest: str) -> Iterator[Rejected]:
        head, _, quote = rest.partition("\t")
        found = _BOUND.fullmatch(head)
        if found is None or name in self._bounds:
            yield Rejected(self._source.name, number, "bad_line", {"found": f"{name} {head}"[:40]})
            return
        places = [tuple(map(int, each.split())) for each in found["places"].split(";")]
        self._bounds[name] = _Bound(
            number, found["type"], [(start, end) for start, end in places], quote
        )

    def _apply(self, number: int, name: str, rest: str) -> Iterator[Rejected | Lost]:
        """What an attribute, a normalisation or a note says of its target."""
        head, _, words = rest.partition("\t")
        pattern = {"N": _NORM, "#": _NOTE}.get(name[0], _ATTRIBUTE)
        found = pattern.fullmatch(head if name[0] in "N#" else rest.rstrip("\t"))
        if found is None:
            yield Rejected(self._source.name, number, "bad_line", {"found": f"{name} {head}"[:40]})
            return
        bound = self._bounds.get(found["target"])
        kind = found["type"]
        if bound is None:
            yield from self._elsewhere(found["target"], kind, words or rest)
        elif name[0] == "#":
            if kind in _NOTES:
                bound.notes.append(words)
            else:
                self._put(bound, kind, words)
        elif name[0] == "N":
            base, identifier = found["base"], found["id"]
            self._put(bound, kind, identifier if base == COUNTRY_BASE else f"{base}:{identifier}")
        elif found["value"] is None:
            if kind == FLAG:
                bound.flagged = True
            else:
                bound.values[kind] = True
        else:
            self._put(bound, kind, found["value"])

    def _elsewhere(self, target: str, kind: str, words: str) -> Iterator[Lost]:
        """Something said of a relation, an event or nothing."""
        relation = self._relations.get(target)
        if relation is not None and kind in _NOTES:
            label, ends = relation.label, (relation.source, relation.target)
            self._relations[target] = RelationRecord(label, *ends, note=words)
        else:
            yield lost("about_others", self._document.title, f"{kind} {target} {words}")

    def _put(self, bound: _Bound, name: str, text: str) -> None:
        bound.values[name] = _typed(self._options.label_set, bound.label, name, text)

    def _drift(self) -> bool:
        """Whether offsets were counted with each CRLF as one: then they fit that text better."""
        text = self._document.text
        if "\r\n" not in text:
            return False
        short = text.replace("\r\n", "\n")
        quoted = [(b.places[0], b.quote) for b in self._bounds.values() if len(b.places) == 1]
        here = sum(text[start:end] == quote for (start, end), quote in quoted)
        there = sum(short[start:end] == quote for (start, end), quote in quoted)
        return there > here

    def _places(self, bound: _Bound, drift: bool) -> list[tuple[int, int]]:
        if not drift:
            return bound.places
        text = self._document.text
        return [(_undrifted(text, start), _undrifted(text, end)) for start, end in bound.places]

    def _span(self, name: str, bound: _Bound, drift: bool) -> SpanRecord | Rejected | Lost | None:
        text, title = self._document.text, self._document.title
        places = self._places(bound, drift)
        if all(start == end for start, end in places):
            return Rejected(self._source.name, bound.line, "empty_span")
        try:
            fragments = checked_fragments(text, [place for place in places if place[0] != place[1]])
        except SpanOutsideText as problem:
            fragments = ()
            facts = problem.facts
        words = " ".join(text[start:end] for start, end in places) if fragments else ""
        if fragments and (not bound.quote or same_words(words, bound.quote)):
            return self._record(name, bound, across_newlines(text, fragments))
        again = found_again(text, bound.quote, places[0][0]) if len(places) == 1 else None
        if again is not None:
            return lost("repaired", title, bound.quote, *again)
        if not fragments:
            return Rejected(self._source.name, bound.line, "span_outside_text", facts)
        return Rejected(self._source.name, bound.line, "quote_differs")

    def _repaired(self, name: str, bound: _Bound, found: Lost) -> SpanRecord:
        return self._record(name, bound, (Fragment(found.loss.start, found.loss.end),))

    def _record(self, name: str, bound: _Bound, fragments: tuple[Fragment, ...]) -> SpanRecord:
        return SpanRecord(
            bound.label,
            fragments,
            bound.values,
            self._layer,
            "\n".join(bound.notes),
            id=name,
            flagged=bound.flagged,
        )


def across_newlines(text: str, fragments: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """The fragments, those joined that only line breaks keep apart: brat must cut there."""
    joined = list(fragments[:1])
    for place in fragments[1:]:
        if text[joined[-1].end : place.start].strip("\r\n"):
            joined.append(place)
        else:
            joined[-1] = Fragment(joined[-1].start, place.end)
    return tuple(joined)


def _typed(label_set: LabelSet, label: str, name: str, text: str) -> object:
    known = next((each for each in label_set if each.name == label), None)
    return from_text(text, known.attribute(name) if known else None)


def _undrifted(text: str, offset: int) -> int:
    """The place in the text of an offset that counted each CRLF as one."""
    at = passed = 0
    while passed < offset and at < len(text):
        at += 2 if text.startswith("\r\n", at) else 1
        passed += 1
    return at if passed == offset else -1

"""Reads WebAnno TSV 3: the text out of its sentences, spans and relations out of the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.foreign import layer_by_name, lost, tied
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
from annotations.formats.uima_types import Annotation, relation_label, spans_of
from annotations.formats.webanno_document import Layer, MalformedLineError, Parser, Row, TsvDocument
from annotations.text.offsets import Utf16Map

_TARGET = re.compile(r"(?P<unit>\d+-\d+(?:\.\d+)?)(?:\[(?P<source>\d+)_(?P<target>\d+)\])?")
_LONGEST_GAP = 10_000


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """The one article of the file."""
    parser = Parser()
    for number, line in text_lines(source, options):
        if isinstance(line, Rejected):
            yield line
            continue
        try:
            parser.take(number, line.rstrip("\r"))
        except MalformedLineError as problem:
            yield Rejected(source.name, number, "bad_line", {"found": str(problem)})
            if number == 1:
                return
    try:
        yield from _Reading(source, parser.document, options).read()
    except LoneSurrogate as problem:
        yield Rejected(source.name, 0, "lone_surrogate", problem.facts)


class _Reading:
    """From rows to spans: pieces with the same number in a layer are one annotation."""

    def __init__(self, source: Source, document: TsvDocument, options: ReadOptions) -> None:
        self._source = source
        self._document = document
        self._options = options
        self._ids = count(1)
        self._found: dict[tuple[int, str], Annotation] = {}
        self._on_unit: dict[tuple[int, str], dict[str, Annotation]] = {}

    def read(self) -> Iterator[Article | Rejected | Lost]:
        text, gaps = self._text()
        if not text:
            yield Rejected(self._source.name, 0, "empty")
            return
        title = self._source.path.stem
        if title == "reference" or title.upper() == "CURATION_USER":
            title = self._source.path.parent.name or title
        document = Document(text, title=title, external_id=self._source.name)
        if gaps:
            yield lost("gaps", title)
        places = Utf16Map(text)
        rows = [row for sentence in self._document.sentences for row in sentence.rows]
        good = []
        for row in rows:
            begin, end = places.to_code_point(row.begin_utf16), places.to_code_point(row.end_utf16)
            outside = not 0 <= begin <= end <= len(text)
            if outside or places.to_utf16(begin) != row.begin_utf16 or text[begin:end] != row.text:
                reason = "span_outside_text" if outside else "quote_differs"
                facts = {"start": row.begin_utf16, "end": row.end_utf16}
                yield Rejected(self._source.name, row.line, reason, facts)
            else:
                good.append((row, begin, end))
        relations: list[RelationRecord] = []
        for row, begin, end in good:
            self._take(row, begin, end)
        for row, _, _ in good:
            for found in self._relations(row, title):
                if isinstance(found, RelationRecord):
                    relations.append(found)
                else:
                    yield found
        spans: list[SpanRecord] = []
        annotations = list(self._found.values())
        layer = layer_by_name(self._source, self._options)
        for made in spans_of(annotations, title, text, layer, self._options.label_set):
            if isinstance(made, Lost):
                yield made
            else:
                spans.append(made)
        there = {span.id for span in spans}
        for relation in relations:
            if not there.issuperset((relation.source, relation.target)):
                yield lost("relations", title, relation.label)
        yield tied(document, spans, relations)

    def _text(self) -> tuple[str, bool]:
        """The sentences at their places; what stood between them is lost and made of spaces."""
        pieces: list[str] = []
        at = 0
        gaps = False
        for sentence in self._document.sentences:
            begin = at
            if sentence.rows:
                first = sentence.rows[0]
                ahead = sentence.text.find(first.text)
                before = sentence.text[: max(ahead, 0)]
                begin = first.begin_utf16 - Utf16Map(before).length_utf16
            gap = begin - at
            if 0 < gap <= _LONGEST_GAP:
                pieces.append("\n" + " " * (gap - 1) if at else " " * gap)
                gaps = gaps or gap > 1 or not at
                at = begin
            pieces.append(sentence.text)
            at += Utf16Map(sentence.text).length_utf16
        return "".join(pieces), gaps

    def _columns(self) -> Iterator[tuple[int, Layer, int]]:
        """Each layer's number, itself, and where its columns begin."""
        first = 0
        for number, layer in enumerate(self._document.layers):
            yield number, layer, first
            first += len(layer.columns)

    def _take(self, row: Row, begin: int, end: int) -> None:
        """Every annotation on this row, made or made longer."""
        for number, layer, first in self._columns():
            if layer.kind == "RL":
                continue
            cells = row.cells[first : first + len(layer.columns)]
            if layer.kind == "CH":
                if cells[0] != "_":
                    self._put(number, layer, row, str(next(self._ids)), begin, end, new=True)
                continue
            told: dict[str, dict[str, str]] = {}
            for at, cell in enumerate(cells):
                if isinstance(cell, str):
                    if cell != "_":
                        for name in _ids_of(cell):
                            told.setdefault(name, {})
                    continue
                for item in cell:
                    features = told.setdefault(item.id, {})
                    if item.value is not None and layer.columns[at]:
                        features[layer.columns[at]] = item.value
            if len(told) > 1:
                told.pop("", None)
            for name, features in told.items():
                made = self._put(number, layer, row, name, begin, end, new=not name)
                made.features.update(features)

    def _put(
        self, number: int, layer: Layer, row: Row, name: str, begin: int, end: int, *, new: bool
    ) -> Annotation:
        key = (number, f"!{next(self._ids)}" if new else name)
        made = self._found.get(key)
        if made is None:
            made = Annotation(str(next(self._ids)), layer.type, begin, end)
            self._found[key] = made
        made.begin, made.end = min(made.begin, begin), max(made.end, end)
        self._on_unit.setdefault((number, row.unit), {})["" if new else name] = made
        return made

    def _relations(self, row: Row, title: str) -> Iterator[RelationRecord | Lost]:
        for _, layer, first in self._columns():
            cells = row.cells[first : first + len(layer.columns)]
            links = [cell for cell in cells if isinstance(cell, str) and cell != "_"]
            if layer.kind != "RL":
                if links and (layer.kind == "CH" or links != ["*"]):
                    yield lost("links", title, f"{row.unit} {' '.join(links)}")
                continue
            stacked = links[0].split("|") if links else []
            for at, link in enumerate(stacked):
                found = _TARGET.fullmatch(link)
                features = {
                    name: cell[at].value or ""
                    for name, cell in zip(layer.columns, cells, strict=True)
                    if not isinstance(cell, str) and at < len(cell)
                }
                features = {name: value for name, value in features.items() if value}
                label = relation_label(features, layer.type)
                source = target = None
                if found is not None:
                    source = self._end(layer.base, found["unit"], found["source"] or "0")
                    target = self._end(layer.base, row.unit, found["target"] or "0")
                if source is None or target is None:
                    yield lost("relations", title, f"{label} {link}")
                    continue
                for name in features.keys() - {"value"}:
                    yield lost("relation_values", title, f"{name}={features[name]}")
                yield RelationRecord(label, source.id, target.id)

    def _end(self, base: str, unit: str, name: str) -> Annotation | None:
        """The annotation of the base layer on the unit: by its number, or the only one."""
        for number, layer in enumerate(self._document.layers):
            if layer.type != base or layer.kind != "SP":
                continue
            there = self._on_unit.get((number, unit), {})
            if name != "0":
                return there.get(name)
            return next(iter(there.values())) if len(there) == 1 else None
        return None


def _ids_of(cell: str) -> list[str]:
    """The numbers of the hosts whose links are stacked in a cell; "" where there is one host."""
    stacked = cell.split("|")
    if len(stacked) == 1:
        return [""]
    return [found[1] for each in stacked if (found := re.search(r"\[(\d+)\]$", each))] or [""]

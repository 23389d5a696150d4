"""WebAnno TSV 3.3: one file an article; tokens, parts of tokens, stacked spans, relations.

A span that is no row of whole tokens gets rows for the parts of tokens it
covers, as WebAnno writes them, so that only white space at its edges is lost.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotations.formats.folders import FileNames, by_layer, text_file
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.token_spans import tokens_of
from annotations.formats.uima_types import ENTITY, RELATION, VALUE, features_of, pieces_of
from annotations.formats.webanno_document import (
    Cell,
    Item,
    Layer,
    Row,
    Sentence,
    TsvDocument,
    rendered,
)
from annotations.formats.webanno_reading import read
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.text.offsets import Utf16Map
from annotations.text.tokens import sentence_ends

__all__ = ["read", "write"]


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """A file for each article, in a folder a layer where there are several."""
    names = FileNames()
    named: dict[int, str] = {}
    spans = 0
    for layer, article in by_layer(articles, context, losses):
        name = named.get(article.document.id) or names.of(article)
        named[article.document.id] = name
        below = folder / layer if layer else folder
        made = _Writing(article, context.options, losses)
        with text_file(below / f"{name}.tsv") as stream:
            stream.writelines(rendered(made.document()))
        lose_marks(losses, article)
        spans += made.written
    return Written(len(named), spans)


@dataclass(slots=True)
class _Unit:
    """A row to be: a token or a part of one, with the annotations on it."""

    begin: int
    end: int
    held: list[int] = field(default_factory=list)


class _Writing:
    """One article on its way to rows."""

    def __init__(self, article: Article, options: Mapping[str, object], losses: LossReport) -> None:
        self._article = article
        self._losses = losses
        self._text = article.document.text
        self._tokens = tokens_of(self._text, options)
        self._starts = [token.start for token in self._tokens]
        self._ends = [token.end for token in self._tokens]
        self._values = bool(options.get("values", True))
        self._units = [[_Unit(token.start, token.end)] for token in self._tokens]
        self._features: list[dict[str, str]] = []
        self._on: list[list[_Unit]] = []
        self._first: dict[str, int] = {}
        self.written = 0

    def document(self) -> TsvDocument:
        """The layers, then the sentences with their rows."""
        for span in self._article.spans:
            self._place(span)
        names = sorted({name for features in self._features for name in features} | {VALUE})
        layers = [Layer("SP", ENTITY, tuple(names))]
        if self._article.relations:
            layers.append(Layer("RL", RELATION, (VALUE, f"BT_{ENTITY}")))
        made = TsvDocument(layers)
        shown = self._shown_ids()
        places = Utf16Map(self._text)
        units = self._unit_names()
        links = self._links(units)
        for number, (first, after, start, end) in enumerate(self._sentences(), 1):
            sentence = Sentence(self._text[start:end])
            for token in range(first, after):
                for unit in self._units[token]:
                    name = units[id(unit)].replace("?", str(number))
                    cells: list[Cell] = [
                        tuple(self._item(each, feature, shown) for each in unit.held)
                        for feature in names
                    ]
                    if self._article.relations:
                        cells += links.get(id(unit), ((), "_"))
                    place = places.to_utf16(unit.begin), places.to_utf16(unit.end)
                    text = self._text[unit.begin : unit.end]
                    sentence.rows.append(Row(name, *place, text, tuple(cells)))
            made.sentences.append(sentence)
        return made

    def _place(self, span: SpanRecord) -> None:
        """Put a span on the units it covers, cutting tokens where it must."""
        starts, ends = self._starts, self._ends
        features: dict[str, str] | None = None
        trimmed = False
        for start, end in pieces_of(span, self._article, self._losses):
            first, after = bisect_right(ends, start), bisect_left(starts, end)
            if first >= after:
                trimmed = True
                continue
            if features is None:
                features = self._features_of(span)
                self._first.setdefault(span.id, len(self._features))
                self.written += 1
            on = [
                self._unit(token, max(start, starts[token]), min(end, ends[token]))
                for token in range(first, after)
            ]
            trimmed = trimmed or on[0].begin > start or on[-1].end < end
            for unit in on:
                unit.held.append(len(self._features))
            self._features.append(features)
            self._on.append(on)
        if features is None:
            lose(self._losses, "off_token", self._article, span)
        elif trimmed:
            lose(self._losses, "trimmed", self._article, span)

    def _features_of(self, span: SpanRecord) -> dict[str, str]:
        """The span's features; a cell cannot tell an empty text from no text."""
        features = features_of(span, self._article, self._losses, values=self._values)
        told = {name: text for name, text in features.items() if text}
        if len(told) < len(features):
            lose(self._losses, "attributes", self._article, span)
        return told

    def _unit(self, token: int, begin: int, end: int) -> _Unit:
        units = self._units[token]
        found = next((unit for unit in units if (unit.begin, unit.end) == (begin, end)), None)
        if found is None:
            found = _Unit(begin, end)
            units.append(found)
        return found

    def _shown_ids(self) -> dict[int, str]:
        """A number for each annotation that is on several units or not alone on its own."""
        needed = [
            number
            for number, units in enumerate(self._on)
            if len(units) > 1 or any(len(unit.held) > 1 for unit in units)
        ]
        return {number: str(shown) for shown, number in enumerate(needed, 1)}

    def _item(self, number: int, feature: str, shown: Mapping[int, str]) -> Item:
        return Item(self._features[number].get(feature), shown.get(number, ""))

    def _unit_names(self) -> dict[int, str]:
        """The name of each row; "?" stands for the number of its sentence."""
        names = {}
        for first, after, _, _ in self._sentences():
            for token in range(first, after):
                for part, unit in enumerate(self._units[token]):
                    told = f"?-{token - first + 1}"
                    names[id(unit)] = f"{told}.{part}" if part else told
        return names

    def _links(self, units: Mapping[int, str]) -> dict[int, tuple[Cell, str]]:
        """For the first row of each relation's target: the labels and where they come from."""
        shown = self._shown_ids()
        sentence_of = {
            token: number
            for number, (first, after, _, _) in enumerate(self._sentences(), 1)
            for token in range(first, after)
        }
        home = {
            id(unit): sentence_of[token] for token, held in enumerate(self._units) for unit in held
        }
        by_id = {span.id: span for span in self._article.spans}
        links: dict[int, tuple[list[Item], list[str]]] = {}
        for relation in self._article.relations:
            source, target = self._first.get(relation.source), self._first.get(relation.target)
            if source is None or target is None:
                lose(self._losses, "relations", self._article, by_id[relation.source])
                continue
            if relation.note:
                lose(self._losses, "note", self._article, by_id[relation.source])
            at, unit = self._on[target][0], self._on[source][0]
            told = units[id(unit)].replace("?", str(home[id(unit)]))
            ends = shown.get(source, "0"), shown.get(target, "0")
            if ends != ("0", "0"):
                told += f"[{ends[0]}_{ends[1]}]"
            labels, places = links.setdefault(id(at), ([], []))
            labels.append(Item(relation.label))
            places.append(told)
        return {unit: (tuple(labels), "|".join(told)) for unit, (labels, told) in links.items()}

    def _sentences(self) -> list[tuple[int, int, int, int]]:
        """Tokens from, to and text from, to; together the sentences hold the whole text."""
        starts = self._starts
        made: list[tuple[int, int, int, int]] = []
        first = start = 0
        for end in sentence_ends(self._text):
            after = bisect_left(starts, end)
            if after == first and made:
                held = made[-1]
                made[-1] = (held[0], held[1], held[2], end)
            elif after > first or end == len(self._text):
                made.append((first, after, start, end))
            else:
                continue
            first, start = after, end
        return made

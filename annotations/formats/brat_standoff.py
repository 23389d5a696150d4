"""brat standoff: ``X.txt`` with ``X.ann`` beside it, a whole folder of them.

Text-bound annotations with their fragments, relations, attributes,
normalisations (a country is ``ISO3166:SY``) and notes. Offsets are code points
and newlines LF alone, as brat counts. A value that an attribute of brat cannot
hold stands as a note of its own type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import TextIO

from annotations.formats.brat_reading import COUNTRY_BASE, across_newlines, read
from annotations.formats.folders import FileNames, by_layer, text_file, without_carriage_returns
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.value_text import as_text
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.label_set import AttributeKind, LabelSet
from annotations.span import Fragment

__all__ = ["read", "write"]

_ONE_WORD = re.compile(r"\S+")
_CODE = re.compile(r"[A-Z]{2}")
_LINE_BREAK = re.compile(r"[\r\n]+")
_TYPE = re.compile(r"[^\s:]+")


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """A pair of files for each article, in a folder a layer where there are several."""
    names = FileNames()
    named: dict[int, str] = {}
    spans = 0
    for layer, article in by_layer(articles, context, losses):
        name = named.get(article.document.id) or names.of(article)
        named[article.document.id] = name
        below = folder / layer if layer else folder
        text = without_carriage_returns(article, losses)
        with text_file(below / f"{name}.txt") as stream:
            stream.write(text)
        with text_file(below / f"{name}.ann") as stream:
            _Annotations(article, text, context.label_set, losses).write(stream)
        spans += len(article.spans)
    with text_file(folder / "annotation.conf") as stream:
        _configure(context.label_set, stream)
    return Written(len(named), spans)


def _configure(label_set: LabelSet, stream: TextIO) -> None:
    """What brat needs to show the labels, relations and attributes."""
    stream.write("[entities]\n")
    for label in label_set:
        stream.write(f"{label.name}\n")
    stream.write("\n[relations]\n")
    for relation_type in label_set.relation_types or ():
        stream.write(f"{relation_type.id}\tArg1:<ENTITY>, Arg2:<ENTITY>\n")
    stream.write("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n")
    stream.write("\n[events]\n\n[attributes]\n")
    for label in label_set:
        for attribute in label.attributes:
            choices = [choice.id for _, choice in attribute.walk_choices()]
            if choices:
                stream.write(f"{attribute.id}\tArg:{label.name}, Value:{'|'.join(choices)}\n")


class _Annotations:
    """The lines of one ``.ann``; each kind counts its own numbers."""

    def __init__(
        self, article: Article, text: str, label_set: LabelSet, losses: LossReport
    ) -> None:
        self._article = article
        self._text = text
        self._losses = losses
        self._kinds = {
            (label.name, attribute.id): attribute.kind
            for label in label_set
            for attribute in label.attributes
        }
        self._attributes = count(1)
        self._norms = count(1)
        self._notes = count(1)

    def write(self, stream: TextIO) -> None:
        """Every span with what is said of it, then the relations, then notes on the whole."""
        names: dict[str, str] = {}
        for number, span in enumerate(self._article.spans, 1):
            lines = list(self._span(f"T{number}", span))
            if lines:
                names[span.id] = f"T{number}"
                stream.writelines(lines)
        sources = {span.id: span for span in self._article.spans}
        for number, relation in enumerate(self._article.relations, 1):
            if relation.source not in names or relation.target not in names:
                lose(self._losses, "relations", self._article, sources[relation.source])
                continue
            ends = f"Arg1:{names[relation.source]} Arg2:{names[relation.target]}"
            stream.write(f"R{number}\t{relation.label} {ends}\n")
            if relation.note:
                stream.write(
                    self._note(
                        "AnnotatorNotes", f"R{number}", relation.note, sources[relation.source]
                    )
                )
        lose_marks(self._losses, self._article)

    def _span(self, name: str, span: SpanRecord) -> Iterable[str]:
        pieces = [piece for place in span.fragments for piece in self._lines(place)]
        if not pieces:
            lose(self._losses, "only_newlines", self._article, span)
            return
        if across_newlines(self._text, tuple(pieces)) != span.fragments:
            lose(self._losses, "line_edges", self._article, span)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(self._text[start:end] for start, end in pieces)
        yield f"{name}\t{span.label} {places}\t{words}\n"
        for attribute, value in span.attributes.items():
            yield from self._value(name, span, attribute, value, words)
        if span.note:
            yield self._note("AnnotatorNotes", name, span.note, span)
        if span.flagged:
            yield f"A{next(self._attributes)}\tFlagged {name}\n"

    def _lines(self, place: Fragment) -> list[Fragment]:
        """The place without its newlines, for no annotation of brat's crosses one."""
        found = []
        at = place.start
        for match in re.finditer("\n+", self._text[place.start : place.end]):
            if at < place.start + match.start():
                found.append(Fragment(at, place.start + match.start()))
            at = place.start + match.end()
        if at < place.end:
            found.append(Fragment(at, place.end))
        return found

    def _value(
        self, name: str, span: SpanRecord, attribute: str, value: object, words: str
    ) -> Iterable[str]:
        text = as_text(value)
        if text is None or not _TYPE.fullmatch(attribute):
            lose(self._losses, "attributes", self._article, span)
            return
        kind = self._kinds.get((span.label, attribute))
        if kind is AttributeKind.COUNTRY and _CODE.fullmatch(text):
            told = f"{attribute} {name} {COUNTRY_BASE}:{text}"
            yield f"N{next(self._norms)}\t{told}\t{words}\n"
        elif value is True:
            yield f"A{next(self._attributes)}\t{attribute} {name}\n"
        elif kind is not AttributeKind.TEXT and _ONE_WORD.fullmatch(text):
            yield f"A{next(self._attributes)}\t{attribute} {name} {text}\n"
        else:
            yield self._note(attribute, name, text, span)

    def _note(self, kind: str, name: str, words: str, span: SpanRecord) -> str:
        """A note of one line; breaks become spaces and are counted."""
        shown = _LINE_BREAK.sub(" ", words)
        if shown != words:
            lose(self._losses, "line_breaks", self._article, span)
        return f"#{next(self._notes)}\t{kind} {name}\t{shown}\n"

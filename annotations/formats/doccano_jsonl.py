"""doccano's JSON Lines for sequence labelling: text and [start, end, label] triples.

Where the project has relations, each line also holds ``entities`` with ids and
``relations`` between them, as doccano's "JSONL (relation)" takes them. Written
offsets are code points unless another unit is asked for; doccano itself counts
UTF-16 units, or graphemes in the mode of that name, which differs in texts with
signs beyond the BMP or with marks. Reading tells the unit by what it fits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any, TextIO

from annotations.formats.fields import article_of
from annotations.formats.foreign import tied
from annotations.formats.lines import json_lines
from annotations.formats.losses import LossReport
from annotations.formats.offset_fit import Offsets, Unit, edge_scores
from annotations.formats.options import chosen
from annotations.formats.records import (
    Article,
    FieldMapping,
    MarkRecord,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_layer,
    lose_marks,
    lose_what_a_triple_lacks,
)
from annotations.span import Fragment

_SAMPLE = 2_000
_ENOUGH = 100
_ALL = "all"
_OWN = ("label", "labels", "entities", "relations", "Comments", "comments")


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """An object a line. Values and notes are lost; a span in pieces becomes one triple a piece."""
    unit = chosen(context.options, "offsets", Unit, Unit.CODE_POINTS)
    documents = spans = 0
    ids = count(1)
    for article in articles:
        offsets = Offsets(article.document.text)
        triples: list[tuple[int, int, str]] = []
        for span in article.spans:
            triples += [(*_place(offsets, place, unit), span.label) for place in span.fragments]
            lose_what_a_triple_lacks(losses, article, span)
            if len(span.fragments) > 1:
                lose(losses, "fragments", article, span)
            if any(not _held(offsets, place, unit) for place in span.fragments):
                lose(losses, "graphemes", article, span)
        lose_layer(context, losses, article)
        lose_marks(losses, article)
        document = article.document
        told: dict[str, object] = {
            "id": document.external_id or document.id,
            "text": document.text,
            "label": sorted(triples),
            "title": document.title,
            "source": document.source,
            "url": document.url,
            "date": document.date,
            "author": document.author,
        }
        for name, value in document.metadata.items():
            told.setdefault(name, value)
        if context.related:
            told |= _related(article, offsets, unit, ids, losses)
        stream.write(json.dumps(told, ensure_ascii=False) + "\n")
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _place(offsets: Offsets, place: Fragment, unit: Unit) -> tuple[int, int]:
    start, end = place
    return offsets.from_code_point(start, unit), offsets.from_code_point(end, unit)


def _held(offsets: Offsets, place: Fragment, unit: Unit) -> bool:
    return unit is not Unit.GRAPHEMES or offsets.range(*_place(offsets, place, unit), unit) == place


def _related(
    article: Article, offsets: Offsets, unit: Unit, ids: count[int], losses: LossReport
) -> dict[str, object]:
    """Entities and relations; a relation of a span in pieces holds on to its first piece."""
    entities = []
    first: dict[str, int] = {}
    for span in article.spans:
        for place in span.fragments:
            number = next(ids)
            first.setdefault(span.id, number)
            start, end = _place(offsets, place, unit)
            told = {"start_offset": start, "end_offset": end}
            entities.append({"id": number, "label": span.label, **told})
    relations = []
    sources = {span.id: span for span in article.spans}
    for relation in article.relations:
        between = {"from_id": first[relation.source], "to_id": first[relation.target]}
        relations.append({"id": next(ids), **between, "type": relation.label})
        if relation.note:
            lose(losses, "note", article, sources[relation.source])
    return {"entities": entities, "relations": relations}


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """An article a line; a span that fits nothing is rejected with its line, the rest is read.

    In an archive of doccano's each file is one annotator's.
    """
    unit = _unit(source, options)
    stem = source.path.stem
    layer = stem if source.archive and stem != _ALL else ""
    for line, value in json_lines(source, options):
        if isinstance(value, Rejected):
            yield value
            continue
        told = {name: each for name, each in value.items() if name not in _OWN}
        article = article_of(told, _fields(options, told), name=source.name, line=line)
        if isinstance(article, Rejected):
            yield article
        else:
            yield from _judged(source, line, value, article, layer, unit)


def _fields(options: ReadOptions, value: dict[str, object]) -> FieldMapping:
    """doccano's other name for the text is ``data``."""
    if options.fields == FieldMapping() and "text" not in value and "data" in value:
        return FieldMapping(text="data")
    return options.fields


def _unit(source: Source, options: ReadOptions) -> Unit:
    """The unit that was asked for, or that fits the first lines best; UTF-16 where all fit."""
    wanted = str(options.chosen.get("offsets_are", "auto"))
    if wanted != "auto":
        return Unit(wanted)
    scores = dict.fromkeys((Unit.UTF16, Unit.CODE_POINTS, Unit.GRAPHEMES), 0)
    telling = 0
    for _, value in islice(json_lines(source, options), _SAMPLE):
        text = value.get(options.fields.text) if isinstance(value, dict) else None
        if isinstance(text, str) and isinstance(value, dict):
            places = [each[:2] for each, _ in _triples(value) if each is not None]
            points = edge_scores(text, places)
            for unit in points:
                scores[unit] += points[unit]
            telling += bool(points)
        if telling == _ENOUGH:
            break
    return max(scores, key=lambda unit: scores[unit])


def _triples(value: dict[str, Any]) -> Iterator[tuple[tuple[int, int, str] | None, str]]:
    """(start, end, label) with the entity's id; None in place of what is none."""
    entities = value.get("entities")
    if isinstance(entities, list):
        for each in entities:
            try:
                place = int(each["start_offset"]), int(each["end_offset"]), str(each["label"])
                yield place, str(each.get("id", ""))
            except (KeyError, OverflowError, TypeError, ValueError):
                yield None, ""
        return
    given = value.get("label", value.get("labels"))
    for each in given if isinstance(given, list) else []:
        try:
            start, end, label = each
            yield (int(start), int(end), str(label)), ""
        except (OverflowError, TypeError, ValueError):
            yield None, ""


def _judged(
    source: Source, line: int, value: dict[str, Any], article: Article, layer: str, unit: Unit
) -> Iterator[Article | Rejected]:
    offsets = Offsets(article.document.text)
    spans: list[SpanRecord] = []
    ids: set[str] = set()
    for triple, identifier in _triples(value):
        place = None if triple is None else offsets.range(triple[0], triple[1], unit)
        if triple is None:
            yield Rejected(source.name, line, "bad_span")
        elif place is None:
            facts = {"start": triple[0], "end": triple[1]}
            yield Rejected(source.name, line, "span_outside_text", facts)
        else:
            spans.append(SpanRecord(triple[2], (Fragment(*place),), layer=layer, id=identifier))
            ids.add(identifier)
    relations: list[RelationRecord] = []
    for each in value.get("relations") or []:
        try:
            ends = str(each["from_id"]), str(each["to_id"])
            label = str(each["type"])
        except (KeyError, TypeError):
            yield Rejected(source.name, line, "bad_relation")
            continue
        if ids.issuperset(ends):
            relations.append(RelationRecord(label, *ends))
        else:
            yield Rejected(source.name, line, "SpanMissing")
    comments = value.get("Comments", value.get("comments"))
    told = "\n".join(map(str, comments)) if isinstance(comments, list) else ""
    marks = {layer: MarkRecord(note=told)} if told else {}
    yield tied(article.document, spans, relations, marks=marks)

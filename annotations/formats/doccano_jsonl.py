"""doccano's JSON Lines for sequence labelling: text and [start, end, label] triples.

Where the project has relations, each line also holds ``entities`` with ids and
``relations`` between them, as doccano's "JSONL (relation)" takes them. Offsets
are code points, as Python counts; doccano's own default mode counts UTF-16
units, which differs only in texts with signs beyond the BMP.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import count
from typing import TextIO

from annotations.formats.losses import LossReport
from annotations.formats.records import Article
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_marks,
    lose_what_a_triple_lacks,
)


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """An object a line. Values and notes are lost; a span in pieces becomes one triple a piece."""
    several = len(context.layers) > 1
    documents = spans = 0
    ids = count(1)
    for article in articles:
        triples: list[tuple[int, int, str]] = []
        for span in article.spans:
            triples += [(start, end, span.label) for start, end in span.fragments]
            lose_what_a_triple_lacks(losses, article, span)
            if len(span.fragments) > 1:
                lose(losses, "fragments", article, span)
            if several:
                lose(losses, "layer", article, span)
        lose_marks(losses, article)
        document = article.document
        told = {
            "id": document.id,
            "text": document.text,
            "label": sorted(triples),
            "title": document.title,
            "source": document.source,
            "url": document.url,
            "date": document.date,
            "author": document.author,
        }
        if context.related:
            told |= _related(article, ids, losses)
        stream.write(json.dumps(told, ensure_ascii=False) + "\n")
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _related(article: Article, ids: count[int], losses: LossReport) -> dict[str, object]:
    """Entities and relations; a relation of a span in pieces holds on to its first piece."""
    entities = []
    first: dict[str, int] = {}
    for span in article.spans:
        for start, end in span.fragments:
            number = next(ids)
            first.setdefault(span.id, number)
            place = {"start_offset": start, "end_offset": end}
            entities.append({"id": number, "label": span.label, **place})
    relations = []
    sources = {span.id: span for span in article.spans}
    for relation in article.relations:
        between = {"from_id": first[relation.source], "to_id": first[relation.target]}
        relations.append({"id": next(ids), **between, "type": relation.label})
        if relation.note:
            lose(losses, "note", article, sources[relation.source])
    return {"entities": entities, "relations": relations}

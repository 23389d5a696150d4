"""Label Studio's JSON: a list of tasks with annotations by several people and predictions.

Offsets are code points, in older files UTF-16 units: the quoted words tell.
A region's values are further results with its id; what a model predicted is
read as spans of a layer of the model's. Layers are told by ``layer`` beside
``completed_by``, for Label Studio refuses people it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from annotations.formats.label_studio_reading import read
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.formats.value_text import as_text
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.label_set import AttributeKind, LabelSet
from annotations.layer import GOLD

__all__ = ["read", "write"]

_CHOSEN = (AttributeKind.CHOICE, AttributeKind.COUNTRY)


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A list of tasks, one an article, one annotation a layer."""
    stream.write("[")
    documents = spans = 0
    for article in articles:
        stream.write(",\n" if documents else "\n")
        task = _task(article, documents + 1, context, losses)
        stream.write(json.dumps(task, ensure_ascii=False))
        lose_marks(losses, _without_states(article))
        documents += 1
        spans += len(article.spans)
    stream.write("\n]\n")
    return Written(documents, spans)


def _without_states(article: Article) -> Article:
    """Skipping is told as ``was_cancelled``; that somebody is done is told by the annotation."""
    return Article(article.document, article.spans, {}, article.relations, article.marks)


def _task(
    article: Article, number: int, context: ExportContext, losses: LossReport
) -> dict[str, object]:
    document = article.document
    data: dict[str, object] = {"text": document.text}
    for name in ("title", "source", "url", "date", "author"):
        if getattr(document, name):
            data[name] = getattr(document, name)
    if document.external_id:
        data["id"] = document.external_id
    data |= {name: value for name, value in document.metadata.items() if name not in data}
    named = [layer.name for layer in context.layers]
    layers = dict.fromkeys([*named, *(span.layer for span in article.spans), *article.states])
    annotations = []
    for layer in layers:
        spans = [span for span in article.spans if span.layer == layer]
        state = article.states.get(layer, "")
        if spans or state in ("done", "skipped"):
            result = _result(article, spans, context.label_set, losses)
            annotations.append(
                {
                    "layer": layer,
                    "was_cancelled": state == "skipped",
                    "ground_truth": layer == GOLD,
                    "result": result,
                }
            )
    return {"id": number, "data": data, "annotations": annotations, "predictions": []}


def _result(
    article: Article, spans: list[SpanRecord], label_set: LabelSet, losses: LossReport
) -> list[dict[str, object]]:
    told: list[dict[str, object]] = []
    regions: dict[str, str] = {}
    for number, span in enumerate(spans, 1):
        region = span.id or f"s{number}"
        regions[span.id] = region
        told += _regions(article, span, region, label_set, losses)
    here = {span.id for span in spans}
    for relation in article.relations:
        if relation.source in here:
            told.append(_relation(relation, regions))
            if relation.note:
                lose(losses, "note", article, next(s for s in spans if s.id == relation.source))
    return told


def _regions(
    article: Article, span: SpanRecord, region: str, label_set: LabelSet, losses: LossReport
) -> Iterator[dict[str, object]]:
    """The labelled stretch and a result for each value; further pieces are regions of their own."""
    text = article.document.text
    if span.flagged:
        lose(losses, "flags", article, span)
    if len(span.fragments) > 1:
        lose(losses, "fragments", article, span)
    for number, (start, end) in enumerate(span.fragments):
        place: dict[str, object] = {"start": start, "end": end, "text": text[start:end]}
        told: dict[str, object] = {
            "id": region if not number else f"{region}-{number + 1}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "origin": "manual",
            "value": {**place, "labels": [span.label]},
        }
        if number:
            yield told
            continue
        if span.note:
            told["meta"] = {"text": [span.note]}
        yield told
        for name, value in span.attributes.items():
            kind = _kind(label_set, span.label, name)
            held = _value(value, kind)
            if held is None:
                lose(losses, "attributes", article, span)
            else:
                shape, content = held
                yield {
                    "id": region,
                    "from_name": name,
                    "to_name": "text",
                    "type": shape,
                    "origin": "manual",
                    "value": {**place, **content},
                }


def _kind(label_set: LabelSet, label: str, name: str) -> AttributeKind | None:
    known = next((each for each in label_set if each.name == label), None)
    attribute = known.attribute(name) if known else None
    return attribute.kind if attribute else None


def _value(value: object, kind: AttributeKind | None) -> tuple[str, Mapping[str, object]] | None:
    """The control that holds such a value, and what stands in its result."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return ("number", {"number": value}) if as_text(value) is not None else None
    text = as_text(value)
    if text is None:
        return None
    if isinstance(value, bool) or kind in _CHOSEN:
        return "choices", {"choices": [text]}
    return "textarea", {"text": [text]}


def _relation(relation: RelationRecord, regions: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": regions[relation.source],
        "to_id": regions[relation.target],
        "direction": "right",
        "labels": [relation.label],
    }

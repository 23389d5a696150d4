"""Reads Label Studio's tasks: regions with their values, relations, predictions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotations.formats.fields import article_of, guess_fields
from annotations.formats.foreign import found_again, lost, same_words, tied
from annotations.formats.json_list import json_objects
from annotations.formats.losses import Lost
from annotations.formats.offset_fit import Offsets, Unit, unit_by_quotes
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
from annotations.layer import GOLD
from annotations.span import Fragment, Origin, OriginKind

_LABELS = ("labels", "hypertextlabels")
_UNITS = (Unit.CODE_POINTS, Unit.UTF16)


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """An article a task, every annotation a layer, what was predicted a layer of its model's."""
    for line, task in json_objects(source, options):
        if isinstance(task, Rejected):
            yield task
            continue
        data = task.get("data")
        if not isinstance(data, dict):
            yield Rejected(source.name, line, "no_text_field", {"field": "data"})
            continue
        mapping = options.fields
        if mapping.text not in data:
            mapping = guess_fields(data)
        article = article_of(data, mapping, name=source.name, line=line)
        if isinstance(article, Rejected):
            yield article
        else:
            yield from _Task(source, line, article, options.label_set).read(task)


@dataclass(slots=True)
class _Task:
    """One task: gathers the spans and relations of all its annotations."""

    source: Source
    line: int
    article: Article
    label_set: LabelSet
    spans: list[SpanRecord] = field(default_factory=list)
    relations: list[RelationRecord] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)

    def read(self, task: Mapping[str, Any]) -> Iterator[Article | Rejected | Lost]:
        results = []
        for number, annotation in enumerate(_objects(task.get("annotations"))):
            layer = _layer(annotation)
            if annotation.get("was_cancelled"):
                self.states[layer] = "skipped"
            elif "layer" in annotation and not annotation.get("result"):
                self.states[layer] = "done"
            results.append((f"a{number}", layer, Origin(), annotation))
        for number, prediction in enumerate(_objects(task.get("predictions"))):
            model = str(prediction.get("model_version") or "model")
            score = prediction.get("score")
            told = float(score) if isinstance(score, int | float) and 0 <= score <= 1 else None
            origin = Origin(OriginKind.MODEL, model, told)
            results.append((f"p{number}", model, origin, prediction))
        offsets = Offsets(self.article.document.text)
        regions = [each for _, _, _, held in results for each in _regions(held)]
        unit = unit_by_quotes(offsets, map(_quoted, regions), same_words, _UNITS)
        for prefix, layer, origin, held in results:
            yield from self._annotation(prefix, layer, origin, held, offsets, unit)
        there = {span.id for span in self.spans}
        for relation in self.relations:
            if not there.issuperset((relation.source, relation.target)):
                yield lost("relations", self.article.document.title, relation.label)
        yield tied(self.article.document, self.spans, self.relations, states=self.states)

    def _annotation(
        self,
        prefix: str,
        layer: str,
        origin: Origin,
        held: Mapping[str, Any],
        offsets: Offsets,
        unit: Unit,
    ) -> Iterator[Rejected | Lost]:
        title = self.article.document.title
        values: dict[str, dict[str, list[Any]]] = {}
        for each in _objects(held.get("result")):
            kind = str(each.get("type"))
            if kind in _LABELS:
                continue
            if kind == "relation":
                yield from self._relation(prefix, each)
            elif "start" not in _value(each):
                yield lost("document_value", title, f"{each.get('from_name')}: {_content(each)}")
            else:
                region = values.setdefault(str(each.get("id")), {})
                region.setdefault(str(each.get("from_name")), []).extend(_content(each))
        for each in _regions(held):
            region_id = str(each.get("id"))
            yield from self._span(
                each,
                f"{prefix}-{region_id}",
                layer,
                origin,
                values.pop(region_id, {}),
                offsets,
                unit,
            )
        for region in values.values():
            yield lost("attributes", title, str(region))

    def _span(
        self,
        each: Mapping[str, Any],
        identifier: str,
        layer: str,
        origin: Origin,
        values: Mapping[str, list[Any]],
        offsets: Offsets,
        unit: Unit,
    ) -> Iterator[Rejected | Lost]:
        text, title = offsets.text, self.article.document.title
        try:
            start, end, quote = _quoted(each)
        except (OverflowError, TypeError, ValueError):
            yield Rejected(self.source.name, self.line, "bad_span")
            return
        place = offsets.range(start, end, unit)
        if quote and (place is None or not same_words(text[place[0] : place[1]], quote)):
            place = found_again(text, quote, start)
            if place is None:
                yield Rejected(self.source.name, self.line, "quote_differs")
                return
            yield lost("repaired", title, quote, *place)
        if place is None:
            facts = {"start": start, "end": end}
            yield Rejected(self.source.name, self.line, "span_outside_text", facts)
            return
        labels = [str(label) for label in _sequence(_value(each).get(str(each.get("type"))))]
        if not labels:
            yield lost("unlabelled", title, quote, *place)
        for number, label in enumerate(labels):
            attributes: dict[str, object] = {}
            for name, content in values.items():
                if len(content) > 1:
                    yield lost("attributes", title, f"{name}: {content}", *place)
                if content:
                    attributes[name] = self._typed(label, name, content[0])
            meta = each.get("meta")
            notes = _sequence(meta.get("text")) if isinstance(meta, dict) else []
            self.spans.append(
                SpanRecord(
                    label,
                    (Fragment(*place),),
                    attributes,
                    layer,
                    note="\n".join(map(str, notes)),
                    origin=origin,
                    id=identifier if not number else f"{identifier}/{number}",
                )
            )

    def _typed(self, label: str, name: str, value: Any) -> object:
        if not isinstance(value, str):
            return value
        known = next((each for each in self.label_set if each.name == label), None)
        return from_text(value, known.attribute(name) if known else None)

    def _relation(self, prefix: str, each: Mapping[str, Any]) -> Iterator[Lost]:
        source, target = f"{prefix}-{each.get('from_id')}", f"{prefix}-{each.get('to_id')}"
        if each.get("direction") == "left":
            source, target = target, source
        elif each.get("direction") == "bi":
            yield lost("direction", self.article.document.title)
        labels = _sequence(each.get("labels")) or ["related"]
        self.relations += [RelationRecord(str(label), source, target) for label in labels]


def _objects(value: object) -> list[dict[str, Any]]:
    return [each for each in _sequence(value) if isinstance(each, dict)]


def _sequence(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _value(each: Mapping[str, Any]) -> dict[str, Any]:
    value = each.get("value")
    return value if isinstance(value, dict) else {}


def _regions(held: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [each for each in _objects(held.get("result")) if each.get("type") in _LABELS]


def _quoted(each: Mapping[str, Any]) -> tuple[int, int, str]:
    """Start, end and words of a region; -1 where it has no offsets. Raises ValueError."""
    value = _value(each)
    place = value.get("globalOffsets", value)
    place = place if isinstance(place, dict) else value
    quote = value.get("text")
    start, end = place.get("start", -1), place.get("end", -1)
    return int(start), int(end), quote if isinstance(quote, str) else ""


def _content(each: Mapping[str, Any]) -> list[Any]:
    held = _value(each).get({"textarea": "text"}.get(str(each.get("type")), str(each.get("type"))))
    return held if isinstance(held, list) else [] if held is None else [held]


def _layer(annotation: Mapping[str, Any]) -> str:
    """Whose annotation it is: our name, the person's email, name or number, or the gold."""
    if annotation.get("ground_truth"):
        return str(annotation.get("layer") or GOLD)
    by = annotation.get("completed_by")
    if isinstance(by, dict):
        by = by.get("email") or by.get("username") or by.get("id")
    named = annotation.get("layer", by)
    return "" if named is None else str(named)

"""Reads Web Annotations: texts beside the file, places by position and by quote."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from annotations.document import Document
from annotations.errors import LoneSurrogate
from annotations.formats.folders import is_readable, text_beside
from annotations.formats.foreign import found_again, lost, tied
from annotations.formats.json_list import json_objects
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
from annotations.span import Fragment, checked_fragments

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_LABEL_PURPOSES = ("tagging", "classifying")
_Item = tuple[int, dict[str, Any]]


@dataclass(slots=True)
class _Said:
    """What the bodies of an annotation say."""

    labels: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    identifiers: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    flagged: bool = False


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """An article for each text that the annotations are about."""
    by_text: dict[str, list[_Item]] = {}
    links: list[_Item] = []
    empty = True
    for line, value in json_objects(source, options):
        if isinstance(value, Rejected):
            yield value
            continue
        empty = empty and not _is_page(value)
        for item in _items(value):
            targets = _targets(item)
            if targets and all(isinstance(each, str) for each in targets):
                links.append((line, item))
                continue
            name = next((_source_of(each) for each in targets), "")
            by_text.setdefault(name, []).append((line, item))
    if not by_text and not empty:
        by_text[""] = []
    for name, items in by_text.items():
        yield from _article(source, options, name, items, links)


def _is_page(value: Mapping[str, Any]) -> bool:
    return "items" in value or "first" in value


def _items(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The annotations of a page, of a collection's first page, or the one annotation."""
    held: Any = value
    if isinstance(value.get("first"), dict):
        held = value["first"]
    if isinstance(held.get("items"), list):
        return [each for each in held["items"] if isinstance(each, dict)]
    return [dict(value)] if "target" in value else []


def _targets(item: Mapping[str, Any]) -> list[Any]:
    return _listed(item.get("target"))


def _source_of(target: Any) -> str:
    """The last part of the address of a target's text."""
    held = target.get("source") if isinstance(target, dict) else target
    if isinstance(held, dict):
        held = held.get("id", "")
    try:
        path = unquote(urlsplit(str(held)).path)
    except ValueError:
        return ""
    return PurePosixPath(path.replace("\\", "/")).name


def _article(
    source: Source, options: ReadOptions, name: str, items: list[_Item], links: list[_Item]
) -> Iterator[Article | Rejected | Lost]:
    beside = source.path.parent / name if name else source.path
    path = beside if is_readable(beside) and beside != source.path else None
    path = path or source.path.with_suffix(".txt")
    text = text_beside(path, source, options)
    if isinstance(text, Rejected):
        yield text
        return
    if not text:
        yield Rejected(source.name, 0, "empty")
        return
    try:
        document = Document(text, title=path.stem, external_id=source.name)
    except LoneSurrogate as problem:
        yield Rejected(source.name, 0, "lone_surrogate", problem.facts)
        return
    spans: list[SpanRecord] = []
    for line, item in items:
        for made in _span(source, line, item, document, options):
            if isinstance(made, SpanRecord):
                spans.append(made)
            else:
                yield made
    there = {span.id for span in spans}
    relations: list[RelationRecord] = []
    for _, item in links:
        said = _said(item)
        sources = [each for each in _targets(item) if each in there]
        targets = [each for each in said.links if each in there]
        if len(sources) == 1 and len(targets) == 1:
            label = said.labels[0] if said.labels else "related"
            note = "\n".join(said.notes)
            relations.append(RelationRecord(label, sources[0], targets[0], note))
        elif sources or targets:
            yield lost("relations", document.title, " ".join(said.labels))
    yield tied(document, spans, relations)


def _span(
    source: Source, line: int, item: dict[str, Any], document: Document, options: ReadOptions
) -> Iterator[SpanRecord | Rejected | Lost]:
    places: list[tuple[int, int]] = []
    for target in _targets(item):
        place, moved = _place(document.text, target)
        if place is None:
            yield Rejected(source.name, line, "not_found", {"found": _exact(target)[:40]})
            return
        if moved:
            yield lost("repaired", document.title, document.text[slice(*place)], *place)
        places.append(place)
    if not places:
        yield Rejected(source.name, line, "bad_span")
        return
    said = _said(item)
    fragments = checked_fragments(document.text, places)
    if not said.labels:
        yield lost(
            "unlabelled", document.title, document.text[fragments[0].start : fragments[0].end]
        )
        return
    values = dict(said.values)
    if said.identifiers and not values:
        values["identifier"] = said.identifiers[0]
    for number, label in enumerate(said.labels):
        yield SpanRecord(
            label,
            tuple(Fragment(*place) for place in fragments),
            typed(values, label, options.label_set),
            _creator(item),
            "\n".join(said.notes),
            created=_created(item),
            id=str(item.get("id", "")) if not number else "",
            flagged=said.flagged,
        )


def _place(text: str, target: Any) -> tuple[tuple[int, int] | None, bool]:
    """Where a target lies, and whether only its quote found it."""
    held = target.get("selector") if isinstance(target, dict) else None
    selectors = [each for each in _listed(held) if isinstance(each, dict)]
    position = next((each for each in selectors if each.get("type") == "TextPositionSelector"), {})
    quote = next((each for each in selectors if each.get("type") == "TextQuoteSelector"), {})
    start, end, exact = position.get("start"), position.get("end"), quote.get("exact")
    if (
        isinstance(start, int)
        and isinstance(end, int)
        and 0 <= start < end <= len(text)
        and exact in (None, text[start:end])
    ):
        return (start, end), False
    if not isinstance(exact, str):
        return None, False
    near = start if isinstance(start, int) else 0
    around = {name: str(quote.get(name, "")) for name in ("prefix", "suffix")}
    return found_again(text, exact, near, **around), bool(position)


def _exact(target: Any) -> str:
    selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
    told = [each["exact"] for each in selectors if isinstance(each, dict) and "exact" in each]
    return str(told[0]) if told else ""


def _said(item: Mapping[str, Any]) -> _Said:
    said = _Said()
    for body in [*_listed(item.get("body")), *_listed(item.get("bodyValue"))]:
        if isinstance(body, str):
            said.labels.append(body)
            continue
        if not isinstance(body, dict):
            continue
        purpose, value = body.get("purpose", "tagging"), body.get("value")
        if purpose == "describing" and body.get("format") == "application/json":
            said.values.update(_values(value))
        elif purpose == "linking":
            said.links.append(str(body.get("source", "")))
        elif purpose == "identifying":
            said.identifiers.append(str(body.get("source", "")).rpartition(":")[2])
        elif purpose == "bookmarking":
            said.flagged = True
        elif isinstance(value, str):
            (said.labels if purpose in _LABEL_PURPOSES else said.notes).append(value)
    return said


def _values(value: object) -> dict[str, object]:
    try:
        held = json.loads(str(value))
    except (ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _creator(item: Mapping[str, Any]) -> str:
    held = item.get("creator")
    if isinstance(held, dict):
        held = held.get("name") or held.get("nickname") or held.get("id")
    return str(held) if isinstance(held, str) else ""


def _created(item: Mapping[str, Any]) -> int:
    try:
        when = datetime.fromisoformat(str(item.get("created", "")).replace("Z", "+00:00"))
    except ValueError:
        return 0
    return round(when.timestamp() * 1000) if when.tzinfo else 0


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]

"""Prodigy's and spaCy's JSON Lines: text, tokens, spans, one line for each annotator of a text.

Offsets are code points, ``token_end`` is inclusive as Prodigy counts. Values,
notes and flags stand as keys of their own on the span, which Prodigy keeps.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from annotations.formats.fields import article_of
from annotations.formats.foreign import lost, tied
from annotations.formats.lines import json_lines
from annotations.formats.losses import LossReport, Lost
from annotations.formats.offset_fit import Offsets, Unit
from annotations.formats.records import (
    Article,
    ReadOptions,
    Rejected,
    RelationRecord,
    Source,
    SpanRecord,
)
from annotations.formats.token_spans import tokens_of
from annotations.formats.writing import ExportContext, Written, lose, lose_marks
from annotations.span import Fragment
from annotations.text.tokens import Token

_FACTS = ("title", "source", "url", "date", "author")
_OWN = ("spans", "relations", "tokens", "answer", "meta", "label", "_annotator_id", "_session_id")


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A line for each article and layer; an article that nobody has labelled is one line too."""
    documents = spans = 0
    for article in articles:
        text = article.document.text
        tokens = tokens_of(text, context.options)
        spaced = [
            {
                "text": text[start:end],
                "start": start,
                "end": end,
                "id": number,
                "ws": text[end : end + 1] == " ",
            }
            for number, (start, end) in enumerate(tokens)
        ]
        for layer in dict.fromkeys([span.layer for span in article.spans]) or [""]:
            held = [span for span in article.spans if span.layer == layer]
            told = {"text": text, "meta": _meta(article), "tokens": spaced}
            told["spans"] = [
                each for span in held for each in _spans(article, span, tokens, losses)
            ]
            related = _relations(article, held, tokens, losses)
            if related:
                told["relations"] = related
            told["answer"] = "ignore" if article.states.get(layer) == "skipped" else "accept"
            if layer:
                told |= {"_annotator_id": layer, "_session_id": layer}
            stream.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")
            spans += len(held)
        lose_marks(losses, article)
        documents += 1
    return Written(documents, spans)


def _meta(article: Article) -> dict[str, object]:
    document = article.document
    facts = {name: getattr(document, name) for name in _FACTS if getattr(document, name)}
    if document.external_id:
        facts["id"] = document.external_id
    return {**{k: v for k, v in document.metadata.items() if k not in facts}, **facts}


def _spans(
    article: Article, span: SpanRecord, tokens: Sequence[Token], losses: LossReport
) -> Iterator[dict[str, object]]:
    if len(span.fragments) > 1:
        lose(losses, "fragments", article, span)
    for number, place in enumerate(span.fragments):
        told = _placed(place, span, tokens)
        if not number:
            details = {
                "id": span.id,
                "attributes": dict(span.attributes),
                "note": span.note,
                "flagged": span.flagged,
            }
            told |= {name: value for name, value in details.items() if value}
        yield told


def _placed(place: Fragment, span: SpanRecord, tokens: Sequence[Token]) -> dict[str, object]:
    """The place with its tokens, if its edges are edges of tokens."""
    told: dict[str, object] = {"start": place.start, "end": place.end}
    first = bisect_left(tokens, place.start, key=lambda token: token.start)
    after = bisect_left(tokens, place.end, key=lambda token: token.end) + 1
    if first < after <= len(tokens):
        exact = tokens[first].start == place.start and tokens[after - 1].end == place.end
        if exact:
            told |= {"token_start": first, "token_end": after - 1}
    return {**told, "label": span.label}


def _relations(
    article: Article, held: list[SpanRecord], tokens: Sequence[Token], losses: LossReport
) -> list[dict[str, object]]:
    by_id = {span.id: span for span in held}
    told = []
    for relation in article.relations:
        if relation.source not in by_id:
            continue
        ends = by_id[relation.source], by_id[relation.target]
        head, child = ({**_placed(s.fragments[0], s, tokens), "id": s.id} for s in ends)
        told.append(
            {
                "head": head.get("token_end", -1),
                "child": child.get("token_end", -1),
                "head_span": head,
                "child_span": child,
                "label": relation.label,
            }
        )
        if relation.note:
            lose(losses, "note", article, ends[0])
    return told


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected | Lost]:
    """An article a line; what was not accepted brings no spans."""
    for line, value in json_lines(source, options):
        if isinstance(value, Rejected):
            yield value
            continue
        meta = value.get("meta")
        told = dict(meta) if isinstance(meta, dict) else {}
        told |= {
            name: each
            for name, each in value.items()
            if name not in _OWN and not name.startswith("_")
        }
        article = article_of(told, options.fields, name=source.name, line=line)
        if isinstance(article, Rejected):
            yield article
        else:
            yield from _judged(source, line, value, article)


def _judged(
    source: Source, line: int, value: Mapping[str, Any], article: Article
) -> Iterator[Article | Rejected | Lost]:
    layer = str(value.get("_annotator_id") or value.get("_session_id") or "")
    states: dict[str, str] = {}
    answer = value.get("answer", "accept")
    given = value.get("spans")
    if answer == "ignore":
        states[layer] = "skipped"
    elif answer == "reject" and given:
        yield lost("not_accepted", article.document.title)
        yield Article(article.document)
        return
    offsets = Offsets(article.document.text)
    spans: list[SpanRecord] = []
    names: dict[tuple[int, int, str], str] = {}
    for number, each in enumerate(given if isinstance(given, list) else []):
        try:
            start, end, label = int(each["start"]), int(each["end"]), str(each["label"])
        except (KeyError, OverflowError, TypeError, ValueError):
            yield Rejected(source.name, line, "bad_span")
            continue
        place = offsets.range(start, end, Unit.CODE_POINTS)
        if place is None:
            facts = {"start": start, "end": end}
            yield Rejected(source.name, line, "span_outside_text", facts)
            continue
        attributes = each.get("attributes")
        identifier = str(each.get("id") or f"s{number}")
        names.setdefault((start, end, label), identifier)
        spans.append(
            SpanRecord(
                label,
                (Fragment(*place),),
                attributes if isinstance(attributes, dict) else {},
                layer,
                str(each.get("note", "")),
                id=identifier,
                flagged=bool(each.get("flagged", False)),
            )
        )
    relations: list[RelationRecord] = []
    for each in value.get("relations") or []:
        try:
            head, child = (_named(each[key], names) for key in ("head_span", "child_span"))
            relations.append(RelationRecord(str(each["label"]), head, child))
        except (KeyError, OverflowError, TypeError, ValueError):
            yield Rejected(source.name, line, "bad_relation")
    yield tied(article.document, spans, relations, states=states)


def _named(place: Mapping[str, Any], names: Mapping[tuple[int, int, str], str]) -> str:
    """The id of the span that a relation's end tells. Raises KeyError where there is none."""
    if place.get("id") in names.values():
        return str(place["id"])
    return names[int(place["start"]), int(place["end"]), str(place["label"])]

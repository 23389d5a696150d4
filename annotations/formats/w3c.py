"""W3C Web Annotation in JSON-LD: a text with its annotations beside it.

Each span has a position selector (code points, as the Recommendation asks) and
a quote selector; where the text has moved since, the quote finds the place
again and the report says so. Values stand as a describing body in JSON.
Source: https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote as percent_encoded

from annotations.formats.folders import FileNames, text_file
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.formats.w3c_reading import CONTEXT, read
from annotations.formats.writing import ExportContext, Written, lose_facts, lose_marks
from annotations.label_set import AttributeKind, LabelSet
from annotations.moment import moment
from annotations.span import Fragment

__all__ = ["read", "write"]

_AROUND = 32


def write(
    articles: Iterable[Article], folder: Path, *, context: ExportContext, losses: LossReport
) -> Written:
    """For each article its text and a page of annotations."""
    names = FileNames()
    countries = _countries(context.label_set)
    documents = spans = 0
    for article in articles:
        name = names.of(article)
        with text_file(folder / f"{name}.txt") as stream:
            stream.write(article.document.text)
        with text_file(folder / f"{name}.jsonld") as stream:
            json.dump(
                _page(article, f"{name}.txt", countries), stream, ensure_ascii=False, indent=1
            )
            stream.write("\n")
        lose_marks(losses, article)
        lose_facts(losses, article)
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _countries(label_set: LabelSet) -> set[tuple[str, str]]:
    return {
        (label.name, attribute.id)
        for label in label_set
        for attribute in label.attributes
        if attribute.kind is AttributeKind.COUNTRY
    }


def _page(article: Article, text: str, countries: set[tuple[str, str]]) -> dict[str, object]:
    source = percent_encoded(text)
    ids = {span.id: f"{_urn(article)}:{number}" for number, span in enumerate(article.spans, 1)}
    items = [
        _annotation(article, span, source, f"{_urn(article)}:{number}", countries)
        for number, span in enumerate(article.spans, 1)
    ]
    items += [_link(relation, ids) for relation in article.relations]
    return {
        "@context": CONTEXT,
        "id": f"{_urn(article)}:page",
        "type": "AnnotationPage",
        "items": items,
    }


def _urn(article: Article) -> str:
    return f"urn:tawsim:{article.document.sha256.hex()[:16]}"


def _annotation(
    article: Article, span: SpanRecord, source: str, name: str, countries: set[tuple[str, str]]
) -> dict[str, Any]:
    text = article.document.text
    targets = [{"source": source, "selector": _selectors(text, place)} for place in span.fragments]
    told: dict[str, Any] = {
        "id": name,
        "type": "Annotation",
        "motivation": "classifying",
        "body": list(_bodies(span, countries)),
        "target": targets[0] if len(targets) == 1 else targets,
    }
    if span.layer:
        told["creator"] = {"type": "Person", "name": span.layer}
    if span.created:
        when = moment(span.created)
        told["created"] = when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return told


def _selectors(text: str, place: Fragment) -> list[dict[str, object]]:
    start, end = place
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]


def _bodies(span: SpanRecord, countries: set[tuple[str, str]]) -> Iterable[Mapping[str, object]]:
    yield _textual("tagging", span.label)
    if span.attributes:
        values = json.dumps(dict(span.attributes), ensure_ascii=False)
        yield {**_textual("describing", values), "format": "application/json"}
    for name, value in span.attributes.items():
        if (span.label, name) in countries and isinstance(value, str):
            source = f"urn:iso:std:iso:3166:-1:{percent_encoded(value)}"
            yield {"type": "SpecificResource", "purpose": "identifying", "source": source}
    if span.note:
        yield _textual("commenting", span.note)
    if span.flagged:
        yield _textual("bookmarking", "flagged")


def _textual(purpose: str, value: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _link(relation: RelationRecord, ids: Mapping[str, str]) -> dict[str, Any]:
    body: list[dict[str, object]] = [
        {"type": "SpecificResource", "purpose": "linking", "source": ids[relation.target]},
        _textual("tagging", relation.label),
    ]
    if relation.note:
        body.append(_textual("commenting", relation.note))
    return {
        "type": "Annotation",
        "motivation": "linking",
        "body": body,
        "target": ids[relation.source],
    }

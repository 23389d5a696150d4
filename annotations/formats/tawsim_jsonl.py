"""Tawsim's own JSON Lines: the scheme and layers in the first line, then an article a line.

Nothing is lost: metadata, states, every layer, fragments, values, notes,
origin, author and time. Version 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from annotations.document import Document
from annotations.errors import LoneSurrogate, SpanOutsideText, UnreadableFile
from annotations.formats.label_scheme import label_set_from_json, label_set_to_json
from annotations.formats.lines import json_lines
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, ReadOptions, Rejected, Source, SpanRecord
from annotations.formats.writing import ExportContext, Written
from annotations.label_set import LabelSet
from annotations.layer import Layer, LayerId, LayerKind
from annotations.span import Origin, OriginKind, checked_fragments, quoted

VERSION = 1


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """Write the head and every article. Loses nothing, so ``losses`` stays as it is."""
    del losses
    layers = [{"id": each.id, "name": each.name, "kind": each.kind} for each in context.layers]
    head = {"format": "tawsim", "version": VERSION}
    scheme = label_set_to_json(context.label_set)
    stream.write(_line({**head, "label_set": scheme, "layers": layers}))
    documents = spans = 0
    for article in articles:
        stream.write(_line(_article_to_json(article)))
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _article_to_json(article: Article) -> dict[str, object]:
    document = article.document
    return {
        "id": document.id,
        "sha256": document.sha256.hex(),
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "date": document.date,
        "author": document.author,
        "external_id": document.external_id,
        "metadata": dict(document.metadata),
        "text": document.text,
        "states": dict(article.states),
        "spans": [_span_to_json(document.text, span) for span in article.spans],
    }


def _span_to_json(text: str, span: SpanRecord) -> dict[str, object]:
    return {
        "id": span.id,
        "layer": span.layer,
        "label": span.label,
        "start": span.fragments[0].start,
        "end": span.fragments[-1].end,
        "fragments": [list(fragment) for fragment in span.fragments],
        "text": quoted(text, span.fragments),
        "attributes": dict(span.attributes),
        "note": span.note,
        "origin": {"kind": span.origin.kind, "by": span.origin.by, "score": span.origin.score},
        "author": span.author,
        "created": span.created,
    }


def read_header(path: Path) -> tuple[LabelSet, list[Layer]]:
    """The scheme and layers of the first line. Raises UnreadableFile or InvalidScheme."""
    with path.open(encoding="utf-8-sig", newline="\n") as stream:
        try:
            head = json.loads(stream.readline())
            if head["format"] != "tawsim" or head["version"] > VERSION:
                raise UnreadableFile(path=path, line=1, found=str(head["version"]))
            layers = [
                Layer(LayerId(each["id"]), each["name"], LayerKind(each["kind"]))
                for each in head["layers"]
            ]
        except (ValueError, KeyError, TypeError) as error:
            raise UnreadableFile(path=path, line=1, found=type(error).__name__) from error
    return label_set_from_json(head["label_set"]), layers


def read(source: Source, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Every article with its spans; each hash and quote is checked."""
    for number, value in json_lines(source, options):
        if isinstance(value, Rejected):
            yield value
        elif not (number == 1 and "format" in value):
            yield _article(source, number, value)


def _article(source: Source, number: int, value: dict[str, object]) -> Article | Rejected:
    try:
        metadata = value.get("metadata", {})
        if not isinstance(metadata, dict):
            raise TypeError("metadata")
        document = Document(
            text=str(value["text"]),
            title=str(value.get("title", "")),
            source=str(value.get("source", "")),
            url=str(value.get("url", "")),
            date=str(value.get("date", "")),
            author=str(value.get("author", "")),
            external_id=str(value.get("external_id", "")),
            metadata=metadata,
        )
        if value.get("sha256", document.sha256.hex()) != document.sha256.hex():
            return Rejected(source.name, number, "hash_differs")
        spans = tuple(_span(document.text, span) for span in value.get("spans", []))  # type: ignore[attr-defined]
        return Article(document, spans, dict(value.get("states", {})))  # type: ignore[call-overload]
    except LoneSurrogate as problem:
        return Rejected(source.name, number, "lone_surrogate", problem.facts)
    except SpanOutsideText as problem:
        return Rejected(source.name, number, "span_outside_text", problem.facts)
    except _QuoteError:
        return Rejected(source.name, number, "quote_differs")
    except (KeyError, TypeError, ValueError) as error:
        return Rejected(source.name, number, "not_tawsim", {"found": str(error)[:80]})


class _QuoteError(Exception):
    """A span's text is not what stands at its offsets."""


def _span(text: str, value: dict[str, object]) -> SpanRecord:
    pieces = value.get("fragments") or [[value["start"], value["end"]]]
    fragments = checked_fragments(text, [(int(start), int(end)) for start, end in pieces])  # type: ignore[attr-defined]
    if "text" in value and value["text"] != quoted(text, fragments):
        raise _QuoteError
    came = value.get("origin") or {"kind": OriginKind.IMPORT}
    if not isinstance(came, dict):
        raise TypeError("origin")
    return SpanRecord(
        label=str(value["label"]),
        fragments=fragments,
        attributes=dict(value.get("attributes", {})),  # type: ignore[call-overload]
        layer=str(value.get("layer", "")),
        note=str(value.get("note", "")),
        origin=Origin(OriginKind(came["kind"]), str(came.get("by", "")), came.get("score")),
        author=str(value.get("author", "")),
        created=int(str(value.get("created", 0))),
        id=str(value.get("id", "")),
    )

"""Tawsim's own JSON Lines: the scheme and layers in the first line, then an article a line.

Nothing is lost: metadata, states, every layer, fragments, values, notes,
flags, relations, origin, author and time; decisions and the rules that are
kept, assignments and rejections. Version 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from json.encoder import encode_basestring
from pathlib import Path
from typing import TextIO

from annotations.document import Document
from annotations.errors import LoneSurrogate, SpanOutsideText, UnreadableFile
from annotations.formats.label_scheme import label_set_from_json, label_set_to_json
from annotations.formats.lines import LONGEST_LINE, json_lines
from annotations.formats.losses import LossReport
from annotations.formats.records import (
    Article,
    JudgedRow,
    MarkRecord,
    ReadOptions,
    Rejected,
    RelationRecord,
    Said,
    Source,
    SpanRecord,
    StoredArticle,
    StoredSpan,
)
from annotations.formats.writing import ExportContext, Written
from annotations.label_set import LabelSet
from annotations.layer import DocumentState, Layer, LayerId, LayerKind
from annotations.span import Origin, OriginKind, checked_fragments, quoted

VERSION = 1

_ROWS = {"decision": "decisions", "assignment": "assignments", "rejection": "rejections"}
"""What else was judged of an article, by the table it is kept in; older files have none."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_string = encode_basestring


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """Write the head and every article. Loses nothing, so ``losses`` stays as it is."""
    del losses
    return write_stored(map(_packed, articles), stream, context=context)


def write_stored(
    articles: Iterable[StoredArticle], stream: TextIO, *, context: ExportContext
) -> Written:
    """The same of articles as a project stores them: their JSON is not read and made again."""
    layers = [{"id": each.id, "name": each.name, "kind": each.kind} for each in context.layers]
    head: dict[str, object] = {"format": "tawsim", "version": VERSION}
    scheme = label_set_to_json(context.label_set)
    kept = {"kept_rules": list(context.kept_rules)} if context.kept_rules else {}
    stream.write(_encode({**head, "label_set": scheme, "layers": layers, **kept}) + "\n")
    documents = spans = 0
    for article in articles:
        stream.write(_article_line(article))
        documents += 1
        spans += len(article.spans)
    return Written(documents, spans)


def _packed(article: Article) -> StoredArticle:
    text = article.document.text
    spans = [
        StoredSpan(
            start=span.fragments[0].start,
            last=-span.fragments[-1].end,
            id=span.id,
            fragments=_encode(span.fragments),
            quote=_string(quoted(text, span.fragments)),
            attributes=_encode(dict(span.attributes)),
            created=str(span.created),
            said=Said(span.label, span.layer, span.note, span.origin, span.author, span.flagged),
        )
        for span in article.spans
    ]
    return StoredArticle(
        article.document, spans, article.states, article.relations, article.marks, article.rows
    )


def _article_line(article: StoredArticle) -> str:
    document = article.document
    facts = _encode(
        {
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
        }
    )
    spans = ",".join(map(_span_json, article.spans))
    relations = ",".join([_relation_json(relation) for relation in article.relations])
    told = f',"relations":[{relations}]' if relations else ""
    if article.marks:
        told += f',"marks":{_encode({name: _mark(each) for name, each in article.marks.items()})}'
    rows: dict[str, list[object]] = {}
    for table, key, fields in article.rows:
        rows.setdefault(table, []).append({**fields, "id": key})
    for table, found in rows.items():
        told += f',"{_ROWS[table]}":{_encode(found)}'
    return f'{facts[:-1]},"spans":[{spans}]{told}}}\n'


def _relation_json(relation: RelationRecord) -> str:
    return _encode(
        {
            "id": relation.id,
            "label": relation.label,
            "source": relation.source,
            "target": relation.target,
            "note": relation.note,
            "author": relation.author,
            "created": relation.created,
        }
    )


def _mark(mark: MarkRecord) -> dict[str, object]:
    return {"flagged": mark.flagged, "note": mark.note}


def _span_json(span: StoredSpan) -> str:
    start, last, identifier, fragments, quote, attributes, created, said = span
    named, told, flagged = _said_json(said)
    return (
        f'{{"id":{_string(identifier)},{named},"start":{start},"end":{-last},'
        f'"fragments":{fragments},"text":{quote},"attributes":{attributes},'
        f'{told},"created":{created}{flagged}}}'
    )


@lru_cache(maxsize=1_000)
def _said_json(said: Said) -> tuple[str, str, str]:
    """Layer and label; note, origin and author; the flag."""
    return (
        f'"layer":{_string(said.layer)},"label":{_string(said.label)}',
        f'"note":{_string(said.note)},"origin":{_origin_json(said.origin)},'
        f'"author":{_string(said.author)}',
        ',"flagged":true' if said.flagged else "",
    )


def _origin_json(origin: Origin) -> str:
    return _encode({"kind": origin.kind, "by": origin.by, "score": origin.score})


def read_header(path: Path) -> tuple[LabelSet, list[Layer]]:
    """The scheme and layers of the first line. Raises UnreadableFile or InvalidScheme."""
    with path.open(encoding="utf-8-sig", newline="\n") as stream:
        try:
            head = json.loads(stream.readline(LONGEST_LINE))
            json.dumps(head, ensure_ascii=False).encode()
            if head["format"] != "tawsim" or head["version"] > VERSION:
                raise UnreadableFile(path=path, line=1, found=str(head["version"]))
            layers = [
                Layer(LayerId(str(each["id"])), str(each["name"]), LayerKind(each["kind"]))
                for each in head["layers"]
            ]
        except (AttributeError, ValueError, KeyError, RecursionError, TypeError) as error:
            raise UnreadableFile(path=path, line=1, found=type(error).__name__) from error
    return label_set_from_json(head.get("label_set")), layers


def read_kept_rules(path: Path) -> list[object]:
    """The rules of adjudication in the first line, as JSON; none in an older file."""
    with path.open(encoding="utf-8-sig", newline="\n") as stream:
        found = json.loads(stream.readline(LONGEST_LINE)).get("kept_rules", [])
        return found if isinstance(found, list) else []


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
        relations = tuple(map(_relation, value.get("relations", [])))  # type: ignore[call-overload]
        marks = {
            str(name): MarkRecord(bool(each.get("flagged")), str(each.get("note", "")))
            for name, each in value.get("marks", {}).items()  # type: ignore[attr-defined]
        }
        states = {
            str(name): DocumentState(state).value
            for name, state in value.get("states", {}).items()  # type: ignore[attr-defined]
        }
        return Article(document, spans, states, relations, marks, tuple(_rows(value)))
    except LoneSurrogate as problem:
        return Rejected(source.name, number, "lone_surrogate", problem.facts)
    except SpanOutsideText as problem:
        return Rejected(source.name, number, "span_outside_text", problem.facts)
    except _QuoteError:
        return Rejected(source.name, number, "quote_differs")
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
        return Rejected(source.name, number, "not_tawsim", {"found": str(error)[:80]})


def _rows(value: dict[str, object]) -> Iterator[JudgedRow]:
    for table, name in _ROWS.items():
        for each in value.get(name, []):  # type: ignore[attr-defined]
            fields = {field: held for field, held in each.items() if field != "id"}
            yield JudgedRow(table, str(each["id"]), fields)


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
        flagged=bool(value.get("flagged", False)),
    )


def _relation(value: dict[str, object]) -> RelationRecord:
    return RelationRecord(
        label=str(value["label"]),
        source=str(value["source"]),
        target=str(value["target"]),
        note=str(value.get("note", "")),
        author=str(value.get("author", "")),
        created=int(str(value.get("created", 0))),
        id=str(value.get("id", "")),
    )

"""What a stranger's file gives, made such that a project's file can hold it."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.formats.fields import clean, clean_text
from annotations.formats.records import Article, MarkRecord, RelationRecord, SpanRecord
from annotations.span import Origin

_INT_64 = 2**63


def fit(article: Article) -> Article:
    """The article with U+FFFD for halves of a UTF-16 pair and times that 64 bits can hold.

    Its text, which is never changed, has been looked at by ``Document``.
    """
    document = article.document
    facts = ("title", "source", "url", "date", "author", "external_id")
    named = {fact: clean_text(str(getattr(document, fact))) for fact in facts}
    held = clean(dict(document.metadata))
    return Article(
        type(document)(document.text, **named, metadata=held),  # type: ignore[arg-type]
        tuple(map(_span, article.spans)),
        {clean_text(name): state for name, state in article.states.items()},
        tuple(map(_relation, article.relations)),
        {
            clean_text(name): MarkRecord(mark.flagged, clean_text(mark.note))
            for name, mark in article.marks.items()
        },
        tuple(row._replace(fields=_clean_fields(row.fields)) for row in article.rows),
    )


def _span(span: SpanRecord) -> SpanRecord:
    origin = span.origin
    values = {clean_text(name): clean(value) for name, value in span.attributes.items()}
    return span._replace(
        label=clean_text(span.label),
        attributes=values,
        layer=clean_text(span.layer),
        note=clean_text(span.note),
        origin=Origin(origin.kind, clean_text(origin.by), origin.score),
        author=clean_text(span.author),
        created=_time(span.created),
        id=clean_text(span.id),
    )


def _relation(relation: RelationRecord) -> RelationRecord:
    return RelationRecord(
        label=clean_text(relation.label),
        source=clean_text(relation.source),
        target=clean_text(relation.target),
        note=clean_text(relation.note),
        author=clean_text(relation.author),
        created=_time(relation.created),
        id=clean_text(relation.id),
    )


def _time(told: int) -> int:
    """0, which is now, where no clock can have told the time."""
    return told if 0 <= told < _INT_64 else 0


def _clean_fields(fields: Mapping[str, object]) -> dict[str, object]:
    cleaned = clean(dict(fields))
    return cleaned if isinstance(cleaned, dict) else {}

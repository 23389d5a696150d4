"""One article as a CAS: feature structures that XMI and JSON write down, each in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from annotations.formats.losses import LossReport
from annotations.formats.records import Article
from annotations.formats.token_spans import tokens_of
from annotations.formats.uima_types import (
    ENTITY,
    METADATA,
    RELATION,
    SENTENCE,
    TOKEN,
    VALUE,
    features_of,
    pieces_of,
)
from annotations.formats.writing import lose, lose_marks
from annotations.text.offsets import Utf16Map
from annotations.text.tokens import sentence_ends

ANNOTATION = "uima.tcas.Annotation"
STRING = "uima.cas.String"
SUPERTYPES = {
    TOKEN: ANNOTATION,
    SENTENCE: ANNOTATION,
    ENTITY: ANNOTATION,
    RELATION: ANNOTATION,
    METADATA: "uima.tcas.DocumentAnnotation",
}


@dataclass(frozen=True, slots=True)
class Structure:
    """One feature structure; offsets in UTF-16 units, references by id."""

    id: int
    type: str
    begin_utf16: int
    end_utf16: int
    features: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cas:
    """A text with its structures; the sofa has the first id."""

    sofa: int
    text: str
    structures: tuple[Structure, ...]
    spans: int


def cas_of(article: Article, text: str, options: Mapping[str, object], losses: LossReport) -> Cas:
    """Sentences, tokens, a named entity for each piece of a span, and the relations.

    ``text`` is the article's as the format can hold it, sign by sign.
    """
    ids = count(2)
    places = Utf16Map(text)
    made: list[Structure] = []

    def add(
        type_name: str,
        start: int,
        end: int,
        features: Mapping[str, str] | None = None,
        references: Mapping[str, int] | None = None,
    ) -> int:
        identifier = next(ids)
        begin, after = places.to_utf16(start), places.to_utf16(end)
        made.append(
            Structure(identifier, type_name, begin, after, features or {}, references or {})
        )
        return identifier

    document = article.document
    facts = {"documentTitle": document.title, "documentId": document.external_id}
    known = {name: value for name, value in facts.items() if value}
    add(METADATA, 0, len(text), {**known, "language": "x-unspecified"})
    if options.get("tokens") != "none":
        start = 0
        for end in sentence_ends(text):
            if text[start:end].strip():
                add(SENTENCE, start, end)
            start = end
        for token in tokens_of(text, options):
            add(TOKEN, token.start, token.end)
    values = bool(options.get("values", True))
    first: dict[str, int] = {}
    for span in article.spans:
        features = features_of(span, article, losses, values=values)
        for start, end in pieces_of(span, article, losses):
            identifier = add(ENTITY, start, end, features)
            first.setdefault(span.id, identifier)
    by_id = {span.id: span for span in article.spans}
    for relation in article.relations:
        # WebAnno draws a relation over its dependent, which is where it leads to.
        at = by_id[relation.target].fragments[0]
        ends = {"Governor": first[relation.source], "Dependent": first[relation.target]}
        add(RELATION, at.start, at.end, {VALUE: relation.label}, ends)
        if relation.note:
            lose(losses, "note", article, by_id[relation.source])
    lose_marks(losses, article)
    return Cas(1, text, tuple(made), len(article.spans))


def features_by_type(structures: tuple[Structure, ...]) -> dict[str, dict[str, str]]:
    """Every type that a type system must declare, its features with their ranges."""
    told: dict[str, dict[str, str]] = {name: {} for name in SUPERTYPES}
    told[ENTITY] = {VALUE: STRING, "identifier": STRING}
    told[RELATION] = {"Governor": ANNOTATION, "Dependent": ANNOTATION, VALUE: STRING}
    told[METADATA] = {"documentTitle": STRING, "documentId": STRING}
    for each in structures:
        if each.type == ENTITY:
            told[ENTITY] |= dict.fromkeys(each.features, STRING)
    return told

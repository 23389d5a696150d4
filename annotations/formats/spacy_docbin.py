"""spaCy's DocBin: a Doc an article, its spans as entities or as the span group ``sc``.

A country's ISO code is the span's ``kb_id``. It is written without spaCy, from
the layout of its 3.8, so that everybody can: ``spacy/attrs.pyx``,
``spacy/tokens/doc.pyx`` (``set_ents``), ``spacy/tokens/span_group.pyx``.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from itertools import accumulate
from typing import BinaryIO, NamedTuple

from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.spaced_tokens import SpacedTokens, spaced
from annotations.formats.spacy_strings import number_of
from annotations.formats.token_spans import Placed, place_all, tokens_of, without_overlap
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_facts,
    lose_layer,
    lose_marks,
    lose_relations,
)
from annotations.label_set import AttributeKind

GROUP = "sc"
_ORTH, _ENT_IOB, _ENT_TYPE, _ENT_KB_ID = 65, 77, 78, 452
_ATTRIBUTES = {"ents": (_ORTH, _ENT_IOB, _ENT_TYPE, _ENT_KB_ID), "spans": (_ORTH,)}
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3


def write(
    articles: Iterable[Article], stream: BinaryIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A Doc an article; overlapping spans only where they stand in the group."""
    from msgpack import packb

    from annotations.formats.docbin_file import DocBinFile, DocRecord

    held_in = str(context.options.get("spans_as", "ents"))
    countries = _country_attributes(context)
    labels = [label.name for label in context.label_set]
    documents = spans = 0
    with DocBinFile(stream, _ATTRIBUTES[held_in]) as file:
        for article in articles:
            tokens = tokens_of(article.document.text, context.options)
            placed = place_all(article, tokens, context.options, losses)
            if held_in == "ents":
                placed = without_overlap(article, placed, context.options, labels, losses)
            words = spaced(article.document.text, tokens)
            held = [_held(words, each, countries) for each in placed]
            if held_in == "ents":
                rows, groups = _with_entities(words, held), packb([])
            else:
                rows, groups = [(number_of(word),) for word in words.words], _group(words, held)
            names = (name for each in held for name in (each.label, each.code))
            file.add(DocRecord(rows, words.spaces, groups, [*words.words, *names]))
            for each in placed:
                _lose_details(losses, article, each.span, countries)
            lose_layer(context, losses, article)
            lose_relations(losses, article)
            lose_marks(losses, article)
            lose_facts(losses, article)
            documents += 1
            spans += len(placed)
    return Written(documents, spans)


def _country_attributes(context: ExportContext) -> dict[str, str]:
    return {
        label.name: attribute.id
        for label in context.label_set
        for attribute in label.attributes
        if attribute.kind is AttributeKind.COUNTRY
    }


class _Held(NamedTuple):
    """A span as spaCy has it: the first word, the one after the last, label and ``kb_id``."""

    first: int
    after: int
    label: str
    code: str


def _held(words: SpacedTokens, placed: Placed, countries: dict[str, str]) -> _Held:
    first, last = words.places[placed.first], words.places[placed.after - 1]
    return _Held(first, last + 1, placed.span.label, _code(placed.span, countries))


def _with_entities(words: SpacedTokens, held: list[_Held]) -> list[tuple[int, ...]]:
    rows: list[tuple[int, ...]] = [(number_of(word), _OUTSIDE, 0, 0) for word in words.words]
    for each in held:
        label, code = number_of(each.label), number_of(each.code)
        for at in range(each.first, each.after):
            where = _BEGIN if at == each.first else _INSIDE
            rows[at] = (rows[at][0], where, label, code)
    return rows


def _group(words: SpacedTokens, held: list[_Held]) -> bytes:
    """The Doc's span groups as bytes: one, under the key and name ``sc``."""
    from msgpack import packb

    lengths = (len(word) + space for word, space in zip(words.words, words.spaces, strict=True))
    starts = list(accumulate(lengths, initial=0))
    spans = [
        struct.pack(
            ">QQQllll",
            0,
            number_of(each.code),
            number_of(each.label),
            each.first,
            each.after,
            starts[each.first],
            starts[each.after - 1] + len(words.words[each.after - 1]),
        )
        for each in held
    ]
    return bytes(packb({packb({"name": GROUP, "attrs": {}, "spans": spans}): [GROUP]}))


def _code(span: SpanRecord, countries: dict[str, str]) -> str:
    value = span.attributes.get(countries.get(span.label, ""))
    return value if isinstance(value, str) else ""


def _lose_details(
    losses: LossReport, article: Article, span: SpanRecord, countries: dict[str, str]
) -> None:
    told = {countries[span.label]} if _code(span, countries) else set()
    if span.attributes.keys() - told:
        lose(losses, "attributes", article, span)
    if span.note:
        lose(losses, "note", article, span)
    if span.flagged:
        lose(losses, "flags", article, span)

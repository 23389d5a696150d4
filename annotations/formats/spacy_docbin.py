"""spaCy's DocBin: a Doc an article, its spans as entities or as the span group ``sc``.

A country's ISO code is the span's ``kb_id``. spaCy makes every Doc and its
arrays; only the container is put together here, piece by piece, because
``DocBin.to_bytes`` holds the corpus several times over. Layout: spaCy 3.8,
``spacy/tokens/_serialize.py``, version 0.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from annotations.errors import ExtraMissing
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.spaced_tokens import SpacedTokens, spaced
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
_BATCH = 500
_ATTRIBUTES = {
    "ents": ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID"),
    "spans": ("ORTH", "SPACY"),
}


def write(
    articles: Iterable[Article], stream: BinaryIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A Doc an article; overlapping spans only where they stand in the group."""
    try:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab

        from annotations.formats.docbin_file import DocBinFile
    except ImportError as error:
        raise ExtraMissing(extra="spacy") from error
    held_in = str(context.options.get("spans_as", "ents"))
    countries = _country_attributes(context)
    labels = [label.name for label in context.label_set]
    documents = spans = 0
    with DocBinFile(stream, DocBin(attrs=_ATTRIBUTES[held_in])) as file:
        for article in articles:
            if not documents % _BATCH:
                # A new one now and then, for it keeps every word that it has ever seen.
                vocab = Vocab()
            tokens = tokens_of(article.document.text, context.options)
            placed = place_all(article, tokens, context.options, losses)
            if held_in == "ents":
                placed = without_overlap(article, placed, context.options, labels, losses)
            words = spaced(article.document.text, tokens)
            doc = _doc(vocab, words, placed, countries, in_group=held_in == "spans")
            codes = [_code(each.span, countries) for each in placed]
            file.add(doc, [*words.words, *codes, *(each.span.label for each in placed)])
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


def _doc(
    vocab: Any,
    words: SpacedTokens,
    placed: list[Placed],
    countries: dict[str, str],
    *,
    in_group: bool,
) -> Any:
    from spacy.tokens import Doc, Span

    doc = Doc(vocab, words=words.words, spaces=words.spaces)
    made = [
        Span(
            doc,
            words.places[each.first],
            words.places[each.after - 1] + 1,
            label=each.span.label,
            kb_id=_code(each.span, countries),
        )
        for each in placed
    ]
    if in_group:
        doc.spans[GROUP] = made
    else:
        doc.ents = made
    return doc


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

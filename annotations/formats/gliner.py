"""GLiNER's training JSON: tokens, spans by their tokens with both ends inclusive, relations.

Layout: gliner 0.2, docs/training.md. GLiNER's own splitter takes a vocalised
word apart (``\\w`` knows no tashkeel), so the tokens here are ours, as the
readme says that is written beside a data set; ``marks=strip`` leaves the marks
out, so that text without them is split the same way when the model is used.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article
from annotations.formats.token_spans import Placed, place_all, tokens_of
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_facts,
    lose_layer,
    lose_marks,
    lose_what_a_triple_lacks,
)
from annotations.text.tokens import Token, sentence_ends

MAX_WIDTH = 12
MAX_TOKENS = 384
_TATWEEL = "\u0640"


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """A list with an entry for each piece of an article that GLiNER can take in at once."""
    widest = int(str(context.options.get("max_width", MAX_WIDTH)))
    longest = int(str(context.options.get("max_tokens", MAX_TOKENS)))
    strip = context.options.get("marks") == "strip"
    documents = spans = 0
    separator = "[\n"
    for article in articles:
        text = article.document.text
        tokens = tokens_of(text, context.options)
        placed: list[Placed] = []
        for each in place_all(article, tokens, context.options, losses):
            if each.after - each.first > widest:
                lose(losses, "too_wide", article, each.span)
                continue
            lose_what_a_triple_lacks(losses, article, each.span)
            placed.append(each)
        related: set[str] = set()
        for first, after in _pieces(text, tokens, placed, longest):
            if after - first > longest:
                place = tokens[first].start, tokens[after - 1].end
                losses.add("long_pieces", Loss(article.document.title, *place, ""))
            words = [_shown(text[slice(*token)], strip=strip) for token in tokens[first:after]]
            entry = _entry(article, words, first, [p for p in placed if first <= p.first < after])
            related |= {relation for relation, _ in entry[1]}
            stream.write(separator + json.dumps(entry[0], ensure_ascii=False))
            separator = ",\n"
        _lose_rest(article, related, losses)
        if strip and _shown(text, strip=True) != text:
            losses.add("stripped", Loss(article.document.title, 0, 0, ""))
        lose_layer(context, losses, article)
        lose_marks(losses, article)
        lose_facts(losses, article)
        documents += 1
        spans += len(placed)
    stream.write("[]\n" if separator == "[\n" else "\n]\n")
    return Written(documents, spans)


def _entry(
    article: Article, words: list[str], first: int, placed: Sequence[Placed]
) -> tuple[dict[str, object], list[tuple[str, list[object]]]]:
    """One entry, and its relations by their ids."""
    places = {each.span.id: number for number, each in enumerate(placed)}
    relations: list[tuple[str, list[object]]] = [
        (relation.id, [places[relation.source], places[relation.target], relation.label])
        for relation in article.relations
        if relation.source in places and relation.target in places
    ]
    told: dict[str, object] = {
        "tokenized_text": words,
        "ner": [[p.first - first, p.after - 1 - first, p.span.label] for p in placed],
    }
    if relations:
        told["relations"] = [relation for _, relation in relations]
    return told, relations


def _lose_rest(article: Article, related: set[str], losses: LossReport) -> None:
    """Relations whose spans do not stand in one piece."""
    spans = {span.id: span for span in article.spans}
    for relation in article.relations:
        if relation.id not in related:
            lose(losses, "relations", article, spans[relation.source])


def _pieces(
    text: str, tokens: Sequence[Token], placed: Iterable[Placed], longest: int
) -> Iterator[tuple[int, int]]:
    """As many whole sentences as fit, as ranges of tokens; none ends inside a span."""
    inside = {number for each in placed for number in range(each.first + 1, each.after)}
    ends = iter(sentence_ends(text))
    end = next(ends)
    first = last = 0
    for number, token in enumerate(tokens):
        over = token.start >= end
        while token.start >= end:
            end = next(ends)
        if over and number not in inside:
            if number - first > longest and last > first:
                yield first, last
                first = last
            last = number
    if len(tokens) - first > longest and last > first:
        yield first, last
        first = last
    if first < len(tokens):
        yield first, len(tokens)


def _shown(word: str, *, strip: bool) -> str:
    if not strip:
        return word
    kept = (sign for sign in word if unicodedata.category(sign) not in ("Mn", "Cf"))
    # What is nothing but marks keeps them: an empty word would be no word.
    return "".join(sign for sign in kept if sign != _TATWEEL) or word

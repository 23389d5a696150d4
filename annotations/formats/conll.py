"""CoNLL columns: CoNLL-2003, two columns, or Wojood's nested columns; IOB2, IOB1 or BIOES.

Written, a sentence is never cut inside a span. Read, the spaces between words
are made anew, and what the tags are is told from the tags themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TextIO

from annotations.formats.conll_reading import read
from annotations.formats.losses import Loss, LossReport
from annotations.formats.options import chosen
from annotations.formats.records import Article
from annotations.formats.token_spans import (
    Placed,
    in_columns,
    place_all,
    tokens_of,
    without_overlap,
)
from annotations.formats.tokens_as_text import TextOfTokens
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose_facts,
    lose_marks,
    lose_relations,
    lose_what_a_triple_lacks,
)
from annotations.text.tokens import Token, sentence_ends

__all__ = ["read", "write"]


class Tags(StrEnum):
    """How the first and the last token of a span are told."""

    IOB2 = "iob2"
    IOB1 = "iob1"
    BIOES = "bioes"


class Columns(StrEnum):
    """What stands in a line."""

    CONLL2003 = "conll2003"
    TWO = "two"
    NESTED = "nested"


_BREAKS_A_LINE = re.compile(r"[\s\x00-\x1f]")
_START = {Columns.CONLL2003: "-DOCSTART- -X- -X- O", Columns.TWO: "-DOCSTART-\tO"}


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """Every article as sentences of tokens with their tags."""
    columns = chosen(context.options, "columns", Columns, Columns.CONLL2003)
    tags = chosen(context.options, "tags", Tags, Tags.IOB2)
    labels = [label.name for label in context.label_set]
    start = _START.get(columns, "-DOCSTART- O") + "\n\n"
    documents = spans = 0
    for article in articles:
        text = article.document.text
        tokens = tokens_of(text, context.options)
        placed = place_all(article, tokens, context.options, losses)
        if columns is Columns.NESTED:
            layers = in_columns(placed)
        else:
            layers = [without_overlap(article, placed, context.options, labels, losses)]
        for each in (one for layer in layers for one in layer):
            lose_what_a_triple_lacks(losses, article, each.span)
            spans += 1
        stream.write(start)
        words = [_printable(article, token, losses) for token in tokens]
        tagged = [_tags(layer, len(tokens), tags) for layer in layers]
        rebuilt = TextOfTokens()
        for first, after in _sentences(text, tokens, layers):
            for number in range(first, after):
                stream.write(_line(words[number], [each[number] for each in tagged], columns))
                rebuilt.add(words[number])
            stream.write("\n")
            rebuilt.end_sentence()
        if rebuilt.text.strip() != text.strip():
            losses.add("spacing", Loss(article.document.title, 0, 0, ""))
        lose_relations(losses, article)
        lose_marks(losses, article)
        lose_facts(losses, article)
        documents += 1
    return Written(documents, spans)


def _line(word: str, tags: list[str], columns: Columns) -> str:
    if columns is Columns.CONLL2003:
        return f"{word} - - {tags[0]}\n"
    if columns is Columns.TWO:
        return f"{word}\t{tags[0]}\n"
    while len(tags) > 1 and tags[-1] == "O":
        tags.pop()
    return " ".join([word, *(tags or ["O"])]) + "\n"


def _tags(placed: Sequence[Placed], count: int, tags: Tags) -> list[str]:
    """A tag a token; IOB1 says B only where a span of the same label ends just before."""
    told = ["O"] * count
    before: Placed | None = None
    for each in placed:
        label = each.span.label
        touching = before is not None and before.after == each.first and before.span.label == label
        begin = "I" if tags is Tags.IOB1 and not touching else "B"
        told[each.first] = f"{begin}-{label}"
        for number in range(each.first + 1, each.after):
            told[number] = f"I-{label}"
        if tags is Tags.BIOES:
            last = "S" if each.after == each.first + 1 else "E"
            told[each.after - 1] = f"{last}-{label}"
        before = each
    return told


def _sentences(
    text: str, tokens: list[Token], layers: list[list[Placed]]
) -> Iterator[tuple[int, int]]:
    """The sentences as ranges of tokens; none ends inside a span."""
    inside = {
        number for layer in layers for each in layer for number in range(each.first + 1, each.after)
    }
    ends = sentence_ends(text)
    first = at = 0
    for number, token in enumerate(tokens):
        over = token.start >= ends[at]
        while token.start >= ends[at]:
            at += 1
        if over and number > first and number not in inside:
            yield first, number
            first = number
    if first < len(tokens):
        yield first, len(tokens)


def _printable(article: Article, token: Token, losses: LossReport) -> str:
    """The token in one column: a control sign would break the line that holds it."""
    word = article.document.text[token.start : token.end]
    if not _BREAKS_A_LINE.search(word):
        return word
    shown = _BREAKS_A_LINE.sub("\ufffd", word)
    if shown != word:
        losses.add("signs", Loss(article.document.title, token.start, token.end, word))
    return shown

"""CoNLL-2003 columns with IOB2 tags: token, two empty columns, tag.

Words, numbers and punctuation marks are tokens, proclitics stay with their
word; a sentence is never cut inside a span.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TextIO

from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.writing import (
    ExportContext,
    Written,
    lose,
    lose_marks,
    lose_relations,
    lose_what_a_triple_lacks,
)
from annotations.text.tokens import Token, sentence_ends, tokenize

_HEAD = "-DOCSTART- -X- -X- O\n\n"
_EMPTY = "-"


def write(
    articles: Iterable[Article], stream: TextIO, *, context: ExportContext, losses: LossReport
) -> Written:
    """Every article as sentences. One tag a token: of overlapping spans the longest is kept."""
    del context
    documents = spans = 0
    for article in articles:
        tokens = tokenize(article.document.text)
        kept = _kept(article, tokens, losses)
        stream.write(_HEAD)
        for sentence in _sentences(article.document.text, tokens, kept):
            stream.writelines(sentence)
            stream.write("\n")
        lose_relations(losses, article)
        lose_marks(losses, article)
        documents += 1
        spans += len(kept)
    return Written(documents, spans)


def _kept(article: Article, tokens: list[Token], losses: LossReport) -> dict[int, tuple[int, str]]:
    """First token -> (token after the last, label) of each span that has its tokens alone."""
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    taken = bytearray(len(tokens))
    kept: dict[int, tuple[int, str]] = {}
    for span in sorted(article.spans, key=_longest_first):
        start, end = span.fragments[0].start, span.fragments[-1].end
        first, after = bisect_right(ends, start), bisect_left(starts, end)
        if first >= after:
            lose(losses, "off_token", article, span)
            continue
        if any(taken[first:after]):
            lose(losses, "overlap", article, span)
            continue
        _lose_details(article, span, losses)
        if tokens[first].start != start or tokens[after - 1].end != end:
            lose(losses, "widened", article, span)
        taken[first:after] = b"\x01" * (after - first)
        kept[first] = (after, span.label)
    return kept


def _longest_first(span: SpanRecord) -> tuple[int, int]:
    start, end = span.fragments[0].start, span.fragments[-1].end
    return start - end, start


def _lose_details(article: Article, span: SpanRecord, losses: LossReport) -> None:
    lose_what_a_triple_lacks(losses, article, span)
    if len(span.fragments) > 1:
        lose(losses, "fragments", article, span)


def _sentences(
    text: str, tokens: list[Token], kept: dict[int, tuple[int, str]]
) -> Iterable[list[str]]:
    ends = sentence_ends(text)
    sentence: list[str] = []
    inside, label, at = 0, "", 0
    for number, token in enumerate(tokens):
        over = at < len(ends) and token.start >= ends[at]
        while at < len(ends) and token.start >= ends[at]:
            at += 1
        if over and sentence and number >= inside:
            yield sentence
            sentence = []
        tag = "O"
        if number in kept:
            inside, label = kept[number]
            tag = f"B-{label}"
        elif number < inside:
            tag = f"I-{label}"
        sentence.append(f"{_printable(text[token.start : token.end])} {_EMPTY} {_EMPTY} {tag}\n")
    if sentence:
        yield sentence


def _printable(token: str) -> str:
    """The token in one column: a control sign would break the line that holds it."""
    return "".join("\ufffd" if sign.isspace() or ord(sign) < 0x20 else sign for sign in token)

"""Tokens and sentence ends of Arabic news text; offsets are code points, end exclusive."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotations.text.boundaries import next_grapheme, words

_SENTENCE_END = re.compile(r"[.!?؟…]+[\"'»”)\]]*|[\r\n]+")


class Token(NamedTuple):
    """A token's place."""

    start: int
    end: int


def tokenize(text: str) -> list[Token]:
    """Words and numbers whole, every other sign that is not white space alone."""
    tokens: list[Token] = []
    at = 0
    for start, end in [*words(text), (len(text), len(text))]:
        tokens.extend(_signs(text, at, start))
        if start < end:
            tokens.append(Token(start, end))
        at = end
    return tokens


def _signs(text: str, at: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    if text[at:end].isspace():  # most gaps are one space
        return tokens
    while at < end:
        after = min(next_grapheme(text, at), end)
        if not text[at:after].isspace():
            tokens.append(Token(at, after))
        at = after
    return tokens


def sentence_ends(text: str) -> list[int]:
    """Offsets after which a sentence has ended; the last is the end of the text."""
    inside = {at for start, end in words(text) for at in range(start + 1, end)}
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.start() not in inside]
    if not ends or ends[-1] != len(text):
        ends.append(len(text))
    return ends

"""Tokens with proclitics of their own: و + ب + السودان instead of وبالسودان."""

from __future__ import annotations

from annotations.knowledge.countries import find_country
from annotations.knowledge.figures import is_figure
from annotations.text.boundaries import proclitic_length
from annotations.text.tokens import Token

_FIRST = frozenset("وفبكل")
_LONGEST_NAME = 3


def split_proclitics(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, each cut after the proclitics that a country or a figure behind them confirms.

    A whole stack is one token; what only looks like a proclitic (لبنان) stays.
    """
    made: list[Token] = []
    for number, token in enumerate(tokens):
        cut = 0
        if text[token.start] in _FIRST:
            cut = _cut(text, tokens, number)
        if 0 < cut < token.end - token.start:
            made += [Token(token.start, token.start + cut), Token(token.start + cut, token.end)]
        else:
            made.append(token)
    return made


def _cut(text: str, tokens: list[Token], number: int) -> int:
    """The length of the proclitics, looked for before names of up to three words."""
    start = tokens[number].start
    for last in tokens[number : number + _LONGEST_NAME]:
        if _known(text[start : last.end]):
            return 0
        cut = proclitic_length(text, start, last.end, _known)
        if cut:
            return cut
    return 0


def _known(words: str) -> bool:
    return bool(find_country(words, peel=False)) or is_figure(words)

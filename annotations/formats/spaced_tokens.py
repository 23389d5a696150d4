"""Tokens that together are the whole text: spaces belong to the word before, others stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.text.tokens import Token


class SpacedTokens(NamedTuple):
    """Words, whether a space follows each, and where each of the given tokens has come to stand."""

    words: list[str]
    spaces: list[bool]
    places: list[int]


def spaced(text: str, tokens: Sequence[Token]) -> SpacedTokens:
    """Words and spaces as spaCy counts them: joined they are the text again."""
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    at = 0
    for start, end in tokens:
        if at < start:
            _add_gap(text[at:start], words, spaces)
        places.append(len(words))
        words.append(text[start:end])
        spaces.append(False)
        at = end
    if at < len(text):
        _add_gap(text[at:], words, spaces)
    return SpacedTokens(words, spaces, places)


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if words and gap.startswith(" "):
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)

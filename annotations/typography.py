"""Lists and colons as a language writes them in reports and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

_NO_BREAK = "\u00a0"
"""A space at which no line breaks."""
_FRENCH = "fr"


def listed(words: Iterable[str], language: str) -> str:
    """The words in a row, between them the comma of the language."""
    return ("، " if language == "ar" else ", ").join(words)


def headed(head: str, words: object, language: str) -> str:
    """What it is and then the words, between them the colon of the language."""
    return f"{head}{_NO_BREAK if language == _FRENCH else ''}: {words}"

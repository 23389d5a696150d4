"""Numbers, lists and colons as a language writes them in reports and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
"""Spaces at which no line breaks."""
_FRENCH = "fr"


def grouped(count: int, language: str) -> str:
    """A whole number with its thousands apart: 1,234, in French 1 234."""
    return f"{count:,}".replace(",", _NARROW if language == _FRENCH else ",")


def decimal(value: float | None, digits: int, language: str) -> str:
    """A number with so many decimals, 0.667 or 0,667; a dash where there is none."""
    if value is None:
        return "–"
    told = f"{value:.{digits}f}"
    return told.replace(".", ",") if language == _FRENCH else told


def percent(share: float, language: str) -> str:
    """A share in whole per cent: 80%, in French 80 %."""
    return f"{100 * share:.0f}{_NO_BREAK if language == _FRENCH else ''}%"


def listed(words: Iterable[str], language: str) -> str:
    """The words in a row, between them the comma of the language."""
    return ("، " if language == "ar" else ", ").join(words)


def headed(head: str, words: object, language: str) -> str:
    """What it is and then the words, between them the colon of the language."""
    return f"{head}{_NO_BREAK if language == _FRENCH else ''}: {words}"

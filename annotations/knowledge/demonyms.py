"""The forms of a nisba: gender, number and case of فنزويلي or كوري شمالي."""

from __future__ import annotations

from collections.abc import Iterator

# Singular, accusative, feminine; duals; sound plurals; plural in the construct state.
_ENDINGS = ("", "ا", "ة", "ان", "ين", "تان", "تين", "ون", "ات", "و")


def inflected(adjective: str) -> Iterator[str]:
    """All forms of the masculine singular given, without article.

    In كوري شمالي both words agree; in جنوب أفريقي the nisba alone changes.
    """
    first, _, second = adjective.partition(" ")
    for ending in _ENDINGS:
        if not second:
            yield first + ending
        elif first.endswith("ي") and second.endswith("ي"):
            yield f"{first + ending} {second + ending}"
        else:
            yield f"{first} {second + ending}"


def broken(plural: str) -> Iterator[str]:
    """A broken plural and its accusative: أتراك, أتراكا."""
    yield plural
    if not plural.endswith(("ة", "ا", "ون", "ين", "ات")):
        yield plural + "ا"

"""What a figure counts: the noun after it, or the dual that hides it (قتيلان, طفلين).

The nouns are in ``resources/gazetteers/counted_nouns.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache

from annotations.knowledge.figures.numerals import TENS, TWO_POWERS
from annotations.knowledge.figures.tokens import Words, numeral
from annotations.knowledge.lexicon import raw_length, readings
from annotations.text.folding import fold
from resources import resource

_NOMINATIVE, _OBLIQUE = "ان", "ين"
_FEMININE = ("تان", "تين")
_SHORTEST_STEM = 2
_LONGEST_WORD = 30
_REMEMBERED = 100_000
_VERBAL_OR_JOINED = "يو"
"""Words that begin so are verbs or begin something new, unless they are known nouns."""


@dataclass(frozen=True, slots=True)
class _Nouns:
    """Folded nouns by how their dual is told; ``never`` are words that only look like duals."""

    broken: frozenset[str]
    sound: frozenset[str]
    feminine: frozenset[str]
    never: frozenset[str]
    functions: frozenset[str]
    measures: frozenset[str]


@cache
def _nouns() -> _Nouns:
    path = resource("gazetteers", "counted_nouns.json")
    data = json.loads(path.read_text(encoding="utf-8"))

    def words(name: str) -> frozenset[str]:
        return frozenset(map(fold, data[name]))

    return _Nouns(
        words("broken"),
        words("sound"),
        frozenset(_before_ending(word) for word in words("feminine")),
        words("never"),
        words("functions"),
        words("measures"),
    )


def _before_ending(noun: str) -> str:
    """The letters of a feminine noun to which تان is added."""
    return noun.removesuffix("ه")


@lru_cache(_REMEMBERED)
def dual_cut(word: str) -> int | None:
    """Where the word is an indefinite dual, how many code points of proclitics it has."""
    if len(word) > _LONGEST_WORD:
        return None
    folded = fold(word)
    if not folded.endswith((_NOMINATIVE, _OBLIQUE)) or len(folded) <= _SHORTEST_STEM + 2:
        return None
    for reading in readings(word):
        if reading.article or reading.key in _nouns().never:
            return None
        if _is_dual_noun(reading.key):
            return raw_length(word, reading.cut)
    return None


def _is_dual_noun(key: str) -> bool:
    nouns = _nouns()
    if key in TENS or key in TWO_POWERS or key in nouns.never:
        return False
    stem = key[:-2]
    if stem in nouns.broken:
        return True
    if key.endswith(_NOMINATIVE) and stem in nouns.sound:
        return True
    return key.endswith(_FEMININE) and key[:-3] in nouns.feminine


def is_dual(words: Words, at: int) -> int | None:
    """The proclitics of a dual noun at this word; None for others and for a dual's adjective."""
    cut = dual_cut(words.words[at])
    if cut is None:
        return None
    if words.is_near(at) and dual_cut(words.words[at - 1]) is not None and cut == 0:
        return None
    return cut


def counted_noun(words: Words, after: int) -> tuple[int, tuple[int, int]] | None:
    """The noun that the figure before this word counts: its word and its place.

    «من» before a definite noun is passed over (ستة من العمال).
    """
    at = after
    if words.near_folded(at) == "من":
        at += 1
        if not words.near_folded(at).startswith("ال"):
            return None
    if not words.is_near(at) or words.is_digits(at) or numeral(words.words[at]) is not None:
        return None
    word = words.folded(at)
    if word in _nouns().functions or len(word) <= _SHORTEST_STEM:
        return None
    if word[0] in _VERBAL_OR_JOINED and not is_measured(words.words[at]):
        return None
    return at, (words.starts[at], words.end(at))


def is_measured(word: str) -> bool:
    """Whether this word, near after a number, shows that the number counts (شخص, دولار)."""
    nouns = _nouns()
    folded = fold(word)
    return (
        "\u064b" in word
        or folded in nouns.measures
        or folded in nouns.broken
        or folded in nouns.sound
        or (folded.endswith("ه") and folded[:-1] in nouns.feminine)
        or folded.removesuffix("ا") in nouns.broken
        or folded.removesuffix("ا") in nouns.sound
    )

"""Arabic phrases found behind proclitics and the article, in any spelling; shared by all finders.

A phrase is known by its words, folded and without ال. A written word has
several readings (لبنان as it stands, or ل and بنان); the one that peels least
and is in the lexicon counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from annotations.text.folding import fold, fold_with_map

Meaning = TypeVar("Meaning")

_ARTICLE, _LAM, _AND = "ال", "ل", "و"
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بكل"
_SHORTEST = 3
"""Letters that must be left after an article."""
_LONGEST_WORD = 40
"""Longer words (code points) are in no lexicon; this keeps a reading in bounded time."""
_REMEMBERED = 100_000
"""Words whose readings are kept; news repeats its words."""

LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdfb\ufe70-\ufefc"
)
MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d"
WORD = re.compile(f"[{LETTERS}][{LETTERS}{MARKS}]*")
"""A word in Arabic letters with its marks, from the first letter on."""
_GAP = re.compile("[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\\-\u2013\u0640]{1,4}")
_LOOSE_AND = re.compile("(?<!\\S)و (?=\\S)")


class Word(NamedTuple):
    """A word and its place (code points, end exclusive)."""

    text: str
    start: int
    end: int


class Reading(NamedTuple):
    """One way to read a word: proclitics cut off (in letters), with or without ال, and the rest."""

    cut: int
    article: bool
    key: str


@dataclass(frozen=True, slots=True)
class Match(Generic[Meaning]):
    """A phrase of the lexicon at a word: how many words it takes and what it may mean.

    ``cut`` counts the code points of the first word that are proclitics.
    """

    cut: int
    article: bool
    words: int
    meanings: tuple[Meaning, ...]
    key: str


def bare(word: str) -> str:
    """The letters as written, hamzas kept: no marks, tatweel or controls, one form a letter."""
    composed = unicodedata.normalize("NFKC", word)
    return "".join(sign for sign in composed if fold(sign))


def without_article(word: str) -> str:
    """Without ال, but only where the letter is a bare alef: ألبان is not ال with بان."""
    if word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _SHORTEST:
        return word[len(_ARTICLE) :]
    return word


def word_key(word: str) -> str:
    """The folded word without article."""
    return fold(without_article(bare(word)))


def readings(word: str) -> Iterator[Reading]:
    """All ways to read a word, the least peeled first."""
    letters = bare(word)
    for cut in _cuts(letters):
        rest = letters[cut:]
        yield Reading(cut, False, fold(rest))
        inner = without_article(rest)
        if inner is not rest:
            yield Reading(cut, True, fold(inner))
        # After ل the article has lost its alef: للسودان.
        if cut and letters[cut - 1] == _LAM and rest.startswith(_LAM) and len(rest) > _SHORTEST:
            yield Reading(cut, True, fold(rest[1:]))


def _cuts(letters: str) -> Iterator[int]:
    """Letters to leave out at the start: none, a conjunction, a preposition, both."""
    yield 0
    first, second = letters[:1], letters[1:2]
    if len(letters) > _SHORTEST - 1 and first and first in _CONJUNCTIONS + _PREPOSITIONS:
        yield 1
        if first in _CONJUNCTIONS and second and second in _PREPOSITIONS and len(letters) > 3:
            yield 2


def raw_length(word: str, letters: int) -> int:
    """How many code points the first letters take, with their marks."""
    if not letters:
        return 0
    return fold_with_map(word).raw_range(0, letters)[1]


def following(text: str, end: int, most: int) -> list[Word]:
    """Up to so many words after this offset with only spaces or hyphens between them.

    A lone و is taken together with the word after it.
    """
    found: list[Word] = []
    while len(found) < most:
        gap = _GAP.match(text, end)
        word = WORD.match(text, gap.end()) if gap else None
        if word is None:
            break
        start, end = word.span()
        if word.group() == _AND:
            gap = _GAP.match(text, end)
            word = WORD.match(text, gap.end()) if gap else None
            if word is None:
                break
            end = word.end()
            found.append(Word(_AND + word.group(), start, end))
        else:
            found.append(Word(word.group(), start, end))
    return found


_BEFORE = re.compile(f"([{LETTERS}][{LETTERS}{MARKS}]*)[\\s\"«“'(\u200e\u200f]*$")
_REACH_BACK = 40


def word_before(text: str, start: int) -> str:
    """The word before this offset, folded, with only spaces or opening signs between; else ""."""
    found = _BEFORE.search(text, max(start - _REACH_BACK, 0), start)
    return fold(found[1]) if found else ""


class Lexicon(Generic[Meaning]):
    """Phrases with their meanings."""

    def __init__(self) -> None:
        self._phrases: dict[str, dict[tuple[str, ...], list[Meaning]]] = {}
        self._longest: dict[str, int] = {}
        self._readings: dict[str, tuple[Reading, ...]] = {}

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Add a phrase as it is written; the same meaning twice counts once."""
        joined = _LOOSE_AND.sub(_AND, re.sub(r"[\W_]+", " ", bare(phrase)).strip())
        first, *rest = (word_key(word) for word in joined.split())
        held = self._phrases.setdefault(first, {}).setdefault(tuple(rest), [])
        if meaning not in held:
            held.append(meaning)
        self._longest[first] = max(self._longest.get(first, 0), len(rest))

    def __contains__(self, key: str) -> bool:
        return () in self._phrases.get(key, {})

    def readings(self, word: str) -> tuple[Reading, ...]:
        """The readings of this word that begin a phrase; remembered."""
        found = self._readings.get(word)
        if found is None:
            if len(self._readings) >= _REMEMBERED:
                self._readings.clear()
            short = len(word) <= _LONGEST_WORD
            known = self._phrases
            found = tuple(each for each in readings(word) if each.key in known) if short else ()
            self._readings[word] = found
        return found

    def longest(self, word: str) -> int:
        """How many words may follow this one in a phrase."""
        return max((self._longest[each.key] for each in self.readings(word)), default=0)

    def matches(self, word: str, after: Sequence[str]) -> Iterator[Match[Meaning]]:
        """The phrases that begin with this word, by reading, the longest first."""
        keys = [word_key(each) for each in after]
        for reading in self.readings(word):
            phrases = self._phrases[reading.key]
            for count in range(min(self._longest[reading.key], len(keys)), -1, -1):
                meanings = phrases.get(tuple(keys[:count]))
                if meanings:
                    cut = raw_length(word, reading.cut)
                    full = " ".join((reading.key, *keys[:count]))
                    yield Match(cut, reading.article, 1 + count, tuple(meanings), full)

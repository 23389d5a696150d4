"""Arabic words to countries (ISO 3166-1): names, former names, demonyms and cities.

The table ships as data, built from the Unicode CLDR and our own names (see
``resources/gazetteers``). It is read when it is first needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from annotations.knowledge.demonyms import broken, inflected
from annotations.knowledge.homographs import homographs
from annotations.knowledge.lexicon import WORD, Lexicon, Match
from annotations.text.folding import fold
from resources import resource

_TITLES = frozenset(map(fold, ("دولة", "جمهورية", "مملكة", "سلطنة", "إمارة")))
_LONGEST = 120
"""Longer words (code points) are no country's name; this keeps a lookup in bounded time."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_LOOSE_AND = re.compile(r"(?<= )و (?=\S)")


class How(StrEnum):
    """What words say of a country; the surest first."""

    NAME = "name"
    VARIANT = "variant"
    HISTORICAL = "historical"
    DEMONYM = "demonym"
    CITY = "city"


NAMING = frozenset({How.NAME, How.VARIANT, How.HISTORICAL})
"""The ways in which words name the country itself."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its ISO 3166-1 codes and the names that are shown."""

    alpha2: str
    alpha3: str
    name_ar: str
    name_en: str
    name_fr: str

    def name_in(self, language: str) -> str:
        """The name of the CLDR in "ar", "fr", else in English."""
        return {"ar": self.name_ar, "fr": self.name_fr}.get(language, self.name_en)


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A country that words may mean.

    ``exact``: the words are its name as they stand, with nothing peeled off;
    False for a demonym, a city and a name that means it only at times.
    """

    country: Country
    exact: bool
    how: How = How.NAME

    @property
    def alpha2(self) -> str:
        """The ISO 3166-1 alpha-2 code."""
        return self.country.alpha2

    @property
    def alpha3(self) -> str:
        """The ISO 3166-1 alpha-3 code."""
        return self.country.alpha3

    @property
    def name_ar(self) -> str:
        """The Arabic name of the CLDR."""
        return self.country.name_ar

    @property
    def name_en(self) -> str:
        """The English name of the CLDR."""
        return self.country.name_en


class Sense(NamedTuple):
    """What a phrase means: a country, or none for a region, a sea and their like.

    ``always`` is False where it means this country only at times.
    """

    alpha2: str | None
    how: How
    always: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """All countries by code, their phrases, and their English names (folded)."""

    countries: dict[str, Country]
    phrases: Lexicon[Sense]
    english: dict[str, str]


@cache
def _table() -> _Table:
    data = json.loads(resource("gazetteers", "countries.json").read_text(encoding="utf-8"))
    table = _Table({}, Lexicon(), {})
    for name in data["regions"]:
        table.phrases.add(name, Sense(None, How.NAME, True))
    for row in data["countries"]:
        code = row["alpha2"]
        table.countries[code] = Country(code, row["alpha3"], row["ar"], row["en"], row["fr"])
        table.english[_key(row["en"])] = code
        for phrase, how, always in _phrases(row):
            table.phrases.add(phrase, Sense(code, how, always))
    return table


def _phrases(row: dict[str, Any]) -> Iterator[tuple[str, How, bool]]:
    """Everything that is said of one country, how, and whether it always means this one."""
    yield row["ar"], How.NAME, True
    yield from ((name, How.VARIANT, True) for name in row["other"])
    yield from ((name, How.VARIANT, False) for name in row["at_times"])
    yield from ((name, How.HISTORICAL, True) for name in row["historical"])
    for adjective in row["adjectives"]:
        yield from ((form, How.DEMONYM, True) for form in inflected(adjective))
    for plural in row["plurals"]:
        yield from ((form, How.DEMONYM, True) for form in broken(plural))
    for city in row["cities"]:
        yield city.removeprefix("~"), How.CITY, not city.startswith("~")


def all_countries() -> list[Country]:
    """Every country, by code."""
    return list(_table().countries.values())


def country(alpha2: str) -> Country | None:
    """The country with this ISO 3166-1 alpha-2 code (capitals)."""
    return _table().countries.get(alpha2)


def phrases() -> Lexicon[Sense]:
    """All phrases that have to do with a country, and those that only look so."""
    return _table().phrases


def senses(match: Match[Sense]) -> list[Sense]:
    """One sense a country, the surest first; empty where the phrase is no country's.

    A phrase that names a country is no demonym of the same one.
    """
    best: dict[str, Sense] = {}
    order = list(How)
    for sense in match.meanings:
        if sense.alpha2 is None:
            continue
        known = best.get(sense.alpha2)
        if known is None or order.index(sense.how) < order.index(known.how):
            best[sense.alpha2] = sense
    return sorted(best.values(), key=lambda sense: (not sense.always, order.index(sense.how)))


def is_region(words: str) -> bool:
    """Whether the words name a part of the world (أمريكا الجنوبية) and not a country."""
    matches = _matches(words, peel=False) if len(words) <= _LONGEST else []
    return bool(matches) and not senses(matches[0])


def find_country(words: str, *, peel: bool = True, infer: bool = False) -> list[CountryMatch]:
    """The countries that the words may mean, surest first; none where unknown.

    The words are looked up as they stand, without دولة and its like, and as a
    demonym; then, with ``peel``, without the proclitics و ف ب ك ل. A city (القاهرة)
    is an inference and only told with ``infer``.
    """
    if len(words) > _LONGEST:
        return []
    code = _table().english.get(_key(words))
    if code is not None:
        return [CountryMatch(_table().countries[code], True)]
    for match in _matches(words, peel=peel):
        found = [
            sense
            for sense in as_written(match, words, senses(match))
            if (infer or sense.how is not How.CITY) and not _is_another_word(match, sense, words)
        ]
        if found or not senses(match):
            return [_as_match(sense, match) for sense in found]
    return []


def as_written(match: Match[Sense], word: str, meant: list[Sense]) -> list[Sense]:
    """The senses that the marks of the word leave (عُمان, عمّان)."""
    known = homographs().get(match.key)
    code = known.told_by_writing(word) if known is not None else None
    return [sense for sense in meant if code in (None, sense.alpha2)]


def _as_match(sense: Sense, match: Match[Sense]) -> CountryMatch:
    exact = sense.always and sense.how in NAMING and not match.cut
    return CountryMatch(_table().countries[str(sense.alpha2)], exact, sense.how)


def _is_another_word(match: Match[Sense], sense: Sense, words: str) -> bool:
    """Whether a demonym is, without context, first of all another word: صحراوي, مجرى."""
    known = homographs().get(match.key)
    if known is None or sense.how is not How.DEMONYM:
        return False
    return known.otherwise == "drop" or known.is_written_otherwise(words)


def _key(words: str) -> str:
    return _NOT_LETTERS.sub(" ", fold(words)).strip()


def _matches(words: str, *, peel: bool) -> list[Match[Sense]]:
    """The phrases that are all of the words."""
    spaced = _LOOSE_AND.sub("و", " ".join(WORD.findall(words)))
    if _NOT_LETTERS.sub("", fold(words)) != fold(spaced).replace(" ", ""):
        return []  # Latin letters or digits among them
    first, *rest = spaced.split() or [""]
    found = [
        match
        for match in _table().phrases.matches(first, rest)
        if match.words == 1 + len(rest) and (peel or not match.cut)
    ]
    if fold(first) in _TITLES and rest and not found:
        return [match for match in _matches(" ".join(rest), peel=False) if senses(match)]
    return found

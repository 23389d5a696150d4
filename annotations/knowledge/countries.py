"""Arabic words to countries (ISO 3166-1): names, their spellings, proclitics and demonyms.

The table ships as data, built from the Unicode CLDR and our own names (see
``resources/gazetteers``). It is read when it is first needed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotations.text.folding import fold
from resources import resource

_ARTICLE = "ال"
_TITLES = frozenset(map(fold, ("دولة", "جمهورية", "مملكة", "سلطنة", "إمارة")))
_CONJUNCTIONS, _PREPOSITIONS, _LAM = "وف", "بكل", "ل"
_SHORTEST_NAME = 3
_LONGEST = 120
"""Longer words (code points) are no country's name; this keeps a lookup in bounded time."""

_NOT_LETTERS = re.compile(r"[\W_]+")
_LOOSE_AND = re.compile(r"(?<= )و ")
# The endings of an adjective in ي: feminine, tanween, plurals and duals, all folded.
_ADJECTIVE = re.compile(r"(?<=ي)(?:ه|ا|ون|ين|ان|ات|تان|تين)$")


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its ISO 3166-1 codes and the names that are shown."""

    alpha2: str
    alpha3: str
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A country that words may mean.

    ``exact``: the words are its name as they stand, with nothing peeled off;
    False for a demonym and for a name that means it only at times.
    """

    country: Country
    exact: bool

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


@dataclass(frozen=True, slots=True)
class _Table:
    """All countries by code; folded words without article to (code, is a full name)."""

    countries: dict[str, Country]
    names: dict[str, dict[str, bool]]
    demonyms: dict[str, dict[str, bool]]
    regions: frozenset[str]


@cache
def _table() -> _Table:
    data = json.loads(resource("gazetteers", "countries.json").read_text(encoding="utf-8"))
    regions = frozenset(_key(_without_article(_bare(name))) for name in data["regions"])
    table = _Table({}, {}, {}, regions)
    for row in data["countries"]:
        code = row["alpha2"]
        table.countries[code] = Country(code, row["alpha3"], row["ar"], row["en"])
        for name in (row["ar"], row["en"], *row["other"]):
            table.names.setdefault(_key(_without_article(_bare(name))), {})[code] = True
        for name in row["at_times"]:
            table.names.setdefault(_key(_without_article(_bare(name))), {})[code] = False
        for word in (*row["adjectives"], *row["plurals"]):
            table.demonyms.setdefault(_key(word), {})[code] = False
    return table


def all_countries() -> list[Country]:
    """Every country, by code."""
    return list(_table().countries.values())


def country(alpha2: str) -> Country | None:
    """The country with this ISO 3166-1 alpha-2 code (capitals)."""
    return _table().countries.get(alpha2)


def is_region(words: str) -> bool:
    """Whether the words name a part of the world (أمريكا الجنوبية) and not a country."""
    return _key(_without_article(_bare(words))) in _table().regions


def find_country(words: str, *, peel: bool = True) -> list[CountryMatch]:
    """The countries that the words may mean, surest first; none where unknown.

    The words are looked up as they stand, without دولة and its like, and as a
    demonym; then, with ``peel``, without the proclitics و ف ب ك ل.
    """
    if len(words) > _LONGEST:
        return []
    bare = _bare(words)
    for depth, form in enumerate(_forms(bare) if peel else iter((bare,))):
        codes = _lookup(form)
        if codes:
            countries = _table().countries
            found = [CountryMatch(countries[c], full and not depth) for c, full in codes.items()]
            return sorted(found, key=lambda match: not codes[match.alpha2])
    return []


def _bare(words: str) -> str:
    """The letters as written, hamzas kept: no marks, tatweel, controls or outer punctuation."""
    composed = unicodedata.normalize("NFKC", words)
    letters = "".join(sign for sign in composed if fold(sign))
    return _LOOSE_AND.sub("و", _NOT_LETTERS.sub(" ", letters).strip())


def _key(words: str) -> str:
    return _NOT_LETTERS.sub(" ", fold(words)).strip()


def _without_article(bare: str) -> str:
    """Without ال, but only where the raw letter is a bare alef: ألبان is not ال with بان."""
    is_article = bare.startswith(_ARTICLE) and len(bare) >= len(_ARTICLE) + _SHORTEST_NAME
    return bare[len(_ARTICLE) :] if is_article else bare


def _forms(bare: str) -> Iterator[str]:
    """The words, then what is left without one and without two proclitics."""
    yield bare
    rests = [bare]
    if bare[:1] in _CONJUNCTIONS:
        rests.append(bare[1:].lstrip())
        yield rests[-1]
    for rest in rests:
        if rest[:1] and rest[0] in _PREPOSITIONS and len(rest) > _SHORTEST_NAME:
            after = rest[1:].lstrip()
            if rest[0] == _LAM and after.startswith(_LAM):
                yield _ARTICLE + after[1:]
            yield after


def _lookup(bare: str) -> dict[str, bool]:
    """Codes with "is a full name": as a name, after a title, as a demonym."""
    without = _without_article(bare)
    for form in (bare, without):
        codes = _table().names.get(_key(form))
        if codes:
            return codes
    title, _, rest = without.partition(" ")
    if rest and fold(title) in _TITLES:
        codes = _table().names.get(_key(_without_article(rest))) or _table().names.get(_key(rest))
        return codes or _demonym(rest)
    return _demonym(bare)


def _demonym(bare: str) -> dict[str, bool]:
    plain = [_key(_without_article(word)) for word in bare.split()]
    for form in (plain, [_ADJECTIVE.sub("", word) for word in plain]):
        codes = _table().demonyms.get(" ".join(form))
        if codes:
            return codes
    return {}

"""Arabic words to countries (ISO 3166-1): names, their spellings, clitics and demonyms.

The table ships as data; it was built from CLDR and our own names.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from annotations.text.folding import fold
from resources import resource

_PREFIXES = ("دوله ", "جمهوريه ", "مملكه ", "سلطنه ", "الجمهوريه ")
_ENDINGS = sorted(
    ("يين", "يون", "يان", "يات", "يتين", "يتان", "يه", "يا", "ي"), key=len, reverse=True
)
_NAME_ENDINGS = ("يا", "ا", "ه", "")
_CLITICS = "وفبكل"
_SHORTEST_STEM = 3

# Demonyms whose stem is not that of the name; folded, without ending.
_STEMS = {
    "امريك": "US", "اميرك": "US", "بريطان": "GB", "انجليز": "GB", "صين": "CN", "هند": "IN",
    "يمن": "YE", "تركمان": "TM", "افغان": "AF", "باكستان": "PK", "سعود": "SA", "امارات": "AE",
    "فلسطين": "PS", "مغرب": "MA", "تونس": "TN", "جزائر": "DZ", "مصر": "EG", "لبنان": "LB",
    "كويت": "KW", "قطر": "QA", "بحرين": "BH", "عراق": "IQ", "سودان": "SD", "هولند": "NL",
    "فرنس": "FR", "المان": "DE", "ايطال": "IT", "اسبان": "ES", "روس": "RU", "يابان": "JP",
    "بنغلاديش": "BD", "بنغال": "BD", "نيجير": "NG", "كولومب": "CO", "فنزويل": "VE", "كوب": "CU",
    "نمساو": "AT", "سويسر": "CH", "كند": "CA", "صومال": "SO", "اثيوب": "ET", "اريتر": "ER",
    "كين": "KE", "غان": "GH", "مال": "ML", "سنغال": "SN", "غامب": "GM", "ليب": "LY",
    "سور": "SY", "اردن": "JO", "ايران": "IR", "ترك": "TR", "يونان": "GR", "ايرلند": "IE",
    "بولند": "PL", "اوكران": "UA", "رومان": "RO", "صرب": "RS", "البان": "AL", "فلبين": "PH",
    "فيتنام": "VN", "تايلند": "TH", "تايلاند": "TH", "نيبال": "NP", "هايت": "HT", "كوبي": "CU",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its codes and the names that are shown."""

    alpha2: str
    alpha3: str
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True)
class CountryMatch:
    """A country that words may mean; ``exact`` where they are its name and not a demonym."""

    country: Country
    exact: bool

    @property
    def alpha2(self) -> str:
        """The ISO 3166-1 alpha-2 code."""
        return self.country.alpha2


@cache
def _table() -> tuple[dict[str, Country], dict[str, tuple[str, ...]]]:
    """Code to country, and folded name to the codes that bear it."""
    rows = json.loads(resource("gazetteers", "countries.json").read_text(encoding="utf-8"))
    countries: dict[str, Country] = {}
    names: dict[str, tuple[str, ...]] = {}
    for row in rows:
        code = row["alpha2"]
        countries[code] = Country(code, row["alpha3"], row["ar"], row["en"])
        for name in row["names"]:
            for key in {_key(name), _without_article(name)}:
                if code not in names.get(key, ()):
                    names[key] = (*names.get(key, ()), code)
    return countries, names


def all_countries() -> list[Country]:
    """Every country, by code."""
    return list(_table()[0].values())


def country(alpha2: str) -> Country | None:
    """The country with this code."""
    return _table()[0].get(alpha2)


def find_country(words: str) -> list[CountryMatch]:
    """The countries that the words may mean; several where they are ambiguous, none if unknown.

    The words are looked up as they stand, without a true article, without
    proclitics, without دولة and its like, and last as a demonym.
    """
    countries, names = _table()
    for form in _forms(words):
        for key in (form, *(form.removeprefix(p) for p in _PREFIXES if form.startswith(p))):
            codes = names.get(key, ())
            if codes:
                return [CountryMatch(countries[code], True) for code in codes]
    for form in _forms(words):
        code = _demonym(form)
        if code:
            return [CountryMatch(countries[code], False)]
    return []


def _key(words: str) -> str:
    return re.sub(r"[\s\u00a0]+", " ", fold(words)).strip(" -،.؛:«»\"()")


def _without_article(words: str) -> str:
    """Folded without ال, but only where the raw letter is a bare alef (ألبانيا keeps its own)."""
    raw = words.strip()
    return _key(raw[2:]) if raw.startswith("ال") and len(raw) > 4 else _key(raw)


def _forms(words: str) -> list[str]:
    """The words folded, and what is left without article and proclitics, nearest first."""
    forms = [_key(words), _without_article(words)]
    raw = words.strip()
    for _ in range(2):
        if len(raw) < 4 or fold(raw[0]) not in _CLITICS:
            break
        after_lam = fold(raw[0]) == "ل" and raw[1] == "ل"
        raw = raw[1:].lstrip("ًٌٍَُِّْ")
        if after_lam:
            forms += [_key("ا" + raw), _key(raw[1:])]
        forms += [_key(raw), _without_article(raw)]
    return list(dict.fromkeys(form for form in forms if form))


@cache
def _stems() -> dict[str, str]:
    """Demonym stems to codes: those of one-word names without their ending, and our own."""
    stems: dict[str, str] = {}
    for name, codes in _table()[1].items():
        if " " in name or len(codes) > 1:
            continue
        ending = next(end for end in _NAME_ENDINGS if name.endswith(end))
        stem = name.removesuffix(ending)
        if len(stem) >= _SHORTEST_STEM:
            stems.setdefault(stem, codes[0])
    return stems | _STEMS


def _demonym(form: str) -> str | None:
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem != form and stem in _stems():
            return _stems()[stem]
    return None

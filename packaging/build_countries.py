"""Builds resources/gazetteers/countries.json from the Unicode CLDR (by Babel) and our own tables.

The tables beside this script: ``country_names.tsv``, ``historical_names.tsv``,
``cities.tsv`` and ``not_countries.tsv``; each tells its columns in its first lines.

Run from the project's root: ``python packaging/build_countries.py``. Only this
script needs Babel; the program reads the JSON file.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from babel import Locale, __version__
from babel.core import get_global

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "packaging"
OWN_NAMES = TABLES / "country_names.tsv"
TARGET = ROOT / "resources" / "gazetteers" / "countries.json"

# Territories of the CLDR that ISO 3166-1 does not have (Kosovo, XK, stays).
NOT_COUNTRIES = frozenset(
    ["AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
# Where the CLDR's aliases give the code of a predecessor as well.
ALPHA3 = {
    "CD": "COD",
    "CW": "CUW",
    "DE": "DEU",
    "FR": "FRA",
    "MM": "MMR",
    "RS": "SRB",
    "RU": "RUS",
    "SA": "SAU",
    "TL": "TLS",
    "YE": "YEM",
}
ARABIC_LOCALES = ("ar", "ar_AE", "ar_DZ", "ar_EG", "ar_IQ", "ar_LB", "ar_LY", "ar_MA", "ar_SA")
# The world and its parts (UN M49): to know that أمريكا الجنوبية is no country.
REGIONS = (
    *("001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019"),
    *("021", "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143"),
    *("145", "150", "151", "154", "155", "202", "419"),
)


def alpha3_codes() -> dict[str, str]:
    """Alpha-2 to alpha-3 (ISO 3166-1)."""
    aliases = get_global("territory_aliases")
    codes = {
        targets[0]: code
        for code, targets in aliases.items()
        if re.fullmatch("[A-Z]{3}", code) and len(targets) == 1
    }
    return codes | ALPHA3


def own_names() -> dict[str, tuple[list[str], list[str] | None, list[str]]]:
    """Code to other names, adjectives (None: by rule) and irregular plurals."""
    found = {}
    for line in OWN_NAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, names, adjectives, plurals = line.split("\t")
        own = None if not adjectives else [] if adjectives == "-" else adjectives.split("؛")
        found[code] = (_several(names), own, _several(plurals))
    return found


def historical_names() -> dict[str, list[str]]:
    """Code to the former names of the country; a name of several countries stands in each."""
    found: dict[str, list[str]] = {}
    for name, codes in _rows("historical_names.tsv", 2):
        for code in codes.split():
            found.setdefault(code, []).append(name)
    return found


def city_names() -> dict[str, list[str]]:
    """Code to its capital and other places; "~" marks the ambiguous ones."""
    return {
        code: [*_several(capital), *_several(others)]
        for code, capital, others in _rows("cities.tsv", 3)
    }


def no_countries() -> list[str]:
    """The parts of the world (CLDR and ours), seas, rivers and other names."""
    regions = [str(Locale("ar").territories[code]) for code in REGIONS]
    own = [name for _, names in _rows("not_countries.tsv", 2) for name in _several(names)]
    return list(dict.fromkeys(regions + own))


def _rows(name: str, columns: int) -> list[list[str]]:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if any(len(row) != columns for row in rows):
        raise SystemExit(f"{name}: not {columns} columns")
    return rows


def _several(field: str) -> list[str]:
    return [name.strip() for name in field.split("؛") if name.strip()]


def nisba(name: str) -> list[str]:
    """The adjective of a name of one word: the endings ا, يا, ة fall and ي comes."""
    stem = re.sub("^ال", "", name)
    if " " in stem:
        return []
    return [re.sub("(?:يا|[اةوى])$", "", stem).removesuffix("ي") + "ي"]


def cldr_names(code: str) -> list[str]:
    """The Arabic names, the general one first; what stands in brackets is a name of its own."""
    names: list[str] = []
    for locale in ARABIC_LOCALES:
        name = str(Locale.parse(locale).territories[code])
        parts = re.fullmatch(r"(.+?) \((.+)\)", name)
        names += [parts[1], name] if parts else [name]
        if parts and code == "MM":
            names.append(parts[2])
    return list(dict.fromkeys(names))


def countries() -> list[dict[str, object]]:
    """One row a country, by code."""
    english, french = Locale("en").territories, Locale("fr").territories
    alpha3, own = alpha3_codes(), own_names()
    historical, cities = historical_names(), city_names()
    codes = sorted(
        str(code)
        for code in Locale("ar").territories
        if re.fullmatch("[A-Z]{2}", str(code)) and code not in NOT_COUNTRIES
    )
    rows: list[dict[str, object]] = []
    for code in codes:
        names = cldr_names(code)
        others, adjectives, plurals = own.pop(code, ([], None, []))
        former = historical.pop(code, [])
        known = [*names[1:], *(name for name in others if name[0] != "~")]
        rows.append(
            {
                "alpha2": code,
                "alpha3": alpha3[code],
                "ar": names[0],
                "en": str(english[code]),
                "fr": str(french[code]),
                "other": [name for name in dict.fromkeys(known) if name not in former],
                "at_times": [name[1:] for name in others if name[0] == "~"],
                "historical": former,
                "cities": cities.pop(code, []),
                "adjectives": nisba(names[0]) if adjectives is None else adjectives,
                "plurals": plurals,
            }
        )
    unknown = [*own, *historical, *cities]
    if unknown:
        raise SystemExit(f"unknown codes in the tables: {', '.join(unknown)}")
    return rows


def main() -> None:
    """Write the file, one country a line."""
    head_of_file = {
        "source": f"Unicode CLDR (Unicode-3.0) through Babel {__version__}, and own names",
        "regions": no_countries(),
    }
    rows = [json.dumps(row, ensure_ascii=False) for row in countries()]
    head = json.dumps(head_of_file, ensure_ascii=False, indent=1)
    body = ",\n  ".join(rows)
    TARGET.write_text(f'{head[:-2]},\n "countries": [\n  {body}\n ]\n}}\n', encoding="utf-8")
    print(f"{len(rows)} countries in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

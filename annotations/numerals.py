"""The one place that decides in which digits a number is written in words for people.

English and French have their own. Arabic goes by the country of the machine:
١٬٢٣٤ as in Egypt, 1.234 as in Morocco, 1,234 as in the Emirates (Unicode CLDR
46, "ar"); where no country is known, as in Egypt. ``TAWSIM_REGION`` names
another country. Data, offsets, ids, CSV and JSON always have 0 to 9.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
"""Spaces at which no line breaks."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """Digits, what stands between thousands, before decimals, and after per cent."""

    digits: str = "0123456789"
    group: str = ","
    point: str = "."
    percent: str = "%"

    def written(self, told: str) -> str:
        """A number that Python has written, as 1,234.5 or 12."""
        return told.translate(str.maketrans("0123456789,.", self.digits + self.group + self.point))


_ENGLISH = Numerals()
_FRENCH = Numerals(group=_NARROW, point=",", percent=f"{_NO_BREAK}%")
_EASTERN = Numerals("٠١٢٣٤٥٦٧٨٩", "٬", "٫", "٪")
_MAGHREB = Numerals(group=".", point=",")
_BY_COUNTRY = {
    **dict.fromkeys(("DZ", "LY", "MA", "TN"), _MAGHREB),
    **dict.fromkeys(("AE", "EH"), _ENGLISH),
}
_COUNTRY = re.compile(r"[a-z]{2,3}(?:_[A-Z][a-z]{3})?_([A-Z]{2})\b")
_ASKED = ("LC_ALL", "LC_NUMERIC", "LANG")

# A number that stands alone: not UTF-8, F1 or 80/10/10, and not the name of a fact.
_ALONE = re.compile(r"(?<![\w.,/{-])\d+(?:[.,]\d+)*%?(?!\.?[\w/}-]|\.\.)")


def region(environment: Mapping[str, str] = os.environ) -> str:
    """The country whose digits are written, "MA"; empty where none is known."""
    chosen = environment.get("TAWSIM_REGION", "")
    if chosen:
        return chosen.upper()
    asked = next((told for name in _ASKED if (told := environment.get(name, ""))), "")
    found = _COUNTRY.match(asked)
    return found[1] if found else ""


def numerals(language: str) -> Numerals:
    """How this language writes numbers on this machine."""
    if language == "fr":
        return _FRENCH
    return _BY_COUNTRY.get(region(), _EASTERN) if language == "ar" else _ENGLISH


def plain(number: float, language: str) -> str:
    """A number as it is, its thousands together: a line, a year."""
    return numerals(language).written(str(number))


def grouped(count: int, language: str) -> str:
    """A whole number with its thousands apart: 1,234, in French 1 234."""
    return numerals(language).written(f"{count:,}")


def decimal(value: float | None, digits: int, language: str) -> str:
    """A number with so many decimals, 0.667 or 0,667; a dash where there is none."""
    return "–" if value is None else numerals(language).written(f"{value:.{digits}f}")


def percent(share: float, language: str) -> str:
    """A share in whole per cent: 80%, in French 80 %."""
    found = numerals(language)
    return found.written(f"{100 * share:.0f}") + found.percent


def numbered(sentence: str, language: str) -> str:
    """A sentence of ours with the numbers that stand alone in it in the language's digits."""
    if language != "ar" or not _ALONE.search(sentence):
        return sentence
    found = numerals(language)

    def write(told: re.Match[str]) -> str:
        number, share, _ = told[0].partition("%")
        return found.written(number) + (found.percent if share else "")

    return _ALONE.sub(write, sentence)

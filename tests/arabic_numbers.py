"""Writes integers out in Arabic as grammar books teach it: genders, cases, spellings.

Written apart from the parser, to check it.
"""

from __future__ import annotations

from dataclasses import dataclass

ONES = ["", "واحد", "اثن", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
POWERS = [
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
]


@dataclass(frozen=True)
class Manner:
    """How a number is written: the gender of what is counted, the case, and the spelling of 100."""

    feminine: bool = False
    nominative: bool = True
    hundred: str = "مئة"
    apart: bool = False
    tanween: bool = True

    @property
    def dual(self) -> str:
        return "ان" if self.nominative else "ين"

    @property
    def plural(self) -> str:
        return "ون" if self.nominative else "ين"


def unit(n: int, manner: Manner) -> str:
    """1 to 10; from three on the numeral takes the gender that its noun has not."""
    if n == 1:
        return "واحدة" if manner.feminine else "واحد"
    if n == 2:
        return ("اثنت" if manner.feminine else "اثن") + manner.dual
    return ONES[n] if manner.feminine else ONES[n] + "ة"


def teen(n: int, manner: Manner) -> str:
    ten = "عشرة" if manner.feminine else "عشر"
    if n == 11:
        return ("إحدى " if manner.feminine else "أحد ") + ten
    if n == 12:
        two = "اثنت" if manner.feminine else "اثن"
        return f"{two}{'ا' if manner.nominative else 'ي'} {ten}"
    return f"{unit(n - 10, manner)} {ten}"


def below_hundred(n: int, manner: Manner) -> str:
    if n <= 10:
        return unit(n, manner)
    if n < 20:
        return teen(n, manner)
    tens = TENS[n // 10] + manner.plural
    if n % 10 == 0:
        return tens
    one = "إحدى" if n % 10 == 1 and manner.feminine else unit(n % 10, manner)
    return f"{one} و{tens}"


def hundreds(n: int, manner: Manner, *, construct: bool) -> str:
    if n == 1:
        return manner.hundred
    if n == 2:
        ending = manner.dual[0] if construct else manner.dual
        return manner.hundred.removesuffix("ة") + "ت" + ending
    return HUNDREDS[n] + (" " if manner.apart else "") + manner.hundred


def below_thousand(n: int, manner: Manner, *, construct: bool = False) -> str:
    parts = []
    if n >= 100:
        parts.append(hundreds(n // 100, manner, construct=construct and n % 100 == 0))
    if n % 100:
        parts.append(below_hundred(n % 100, manner))
    return " و".join(parts)


def of_power(count: int, one: str, many: str, manner: Manner) -> str:
    """So many thousands (or millions …); the power is masculine."""
    manner = Manner(False, manner.nominative, manner.hundred, manner.apart, manner.tanween)
    rest = count % 100
    if count == 1:
        return one
    if count == 2:
        return one + manner.dual
    if count > 100 and rest in (1, 2):
        return f"{of_power(count - rest, one, many, manner)} و{of_power(rest, one, many, manner)}"
    said = below_thousand(count, manner, construct=True)
    if 3 <= rest <= 10:
        return f"{said} {many}"
    if rest:
        return f"{said} {one}{'ًا' if manner.tanween else ''}"
    return f"{said} {one}"


def in_words(n: int, manner: Manner) -> str:
    """An integer from 0 to 10¹²."""
    if n == 0:
        return "صفر"
    if n == 10**12:
        return "ألف مليار" if manner.feminine else "تريليون"
    parts = []
    for power, one, many in POWERS:
        count, n = divmod(n, power)
        if count:
            parts.append(of_power(count, one, many, manner))
    if n:
        parts.append(below_thousand(n, manner))
    return " و".join(parts)

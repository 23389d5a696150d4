"""What a number says: value or bounds, qualifier, kind, what it is used for and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

Number = int | Decimal | Fraction
"""Exact: an int, a Decimal where the digits end, else a Fraction (a third of a million)."""

_LARGEST_FLOAT = 10**300
_DIGITS = 2_000
"""Enough for every digit of a quotient whose parts come from the longest words."""


class Qualifier(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class FigureKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    DATE = "date"
    OTHER = "other"


class Use(StrEnum):
    """What a number is used for, finer than its kind; only COUNT and SHARE are amounts."""

    COUNT = "count"
    SHARE = "share"
    ORDER = "order"
    DAY = "day"
    YEAR = "year"
    CLOCK = "clock"
    TELEPHONE = "telephone"
    ARTICLE = "article"
    SCORE = "score"
    NAME = "name"


KIND_OF_USE = {
    Use.DAY: FigureKind.DATE,
    Use.YEAR: FigureKind.DATE,
    Use.CLOCK: FigureKind.DATE,
    Use.TELEPHONE: FigureKind.OTHER,
    Use.ARTICLE: FigureKind.OTHER,
    Use.SCORE: FigureKind.OTHER,
    Use.NAME: FigureKind.OTHER,
}
"""The kind of numbers that are no amount and no rank."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: ``value``, or the bounds ``low`` and ``high`` where it is a range or vague."""

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    kind: FigureKind = FigureKind.CARDINAL


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure in a text: code points, half-open, with its qualifier, without proclitics.

    ``counted`` is the noun that it counts, where that follows or is the same
    word (قتيلان).
    """

    start: int
    end: int
    figure: Figure
    use: Use = Use.COUNT
    counted: tuple[int, int] | None = None

    @property
    def is_amount(self) -> bool:
        """Whether it counts, measures or orders, and is no date and no name."""
        return self.figure.kind in (
            FigureKind.CARDINAL,
            FigureKind.ORDINAL,
            FigureKind.PERCENT,
        )


def exact(number: int | Fraction | Decimal) -> Number:
    """The same number in its plainest exact form."""
    if isinstance(number, int):
        return number
    share = Fraction(number)
    if share.denominator == 1:
        return share.numerator
    rest = share.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return share
    with localcontext(prec=_DIGITS):
        return Decimal(share.numerator) / Decimal(share.denominator)


def as_attributes(figure: Figure) -> dict[str, object]:
    """The figure as a span keeps it: value (number or bounds), qualifier, kind."""
    value: object = None if figure.value is None else _json_number(figure.value)
    if figure.value is None:
        value = {
            "low": None if figure.low is None else _json_number(figure.low),
            "high": None if figure.high is None else _json_number(figure.high),
        }
    return {"value": value, "qualifier": str(figure.qualifier), "kind": str(figure.kind)}


def _json_number(number: Number) -> int | float:
    if isinstance(number, int):
        return number
    return float(number) if number < _LARGEST_FLOAT else int(number)

"""The number that Arabic words or digits say: value or bounds, qualifier and kind.

Integers are exact at any size; a fraction is a Decimal. Words are read folded,
so that tashkeel, hamza and the digit set make no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from annotations.text.folding import fold

Number = int | Decimal


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


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: ``value``, or the bounds ``low`` and ``high`` where it is a range or vague."""

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    kind: FigureKind = FigureKind.CARDINAL


_QUALIFIERS = {
    Qualifier.AT_LEAST: ("ما لا يقل عن", "لا يقل عن", "علي الاقل", "كحد ادني"),
    Qualifier.AT_MOST: (
        *("ما لا يزيد علي", "ما لا يزيد عن", "لا يزيد علي", "لا يزيد عن", "ما لا يتجاوز"),
        *("لا يتجاوز", "لا تتجاوز", "علي الاكثر", "كحد اقصي", "بحد اقصي"),
    ),
    Qualifier.MORE_THAN: ("اكثر من", "ازيد من", "ما يزيد علي", "ما يزيد عن", "يزيد علي", "فوق"),
    Qualifier.LESS_THAN: ("اقل من", "ما دون", "دون"),
    Qualifier.ABOUT: (
        *("ما يقارب", "ما يقرب من", "ما يناهز", "نحو", "حوالي", "قرابه", "زهاء", "تقريبا"),
        "قريب من",
    ),
}
_VAGUE: dict[str, tuple[int, int | None]] = {
    "عشرات الالاف": (10_000, None),
    "مئات الالاف": (100_000, None),
    "عشرات الملايين": (10_000_000, None),
    "مئات الملايين": (100_000_000, None),
    "عشرات": (10, None),
    "مئات": (100, None),
    "الاف": (1_000, None),
    "ملايين": (1_000_000, None),
    "بضعه": (3, 9),
    "بضع": (3, 9),
    "بضعه الاف": (3_000, 9_000),
    "بضع مئات": (300, 900),
}
_PERCENT = ("في المئه", "في المائه", "بالمئه", "بالمائه", "%", "٪")

_UNITS = {
    "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2,
    "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "ثلاث": 3, "ثلاثه": 3,
    "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6, "سبع": 7, "سبعه": 7,
    "ثمان": 8, "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9, "عشر": 10, "عشره": 10,
}  # fmt: skip
_TENS = {
    stem + ending: (number + 2) * 10
    for number, stem in enumerate(("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"))
    for ending in ("ون", "ين")
}
# fold turns ئ into ي, so that مئة is ميه and مائة مايه.
_HUNDRED = {"ميه", "مايه"}
_TWO_HUNDRED = {base + ending for base in ("ميت", "مايت") for ending in ("ان", "ين", "ا", "ي")}
_HUNDREDS = {
    stem + base: (number + 3) * 100
    for number, stem in enumerate(("ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"))
    for base in _HUNDRED
} | {f"ثماني{base}": 800 for base in _HUNDRED}
_POWERS = {
    "الف": 10**3, "الفا": 10**3, "الاف": 10**3, "مليون": 10**6, "مليونا": 10**6,
    "ملايين": 10**6, "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9,
    "تريليون": 10**12, "تريليونا": 10**12,
}  # fmt: skip
_TWO_POWERS = {
    word + ending: power * 2
    for word, power in (("الف", 10**3), ("مليون", 10**6), ("مليار", 10**9))
    for ending in ("ان", "ين", "ي")
} | {"مليونا": 2 * 10**6}
_PARTS = {"نصف": Decimal("0.5"), "ربع": Decimal("0.25")}
_ORDINALS = {
    "اول": 1, "اولي": 1, "حادي": 1, "حاديه": 1, "ثاني": 2, "ثانيه": 2, "ثالث": 3,
    "رابع": 4, "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8, "تاسع": 9, "عاشر": 10,
}  # fmt: skip
_DIGITS = re.compile(r"\d+(?:[.,٫٬،]\d+)*")
_NUMBER = r"\d+(?:[.,٫٬،]\d+)*"
_HYPHENED = re.compile(rf"({_NUMBER})\s*[-–—]\s*({_NUMBER})")


def read_figure(text: str) -> Figure | None:
    """The figure that the words say, or None where they are not one figure and no more."""
    words = _plain(text)
    if not words or len(words) > 400:
        return None
    qualifier, words = _qualifier(words)
    percent, words = _percent(words)
    kind = FigureKind.PERCENT if percent else FigureKind.CARDINAL
    bounds = _range(words)
    if bounds is not None:
        return Figure(None, *bounds, Qualifier.RANGE, kind)
    if words in _vague_table():
        low, high = _vague_table()[words]
        return Figure(None, low, high, Qualifier.VAGUE, kind)
    value = _number(words)
    if value is not None:
        return Figure(value, qualifier=qualifier, kind=kind)
    ordinal = _ordinal(words)
    if ordinal is not None:
        return Figure(ordinal, qualifier=qualifier, kind=FigureKind.ORDINAL)
    return None


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
    return number if isinstance(number, int) else float(number)


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("\u00a0", " ").strip(' ،.؛:«»"()').split())


def _qualifier(words: str) -> tuple[Qualifier, str]:
    for qualifier, phrases in _QUALIFIERS.items():
        for phrase in phrases:
            if words.startswith(phrase + " "):
                return qualifier, words[len(phrase) + 1 :]
            if words.endswith(" " + phrase):
                return qualifier, words[: -len(phrase) - 1]
    return Qualifier.EXACT, words


def _percent(words: str) -> tuple[bool, str]:
    for phrase in _PERCENT:
        ending = fold(phrase)
        if words.endswith(ending) and words != ending:
            return True, words[: -len(ending)].strip()
    return False, words


def _vague_table() -> dict[str, tuple[int, int | None]]:
    return {fold(words): bounds for words, bounds in _VAGUE.items()}


def _range(words: str) -> tuple[Number, Number] | None:
    hyphened = _HYPHENED.fullmatch(words)
    if hyphened:
        return _both(hyphened.group(1), hyphened.group(2))
    if words.startswith("من ") and " الي " in words:
        low, _, high = words.removeprefix("من ").partition(" الي ")
        return _both(low, high)
    inner = words.removeprefix("ما ")
    if inner.startswith("بين "):
        parts = inner.removeprefix("بين ").split(" ")
        for at in range(1, len(parts)):
            if parts[at].startswith("و"):
                high = " ".join([parts[at][1:], *parts[at + 1 :]]).strip()
                found = _both(" ".join(parts[:at]), high)
                if found is not None:
                    return found
    return None


def _both(low: str, high: str) -> tuple[Number, Number] | None:
    first, last = _number(low), _number(high)
    return None if first is None or last is None else (first, last)


def _words_of(words: str) -> list[str]:
    """The words with a joined و cut off where a number word or digits follow."""
    parts: list[str] = []
    for word in words.split(" "):
        if word.startswith("و") and len(word) > 1 and not _is_number_word(word):
            parts.append(word[1:])
        elif word != "و":
            parts.append(word)
    return parts


def _is_number_word(word: str) -> bool:
    return word in _UNITS


def _number(words: str) -> Number | None:
    """The cardinal that the words say: groups below a thousand times powers, added up."""
    total: Number = 0
    group: Number | None = None
    last_power = 0
    parts = _words_of(words)
    for at, word in enumerate(parts):
        word = word.removeprefix("ال") if word not in _POWERS and at else word
        following = parts[at + 1] if at + 1 < len(parts) else ""
        part = _PARTS.get(word)
        if part is not None:
            if last_power:
                total += _exact(part * last_power)
                if following.removeprefix("ال") in _POWERS:
                    return _exact(total) if at + 2 == len(parts) else None
            else:
                group = part
        elif word in _TWO_POWERS and group is None and word not in _POWERS:
            total += _TWO_POWERS[word]
            last_power = _TWO_POWERS[word] // 2
        elif word in _POWERS:
            if group is None and last_power and last_power <= _POWERS[word]:
                return None
            last_power = _POWERS[word]
            total += _exact((1 if group is None else group) * last_power)
            group = None
        else:
            value = _below_thousand(word, following in _POWERS)
            if value is None:
                return None
            if word in _HUNDRED and group is not None and 3 <= group <= 9:
                group = group * 100
            else:
                group = value if group is None else group + value
    if group is not None:
        total += group
    if parts == ["احد"]:  # alone it means "someone", or Sunday
        return None
    return _exact(total) if total or parts == ["0"] else None


def _below_thousand(word: str, before_power: bool) -> Number | None:
    if _DIGITS.fullmatch(word):
        return _read_digits(word, before_power)
    if word in _HUNDRED:
        return 100
    if word in _TWO_HUNDRED:
        return 200
    return _UNITS.get(word) or _TENS.get(word) or _HUNDREDS.get(word)


def _read_digits(word: str, before_power: bool) -> Number:
    """Digits with separators: three digits after a point are a group, unless a power follows."""
    word = word.replace("٬", "").replace("٫", "!")
    word = re.sub(r"[,،](?=\d{3}(?!\d))", "", word)
    if not before_power and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", word):
        word = word.replace(".", "")
    word = re.sub(r"[!,،]", ".", word)
    if word.count(".") > 1:
        word = word.replace(".", "")
    return _exact(Decimal(word))


def _exact(number: Number) -> Number:
    if isinstance(number, Decimal) and number == number.to_integral_value():
        return int(number)
    return number


def _ordinal(words: str) -> int | None:
    """الثالثة، الحادية عشرة، الخامس والعشرون."""
    parts = words.split(" ")
    first = parts[0].removeprefix("ال")
    unit = _ORDINALS.get(first) or _ORDINALS.get(first.removesuffix("ه"))
    if unit is None or len(parts) > 2 or (len(parts) == 1 and not parts[0].startswith("ال")):
        return None
    if len(parts) == 1:
        return unit
    second = parts[1]
    if second in ("عشر", "عشره"):
        return unit + 10
    tens = _TENS.get(second.removeprefix("وال"))
    return None if tens is None else unit + tens

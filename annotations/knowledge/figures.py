"""The number that Arabic words or digits say: value or bounds, qualifier and kind.

Integers are exact at any size; a fraction is a Decimal. Words are read folded,
so that tashkeel, hamza and the digit set make no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
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
_BOUNDING = frozenset(fold(phrase) for known in _QUALIFIERS.values() for phrase in known)
_VAGUE_WORDS: dict[str, tuple[int, int | None]] = {
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
_VAGUE = {fold(words): bounds for words, bounds in _VAGUE_WORDS.items()}
_PERCENT = tuple(map(fold, ("في المئه", "في المائه", "بالمئه", "بالمائه", "%", "٪")))

_UNITS = {
    "صفر": 0, "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2,
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
_NOT_ALONE = frozenset({"احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي"})
_SOLE = 0
"""Stands for a last item after which nothing more can follow in its group."""

_DIGIT_SIGNS = frozenset("0123456789")
_WITH_ARTICLE = frozenset([*_TENS, *_HUNDRED, *_TWO_HUNDRED, *_HUNDREDS, *_POWERS, *_TWO_POWERS])
_KNOWN_WORDS = _WITH_ARTICLE | frozenset(_UNITS)
_ORDINALS = {
    "اول": 1, "اولي": 1, "حادي": 1, "حاديه": 1, "ثاني": 2, "ثانيه": 2, "ثالث": 3,
    "رابع": 4, "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8, "تاسع": 9, "عاشر": 10,
}  # fmt: skip
_DIGITS = re.compile(r"\d+(?:[.,٫٬،]\d+)*")
_NUMBER = r"\d+(?:[.,٫٬،]\d+)*"
_LONGEST = 400
"""Longer words (code points, folded) are no figure; this keeps reading in bounded time."""

_PROCLITICS = re.compile("[وف]?[بكل]?")
_YEAR = re.compile(r"(?:ال)?(?:عام|سنه) (\d{4})م?")
_HYPHENED = re.compile(rf"({_NUMBER})\s*[-–—]\s*({_NUMBER})")


def read_figure(text: str, *, peel: bool = True) -> Figure | None:
    """The figure that the words say, or None where they are not one figure and no more.

    With ``peel`` the proclitics و ف ب ك ل before it are passed over.
    """
    words = _plain(text)
    if not words or len(words) > _LONGEST or words in _PERCENT:
        return None
    figure = _read(words)
    for length in range(1, _stack(words) + 1 if peel and figure is None else 1):
        figure = figure or _read(words[length:].lstrip())
    return figure


def is_figure(text: str) -> bool:
    """Whether the words are a figure as they stand, with no proclitic."""
    return read_figure(text, peel=False) is not None


def _stack(words: str) -> int:
    stack = _PROCLITICS.match(words)
    return stack.end() if stack else 0


def _read(words: str) -> Figure | None:
    year = _YEAR.fullmatch(words)
    if year:
        return Figure(int(year[1]), kind=FigureKind.DATE)
    qualifier, words = _qualifier(words)
    percent, words = _percent(words)
    kind = FigureKind.PERCENT if percent else FigureKind.CARDINAL
    bounds = _range(words)
    if bounds is not None:
        return Figure(None, *bounds, Qualifier.RANGE, kind)
    if words in _VAGUE:
        low, high = _VAGUE[words]
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


def is_qualifier(words: str) -> bool:
    """Whether the words only bound a number that stands beside them: نحو, أكثر من."""
    return " ".join(fold(words).split()) in _BOUNDING


def _qualifier(words: str) -> tuple[Qualifier, str]:
    for qualifier, phrases in _QUALIFIERS.items():
        for phrase in phrases:
            if words.startswith(phrase + " "):
                return qualifier, words[len(phrase) + 1 :]
            if words.endswith(" " + phrase):
                return qualifier, words[: -len(phrase) - 1]
    return Qualifier.EXACT, words


def _percent(words: str) -> tuple[bool, str]:
    for ending in _PERCENT:
        if words.endswith(ending) and words != ending:
            return True, words[: -len(ending)].replace("%", "").replace("٪", "").strip()
    return False, words


def _range(words: str) -> tuple[Number, Number] | None:
    hyphened = _HYPHENED.fullmatch(words)
    if hyphened:
        return _both(hyphened.group(1), hyphened.group(2))
    if " الي " in words:
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
    """The two bounds; a power said once, after the second, counts for both (10 إلى 15 ألفًا)."""
    first, last = _number(low), _number(high)
    if first is None or last is None:
        return None
    power = _POWERS.get(high.rpartition(" ")[2])
    if power and first < 1000 and not any(word in _POWERS for word in low.split(" ")):
        first = _times(first, power)
    return (first, last) if first <= last else None


@dataclass(slots=True)
class _Sum:
    """A cardinal while its words are read: groups below a thousand, times powers, added up."""

    total: Number = 0
    group: Number | None = None
    last_item: Number = 0
    last_power: int = 0

    def add(self, word: str, *, joined: bool, before_power: bool) -> bool:
        """Take one more word (``joined`` by و); False where it cannot follow."""
        begun = self.group is not None or self.last_power > 0
        if word in _POWERS:
            return self._add_power(_POWERS[word], joined=joined)
        if word in _TWO_POWERS:
            return (
                self.group is None
                and joined == begun
                and self._add_power(_TWO_POWERS[word] // 2, joined=joined, times=2)
            )
        if word in _PARTS:
            return joined == begun and self._add_part(_PARTS[word])
        value = _below_thousand(word, before_power)
        if value is None:
            return False
        if self.group is None:
            self.group, self.last_item = value, _SOLE if word[0] in _DIGIT_SIGNS else value
            return joined == begun
        return self._add_item(value, joined=joined)

    def _add_item(self, value: Number, *, joined: bool) -> bool:
        before, self.last_item = self.last_item, value
        group = self.group or 0
        if not joined:  # خمس عشرة، ثلاث مئة
            self.group = group * value if value == 100 else group + value
            return (value == 10 and 1 <= before <= 9) or (value == 100 and 3 <= before <= 9)
        self.group = group + value
        after_unit = 1 <= before <= 9 and 20 <= value <= 90
        return after_unit or (100 <= before <= 900 and value < 100)

    def _add_power(self, power: int, *, joined: bool, times: int = 1) -> bool:
        """A power after its group, or alone (then joined to what came before)."""
        if self.last_power and power >= self.last_power:
            return False
        alone = self.group is None
        if joined != (alone and self.last_power > 0):
            return False
        self.total += _times(times if self.group is None else self.group, power)
        self.group, self.last_item, self.last_power = None, 0, power
        return True

    def _add_part(self, part: Decimal) -> bool:
        if self.group is not None:  # ثلاثة ونصف
            self.group, self.last_item = self.group + part, _SOLE
        elif self.last_power:
            self.total += _times(part, self.last_power)
            self.last_item = _SOLE
        else:
            self.group, self.last_item = part, _SOLE
        return True


def _split(words: str) -> list[tuple[str, bool]]:
    """The words, each with whether و joins it to the one before; an inner article falls."""
    parts: list[tuple[str, bool]] = []
    joined = False
    for raw in words.split(" "):
        word = raw
        if word == "و":
            joined = True
            continue
        if word.startswith("و") and word not in _UNITS:
            joined, word = True, word[1:]
        if word not in _KNOWN_WORDS and word.removeprefix("ال") in _WITH_ARTICLE:
            word = word.removeprefix("ال")
        parts.append((word, joined))
        joined = False
    return parts


def _number(words: str) -> Number | None:
    """The cardinal that the words say, None where they say anything else."""
    parts = _split(words)
    if not parts or words in _NOT_ALONE or parts[0][1]:
        return None
    if len(parts) > 2 and parts[-2][0] in _PARTS and parts[-1][0] in _POWERS:
        parts = _without_repeated_power(parts)
    number = _Sum()
    for at, (word, joined) in enumerate(parts):
        before_power = at + 1 < len(parts) and parts[at + 1][0] in _POWERS
        if not word or not number.add(word, joined=joined, before_power=before_power):
            return None
    return _exact(number.total + (number.group or 0))


def _without_repeated_power(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """مليون ونصف المليون is مليون ونصف."""
    said = [_POWERS.get(word) for word, _ in parts[:-2]]
    return parts[:-1] if _POWERS[parts[-1][0]] in said else parts


def _times(number: Number, power: int) -> Number:
    """The exact product: the context holds every digit of the longest words."""
    with localcontext(prec=2 * _LONGEST):
        return _exact(number * power)


def _below_thousand(word: str, before_power: bool) -> Number | None:
    if _DIGITS.fullmatch(word):
        return _read_digits(word, before_power)
    if word in _HUNDRED:
        return 100
    if word in _TWO_HUNDRED:
        return 200
    for table in (_UNITS, _TENS, _HUNDREDS):
        if word in table:
            return table[word]
    return None


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

"""The grammar of Arabic cardinals: what may follow what, in either order, and the sum."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from annotations.knowledge.figures.digits import read_digits, spaced
from annotations.knowledge.figures.numerals import (
    CONSTRUCT,
    HUNDREDS,
    MANY_PARTS,
    NOT_ALONE,
    PARTS,
    POWERS,
    TENS,
    TWO_POWERS,
    UNITS,
)
from annotations.knowledge.figures.tokens import Numeral, Words, continues, numeral

_SOLE = -1
"""The last item where nothing more can follow in its group: digits, parts."""
_FULL = 1000
"""The last item where only a power can follow: خمسة وتسعون وتسعمئة (وألف)."""
_ALL_POWERS = POWERS.keys() | TWO_POWERS.keys()
_BELOW_THOUSAND = UNITS | TENS | HUNDREDS


class Reading(NamedTuple):
    """A number that ends before the word ``after``; ``power``: the one that it ends with, or 0."""

    after: int
    value: int | Fraction
    power: int
    digits: bool


@dataclass(slots=True)
class _Sum:
    """A cardinal while its words are read: groups below a thousand, times powers, added up."""

    total: int | Fraction = 0
    group: int | Fraction | None = None
    item: int = 0
    power: int = 0
    chunk: int | Fraction = 0
    times: int | Fraction = 0
    closed: bool = False

    @property
    def value(self) -> int | Fraction:
        return self.total + (self.group or 0)

    @property
    def begun(self) -> bool:
        return self.group is not None or self.power > 0

    def add(self, value: int | Fraction, *, joined: bool, digits: bool = False) -> bool:
        """Take a number below a thousand, or digits; False where it cannot follow."""
        if self.closed:
            return False
        if self.group is None:
            if joined != self.begun or (self.power and value >= self.power):
                return False
            self.group, self.item = value, _SOLE if digits else int(value)
            return True
        if digits or self.item == _SOLE:
            return False
        return self._add_item(int(value), joined=joined)

    def _add_item(self, value: int, *, joined: bool) -> bool:
        before, group = self.item, self.group or 0
        if not joined:  # خمس عشرة، ثلاث مئة
            if value == 100 and 3 <= before == group:
                self.group, self.item = group * 100, before * 100
                return before <= 9
            self.group, self.item = group + value, value
            return value == 10 and 1 <= before <= 9
        turned = group < 100 <= value
        self.group, self.item = group + value, _FULL if turned else value
        after_unit = 1 <= before <= 9 and 20 <= value <= 90
        return after_unit or (100 <= before <= 900 and value < 100) or (turned and before < 100)

    def add_power(self, power: int, *, joined: bool, times: int = 1) -> bool:
        """A power after its group, or alone (then joined to what came before)."""
        if self.closed:
            return False
        if self.group is None:
            if not joined and self.power and power > self.power and times == 1:  # ألف مليار
                self.total += self.chunk * (power - 1)
                self.chunk, self.power = self.chunk * power, power
                return True
            return joined == self.begun and self._put(times, power)
        if joined:  # خمسة وتسعون وتسعمئة وألف
            if self.power or power != 1000 or self.item == _SOLE:
                return False
            self.total, self.group = self.group + times * power, None
            self.power, self.closed = power, True
            return True
        return times == 1 and self._put(self.group, power)

    def _put(self, times: int | Fraction, power: int) -> bool:
        """Powers fall; the same one may follow whole hundreds of it: مئة ألف وألف."""
        again = power == self.power and self.times >= 100 and self.times % 100 == 0 and times < 100
        if self.power and power >= self.power and not again:
            return False
        self.chunk = times * power
        self.total += self.chunk
        self.group, self.item, self.power, self.times = None, 0, power, times
        return True

    def add_part(self, part: Fraction, *, joined: bool) -> bool:
        """Halves and their like: ثلاثة ونصف، مليون ونصف، نصف مليون."""
        if joined != self.begun or self.closed or isinstance(self.group, Fraction):
            return False
        if self.group is None and self.power:
            self.total += part * self.power
            self.closed = True
        else:
            self.group, self.item = (self.group or 0) + part, _SOLE
        return True

    def divide(self, parts: int) -> bool:
        """ثلاثة أرباع: the units just read are so many parts."""
        if self.group is None or self.item != self.group or not 3 <= self.item <= 9 or self.power:
            return False
        self.group, self.item = Fraction(self.item, parts), _SOLE
        return True


def cardinals(words: Words, at: int) -> list[Reading]:
    """Every number that begins at this word, by length; empty where there is none."""
    found: list[Reading] = []
    reached = _Sum()
    digits = words.is_digits(at)
    place: tuple[int, Numeral | None, bool] | None = (
        at,
        None if digits else numeral(words.words[at]),
        False,
    )
    while place is not None:
        here, known, joined = place
        after = _take(words, here, known, reached, joined)
        if after is None:
            break
        after = _said_again(words, after, reached, known)
        if known is None or known.key not in NOT_ALONE:
            power = reached.power if known is not None and known.key in _ALL_POWERS else 0
            found.append(Reading(after, reached.value, power, digits))
        place = continues(words, after)
    return found


def _take(words: Words, at: int, known: Numeral | None, reached: _Sum, joined: bool) -> int | None:
    """Add one word to the sum; the next index, or None where it cannot follow."""
    if known is None:
        if not words.is_digits(at):
            return None
        after, whole = spaced(words, at)
        value = read_digits(whole, before_power=_is_power(words, after))
        taken = value is not None and reached.add(value, joined=joined, digits=True)
        return after if taken else None
    return at + 1 if _add_word(words, at, known, reached, joined) else None


def _add_word(words: Words, at: int, known: Numeral, reached: _Sum, joined: bool) -> bool:
    key = known.key
    if key in CONSTRUCT and reached.group is None and _counts_two(words, at, known):
        return reached.add_power(POWERS[key], joined=joined, times=2)
    if key in POWERS:
        return reached.add_power(POWERS[key], joined=joined)
    if key in TWO_POWERS:
        return reached.add_power(TWO_POWERS[key], joined=joined, times=2)
    if key in PARTS:
        return reached.add_part(PARTS[key], joined=joined)
    if key in MANY_PARTS:
        return not joined and reached.divide(MANY_PARTS[key])
    value = _BELOW_THOUSAND.get(key)
    return value is not None and reached.add(value, joined=joined)


def _counts_two(words: Words, at: int, known: Numeral) -> bool:
    """Whether ألفا, مليونا is a dual before its noun (مليونا لاجئ) and no accusative."""
    if known.tanween:
        return False
    if at + 1 == len(words):
        return not words.text[words.end(at) :].strip()
    return (
        words.is_near(at + 1) and continues(words, at + 1) is None and not words.is_digits(at + 1)
    )


def _is_power(words: Words, at: int) -> bool:
    if not words.is_near(at) or words.is_digits(at):
        return False
    known = numeral(words.words[at])
    return known is not None and not known.cut and known.key in POWERS


def _said_again(words: Words, at: int, reached: _Sum, known: Numeral | None) -> int:
    """Past a power that is said twice: مليون ونصف المليون."""
    if known is None or known.key not in PARTS or not reached.power or not words.is_near(at):
        return at
    again = numeral(words.words[at])
    same = again is not None and not again.cut and POWERS.get(again.key) == reached.power
    return at + 1 if same else at

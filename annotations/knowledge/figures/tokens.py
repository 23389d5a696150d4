"""Words and digits of a text, and which of them say a number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from annotations.knowledge.figures.numerals import (
    CARDINALS,
    NUMERALS,
    PARTS,
    VAGUE_FIRST,
    WITH_ARTICLE,
)
from annotations.knowledge.lexicon import LETTERS, MARKS, bare, raw_length, readings
from annotations.text.folding import fold

_SCAN = re.compile(f"[{LETTERS}][{LETTERS}{MARKS}]*|\\d+(?:[.,٫٬،]\\d+)*")
_STEM = re.compile(
    "ثلاث|ربع|خمس|ست|سبع|ثمان|تسع|عشر|واحد|حد|اثن|صفر|م[يا]*ت|ما?ي[هت]|ال[فاو]|لف|مل[يا]|بلا?ي|تر"
    "|نصف|ثلث|بضع|عده|اول|حادي|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|رباع|خماس|سداس|عشار"
)
"""A part of every word in NUMERALS: a quick way to pass over all others."""
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640"
_BLANK = f" \\t\u00a0\u202f\u2009{_INVISIBLE}"
_NEAR = re.compile(f"[{_BLANK}]{{0,4}}[%٪]?[{_BLANK}]{{0,8}}")
_LONGEST_WORD = 30
_REMEMBERED = 100_000
AND = "و"
_ARTICLE = "ال"
_ONE, _HAMZA = "واحد", "أإآ"
_TEN = frozenset({"عشر", "عشره"})

# Words that only look like a numeral: لست (I am not), الست (the lady), الاثنين (Monday).
_OTHER_WORDS = frozenset(
    {"لست", "الست", "كست", "الاثنين", "الاثنان", "الواحد", "الواحده", "بالواحد"}
    | {"الميه", "المايه", "بالميه", "بالمايه"}
)


class Numeral(NamedTuple):
    """A word of a number: its key, proclitics (code points) before it, and how it is written.

    ``joined``: its only proclitic is و. ``tanween``: it is marked as an accusative.
    """

    key: str
    cut: int
    article: bool
    joined: bool
    tanween: bool


@lru_cache(_REMEMBERED)
def numeral(word: str) -> Numeral | None:
    """What the word says of a number, by the reading that peels least; None for other words."""
    if len(word) > _LONGEST_WORD:
        return None
    folded = fold(word)
    if not _STEM.search(folded) or folded.lstrip("وف") in _OTHER_WORDS or folded in _OTHER_WORDS:
        return None
    for reading in readings(word):
        key = reading.key
        if key not in NUMERALS or (reading.article and key in PARTS):
            continue
        if key == _ONE and bare(word)[1] in _HAMZA:
            continue  # وأحد عشر is و and أحد, not واحد
        cut = raw_length(word, reading.cut)
        joined = reading.cut == 1 and folded[0] == AND
        return Numeral(key, cut, reading.article, joined, "\u064b" in word)
    return None


class Words:
    """The words and digit runs of a text with their places (code points, end exclusive)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        for match in _SCAN.finditer(text):
            self.words.append(match.group())
            self.starts.append(match.start())

    def __len__(self) -> int:
        return len(self.words)

    def end(self, at: int) -> int:
        """Where the word ends."""
        return self.starts[at] + len(self.words[at])

    def gap(self, at: int) -> str:
        """What stands between this word and the one before; all that is before the first."""
        before = self.end(at - 1) if at else 0
        return self.text[before : self.starts[at]]

    def is_near(self, at: int) -> bool:
        """Whether this word follows another with nothing but spaces on the same line between."""
        if not 0 < at < len(self.words):
            return False
        gap = self.gap(at)
        if gap in (" ", ""):
            return True
        return _NEAR.fullmatch(gap) is not None

    def is_digits(self, at: int) -> bool:
        """Whether this is a digit run."""
        return self.words[at][0].isdecimal()

    def folded(self, at: int) -> str:
        """The word folded."""
        return fold(self.words[at])

    def near_folded(self, at: int) -> str:
        """The word folded where it is near the one before, else nothing."""
        return self.folded(at) if self.is_near(at) else ""

    def before(self, at: int) -> str:
        """The word before this one, folded, where it is near; else nothing."""
        return self.folded(at - 1) if self.is_near(at) else ""


def digits_start(words: Words, at: int) -> int:
    """Where digits begin, with an article that touches them (الـ27)."""
    start = words.starts[at]
    if at and words.gap(at) == "":
        article = words.words[at - 1].rfind(_ARTICLE)
        if article >= 0:
            return words.starts[at - 1] + article
    return start


def continues(words: Words, at: int) -> tuple[int, Numeral | None, bool] | None:
    """What may go on with a number at this word: its index, the numeral (None for digits), joined.

    A lone و is passed over. Digits are joined by a و that touches them (و992).
    """
    if not words.is_near(at):
        return None
    joined = False
    if words.folded(at) == AND:
        at, joined = at + 1, True
        if not words.is_near(at):
            return None
    if words.is_digits(at):
        return at, None, joined
    found = numeral(words.words[at])
    if found is None or (found.cut and (joined or not found.joined)):
        return None
    if found.article and found.key not in WITH_ARTICLE:
        return None
    eleven = found.key == _ONE and not joined and words.near_folded(at + 1) in _TEN
    return at, found, joined or found.joined or eleven


def begins(words: Words, at: int) -> Numeral | None:
    """The numeral that may begin a number at this word."""
    found = numeral(words.words[at])
    if found is None or found.key not in CARDINALS | PARTS.keys() | VAGUE_FIRST:
        return None
    return found

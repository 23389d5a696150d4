"""Every figure in a text, with what it is used for and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from annotations.knowledge.figures.calendar import TWO_PART_MONTHS, YESTERDAY
from annotations.knowledge.figures.counted import counted_noun, dual_cut
from annotations.knowledge.figures.figure import (
    KIND_OF_USE,
    Figure,
    FigureKind,
    FigureMention,
    Qualifier,
    Use,
)
from annotations.knowledge.figures.grammar import cardinals
from annotations.knowledge.figures.numerals import POWERS
from annotations.knowledge.figures.parse import Parsed, parse, qualified_later
from annotations.knowledge.figures.tokens import Words, numeral
from annotations.knowledge.figures.uses import special, use_of

_REMEMBERED = 100_000
_GLUED_BEFORE = re.compile("(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)ـ?")
_TATWEEL = "ـ"
_LOST_SPACE = 3
"""So many letters before digits are a word whose space was lost (عام2005)."""
_GLUED_AFTER = frozenset({"م", "ه", "هـ"})


@lru_cache(_REMEMBERED)
def _may_begin(word: str) -> bool:
    return numeral(word) is not None or dual_cut(word) is not None


def find_figures(text: str) -> Iterator[FigureMention]:
    """All figures in the text, in order, none overlapping."""
    words = Words(text)
    done, end = 0, 0
    for at, word in enumerate(words.words):
        if at < done:
            continue
        digits = word[0].isdecimal()
        if not digits and not _may_begin(word):
            continue
        if digits and not _stands_alone(words, at):
            done = max((one.after for one in cardinals(words, at)), default=at)
            continue
        mention, after = _mention(words, at)
        done = max(after, at)
        if mention is not None and mention.start >= end:
            end = mention.end
            yield mention


def _stands_alone(words: Words, at: int) -> bool:
    """Whether digits touch no letters but proclitics, the article and the mark of an era."""
    text, start, end = words.text, words.starts[at], words.end(at)
    touched = start > 0 and (text[start - 1].isalpha() or text[start - 1] == _TATWEEL)
    if touched:
        glued = at > 0 and words.gap(at) == ""
        before = words.words[at - 1] if glued else ""
        if len(before) < _LOST_SPACE and not (before and _GLUED_BEFORE.fullmatch(before)):
            return False
    if end < len(text) and text[end].isalpha():
        return _touches_era_or_power(words, at + 1)
    return True


def _touches_era_or_power(words: Words, at: int) -> bool:
    """Whether م, هـ or a numeral touches the digits before: 2015م, ٦٠مليون."""
    if at >= len(words) or words.gap(at):
        return False
    known = numeral(words.words[at])
    return words.folded(at) in _GLUED_AFTER or (known is not None and known.key in POWERS)


def _mention(words: Words, at: int) -> tuple[FigureMention | None, int]:
    """The figure at this word, and the word from which to go on."""
    if words.is_digits(at):
        known = special(words, at)
        if known is not None:
            use, end, after = known
            start = words.starts[at]
            start -= use is Use.TELEPHONE and words.text[start - 1 : start] == "+"
            return _other(start, end, Figure(None), use), after
    found = parse(words, at)
    if found is None or _is_other_word(words, found):
        return None, at + 1
    return _as_mention(words, found), found.after


def _as_mention(words: Words, found: Parsed) -> FigureMention | None:
    use = use_of(words, found)
    if use in KIND_OF_USE:
        return _other(found.start, found.end, found.figure, use)
    if use is Use.SHARE and not _is_share_of(words, found):
        return None
    figure = found.figure
    if found.dual:
        return FigureMention(found.start, found.end, figure, use, _dual_noun(words, found))
    counted = None if found.article else counted_noun(words, found.after)
    if counted is None or figure.kind is FigureKind.ORDINAL:
        return FigureMention(found.start, found.end, figure, use)
    at, place = counted
    figure = qualified_later(words, found, at)
    return FigureMention(found.start, found.end, figure, use, place)


def _dual_noun(words: Words, found: Parsed) -> tuple[int, int]:
    at = found.number_at
    return words.starts[at] + (dual_cut(words.words[at]) or 0), words.end(at)


def _other(start: int, end: int, figure: Figure, use: Use) -> FigureMention:
    return FigureMention(start, end, replace(figure, kind=KIND_OF_USE[use]), use)


def _is_share_of(words: Words, found: Parsed) -> bool:
    """Whether a part is one of something definite (ثلث السكان) and no half-final."""
    if found.figure.qualifier is not Qualifier.EXACT:
        return True
    after = words.near_folded(found.after)
    return after.startswith("ال") and not after.startswith(("النهاي", "الساعه"))


def _is_other_word(words: Words, found: Parsed) -> bool:
    """Ordinals in the names of months and days, and «one» where it only stresses."""
    before = words.before(found.first)
    if found.figure.kind is FigureKind.ORDINAL:
        return before in TWO_PART_MONTHS or before == YESTERDAY
    return False

"""Victims in a text, with the category of the scheme that their words tell.

The categories follow the scheme that ships (``resources/label_schemes``): the
noun gives one, what follows it (قاصر, في وضعية غير نظامية, أُجبروا على العمل)
and then what else its clause says make it narrower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from annotations.knowledge.countries import How, phrases
from annotations.knowledge.figures.numerals import ORDINALS
from annotations.knowledge.figures.tokens import numeral
from annotations.knowledge.lexicon import WORD, Lexicon, Match, Word, following, word_before
from annotations.knowledge.victim_lexicon import Head, Makes, VictimLexicon, victim_lexicon
from annotations.text.folding import fold

_MOST_MODIFIERS = 4
_AGED = frozenset({"child", "girl", "boy", "minor", "adolescent"})
"""Kinds of which an age that follows is a part: طفل في الثامنة من عمره."""
_AGE_OPENERS = frozenset({"في", "دون", "تحت"})
_AGE = frozenset({"سن", "من", "عمره", "عمرها", "عمرهم", "عمرهن", "عمرهما", "العمر", "عشر", "عشره"})
_ON = "علي"
_BROAD = frozenset({None, "child", "girl_minor", "boy_minor", "minor", "woman", "migrant"})
"""Categories that what else is said in the clause may make narrower."""
_CLAUSE_END = re.compile("[،؛.!?؟:«»\n]")
_REACH = 200
_DIGIT_BEFORE = re.compile(r"\d[\d.,٫٬،]*[%٪]?\s*$")
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class VictimMention:
    """Words for victims (code points, half-open, no proclitics) and their category's id."""

    start: int
    end: int
    category: str


class _Place(NamedTuple):
    """A head in the text: its first word whole, what it is, and where the words begin and end."""

    word: str
    head: Head
    match: Match[Head]
    start: int
    end: int


def find_victims(text: str) -> Iterator[VictimMention]:
    """All words for victims in the text, in order, none overlapping."""
    lexicon = victim_lexicon()
    begins = lexicon.heads.readings
    done = 0
    for word in WORD.finditer(text):
        if not begins(word.group()) or word.start() < done:
            continue
        place = _head(lexicon.heads, text, word)
        if place is None or _is_no_victim(lexicon, text, place):
            continue
        end, category = _modified(lexicon, text, place)
        if category in _BROAD:
            category = _in_clause(lexicon, text, place, end, category) or category
        if category is not None:
            done = end
            yield VictimMention(place.start, end, category)


def victim_category(words: str) -> str | None:
    """The category that words under a span tell, None where they are not one mention of victims."""
    found = list(find_victims(words))
    return found[0].category if len(found) == 1 and found[0].start == 0 else None


def names_victims(words: str) -> bool:
    """Whether the words begin, with no proclitic, with a noun for victims."""
    first = WORD.match(words)
    if first is None:
        return False
    readings = victim_lexicon().heads.readings(first.group())
    return any(not reading.cut for reading in readings)


def _head(heads: Lexicon[Head], text: str, word: re.Match[str]) -> _Place | None:
    after = following(text, word.end(), heads.longest(word.group()))
    for match in heads.matches(word.group(), [each.text for each in after]):
        end = after[match.words - 2].end if match.words > 1 else word.end()
        start = word.start() + match.cut
        for head in match.meanings:
            if head.counted and not _is_counted(text, start):
                continue
            if head.marked and not (head.marked in word.group() or _is_counted(text, start)):
                continue
            return _Place(word.group(), head, match, start, end)
    return None


def _is_counted(text: str, start: int) -> bool:
    """Whether a number stands right before."""
    if _DIGIT_BEFORE.search(text, max(start - _LOOK_BACK, 0), start):
        return True
    before = word_before(text, start)
    return bool(before) and numeral(before) is not None


def _is_no_victim(lexicon: VictimLexicon, text: str, place: _Place) -> bool:
    """Whether the word before makes it an office (شؤون اللاجئين) or a crime's name."""
    before = word_before(text, place.start - place.match.cut)
    if before in lexicon.not_after:
        return True
    return place.match.article and before in lexicon.crimes


def _modified(lexicon: VictimLexicon, text: str, place: _Place) -> tuple[int, str | None]:
    """Where the words end with all that follows the head, and the category that they tell."""
    end, category = place.end, place.head.category
    for _ in range(_MOST_MODIFIERS):
        found = _modifier(lexicon, text, place, end)
        if found is None:
            break
        end, made = found
        category = made or category
    return end, category


def _modifier(lexicon: VictimLexicon, text: str, place: _Place, end: int) -> tuple[int, str] | None:
    """One modifier that begins here: where it ends, and the category that it makes or ""."""
    kind = place.head.kind
    after = following(text, end, 1)
    if not after:
        return None
    first = after[0]
    if fold(first.text) in lexicon.forced:
        return _forced(lexicon, text, kind, first)
    made = _longest(lexicon.modifiers, text, first, kind)
    if made is not None:
        return made
    if kind in _AGED and fold(first.text) in _AGE_OPENERS:
        aged = _age(text, first)
        return None if aged is None else (aged, "")
    people = _people(text, first, definite=place.match.article)
    return None if people is None else (people, "")


def _longest(table: Lexicon[Makes], text: str, first: Word, kind: str) -> tuple[int, str] | None:
    after = following(text, first.end, table.longest(first.text))
    for match in table.matches(first.text, [each.text for each in after]):
        if match.cut:
            continue
        for makes in match.meanings:
            category = makes.of(kind)
            if category is not None:
                end = after[match.words - 2].end if match.words > 1 else first.end
                return end, category
    return None


def _forced(lexicon: VictimLexicon, text: str, kind: str, verb: Word) -> tuple[int, str] | None:
    """أُجبروا على العمل: the verb, على, and what they were forced to."""
    after = following(text, verb.end, 2)
    if len(after) < len((_ON, "")) or fold(after[0].text) != _ON:
        return None
    return _longest(lexicon.objects, text, after[1], kind)


def _age(text: str, opener: Word) -> int | None:
    """The end of an age in years of life: في الثامنة من عمره, دون سن الثامنة عشرة."""
    after = following(text, opener.end, 5)
    end = None
    for word in after:
        folded = fold(word.text)
        known = numeral(word.text)
        is_order = known is not None and known.key in ORDINALS and known.article
        is_tens = end is not None and known is not None and known.joined and known.article
        if is_order or is_tens or (end is not None and folded in _AGE - {"من"}):
            end = word.end
        elif folded not in _AGE:
            break
    return end


def _people(text: str, first: Word, *, definite: bool) -> int | None:
    """The end of a demonym that agrees with the head (مهاجرا فنزويليا)."""
    table = phrases()
    after = following(text, first.end, table.longest(first.text))
    for match in table.matches(first.text, [each.text for each in after]):
        told = any(sense.how is How.DEMONYM for sense in match.meanings)
        if told and not match.cut and match.article == definite:
            return after[match.words - 2].end if match.words > 1 else first.end
    return None


def _in_clause(
    lexicon: VictimLexicon, text: str, place: _Place, end: int, category: str | None
) -> str | None:
    """The category that the rest of the clause makes, None where it says nothing of it."""
    low = max(place.start - _REACH, 0)
    before = [match.end() for match in _CLAUSE_END.finditer(text, low, place.start)]
    low = before[-1] if before else low
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    high = stop.start() if stop else min(end + _REACH, len(text))
    for where, first, last in (("before", low, place.start), ("after", end, high)):
        for word in WORD.finditer(text, first, last):
            made = _context(lexicon.contexts, text, word, place.head.kind, where)
            if made is not None and made != category:
                return made
    return None


def _context(
    table: Lexicon[Makes], text: str, word: re.Match[str], kind: str, where: str
) -> str | None:
    if not table.readings(word.group()):
        return None
    after = following(text, word.end(), table.longest(word.group()))
    for match in table.matches(word.group(), [each.text for each in after]):
        for makes in match.meanings:
            category = makes.of(kind)
            if category and makes.where in ("", where):
                return category
    return None

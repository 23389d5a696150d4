"""Words around a number that bound it: أكثر من، نحو، ما لا يقل عن، على الأقل."""

from __future__ import annotations

import re
from itertools import product

from annotations.knowledge.figures.figure import Qualifier
from annotations.knowledge.figures.tokens import Words
from annotations.knowledge.lexicon import raw_length
from annotations.text.folding import fold

_BEFORE_WORDS = {
    Qualifier.AT_LEAST: (
        "[ما] لا يقل|تقل|يقلون عن;لا اقل من;علي الاقل;علي اقل تقدير;كحد ادني;بحد ادني"
    ),
    Qualifier.AT_MOST: (
        "[ما] لا يزيد|تزيد|يزيدون علي|عن;[ما] لا يتجاوز|تتجاوز|يتجاوزون|يتعدي|تتعدي|يتعدون;"
        "[ما] لا يفوق|تفوق;علي الاكثر;كحد اقصي;بحد اقصي;لم يتجاوز|تتجاوز|يتعد|تتعد"
    ),
    Qualifier.MORE_THAN: (
        "اكثر|ازيد|اعلي من;[ما] يزيد|تزيد|يزيدون|زاد|زادت علي|عن;[ما] يربو|يربوا|تربو علي|عن;"
        "[ما] يفوق|تفوق|يفوقون|فاق|فاقت;[ما] يتجاوز|تتجاوز|يتجاوزون|تجاوز|تجاوزت|يتعدي|تتعدي|تعدي;"
        "فوق;ما فوق"
    ),
    Qualifier.LESS_THAN: "اقل|ادني من;ما دون;دون;تحت سن;دون سن",
    Qualifier.ABOUT: (
        "[ما] يقارب|تقارب|يقاربون|قارب|قاربت;[ما] يقرب|تقرب من;[ما] يناهز|تناهز|يناهزون|ناهز|ناهزت;"
        "نحو;نحوا من;حوالي;قرابه;زهاء;تقريبا;قريب|قريبا من;حدود;في حدود;بحدود"
    ),
}
_AFTER_WORDS = {
    Qualifier.AT_LEAST: "علي الاقل;علي اقل تقدير;كحد ادني;بحد ادني;او اكثر;فاكثر;فما فوق;فصاعدا",
    Qualifier.AT_MOST: "علي الاكثر;كحد اقصي;بحد اقصي;او اقل;فاقل;علي ابعد تقدير",
    Qualifier.MORE_THAN: "ونيف;ونيفا;ويزيد",
    Qualifier.ABOUT: "تقريبا",
}
_LONGEST = 5
_NUMBER = "عدد"
_PROCLITICS = "وفبكل"
_PEELED = re.compile("[وف]?[بكل]?")


def _phrases(table: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    """Each phrase by its words; "[ما]" may be left out, "|" parts words of which one is said."""
    found = {}
    for qualifier, told in table.items():
        for phrase in told.split(";"):
            slots = [
                ["", slot[1:-1]] if slot.startswith("[") else slot.split("|")
                for slot in phrase.split(" ")
            ]
            for words in product(*slots):
                found[tuple(word for word in words if word)] = qualifier
    return found


_BEFORE = _phrases(_BEFORE_WORDS)
_AFTER = _phrases(_AFTER_WORDS)
_LAST_PEELED = frozenset(phrase[-1].lstrip(_PROCLITICS) for phrase in _BEFORE)
_FIRST = frozenset(phrase[0] for phrase in _AFTER)


def qualifier_before(words: Words, at: int) -> tuple[Qualifier, int, int] | None:
    """The longest phrase that ends before this word: qualifier, its first word, where it starts.

    Proclitics of its first word stay outside (بأكثر من).
    """
    if words.before(at).lstrip(_PROCLITICS) not in _LAST_PEELED:
        return None
    said: list[str] = []
    best: tuple[Qualifier, int, int] | None = None
    for first in range(at - 1, max(at - 1 - _LONGEST, -1), -1):
        if not words.is_near(first + 1):
            break
        said.insert(0, words.folded(first))
        found = _BEFORE.get(tuple(said)) or _BEFORE.get(_without_subject(said))
        if found is not None:
            best = found, first, words.starts[first]
            continue
        peeled = _PEELED.match(said[0])
        cut = peeled.end() if peeled else 0
        found = _BEFORE.get((said[0][cut:], *said[1:])) if cut else None
        if found is not None and said[0] != "بدون":
            start = words.starts[first] + raw_length(words.words[first], cut)
            best = found, first, start
    if best is not None and words.before(best[1]) == "من" and words.folded(best[1]) == "دون":
        return None
    return best


def is_qualifier(words: str) -> bool:
    """Whether the words only bound a number that stands beside them: نحو, أكثر من."""
    said = tuple(fold(words).split())
    return said in _BEFORE or said in _AFTER


def _without_subject(said: list[str]) -> tuple[str, ...]:
    """لا يقل عددهم عن is لا يقل عن."""
    if len(said) > 2 and said[-2].startswith(_NUMBER):
        return (*said[:-2], said[-1])
    return ()


def qualifier_after(words: Words, at: int) -> tuple[Qualifier, int] | None:
    """The longest phrase that begins at this word, near the one before, and the word after it."""
    if words.near_folded(at) not in _FIRST:
        return None
    said: list[str] = []
    best = None
    for last in range(at, min(at + _LONGEST, len(words))):
        if not words.is_near(last):
            break
        said.append(fold(words.words[last]))
        found = _AFTER.get(tuple(said))
        if found is not None:
            best = found, last + 1
    return best

"""One step of a span's boundary, by grapheme, clitic or word; offsets are code points."""

from __future__ import annotations

import re
from enum import StrEnum

from annotations.text.boundaries import next_grapheme, previous_grapheme, word_at, words
from annotations.text.folding import fold_with_map

_REACH = 400
_PROCLITIC = re.compile("[وف]|[بكلس]|ال")
_STACKS = [one + other for one in ("", "و", "ف") for other in ("", "ب", "ك", "ل") if one + other]
_ENCLITIC = re.compile("(?:هما|كما|هم|هن|كم|كن|نا|ها|ه|ك|ي)$")


class Unit(StrEnum):
    """How far one step goes."""

    GRAPHEME = "grapheme"
    CLITIC = "clitic"
    WORD = "word"


class Edge(StrEnum):
    """Which boundary of a span."""

    START = "start"
    END = "end"


def moved_boundary(
    text: str, start: int, end: int, *, edge: Edge, outward: bool, unit: Unit
) -> tuple[int, int]:
    """The range [start, end) with one boundary moved by one step; as it was where none is left.

    A clitic is one of و ف ب ك ل س or ال at the start of a word, or an attached
    pronoun at its end: inward leaves it out, outward takes the next one in.
    """
    if edge is Edge.START:
        moved = (_start_outward if outward else _start_inward)(text, start, unit), end
    else:
        moved = start, (_end_outward if outward else _end_inward)(text, end, unit)
    return moved if 0 <= moved[0] < moved[1] <= len(text) else (start, end)


def _start_outward(text: str, start: int, unit: Unit) -> int:
    if unit is Unit.GRAPHEME:
        return previous_grapheme(text, start)
    before = [at for at, _ in words(text, max(start - _REACH, 0), start) if at < start]
    whole = before[-1] if before else start
    if unit is Unit.WORD:
        return whole
    cuts = [at for at in _proclitic_cuts(text, whole) if at < start]
    joined = word_at(text, start)
    inside = joined is not None and joined[0] < start
    return cuts[-1] if inside and cuts else start


def _start_inward(text: str, start: int, unit: Unit) -> int:
    if unit is Unit.GRAPHEME:
        return next_grapheme(text, start)
    if unit is Unit.WORD:
        after = [at for at, _ in words(text, start, start + _REACH) if at > start]
        return after[0] if after else start
    whole = word_at(text, start)
    cuts = _proclitic_cuts(text, whole[0]) if whole is not None else []
    return next((at for at in cuts if at > start), start)


def _proclitic_cuts(text: str, word_start: int) -> list[int]:
    """Where the word begins, and begins after each of its possible proclitics."""
    found = word_at(text, word_start)
    if found is None:
        return [word_start]
    folded = fold_with_map(text[word_start : found[1]])
    cuts, at = [word_start], 0
    while (match := _PROCLITIC.match(folded.text, at)) and match.end() < len(folded.text):
        at = match.end()
        cuts.append(word_start + folded.raw_range(0, at)[1])
        if match[0] == "ال":
            break
    return cuts


def _end_outward(text: str, end: int, unit: Unit) -> int:
    if unit is Unit.GRAPHEME:
        return next_grapheme(text, end)
    whole = word_at(text, end)
    if unit is Unit.CLITIC:
        return whole[1] if whole is not None and whole[0] < end < whole[1] else end
    after = [stop for _, stop in words(text, max(end - 1, 0), end + _REACH) if stop > end]
    return after[0] if after else end


def _end_inward(text: str, end: int, unit: Unit) -> int:
    if unit is Unit.GRAPHEME:
        return previous_grapheme(text, end)
    if unit is Unit.WORD:
        before = [stop for _, stop in words(text, max(end - _REACH, 0), end) if stop < end]
        return before[-1] if before else end
    whole = word_at(text, end - 1)
    if whole is None:
        return end
    folded = fold_with_map(text[whole[0] : end])
    match = _ENCLITIC.search(folded.text)
    if match is None or match.start() == 0:
        return end
    return whole[0] + folded.raw_range(0, match.start())[1]


def differently_bounded(text: str, start: int, end: int) -> list[str]:
    """The other words that might stand for this range: with clitics or without.

    Those that the text has here, and the proclitics that it might have elsewhere;
    the words of the range itself are left out.
    """
    first, last = word_at(text, start), word_at(text, max(end - 1, start))
    if first is None or last is None:
        return []
    starts = _proclitic_cuts(text, first[0])
    ends = {end, last[1]}
    forms = {text[at:stop] for at in {*starts, start} for stop in ends if at < stop}
    words = text[start:end]
    if words[0].isalpha():
        forms |= {stack + words for stack in _STACKS}
        if words.startswith("ال"):
            forms |= {stack + words[1:] for stack in _STACKS if stack.endswith("ل")}
    return sorted(forms - {words})

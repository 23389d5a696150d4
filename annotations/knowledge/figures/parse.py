"""One figure at one word of a text: number or bounds, per cent, and the words that bound it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from annotations.knowledge.figures.counted import is_dual
from annotations.knowledge.figures.figure import Figure, FigureKind, Qualifier, exact
from annotations.knowledge.figures.grammar import Reading, cardinals
from annotations.knowledge.figures.ordinals import ordinal
from annotations.knowledge.figures.qualifiers import qualifier_after, qualifier_before
from annotations.knowledge.figures.ranges import Range, range_from
from annotations.knowledge.figures.tokens import Words, begins, digits_start, numeral
from annotations.knowledge.figures.vague import vague

_SIGN_AFTER = re.compile("[ \u00a0\u202f\u200e\u200f]{0,2}[%٪]")
_SIGNS = "%٪"
_HUNDRED = frozenset({"الميه", "المايه"})
_BY_HUNDRED = frozenset({"بالميه", "بالمايه"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """A figure in the text (code points), between the words ``first`` and ``after``.

    ``number_at`` is the word where the number itself begins. ``article``: it is
    definite (الثالثة, الأشهر الثلاثة); ``share``: a part of something; ``dual``: a noun.
    """

    start: int
    end: int
    first: int
    number_at: int
    after: int
    figure: Figure
    article: bool = False
    share: bool = False
    dual: bool = False
    digits: bool = False


def parse(words: Words, at: int) -> Parsed | None:
    """The figure whose number begins at this word, with what qualifies it before and after."""
    found = _number(words, at)
    if found is None:
        return None
    return _qualified(words, _per_cent(words, found))


def _number(words: Words, at: int) -> Parsed | None:
    start = digits_start(words, at) if words.is_digits(at) else words.starts[at]
    if not words.is_digits(at):
        known = numeral(words.words[at])
        if known is None:
            return _dual(words, at)
        start += known.cut
        named = _ordinal_or_vague(words, at, start)
        if named is not None:
            return named
        if begins(words, at) is None:
            return _dual(words, at)
    readings = cardinals(words, at)
    if not readings:
        return None
    bounds = range_from(words, at, readings)
    if bounds is not None:
        return _ranged(at, start, bounds)
    last = readings[-1]
    share = isinstance(last.value, Fraction) and last.value < 1 and not last.digits
    kind = FigureKind.OTHER if share else FigureKind.CARDINAL
    return Parsed(
        start,
        words.end(last.after - 1),
        at,
        at,
        last.after,
        Figure(exact(last.value), kind=kind),
        article=_is_definite(words, at),
        share=share,
        digits=_all_digits(last, at),
    )


def _is_definite(words: Words, at: int) -> bool:
    """Whether a numeral has the article."""
    known = None if words.is_digits(at) else numeral(words.words[at])
    return known is not None and known.article


def _all_digits(reading: Reading, at: int) -> bool:
    return reading.digits and reading.after == at + 1


def _ordinal_or_vague(words: Words, at: int, start: int) -> Parsed | None:
    order = ordinal(words, at)
    if order is not None:
        figure = Figure(order.value, kind=FigureKind.ORDINAL)
        end = words.end(order.after - 1)
        return Parsed(start, end, at, at, order.after, figure, article=order.article)
    bounds = vague(words, at)
    if bounds is not None:
        figure = Figure(None, bounds.low, bounds.high, Qualifier.VAGUE)
        end = words.end(bounds.after - 1)
        return Parsed(start, end, at, at, bounds.after, figure)
    return None


def _dual(words: Words, at: int) -> Parsed | None:
    cut = is_dual(words, at)
    if cut is None:
        return None
    start = words.starts[at] + cut
    return Parsed(start, words.end(at), at, at, at + 1, Figure(2), dual=True)


def _ranged(at: int, start: int, bounds: Range) -> Parsed:
    kind = FigureKind.PERCENT if bounds.percent else FigureKind.CARDINAL
    figure = Figure(None, exact(bounds.low), exact(bounds.high), Qualifier.RANGE, kind)
    return Parsed(
        min(start, bounds.start),
        bounds.end,
        bounds.first,
        at,
        bounds.after,
        figure,
        digits=bounds.digits,
    )


def percent_after(words: Words, after: int, end: int) -> tuple[int, int] | None:
    """The word after a per cent that follows here, and where it ends."""
    sign = _SIGN_AFTER.match(words.text, end)
    if sign is not None:
        return after, sign.end()
    said = words.near_folded(after)
    if said in _BY_HUNDRED:
        return after + 1, words.end(after)
    if said == "في" and words.near_folded(after + 1) in _HUNDRED:
        return after + 2, words.end(after + 1)
    return None


def _per_cent(words: Words, found: Parsed) -> Parsed:
    if found.figure.kind is FigureKind.ORDINAL or found.dual or found.share:
        return found
    figure = replace(found.figure, kind=FigureKind.PERCENT)
    following = percent_after(words, found.after, found.end)
    if following is not None:
        after, end = following
        return replace(found, after=after, end=end, figure=figure)
    if found.digits and words.text[found.start - 1 : found.start] in (*_SIGNS,):
        return replace(found, start=found.start - 1, figure=figure)
    return found


def _qualified(words: Words, found: Parsed) -> Parsed:
    before = qualifier_before(words, found.first)
    if before is not None and _starts_outside(words, found):
        qualifier, first, start = before
        found = replace(found, start=start, first=first, figure=_bounded(found.figure, qualifier))
    following = qualifier_after(words, found.after)
    if following is not None and found.figure.kind is not FigureKind.ORDINAL:
        qualifier, after = following
        end = words.end(after - 1)
        found = replace(found, end=end, after=after, figure=_bounded(found.figure, qualifier))
    return found


def _starts_outside(words: Words, found: Parsed) -> bool:
    """Whether nothing, not even a proclitic, is between the word before and the figure."""
    return found.start == words.starts[found.first] or words.text[found.start] in _SIGNS


def _bounded(figure: Figure, qualifier: Qualifier) -> Figure:
    return replace(figure, qualifier=qualifier) if figure.value is not None else figure


def qualified_later(words: Words, found: Parsed, counted: int) -> Figure:
    """The figure with a qualifier that follows what it counts: عشرة أشخاص على الأقل."""
    following = qualifier_after(words, counted + 1)
    if following is None or found.figure.qualifier is not Qualifier.EXACT:
        return found.figure
    return _bounded(found.figure, following[0])

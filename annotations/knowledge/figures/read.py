"""The figure that a few words say, as an annotator marked them."""

from __future__ import annotations

import re
from dataclasses import replace

from annotations.knowledge.figures.calendar import is_year
from annotations.knowledge.figures.figure import Figure, FigureKind
from annotations.knowledge.figures.parse import parse
from annotations.knowledge.figures.tokens import Words
from annotations.text.folding import fold

_LONGEST = 400
"""Longer words (code points, folded) are no figure; this keeps reading in bounded time."""
_FARTHEST = 8
"""Words before a number that can be a part of its figure (ما لا يقل عددهم عن), and more."""
_EDGES = ' \t\r\n\u00a0\u200e\u200f،.؛:«»"()'
_YEAR = re.compile("(?:ال)?(?:عام|سنه) ")
_PROCLITICS = re.compile("[وف]?[بكل]?(?:ال|ل(?=ل))?")


def read_figure(text: str, *, peel: bool = True) -> Figure | None:
    """The figure that the words say, or None where they are not one figure and no more.

    With ``peel`` the proclitics و ف ب ك ل before it are passed over.
    """
    told = text.strip(_EDGES)
    if not told or len(fold(told)) > _LONGEST:
        return None
    said_year = _YEAR.match(fold(told))
    if said_year is not None:
        figure = read_figure(told.split(None, 1)[1], peel=False)
        dated = figure is not None and is_year(figure.value)
        return replace(figure, kind=FigureKind.DATE) if figure and dated else None
    return _whole(told, peel=peel)


def is_figure(text: str) -> bool:
    """Whether the words are a figure as they stand, with no proclitic."""
    return read_figure(text, peel=False) is not None


def _whole(told: str, *, peel: bool) -> Figure | None:
    """The figure that is all of the words, whichever of them its number begins with."""
    words = Words(told)
    for at in range(min(len(words), _FARTHEST)):
        found = parse(words, at)
        if found is None:
            continue
        before = told[: found.start]
        if fold(told[found.end :]).strip(" %٪") or (before and not peel):
            continue
        if not _PROCLITICS.fullmatch(fold(before)):
            continue
        return found.figure
    return None

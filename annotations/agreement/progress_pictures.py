"""How far a team is, as pictures: articles by state, minutes an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from annotations.agreement.pictures import Look, finish

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import FigureBase

_COLOURS = ("#009E73", "#E69F00", "#56B4E9", "#9a9a96")


def states(
    names: Sequence[str], counts: Mapping[str, Sequence[int]], look: Look, figure: FigureBase
) -> None:
    """A bar an annotator, a colour a state; ``counts`` by the state's shown name."""
    axes = _plain(look, figure, names)
    before = np.zeros(len(names))
    for (state, numbers), colour in zip(counts.items(), _COLOURS, strict=False):
        wide = np.array(numbers, float)
        axes.barh(range(len(names)), wide, left=before, color=colour, label=look.text(state))
        for row, (start, many) in enumerate(zip(before, numbers, strict=True)):
            if many:
                middle, told = start + many / 2, look.number(many, 0)
                axes.text(middle, row, told, ha="center", va="center", color="white")
        before += wide
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=4, frameon=False)
    finish(axes, look)


def minutes(
    names: Sequence[str], values: Sequence[float | None], look: Look, figure: FigureBase
) -> None:
    """Mean minutes of a finished article; nothing where no time was counted."""
    axes = _plain(look, figure, names)
    axes.barh(range(len(names)), [value or 0.0 for value in values], color="#0072B2")
    for row, value in enumerate(values):
        if value is not None:
            side = "right" if look.rtl else "left"
            axes.text(value, row, f" {look.number(value, 1)} ", ha=side, va="center")
    axes.margins(x=0.15)
    finish(axes, look)


def _plain(look: Look, figure: FigureBase, names: Sequence[str]) -> Axes:
    """Axes with a line an annotator, the first on top."""
    axes = figure.add_subplot()
    if look.rtl:
        axes.yaxis.tick_right()
        axes.spines["right"].set_visible(True)
        axes.spines["left"].set_visible(False)
    axes.set_yticks(range(len(names)), [look.text(name) for name in names])
    axes.invert_yaxis()
    return axes

"""The numbers along the axes of a picture in the digits of its language."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.ticker import ScalarFormatter

from annotations.numerals import numerals


class OwnDigits(ScalarFormatter):
    """Writes 0,5 or ٠٫٥ where Matplotlib writes 0.5."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._numerals = numerals(language)

    def __call__(self, x: float, pos: int | None = None) -> str:
        """The number at this tick."""
        return self._numerals.written(super().__call__(x, pos))


def write_in_language(axes: Axes, language: str) -> None:
    """Both axes, where they show numbers and not names."""
    for axis in (axes.xaxis, axes.yaxis):
        if isinstance(axis.get_major_formatter(), ScalarFormatter):
            axis.set_major_formatter(OwnDigits(language))

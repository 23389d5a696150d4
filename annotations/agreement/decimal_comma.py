"""The numbers along the axes of a picture with a decimal comma."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.ticker import ScalarFormatter


class DecimalComma(ScalarFormatter):
    """Writes 0,5 where Matplotlib writes 0.5."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        """The number at this tick."""
        told: str = super().__call__(x, pos)
        return told.replace(".", ",")


def write_decimal_commas(axes: Axes) -> None:
    """Both axes, where they show numbers and not names."""
    for axis in (axes.xaxis, axes.yaxis):
        if isinstance(axis.get_major_formatter(), ScalarFormatter):
            axis.set_major_formatter(DecimalComma())

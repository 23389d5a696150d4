"""What a printed report is made of, whichever way it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import FigureBase


@dataclass(frozen=True, slots=True)
class Heading:
    """The title (level 1) or the name of a section."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of text; ``widths`` are shares of the line."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure that is drawn when it is needed; ``size`` is width and height in inches."""

    caption: str
    size: tuple[float, float]
    draw: Callable[[FigureBase], None]


Block = Heading | Paragraph | Table | Picture

"""A report as PDF on A4, set by Matplotlib, which joins and orders Arabic by itself from 3.11."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from annotations.agreement.blocks import Block, Heading, Paragraph, Picture, Table
from annotations.agreement.pictures import drawable, face, style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import SubFigure

_WIDTH, _HEIGHT, _MARGIN = 595.0, 842.0, 52.0
_LINE = _WIDTH - 2 * _MARGIN
_SIZES = {1: 17.0, 2: 12.5}
_BODY, _SMALL = 9.5, 7.6
_LEADING = 1.55
_GAP = 3.0
_BREAKS = re.compile(r"[ \t\n]+")
"""A no-break space is none of them."""
_RULE, _STRONG = "#d0d0d0", "#808080"


def write_pdf(blocks: Sequence[Block], stream: BinaryIO, language: str) -> None:
    """Set every block on as many pages as it takes."""
    from matplotlib.backends.backend_pdf import PdfPages

    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    with style(), PdfPages(stream, metadata={"Title": title, "Creator": "Tawsim"}) as pages:
        setter = _Setter(pages, rtl=language == "ar")
        for at, block in enumerate(blocks):
            setter.set(block, blocks[at + 1] if at + 1 < len(blocks) else None)
        setter.end_page()


class _Setter:
    """Keeps the page and how far down it is; points from the top."""

    def __init__(self, pages: PdfPages, *, rtl: bool) -> None:
        self._pages = pages
        self._rtl = rtl
        self._number = 0
        self._widths: dict[tuple[str, float, bool], float] = {}
        self._begin_page()

    def _begin_page(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self._figure = Figure(figsize=(_WIDTH / 72, _HEIGHT / 72), dpi=72)
        canvas: Any = FigureCanvasAgg(self._figure)
        self._renderer = canvas.get_renderer()
        self._down = _MARGIN
        self._number += 1

    def end_page(self) -> None:
        """Number the page and put it into the file."""
        self._text(_WIDTH / 2, _HEIGHT - 26, str(self._number), _SMALL, align="center")
        pages: Any = self._pages
        pages.savefig(self._figure)

    def _need(self, height: float) -> None:
        if self._down + height > _HEIGHT - _MARGIN and self._down > _MARGIN:
            self.end_page()
            self._begin_page()

    def set(self, block: Block, following: Block | None) -> None:
        """Set one block; a heading stays with what follows it."""
        match block:
            case Heading(text, level):
                after = following.size[1] * 72 if isinstance(following, Picture) else 70.0
                self._need(_SIZES[level] * 2.2 + min(after, 360.0))
                self._down += 0 if level == 1 else 10
                self._line(text, _SIZES[level], bold=True)
                self._down += 4
            case Paragraph(text):
                for line in self._broken(text, _LINE, _BODY):
                    self._need(_BODY * _LEADING)
                    self._line(line, _BODY)
                self._down += 4
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)

    def _line(self, words: str, size: float, *, bold: bool = False) -> None:
        edge = _WIDTH - _MARGIN if self._rtl else _MARGIN
        self._down += size * _LEADING
        align = "right" if self._rtl else "left"
        self._text(edge, self._down - size * 0.4, words, size, align=align, bold=bold)

    def _text(
        self, x: float, down: float, words: str, size: float, *, align: str, bold: bool = False
    ) -> None:
        self._figure.text(
            *(x / _WIDTH, 1 - down / _HEIGHT, drawable(words)),
            fontsize=size,
            ha=align,
            va="baseline",
            **face(bold=bold),
        )

    def _table(self, table: Table) -> None:
        self._row(table, table.headings, bold=True)
        for row in table.rows:
            if not self._fits(table, row):
                self.end_page()
                self._begin_page()
                self._row(table, table.headings, bold=True)
            self._row(table, row)
        self._down += 8

    def _cells(self, table: Table, row: Sequence[str], *, bold: bool) -> list[list[str]]:
        return [
            list(self._broken(words, width * _LINE - 2 * _GAP, _SMALL, bold=bold))
            for words, width in zip(row, table.widths, strict=True)
        ]

    def _height(self, cells: Sequence[Sequence[str]]) -> float:
        return max(1, *map(len, cells)) * _SMALL * _LEADING + 2 * _GAP

    def _fits(self, table: Table, row: Sequence[str]) -> bool:
        height = self._height(self._cells(table, row, bold=False))
        return self._down + height <= _HEIGHT - _MARGIN or self._down <= _MARGIN

    def _row(self, table: Table, row: Sequence[str], *, bold: bool = False) -> None:
        cells = self._cells(table, row, bold=bold)
        height = self._height(cells)
        self._need(height)
        along = 0.0
        for cell, width in zip(cells, table.widths, strict=True):
            x = _MARGIN + along * _LINE + _GAP
            x = _WIDTH - x if self._rtl else x
            for number, line in enumerate(cell):
                down = self._down + _GAP + (number + 0.72) * _SMALL * _LEADING
                align = "right" if self._rtl else "left"
                self._text(x, down, line, _SMALL, align=align, bold=bold)
            along += width
        self._down += height
        self._rule(_STRONG if bold else _RULE)

    def _rule(self, colour: str) -> None:
        from matplotlib.lines import Line2D

        level = 1 - self._down / _HEIGHT
        ends = (_MARGIN / _WIDTH, 1 - _MARGIN / _WIDTH)
        self._figure.add_artist(Line2D(ends, (level, level), color=colour, linewidth=0.5))

    def _picture(self, picture: Picture) -> None:
        width, height = (72 * inches for inches in picture.size)
        width, height = min(width, _LINE), min(height, _HEIGHT - 2 * _MARGIN - 30)
        self._need(height + _SMALL * 3)
        # A subfigure takes its place from the ratios of a grid alone, so that the rest are blank.
        beside, below = (_WIDTH - width) / 2, _HEIGHT - self._down - height
        grid = self._figure.add_gridspec(
            3,
            3,
            width_ratios=(beside, width, beside),
            height_ratios=(self._down, height, max(below, 1.0)),
        )
        part = self._figure.add_subfigure(grid[1, 1])
        picture.draw(part)
        for axes in part.axes:
            self._fit(axes, part)
        self._down += height + _SMALL * 1.6
        self._text(_WIDTH / 2, self._down, picture.caption, _SMALL, align="center")
        self._down += _SMALL * 1.4

    def _fit(self, axes: Axes, part: SubFigure) -> None:
        """Give the axes all of their rectangle that their words leave free."""
        for _ in range(2):
            whole = axes.get_tightbbox(self._renderer)
            inner, frame = axes.get_window_extent(self._renderer), part.bbox
            if whole is None:
                return
            left = (inner.x0 - whole.x0 + _GAP) / frame.width
            low = (inner.y0 - whole.y0 + _GAP) / frame.height
            right = (whole.x1 - inner.x1 + _GAP) / frame.width
            high = (whole.y1 - inner.y1 + _GAP) / frame.height
            axes.set_position((left, low, max(1 - left - right, 0.1), max(1 - low - high, 0.1)))

    def _broken(
        self, words: str, width: float, size: float, *, bold: bool = False
    ) -> Iterator[str]:
        """Lines no wider than this; a word that is wider stands alone."""
        line: list[str] = []
        used = 0.0
        space = self._measured(" x", size, bold) - self._measured("x", size, bold)
        for word in _BREAKS.split(words.strip()):
            wide = self._measured(word, size, bold)
            if line and used + space + wide > width:
                yield " ".join(line)
                line, used = [], 0.0
            line.append(word)
            used += wide + (space if len(line) > 1 else 0)
        yield " ".join(line)

    def _measured(self, word: str, size: float, bold: bool) -> float:
        key = (word, size, bold)
        if key not in self._widths:
            from matplotlib.font_manager import FontProperties

            properties = FontProperties(size=size, **face(bold=bold))
            wide, _, _ = self._renderer.get_text_width_height_descent(
                drawable(word), properties, False
            )
            self._widths[key] = float(wide)
        return self._widths[key]

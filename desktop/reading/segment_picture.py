"""Where the marks of a segment's spans stand: fills, lanes and chips of each line, in px.

Everything is kept by line and along x alone, so that it stays true when lines
move up or down.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.span_layout import Piece
from desktop.reading.view_span import ViewSpan

_LANE = 4.0
_FREE_LANES = 2
_CHIP_GAP = 4.0
_CHIP_MARGIN = 3.0


class Metrics:
    """Sizes in px that painting and layout share, from the fonts."""

    def __init__(self, font: QFont, chip_font: QFont, spacing: float) -> None:
        self.font, self.chip_font, self.spacing = font, chip_font, spacing
        self.lane = _LANE
        self._chips = QFontMetricsF(chip_font)
        self.chip_height = self._chips.height()
        text = QFontMetricsF(font)
        self.sign = max(text.averageCharWidth(), 1.0)
        self.arc_room = self.chip_height + 5
        self.line = text.height() * spacing + self.below(0, 0)
        self._widths: dict[str, float] = {}

    def chip_width(self, caption: str) -> float:
        """The width of a chip with this caption."""
        if caption not in self._widths:
            self._widths[caption] = self._chips.horizontalAdvance(caption) + 2 * _CHIP_MARGIN
        return self._widths[caption]

    def below(self, lanes: int, rows: int) -> float:
        """The px kept free below a line for so many lanes and rows of chips."""
        return max(lanes, _FREE_LANES) * self.lane + max(rows, 1) * (self.chip_height + 1) + 1

    def chip_top(self, lanes: int, row: int) -> float:
        """How far below the letters a row of chips begins."""
        return 1 + max(lanes, _FREE_LANES) * self.lane + row * (self.chip_height + 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line that a span covers, from ``left`` to ``right``; ``lane`` counts from 0."""

    span: ViewSpan
    left: float
    right: float
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Chip:
    """A caption below the lanes; ``row`` counts from 0."""

    span: ViewSpan
    left: float
    width: float
    row: int


@dataclass(frozen=True, slots=True)
class LinePicture:
    """The marks of one line; ``links`` join the fragments of one span."""

    fills: tuple[Stretch, ...] = ()
    lanes: tuple[Stretch, ...] = ()
    links: tuple[Stretch, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def lane_count(self) -> int:
        """How many lanes the line has."""
        return max((stretch.lane + 1 for stretch in self.lanes), default=0)

    @property
    def chip_rows(self) -> int:
        """How many rows of chips the line has."""
        return max((chip.row + 1 for chip in self.chips), default=0)


_BARE = LinePicture()


def pictures_of(layout: SegmentLayout, pieces: list[Piece], metrics: Metrics) -> list[LinePicture]:
    """The marks of every line of a segment."""
    if not pieces:
        return [_BARE] * len(layout.lines)
    return [_picture(layout, index, pieces, metrics) for index in range(len(layout.lines))]


def _picture(
    layout: SegmentLayout, index: int, pieces: list[Piece], metrics: Metrics
) -> LinePicture:
    first, last = layout.line_range(index)
    here = [piece for piece in pieces if piece.start < last and piece.end > first]
    if not here:
        return _BARE
    lanes: list[Stretch] = []
    fills: list[Stretch] = []
    opening: list[tuple[float, ViewSpan]] = []
    for piece in here:
        boxes = layout.rectangles(index, piece.start, piece.end)
        lanes += [Stretch(piece.span, box.left(), box.right(), piece.lane) for box in boxes]
        if piece.first and piece.start >= first:
            # A space that hangs over the line's end has no box: its span is seen by its chip.
            edge = _edge(boxes, rtl=layout.rtl) if boxes else layout.caret_x(piece.start)
            opening.append((edge, piece.span))
        if piece.filled != ((piece.start, piece.end),):
            boxes = [box for part in piece.filled for box in layout.rectangles(index, *part)]
        fills += [Stretch(piece.span, box.left(), box.right()) for box in boxes]
    chips = _chips(opening, layout, metrics)
    return LinePicture(tuple(fills), tuple(lanes), tuple(_links(lanes)), tuple(chips))


def _edge(boxes: list[QRectF], *, rtl: bool) -> float:
    return max(box.right() for box in boxes) if rtl else min(box.left() for box in boxes)


def _links(lanes: list[Stretch]) -> list[Stretch]:
    """What joins the fragments of a discontinuous span within the line."""
    parts: dict[str, list[Stretch]] = {}
    for stretch in lanes:
        if len(stretch.span.fragments) > 1:
            parts.setdefault(stretch.span.id, []).append(stretch)
    links = []
    for stretches in parts.values():
        stretches.sort(key=lambda stretch: stretch.left)
        for one, other in pairwise(stretches):
            links.append(Stretch(one.span, one.right, other.left, one.lane))
    return links


def _chips(
    opening: list[tuple[float, ViewSpan]], layout: SegmentLayout, metrics: Metrics
) -> list[Chip]:
    """Captions beside one another in rows, each near where its span begins."""
    rows: list[float] = []
    chips: list[Chip] = []
    for edge, span in sorted(opening, key=lambda one: one[0], reverse=layout.rtl):
        width = min(metrics.chip_width(span.caption), layout.width)
        # Along the reading direction: where the chip wants to begin, and may begin at the latest.
        wanted = layout.width - edge if layout.rtl else edge
        latest = min(wanted + width, layout.width - width)
        begin, row = max(min(wanted, latest), 0.0), 0
        while row < len(rows) and max(begin, rows[row]) > max(latest, 0.0):
            row += 1
        if row == len(rows):
            rows.append(0.0)
        begin = max(begin, rows[row])
        rows[row] = begin + width + _CHIP_GAP
        left = layout.width - begin - width if layout.rtl else begin
        chips.append(Chip(span, left, width, row))
    return chips

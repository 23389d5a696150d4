"""Spans under the glyphs: fill, lane below the line, outline of the chosen one, chip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from desktop.reading.segment_layout import LineMetrics, SegmentLayout
from desktop.reading.span_layout import Piece

_FILL_LIGHT, _FILL_DARK = 70, 95
_LANE_THICKNESS = 2.5
_CHIP_GAP = 4.0
_CHIP_MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Look:
    """What painting needs to know of the view."""

    palette: QPalette
    metrics: LineMetrics
    chip_font: QFont
    chosen: str | None
    rtl: bool

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.palette.base().color().lightness() < 128


def paint_spans(painter: QPainter, layout: SegmentLayout, pieces: list[Piece], look: Look) -> None:
    """Paint every piece of a segment; the painter stands at the segment's top left."""
    for index in range(len(layout.lines)):
        first, last = layout.line_range(index)
        here = [piece for piece in pieces if piece.start < last and piece.end > first]
        boxes = [(piece, layout.rectangles(index, piece.start, piece.end)) for piece in here]
        for piece, rectangles in boxes:
            _paint_piece(painter, layout, index, piece, rectangles, look)
        _paint_chips(
            painter,
            layout,
            index,
            [
                (piece, rectangles)
                for piece, rectangles in boxes
                if piece.first and rectangles and piece.start >= first
            ],
            look,
        )


def _paint_piece(
    painter: QPainter,
    layout: SegmentLayout,
    index: int,
    piece: Piece,
    rectangles: list[QRectF],
    look: Look,
) -> None:
    colour = QColor(piece.span.colour)
    fill = QColor(colour)
    fill.setAlpha(_FILL_DARK if look.dark else _FILL_LIGHT)
    line = layout.lines[index]
    y = line.y() + line.height() + 1 + piece.lane * look.metrics.lane
    style = Qt.PenStyle.SolidLine if piece.span.own else Qt.PenStyle.DotLine
    for box in rectangles:
        painter.fillRect(box, fill)
        pen = QPen(colour.lighter(140) if look.dark else colour, _LANE_THICKNESS, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(box.left(), y, box.right(), y)
        if piece.span.id == look.chosen:
            painter.setPen(QPen(look.palette.text().color(), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), 3, 3)


def _paint_chips(
    painter: QPainter,
    layout: SegmentLayout,
    index: int,
    opening: list[tuple[Piece, list[QRectF]]],
    look: Look,
) -> None:
    """Captions in the free row below the lanes, beside one another, never over text."""
    metrics = QFontMetricsF(look.chip_font)
    line = layout.lines[index]
    lanes = max([piece.lane + 1 for piece, _ in opening], default=0)
    used = max(lanes, look.metrics.free_lanes)
    top = line.y() + line.height() + 1 + used * look.metrics.lane
    painter.setFont(look.chip_font)
    starts = [(_edge(boxes, rtl=look.rtl), piece) for piece, boxes in opening]
    starts.sort(key=lambda start: start[0], reverse=look.rtl)
    edge = layout.width if look.rtl else 0.0
    for wanted, piece in starts:
        width = metrics.horizontalAdvance(piece.span.caption) + 2 * _CHIP_MARGIN
        if look.rtl:
            right = min(wanted, edge)
            left = right - width
            edge = left - _CHIP_GAP
        else:
            left = max(wanted, edge)
            right = left + width
            edge = right + _CHIP_GAP
        if left < 0 or right > layout.width:
            continue
        box = QRectF(left, top, width, metrics.height())
        ground = QColor(piece.span.colour)
        painter.setPen(_readable_on(ground))
        painter.fillRect(box, ground)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, piece.span.caption)


def _edge(boxes: list[QRectF], *, rtl: bool) -> float:
    return max(box.right() for box in boxes) if rtl else min(box.left() for box in boxes)


def _readable_on(ground: QColor) -> QColor:
    """Black or white, whichever has the greater contrast (WCAG 2.2 relative luminance)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    luminance = (
        0.2126 * linear(ground.redF())
        + 0.7152 * linear(ground.greenF())
        + 0.0722 * linear(ground.blueF())
    )
    return QColor("black") if (luminance + 0.05) ** 2 > 1.05 * 0.05 else QColor("white")

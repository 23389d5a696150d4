"""Spans under the glyphs: fill, lanes below the line, chips, outlines."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from desktop.reading import colours
from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.segment_picture import Chip, LinePicture, Metrics
from desktop.reading.view_span import SpanStyle

_LANE_THICKNESS, _LANE_THIN = 2.5, 1.2
_LINK_THICKNESS = 1.0
_OUTLINE = 1.5
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_PATTERNS: tuple[tuple[float, ...], ...] = ((), (4.0, 1.2), (1.0, 1.0), (5.0, 1.2, 1.0, 1.2))
"""Dash patterns of the lanes in pen widths: full, dashed, dotted, dash and dot."""


class Look:
    """What painting needs to know of the view: its colours and its sizes."""

    def __init__(self, palette: QPalette, metrics: Metrics) -> None:
        self.palette, self.metrics = palette, metrics
        self.ground = palette.color(QPalette.ColorRole.Base).name()
        self.ink = palette.color(QPalette.ColorRole.Text).name()


def paint_spans(
    painter: QPainter, layout: SegmentLayout, pictures: list[LinePicture], look: Look
) -> None:
    """Paint the marks of a segment; the painter stands at the segment's top left."""
    for line, picture in zip(layout.lines, pictures, strict=True):
        if picture.lanes:
            _paint_line(painter, picture, line.y(), line.height(), look)


def _paint_line(
    painter: QPainter, picture: LinePicture, top: float, height: float, look: Look
) -> None:
    for fill in picture.fills:
        if fill.span.style is not SpanStyle.SUGGESTION:
            box = QRectF(fill.left, top, fill.right - fill.left, height)
            laid = colours.fill(fill.span.colour, fill.span.style, look.ground, look.ink)
            painter.fillRect(box, laid)
    bottom = top + height
    for stretch in picture.lanes:
        span, y = stretch.span, bottom + 2 + stretch.lane * look.metrics.lane
        painter.setPen(_lane_pen(span.colour, span.pattern, look.ground, span.style))
        painter.drawLine(QLineF(stretch.left, y, stretch.right, y))
        if span.style is SpanStyle.SUGGESTION:
            painter.setPen(_suggestion_pen(colours.lane(span.colour, look.ground)))
            box = QRectF(stretch.left, top, stretch.right - stretch.left, height)
            painter.drawRoundedRect(box.adjusted(0.5, 1, -0.5, -0.5), 3, 3)
    for link in picture.links:
        y = bottom + 2 + link.lane * look.metrics.lane
        painter.setPen(QPen(colours.lane(link.span.colour, look.ground), _LINK_THICKNESS))
        painter.drawLine(QLineF(link.left, y, link.right, y))
    lanes = picture.lane_count
    painter.setFont(look.metrics.chip_font)
    for chip in picture.chips:
        _paint_chip(painter, chip, bottom + look.metrics.chip_top(lanes, chip.row), look)


def _paint_chip(painter: QPainter, chip: Chip, top: float, look: Look) -> None:
    box = QRectF(chip.left, top, chip.width, look.metrics.chip_height)
    if chip.span.style is SpanStyle.OWN:
        ground, ink = colours.chip(chip.span.colour, colours.text_contrast(look.ground, look.ink))
        painter.fillRect(box, ground)
        painter.setPen(ink)
    else:
        line = colours.lane(chip.span.colour, look.ground)
        suggested = chip.span.style is SpanStyle.SUGGESTION
        painter.setPen(_suggestion_pen(line) if suggested else QPen(line, 1.0))
        painter.drawRect(box)
        painter.setPen(look.palette.color(QPalette.ColorRole.Text))
    painter.drawText(
        box,
        _CENTRED,
        _fitting(chip, look.metrics.chip_font, look.metrics.chip_width(chip.span.caption)),
    )


def _fitting(chip: Chip, font: QFont, whole: float) -> str:
    if whole <= chip.width:
        return chip.span.caption
    metrics = QFontMetricsF(font)
    return metrics.elidedText(chip.span.caption, Qt.TextElideMode.ElideRight, chip.width)


@lru_cache(maxsize=256)
def _lane_pen(colour: str, pattern: int, ground: str, style: SpanStyle) -> QPen:
    thickness = _LANE_THICKNESS if style is SpanStyle.OWN else _LANE_THIN
    pen = QPen(colours.lane(colour, ground), thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _PATTERNS[pattern % len(_PATTERNS)]
    if dashes:
        pen.setDashPattern([length * _LANE_THICKNESS / thickness for length in dashes])
    return pen


def _suggestion_pen(colour: QColor) -> QPen:
    pen = QPen(colour, 1.2)
    pen.setDashPattern([3.0, 2.0])
    return pen


def paint_outline(painter: QPainter, boxes: list[QRectF], look: Look, *, faint: bool) -> None:
    """A frame around the chosen span, or a fainter one around that under the mouse."""
    colour = QColor(look.palette.text().color())
    colour.setAlpha(120 if faint else 255)
    painter.setPen(QPen(colour, 1.0 if faint else _OUTLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), 3, 3)

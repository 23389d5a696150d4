"""Spans under the glyphs: fill, lanes below the line, chips, outlines, arcs of relations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen

from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.segment_picture import Chip, LinePicture, Metrics
from desktop.reading.view_span import SpanStyle, ViewRelation, ViewSpan

_FILL_LIGHT, _FILL_DARK = 70, 95
_LANE_THICKNESS = 2.5
_LINK_THICKNESS = 1.0
_OUTLINE = 1.5
_ARC_FAINT, _ARC_STRONG = 110, 230
_ARROW = 5.0
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_PATTERNS: tuple[tuple[float, ...], ...] = ((), (4.0, 1.2), (1.0, 1.0), (5.0, 1.2, 1.0, 1.2))
"""Dash patterns of the lanes in pen widths: full, dashed, dotted, dash and dot."""


class Look:
    """What painting needs to know of the view; ``dark`` where light text stands on dark."""

    def __init__(self, palette: QPalette, metrics: Metrics) -> None:
        self.palette, self.metrics = palette, metrics
        self.dark = palette.base().color().lightness() < 128


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
            painter.fillRect(box, _fill(fill.span.colour, fill.span.style, look.dark))
    bottom = top + height
    for stretch in picture.lanes:
        y = bottom + 2 + stretch.lane * look.metrics.lane
        painter.setPen(_lane_pen(stretch.span.colour, stretch.span.pattern, look.dark))
        painter.drawLine(QLineF(stretch.left, y, stretch.right, y))
        if stretch.span.style is SpanStyle.SUGGESTION:
            painter.setPen(_lane_pen(stretch.span.colour, 2, look.dark))
            painter.drawRect(QRectF(stretch.left, top, stretch.right - stretch.left, height))
    for link in picture.links:
        y = bottom + 2 + link.lane * look.metrics.lane
        painter.setPen(QPen(lane_colour(link.span, dark=look.dark), _LINK_THICKNESS))
        painter.drawLine(QLineF(link.left, y, link.right, y))
    lanes = picture.lane_count
    painter.setFont(look.metrics.chip_font)
    for chip in picture.chips:
        _paint_chip(painter, chip, bottom + look.metrics.chip_top(lanes, chip.row), look)


def _paint_chip(painter: QPainter, chip: Chip, top: float, look: Look) -> None:
    box = QRectF(chip.left, top, chip.width, look.metrics.chip_height)
    if chip.span.style is SpanStyle.OWN:
        ground, ink = _chip_colours(chip.span.colour)
        painter.fillRect(box, ground)
        painter.setPen(ink)
    else:
        style = Qt.PenStyle.DashLine
        if chip.span.style is SpanStyle.OTHER:
            style = Qt.PenStyle.SolidLine
        painter.setPen(QPen(lane_colour(chip.span, dark=look.dark), 1.0, style))
        painter.drawRect(box)
        painter.setPen(look.palette.text().color())
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
def _lane_pen(colour: str, pattern: int, dark: bool) -> QPen:
    pen = QPen(_on_ground(colour, dark=dark), _LANE_THICKNESS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _PATTERNS[pattern % len(_PATTERNS)]
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def fill_colour(span: ViewSpan, *, dark: bool) -> QColor:
    """What is laid under the letters; text on it keeps a contrast of 4.5:1 at the least."""
    return _fill(span.colour, span.style, dark)


@lru_cache(maxsize=256)
def _fill(colour: str, style: SpanStyle, dark: bool) -> QColor:
    fill = QColor(colour)
    alpha = _FILL_DARK if dark else _FILL_LIGHT
    fill.setAlpha(alpha if style is SpanStyle.OWN else alpha // 3)
    return fill


def lane_colour(span: ViewSpan, *, dark: bool) -> QColor:
    """The colour of the lane: lighter than the label's on a dark ground."""
    return _on_ground(span.colour, dark=dark)


def _on_ground(colour: str, *, dark: bool) -> QColor:
    return QColor(colour).lighter(140) if dark else QColor(colour)


def paint_outline(painter: QPainter, boxes: list[QRectF], look: Look, *, faint: bool) -> None:
    """A frame around the chosen span, or a fainter one around that under the mouse."""
    colour = QColor(look.palette.text().color())
    colour.setAlpha(120 if faint else 255)
    painter.setPen(QPen(colour, 1.0 if faint else _OUTLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), 3, 3)


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation as it is drawn, between the tops of two spans."""

    relation: ViewRelation
    start: QPointF
    end: QPointF
    path: QPainterPath
    caption_box: QRectF


def arc_of(relation: ViewRelation, start: QPointF, end: QPointF, metrics: Metrics) -> Arc:
    """An arc that rises over the line, so that it stays clear of lanes and chips."""
    middle = (start + end) / 2
    rise = min(0.25 * abs(start.x() - end.x()) + 8.0, metrics.line * 0.6)
    height = min(start.y(), end.y()) - rise
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), height), QPointF(end.x(), height), end)
    top = path.pointAtPercent(0.5)
    width = metrics.chip_width(relation.caption)
    box = QRectF(
        middle.x() - width / 2, top.y() - metrics.chip_height / 2, width, metrics.chip_height
    )
    return Arc(relation, start, end, path, box)


def paint_arc(painter: QPainter, arc: Arc, look: Look, *, strong: bool) -> None:
    """The arc with its arrow; the caption only where the relation or an end of it is chosen."""
    colour = QColor(look.palette.text().color())
    colour.setAlpha(_ARC_STRONG if strong else _ARC_FAINT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6 if strong else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(arc.path)
    tip = arc.end
    head = QPainterPath(tip)
    head.lineTo(tip + QPointF(-_ARROW * 0.7, -_ARROW))
    head.lineTo(tip + QPointF(_ARROW * 0.7, -_ARROW))
    head.closeSubpath()
    painter.fillPath(head, colour)
    if strong:
        painter.fillRect(arc.caption_box, look.palette.toolTipBase())
        painter.setFont(look.metrics.chip_font)
        painter.setPen(look.palette.toolTipText().color())
        painter.drawRect(arc.caption_box)
        painter.drawText(arc.caption_box, Qt.AlignmentFlag.AlignCenter, arc.relation.caption)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=64)
def _chip_colours(colour: str) -> tuple[QColor, QColor]:
    ground = QColor(colour)
    return ground, readable_on(ground)


def readable_on(ground: QColor) -> QColor:
    """Black or white, whichever has the greater contrast."""
    black, white = QColor("black"), QColor("white")
    return black if contrast(black, ground) >= contrast(white, ground) else white

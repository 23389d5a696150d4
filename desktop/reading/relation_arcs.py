"""Relations as arcs in the room above their spans' lines: where they run, and their painting.

Between two spans of one line an arc rises and comes down again; between lines it
goes out to the margin and back, so that it never runs over letters. Points
are in px of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from desktop.reading.article_layout import ArticleLayout
from desktop.reading.span_painter import Look
from desktop.reading.view_span import ViewRelation, ViewSpan

_FAINT, _STRONG = 130, 235
_ARROW = 5.0
_ROUND = 5.0
_TRACKS, _TRACK = 3, 3.0
_REACH = 8.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation as it is drawn; ``caption_box`` lies above the line of one of its spans."""

    relation: ViewRelation
    path: QPainterPath
    end: QPointF
    caption_box: QRectF

    def holds(self, point: QPointF) -> bool:
        """Whether a point is on the arc, or a few px beside it."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_REACH)
        return stroker.createStroke(self.path).contains(point)


@dataclass(frozen=True, slots=True)
class _Foot:
    """Where an arc stands on a span: the middle of its top, and which line that is."""

    at: QPointF
    line: tuple[int, int]


def arcs_of(
    article: ArticleLayout, relations: Iterable[ViewRelation], segments: range
) -> list[Arc]:
    """The arcs that have an end in these segments, or pass them."""
    arcs = []
    for number, relation in enumerate(relations):
        ends = [article.spans.get(relation.source), article.spans.get(relation.target)]
        source, target = ends
        if source is None or target is None:
            continue
        first, last = sorted(article.segments.at(end.start) for end in (source, target))
        if last < segments.start or first >= segments.stop:
            continue
        feet = [_foot(article, span, segments) for span in (source, target)]
        arcs.append(_arc(article, relation, feet[0], feet[1], number % _TRACKS))
    return arcs


def _foot(article: ArticleLayout, span: ViewSpan, segments: range) -> _Foot:
    """In a segment out of view the foot is only near: nothing is laid out for it."""
    index = article.segments.at(span.start)
    if index not in segments:
        return _Foot(QPointF(article.width / 2, article.heights.top(index)), (index, 0))
    start, end = span.fragments[0]
    line = article.line_of(start)
    boxes = article.rectangles(start, end)
    if not boxes:
        return _Foot(article.caret_rectangle(start).topLeft(), line)
    row = [box for box in boxes if box.top() == boxes[0].top()]
    middle = (min(box.left() for box in row) + max(box.right() for box in row)) / 2
    return _Foot(QPointF(middle, boxes[0].top()), line)


def _arc(
    article: ArticleLayout, relation: ViewRelation, start: _Foot, end: _Foot, track: int
) -> Arc:
    metrics = article.metrics
    room, width = metrics.arc_room, metrics.chip_width(relation.caption)
    if start.line == end.line:
        path = _over(start.at, end.at, room)
        middle = (start.at.x() + end.at.x()) / 2
    else:
        rtl = article.direction is Qt.LayoutDirection.RightToLeft
        off = 6.0 + track * _TRACK
        margin = -off if rtl else article.width + off
        path = _round_about(start.at, end.at, margin, room / 2 - track * _TRACK)
        middle = (start.at.x() + margin) / 2
    left = min(max(middle - width / 2, 0.0), article.width - width)
    box = QRectF(left, start.at.y() - room + 1, width, metrics.chip_height)
    return Arc(relation, path, end.at, box)


def _over(start: QPointF, end: QPointF, room: float) -> QPainterPath:
    """Up and down again; a cubic reaches three quarters of its control points' height."""
    rise = min(0.2 * abs(start.x() - end.x()) + 6.0, room * 4 / 3 - 2)
    path = QPainterPath(start)
    up = QPointF(0, -rise)
    path.cubicTo(start + up, end + up, end)
    return path


def _round_about(start: QPointF, end: QPointF, margin: float, rise: float) -> QPainterPath:
    corners = [
        QPointF(start.x(), start.y() - rise),
        QPointF(margin, start.y() - rise),
        QPointF(margin, end.y() - rise),
        QPointF(end.x(), end.y() - rise),
    ]
    path = QPainterPath(start)
    for corner, after in zip(corners, [*corners[1:], end], strict=True):
        path.lineTo(_towards(corner, path.currentPosition()))
        path.quadTo(corner, _towards(corner, after))
    path.lineTo(end)
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    """The point some px before a corner, on the way from another."""
    way = other - corner
    length = max(abs(way.x()) + abs(way.y()), 0.01)
    return corner + way * min(_ROUND / length, 0.5)


def paint_arc(painter: QPainter, arc: Arc, look: Look, *, strong: bool) -> None:
    """The arc with its arrow; the caption only where the relation or an end of it is chosen."""
    colour = QColor(look.palette.text().color())
    colour.setAlpha(_STRONG if strong else _FAINT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6 if strong else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(arc.path)
    head = QPainterPath(arc.end)
    head.lineTo(arc.end + QPointF(-_ARROW * 0.7, -_ARROW))
    head.lineTo(arc.end + QPointF(_ARROW * 0.7, -_ARROW))
    head.closeSubpath()
    painter.fillPath(head, colour)
    if strong:
        painter.fillRect(arc.caption_box, look.palette.toolTipBase())
        painter.setFont(look.metrics.chip_font)
        painter.setPen(QPen(look.palette.toolTipText().color(), 1.0))
        painter.drawRect(arc.caption_box)
        painter.drawText(arc.caption_box, Qt.AlignmentFlag.AlignCenter, arc.relation.caption)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_rubber_band(painter: QPainter, start: QPointF, end: QPointF, look: Look) -> None:
    """The line from a chip to the mouse while a relation is drawn."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.palette.text().color(), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(start, end)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

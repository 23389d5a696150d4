"""Paints what is in view: selection, marks, letters, numbers, outlines, arcs and the caret."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextLayout

from annotations.text.sentences import sentence_at
from desktop.reading.article_layout import ArticleLayout
from desktop.reading.relation_arcs import arcs_of, paint_arc, paint_rubber_band
from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.span_painter import Look, paint_outline, paint_spans
from desktop.reading.text_selection import TextSelection
from desktop.reading.view_span import ViewRelation

SELECTION_ALPHA = 90
NUMBERS = 28
"""Px beside the text that the numbers of the paragraphs take."""


@dataclass(frozen=True, slots=True)
class Page:
    """All that a paint needs to know; points in px of the viewport.

    ``lit`` is the offset whose sentence alone is bright, None where all is;
    ``numbers_at`` the left edge of the numbers, None where there are none.
    """

    article: ArticleLayout
    origin: QPointF
    palette: QPalette
    selection: TextSelection
    chosen: str | None
    hovered: str | None
    lit: int | None
    numbers_at: float | None
    locale: QLocale
    caret: bool
    drawn_from: str | None
    mouse: QPointF


def paint_page(painter: QPainter, clip: QRectF, page: Page) -> None:
    """Paint the part of the page that lies in the clip."""
    painter.fillRect(clip, page.palette.base())
    article, origin = page.article, page.origin
    look = Look(page.palette, article.metrics)
    first = index = article.heights.index_at(max(clip.top() - origin.y(), 0.0))
    while index < len(article.segments):
        layout = article.segment(index)
        y = article.heights.top(index) + origin.y()
        if y > clip.bottom():
            break
        painter.save()
        painter.translate(origin.x(), y)
        _paint_selection(painter, page, index, layout)
        paint_spans(painter, layout, article.picture(index), look)
        _paint_text(painter, page, index, layout)
        painter.restore()
        _paint_number(painter, page, index, y)
        index += 1
    painter.save()
    painter.translate(origin)
    for span, faint in ((page.hovered, True), (page.chosen, False)):
        _paint_outline(painter, page, span, look, faint=faint)
    _paint_relations(painter, page, range(first, index), look)
    painter.restore()
    if page.caret:
        box = article.caret_rectangle(page.selection.caret).translated(origin)
        painter.fillRect(box, page.palette.text())


def _paint_selection(painter: QPainter, page: Page, index: int, layout: SegmentLayout) -> None:
    segment = page.article.segments[index]
    colour = QColor(page.palette.color(QPalette.ColorRole.Highlight))
    colour.setAlpha(SELECTION_ALPHA)
    for start, end in (*page.selection.kept, page.selection.bounds()):
        if start == end or start >= segment.end or end <= segment.start:
            continue
        for line in range(len(layout.lines)):
            for box in layout.rectangles(line, start - segment.start, end - segment.start):
                painter.fillRect(box, colour)


def _paint_text(painter: QPainter, page: Page, index: int, layout: SegmentLayout) -> None:
    text = page.palette.color(QPalette.ColorRole.Text)
    if page.lit is None:
        painter.setPen(text)
        layout.layout.draw(painter, QPointF(0, 0))
        return
    start, end = sentence_at(page.article.text, page.lit)
    segment = page.article.segments[index]
    lit = QTextLayout.FormatRange()
    first = layout.offsets.to_utf16(min(max(start, segment.start), segment.end) - segment.start)
    last = layout.offsets.to_utf16(max(min(end, segment.end), segment.start) - segment.start)
    lit.start, lit.length = first, max(last - first, 0)
    lit.format.setForeground(text)
    painter.setPen(page.palette.color(QPalette.ColorRole.PlaceholderText))
    layout.layout.draw(painter, QPointF(0, 0), [lit] if last > first else [])


def _paint_number(painter: QPainter, page: Page, index: int, y: float) -> None:
    """The number of the paragraph (or sentence) beside its first line."""
    number = page.article.segments.number(index)
    if number is None or page.numbers_at is None:
        return
    painter.setFont(page.article.metrics.chip_font)
    painter.setPen(page.palette.color(QPalette.ColorRole.PlaceholderText))
    row = page.article.segment(index).lines[0]
    box = QRectF(page.numbers_at, y + row.y(), NUMBERS, row.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, page.locale.toString(number))


def _paint_outline(
    painter: QPainter, page: Page, identifier: str | None, look: Look, *, faint: bool
) -> None:
    span = page.article.spans.get(identifier)
    if span is not None:
        boxes = [box for part in span.fragments for box in page.article.rectangles(*part)]
        paint_outline(painter, boxes, look, faint=faint)


def _paint_relations(painter: QPainter, page: Page, segments: range, look: Look) -> None:
    arcs = arcs_of(page.article, page.article.relations, segments)
    for arc in sorted(arcs, key=lambda arc: _is_strong(page, arc.relation)):
        paint_arc(painter, arc, look, strong=_is_strong(page, arc.relation))
    drawn = page.article.spans.get(page.drawn_from)
    if drawn is not None:
        box = page.article.caret_rectangle(drawn.start)
        paint_rubber_band(painter, box.center(), page.mouse - page.origin, look)


def _is_strong(page: Page, relation: ViewRelation) -> bool:
    return page.chosen in (relation.source, relation.target)

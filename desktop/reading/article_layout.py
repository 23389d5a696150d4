"""The whole article laid out: which line is where, and what stands at a point.

Geometry is in px of the page: x from the left edge of the text, y from the top
of the first line. Offsets are code points of the article.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt

from annotations.text.boundaries import next_grapheme, previous_grapheme
from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.segment_picture import LinePicture, Metrics, pictures_of
from desktop.reading.segments import Heights, Segments
from desktop.reading.span_index import SpanIndex
from desktop.reading.span_layout import pieces_of
from desktop.reading.view_span import ViewRelation, ViewSpan

_KEPT_LAYOUTS = 200


class ArticleLayout:
    """One article at one width, font and direction; segments are laid out when they are seen."""

    def __init__(
        self,
        text: str,
        spans: Iterable[ViewSpan],
        *,
        metrics: Metrics,
        width: float,
        direction: Qt.LayoutDirection,
        by_sentence: bool = False,
    ) -> None:
        self.text = text
        self.metrics = metrics
        self.width = width
        self.direction = direction
        self.segments = Segments(text, by_sentence=by_sentence)
        self.spans = SpanIndex(self.segments, spans)
        self._relations: tuple[ViewRelation, ...] = ()
        self._arc_feet: dict[int, set[int]] = {}
        self._layouts: dict[int, SegmentLayout] = {}
        self._pictures: dict[int, list[LinePicture]] = {}
        signs = max(width / metrics.sign, 1.0)
        self.heights = Heights(
            [metrics.line * (1 + length // signs) for length in self.segments.lengths()]
        )

    def change_spans(self, *, put: Iterable[ViewSpan] = (), gone: Iterable[str] = ()) -> None:
        """Show these spans as well, or changed, and those no more."""
        touched: set[int] = set()
        for identifier in gone:
            touched |= self.spans.remove(identifier)
        for span in put:
            touched |= self.spans.put(span)
        self._redraw(touched)
        if self._relations:
            self._find_feet()

    def replace_spans(self, spans: Iterable[ViewSpan]) -> None:
        """Show these spans and no others."""
        self._redraw(self.spans.replace(spans))
        self._find_feet()

    @property
    def relations(self) -> tuple[ViewRelation, ...]:
        """The relations on show."""
        return self._relations

    def show_relations(self, relations: Iterable[ViewRelation]) -> None:
        """Show these relations; lines from which an arc rises get room above them."""
        self._relations = tuple(relations)
        self._find_feet()

    def _find_feet(self) -> None:
        before, self._arc_feet = self._arc_feet, {}
        for relation in self._relations:
            for span in map(self.spans.get, (relation.source, relation.target)):
                if span is not None:
                    feet = self._arc_feet.setdefault(self.segments.at(span.start), set())
                    feet.add(span.start)
        changed = {
            index
            for index in before.keys() | self._arc_feet.keys()
            if before.get(index) != self._arc_feet.get(index)
        }
        self._redraw(changed)

    def _redraw(self, touched: set[int]) -> None:
        for index in touched:
            self._pictures.pop(index, None)
            if index in self._layouts:
                self._place(index)

    def segment(self, index: int) -> SegmentLayout:
        """The lines of a segment."""
        layout = self._layouts.get(index)
        if layout is None:
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.clear()
                self._pictures.clear()
            segment = self.segments[index]
            text = self.text[segment.start : segment.end]
            layout = SegmentLayout(text, self.metrics.font, self.width, self.direction)
            self._layouts[index] = layout
            self._place(index)
        return layout

    def picture(self, index: int) -> list[LinePicture]:
        """The marks of a segment, a line each."""
        self.segment(index)
        return self._pictures[index]

    def _place(self, index: int) -> None:
        layout, segment = self._layouts[index], self.segments[index]
        pieces = pieces_of(self.spans.in_segment(index), segment.start, segment.end)
        pictures = pictures_of(layout, pieces, self.metrics)
        self._pictures[index] = pictures
        below = [self.metrics.below(line.lane_count, line.chip_rows) for line in pictures]
        feet = self._arc_feet.get(index, set())
        risen = {layout.line_of(min(at, segment.end) - segment.start) for at in feet}
        room = self.metrics.arc_room
        above = [room if line in risen else 0.0 for line in range(len(layout.lines))]
        layout.place(self.metrics.spacing, above, below)
        self.heights.set(index, layout.height)

    # Where things are

    def line_of(self, offset: int) -> tuple[int, int]:
        """The segment that holds the offset, and the line within it."""
        index = self.segments.at(offset)
        segment = self.segments[index]
        return index, self.segment(index).line_of(min(offset, segment.end) - segment.start)

    def caret_rectangle(self, offset: int) -> QRectF:
        """Where the caret stands at this offset."""
        index, line = self.line_of(offset)
        layout, segment = self.segment(index), self.segments[index]
        x = layout.caret_x(min(offset, segment.end) - segment.start)
        row = layout.lines[line]
        return QRectF(x, self.heights.top(index) + row.y(), 1.0, row.height())

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """What the range [start, end) covers, a rectangle a visual run and line."""
        boxes: list[QRectF] = []
        for index in self.segments.touched(start, end):
            layout, segment = self.segment(index), self.segments[index]
            y = self.heights.top(index)
            for line in range(len(layout.lines)):
                for box in layout.rectangles(line, start - segment.start, end - segment.start):
                    boxes.append(box.translated(0, y))
        return boxes

    def offset_at(self, point: QPointF) -> int:
        """The caret offset nearest to a point."""
        index = self.heights.index_at(max(point.y(), 0.0))
        layout = self.segment(index)
        line = layout.line_at(point.y() - self.heights.top(index))
        return self.segments[index].start + layout.hit(line, point.x())

    def sign_at(self, point: QPointF) -> int:
        """The code point under a point, rather than the nearest caret place."""
        at = self.offset_at(point)
        for start in (at, previous_grapheme(self.text, at)):
            end = next_grapheme(self.text, start)
            if any(box.contains(point) for box in self.rectangles(start, end)):
                return start
        return at

    def chip_at(self, point: QPointF) -> ViewSpan | None:
        """The span whose chip holds the point."""
        index = self.heights.index_at(max(point.y(), 0.0))
        layout = self.segment(index)
        line = layout.line_at(point.y() - self.heights.top(index))
        picture, row = self.picture(index)[line], layout.lines[line]
        bottom = self.heights.top(index) + row.y() + row.height()
        for chip in picture.chips:
            top = bottom + self.metrics.chip_top(picture.lane_count, chip.row)
            box = QRectF(chip.left, top, chip.width, self.metrics.chip_height)
            if box.contains(point):
                return chip.span
        return None

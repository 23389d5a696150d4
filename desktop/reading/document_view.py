"""The widget that shows an article right to left and lets its words be selected."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from annotations.text.boundaries import (
    grapheme_bounds,
    next_grapheme,
    previous_grapheme,
    shed,
    snap_to_words,
    word_at,
)
from desktop.reading.segment_layout import LineMetrics, SegmentLayout
from desktop.reading.segments import Heights, Segments
from desktop.reading.span_layout import Piece, pieces_of
from desktop.reading.span_painter import Look, paint_spans
from desktop.reading.view_span import ViewSpan

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)
_MARGIN = 16
_LANE = 4.0
_FREE_LANES = 2
_CHIP_SIZE = 0.6
_SELECTION_ALPHA = 90
_KEPT_LAYOUTS = 200


def _guarded(override: Callable[..., Any]) -> Callable[..., Any]:
    """An exception that leaves an override of a C++ virtual can end the process: log it."""

    @wraps(override)
    def caught(self: DocumentView, event: Any) -> None:
        try:
            override(self, event)
        except Exception:
            _log.exception(override.__name__)

    return caught


class DocumentView(QAbstractScrollArea):
    """Text with spans; every offset is a code point of the article.

    Signals: ``selection_changed``; ``span_chosen`` (id, "" for none);
    ``span_activated`` (id); ``zoom_requested`` (steps).
    """

    selection_changed = Signal()
    span_chosen = Signal(str)
    span_activated = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = ""
        self._spans: list[ViewSpan] = []
        self._segments = Segments("")
        self._heights = Heights([0.0])
        self._layouts: dict[int, SegmentLayout] = {}
        self._pieces: dict[int, list[Piece]] = {}
        self._by_segment: dict[int, list[ViewSpan]] = {}
        self._direction = Qt.LayoutDirection.RightToLeft
        self._anchor = self._caret = 0
        self._wanted_x: float | None = None
        self._chosen: str | None = None
        self._exact = False
        self._dragging = False
        self._caret_shown = True
        self._drag_at = QPointF()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self._autoscroll = QTimer(self, interval=40)
        self._autoscroll.timeout.connect(self._scroll_while_dragging)
        self._font = QFont(self.font())
        self.set_reading_font(self.font().family(), 14.0, 1.4)

    # What is shown

    def show_document(self, text: str, spans: Sequence[ViewSpan]) -> None:
        """Show another article from its beginning."""
        self._text = text
        self._segments = Segments(text)
        self._anchor = self._caret = 0
        self._chosen = None
        self._index_spans(spans)
        self._lay_out_anew()
        self.verticalScrollBar().setValue(0)
        self.selection_changed.emit()

    def set_spans(self, spans: Sequence[ViewSpan]) -> None:
        """Show these spans on the same article; only what they touch is laid out again."""
        before = self._by_segment
        self._index_spans(spans)
        for index in before.keys() | self._by_segment.keys():
            if before.get(index) != self._by_segment.get(index):
                self._pieces.pop(index, None)
                if index in self._layouts:
                    self._place(index)
        self._update_scroll_bar()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_document("", [])

    def text(self) -> str:
        """The article as it was given."""
        return self._text

    def set_reading_font(self, family: str, size_pt: float, line_spacing: float) -> None:
        """The face, its size in points, and the factor on the height of a line."""
        self._font = QFont(family) if family else QFont(self.font())
        self._font.setPointSizeF(size_pt)
        self._chip_font = QFont(self.font())
        self._chip_font.setPointSizeF(max(size_pt * _CHIP_SIZE, 7.0))
        chip = QFontMetricsF(self._chip_font).height()
        self._metrics = LineMetrics(
            line_spacing, _FREE_LANES * _LANE + chip + 2, _LANE, _FREE_LANES
        )
        self._lay_out_anew()

    def set_base_direction(self, direction: Qt.LayoutDirection) -> None:
        """The base direction of every paragraph, whatever letter it opens with."""
        self._direction = direction
        self._lay_out_anew()

    # Selection

    def selection(self) -> tuple[int, int]:
        """The selected range [start, end); empty where both are equal."""
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    def snapped_selection(self) -> tuple[int, int]:
        """The selection in whole words without edge punctuation, or as it is after Alt."""
        start, end = self.selection()
        if start == end:
            return start, end
        if self._exact:
            return grapheme_bounds(self._text, start, end)
        return snap_to_words(self._text, start, end)

    def caret(self) -> int:
        """Where the caret stands."""
        return self._caret

    def set_caret(self, position: int) -> None:
        """Put the caret here and select nothing."""
        self._move(position, keep_anchor=False)

    def select(self, start: int, end: int) -> None:
        """Select [start, end), the caret at its end."""
        self._exact = False
        self._anchor = start
        self._move(end, keep_anchor=True)

    def chosen_span(self) -> str | None:
        """The id of the chosen span."""
        return self._chosen

    def choose_span(self, span: str | None) -> None:
        """Mark a span as chosen, without a signal."""
        if span != self._chosen:
            self._chosen = span
            self.viewport().update()

    def spans_at(self, position: int) -> list[str]:
        """The spans that hold the offset, innermost first."""
        found = [
            span
            for span in self._by_segment.get(self._segments.at(position), [])
            if any(start <= position < end for start, end in span.fragments)
        ]
        return [span.id for span in sorted(found, key=lambda span: (span.length, span.id))]

    def ensure_visible(self, position: int) -> None:
        """Scroll so that the offset's line is wholly in view."""
        box = self.caret_rectangle(position)
        bar = self.verticalScrollBar()
        bottom = box.bottom() + self._metrics.below
        if box.top() < 0:
            bar.setValue(int(bar.value() + box.top() - _MARGIN))
        elif bottom > self.viewport().height():
            bar.setValue(int(bar.value() + bottom - self.viewport().height() + _MARGIN))

    # Geometry, in px of the viewport

    def caret_rectangle(self, position: int) -> QRectF:
        """Where the caret would stand at this offset."""
        index = self._segments.at(position)
        layout = self._layout(index)
        segment = self._segments[index]
        offset = min(position - segment.start, segment.end - segment.start)
        line = layout.lines[layout.line_of(offset)]
        y = self._heights.top(index) + line.y() + _MARGIN - self.verticalScrollBar().value()
        return QRectF(layout.caret_x(offset) + _MARGIN, y, 1.0, line.height())

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """What the range [start, end) covers, a rectangle a visual run and line."""
        boxes: list[QRectF] = []
        for index in self._segments.touched(start, end):
            layout, segment = self._layout(index), self._segments[index]
            y = self._heights.top(index) + _MARGIN - self.verticalScrollBar().value()
            for line in range(len(layout.lines)):
                for box in layout.rectangles(line, start - segment.start, end - segment.start):
                    boxes.append(box.translated(_MARGIN, y))
        return boxes

    def position_at(self, point: QPointF) -> int:
        """The caret offset nearest to a point."""
        y = point.y() - _MARGIN + self.verticalScrollBar().value()
        index = self._heights.index_at(max(y, 0.0))
        layout = self._layout(index)
        line = layout.line_at(y - self._heights.top(index))
        return self._segments[index].start + layout.hit(line, point.x() - _MARGIN)

    # Layout

    def _index_spans(self, spans: Sequence[ViewSpan]) -> None:
        self._spans = list(spans)
        self._by_segment = {}
        for span in self._spans:
            touched = {
                index
                for start, end in span.fragments
                for index in self._segments.touched(start, end)
            }
            for index in touched:
                self._by_segment.setdefault(index, []).append(span)

    def _lay_out_anew(self) -> None:
        self._layouts.clear()
        self._pieces.clear()
        metrics = QFontMetricsF(self._font)
        line = metrics.height() * self._metrics.spacing + self._metrics.below
        signs = max(self._text_width() / max(metrics.averageCharWidth(), 1.0), 1.0)
        self._heights = Heights(
            [
                line * (1 + (segment.end - segment.start) // signs)
                for segment in (self._segments[at] for at in range(len(self._segments)))
            ]
        )
        self._update_scroll_bar()
        self.viewport().update()

    def _text_width(self) -> float:
        return float(max(self.viewport().width() - 2 * _MARGIN, 50))

    def _layout(self, index: int) -> SegmentLayout:
        layout = self._layouts.get(index)
        if layout is None:
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.clear()
            segment = self._segments[index]
            text = self._text[segment.start : segment.end]
            layout = SegmentLayout(text, self._font, self._text_width(), self._direction)
            self._layouts[index] = layout
            self._place(index)
        return layout

    def _place(self, index: int) -> None:
        layout = self._layouts[index]
        lanes = []
        for line in range(len(layout.lines)):
            first, last = layout.line_range(line)
            here = [p.lane + 1 for p in self._of(index) if p.start < last and p.end > first]
            lanes.append(max(here, default=0))
        layout.place(self._metrics, lanes)
        self._heights.set(index, layout.height)

    def _of(self, index: int) -> list[Piece]:
        if index not in self._pieces:
            segment = self._segments[index]
            spans = self._by_segment.get(index, [])
            self._pieces[index] = pieces_of(spans, segment.start, segment.end)
        return self._pieces[index]

    def _update_scroll_bar(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(int(QFontMetricsF(self._font).height() * self._metrics.spacing))
        bar.setRange(0, max(int(self._heights.total() + 2 * _MARGIN - page), 0))

    # Moving

    def _move(self, position: int, *, keep_anchor: bool) -> None:
        self._caret = min(max(position, 0), len(self._text))
        if not keep_anchor:
            self._anchor = self._caret
            self._exact = False
        self._caret_shown = True
        self.viewport().update()
        self.selection_changed.emit()

    def _sideways(self, *, left: bool, by_word: bool) -> int:
        """The offset one grapheme or word to the left or right on the screen."""
        forward = left == (self._direction is Qt.LayoutDirection.RightToLeft)
        index = self._segments.at(self._caret)
        segment = self._segments[index]
        layout = self._layout(index)
        at = layout.offsets.to_utf16(min(self._caret, segment.end) - segment.start)
        text_layout = layout.layout
        if by_word:
            mode = QTextLayout.CursorMode.SkipWords
            step = text_layout.nextCursorPosition if forward else text_layout.previousCursorPosition
            moved = step(at, mode)
        elif left:
            moved = text_layout.leftCursorPosition(at)
        else:
            moved = text_layout.rightCursorPosition(at)
        if moved != at:
            # Qt stops between the ل and the mark of لًا: go on to the grapheme's other end.
            target = segment.start + layout.offsets.to_code_point(moved)
            return grapheme_bounds(self._text, target, target)[moved > at]
        if forward:
            following = index + 1
            return (
                self._segments[following].start if following < len(self._segments) else self._caret
            )
        return self._segments[index - 1].end if index else self._caret

    def _whole(self, position: int) -> int:
        """The offset itself, or the start of the grapheme that it would cut."""
        return grapheme_bounds(self._text, position, position)[0]

    def _up_or_down(self, lines: int) -> int:
        """The offset this many lines further down, below the same place."""
        box = self.caret_rectangle(self._caret)
        if self._wanted_x is None:
            self._wanted_x = box.center().x()
        index = self._segments.at(self._caret)
        line = self._layout(index).line_of(self._caret - self._segments[index].start)
        step = 1 if lines > 0 else -1
        for _ in range(abs(lines)):
            line += step
            if line < 0 and index > 0:
                index -= 1
                line = len(self._layout(index).lines) - 1
            elif line >= len(self._layout(index).lines) and index + 1 < len(self._segments):
                index, line = index + 1, 0
        layout = self._layout(index)
        if line < 0:
            return 0
        if line >= len(layout.lines):
            return len(self._text)
        return self._segments[index].start + layout.hit(line, self._wanted_x - _MARGIN)

    def _line_edge(self, *, end: bool) -> int:
        index = self._segments.at(self._caret)
        segment, layout = self._segments[index], self._layout(index)
        first, last = layout.line_range(layout.line_of(self._caret - segment.start))
        if not end:
            return segment.start + first
        at = segment.start + last
        wrapped = at < segment.end
        return previous_grapheme(self._text, at) if wrapped else at

    def _lines_a_page(self) -> int:
        line = QFontMetricsF(self._font).height() * self._metrics.spacing + self._metrics.below
        return max(int(self.viewport().height() / line) - 1, 1)

    def _target(self, event: QKeyEvent) -> int | None:
        """Where a key of movement leads, or None for any other key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                return self._sideways(left=event.key() == Qt.Key.Key_Left, by_word=control)
            case Qt.Key.Key_Home:
                return 0 if control else self._line_edge(end=False)
            case Qt.Key.Key_End:
                return len(self._text) if control else self._line_edge(end=True)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not control:
                return self._up_or_down(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if not control:
                page = self._lines_a_page()
                return self._up_or_down(page if event.key() == Qt.Key.Key_PageDown else -page)
        return None

    def _select_around(self, position: int) -> None:
        found = word_at(self._text, position)
        if found is not None:
            self.select(*found)

    def _select_paragraph(self, position: int) -> None:
        segment = self._segments[self._segments.at(position)]
        if segment.end > segment.start:
            self.select(*shed(self._text, segment.start, segment.end))

    def _choose_at(self, position: int) -> None:
        """Choose the innermost span here, or on another click the next one around it."""
        here = self.spans_at(position)
        if not here:
            if self._chosen is not None:
                self.span_chosen.emit("")
            return
        at = here.index(self._chosen) + 1 if self._chosen in here else 0
        self.span_chosen.emit(here[at % len(here)])

    def _toggle_caret(self) -> None:
        self._caret_shown = not self._caret_shown
        self.viewport().update(
            self.caret_rectangle(self._caret).toAlignedRect().adjusted(-2, 0, 2, 0)
        )

    def _scroll_while_dragging(self) -> None:
        y, bar = self._drag_at.y(), self.verticalScrollBar()
        over = min(y, 0.0) + max(y - self.viewport().height(), 0.0)
        if over:
            bar.setValue(bar.value() + int(over))
            self._move(self._whole(self.position_at(self._drag_at)), keep_anchor=True)

    # Qt's overrides

    @_guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._paint(painter, QRectF(event.rect()))

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        painter.fillRect(clip, self.palette().base())
        scrolled = self.verticalScrollBar().value()
        index = self._heights.index_at(max(clip.top() + scrolled - _MARGIN, 0.0))
        rtl = self._direction is Qt.LayoutDirection.RightToLeft
        look = Look(self.palette(), self._metrics, self._chip_font, self._chosen, rtl)
        total = self._heights.total()
        while index < len(self._segments):
            layout = self._layout(index)
            y = self._heights.top(index) + _MARGIN - scrolled
            if y > clip.bottom():
                break
            painter.save()
            painter.translate(_MARGIN, y)
            self._paint_selection(painter, index, layout)
            paint_spans(painter, layout, self._of(index), look)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            layout.layout.draw(painter, QPointF(0, 0))
            painter.restore()
            index += 1
        if self._heights.total() != total:
            QTimer.singleShot(0, self._update_scroll_bar)
        if self.hasFocus() and self._caret_shown:
            painter.fillRect(self.caret_rectangle(self._caret), self.palette().text())

    def _paint_selection(self, painter: QPainter, index: int, layout: SegmentLayout) -> None:
        start, end = self.selection()
        segment = self._segments[index]
        if start == end or start >= segment.end or end <= segment.start:
            return
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(_SELECTION_ALPHA)
        for line in range(len(layout.lines)):
            for box in layout.rectangles(line, start - segment.start, end - segment.start):
                painter.fillRect(box, colour)

    @_guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_anew()
        self._update_scroll_bar()

    @_guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(0, len(self._text))
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            start, end = self.selection()
            if start != end:
                QApplication.clipboard().setText(self._text[start:end])
            return
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.span_activated.emit(self._chosen)
            return
        if key == Qt.Key.Key_Escape:
            self.set_caret(self._caret)
            self.span_chosen.emit("")
            return
        target = self._target(event)
        if target is None:
            event.ignore()
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        vertical = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        kept = self._wanted_x if key in vertical else None
        self._move(target, keep_anchor=extend)
        self._exact = extend and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._wanted_x = kept
        self.ensure_visible(self._caret)
        if not extend and not (
            self.spans_at(self._caret) and self._chosen in self.spans_at(self._caret)
        ):
            self._choose_under_caret()

    def _choose_under_caret(self) -> None:
        here = self.spans_at(self._caret)
        if here or self._chosen is not None:
            self.span_chosen.emit(here[0] if here else "")

    @_guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        position = self._whole(self.position_at(event.position()))
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._move(position, keep_anchor=extend)
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._dragging, self._drag_at = True, event.position()
        self._wanted_x = None

    @_guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            return
        self._drag_at = event.position()
        inside = 0 <= event.position().y() <= self.viewport().height()
        self._autoscroll.stop() if inside else self._autoscroll.start()
        self._move(self._whole(self.position_at(event.position())), keep_anchor=True)

    @_guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            return
        self._dragging = False
        self._autoscroll.stop()
        if self._anchor == self._caret:
            self._choose_at(self.position_under(event.position()))
        elif not self._exact:
            start, end = self.snapped_selection()
            self.select(start, end)

    def position_under(self, point: QPointF) -> int:
        """The code point under a point, rather than the nearest caret place."""
        at = self.position_at(point)
        before = previous_grapheme(self._text, at)
        for start in (at, before):
            end = next_grapheme(self._text, start)
            if any(box.contains(point) for box in self.rectangles(start, end)):
                return start
        return at

    @_guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        self._select_around(self.position_under(event.position()))

    @_guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    @_guarded
    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        flash = QApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)
        self._caret_shown = True
        self.viewport().update()

    @_guarded
    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._blink.stop()
        self.viewport().update()

"""The widget that shows an article right to left and lets its words be selected."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
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
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from annotations.text.boundaries import grapheme_bounds, shed, snap_to_words, word_at
from annotations.text.sentences import sentence_at
from desktop.reading import caret_movement
from desktop.reading.article_layout import ArticleLayout
from desktop.reading.scroll_marks import MarkedScrollBar
from desktop.reading.segment_layout import SegmentLayout
from desktop.reading.segment_picture import Metrics
from desktop.reading.span_painter import (
    Arc,
    Look,
    arc_of,
    paint_arc,
    paint_outline,
    paint_spans,
)
from desktop.reading.text_mirror import TextMirror
from desktop.reading.view_span import ViewRelation, ViewSpan

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)
_MARGIN = 16
_NUMBERS = 28
_CHIP_SIZE = 0.6
_SELECTION_ALPHA = 90
_DIM_ALPHA = 110


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
    ``span_activated`` (id); ``relation_drawn`` (source id, target id);
    ``zoom_requested`` (steps).
    """

    selection_changed = Signal()
    span_chosen = Signal(str)
    span_activated = Signal(str)
    relation_drawn = Signal(str, str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.marks = MarkedScrollBar(self)
        self.setVerticalScrollBar(self.marks)
        self._relations: list[ViewRelation] = []
        self._direction = Qt.LayoutDirection.RightToLeft
        self._by_sentence = self._focused = self._numbered = False
        self._anchor = self._caret = 0
        self._kept: list[tuple[int, int]] = []
        self._wanted_x: float | None = None
        self._chosen: str | None = None
        self._hovered: str | None = None
        self._exact = False
        self._dragging = False
        self._drawn_from: str | None = None
        self._caret_shown = True
        self._drag_at = QPointF()
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self._autoscroll = QTimer(self, interval=40)
        self._autoscroll.timeout.connect(self._scroll_while_dragging)
        self._mirror = TextMirror(self)
        self._metrics = Metrics(QFont(self.font()), QFont(self.font()), 1.4)
        self._article = self._laid_out("", [])
        self.set_reading_font(self.font().family(), 14.0, 1.4)

    # What is shown

    def show_document(
        self, text: str, spans: Sequence[ViewSpan], relations: Sequence[ViewRelation] = ()
    ) -> None:
        """Show another article from its beginning."""
        self._anchor = self._caret = 0
        self._kept.clear()
        self._chosen = self._hovered = None
        self._relations = list(relations)
        self._article = self._laid_out(text, spans)
        self._show_all_anew()
        self.verticalScrollBar().setValue(0)
        self._mirror.show_text(text)
        self.selection_changed.emit()

    def set_spans(self, spans: Iterable[ViewSpan]) -> None:
        """Show these spans on the same article and no others."""
        self._article.replace_spans(spans)
        self._after_change()

    def change_spans(self, *, put: Iterable[ViewSpan] = (), gone: Iterable[str] = ()) -> None:
        """Show these spans as well, or as they are now, and those no more."""
        self._article.change_spans(put=put, gone=gone)
        self._after_change()

    def set_relations(self, relations: Iterable[ViewRelation]) -> None:
        """Show these relations between the spans."""
        self._relations = list(relations)
        self.viewport().update()

    def _after_change(self) -> None:
        self._update_scroll_bar()
        self.marks.show_marks(self._article)
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_document("", [])

    def text(self) -> str:
        """The article as it was given."""
        return self._article.text

    def set_reading_font(self, family: str, size_pt: float, line_spacing: float) -> None:
        """The face, its size in points, and the factor on the height of a line."""
        font = QFont(family) if family else QFont(self.font())
        font.setPointSizeF(size_pt)
        chips = QFont(self.font())
        chips.setPointSizeF(max(size_pt * _CHIP_SIZE, 7.0))
        self._metrics = Metrics(font, chips, line_spacing)
        self._lay_out_anew()

    def set_base_direction(self, direction: Qt.LayoutDirection) -> None:
        """The base direction of every paragraph, whatever letter it opens with."""
        self._direction = direction
        self._lay_out_anew()

    def set_reading_mode(self, *, by_sentence: bool, focused: bool, numbered: bool) -> None:
        """A line for each sentence; all but the caret's sentence dimmed; numbered paragraphs.

        Only what is shown changes, never an offset.
        """
        self._by_sentence, self._focused, self._numbered = by_sentence, focused, numbered
        self._lay_out_anew()
        self.ensure_visible(self._caret)

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
            return grapheme_bounds(self.text(), start, end)
        return snap_to_words(self.text(), start, end)

    def kept_fragments(self) -> list[tuple[int, int]]:
        """What was selected before and kept, to become one span with the selection."""
        return list(self._kept)

    def keep_selection(self) -> None:
        """Keep the selection as a fragment, so that another can be added to it."""
        start, end = self.snapped_selection()
        if start != end and (start, end) not in self._kept:
            self._kept.append((start, end))
        self.set_caret(self._caret, keep_fragments=True)

    def caret(self) -> int:
        """Where the caret stands."""
        return self._caret

    def set_caret(self, position: int, *, keep_fragments: bool = False) -> None:
        """Put the caret here and select nothing."""
        if not keep_fragments:
            self._kept.clear()
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
            shown = self._article.spans.get(span)
            if shown is not None:
                self._mirror.announce(shown.tip or shown.caption)

    def spans_at(self, position: int) -> list[str]:
        """The spans that hold the offset, innermost first."""
        return [span.id for span in self._article.spans.at(position)]

    def ensure_visible(self, position: int) -> None:
        """Scroll so that the offset's line is wholly in view."""
        box = self.caret_rectangle(position)
        bar = self.verticalScrollBar()
        bottom = box.bottom() + self._metrics.below(0, 0)
        if box.top() < 0:
            bar.setValue(int(bar.value() + box.top() - _MARGIN))
        elif bottom > self.viewport().height():
            bar.setValue(int(bar.value() + bottom - self.viewport().height() + _MARGIN))

    # Geometry, in px of the viewport

    def caret_rectangle(self, position: int) -> QRectF:
        """Where the caret would stand at this offset."""
        return self._article.caret_rectangle(position).translated(self._origin())

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """What the range [start, end) covers, a rectangle a visual run and line."""
        origin = self._origin()
        return [box.translated(origin) for box in self._article.rectangles(start, end)]

    def position_at(self, point: QPointF) -> int:
        """The caret offset nearest to a point."""
        return self._article.offset_at(point - self._origin())

    def position_under(self, point: QPointF) -> int:
        """The code point under a point, rather than the nearest caret place."""
        return self._article.sign_at(point - self._origin())

    def span_under(self, point: QPointF) -> ViewSpan | None:
        """The innermost span under a point, or the one whose chip is there."""
        chip = self._article.chip_at(point - self._origin())
        if chip is not None:
            return chip
        at = self.position_under(point)
        over = any(box.contains(point) for box in self.rectangles(at, at + 1))
        return next(iter(self._article.spans.at(at)), None) if over else None

    def _origin(self) -> QPointF:
        """Where the page's top left stands in the viewport."""
        left = _MARGIN
        if self._numbered and self._direction is Qt.LayoutDirection.LeftToRight:
            left += _NUMBERS
        return QPointF(left, _MARGIN - self.verticalScrollBar().value())

    # Layout

    def _laid_out(self, text: str, spans: Iterable[ViewSpan]) -> ArticleLayout:
        return ArticleLayout(
            text,
            spans,
            metrics=self._metrics,
            width=self._text_width(),
            direction=self._direction,
            by_sentence=self._by_sentence,
        )

    def _lay_out_anew(self) -> None:
        self._article = self._laid_out(self._article.text, self._article.spans)
        self._show_all_anew()

    def _show_all_anew(self) -> None:
        self._update_scroll_bar()
        self.marks.show_marks(self._article)
        self.viewport().update()

    def _text_width(self) -> float:
        numbers = _NUMBERS if self._numbered else 0
        return float(max(self.viewport().width() - 2 * _MARGIN - numbers, 50))

    def _update_scroll_bar(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(int(self._metrics.line))
        bar.setRange(0, max(int(self._article.heights.total() + 2 * _MARGIN - page), 0))

    # Moving

    def _move(self, position: int, *, keep_anchor: bool) -> None:
        self._caret = min(max(position, 0), len(self.text()))
        if not keep_anchor:
            self._anchor = self._caret
            self._exact = False
        self._caret_shown = True
        self.viewport().update()
        self._mirror.show_selection(self._anchor, self._caret)
        self.selection_changed.emit()

    def _whole(self, position: int) -> int:
        """The offset itself, or the start of the grapheme that it would cut."""
        return grapheme_bounds(self.text(), position, position)[0]

    def _vertically(self, lines: int, *, extend: bool) -> int:
        """So many lines down; on the last line Shift goes on to the end of the text."""
        if self._wanted_x is None:
            self._wanted_x = self._article.caret_rectangle(self._caret).left()
        target = caret_movement.down(self._article, self._caret, lines, self._wanted_x)
        if target == self._caret and extend:
            return len(self.text()) if lines > 0 else 0
        return target

    def _lines_a_page(self) -> int:
        return max(int(self.viewport().height() / self._metrics.line) - 1, 1)

    def _target(self, event: QKeyEvent) -> int | None:
        """Where a key of movement leads, or None for any other key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        article, caret = self._article, self._caret
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                left = event.key() == Qt.Key.Key_Left
                if control:
                    return caret_movement.by_word(article, caret, left=left)
                if self._anchor != caret and not _extends(event):
                    start, end = self.selection()
                    return end if left == self.is_rtl() else start
                return caret_movement.sideways(article, caret, left=left)
            case Qt.Key.Key_Home:
                return 0 if control else caret_movement.line_edge(article, caret, end=False)
            case Qt.Key.Key_End:
                whole = len(article.text)
                return whole if control else caret_movement.line_edge(article, caret, end=True)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not control:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                return self._vertically(step, extend=_extends(event))
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if not control:
                page = self._lines_a_page()
                lines = page if event.key() == Qt.Key.Key_PageDown else -page
                return self._vertically(lines, extend=_extends(event))
        return None

    def is_rtl(self) -> bool:
        """Whether paragraphs run from right to left."""
        return self._direction is Qt.LayoutDirection.RightToLeft

    def move_by_sentence(self, *, forward: bool, extend: bool) -> None:
        """Put the caret at the beginning of the next or previous sentence."""
        left = forward == self.is_rtl()
        target = caret_movement.by_sentence(self._article, self._caret, left=left)
        self._move(target, keep_anchor=extend)
        self.ensure_visible(self._caret)

    def select_sentence(self) -> None:
        """Select the caret's sentence without the white space around it."""
        self.select(*shed(self.text(), *sentence_at(self.text(), self._caret)))

    def _select_around(self, position: int) -> None:
        found = word_at(self.text(), position)
        if found is not None:
            self.select(*found)

    def _choose_at(self, position: int) -> None:
        """Choose the innermost span here, or on another click the next one around it."""
        here = self.spans_at(position)
        if not here:
            if self._chosen is not None:
                self.span_chosen.emit("")
            return
        at = here.index(self._chosen) + 1 if self._chosen in here else 0
        self.span_chosen.emit(here[at % len(here)])

    def cycle_spans(self) -> None:
        """Choose the next of the spans that lie on one another under the caret."""
        span = self._article.spans.get(self._chosen)
        self._choose_at(span.start if span is not None else self._caret)

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

    # Painting

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        painter.fillRect(clip, self.palette().base())
        origin, article = self._origin(), self._article
        index = article.heights.index_at(max(clip.top() - origin.y(), 0.0))
        look = Look(self.palette(), self._metrics)
        total = article.heights.total()
        while index < len(article.segments):
            layout = article.segment(index)
            y = article.heights.top(index) + origin.y()
            if y > clip.bottom():
                break
            painter.save()
            painter.translate(origin.x(), y)
            self._paint_selection(painter, index, layout)
            paint_spans(painter, layout, article.picture(index), look)
            self._paint_text(painter, index, layout)
            painter.restore()
            if self._numbered:
                self._paint_number(painter, index, y)
            index += 1
        if article.heights.total() != total:
            QTimer.singleShot(0, self._update_scroll_bar)
        for span, faint in ((self._hovered, True), (self._chosen, False)):
            self._paint_outline(painter, span, look, faint=faint)
        self._paint_relations(painter, clip, look)
        if self.hasFocus() and self._caret_shown:
            painter.fillRect(self.caret_rectangle(self._caret), self.palette().text())

    def _paint_text(self, painter: QPainter, index: int, layout: SegmentLayout) -> None:
        text = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(text)
        if not self._focused:
            layout.layout.draw(painter, QPointF(0, 0))
            return
        start, end = sentence_at(self.text(), self._caret)
        segment = self._article.segments[index]
        lit = QTextLayout.FormatRange()
        first = layout.offsets.to_utf16(min(max(start, segment.start), segment.end) - segment.start)
        last = layout.offsets.to_utf16(max(min(end, segment.end), segment.start) - segment.start)
        lit.start, lit.length = first, max(last - first, 0)
        lit.format.setForeground(text)
        dim = QColor(text)
        dim.setAlpha(_DIM_ALPHA)
        painter.setPen(dim)
        layout.layout.draw(painter, QPointF(0, 0), [lit] if last > first else [])

    def _paint_number(self, painter: QPainter, index: int, y: float) -> None:
        """The number of the paragraph (or sentence) beside its first line."""
        painter.setFont(self._metrics.chip_font)
        painter.setPen(self.palette().placeholderText().color())
        left = self.viewport().width() - _NUMBERS - 4 if self.is_rtl() else 4
        row = self._article.segment(index).lines[0]
        box = QRectF(left, y + row.y(), _NUMBERS, row.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.locale().toString(index + 1))

    def _paint_outline(
        self, painter: QPainter, identifier: str | None, look: Look, *, faint: bool
    ) -> None:
        span = self._article.spans.get(identifier)
        if span is not None:
            boxes = [box for part in span.fragments for box in self.rectangles(*part)]
            paint_outline(painter, boxes, look, faint=faint)

    def _paint_relations(self, painter: QPainter, clip: QRectF, look: Look) -> None:
        for arc in self._arcs():
            if arc.path.boundingRect().united(arc.caption_box).intersects(clip):
                ends = (arc.relation.source, arc.relation.target)
                paint_arc(painter, arc, look, strong=self._chosen in ends)

    def _arcs(self) -> list[Arc]:
        """The relations both of whose spans are on show, between the middles of their tops."""
        arcs = []
        for relation in self._relations:
            tops = [self._top_of(end) for end in (relation.source, relation.target)]
            if tops[0] is not None and tops[1] is not None:
                arcs.append(arc_of(relation, tops[0], tops[1], self._metrics))
        return arcs

    def _top_of(self, identifier: str) -> QPointF | None:
        span = self._article.spans.get(identifier)
        boxes = self.rectangles(*span.fragments[0]) if span is not None else []
        return QPointF(boxes[0].center().x(), boxes[0].top()) if boxes else None

    def _paint_selection(self, painter: QPainter, index: int, layout: SegmentLayout) -> None:
        segment = self._article.segments[index]
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(_SELECTION_ALPHA)
        for start, end in (*self._kept, self.selection()):
            if start == end or start >= segment.end or end <= segment.start:
                continue
            for line in range(len(layout.lines)):
                for box in layout.rectangles(line, start - segment.start, end - segment.start):
                    painter.fillRect(box, colour)

    # Qt's overrides

    @_guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._paint(painter, QRectF(event.rect()))

    @_guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_anew()
        self._update_scroll_bar()

    @_guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(0, len(self.text()))
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            start, end = self.selection()
            if start != end:
                QApplication.clipboard().setText(self.text()[start:end])
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
        extend = _extends(event)
        vertical = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        kept = self._wanted_x if key in vertical else None
        if key in vertical and target == self._caret and not extend:
            return
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
        chip = self._article.chip_at(event.position() - self._origin())
        if chip is not None:
            self._drawn_from = chip.id
            self.span_chosen.emit(chip.id)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep_selection()
        else:
            self._kept.clear()
        position = self._whole(self.position_at(event.position()))
        self._move(position, keep_anchor=_extends(event))
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._dragging, self._drag_at = True, event.position()
        self._wanted_x = None

    @_guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            self._hover(event.position())
            return
        self._drag_at = event.position()
        inside = 0 <= event.position().y() <= self.viewport().height()
        self._autoscroll.stop() if inside else self._autoscroll.start()
        self._move(self._whole(self.position_at(event.position())), keep_anchor=True)

    def _hover(self, point: QPointF) -> None:
        under = self.span_under(point)
        hovered = None if under is None else under.id
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    @_guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawn_from is not None:
            source, self._drawn_from = self._drawn_from, None
            target = self.span_under(event.position())
            if target is not None and target.id != source:
                self.relation_drawn.emit(source, target.id)
            return
        if not self._dragging:
            return
        self._dragging = False
        self._autoscroll.stop()
        if self._anchor == self._caret:
            self._choose_at(self.position_under(event.position()))
        elif not self._exact:
            start, end = self.snapped_selection()
            self.select(start, end)

    @_guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        self._select_around(self.position_under(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self.span_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if span is None else _plain(span.tip), self)
            return True
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)

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


def _extends(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Shift is held, so that the selection grows."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _plain(words: str) -> str:
    """Text that a tooltip shows as it is: Qt takes anything that looks like HTML for HTML."""
    from html import escape

    return f"<span style='white-space:pre-wrap'>{escape(words)}</span>" if words else ""

"""The widget that shows an article right to left and lets its words be selected."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from annotations.text.boundaries import grapheme_bounds, shed, word_at
from annotations.text.sentences import sentence_at
from desktop.reading import caret_movement
from desktop.reading.article_layout import ArticleLayout
from desktop.reading.caret_keys import CaretKeys, extends, frees, is_vertical
from desktop.reading.mouse_gestures import MouseGestures
from desktop.reading.page_painter import NUMBERS, Page, paint_page
from desktop.reading.relation_arcs import arcs_of
from desktop.reading.scroll_marks import MarkedScrollBar
from desktop.reading.segment_picture import Metrics
from desktop.reading.text_mirror import TextMirror
from desktop.reading.text_selection import TextSelection
from desktop.reading.view_span import ViewRelation, ViewSpan
from desktop.widgets.plain_label import as_plain

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)
_MARGIN = 16
_CHIP_SIZE = 0.6


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

    It knows nothing of projects and writes nothing: whoever uses it answers its
    signals, or leaves them alone to have an article that is only read.

    Signals: ``selection_changed``; ``span_chosen`` (id, "" for none);
    ``span_activated`` (id); ``relation_drawn`` (source id, target id);
    ``relation_chosen`` (id); ``zoom_requested`` (steps); ``reading_font_changed``;
    ``escaped`` (Escape, after it has let go of selection and span).
    """

    selection_changed = Signal()
    span_chosen = Signal(str)
    span_activated = Signal(str)
    relation_drawn = Signal(str, str)
    relation_chosen = Signal(str)
    zoom_requested = Signal(int)
    reading_font_changed = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.marks = MarkedScrollBar(self)
        self.setVerticalScrollBar(self.marks)
        self._direction = Qt.LayoutDirection.RightToLeft
        self._by_sentence = self._focused = self._numbered = False
        self._selection = TextSelection()
        self.keys = CaretKeys()
        self._mouse = MouseGestures(self)
        self._chosen: str | None = None
        self._caret_shown = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self._mirror = TextMirror(self)
        self._reading_font = (self.font().family(), 14.0, 1.4)
        self._metrics = Metrics(QFont(self.font()), QFont(self.font()), 1.4)
        self.article = self._laid_out("", [])
        self.set_reading_font(*self._reading_font)

    # What is shown

    def show_document(
        self, text: str, spans: Sequence[ViewSpan], relations: Sequence[ViewRelation] = ()
    ) -> None:
        """Show another article from its beginning."""
        self._selection = TextSelection(text)
        self.keys.wanted_x = None
        self._mouse.forget()
        self._chosen = None
        self.article = self._laid_out(text, spans, relations)
        self._show_all_anew()
        self.verticalScrollBar().setValue(0)
        self._mirror.show_text(text)
        self.selection_changed.emit()

    def set_spans(self, spans: Iterable[ViewSpan]) -> None:
        """Show these spans on the same article and no others."""
        self.article.replace_spans(spans)
        self._show_all_anew()

    def change_spans(self, *, put: Iterable[ViewSpan] = (), gone: Iterable[str] = ()) -> None:
        """Show these spans as well, or as they are now, and those no more."""
        self.article.change_spans(put=put, gone=gone)
        self._show_all_anew()

    def set_relations(self, relations: Iterable[ViewRelation]) -> None:
        """Show these relations between the spans."""
        self.article.show_relations(relations)
        self._show_all_anew()

    def clear(self) -> None:
        """Show nothing."""
        self.show_document("", [])

    def text(self) -> str:
        """The article as it was given."""
        return self.article.text

    def set_reading_font(self, family: str, size_pt: float, line_spacing: float) -> None:
        """The face, its size in points, and the factor on the height of a line."""
        self._reading_font = (family, size_pt, line_spacing)
        font = QFont(family) if family else QFont(self.font())
        font.setPointSizeF(size_pt)
        chips = QFont(self.font())
        chips.setPointSizeF(max(size_pt * _CHIP_SIZE, 7.0))
        self._metrics = Metrics(font, chips, line_spacing)
        self._lay_out_anew()
        self.reading_font_changed.emit()

    def set_base_direction(self, direction: Qt.LayoutDirection) -> None:
        """The base direction of every paragraph, whatever letter it opens with."""
        self._direction = direction
        self._lay_out_anew()

    def is_rtl(self) -> bool:
        """Whether paragraphs run from right to left."""
        return self._direction is Qt.LayoutDirection.RightToLeft

    def set_reading_mode(self, *, by_sentence: bool, focused: bool, numbered: bool) -> None:
        """A line for each sentence; all but the caret's sentence dimmed; numbered paragraphs.

        Only what is shown changes, never an offset.
        """
        self._by_sentence, self._focused, self._numbered = by_sentence, focused, numbered
        self._lay_out_anew()
        self.ensure_visible(self.caret())

    # Selection

    def selection(self) -> tuple[int, int]:
        """The selected range [start, end); empty where both are equal."""
        return self._selection.bounds()

    def snapped_selection(self) -> tuple[int, int]:
        """The selection in whole words without edge punctuation, or as it is after Alt."""
        return self._selection.snapped()

    def is_exact(self) -> bool:
        """Whether Alt freed the selection's ends from words."""
        return self._selection.exact

    def kept_fragments(self) -> list[tuple[int, int]]:
        """What was selected before and kept, to become one span with the selection."""
        return list(self._selection.kept)

    def keep_selection(self) -> None:
        """Keep the selection as a fragment, so that another can be added to it."""
        self._selection.keep()
        self._move(self.caret(), extend=False)

    def forget_fragments(self) -> None:
        """Let go of what was kept."""
        self._selection.kept.clear()

    def caret(self) -> int:
        """Where the caret stands."""
        return self._selection.caret

    def set_caret(self, position: int) -> None:
        """Put the caret here and select nothing."""
        self.forget_fragments()
        self._move(position, extend=False)

    def select(self, start: int, end: int) -> None:
        """Select [start, end), the caret at its end."""
        self._selection.exact = False
        self._selection.anchor = start
        self._move(end, extend=True)

    def drag_to(self, point: QPointF, *, extend: bool, exact: bool) -> None:
        """Put the caret at the grapheme's edge nearest to a point of the viewport."""
        at = self.position_at(point)
        self._move(grapheme_bounds(self.text(), at, at)[0], extend=extend)
        self._selection.exact = exact
        self.keys.wanted_x = None

    def select_word(self, position: int) -> None:
        """Select the word that holds the offset."""
        found = word_at(self.text(), position)
        if found is not None:
            self.select(*found)

    def select_sentence(self) -> None:
        """Select the caret's sentence without the white space around it."""
        self.select(*shed(self.text(), *sentence_at(self.text(), self.caret())))

    def move_by_sentence(self, *, forward: bool, extend: bool) -> None:
        """Put the caret at the beginning of the next or previous sentence."""
        left = forward == self.is_rtl()
        self._move(caret_movement.by_sentence(self.article, self.caret(), left=left), extend=extend)
        self.ensure_visible(self.caret())

    def _move(self, position: int, *, extend: bool) -> None:
        self._selection.move(position, extend=extend)
        self._caret_shown = True
        self.viewport().update()
        self._mirror.show_selection(self._selection.anchor, self._selection.caret)
        self.selection_changed.emit()

    # Spans

    def chosen_span(self) -> str | None:
        """The id of the chosen span."""
        return self._chosen

    def choose_span(self, span: str | None) -> None:
        """Mark a span as chosen, without a signal."""
        if span != self._chosen:
            self._chosen = span
            self.viewport().update()
            shown = self.article.spans.get(span)
            if shown is not None:
                self._mirror.announce(shown.tip or shown.caption)

    def spans_at(self, position: int) -> list[str]:
        """The spans that hold the offset, innermost first."""
        return [span.id for span in self.article.spans.at(position)]

    def choose_at(self, position: int) -> None:
        """Ask for the innermost span here, or where it is chosen for the next one around it."""
        here = self.spans_at(position)
        if here:
            at = here.index(self._chosen) + 1 if self._chosen in here else 0
            self.span_chosen.emit(here[at % len(here)])
        elif self._chosen is not None:
            self.span_chosen.emit("")

    def cycle_spans(self) -> None:
        """Choose the next of the spans that lie on one another under the caret."""
        span = self.article.spans.get(self._chosen)
        self.choose_at(span.start if span is not None else self.caret())

    def _choose_under_caret(self) -> None:
        here = self.spans_at(self.caret())
        if self._chosen not in here and (here or self._chosen is not None):
            self.span_chosen.emit(here[0] if here else "")

    # Geometry, in px of the viewport

    def ensure_visible(self, position: int) -> None:
        """Scroll so that the offset's line is wholly in view."""
        box = self.caret_rectangle(position)
        bar = self.verticalScrollBar()
        bottom = box.bottom() + self._metrics.below(0, 0)
        if box.top() < 0:
            bar.setValue(int(bar.value() + box.top() - _MARGIN))
        elif bottom > self.viewport().height():
            bar.setValue(int(bar.value() + bottom - self.viewport().height() + _MARGIN))

    def caret_rectangle(self, position: int) -> QRectF:
        """Where the caret would stand at this offset."""
        return self.article.caret_rectangle(position).translated(self.origin())

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """What the range [start, end) covers, a rectangle a visual run and line."""
        origin = self.origin()
        return [box.translated(origin) for box in self.article.rectangles(start, end)]

    def position_at(self, point: QPointF) -> int:
        """The caret offset nearest to a point."""
        return self.article.offset_at(point - self.origin())

    def position_under(self, point: QPointF) -> int:
        """The code point under a point, rather than the nearest caret place."""
        return self.article.sign_at(point - self.origin())

    def chip_under(self, point: QPointF) -> ViewSpan | None:
        """The span whose chip is under a point."""
        return self.article.chip_at(point - self.origin())

    def span_under(self, point: QPointF) -> ViewSpan | None:
        """The innermost span under a point, or the one whose chip is there."""
        chip = self.chip_under(point)
        if chip is not None:
            return chip
        at = self.position_under(point)
        over = any(box.contains(point) for box in self.rectangles(at, at + 1))
        return next(iter(self.article.spans.at(at)), None) if over else None

    def relation_under(self, point: QPointF) -> ViewRelation | None:
        """The relation whose arc is under a point."""
        index = self.article.heights.index_at(max(point.y() - self.origin().y(), 0.0))
        arcs = arcs_of(self.article, self.article.relations, range(index, index + 1))
        return next((arc.relation for arc in arcs if arc.holds(point - self.origin())), None)

    def origin(self) -> QPointF:
        """Where the page's top left stands in the viewport."""
        left = _MARGIN + (NUMBERS if self._numbered and not self.is_rtl() else 0)
        return QPointF(left, _MARGIN - self.verticalScrollBar().value())

    # Layout

    def _laid_out(
        self, text: str, spans: Iterable[ViewSpan], relations: Iterable[ViewRelation] = ()
    ) -> ArticleLayout:
        numbers = NUMBERS if self._numbered else 0
        article = ArticleLayout(
            text,
            spans,
            metrics=self._metrics,
            width=float(max(self.viewport().width() - 2 * _MARGIN - numbers, 50)),
            direction=self._direction,
            by_sentence=self._by_sentence,
        )
        article.show_relations(relations)
        return article

    def _lay_out_anew(self) -> None:
        shown = self.article
        self.article = self._laid_out(shown.text, shown.spans, shown.relations)
        self._show_all_anew()

    def _show_all_anew(self) -> None:
        self._update_scroll_bar()
        self.marks.show_marks(self.article)
        self.viewport().update()

    def _update_scroll_bar(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(int(self._metrics.line))
        bar.setRange(0, max(int(self.article.heights.total() + 2 * _MARGIN - page), 0))

    def _lines_a_page(self) -> int:
        return max(int(self.viewport().height() / self._metrics.line) - 1, 1)

    def _page(self) -> Page:
        beside = self.viewport().width() - NUMBERS - 4 if self.is_rtl() else 4
        return Page(
            article=self.article,
            origin=self.origin(),
            palette=self.palette(),
            selection=self._selection,
            chosen=self._chosen,
            hovered=self._mouse.hovered,
            lit=self.caret() if self._focused else None,
            numbers_at=float(beside) if self._numbered else None,
            locale=self.locale(),
            caret=self.hasFocus() and self._caret_shown,
            drawn_from=self._mouse.drawn_from,
            mouse=self._mouse.at,
        )

    def _toggle_caret(self) -> None:
        self._mirror.keep_up()
        self._caret_shown = not self._caret_shown
        box = self.caret_rectangle(self.caret()).toAlignedRect()
        self.viewport().update(box.adjusted(-2, 0, 2, 0))

    # Qt's overrides

    @_guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        total = self.article.heights.total()
        with QPainter(self.viewport()) as painter:
            paint_page(painter, QRectF(event.rect()), self._page())
        if self.article.heights.total() != total:
            QTimer.singleShot(0, self, self._update_scroll_bar)

    @_guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_reading_font(*self._reading_font)

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
        elif event.matches(QKeySequence.StandardKey.Copy):
            start, end = self.selection()
            if start != end:
                QApplication.clipboard().setText(self.text()[start:end])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.span_activated.emit(self._chosen)
        elif event.key() == Qt.Key.Key_Escape:
            self.set_caret(self.caret())
            self.span_chosen.emit("")
            self.escaped.emit()
        else:
            self._press_movement(event)

    def _press_movement(self, event: QKeyEvent) -> None:
        target = self.keys.target(event, self.article, self._selection, self._lines_a_page())
        if target is None:
            event.ignore()
            return
        extend, vertical = extends(event), is_vertical(event)
        if vertical and target == self.caret() and not extend:
            return
        kept = self.keys.wanted_x if vertical else None
        self._move(target, extend=extend)
        self._selection.exact = extend and frees(event)
        self.keys.wanted_x = kept
        self.ensure_visible(self.caret())
        if not extend:
            self._choose_under_caret()

    @_guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    @_guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    @_guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    @_guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self.span_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if span is None else as_plain(span.tip), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse.hover(None)
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
        self._mirror.keep_up()
        self.viewport().update()

    @_guarded
    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._blink.stop()
        self.viewport().update()

"""What the mouse does on the text: select, keep fragments, choose spans, draw relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from desktop.reading.caret_keys import extends, frees

if TYPE_CHECKING:
    from desktop.reading.document_view import DocumentView

_STEP_MS = 40


class MouseGestures(QObject):
    """The gestures of one view; points are in px of its viewport."""

    def __init__(self, view: DocumentView) -> None:
        super().__init__(view)
        self._view = view
        self._dragging = False
        self._at = QPointF()
        self.drawn_from: str | None = None
        self.hovered: str | None = None
        self._autoscroll = QTimer(self, interval=_STEP_MS)
        self._autoscroll.timeout.connect(self._scroll_while_dragging)

    @property
    def at(self) -> QPointF:
        """Where the mouse was last, while it drags."""
        return self._at

    def forget(self) -> None:
        """Another article is shown."""
        self._dragging, self.drawn_from, self.hovered = False, None, None
        self._autoscroll.stop()

    def press(self, event: QMouseEvent) -> None:
        """Begin to select, or to draw a relation from a chip."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        view, self._at = self._view, event.position()
        chip = view.chip_under(event.position())
        if chip is not None:
            self.drawn_from = chip.id
            view.span_chosen.emit(chip.id)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            view.keep_selection()
        elif not extends(event):
            view.forget_fragments()
        self._dragging = True
        view.drag_to(event.position(), extend=extends(event), exact=frees(event))

    def move(self, event: QMouseEvent) -> None:
        """Select further, draw the relation further, or tell what is under the mouse."""
        view, self._at = self._view, event.position()
        if self.drawn_from is not None:
            self.hover(event.position())
            view.viewport().update()
        elif self._dragging:
            inside = 0 <= self._at.y() <= view.viewport().height()
            self._autoscroll.stop() if inside else self._autoscroll.start()
            view.drag_to(self._at, extend=True, exact=view.is_exact())
        else:
            self.hover(event.position())

    def release(self, event: QMouseEvent) -> None:
        """End what was begun: a click chooses a span, a drag selects whole words."""
        view = self._view
        if self.drawn_from is not None:
            source, self.drawn_from = self.drawn_from, None
            view.viewport().update()
            target = view.span_under(event.position())
            if target is not None and target.id != source:
                view.relation_drawn.emit(source, target.id)
        elif self._dragging:
            self._dragging = False
            self._autoscroll.stop()
            start, end = view.selection()
            if start == end:
                self._click(event.position())
            elif not view.is_exact():
                view.select(*view.snapped_selection())

    def _click(self, point: QPointF) -> None:
        view = self._view
        relation = view.relation_under(point) if view.span_under(point) is None else None
        if relation is None:
            view.choose_at(view.position_under(point))
        else:
            view.relation_chosen.emit(relation.id)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragging = False
            self._view.select_word(self._view.position_under(event.position()))

    def hover(self, point: QPointF | None) -> None:
        """Show what is under the mouse; None where the mouse is elsewhere."""
        view = self._view
        chip = None if point is None else view.chip_under(point)
        under = view.span_under(point) if chip is None and point is not None else chip
        shape = Qt.CursorShape.PointingHandCursor if chip else Qt.CursorShape.IBeamCursor
        if view.viewport().cursor().shape() is not shape:
            view.viewport().setCursor(shape)
        hovered = None if under is None else under.id
        if hovered != self.hovered:
            self.hovered = hovered
            view.viewport().update()

    def _scroll_while_dragging(self) -> None:
        view, y = self._view, self._at.y()
        over = min(y, 0.0) + max(y - view.viewport().height(), 0.0)
        if over:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + int(over))
            view.drag_to(self._at, extend=True, exact=view.is_exact())

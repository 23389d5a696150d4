"""A dimmed window with one place left bright, and a card beside it that tells what it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.plain_label import PlainLabel

_DIM = QColor(0, 0, 0, 140)
_ROUND, _FRAME, _GAP = 8, 3, 14
_CARD_WIDTH = 340
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Spotlight(QWidget):
    """Lies over its window and takes every key. Signals: ``moved`` (1 or -1), ``left``."""

    moved = Signal(int)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.card = QFrame(self, objectName="card")
        self.card.setAutoFillBackground(True)
        self.heading = PlainLabel(wordWrap=True, objectName="heading")
        self.told = PlainLabel(wordWrap=True)
        self.place = PlainLabel(objectName="hint")
        self.skip, self.back, self.next = QPushButton(), QPushButton(), QPushButton()
        self.next.setDefault(True)
        self._row = row = QHBoxLayout()
        for widget in (self.place, self.skip, self.back, self.next):
            row.addWidget(widget)
        row.insertStretch(1, 1)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.told)
        column.addLayout(row)
        for button in (self.skip, self.back, self.next):
            button.installEventFilter(self)
        self.skip.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.next.clicked.connect(lambda: self.moved.emit(1))
        self.card.installEventFilter(self)
        window.installEventFilter(self)

    def light(self, target: QWidget | None) -> None:
        """Leave this widget bright, or nothing, and put the card beside it."""
        self._target = target
        self.show()
        self.raise_()
        self._arrange()
        self.next.setFocus()

    def lit(self) -> QRect:
        """The bright place in the coordinates of the window."""
        target = self._target
        if target is None or not target.isVisible():
            return QRect()
        corner = target.mapTo(self.parentWidget(), QPoint(0, 0))
        grown = QRect(corner, target.size()).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        return grown.intersected(self.rect())

    def _arrange(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        layout = self.card.layout()
        assert layout is not None
        # Three buttons and the count need more room in some languages and at larger type.
        margins = layout.contentsMargins()
        words = (self.place, self.skip, self.back, self.next)
        least = sum(widget.sizeHint().width() + self._row.spacing() for widget in words)
        width = max(_CARD_WIDTH, least + margins.left() + margins.right())
        self.card.resize(width, layout.totalHeightForWidth(width))
        self.card.move(self._corner(self.lit()))
        self.update()

    def _corner(self, lit: QRect) -> QPoint:
        """Below the bright place, above it or beside it: the first side with room."""
        card, all_of_it = self.card.size(), self.rect()
        if lit.isNull():
            return all_of_it.center() - QPoint(card.width() // 2, card.height() // 2)
        x = min(max(lit.center().x() - card.width() // 2, _GAP), self.width() - card.width() - _GAP)
        y = min(max(lit.top(), _GAP), self.height() - card.height() - _GAP)
        sides = (
            QPoint(lit.right() + _GAP, y),
            QPoint(lit.left() - _GAP - card.width(), y),
            QPoint(x, lit.bottom() + _GAP),
            QPoint(x, lit.top() - _GAP - card.height()),
        )
        for corner in sides:
            if all_of_it.contains(QRect(corner, card)):
                return corner
        return QPoint(x, max(all_of_it.center().y() - card.height() // 2, 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        lit = self.lit()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(lit)))
            painter.fillRect(self.rect(), _DIM)
            painter.setClipping(False)
            if not lit.isNull():
                painter.setPen(QPen(self.palette().highlight().color(), _FRAME))
                painter.drawRoundedRect(lit, _ROUND, _ROUND)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The keys of the window rest while the card is read.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, forward, Qt.Key.Key_PageDown):
            focus = self.focusWidget()
            chosen = focus if isinstance(focus, QPushButton) else self.next
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            (chosen if entered else self.next).click()
        elif event.key() in (backward, Qt.Key.Key_PageUp):
            self.back.click()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the card."""
        buttons = [button for button in (self.skip, self.back, self.next) if button.isEnabled()]
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + (1 if forward else -1)) % len(buttons)].setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
            QEvent.Type.LayoutDirectionChange,
        ):
            self._arrange()
        if watched is self.card and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        if watched in (self.parent(), self.card) or event.type() != QEvent.Type.KeyPress:
            return False
        arrow = isinstance(event, QKeyEvent) and event.key() in _ARROWS
        if isinstance(event, QKeyEvent) and arrow:
            # On a button it would only move the focus.
            self.keyPressEvent(event)
        return arrow

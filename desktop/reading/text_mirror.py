"""What a screen reader reads in place of the canvas: a hidden text field that mirrors it.

A ``QAccessibleInterface`` written in Python crashes PySide6, so a field of one
pixel holds the same text, caret and selection. It is filled only while some
assistive program listens.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit

from annotations.text.offsets import Utf16Map


class TextMirror(QObject):
    """Keeps the hidden field in step with the canvas."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._field: QPlainTextEdit | None = None
        self._text = ""
        self._filled = False
        self._selected = (0, 0)
        self._offsets = Utf16Map("")

    def show_text(self, text: str) -> None:
        """Mirror another article."""
        self._text, self._filled, self._selected = text, False, (0, 0)
        if self._field is not None:
            self._field.clear()
        self.keep_up()

    def show_selection(self, anchor: int, caret: int) -> None:
        """Mirror caret and selection (code points)."""
        self._selected = (anchor, caret)
        self.keep_up()

    def keep_up(self) -> None:
        """Mirror what is on show, if anyone listens; nobody tells when they begin to."""
        if not QAccessible.isActive():
            return
        if not self._filled:
            self._fill()
        anchor, caret = self._selected
        cursor = self.field().textCursor()
        cursor.setPosition(self._offsets.to_utf16(anchor))
        cursor.setPosition(self._offsets.to_utf16(caret), QTextCursor.MoveMode.KeepAnchor)
        if cursor != self.field().textCursor():
            self.field().setTextCursor(cursor)

    def announce(self, words: str) -> None:
        """Let the screen reader say this."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def field(self) -> QPlainTextEdit:
        """The hidden field, made when it is first needed."""
        if self._field is None:
            field = QPlainTextEdit(self._view.viewport(), readOnly=True)
            field.setFixedSize(1, 1)
            field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            field.setFrameStyle(0)
            field.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            field.show()
            self._field = field
        return self._field

    def _fill(self) -> None:
        """One sign for one, so that offsets stay: a field folds line ends into its own."""
        shown = self._text.replace("\r\n", " \n").translate(_ONE_FOR_ONE)
        self._offsets = Utf16Map(shown)
        self.field().setAccessibleName(self._view.accessibleName())
        self.field().setPlainText(shown)
        self._filled = True


_ONE_FOR_ONE = {ord(sign): "\n" for sign in "\r\x0b\x0c\x85\u2028\u2029"} | {0: "\ufffd"}

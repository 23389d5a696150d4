"""The one place that tells the user something: a bar at the top of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStyle, QToolButton

from annotations.errors import Problem
from annotations.wording import sentence
from desktop.language import current_language, led
from desktop.widgets.plain_label import PlainLabel

_TOLD_MS, _MS_A_SIGN = 8_000, 60
_ICON = 20


class Notices(QObject):
    """Messages in the window; a problem stays until it is closed, a message goes by itself."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told = ""
        self._problem: Problem | None = None
        self.bar = QFrame(window)
        self.bar.setObjectName("notices")
        self.bar.setFrameShape(QFrame.Shape.StyledPanel)
        self.sign = PlainLabel()
        self.text = PlainLabel(wordWrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton(text="✕", autoRaise=True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.close)
        layout = QHBoxLayout(self.bar)
        layout.addWidget(self.sign)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self.bar, singleShot=True)
        self._timer.timeout.connect(self._let_go)
        self.bar.installEventFilter(self)
        self.close_button.installEventFilter(self)
        self._retranslate()
        self.bar.hide()

    def tell(self, words: str) -> None:
        """Say something below a problem that stands, for as long as it takes to read."""
        self._told = words
        self._timer.start(max(_TOLD_MS, len(words) * _MS_A_SIGN))
        self._show()

    def problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do; it stays."""
        self._problem, self._told = problem, ""
        self._timer.stop()
        self._show()

    def close(self) -> None:
        """Take away what is said; the keyboard goes back to the window."""
        had_focus = self.close_button.hasFocus()
        self._problem, self._told = None, ""
        self._timer.stop()
        self.bar.hide()
        if had_focus:
            self._window.setFocus()

    def _let_go(self) -> None:
        self._told = ""
        self._show()

    def _show(self) -> None:
        wrong = "" if self._problem is None else sentence(self._problem, current_language())
        words = "\n".join(filter(None, (wrong, self._told)))
        self.text.setText(led(words))
        self.bar.setAccessibleName(words)
        sign = QStyle.StandardPixmap.SP_MessageBoxInformation
        if wrong:
            sign = QStyle.StandardPixmap.SP_MessageBoxWarning
        self.sign.setPixmap(self.bar.style().standardIcon(sign).pixmap(_ICON, _ICON))
        self.bar.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.bar, QAccessible.Event.Alert))

    def _retranslate(self) -> None:
        close = QCoreApplication.translate("Notices", "Close the message")
        self.close_button.setAccessibleName(close)
        self.close_button.setToolTip(close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.bar and event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._problem is not None:
                self._show()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close_button.click()
                return True
        return False

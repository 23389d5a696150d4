"""The one place that tells the user something: a bar at the top of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QToolButton

from annotations.errors import Problem
from annotations.wording import sentence
from desktop.language import current_language

_TOLD_MS = 8_000


class Notices:
    """Messages in the window; a problem stays until it is closed."""

    def __init__(self, window: QMainWindow) -> None:
        self.bar = QFrame(window)
        self.bar.setObjectName("notices")
        self.bar.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(text="✕", autoRaise=True)
        self._close.setAccessibleName("✕")
        self._close.clicked.connect(self.bar.hide)
        layout = QHBoxLayout(self.bar)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._close)
        self._timer = QTimer(self.bar, singleShot=True)
        self._timer.timeout.connect(self.bar.hide)
        self.bar.hide()

    def tell(self, words: str) -> None:
        """Say something for eight seconds."""
        self._show(words)
        self._timer.start(_TOLD_MS)

    def problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do; it stays."""
        self._show(sentence(problem, current_language()))
        self._timer.stop()

    def _show(self, words: str) -> None:
        self.text.setText(words)
        self.bar.show()

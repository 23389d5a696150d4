"""Pictures of windows and dialogs for the gallery, and the words in them that lack room."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)

from desktop.language import LANGUAGES, set_language
from desktop.style import THEMES
from desktop.theme import set_theme

_PATIENCE_S = 60
_ARROW = 24
"""What the arrow of a choice takes of its width."""
SHOWS = [(language, theme) for language in LANGUAGES for theme in THEMES]
KEPT = "TAWSIM_PICTURES" in os.environ
"""A gallery to look at has every theme; the words are as long in each."""


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def picture(widget: QWidget, name: str, tmp_path: Path) -> list[str]:
    """Take the picture; gives the words in it that lack room."""
    for _ in range(3):
        application().processEvents()
    folder = Path(os.environ.get("TAWSIM_PICTURES", str(tmp_path)))
    folder.mkdir(parents=True, exist_ok=True)
    assert widget.grab().save(str(folder / f"{name}.png"))
    return cut(widget)


def cut(widget: QWidget) -> list[str]:
    """The words of labels, buttons and choices that have less room than they need."""
    return [
        f"{type(found).__name__}: {words_of(found)}"
        for found in widget.findChildren(QWidget)
        if found.isVisible() and words_of(found) and lacks_room(found)
    ]


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        # Qt leaves out the middle of the folder in its chooser of files.
        return "" if widget.objectName() == "lookInCombo" else widget.currentText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def lacks_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QToolButton) and not widget.text():
        return False
    least = widget.sizeHint().width()
    if isinstance(widget, QComboBox):
        least = widget.fontMetrics().horizontalAdvance(widget.currentText()) + _ARROW
    return widget.width() < least


def show_in(language: str, theme: str) -> None:
    set_language(application(), language)
    set_theme(application(), theme)
    for _ in range(3):
        application().processEvents()


def until(ready: Callable[[], bool]) -> None:
    """Wait for what is read or measured beside the window."""
    end = time.monotonic() + _PATIENCE_S
    while not ready():
        assert time.monotonic() < end
        QTest.qWait(20)

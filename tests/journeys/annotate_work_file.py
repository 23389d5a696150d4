"""Annotate a work file in the window with keys alone; run as a program it does so until killed."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.document import DocumentId
from desktop.application import make_application, make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_work_file(application: QApplication, path: Path, settings: Path) -> MainWindow:
    """A window on the work file, as on a machine of its own."""
    preferences = Preferences(QSettings(str(settings), QSettings.Format.IniFormat))
    window = make_window(application, preferences)
    window.resize(900, 600)
    window.show()
    application.processEvents()
    assert window.commands.open_path(path)
    return window


def press(window: MainWindow, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(window.view, key, modifiers)
    QApplication.processEvents()


def label_a_word(window: MainWindow, chance: random.Random) -> None:
    """Select some word near the beginning with the keyboard and give it a label."""
    press(window, Qt.Key.Key_Home, _CONTROL)
    for _ in range(chance.randrange(4)):
        press(window, Qt.Key.Key_Left, _CONTROL)
    for _ in range(chance.randint(1, 2)):
        press(window, Qt.Key.Key_Left, _CONTROL | _SHIFT)
    press(window, chance.choice("123"))


def annotate(window: MainWindow, articles: int, seed: int, start: int = 0) -> set[DocumentId]:
    """Label in so many articles from the given row on, and mark each as done."""
    chance = random.Random(seed)
    done: set[DocumentId] = set()
    window.documents.open_first()
    for _ in range(start):
        press(window, Qt.Key.Key_PageDown, _CONTROL)
    for _ in range(articles):
        assert window.workspace.document_id is not None
        done.add(window.workspace.document_id)
        for _ in range(chance.randint(1, 2)):
            label_a_word(window, chance)
        press(window, "d", _CONTROL)
    return done


def main() -> None:
    path, settings = Path(sys.argv[1]), Path(sys.argv[2])
    application = make_application(["tawsim"])
    window = open_work_file(application, path, settings)
    chance = random.Random(5)
    while True:
        before = {span.id for span in window.workspace.spans()}
        label_a_word(window, chance)
        for span in window.workspace.spans():
            if span.id not in before:
                print(span.id, flush=True)
        if chance.random() < 0.3:
            press(window, "d", _CONTROL)


if __name__ == "__main__":
    main()

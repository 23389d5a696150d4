"""Answers dialogs that wait: what to do with the next one, in order, and never a hang."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

_INTERVAL_MS = 20
_PATIENCE_S = 60
"""How long a block may go on with no dialog on the screen before its answers are given up."""


class _Answering(QObject):
    """Looks at the screen until it is ended, whatever fails meanwhile.

    Each look asks for the next before it acts: a timer that runs again does not
    fire while its own slot waits for a dialog, and an answer may open one.
    """

    def __init__(self, answers: tuple[Callable[[Any], object], ...]) -> None:
        super().__init__()
        self.waiting = list(answers)
        self.failures: list[BaseException] = []
        self._answered: QWidget | None = None
        self._seen = time.monotonic()
        self._ended = False

    def look(self) -> None:
        if self._ended:
            return
        QTimer.singleShot(_INTERVAL_MS, self, self.look)
        modal = QApplication.activeModalWidget()
        if modal is None:
            self._give_up_after_a_while()
        elif modal is self._answered:
            return
        elif self.failures or not self.waiting:
            self._turn_away(modal)
        else:
            self._answer(modal)

    def _answer(self, modal: QWidget) -> None:
        self._answered = modal
        try:
            self.waiting.pop(0)(modal)
        except BaseException as failure:
            self.failures.append(failure)
        finally:
            self._answered = None
            self._seen = time.monotonic()

    def _turn_away(self, modal: QWidget) -> None:
        """Close what nobody answers, as often as it opens again."""
        if not self.failures:
            self.failures.append(AssertionError(f"an unexpected dialog: {modal}"))
        if isinstance(modal, QDialog):
            modal.done(0)
        else:
            modal.close()

    def _give_up_after_a_while(self) -> None:
        if not self.failures and time.monotonic() - self._seen > _PATIENCE_S:
            self.failures.append(AssertionError(f"{len(self.waiting)} dialogs never opened"))

    def end(self) -> None:
        self._ended = True
        self.deleteLater()


@contextmanager
def answering(*answers: Callable[[Any], object]) -> Iterator[None]:
    """Give each modal window that opens inside the block to the next answer.

    The first answer that fails fails the block; every dialog after it is closed.
    """
    looking = _Answering(answers)
    QTimer.singleShot(_INTERVAL_MS, looking, looking.look)
    try:
        yield
    finally:
        looking.end()
    if looking.failures:
        raise looking.failures[0]
    assert not looking.waiting, f"{len(looking.waiting)} dialogs never opened"


def write_name(chooser: QWidget, *names: Path | str) -> None:
    """Write the name of a file, or of several, into the chooser and press Enter."""
    assert isinstance(chooser, QFileDialog), chooser
    # Without the focus the line leaves an old choice in the list below it, which wins.
    chooser.activateWindow()
    assert QTest.qWaitForWindowActive(chooser)
    line = chooser.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setFocus()
    line.setText(str(names[0]) if len(names) == 1 else " ".join(f'"{name}"' for name in names))
    QTest.keyClick(line, Qt.Key.Key_Return)


def named(*names: Path | str) -> Callable[[QWidget], None]:
    """The answer that writes this into a chooser of files."""
    return lambda chooser: write_name(chooser, *names)

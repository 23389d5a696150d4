"""Answers dialogs that wait: what to do with the next one, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

_TRIES = 200


@contextmanager
def answering(*answers: Callable[[Any], object]) -> Iterator[None]:
    """Give each modal window that opens inside the block to the next answer."""
    waiting = list(answers)
    failures: list[BaseException] = []
    idle = 0
    timer = QTimer(interval=20)

    def look() -> None:
        nonlocal idle
        modal = QApplication.activeModalWidget()
        if modal is None:
            idle += 1
        elif waiting:
            idle = 0
            try:
                waiting.pop(0)(modal)
            except BaseException as failure:
                failures.append(failure)
        else:
            failures.append(AssertionError(f"an unexpected dialog: {modal}"))
        if failures or idle > _TRIES:
            timer.stop()
            _close_what_is_left()

    timer.timeout.connect(look)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
    if failures:
        raise failures[0]
    assert not waiting, f"{len(waiting)} dialogs never opened"


def _close_what_is_left() -> None:
    for _ in range(10):
        left = QApplication.activeModalWidget()
        if isinstance(left, QDialog):
            left.done(0)

"""An exception that nothing caught: kept in a local file, told to the user, work goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.language import led


def install_crash_report(knows: Callable[[BaseException], bool]) -> None:
    """From now on write down what nothing caught. No text of articles goes into the report.

    What ``knows`` has told in the window by itself, such as a disk that is gone, is no crash.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not knows(error):
            report(kind, error, trace)

    sys.excepthook = caught


def report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> Path | None:
    """Write the report and say where it is; gives its path, None where it cannot be written."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return None
    from platformdirs import user_log_path

    now = datetime.now(UTC)
    frames = "".join(traceback.format_tb(trace))
    path = user_log_path("tawsim", appauthor=False) / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{now.isoformat()}\n{frames}{kind.__name__}\n", encoding="utf-8")
    except OSError:
        sys.__excepthook__(kind, error, trace)
        return None
    _tell(path)
    return path


_open: list[QMessageBox] = []
"""The box that is shown; nothing else would keep it alive."""


def _tell(path: Path) -> None:
    """Say where the report is, beside the window; a second failure changes the same box."""
    if QApplication.instance() is None:
        return
    words = QCoreApplication.translate(
        "CrashReport",
        "Something in Tawsim failed. Your work is saved. The report is in this file:\n{}",
    ).format(f"\u2066{path}\u2069")
    words = led(words)
    if _open:
        _open[0].setText(words)
        return
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        QCoreApplication.translate("CrashReport", "Tawsim failed"),
        words,
        QMessageBox.StandardButton.Ok,
        QApplication.activeWindow(),
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setModal(False)
    box.finished.connect(_forget)
    _open.append(box)
    box.show()


def _forget() -> None:
    while _open:
        _open.pop().deleteLater()

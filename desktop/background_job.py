"""Long work in a thread of its own, with progress, cancel, and its result back here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotations.errors import Cancelled, Problem

R = TypeVar("R")
_SHOWN_AFTER_MS = 500


class BackgroundJob(QThread):
    """Runs ``work`` with itself. Signals: ``progressed`` (done, total), ``ended``."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, work: Callable[[BackgroundJob], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self.result: object = None
        self.problem: Problem | None = None
        self.bug: BaseException | None = None
        self.finished.connect(self.ended)

    def progress(self, done: int, total: int) -> None:
        """Called by the work: tells how far it is, and stops it once it was cancelled."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop.set()

    def run(self) -> None:
        try:
            self.result = self._work(self)
        except Problem as problem:
            self.problem = problem
        except Exception as error:
            self.bug = error


def run_job(
    window: QWidget,
    title: str,
    work: Callable[[BackgroundJob], R],
    done: Callable[[R], object],
    failed: Callable[[Problem], object],
) -> BackgroundJob:
    """Start the work; a dialog with Cancel shows where it lasts over half a second."""
    job = BackgroundJob(work, window)
    dialog = QProgressDialog(title, window.tr("Cancel"), 0, 0, window)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.canceled.connect(job.cancel)
    dialog.reset()
    timer = QTimer(dialog, singleShot=True, interval=_SHOWN_AFTER_MS)
    timer.timeout.connect(dialog.show)

    def progressed(count: int, total: int) -> None:
        dialog.setMaximum(total)
        dialog.setValue(count)
        if not total:
            dialog.setLabelText(f"{title}: {count}")

    def ended() -> None:
        timer.stop()
        dialog.hide()
        dialog.deleteLater()
        job.deleteLater()
        if job.bug is not None:
            raise job.bug
        if job.problem is None:
            done(job.result)  # type: ignore[arg-type]
        elif not isinstance(job.problem, Cancelled):
            failed(job.problem)

    job.progressed.connect(progressed)
    job.ended.connect(ended)
    timer.start()
    job.start()
    return job

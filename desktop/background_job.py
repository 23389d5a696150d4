"""Long work in a thread of its own, with progress, cancel, and its result back here."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotations.errors import Cancelled, Problem
from annotations.typography import headed
from desktop.language import current_language, number

R = TypeVar("R")
_SHOWN_AFTER_MS = 500
_TOLD_EVERY_S = 0.05
_WIDTH = 360
_LAST_WAIT_MS = 20_000


class BackgroundJob(QThread):
    """Runs ``work`` with itself. Signals: ``progressed`` (done, total), ``ended``."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, work: Callable[[BackgroundJob], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._next_told = 0.0
        self.abandoned = False
        self.result: object = None
        self.problem: Problem | None = None
        self.bug: BaseException | None = None
        self.finished.connect(self.ended)

    def progress(self, done: int, total: int) -> None:
        """Called by the work: tells how far it is, and stops it once it was cancelled."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now >= self._next_told or done == total:
            self._next_told = now + _TOLD_EVERY_S
            self.progressed.emit(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def run(self) -> None:
        try:
            self.result = self._work(self)
        except Problem as problem:
            # Its frames hold cursors, and these the file: closing would wait for them.
            self.problem = problem.with_traceback(None)
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
    cancel = QCoreApplication.translate("BackgroundJob", "Cancel")
    dialog = QProgressDialog(title, cancel, 0, 0, window)
    dialog.setMinimumWidth(_WIDTH)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.canceled.connect(job.cancel)
    # Escape pressed before the dialog is the active window only rejects it.
    dialog.rejected.connect(job.cancel)
    dialog.canceled.connect(lambda: timer.stop())
    dialog.reset()
    timer = QTimer(dialog, singleShot=True, interval=_SHOWN_AFTER_MS)
    timer.timeout.connect(dialog.show)

    def progressed(count: int, total: int) -> None:
        if job.cancelled or job.isFinished():
            return
        dialog.setMaximum(total)
        dialog.setValue(count)
        if not total:
            dialog.setLabelText(headed(title, number(count), current_language()))

    def ended() -> None:
        timer.stop()
        dialog.hide()
        dialog.deleteLater()
        job.deleteLater()
        if job.abandoned:
            return
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


def stop_jobs(window: QWidget) -> None:
    """The window closes: its jobs stop, are waited for, and tell nothing any more."""
    jobs = window.findChildren(BackgroundJob)
    for job in jobs:
        job.abandoned = True
        job.cancel()
    for job in jobs:
        job.wait(_LAST_WAIT_MS)

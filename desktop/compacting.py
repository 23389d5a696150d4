"""The menu entry that writes the open project anew without its gaps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from annotations.errors import Cancelled, Problem
from desktop.background_job import BackgroundJob, run_job
from desktop.language import led

if TYPE_CHECKING:
    from annotations.operations.compact import CompactReport
    from desktop.main_window import MainWindow

_MB = 1_000_000


class Compacting(QObject):
    """Closes the project, compacts its file in a thread, and opens it where one was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"compact": self.compact}

    def compact(self) -> None:
        """Compact the open project; cancelled or failed it is open again as it was."""
        from annotations.operations.compact import compact

        project = self._workspace.project
        if project is None or project.read_only:
            return
        self._window.inspector.commit()
        path, layer = project.path, self._workspace.layer
        document = self._workspace.document_id
        self._workspace.close()

        def work(job: BackgroundJob) -> CompactReport | None:
            try:
                return compact(path, progress=job.progress)
            except Cancelled:
                return None

        def open_again() -> None:
            if self._window.commands.open_path(path):
                self._workspace.set_annotator(layer)
                if document is not None:
                    self._workspace.open_document(document)

        def done(report: CompactReport | None) -> None:
            open_again()
            if report is not None:
                said = self.tr("The project file had {before} MB and has {after} MB now.")
                before, after = (_megabytes(size) for size in (report.before, report.after))
                self._window.notices.tell(led(said.format(before=before, after=after)))

        def failed(problem: Problem) -> None:
            open_again()
            self._window.notices.problem(problem)

        run_job(self._window, self.tr("Compacting the project"), work, done, failed)


def _megabytes(size: int) -> str:
    """With one digit after the point, as the window's language writes it."""
    return QLocale().toString(size / _MB, "f", 1)

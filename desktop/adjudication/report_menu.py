"""The menu that writes the disagreement report and the annotators' feedback sheets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from annotations.layer import LayerId, LayerKind
from annotations.project import Project
from annotations.watch import Progress
from desktop.background_job import BackgroundJob, run_job
from desktop.language import current_language
from desktop.workspace import Workspace


class ReportMenu(QMenu):
    """One entry for the report and one for each annotator. Signal: ``written`` (path)."""

    written = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._window = workspace, parent
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what can be written now."""
        self.clear()
        project = self._workspace.project
        if project is None:
            return
        self.addAction(self.tr("&Disagreement report…"), lambda: self.choose(None, ""))
        self.addSeparator()
        for layer in project.layers.all():
            if layer.kind is LayerKind.ANNOTATOR:
                words = self.tr("Feedback sheet for {}…").format(f"\u2068{layer.name}\u2069")
                self.addAction(words, lambda layer=layer: self.choose(layer.id, layer.name))

    def choose(self, layer: LayerId | None, name: str) -> None:
        """Ask where to, and write it there."""
        project = self._workspace.project
        if project is None:
            return
        stem = f"{project.path.stem}-{name}" if name else f"{project.path.stem}-disagreements"
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Write the report"),
            str(project.path.with_name(f"{stem}.html")),
            "HTML (*.html);;PDF (*.pdf)",
        )
        if path:
            self.write(Path(path), layer)

    def write(self, target: Path, layer: LayerId | None) -> None:
        """Write the report, or the sheet of this annotator, in a thread."""
        project = self._workspace.project
        if project is None:
            return
        if target.suffix.lower() not in (".html", ".pdf"):
            target = target.with_name(f"{target.name}.html")
        language = current_language()

        def work(job: BackgroundJob) -> Path:
            reader = project.reader()
            try:
                return write(reader, target, layer, language, job.progress)
            finally:
                reader.close()

        run_job(
            self._window,
            self.tr("Writing the report"),
            work,
            lambda made: self.written.emit(str(made)),
            self._workspace.failed.emit,
        )


def write(
    project: Project, target: Path, layer: LayerId | None, language: str, progress: Progress
) -> Path:
    """The report, or the sheet of one annotator, in place of what is there."""
    from annotations.operations.report_adjudication import Reporter
    from annotations.operations.write_page import write_page

    reporter = Reporter(project, language, progress)
    blocks = reporter.report_blocks() if layer is None else reporter.feedback_blocks(layer)
    return write_page(blocks, target, language, overwrite=True)

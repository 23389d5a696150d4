"""Backups by themselves while a project is open, and the dialog that puts one back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.errors import DamagedProject, Problem
from annotations.project import SUFFIX
from desktop.background_job import BackgroundJob, run_job
from desktop.language import current_language, number

if TYPE_CHECKING:
    from annotations.operations.salvage import SalvageReport
    from annotations.storage.kept_backups import KeptBackup
    from desktop.main_window import MainWindow

_log = logging.getLogger(__name__)
_FIRST_MS = 20_000
_EVERY_MS = 30 * 60_000
_COPIED_AT_ONCE_BYTES = 64 * 2**20


class KeepingBackups(QObject):
    """Makes a backup where one is due: soon after opening, every half hour, on closing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._changed = False
        self._job: BackgroundJob | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)
        self._workspace.project_opened.connect(self._begin)
        self._workspace.changed.connect(self._note_change)
        self._workspace.leaving_project.connect(self._end)
        self._workspace.failed.connect(self._offer_backups)

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"backups": self.show, "recover": self.choose_damaged}

    def _begin(self) -> None:
        project = self._workspace.project
        self._changed = False
        if project is not None and not project.read_only and self._window.preferences.backups:
            self._timer.start(_FIRST_MS)

    def _note_change(self) -> None:
        self._changed = True

    def keep(self) -> None:
        """Make a backup in a thread, if one is due; a failure is told and hinders nobody."""
        project = self._workspace.project
        self._timer.setInterval(_EVERY_MS)
        if project is None or project.read_only or self._job is not None:
            return

        def work(job: BackgroundJob) -> object:
            from annotations.operations.keep_backups import keep_backup

            with project.reader() as reader:
                return keep_backup(reader, progress=job.progress)

        job = BackgroundJob(work, self._window)
        job.ended.connect(lambda: self._kept(job))
        self._job = job
        job.start()

    def _kept(self, job: BackgroundJob) -> None:
        self._job = None
        job.deleteLater()
        if job.problem is not None and not job.abandoned:
            self._window.notices.problem(job.problem)

    def _end(self) -> None:
        """The project closes: keep what has changed, unless the file takes long to copy."""
        from annotations.operations.keep_backups import keep_backup

        project = self._workspace.project
        self._timer.stop()
        if self._job is not None:
            self._job.abandoned = True
            self._job.cancel()
            self._job.wait()
            self._job = None
        wanted = self._changed and self._window.preferences.backups
        if project is None or project.read_only or not wanted:
            return
        try:
            if project.path.stat().st_size <= _COPIED_AT_ONCE_BYTES:
                keep_backup(project)
        except (Problem, OSError):
            _log.exception("backup on closing")

    # Putting one back

    def show(self) -> None:
        """The backups of the open project."""
        project = self._workspace.project
        if project is not None:
            self._show(project.path)

    def _offer_backups(self, problem: Problem) -> None:
        """A damaged project cannot be opened: what can be done instead."""
        path = problem.facts.get("path")
        if not isinstance(problem, DamagedProject) or not isinstance(path, Path):
            return
        if self._workspace.project is None or self._workspace.project.path != path:
            from annotations.wording import sentence

            self._show(path, sentence(problem, current_language()))

    def _show(self, path: Path, why: str = "") -> None:
        from desktop.dialogs.backups_dialog import BackupsDialog

        project = None if why else self._workspace.project
        dialog = BackupsDialog(path, project, self._window, why)
        dialog.restore_chosen.connect(lambda backup: self._restore(path, backup))
        dialog.recover_chosen.connect(dialog.accept)
        dialog.recover_chosen.connect(lambda: self.recover(path))
        dialog.open()

    def _restore(self, path: Path, backup: KeptBackup) -> None:
        from annotations.operations.keep_backups import restore

        def work(job: BackgroundJob) -> Path | None:
            return restore(path, backup, progress=job.progress)

        def done(aside: Path | None) -> None:
            if not self._window.commands.open_path(path):
                return
            said = self.tr("The backup is in place.")
            if aside is not None:
                words = self.tr("The damaged file was set aside as {}")
                said += "\n" + words.format(f"\u2068{aside.name}\u2069")
            self._window.notices.tell(said)

        if self._workspace.project is not None and self._workspace.project.path == path:
            self._workspace.close()
        title = self.tr("Putting the backup in place")
        run_job(self._window, title, work, done, self._window.notices.problem)

    def choose_damaged(self) -> None:
        """Ask for a damaged file and save what is readable."""
        from PySide6.QtWidgets import QFileDialog

        told = f"{self.tr('Tawsim project')} (*{SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Recover a damaged project"), "", told
        )
        if name:
            self.recover(Path(name))

    def recover(self, path: Path) -> None:
        """Save what is readable of the file in a new project and open that."""
        from annotations.operations.salvage import salvage
        from desktop.dialogs.target_file import ask_target

        target = ask_target(
            self._window,
            self.tr("Save the recovered project"),
            folder=path.parent,
            name=f"{path.stem}-recovered{SUFFIX}",
            told=self.tr("Tawsim project"),
            suffix=SUFFIX,
            kept=path,
            replaces=False,
        )
        if target is None:
            return

        def work(job: BackgroundJob) -> SalvageReport:
            return salvage(path, target, progress=job.progress)

        def done(report: SalvageReport) -> None:
            if self._window.commands.open_path(target):
                self._window.notices.tell(self._told(report))

        title = self.tr("Recovering what is readable")
        run_job(self._window, title, work, done, self._window.notices.problem)

    def _told(self, report: SalvageReport) -> str:
        lines = [
            self.tr("Saved: {articles} articles, {spans} spans.").format(
                articles=number(report.documents), spans=number(report.spans)
            )
        ]
        if report.partial or report.lost:
            partly = self.tr("Steps readable in part: {partial}; lost: {lost}.")
            lines.append(partly.format(partial=number(report.partial), lost=number(report.lost)))
        if report.missing:
            titles = self.tr(", ").join(f"\u2068{title}\u2069" for title in report.missing[:5])
            lines.append(self.tr("Articles whose text is lost: {}").format(titles))
        return "\n".join(lines)

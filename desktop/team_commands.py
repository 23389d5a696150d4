"""What the team's menu does: assign, write work files, merge, skip an article, send back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from annotations.errors import LockedInWorkFile, Problem
from annotations.project import SUFFIX, Project
from desktop.background_job import BackgroundJob
from desktop.language import number

if TYPE_CHECKING:
    from annotations.operations.merge_work_file import MergeReport
    from annotations.operations.write_work_file import Written
    from desktop.main_window import MainWindow


class TeamCommands(QObject):
    """The verbs of a team without a network, of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {
            "assign": self.assign,
            "work_files": self.write_work_files,
            "merge": self.choose_files,
            "skip": self.skip_article,
            "send_back": self.send_back,
        }

    def refuse_in_work_file(self) -> bool:
        """Say that this is the coordinator's, where a work file is open; whether it is."""
        project = self._workspace.project
        if project is None or project.work is None:
            return False
        self._window.notices.problem(LockedInWorkFile(table="label"))
        return True

    # The coordinator

    def assign(self) -> None:
        """Share articles out, by rule and by hand."""
        from annotations.operations.assign_work import change_assignments
        from desktop.dialogs.assign_dialog import AssignDialog

        project = self._workspace.project
        if project is None:
            return
        dialog = AssignDialog(project, self._window.documents.model.ids(), self._window)
        if not dialog.exec():
            return
        give, take = dialog.model.changes()
        changes = self._workspace.run(
            change_assignments, give=give, take=take, annotators=dialog.model.new_annotators()
        )
        if changes is not None and dialog.writes.isChecked():
            self.write_work_files(dialog.passphrase())

    def write_work_files(self, passphrase: str | None = None) -> None:
        """Ask for a folder and write a work file for everybody who has articles.

        Under this passphrase, "" for none; where None is given it is asked for
        if the last work files were sealed.
        """
        from annotations.operations.write_work_file import write_work_files

        project = self._workspace.project
        if project is None:
            return
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Folder for the work files"), str(project.path.parent)
        )
        if not name:
            return
        overwrite = self._may_replace(project, Path(name))
        if overwrite is None:
            return
        words = self._seal() if passphrase is None else passphrase
        if words is None:
            return
        self._window.preferences.seals_work_files = bool(words)

        def work(project: Project, job: BackgroundJob) -> list[Written]:
            return write_work_files(
                project,
                folder=Path(name),
                overwrite=bool(overwrite),
                progress=job.progress,
                passphrase=words,
            )

        def tell(written: list[Written]) -> None:
            said = self.tr(
                "Work files written: {}. They are in {} Give each annotator their own; "
                "merge them when they come back."
            )
            told = said.format(number(len(written)), f"\u2068{name}\u2069.")
            if words:
                told += "\n" + self.tr("They are sealed: tell the passphrase by another way.")
            self._window.notices.tell(told)

        self._window.commands.in_background(self.tr("Writing the work files"), work, tell)

    def _seal(self) -> str | None:
        """The passphrase for work files, "" for none; asked for where the last ones had one."""
        from desktop.dialogs.seal_dialog import SealDialog

        if not self._window.preferences.seals_work_files:
            return ""
        return SealDialog.ask(
            self.tr("Work files"),
            self.tr("The last work files were sealed. Are these to be sealed too?"),
            self.tr("&Seal the work files under a passphrase"),
            self._window,
        )

    def _may_replace(self, project: Project, folder: Path) -> bool | None:
        """Whether to replace work files that are there; None where it was cancelled."""
        from annotations.operations.write_work_file import work_file_name
        from desktop.dialogs.question import agreed

        names = [work_file_name(project, layer) for layer in project.assignments.workloads()]
        there = [name for name in names if (folder / name).exists()]
        if not there:
            return False
        question = self.tr("Work files are already there: {}. Replace them?")
        told = question.format(self.tr(", ").join(f"\u2068{name}\u2069" for name in there))
        do, leave = self.tr("&Replace"), self.tr("&Leave them")
        return agreed(self._window, self.tr("Work files"), told, do, leave) or None

    def choose_files(self) -> None:
        """Ask for files that came back, and merge them after a preview."""
        project = self._workspace.project
        if project is None:
            return
        told = f"{self.tr('Tawsim project')} (*{SUFFIX})"
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Merge files"), str(project.path.parent), told
        )
        self.merge([Path(name) for name in names])

    def takes(self, paths: list[Path]) -> bool:
        """Whether these are files of the open project, which are then merged."""
        from annotations.storage.file_facts import project_id
        from annotations.storage.foreign_file import foreign_file

        project = self._workspace.project
        if project is None or project.read_only or not paths:
            return False
        if any(path.suffix != SUFFIX for path in paths):
            return False
        if len(paths) == 1:
            if paths[0].exists() and paths[0].samefile(project.path):
                return False
            try:
                with foreign_file(paths[0]) as foreign:
                    if project_id(foreign) != project.identity:
                        return False
            except Problem:
                return False
        self.merge(paths)
        return True

    def merge(self, paths: list[Path]) -> None:
        """Show what the files would bring, and merge them once that is accepted."""
        from annotations.operations.merge_work_file import preview_merge
        from annotations.operations.open_seals import opened_seals, under_their_names
        from desktop.dialogs.merge_dialog import MergeDialog

        if not paths:
            return
        self._workspace.leaving.emit()

        passphrase = self._passphrase_of(paths)
        if passphrase is None:
            return

        def work(project: Project, job: BackgroundJob) -> MergeReport:
            with opened_seals(paths, lambda: passphrase, job.progress) as opened:
                preview = preview_merge(project, files=opened, progress=job.progress)
            return under_their_names(preview, paths)

        def show(preview: MergeReport) -> None:
            dialog = MergeDialog(preview, self._window)
            dialog.accepted.connect(lambda: self._merge(dialog.chosen(), passphrase))
            dialog.open()

        self._window.commands.in_background(self.tr("Reading the files"), work, show)

    def _passphrase_of(self, paths: list[Path]) -> str | None:
        """What opens the sealed ones among the files, "" where none is; None where cancelled."""
        sealed = [path for path in paths if self._window.sealed_files.is_sealed(path)]
        return self._window.sealed_files.passphrase(sealed[0]) if sealed else ""

    def _merge(self, paths: list[Path], passphrase: str) -> None:
        from annotations.operations.merge_work_file import merge_work_files
        from annotations.operations.open_seals import opened_seals, under_their_names

        def work(project: Project, job: BackgroundJob) -> MergeReport:
            with opened_seals(paths, lambda: passphrase, job.progress) as opened:
                report = merge_work_files(project, files=opened, progress=job.progress)
            return under_their_names(report, paths)

        self._window.commands.in_background(self.tr("Merging the files"), work, self._merged)

    def _merged(self, report: MergeReport) -> None:
        first = self._workspace.document is None
        self._workspace.take_in(report.changes)
        if first:
            self._window.documents.open_first()
        refused = next((each.problem for each in report.files if each.problem), None)
        if refused is not None:
            self._window.notices.problem(refused)
        merged = sum(each.problem is None for each in report.files)
        said = self.tr(
            "Files merged: {}, with changes: {}. A copy from before is kept under Backups. "
            "Compare the annotators under Team > Agreement; settle where they differ under "
            "Team > Adjudicate."
        )
        self._window.notices.tell(said.format(number(merged), number(report.steps)))

    # The annotator

    def skip_article(self) -> None:
        """Ask why the article is skipped, mark it and go on to the next."""
        from annotations.layer import DocumentState
        from annotations.operations.edit_layers import set_state

        document = self._workspace.document_id
        if document is None:
            return
        reason, given = QInputDialog.getText(
            self._window,
            self.tr("Skip the article"),
            self.tr("Why is this article skipped? The coordinator will read it."),
        )
        reason = " ".join(reason.split())
        if not given or not reason:
            return
        changes = self._workspace.run(
            set_state,
            document=document,
            layer=self._workspace.layer,
            state=DocumentState.SKIPPED,
            reason=reason,
        )
        if changes is not None:
            self._window.documents.open_neighbour(1)

    def tell_when_all_is_done(self) -> None:
        """In a work file: what to do with it once every article in it is finished."""
        project = self._workspace.project
        if project is None or project.work is None:
            return
        if project.assignments.workload(project.work.layer).left:
            return
        self._window.notices.tell(
            self.tr("All your articles are finished. Now hand the file over: Team > Send back.")
        )

    def send_back(self) -> None:
        """Save a checked copy of the work file to hand over."""
        from annotations.storage.backup import back_up, back_up_sealed
        from desktop.dialogs.target_file import ask_target

        project = self._workspace.project
        if project is None or project.work is None:
            return
        load = project.assignments.workload(project.work.layer)
        path = ask_target(
            self._window,
            self.tr("Send back"),
            folder=project.path.parent,
            name=f"{project.path.stem}-{date.today().isoformat()}{SUFFIX}",
            told=self.tr("Tawsim project"),
            suffix=SUFFIX,
            kept=project.path,
        )
        if path is None:
            return
        words = self._seal_again(project.path)
        if words is None:
            return
        self._workspace.leaving.emit()

        def work(project: Project, job: BackgroundJob) -> Path:
            connection, told = project.connection, job.progress
            if words:
                back_up_sealed(connection, path, words, overwrite=True, progress=told)
            else:
                back_up(connection, path, overwrite=True, progress=told)
            return path

        def tell(made: Path) -> None:
            said = self.tr("Ready to hand over: {} in the folder {} – finished: {}, left: {}")
            places = (f"\u2068{place}\u2069" for place in (made.name, made.parent))
            self._window.notices.tell(
                said.format(*places, number(load.finished), number(load.left))
            )

        self._window.commands.in_background(self.tr("Saving a copy"), work, tell)

    def _seal_again(self, path: Path) -> str | None:
        """The passphrase for what goes back, "" for none; asked for where the file came sealed."""
        from desktop.dialogs.seal_dialog import SealDialog

        if not self._window.preferences.came_sealed(str(path)):
            return ""
        return SealDialog.ask(
            self.tr("Send back"),
            self.tr("This file came sealed. Whoever merges it will need the passphrase."),
            self.tr("&Seal it under a passphrase again"),
            self._window,
        )

"""The backups of a project: what each holds, how it differs, and putting one in its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import Problem
from annotations.operations.keep_backups import Difference, difference, facts_of
from annotations.project import Project
from annotations.storage.kept_backups import KeptBackup, backup_folder, kept_backups
from annotations.wording import sentence
from desktop.background_job import BackgroundJob
from desktop.language import current_language, led, number
from desktop.widgets.plain_label import PlainLabel, as_plain

_SIZE = QSize(640, 460)
_BACKUP = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Without ``project`` the file could not be opened, and ``why`` says so.

    Signals: ``restore_chosen`` (KeptBackup), ``recover_chosen``.
    """

    restore_chosen = Signal(object)
    recover_chosen = Signal()

    def __init__(self, path: Path, project: Project | None, parent: QWidget, why: str = "") -> None:
        super().__init__(parent)
        self._path, self._project, self._why = path, project, why
        self._job: BackgroundJob | None = None
        self._waiting = kept_backups(path)
        self.told = PlainLabel(wordWrap=True)
        self.list = QTreeWidget(rootIsDecorated=False, uniformRowHeights=True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.currentItemChanged.connect(self._compare)
        self.preview = PlainLabel(wordWrap=True)
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.restore_button = self.buttons.addButton("", accept)
        self.recover_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.recover_button.setVisible(project is None)
        self.restore_button.clicked.connect(self._restore)
        self.recover_button.clicked.connect(self.recover_chosen)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.preview)
        layout.addWidget(self.buttons)
        self.resize(_SIZE)
        self.preview.setVisible(bool(self._waiting))
        for backup in self._waiting:
            self._add(backup)
        self.retranslate()
        if self._waiting:
            self.list.setCurrentItem(self.list.topLevelItem(0))
        self._filling = QTimer(self, interval=0)
        self._filling.timeout.connect(self._fill_next)
        self._filling.start()

    def _add(self, backup: KeptBackup) -> None:
        time = QDateTime.fromSecsSinceEpoch(int(backup.time.timestamp()))
        item = QTreeWidgetItem([QLocale().toString(time, QLocale.FormatType.ShortFormat), "", ""])
        item.setData(0, _BACKUP, backup)
        item.setToolTip(0, as_plain(f"\u2068{backup.path}\u2069"))
        self.list.addTopLevelItem(item)

    def _fill_next(self) -> None:
        """Open the next backup and write what it holds; those that cannot be opened are marked."""
        row = self.list.topLevelItemCount() - len(self._waiting)
        if not self._waiting:
            self._filling.stop()
            return
        item, backup = self.list.topLevelItem(row), self._waiting.pop(0)
        try:
            facts = facts_of(backup)
        except Problem as problem:
            item.setDisabled(True)
            item.setToolTip(0, as_plain(sentence(problem, current_language())))
            return
        item.setText(1, number(facts.documents))
        item.setText(2, number(facts.spans))

    def chosen(self) -> KeptBackup | None:
        """The backup that is selected."""
        item = self.list.currentItem()
        backup = None if item is None else item.data(0, _BACKUP)
        return backup if isinstance(backup, KeptBackup) else None

    def _compare(self) -> None:
        """Say how the chosen backup differs from the project, worked out in a thread."""
        self._stop()
        backup = self.chosen()
        self.restore_button.setEnabled(backup is not None)
        self.preview.clear()
        if backup is None or self._project is None:
            return
        project = self._project

        def work(job: BackgroundJob) -> Difference:
            with project.reader() as reader:
                return difference(reader, backup, job.progress)

        job = BackgroundJob(work, self)
        job.ended.connect(lambda: self._show(job))
        self._job = job
        job.start()

    def _show(self, job: BackgroundJob) -> None:
        if job is not self._job:
            return
        if job.problem is not None:
            self.preview.setText(sentence(job.problem, current_language()))
            self.restore_button.setEnabled(False)
        elif isinstance(job.result, Difference):
            self.preview.setText(led("\n".join(self._differences(job.result))))

    def _differences(self, told: Difference) -> list[str]:
        lines = []
        if told.only_here:
            gone = self.tr("Since then, and not in the backup: {}")
            lines.append(gone.format(self._by_annotator(told.only_here)))
        if told.only_there:
            back = self.tr("Only in the backup: {}")
            lines.append(back.format(self._by_annotator(told.only_there)))
        if told.documents:
            lines.append(self.tr("%Ln article(s) are not in the backup", "", told.documents))
        return lines or [self.tr("The backup holds the same as the project.")]

    def _by_annotator(self, steps: Mapping[str, int]) -> str:
        comma = self.tr(", ")
        return comma.join(
            self.tr("%Ln step(s) by {}", "", count).format(
                f"\u2068{name}\u2069" if name else self.tr("nobody named")
            )
            for name, count in steps.items()
        )

    def _restore(self) -> None:
        backup = self.chosen()
        if backup is not None:
            self._stop()
            self.accept()
            self.restore_chosen.emit(backup)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
            self._job = None

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setWindowTitle(self.tr("Backups"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Articles"), self.tr("Spans")])
        self.list.setAccessibleName(self.tr("Backups"))
        self.preview.setAccessibleName(self.tr("How the backup differs"))
        self.restore_button.setText(self.tr("&Put in the project's place"))
        self.restore_button.setToolTip(
            self.tr("The project as it is now is kept as a backup itself")
        )
        self.restore_button.setEnabled(self.chosen() is not None)
        self.recover_button.setText(self.tr("&Recover what is readable…"))
        self.told.setText(led(self._introduction()))

    def _introduction(self) -> str:
        lines = [self._why] if self._why else []
        if self.list.topLevelItemCount():
            lines.append(self.tr("Kept by themselves: the last ten, one a day, one a week."))
        else:
            lines.append(self.tr("No backups yet. They are made by themselves while you work."))
        lines.append(self.tr("They lie in {}").format(f"\u2068{backup_folder(self._path)}\u2069"))
        return "\n".join(lines)

    def done(self, result: int) -> None:
        self._filling.stop()
        self._stop()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

"""My work: how much is left and done of what was assigned, and a choice of which to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotations.storage.assignments import Workload
from annotations.storage.document_filter import Work
from annotations.storage.journal import Changes
from desktop.language import number
from desktop.workspace import Workspace

_TABLES = frozenset({"assignment", "document_state", "document"})


class WorkFilter(QComboBox):
    """Hidden while nothing is assigned to the annotator. Signal: ``chosen``."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.currentIndexChanged.connect(self.chosen)
        workspace.project_opened.connect(self._begin)
        workspace.project_closed.connect(self._begin)
        workspace.annotator_changed.connect(self._begin)
        workspace.changed.connect(self._take_changes)
        self.retranslate()

    def wanted(self) -> Work | None:
        """Which articles to show; None for all of the project."""
        data = self.currentData()
        return Work(data) if data and not self.isHidden() else None

    def show_all(self) -> None:
        """Show all articles again."""
        self.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setAccessibleName(self.tr("My work"))
        self.setToolTip(self.tr("Which of the articles assigned to you are shown"))
        self._fill()

    def _begin(self) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(0)
        self._fill()

    def _take_changes(self, changes: Changes) -> None:
        if changes.tables & _TABLES:
            self._fill()

    def _fill(self) -> None:
        project = self._workspace.project
        layer = self._workspace.layer
        load = Workload()
        if project is not None and layer:
            load = project.assignments.workload(layer)
        rows = [
            (self.tr("Left: {}").format(number(load.left)), Work.LEFT.value),
            (self.tr("Finished: {}").format(number(load.finished)), Work.FINISHED.value),
        ]
        mine = self.tr("My work: {} left, {} finished")
        told = mine.format(number(load.left), number(load.finished))
        if project is not None and project.work is None:
            rows = [(self.tr("All articles"), ""), (told, Work.ALL.value), *rows]
        else:
            rows = [(told, ""), *rows]
        at = self.currentIndex()
        with QSignalBlocker(self):
            self.clear()
            for words, data in rows:
                self.addItem(words, data)
            self.setCurrentIndex(max(at, 0))
        if not load.total and not self.isHidden():
            self.show_all()
        self.setVisible(load.total > 0)

    # Qt's overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

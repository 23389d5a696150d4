"""What stands in place of the text while no article is open: what to do next, and how."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.storage.journal import Changes
from desktop.theme import application_icon
from desktop.widgets.plain_label import PlainLabel, as_plain
from desktop.workspace import Workspace

_WIDTH = 420
_MARK, _ROOM = 72, 16
_RECENT_SHOWN, _MARGIN = 5, 4
_PATH = Qt.ItemDataRole.UserRole
_BEGIN = ("sample", "new", "open", "tour", "guide")


class StartPage(QWidget):
    """Offers the next step. Signals: ``action_chosen`` (id of an action), ``project_chosen``
    (path of a project that was open before)."""

    action_chosen = Signal(str)
    project_chosen = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.mark = PlainLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self.mark.setPixmap(application_icon().pixmap(_MARK, _MARK))
        self.mark.setFixedHeight(_MARK + _ROOM)
        centred = Qt.AlignmentFlag.AlignHCenter
        self.heading = PlainLabel(wordWrap=True, alignment=centred, objectName="heading")
        self.advice = PlainLabel(wordWrap=True, alignment=centred, objectName="advice")
        self.buttons = {name: QPushButton() for name in (*_BEGIN, "import")}
        for name in ("sample", "import"):
            self.buttons[name].setDefault(True)
        self.before = PlainLabel(objectName="hint")
        self.recent = QListWidget()
        self.recent.itemActivated.connect(self._open_recent)
        self.recent.itemClicked.connect(self._open_recent)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        for widget in (self.mark, self.heading, self.advice):
            inner.addWidget(widget)
        learning = QHBoxLayout()
        for name, button in self.buttons.items():
            (learning if name in ("tour", "guide") else inner).addWidget(button)
        inner.addLayout(learning)
        for widget in (self.before, self.recent):
            inner.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(column, 0, centred)
        layout.addStretch(3)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.action_chosen.emit(name))
        workspace.project_opened.connect(self.retranslate)
        workspace.project_closed.connect(self.retranslate)
        workspace.changed.connect(self._take_changes)
        self.retranslate()

    def _take_changes(self, changes: Changes) -> None:
        if "document" in changes.tables:
            self.retranslate()

    def show_recent(self, paths: Iterable[str]) -> None:
        """List the projects that were open before and are still there, the latest first."""
        self.recent.clear()
        there = [path for path in map(Path, paths) if path.is_file()][:_RECENT_SHOWN]
        for path in there:
            item = QListWidgetItem(f"\u2068{path.stem}\u2069  –  \u2066{path.parent}\u2069")
            item.setData(_PATH, str(path))
            item.setToolTip(as_plain(str(path)))
            self.recent.addItem(item)
        self.retranslate()

    def _open_recent(self, item: QListWidgetItem) -> None:
        self.project_chosen.emit(item.data(_PATH))

    def retranslate(self) -> None:
        """Say what fits the present state, in the present language."""
        project = self._workspace.project
        self.buttons["sample"].setText(self.tr("Open the sample project"))
        self.buttons["new"].setText(self.tr("New project…"))
        self.buttons["open"].setText(self.tr("Open a project…"))
        self.buttons["tour"].setText(self.tr("Tour of the window"))
        self.buttons["guide"].setText(self.tr("Read the guide"))
        self.buttons["import"].setText(self.tr("Import articles…"))
        self.before.setText(self.tr("Opened before"))
        self.recent.setAccessibleName(self.tr("Opened before"))
        empty = project is not None and not len(project.documents)
        for name, button in self.buttons.items():
            button.setVisible(empty if name == "import" else project is None)
        for widget in (self.before, self.recent):
            widget.setVisible(project is None and self.recent.count() > 0)
        self.recent.setFixedHeight(self._height_of_recent())
        if project is None:
            self.heading.setText(self.tr("Welcome to Tawsim"))
            self.advice.setText(
                self.tr("Label Arabic news on this machine alone. Begin with the sample project.")
            )
        elif empty:
            self.heading.setText(self.tr("This project has no articles yet"))
            self.advice.setText(
                self.tr("Import text, JSONL, CSV, Word or web pages, or drop files on this window.")
            )
        else:
            self.heading.setText(self.tr("Choose an article"))
            self.advice.setText(self.tr("Click an article in the list, or press Ctrl+Page Down."))

    def _height_of_recent(self) -> int:
        """Room for all rows, so that nothing is scrolled."""
        rows = max(self.recent.sizeHintForRow(0), self.fontMetrics().height()) * max(
            self.recent.count(), 1
        )
        return rows + 2 * self.recent.frameWidth() + _MARGIN

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

"""What stands in place of the text while no article is open: what to do next, and how."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotations.storage.journal import Changes
from desktop.theme import application_icon
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_WIDTH = 420
_MARK, _ROOM = 72, 16


class StartPage(QWidget):
    """Offers the next step. Signal: ``action_chosen`` (id of an action)."""

    action_chosen = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.mark = PlainLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self.mark.setPixmap(application_icon().pixmap(_MARK, _MARK))
        self.mark.setFixedHeight(_MARK + _ROOM)
        centred = Qt.AlignmentFlag.AlignHCenter
        self.heading = PlainLabel(wordWrap=True, alignment=centred, objectName="heading")
        self.advice = PlainLabel(wordWrap=True, alignment=centred, objectName="advice")
        self.buttons = {name: QPushButton() for name in ("sample", "new", "open", "import")}
        for name in ("sample", "import"):
            self.buttons[name].setDefault(True)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        for widget in (self.mark, self.heading, self.advice, *self.buttons.values()):
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

    def retranslate(self) -> None:
        """Say what fits the present state, in the present language."""
        project = self._workspace.project
        self.buttons["sample"].setText(self.tr("Open the sample project"))
        self.buttons["new"].setText(self.tr("New project…"))
        self.buttons["open"].setText(self.tr("Open a project…"))
        self.buttons["import"].setText(self.tr("Import articles…"))
        empty = project is not None and not len(project.documents)
        for name, button in self.buttons.items():
            button.setVisible(empty if name == "import" else project is None)
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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

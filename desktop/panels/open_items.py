"""Everything the annotator flagged or noted to come back to: spans and whole articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotations.storage.flags import OpenItem
from annotations.storage.journal import Changes
from desktop.widgets.plain_label import PlainLabel, as_plain
from desktop.workspace import Workspace

_MOST = 2_000


class OpenItems(QWidget):
    """A list that is hidden until it is asked for. Signal: ``item_chosen`` (OpenItem)."""

    item_chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._title = PlainLabel()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self._title.setBuddy(self.list)
        self._empty = PlainLabel(wordWrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self.list, self._empty):
            layout.addWidget(widget)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        workspace.changed.connect(self._take_changes)
        workspace.annotator_changed.connect(self.refresh)
        workspace.project_opened.connect(self.refresh)
        workspace.project_closed.connect(self.refresh)
        self.hide()
        self.retranslate()

    def toggle(self) -> None:
        """Show the list and put the keyboard into it, or hide it."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.refresh()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_changes(self, changes: Changes) -> None:
        if changes.tables & {"span", "document_state"}:
            self.refresh()

    def refresh(self) -> None:
        """Read the flags and notes anew, where they are on show."""
        if not self.isVisible():
            return
        project = self._workspace.project
        items = [] if project is None else project.flags.open_items(self._workspace.layer)
        self.list.clear()
        for item in items[:_MOST]:
            row = QListWidgetItem(_words(item))
            row.setData(Qt.ItemDataRole.UserRole, item)
            row.setToolTip(as_plain(item.title))
            self.list.addItem(row)
        self.list.setVisible(bool(items))
        self._empty.setVisible(not items)

    def _choose(self, row: QListWidgetItem) -> None:
        self.item_chosen.emit(row.data(Qt.ItemDataRole.UserRole))

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self._title.setText(self.tr("Flags and notes"))
        self.list.setAccessibleName(self.tr("Flags and notes"))
        self._empty.setText(self.tr("Nothing is flagged or noted. Ctrl+G flags the chosen span."))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _words(item: OpenItem) -> str:
    """A line of plain text: flag, words, note."""
    parts = ["⚑" if item.flagged else "✎", f"\u2068{item.quote or item.title}\u2069"]
    if item.note:
        parts.append(f"– \u2068{item.note}\u2069")
    return " ".join(parts)

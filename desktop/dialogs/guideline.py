"""What each label means: the descriptions of the scheme, at hand while one reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from annotations.label_set import Label, LabelId, in_language
from annotations.storage.journal import Changes
from desktop.language import current_language
from desktop.widgets.plain_text import PlainText
from desktop.workspace import Workspace

_SIZE = (460, 420)


class Guideline(QDialog):
    """A window of its own that stays open beside the main one."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._label: LabelId | None = None
        self.text = PlainText(readOnly=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        self.resize(*_SIZE)
        workspace.changed.connect(self._take_changes)
        workspace.project_opened.connect(self.refresh)
        workspace.project_closed.connect(self.refresh)
        self.retranslate()

    def show_label(self, label: LabelId | None) -> None:
        """Show the label's description first in view."""
        self._label = label
        self.refresh()

    def _take_changes(self, changes: Changes) -> None:
        if "label" in changes.tables:
            self.refresh()

    def refresh(self) -> None:
        """Write the descriptions of all labels."""
        project = self._workspace.project
        labels = list(project.label_set) if project is not None else []
        self.text.clear()
        cursor, place = self.text.textCursor(), 0
        for label in labels:
            if label.id == self._label:
                place = cursor.position()
            self._write(cursor, label)
        if not labels:
            cursor.insertText(self.tr("No labels yet. Make some under Project > Labels…"))
        cursor.setPosition(place)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _write(self, cursor: QTextCursor, label: Label) -> None:
        language = current_language()
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(700)
        name = in_language(label.names, language, label.name)
        cursor.insertText(f"{name} ({label.key})" if label.key else name, bold)
        told = in_language(label.description, language, "")
        if not told:
            told = self.tr("No guideline yet. Write one under Project > Labels…")
            plain.setForeground(self.palette().placeholderText())
        cursor.insertText(f"\n{told}\n\n", plain)

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setWindowTitle(self.tr("Guideline of the labels"))
        self.text.setAccessibleName(self.tr("Guideline of the labels"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

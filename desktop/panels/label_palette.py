"""The labels with their colours and keys; a click labels the selection."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotations.label_set import Label, in_language
from annotations.storage.journal import Changes
from desktop.language import current_language
from desktop.widgets.plain_label import PlainLabel, as_plain
from desktop.workspace import Workspace

_SWATCH = 14
_GAP = 6


class LabelPalette(QWidget):
    """One button a label. Signal: ``label_chosen`` (label id)."""

    label_chosen = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(4)
        self.buttons: dict[str, QPushButton] = {}
        self._empty = PlainLabel(wordWrap=True)
        workspace.project_opened.connect(self.rebuild)
        workspace.project_closed.connect(self.rebuild)
        workspace.changed.connect(self._take_changes)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the buttons anew from the project's labels."""
        for button in self.buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        project = self._workspace.project
        labels = project.label_set if project is not None else ()
        for label in labels:
            button = self._button(label)
            self.buttons[label.id] = button
            self._layout.addWidget(button)
        self._layout.addWidget(self._empty)
        self._empty.setVisible(project is not None and not self.buttons)
        self._empty.setText(self.tr("No labels yet. Make some under Project > Labels…"))

    def _button(self, label: Label) -> QPushButton:
        language = current_language()
        name = in_language(label.names, language, label.name)
        button = QPushButton(swatch(label.colour), name.replace("&", "&&"))
        button.setObjectName("label")
        button.setIconSize(QSize(_SWATCH + _GAP, _SWATCH))
        row = QHBoxLayout(button)
        row.setContentsMargins(8, 0, 8, 0)
        row.addStretch(1)
        if label.key:
            key = PlainLabel(label.key, button, objectName="key")
            key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(as_plain(in_language(label.description, language, name)))
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.label_chosen.emit(label.id))
        return button

    def _take_changes(self, changes: Changes) -> None:
        if "label" in changes.tables:
            self.rebuild()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.rebuild()
        super().changeEvent(event)


def swatch(colour: str) -> QIcon:
    """A filled square in the label's colour, with room beside it."""
    pixmap = QPixmap(_SWATCH + _GAP, _SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(_GAP // 2, 0, _SWATCH, _SWATCH, 3, 3)
    return QIcon(pixmap)

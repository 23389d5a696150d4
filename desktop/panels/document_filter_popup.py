"""The conditions of the corpus list besides its words, in a popup under its button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotations.label_set import LabelId, in_language
from annotations.layer import DocumentState, LayerId, LayerKind
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.journal import Changes
from desktop.language import current_language
from desktop.panels.document_list_model import state_name
from desktop.widgets.combo_rows import fill_rows
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_DELAY_MS = 250
_WITH, _WITHOUT = "+", "-"
_WIDTH = 360


class DocumentFilterPopup(QFrame):
    """State, label, annotator, one fact and dates. Signal: ``changed``."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._workspace = workspace
        self.state, self.label, self.layer, self.key = (QComboBox() for _ in range(4))
        self.value, self.since, self.until = (QLineEdit(clearButtonEnabled=True) for _ in range(3))
        self.clear_button = QPushButton()
        self._form = QFormLayout(self)
        self._names: dict[QWidget, QLabel] = {}
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._arrange()
        self._delay.timeout.connect(self.changed)
        for box in (self.state, self.label, self.layer, self.key):
            box.currentIndexChanged.connect(self._tell)
        for field in (self.value, self.since, self.until):
            field.textChanged.connect(self._delay.start)
            field.returnPressed.connect(self._tell)
        self.clear_button.clicked.connect(self.clear)
        workspace.project_opened.connect(self.clear)
        workspace.project_closed.connect(self.clear)
        workspace.changed.connect(self._take_changes)
        self.retranslate()

    def _arrange(self) -> None:
        self.setMinimumWidth(_WIDTH)
        fact, dates = QHBoxLayout(), QHBoxLayout()
        fact.addWidget(self.key, 1)
        fact.addWidget(self.value, 1)
        dates.addWidget(self.since)
        dates.addWidget(self.until)
        rows: tuple[tuple[QWidget, QWidget | QHBoxLayout], ...] = (
            *((self.state, self.state), (self.label, self.label), (self.layer, self.layer)),
            *((self.key, fact), (self.since, dates)),
        )
        for buddy, field in rows:
            name = PlainLabel()
            name.setBuddy(buddy)
            self._names[buddy] = name
            self._form.addRow(name, field)
        self._form.addRow(self.clear_button)

    def wanted(self, words: str) -> DocumentFilter:
        """The filter with these words and what is set here."""
        label = str(self.label.currentData() or "")
        state = self.state.currentData()
        return DocumentFilter(
            words,
            state=DocumentState(state) if state else None,
            label=LabelId(label[1:]) if label else None,
            without_label=label.startswith(_WITHOUT),
            layer=LayerId(self.layer.currentData()) if self.layer.currentData() else None,
            key=str(self.key.currentData() or ""),
            value=self.value.text(),
            since=self.since.text(),
            until=self.until.text(),
        )

    def clear(self) -> None:
        """Let every article through."""
        self._fill()
        boxes = (self.state, self.label, self.layer, self.key)
        fields = (self.value, self.since, self.until)
        blocked = [QSignalBlocker(widget) for widget in (*boxes, *fields)]
        for box in boxes:
            box.setCurrentIndex(0)
        for field in fields:
            field.clear()
        del blocked
        self._tell()

    def _tell(self) -> None:
        self._delay.stop()
        self.changed.emit()

    def _take_changes(self, changes: Changes) -> None:
        if changes.tables & {"label", "layer"}:
            self._fill()

    def retranslate(self) -> None:
        """Put every word in the present language."""
        for widget, words in (
            (self.state, self.tr("&State")),
            (self.label, self.tr("&Label")),
            (self.layer, self.tr("&Annotator")),
            (self.key, self.tr("&Fact")),
            (self.since, self.tr("&Dates")),
        ):
            self._names[widget].setText(words)
        for widget, name in (
            (self.state, self.tr("Filter by state")),
            (self.label, self.tr("Filter by label")),
            (self.layer, self.tr("Filter by annotator")),
            (self.key, self.tr("Which fact to filter by")),
            (self.value, self.tr("What the fact holds")),
            (self.since, self.tr("From this date")),
            (self.until, self.tr("To this date")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.value.setPlaceholderText(self.tr("Any value"))
        # A date as ISO 8601 writes it, the year first whatever the direction of the window.
        for field, words in ((self.since, self.tr("from {}")), (self.until, self.tr("to {}"))):
            field.setPlaceholderText(words.format("\u20662024-05-31\u2069"))
        self.clear_button.setText(self.tr("&Clear the filter"))
        self._fill()

    def _fill(self) -> None:
        project = self._workspace.project
        labels = () if project is None else project.label_set
        layers = () if project is None else project.layers.all()
        language = current_language()
        names = [(in_language(each.names, language, each.name), each.id) for each in labels]
        fill_rows(
            self.state,
            [
                (self.tr("All articles"), ""),
                *((state_name(state), state.value) for state in DocumentState),
            ],
        )
        fill_rows(
            self.label,
            [
                (self.tr("Any label or none"), ""),
                *((self.tr("With: {}").format(name), _WITH + key) for name, key in names),
                *((self.tr("Without: {}").format(name), _WITHOUT + key) for name, key in names),
            ],
        )
        fill_rows(
            self.layer,
            [
                (self.tr("The one who is annotating"), ""),
                *(
                    (self.tr("Gold") if layer.kind is LayerKind.GOLD else layer.name, layer.id)
                    for layer in layers
                ),
            ],
        )
        fill_rows(
            self.key,
            [
                *((self.tr("Source"), "source"), (self.tr("Author"), "author")),
                *((self.tr("Web address"), "url"), (self.tr("Identifier"), "external_id")),
                *((f"\u2068{key}\u2069", key) for key in self._metadata_keys()),
            ],
        )

    def _metadata_keys(self) -> list[str]:
        project = self._workspace.project
        return [] if project is None else project.documents.metadata_keys()

    # Qt's overrides

    def showEvent(self, event: QShowEvent) -> None:
        self._fill()
        super().showEvent(event)
        self.state.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

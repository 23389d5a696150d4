"""Which column of a file is the text, the title and so on, seen beside its first rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.encodings import ENCODINGS
from annotations.formats.fields import guess_fields
from annotations.formats.records import FieldMapping, ReadOptions

Preview = Callable[[str | None], tuple[list[str], list[list[str]]]]
_FIELDS = ("text", "title", "id", "source", "url", "date", "author")


class FieldMappingDialog(QDialog):
    """Shows what was guessed; ``preview`` gives columns and rows for an encoding."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.setWindowTitle(self.tr("Where is what?"))
        self.encoding = QComboBox()
        self.encoding.addItem(self.tr("Detect"), None)
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.fields = {name: QComboBox() for name in _FIELDS}
        form = QFormLayout()
        for name, words in zip(_FIELDS, self._words(), strict=True):
            form.addRow(words, self.fields[name])
        form.addRow(self.tr("Encoding"), self.encoding)
        self.table = QTableWidget()
        self.table.setAccessibleName(self.tr("First rows"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.encoding.currentIndexChanged.connect(self._read)
        self.fields["text"].currentIndexChanged.connect(self._allow)
        self._read()
        self.resize(760, 560)

    def _words(self) -> tuple[str, ...]:
        return (
            *(self.tr("Text"), self.tr("Title"), self.tr("Identifier"), self.tr("Source")),
            *(self.tr("Address"), self.tr("Date"), self.tr("Author")),
        )

    def options(self) -> ReadOptions:
        """What was chosen."""
        chosen = {name: field.currentData() or "" for name, field in self.fields.items()}
        return ReadOptions(self.encoding.currentData(), FieldMapping(**chosen))

    def _read(self) -> None:
        columns, rows = self._preview(self.encoding.currentData())
        guess = guess_fields(columns)
        for name, field in self.fields.items():
            field.clear()
            field.addItem(self.tr("(none)"), "")
            for column in columns:
                field.addItem(column, column)
            field.setCurrentIndex(max(field.findData(getattr(guess, name)), 0))
        self.table.setColumnCount(len(columns))
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row[: len(columns)]):
                self.table.setItem(at, column, QTableWidgetItem(cell))
        self._allow()

    def _allow(self) -> None:
        self._ok.setEnabled(bool(self.fields["text"].currentData()))

"""Which column of a file is the text, the title and so on, seen beside its first rows."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import Problem
from annotations.formats.fields import guess_fields
from annotations.formats.records import FieldMapping, ReadOptions
from annotations.wording import sentence
from desktop.dialogs.encoding_dialog import fill_encodings
from desktop.language import current_language
from desktop.widgets.plain_label import PlainLabel

Preview = Callable[[str | None], tuple[list[str], list[list[str]]]]
_FIELDS = ("text", "title", "id", "source", "url", "date", "author")
_SHOWN, _TOOLTIP = 300, 1_000


class FieldMappingDialog(QDialog):
    """Shows what was guessed; ``preview`` gives columns and rows for an encoding.

    ``detected`` is the encoding that the file seems to be in.
    """

    def __init__(
        self, preview: Preview, parent: QWidget | None = None, *, detected: str = "utf-8"
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._problem = ""
        self.table = QTableWidget()
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.setWindowTitle(self.tr("Where is what?"))
        self.encoding = QComboBox()
        fill_encodings(self.encoding, self.tr("Detected: {}"), detected)
        self.fields = {name: QComboBox() for name in _FIELDS}
        form = QFormLayout()
        for name, words in zip(_FIELDS, self._words(), strict=True):
            form.addRow(words, self.fields[name])
        form.addRow(self.tr("&Encoding"), self.encoding)
        self.fields["text"].setToolTip(self.tr("Only what is chosen here becomes the article"))
        self.encoding.setToolTip(self.tr("Change it where the first rows look garbled"))
        self.missing = PlainLabel(wordWrap=True)
        first_rows = PlainLabel(self.tr("First &rows"))
        first_rows.setBuddy(self.table)
        self.table.setAccessibleName(self.tr("First rows"))
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.missing)
        layout.addWidget(first_rows)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.encoding.currentIndexChanged.connect(self._read_again)
        self.fields["text"].currentIndexChanged.connect(self._allow)
        self._read()
        self.resize(760, 560)

    def _words(self) -> tuple[str, ...]:
        return (
            *(self.tr("&Text"), self.tr("T&itle"), self.tr("I&dentifier"), self.tr("&Source")),
            *(self.tr("&Address"), self.tr("D&ate"), self.tr("A&uthor")),
        )

    def options(self) -> ReadOptions:
        """What was chosen."""
        chosen = {name: field.currentData() or "" for name, field in self.fields.items()}
        return ReadOptions(self.encoding.currentData(), FieldMapping(**chosen))

    def _read_again(self) -> None:
        """With another encoding; where that does not fit, say so and offer no columns."""
        self._problem = ""
        try:
            self._read()
        except Problem as problem:
            self._problem = sentence(problem, current_language())
            self._fill([], [])

    def _read(self) -> None:
        self._fill(*self._preview(self.encoding.currentData()))

    def _fill(self, columns: list[str], rows: list[list[str]]) -> None:
        """Keep what was chosen where that column is still there; guess the rest."""
        guess = guess_fields(columns)
        for name, field in self.fields.items():
            chosen = field.currentData()
            field.clear()
            field.addItem(self.tr("(none)"), "")
            for column in columns:
                field.addItem(column, column)
            wanted = chosen if chosen in columns else getattr(guess, name)
            field.setCurrentIndex(max(field.findData(wanted), 0))
        self.table.setColumnCount(len(columns))
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row[: len(columns)]):
                self.table.setItem(at, column, _cell(cell))
        self._allow()

    def _allow(self) -> None:
        text = self.fields["text"].currentIndex() - 1
        self._ok.setEnabled(text >= 0)
        missing = self.tr("Choose the column that holds the text.")
        self.missing.setText(self._problem or missing)
        self.missing.setVisible(text < 0)
        header = self.table.horizontalHeader()
        for column in range(self.table.columnCount()):
            wide = column == text
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)


def _cell(words: str) -> QTableWidgetItem:
    """One line, in the direction of its own words; all of it in the tooltip."""
    line = " ".join(words[:_SHOWN].split())
    item = QTableWidgetItem(f"\u2068{line}\u2069")
    item.setToolTip(f"<span>{escape(words[:_TOOLTIP])}</span>")
    return item

"""What is said of one attribute or choice: its names, its id, the kind of an attribute."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from annotations.attribute_tree import Id, Row
from annotations.label_set import AttributeKind
from desktop.widgets.choice_box import StillComboBox
from desktop.widgets.name_fields import NameFields
from desktop.widgets.plain_label import PlainLabel


class RowFields(QWidget):
    """Signals: ``named`` (language, words), ``id_typed``, ``kind_chosen``."""

    named = Signal(str, str)
    id_typed = Signal(str)
    kind_chosen = Signal(str)

    def __init__(self, kinds: dict[AttributeKind, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NameFields()
        self.names.edited.connect(self.named)
        self.identifier = QLineEdit()
        self.identifier.textEdited.connect(lambda words: self.id_typed.emit(words.strip()))
        self.kind = StillComboBox()
        for kind, words in kinds.items():
            self.kind.addItem(words, kind)
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self.kind.currentData()))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self.names.add_to(form)
        form.addRow(self.tr("Name in e&xports"), self.identifier)
        self._kind_name: QLabel = PlainLabel(self.tr("&Kind"))
        self._kind_name.setBuddy(self.kind)
        form.addRow(self._kind_name, self.kind)

    def show_row(self, row: Row | None) -> None:
        """Show a row; nothing can be written where there is none."""
        self.setEnabled(row is not None)
        self.names.show_names({} if row is None else row.names)
        _write(self.identifier, "" if row is None else row.id)
        fixed = row is not None and row.id_is is Id.KEPT
        self.identifier.setReadOnly(fixed)
        self.identifier.setToolTip(
            self.tr("Spans bear this name as their value, so it stays as it is")
            if fixed
            else self.tr(
                "Letters, digits and underscores, a letter first; spans bear it as their value"
            )
        )
        kind = None if row is None else row.kind
        for part in (self.kind, self._kind_name):
            part.setVisible(kind is not None)
        if row is not None and kind is not None:
            self.kind.setCurrentIndex(self.kind.findData(kind))
            self.kind.setEnabled(not row.children)
            self.kind.setToolTip(
                self.tr("Delete the choices first to change the kind")
                if row.children
                else self.tr("What a value of this attribute is")
            )


def _write(field: QLineEdit, words: str) -> None:
    """Show words without moving the caret where they are there already."""
    if field.text() != words:
        field.setText(words)

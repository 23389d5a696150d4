"""Who is annotating: one of those the project knows, or a new name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from annotations.layer import GOLD
from annotations.text.folding import fold
from desktop.widgets.plain_label import PlainLabel


class AnnotatorDialog(QDialog):
    """Asks for a name, once for each project and machine."""

    def __init__(self, names: list[str], last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Annotator"))
        question = PlainLabel(self.tr("Who is annotating? Every span will carry this name."))
        question.setWordWrap(True)
        self._known = {fold(name).strip(): name for name in names}
        self.names = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.names.addItems(names)
        self.names.setCurrentText(last or (names[0] if names else ""))
        self.names.setAccessibleName(self.tr("Name of the annotator"))
        question.setBuddy(self.names)
        self.hint = PlainLabel(wordWrap=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.names.editTextChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        for widget in (question, self.names, self.hint, buttons):
            layout.addWidget(widget)
        self._allow()
        line = self.names.lineEdit()
        if line is not None:
            line.selectAll()
        self.resize(420, self.sizeHint().height())

    def name(self) -> str:
        """The name that was chosen or typed; as the project spells it where it knows it."""
        typed = " ".join(self.names.currentText().split())
        return self._known.get(fold(typed), typed)

    def _allow(self) -> None:
        name = self.name()
        reserved = fold(name) == fold(GOLD)
        self._ok.setEnabled(bool(name) and not reserved)
        if reserved:
            told = self.tr("This name belongs to the adjudicated layer; choose another.")
        elif name and self._known and name not in self._known.values():
            told = self.tr("A new annotator will be added.")
        else:
            told = ""
        self.hint.setText(told)

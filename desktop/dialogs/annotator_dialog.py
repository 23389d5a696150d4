"""Who is annotating: one of those the project knows, or a new name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


class AnnotatorDialog(QDialog):
    """Asks for a name, once for each project and machine."""

    def __init__(self, names: list[str], last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Annotator"))
        question = QLabel(self.tr("Who is annotating? Every span will carry this name."))
        question.setWordWrap(True)
        self.names = QComboBox(editable=True)
        self.names.addItems(names)
        self.names.setCurrentText(last or (names[0] if names else ""))
        self.names.setAccessibleName(self.tr("Name of the annotator"))
        question.setBuddy(self.names)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.names.editTextChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        for widget in (question, self.names, buttons):
            layout.addWidget(widget)
        self.resize(380, self.sizeHint().height())
        self._allow()

    def name(self) -> str:
        """The name that was chosen or typed."""
        return self.names.currentText().strip()

    def _allow(self) -> None:
        self._ok.setEnabled(bool(self.name()))

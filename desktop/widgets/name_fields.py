"""A field for the name in each language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit

from annotations.label_set import Names
from desktop.language import LANGUAGES


class NameFields(QObject):
    """Signal: ``edited`` (language, words)."""

    edited = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = {code: QLineEdit() for code in LANGUAGES}
        for code, field in self.fields.items():
            mirrored = code == "ar"
            field.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
            )
            field.textEdited.connect(lambda words, code=code: self.edited.emit(code, words.strip()))

    def add_to(self, form: QFormLayout) -> None:
        """Put a line for each language into a form."""
        words = {
            "ar": self.tr("&Arabic name"),
            "en": self.tr("E&nglish name"),
            "fr": self.tr("&French name"),
        }
        for code, field in self.fields.items():
            form.addRow(words[code], field)

    def show_names(self, names: Names) -> None:
        """Show these names, without moving the caret in one that is there already."""
        for code, field in self.fields.items():
            if field.text().strip() != names.get(code, ""):
                field.setText(names.get(code, ""))

    def merged_into(self, names: Names) -> Names:
        """These names with what the fields say; an empty field is no name."""
        said = {code: field.text().strip() for code, field in self.fields.items()}
        return {code: name for code, name in {**names, **said}.items() if name}

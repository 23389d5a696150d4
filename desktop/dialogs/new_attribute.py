"""A line under the outline of attributes: a kind and words make an attribute in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotations.label_set import AttributeKind


class NewAttribute(QWidget):
    """Nobody has to know how the outline is written to add to it.

    Signals: ``wanted`` (kind, words shown).
    """

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.words = QComboBox(), QLineEdit()
        for kind, told in self.kinds().items():
            self.kind.addItem(told, kind)
        self.kind.setAccessibleName(self.tr("Kind of the new attribute"))
        self.kind.setToolTip(self.kind.accessibleName())
        self.words.setAccessibleName(self.tr("Words shown for the new attribute"))
        self.words.setToolTip(self.words.accessibleName())
        self.words.setPlaceholderText(self.tr("for example: age"))
        self.button = QPushButton(self.tr("Add attri&bute"))
        self.button.setToolTip(self.tr("Write an attribute of this kind into the outline above"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._want)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)

    def kinds(self) -> dict[AttributeKind, str]:
        """Every kind in words."""
        return {
            AttributeKind.TEXT: self.tr("text"),
            AttributeKind.NUMBER: self.tr("a number"),
            AttributeKind.CHOICE: self.tr("a choice from a list"),
            AttributeKind.YES_NO: self.tr("yes or no"),
            AttributeKind.COUNTRY: self.tr("a country"),
            AttributeKind.FIGURE: self.tr("a figure with bounds"),
        }

    def _want(self) -> None:
        self.wanted.emit(self.kind.currentData(), self.words.text().strip())
        self.words.clear()


def with_attribute(outline: str, kind: str, words: str) -> str:
    """The outline with an attribute more; a choice begins with two to be renamed."""
    taken = {line.partition(":")[0].strip() for line in outline.splitlines() if ":" in line}
    number = next(n for n in range(1, len(taken) + 2) if f"attribute_{n}" not in taken)
    lines = [f"attribute_{number}: {kind}" + (f" = {words}" if words else "")]
    if kind == AttributeKind.CHOICE:
        lines += ["  choice_1", "  choice_2"]
    return "\n".join([*filter(None, [outline.rstrip()]), *lines])

"""Asks whether what is about to be saved is put under a passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop.widgets.passphrase_box import PassphraseBox
from desktop.widgets.plain_label import PlainLabel


class SealDialog(QDialog):
    """``why`` tells of what is asked, ``words`` are those of the switch, which is on at first."""

    def __init__(self, title: str, why: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.box = PassphraseBox(words, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel(why, wordWrap=True))
        layout.addWidget(self.box)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.box.seals.setChecked(True)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def accept(self) -> None:
        """Only with a passphrase that was typed twice alike, or with none."""
        if self.box.passphrase() is not None:
            super().accept()

    @classmethod
    def ask(cls, title: str, why: str, words: str, parent: QWidget) -> str | None:
        """The passphrase, "" for none; None where it was cancelled."""
        dialog = cls(title, why, words, parent)
        return dialog.box.passphrase() if dialog.exec() else None

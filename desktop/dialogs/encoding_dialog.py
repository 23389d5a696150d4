"""In which encoding text files are, seen on the words of one of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.encodings import ENCODINGS, NAMES, encoding_of
from annotations.formats.sources import format_of_or_none, walk
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText

_LOOKED_AT = 50
"""Files of a folder that are looked at before the import asks nothing."""

_SHOWN = 4_000
"""Bytes of the file whose words are shown."""


def doubtful(paths: Iterable[Path]) -> Path | None:
    """The first text file that is in a code page, which can only be guessed; None where none is.

    Raises FileMissing, NoPermission or OSError.
    """
    for source in islice(walk(list(paths)), _LOOKED_AT):
        plain = format_of_or_none(source.path) == "text"
        if plain and not encoding_of(source.path).startswith("utf"):
            return source.path
    return None


class EncodingDialog(QDialog):
    """Shows a file as the chosen encoding reads it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        with path.open("rb") as file:
            self._start = file.read(_SHOWN)
        self._detected = encoding_of(path)
        words = self.tr("{} is in an old encoding. Is this readable Arabic?")
        question = PlainLabel(words.format(f"\u2068{path.name}\u2069"), wordWrap=True)
        self.encoding = QComboBox()
        fill_encodings(self.encoding, self.tr("Detected: {}"), self._detected)
        self.text = PlainText(readOnly=True, tabChangesFocus=True)
        self.text.setAccessibleName(self.tr("The first words of the file"))
        form = QFormLayout()
        form.addRow(self.tr("&Encoding"), self.encoding)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(question)
        layout.addLayout(form)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.encoding.currentIndexChanged.connect(self._show)
        self._show()
        self.resize(560, 380)

    def chosen(self) -> str | None:
        """The encoding for every file of the import; None where each is to be detected."""
        name: str | None = self.encoding.currentData(Qt.ItemDataRole.UserRole)
        return name

    def _show(self) -> None:
        name = self.chosen() or self._detected
        self.text.setPlainText(self._start.decode(name, errors="replace"))


def fill_encodings(box: QComboBox, detected: str, name: str) -> None:
    """What can be chosen: what was detected, then every encoding by the name people know."""
    box.addItem(detected.format(NAMES.get(name, name)), None)
    for known in ENCODINGS:
        box.addItem(NAMES[known], known)

"""Words from data shown as they are, wherever Qt would look for HTML in them.

A name, a note or a title comes from whoever wrote the file. Where it looks
like HTML, Qt shows it as HTML: pictures are fetched from paths, links open.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that never takes its text for HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None, **named: object) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText, **named)
        self.setText(text)


def as_plain(words: str) -> str:
    """Words for a tooltip or a message box, which know no plain text: escaped where need be."""
    if not GuiQt.mightBeRichText(words):
        return words
    return f"<span style='white-space:pre-wrap'>{escape(words)}</span>"

"""Rows of a combo box that change while one of them is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def fill_rows(box: QComboBox, rows: Iterable[tuple[str, object]]) -> None:
    """Give the box these rows of words and data; the row chosen, by its data, stays chosen."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for words, data in rows:
            box.addItem(words, data)
        box.setCurrentIndex(max(box.findData(chosen), 0))

"""A question before something goes or is replaced: each button says what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.language import led
from desktop.widgets.plain_label import as_plain


def agreed(parent: QWidget, title: str, question: str, do: str, leave: str) -> bool:
    """Whether ``do`` was chosen; Enter and Escape both mean ``leave``."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, as_plain(led(question)))
    box.setParent(parent, box.windowFlags())
    going = box.addButton(do, QMessageBox.ButtonRole.DestructiveRole)
    staying = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    box.exec()
    chosen = box.clickedButton() is going
    box.deleteLater()
    return chosen

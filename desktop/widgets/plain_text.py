"""A field of plain text that begins at the side where its window begins to read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget


def typed(field: QPlainTextEdit) -> str:
    """The words as they stand; ``toPlainText`` gives a no-break space as one that breaks."""
    return field.document().toRawText().replace("\u2029", "\n")


class PlainText(QPlainTextEdit):
    """QPlainTextEdit takes its alignment for an absolute one, so that Arabic lines hang left."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        readOnly: bool = False,  # noqa: N803 - as Qt names it
        tabChangesFocus: bool = False,  # noqa: N803
    ) -> None:
        super().__init__(parent, readOnly=readOnly, tabChangesFocus=tabChangesFocus)
        self._align()

    def _align(self) -> None:
        option = self.document().defaultTextOption()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side)
        self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

"""A sentence in the middle of a view that has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from desktop.widgets.plain_label import PlainLabel

_MARGIN = 16


class EmptyHint(PlainLabel):
    """Lies over the view, and is gone while its model has rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__("", view.viewport(), wordWrap=True)
        self._view = view
        self.setObjectName("hint")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.setMargin(_MARGIN)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show it or not, as the model is now."""
        self.setGeometry(self._view.viewport().rect())
        self.setVisible(self._view.model().rowCount() == 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().rect())
        return False

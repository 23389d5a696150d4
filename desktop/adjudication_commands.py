"""What the actions of adjudication do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class AdjudicationCommands(QObject):
    """The verbs of adjudication of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"adjudicate": self.open_desk}

    def open_desk(self) -> None:
        """Open the desk, or bring it to the front."""
        from desktop.adjudication.desk import AdjudicationDesk

        window = self._window
        desk = window.findChild(AdjudicationDesk)
        if desk is None:
            desk = AdjudicationDesk(window.workspace, window.preferences, window)
            window.view.reading_font_changed.connect(desk.apply_reading_font)
            desk.zoom_requested.connect(window.commands.zoom)
        desk.begin()

"""What the action About does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class AboutCommands(QObject):
    """The verbs that tell of Tawsim itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"about": self.show_about}

    def show_about(self) -> None:
        """Open the page, or bring it to the front."""
        from desktop.dialogs.about import About

        page = self._window.findChild(About)
        if page is None:
            page = About(self._window)
        page.show()
        page.activateWindow()

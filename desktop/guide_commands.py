"""What the actions of the guide do: open it on a page, and take the tour of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.dialogs.guide_window import GuideWindow
    from desktop.guide.window_tour import WindowTour
    from desktop.main_window import MainWindow


class GuideCommands(QObject):
    """The verbs of learning of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._guide: GuideWindow | None = None
        self._tour: WindowTour | None = None

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"guide": self.show_guide, "tour": self.take_tour}

    def show_guide(self) -> GuideWindow:
        """Open the guide where it was left, or bring it to the front."""
        from desktop.dialogs.guide_window import GuideWindow

        if self._guide is None:
            self._guide = GuideWindow(self._window)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()
        return self._guide

    def take_tour(self) -> WindowTour:
        """Begin the tour, or begin it anew; where nothing is open, on the sample."""
        from desktop.guide.window_tour import WindowTour

        if self._tour is not None:
            self._tour.end()
        if self._window.workspace.project is None:
            self._window.commands.open_sample()
        self._tour = WindowTour(self._window, self._place)
        self._tour.ended.connect(self._let_go)
        return self._tour

    def _let_go(self) -> None:
        self._tour = None
        self._window.middle.currentWidget().setFocus()

    def _place(self, name: str) -> QWidget:
        window = self._window
        places: dict[str, QWidget] = {
            "articles": window.documents,
            "text": window.middle,
            "labels": window.palette_panel,
            "spans": window.span_list,
            "values": window.inspector,
            "tools": window.tools,
            "status": window.statusBar(),
            "menu": window.menuBar(),
        }
        return places[name]

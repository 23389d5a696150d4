"""The menu of themes: light, dark, high contrast, or what the system shows, as it changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from desktop.actions import THEME_MENU
from desktop.style import THEMES
from desktop.theme import SYSTEM, icon, set_theme

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class ThemeCommands(QObject):
    """The verbs of the themes of one window, and their menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {f"theme_{theme}": partial(self.show, theme) for theme in (SYSTEM, *THEMES)}

    def fill_menu(self) -> None:
        """Put the actions into the menu; one of them is checked."""
        group = QActionGroup(self)
        for name in self.verbs():
            action = self._window.actions_by_id[name]
            group.addAction(action)
            self.menu.addAction(action)
        self._check()

    def show(self, theme: str) -> None:
        """Show this theme from now on, at the next start too."""
        self._window.preferences.theme = theme
        self._apply()
        self._check()

    def retranslate(self) -> None:
        """Put the name of the menu in the present language and its icon in the present colour."""
        self.menu.setTitle(QCoreApplication.translate("Actions", THEME_MENU))
        self.menu.setIcon(icon("theme"))

    def _check(self) -> None:
        kept = self._window.preferences.theme
        chosen = kept if kept in THEMES else SYSTEM
        self._window.actions_by_id[f"theme_{chosen}"].setChecked(True)

    def _follow(self) -> None:
        """The system went over to another look."""
        if self._window.preferences.theme not in THEMES:
            self._apply()

    def _apply(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        set_theme(application, self._window.preferences.theme)
        self.retranslate()

"""The application object: style, fonts, language, and the window on a workspace."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.crash_report import install_crash_report
from desktop.language import set_language, tell_region
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.theme import application_icon, load_fonts, set_theme
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from desktop.log_file import LogFile


def make_application(arguments: list[str]) -> QApplication:
    """The one QApplication, named for settings and desktop entries."""
    QApplication.setApplicationName("tawsim")
    QApplication.setOrganizationName("tawsim")
    QApplication.setDesktopFileName("tawsim")
    tell_region()
    return QApplication(arguments)


def make_window(application: QApplication, preferences: Preferences) -> MainWindow:
    """A window with nothing open, in the preferred language and theme."""
    load_fonts()
    set_theme(application, preferences.theme)
    set_language(application, preferences.language)
    application.setWindowIcon(application_icon())
    return MainWindow(Workspace(), preferences)


def start_log(workspace: Workspace) -> LogFile | None:
    """Begin to write down what is done; None where the folder of the log cannot be written."""
    from desktop.log_file import LogFile, log_path

    try:
        log = LogFile(workspace, log_path())
    except OSError:
        return None
    QApplication.instance().aboutToQuit.connect(log.close)
    return log


def run(path: Path | None, *, sample: bool = False) -> int:
    """Show the window and open what was asked for, or the last project, after the first paint."""
    application = make_application(sys.argv[:1])
    preferences = Preferences()
    window = make_window(application, preferences)
    install_crash_report(window.tell_failure)

    def begin() -> None:
        start_log(window.workspace)
        last = Path(preferences.last_project) if preferences.last_project else None
        if sample:
            window.commands.open_sample()
        elif path is not None:
            window.commands.open_path(path)
        elif last is not None and last.exists():
            window.commands.open_path(last)

    window.first_painted.connect(lambda: QTimer.singleShot(0, begin))
    window.show()
    return application.exec()

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from at_desk import Open
from builders import AMAL, project_with
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.project import Project
from desktop.adjudication.desk import AdjudicationDesk
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

TEXTS = (
    "وصل 12 ألفًا و992 مهاجرًا من باكستان وأفغانستان إلى البيرو.",
    "قصة ثانية من بليز 📌 ثم السودان.",
    "خبر ثالث قصير.",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a project of three articles; أمل annotates."""
    project, _ = project_with(tmp_path / "p.tawsim", *TEXTS)
    project.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    preferences.theme = "light"
    preferences.backups = False
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(project.path)
    assert made.workspace.layer == AMAL
    yield made
    made.close()


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens a window on a project and its desk, by the action's key."""
    windows: list[MainWindow] = []

    def opened(project: Project) -> AdjudicationDesk:
        path = project.path
        project.close()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        preferences.theme = "light"
        window = make_window(application, preferences)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        assert window.commands.open_path(path)
        window.actions_by_id["adjudicate"].trigger()
        desk = window.findChild(AdjudicationDesk)
        assert desk is not None
        qtbot.waitExposed(desk)
        return desk

    yield opened
    for window in windows:
        window.close()

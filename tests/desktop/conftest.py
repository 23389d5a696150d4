from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, project_with
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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

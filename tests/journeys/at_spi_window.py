"""Run as a program: open a project, and label a country with keys once a file says go.

Arguments: project file, the file to wait for.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.application import make_application, make_window
from desktop.preferences import Preferences

_POLL_MS, _LIFE_MS = 100, 30_000


def main() -> None:
    project, go = Path(sys.argv[1]), Path(sys.argv[2])
    application = make_application(["tawsim"])
    settings = QSettings(str(project.with_suffix(".ini")), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    window = make_window(application, preferences)
    window.show()
    assert window.commands.open_path(project)
    window.activateWindow()  # no window manager does it
    window.view.setFocus()
    poll = QTimer(interval=_POLL_MS)

    def act() -> None:
        if go.exists():
            poll.stop()
            QTest.keyClick(window.view, Qt.Key.Key_F4)
            QTest.keyClick(window.view, Qt.Key.Key_2)
            QTest.keyClick(window.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)

    poll.timeout.connect(act)
    poll.start()
    QTimer.singleShot(_LIFE_MS, application.quit)
    application.exec()
    window.close()


if __name__ == "__main__":
    main()

"""A tour without a screen: opens the sample, annotates with keys, exports, takes pictures."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The offscreen platform warns of what it cannot do at every window.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.errors import FileExists
from annotations.operations.edit_layers import add_annotator
from annotations.operations.export_documents import export_documents
from annotations.project import Project
from desktop.application import make_application, make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.sample import sample_project

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SETTLED = 5
"""Rounds of events after which every layout stands."""

_LABELLED = (
    *(("إيطاليا", "2"), ("عمالًا موسميين", "1"), ("أكثر من ٢٣٠", "3"), ("بنغلاديش", "2")),
    *(("باكستان", "2"), ("المغرب", "2"), ("ثلاثة", "3"), ("أحد عشر", "3"), ("قاصرًا", "1")),
)
"""Words of the first article of the sample, each with the key of its label."""

_FORMATS = (("tawsim", "jsonl"), ("doccano", "jsonl"), ("conll", "conll"), ("spans-csv", "csv"))


def take(folder: Path) -> list[Path]:
    """Walk through the sample; gives the files that were written into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    project_path = folder / "sample.tawsim"
    if project_path.exists():
        raise FileExists(path=project_path)
    application = QApplication.instance() or make_application(["tawsim"])
    assert isinstance(application, QApplication)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(application, Preferences(settings))
    window.resize(1280, 800)
    window.show()
    pictures = [_picture(window, folder / "1-start.png")]
    window.workspace.take(lambda: sample_project(project_path))
    project = window.workspace.project
    assert project is not None
    layer, _ = add_annotator(project, name="زائر")
    window.workspace.set_annotator(layer)
    _annotate(window)
    window.notices.close()
    pictures.append(_picture(window, folder / "2-arabic.png"))
    window.commands.speak("en")
    window.theme_commands.show("dark")
    pictures.append(_picture(window, folder / "3-english.png"))
    window.commands.speak("ar")
    window.theme_commands.show("light")
    exported = [_export(project, name, folder / f"{name}.{suffix}") for name, suffix in _FORMATS]
    window.close()
    return [*pictures, *exported]


def _annotate(window: MainWindow) -> None:
    """Label words of the article with the keyboard alone."""
    view, text = window.view, window.view.text()
    view.setFocus()
    for words, key in _LABELLED:
        start = text.find(words)
        if start < 0:
            continue
        QTest.keyClick(view, Qt.Key.Key_Home, _CONTROL)
        while view.caret() < start:
            before = view.caret()
            QTest.keyClick(view, Qt.Key.Key_Left, _CONTROL)
            # An attached و is part of the word for Ctrl: step back by single letters.
            while view.caret() > start > before:
                QTest.keyClick(view, Qt.Key.Key_Right)
        while view.selection()[1] < start + len(words):
            QTest.keyClick(view, Qt.Key.Key_Left, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(view, key)


def _picture(window: MainWindow, path: Path) -> Path:
    for _ in range(_SETTLED):
        QApplication.processEvents()
    window.grab().save(str(path))
    return path


def _export(project: Project, name: str, path: Path) -> Path:
    layer = None if name == "tawsim" else "gold"
    export_documents(project, format=name, target=path, layer=layer, overwrite=True)
    return path


def main() -> int:
    """Take the tour in the folder named, or in a new one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="tawsim-"))
    files = take(folder)
    print(f"No screen was found, so the tour ran without one. Pictures and exports: {folder}")
    for file in files:
        print(f"  {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Take the guide's pictures from the real window on the sample, in the language of each guide.

Run from the project's root after a change of the window: ``python packaging/guide_pictures.py``
writes ``resources/guide/LANGUAGE/pictures``; a folder as an argument takes them there instead.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from annotations.operations.edit_layers import add_annotator
from annotations.operations.keep_backups import keep_backup
from annotations.project import Project
from desktop.adjudication.desk import AdjudicationDesk
from desktop.application import make_application, make_window
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.guide.pages import guides, pictures_folder
from desktop.language import set_language
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.sample import sample_project

ANNOTATOR, VISITOR = "أمل", "زائر"
_SIZE, _DIALOG = (1120, 700), (900, 560)
_WIDTH, _COLOURS = 900, 128
_PATIENCE = 30.0
_POOLED = 3


def settle(until: Callable[[], bool] = lambda: True) -> None:
    """Let the window come to rest, and wait for work in threads."""
    end = time.monotonic() + _PATIENCE
    for _ in range(8):
        QApplication.processEvents()
    while not until() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    for _ in range(8):
        QApplication.processEvents()


def small(picture: QPixmap) -> QImage:
    """As wide as the page is, with few colours: some 40 KB."""
    image = picture.toImage()
    if image.width() > _WIDTH:
        image = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    signs = numpy.frombuffer(image.constBits(), dtype=numpy.uint32)
    found, counts = numpy.unique(signs, return_counts=True)
    common = found[numpy.argsort(-counts, kind="stable")][:_COLOURS]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, common.tolist(), flags)


def opened(folder: Path) -> MainWindow:
    """The window on a sample of its own, where أمل annotates."""
    application = QApplication.instance() or make_application(["tawsim"])
    assert isinstance(application, QApplication)
    preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    preferences.annotator, preferences.theme, preferences.backups = ANNOTATOR, "light", False
    window = make_window(application, preferences)
    window.resize(*_SIZE)
    window.show()
    window.workspace.take(lambda: sample_project(folder / "sample.tawsim"))
    add_annotator(project_of(window), name=VISITOR)
    settle()
    return window


def project_of(window: MainWindow) -> Project:
    """The open project."""
    project = window.workspace.project
    assert project is not None
    return project


def whole(window: MainWindow) -> QPixmap:
    """The window with a country chosen."""
    span = next(span for span in window.annotating.spans if span.label == "COUNTRY")
    window.annotating.go_to(span.id)
    settle()
    return window.grab()


def label(window: MainWindow) -> QPixmap:
    """The upper part of the text."""
    whole(window)
    return window.view.grab(QRect(0, 0, window.view.width(), window.view.height() // 2))


def values(window: MainWindow) -> QPixmap:
    """The values of the chosen span."""
    whole(window)
    return window.inspector.grab()


def suggestions(window: MainWindow) -> QPixmap:
    """An article where nothing is labelled yet, with what is proposed."""
    annotate_as(window, VISITOR)
    settle(window.suggestion_bar.isVisible)
    window.suggesting.go(1)
    settle()
    taken = window.reading.grab()
    annotate_as(window, ANNOTATOR)
    return taken


def annotate_as(window: MainWindow, name: str) -> None:
    """Let this annotator annotate."""
    layers = project_of(window).layers.all()
    window.workspace.set_annotator(next(each.id for each in layers if each.name == name))
    settle()


def agreement(window: MainWindow) -> QPixmap:
    """The measures of the sample, and the spans behind the first."""
    view = window.agreement_commands.show_agreement()
    view.resize(*_DIALOG)
    view.start.click()
    settle(lambda: view.tables["measures"].model().rowCount() > 0)
    measures = view.tables["measures"]
    measures.setCurrentIndex(measures.model().index(0, 0))
    measures.setCurrentIndex(measures.model().index(0, _POOLED))
    return shot_of(view)


def desk(window: MainWindow) -> QPixmap:
    """The adjudication desk on its first open case."""
    window.actions_by_id["adjudicate"].trigger()
    found = window.findChild(AdjudicationDesk)
    assert found is not None
    found.resize(*_SIZE)
    return shot_of(found)


def backups(window: MainWindow) -> QPixmap:
    """A backup, and a span that was deleted after it."""
    project = project_of(window)
    whole(window)
    keep_backup(project)
    window.annotating.delete()
    dialog = BackupsDialog(project.path, project, window)
    dialog.show()
    taken = shot_of(dialog)
    window.workspace.undo()
    return taken


def shot_of(widget: QWidget, until: Callable[[], bool] = lambda: True) -> QPixmap:
    """The picture of a window that is closed afterwards."""
    settle(until)
    taken = widget.grab()
    widget.close()
    settle()
    return taken


PICTURES = {
    **{"window": whole, "label": label, "values": values, "suggestions": suggestions},
    **{"agreement": agreement, "desk": desk, "backups": backups},
}


def take(where: Callable[[str], Path]) -> list[Path]:
    """Every picture in every language, into the folder that is given for a language."""
    taken = []
    folder = Path(tempfile.gettempdir()) / "tawsim-guide"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        window = opened(folder)
        for language in guides():
            set_language(window_application(), language)
            where(language).mkdir(parents=True, exist_ok=True)
            for name, make in PICTURES.items():
                path = where(language) / f"{name}.png"
                small(make(window)).save(str(path), quality=0)
                taken.append(path)
        window.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return taken


def window_application() -> QApplication:
    """The one application."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def main() -> None:
    """Take the pictures where the guide reads them, or in the folder named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    for path in take(pictures_folder if folder is None else lambda code: folder / code):
        print(f"{path.stat().st_size / 1000:6.1f} KB  {path}")


if __name__ == "__main__":
    main()

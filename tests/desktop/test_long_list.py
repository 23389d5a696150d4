"""A corpus list that takes long: read beside the work, stopped, and the old one kept meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, small_label_set
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.document import Document
from annotations.errors import DiskFailed, Problem
from annotations.operations.edit_layers import add_annotator
from annotations.project import Project
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.panels import document_list_model
from desktop.preferences import Preferences

DOWN = Qt.SortOrder.DescendingOrder
TITLES = ["خبر", "قصة", "أمن"]


class Reader:
    """Stands before what reads the list: lets it through, or holds it up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free = threading.Event()
        self.free.set()
        self.problem: Problem | None = None
        self._read = document_list_model._read
        monkeypatch.setattr(document_list_model, "_read", self)
        monkeypatch.setattr(document_list_model, "_AT_ONCE", 0)

    def __call__(self, project: Project, asked: document_list_model._Asked) -> object:
        assert self.free.wait(10)
        if self.problem is not None:
            raise self.problem
        return self._read(project, asked)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    made = Reader(monkeypatch)
    yield made
    made.free.set()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.tawsim"
    with Project.create(path, small_label_set()) as made:
        with made.writing():
            made.documents.add(Document(f"نص {title}", title) for title in TITLES)
        add_annotator(made, name="أمل", layer=AMAL)
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, reader: Reader) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    reader.free.set()
    made.close()


def titles(window: MainWindow) -> list[object]:
    model = window.documents.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.documents.model.is_reading, timeout=30_000)


def test_the_first_article_opens_before_the_list_is_there(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    reader.free.clear()
    assert window.commands.open_path(project)
    assert titles(window) == []
    assert window.workspace.document is not None
    assert window.workspace.document.title == TITLES[0]
    documents = window.documents
    qtbot.waitUntil(documents.stop.isVisible)
    assert documents.reading.isVisible()
    assert not documents.empty.isVisible()
    reader.free.set()
    settled(window, qtbot)
    assert titles(window) == TITLES
    assert documents.table.currentIndex().row() == 0
    assert not documents.stop.isVisible()
    assert documents.count.isVisible()


def test_the_list_stays_until_the_next_is_read(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    assert window.commands.open_path(project)
    settled(window, qtbot)
    reader.free.clear()
    window.documents.table.sortByColumn(0, DOWN)
    assert window.documents.model.is_reading
    assert titles(window) == TITLES
    window.documents.open_neighbour(1)
    assert window.workspace.document is not None
    assert window.workspace.document.title == TITLES[1]
    reader.free.set()
    settled(window, qtbot)
    assert titles(window) == sorted(TITLES, reverse=True)


def test_stopping_keeps_the_list_and_how_it_is_sorted(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    assert window.commands.open_path(project)
    settled(window, qtbot)
    documents = window.documents
    documents.table.sortByColumn(0, DOWN)
    settled(window, qtbot)
    reader.free.clear()
    documents.words.setText("قصة")
    documents.table.sortByColumn(2, DOWN)
    qtbot.waitUntil(documents.stop.isVisible)
    documents.stop.setFocus()
    qtbot.keyClick(documents.stop, Qt.Key.Key_Space)
    reader.free.set()
    settled(window, qtbot)
    assert titles(window) == sorted(TITLES, reverse=True)
    assert documents.table.horizontalHeader().sortIndicatorSection() == 0
    assert documents.table.horizontalHeader().sortIndicatorOrder() is DOWN
    qtbot.keyClick(documents.words, Qt.Key.Key_Return)
    settled(window, qtbot)
    assert titles(window) == ["قصة"]


def test_a_list_that_was_never_read_is_asked_for_again(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    reader.free.clear()
    assert window.commands.open_path(project)
    documents = window.documents
    documents.model.stop()
    reader.free.set()
    settled(window, qtbot)
    assert titles(window) == []
    assert documents.empty.isVisible()
    qtbot.mouseClick(documents.show_all, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert titles(window) == TITLES
    assert documents.table.isVisible()


def test_what_is_asked_last_is_shown_and_closing_waits_for_no_list(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    assert window.commands.open_path(project)
    window.documents.table.sortByColumn(0, DOWN)
    window.documents.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    settled(window, qtbot)
    assert titles(window) == sorted(TITLES)
    window.documents.table.sortByColumn(0, DOWN)
    window.workspace.close()
    assert not window.documents.model.is_reading
    assert titles(window) == []


def test_a_problem_is_told_and_the_list_stays(
    window: MainWindow, project: Path, reader: Reader, qtbot: QtBot
) -> None:
    assert window.commands.open_path(project)
    settled(window, qtbot)
    reader.problem = DiskFailed(path=project, reason="x")
    with qtbot.waitSignal(window.workspace.failed, timeout=30_000):
        window.documents.table.sortByColumn(0, DOWN)
    assert titles(window) == TITLES
    assert not window.documents.model.is_reading

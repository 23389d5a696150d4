"""A coordinator and two annotators go once round by keys: share out, annotate, merge, compare."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from journeys.annotate_work_file import annotate, open_work_file
from modal import answering, named
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotations.formats.label_scheme import load_scheme
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from desktop.agreement.agreement_view import AgreementView
from desktop.dialogs.assign_dialog import AssignDialog
from desktop.dialogs.merge_dialog import MergeDialog
from desktop.main_window import MainWindow
from resources import resource

ARTICLES = 4
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def coordinator(memory_path: Path) -> Path:
    """A project with the first articles of the sample, nobody's work in it."""
    path = memory_path / "project.tawsim"
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    with Project.create(path.with_name("sample.tawsim"), scheme) as sample:
        import_documents(sample, sources=[resource("sample", "sample.jsonl")])
        articles = [sample.documents.get(each) for each in sample.documents.ids()[:ARTICLES]]
    with Project.create(path, scheme) as project, project.writing():
        project.documents.add(articles)
    return path


def window_on(qtbot: QtBot, path: Path) -> MainWindow:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = open_work_file(application, path, path.with_suffix(".ini"))
    qtbot.addWidget(window)
    window.documents.open_first()
    return window


def has_told(window: MainWindow, words: str) -> bool:
    return words in window.notices.text.text()


def shared_out(dialog: AssignDialog) -> None:
    QTest.keyClicks(dialog.names, "Amal")
    QTest.keyClick(dialog.names, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.names, "Basim")
    QTest.keyClick(dialog.share, Qt.Key.Key_Space)
    assert [count for _, count in dialog.model.loads()] == [ARTICLES, ARTICLES]
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_once_round(qtbot: QtBot, coordinator: Path) -> None:
    out = coordinator.with_name("out")
    out.mkdir()
    home = window_on(qtbot, coordinator)
    with answering(shared_out, named(out)):
        QTest.keyClick(home.view, "a", CONTROL | ALT)
    qtbot.waitUntil(lambda: len(list(out.glob("*.tawsim"))) == 2)
    assert home.documents.model.rowCount() == ARTICLES

    # Both do the same in three articles, Amal in the last one too.
    back = []
    for path, articles in zip(sorted(out.glob("*.tawsim")), (ARTICLES, ARTICLES - 1), strict=True):
        window = window_on(qtbot, path)
        assert len(annotate(window, articles, seed=3)) == articles
        handed = path.with_name(f"{path.stem}-back.tawsim")
        with answering(named(handed)):
            window.actions_by_id["send_back"].trigger()
        qtbot.waitUntil(partial(has_told, window, handed.name))
        window.close()
        back.append(handed)

    home.team_commands.merge(back)
    qtbot.waitUntil(lambda: bool(home.findChildren(MergeDialog)), timeout=20_000)
    (preview,) = home.findChildren(MergeDialog)
    assert preview.chosen() == back
    assert [preview.files.topLevelItem(row).text(4) for row in range(2)] == ["٠", "٠"]
    QTest.keyClick(preview, Qt.Key.Key_Return)
    project = home.workspace.project
    assert project is not None
    qtbot.waitUntil(lambda: project.spans.count() > 0)

    QTest.keyClick(home.view, Qt.Key.Key_F9, CONTROL | SHIFT)
    view = home.findChild(AgreementView)
    assert view is not None
    qtbot.waitUntil(lambda: view.export.isEnabled(), timeout=60_000)
    assert view.tabs.currentWidget() is view.dashboard
    told = "\n".join(label.text() for label in view.dashboard.findChildren(QLabel))
    assert "٣" in told

    QTest.keyClick(home.view, Qt.Key.Key_F9, CONTROL)
    table = view.tables["measures"]
    first = table.model().index(0, 3)
    table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert first.data() == "\u2066١٫٠٠٠\u2069"
    assert view.cases.model().rowCount() == 0 or view.cases.model().index(0, 0).data()
    view.close()
    home.close()

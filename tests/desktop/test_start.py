"""The first start, an empty project, and what the next start remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import project_with
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.project import Project
from desktop.application import make_window
from desktop.language import set_language
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Start = Callable[[], MainWindow]
SIZE = (790, 640)
"""Within the screen of the offscreen platform, 800 by 800."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts Tawsim anew with the settings that the last window left."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    path = str(tmp_path / "settings.ini")
    windows: list[MainWindow] = []

    def started() -> MainWindow:
        settings = QSettings(path, QSettings.Format.IniFormat)
        made = make_window(application, Preferences(settings))
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        windows.append(made)
        settle()
        return made

    yield started
    for window in windows:
        window.close()
    set_language(application, "ar")


def test_the_first_start_offers_the_sample_and_enter_opens_it(start: Start) -> None:
    window = start()
    page = window.start_page
    assert page.isVisible()
    assert [name for name, button in page.buttons.items() if button.isVisible()] == [
        *("sample", "new", "open", "tour", "guide"),
    ]
    assert window.focusWidget() is page.buttons["sample"]
    assert not window.documents.isVisible()
    QTest.keyClick(page.buttons["sample"], Qt.Key.Key_Space)
    settle()
    assert window.documents.model.rowCount() >= 12
    assert window.view.isVisible()
    assert window.view.text()
    names = {layer.name for layer in window.workspace.project.layers.all()}  # type: ignore[union-attr]
    assert len(names) == 4


def test_an_empty_project_says_what_to_do(start: Start, tmp_path: Path) -> None:
    project_with(tmp_path / "p.tawsim")[0].close()
    window = start()
    assert window.commands.open_path(tmp_path / "p.tawsim")
    settle()
    page = window.start_page
    assert page.isVisible()
    assert page.buttons["import"].isVisible()
    assert not page.buttons["sample"].isVisible()
    assert "JSONL" in page.advice.text()


def test_a_file_that_is_no_project_is_told_in_a_sentence(start: Start, tmp_path: Path) -> None:
    other = tmp_path / "other.tawsim"
    other.write_text("mine", encoding="utf-8")
    window = start()
    assert not window.commands.open_path(other)
    settle()
    assert window.notices.bar.isVisible()
    assert "other.tawsim" in window.notices.text.text()
    assert window.start_page.isVisible()
    assert other.read_text(encoding="utf-8") == "mine"


def test_the_next_start_is_where_the_last_one_ended(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    project_with(path, *(f"خبر رقم {number} من السودان إلى لبنان" for number in range(5)))[
        0
    ].close()
    first = start()
    assert first.commands.open_path(path)
    first.resize(*SIZE)
    first.columns.setSizes([200, 330, 240])
    first.side.setSizes([120, 200, 260])
    QTest.keyClick(first.view, Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClick(first.view, Qt.Key.Key_PageDown, CONTROL)
    QTest.keyClick(first.view, Qt.Key.Key_Left, CONTROL)
    first.actions_by_id["language"].trigger()
    first.actions_by_id["larger"].trigger()
    settle()
    kept = (
        first.size(),
        first.columns.sizes(),
        first.workspace.document_id,
        first.view.caret(),
        first.preferences.reading_size,
    )
    assert kept[2] is not None
    assert kept[3] > 0
    first.close()
    second = start()
    assert second.preferences.last_project == str(path)
    assert second.commands.open_path(path)
    settle()
    assert second.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert kept == (
        second.size(),
        second.columns.sizes(),
        second.workspace.document_id,
        second.view.caret(),
        second.preferences.reading_size,
    )
    assert second.size() == QSize(*SIZE)


def test_nothing_is_left_open_after_the_window_is_closed(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "p.tawsim"
    project_with(path, "خبر")[0].close()
    window = start()
    assert window.commands.open_path(path)
    window.close()
    with Project.open(path) as project:
        assert project.read_only == ""


def test_projects_that_were_open_are_offered_and_enter_opens_one(
    start: Start, tmp_path: Path
) -> None:
    for name in ("أول", "ثانٍ", "gone"):
        project_with(tmp_path / f"{name}.tawsim", "خبر قصير.")[0].close()
    window = start()
    assert not window.start_page.recent.isVisible()
    for name in ("أول", "gone", "ثانٍ"):
        assert window.commands.open_path(tmp_path / f"{name}.tawsim")
    window.workspace.close()
    (tmp_path / "gone.tawsim").unlink()
    again = start()
    shown = again.start_page.recent
    assert [Path(shown.item(row).toolTip()).stem for row in range(shown.count())] == [
        *("ثانٍ", "أول"),
    ]
    shown.setFocus()
    shown.setCurrentRow(1)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    assert again.workspace.project is not None
    assert again.workspace.project.path.stem == "أول"
    assert again.preferences.recent_projects[0].endswith("أول.tawsim")

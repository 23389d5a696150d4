from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.errors import DiskFull, NoPermission
from desktop.language import set_language
from desktop.main_window import MainWindow

FULL = DiskFull(path=Path("أرشيف.jsonl"))


@pytest.mark.parametrize(("language", "words"), [("ar", "القرص ممتلئ"), ("en", "The disk is full")])
def test_a_problem_is_told_in_the_language_with_its_file(
    window: MainWindow, language: str, words: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window.notices.problem(FULL)
    set_language(application, language)
    QApplication.processEvents()
    try:
        assert window.notices.bar.isVisible()
        assert words in window.notices.text.text()
        assert "أرشيف.jsonl" in window.notices.text.text()
        assert words in window.notices.bar.accessibleName()
    finally:
        set_language(application, "ar")


def test_a_message_leaves_a_problem_standing(window: MainWindow) -> None:
    window.notices.problem(FULL)
    window.notices.tell("حُفظت نسخة")
    assert "القرص ممتلئ" in window.notices.text.text()
    assert "حُفظت نسخة" in window.notices.text.text()
    window.notices._timer.timeout.emit()
    assert window.notices.bar.isVisible()
    assert "حُفظت نسخة" not in window.notices.text.text()


def test_a_message_alone_goes_by_itself(window: MainWindow) -> None:
    window.notices.tell("حُفظت نسخة")
    assert window.notices._timer.isActive()
    window.notices._timer.timeout.emit()
    assert not window.notices.bar.isVisible()


def test_the_newest_problem_is_shown_and_stays(window: MainWindow) -> None:
    window.notices.tell("حُفظت نسخة")
    window.notices.problem(FULL)
    window.notices.problem(NoPermission(path=Path("b")))
    assert "القرص ممتلئ" not in window.notices.text.text()
    assert not window.notices._timer.isActive()
    assert window.notices.bar.isVisible()


@pytest.mark.parametrize(
    "pressed", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space], ids=["esc", "enter", "sp"]
)
def test_it_is_closed_with_the_keyboard(window: MainWindow, pressed: Qt.Key) -> None:
    window.notices.problem(FULL)
    button = window.notices.close_button
    assert button.accessibleName()
    assert button.toolTip()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.focusWidget() is button
    QTest.keyClick(button, pressed)
    assert not window.notices.bar.isVisible()


def test_it_is_closed_with_the_mouse(window: MainWindow) -> None:
    window.notices.problem(FULL)
    QTest.mouseClick(window.notices.close_button, Qt.MouseButton.LeftButton)
    assert not window.notices.bar.isVisible()
    window.notices.tell("رسالة")
    assert window.notices.text.text().strip("\u200f") == "رسالة"


@pytest.mark.parametrize(("language", "edge"), [("ar", "\u200f"), ("en", "\u200e")])
def test_a_file_name_at_the_front_does_not_turn_the_line(
    window: MainWindow, language: str, edge: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    try:
        window.notices.problem(NoPermission(path=Path("مشروع.tawsim")))
        window.notices.tell("b.csv")
        lines = window.notices.text.text().split("\n")
        assert [line[0] for line in lines] == [edge, edge]
    finally:
        set_language(application, "ar")

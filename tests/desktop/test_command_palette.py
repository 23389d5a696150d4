from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS
from desktop.dialogs.command_palette import CommandPalette
from desktop.language import set_language
from desktop.main_window import MainWindow
from desktop.palette_commands import Command, palette_commands, rank, search

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def opened(window: MainWindow) -> CommandPalette:
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_K, CTRL)
    found = QApplication.activePopupWidget()
    assert isinstance(found, CommandPalette)
    return found


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def command(name: str, other: str = "", *, keys: str = "", enabled: bool = True) -> Command:
    others = (other,) if other else ()
    return Command(name, name, others, keys, keys, enabled, QIcon(), lambda: None)


def found_names(commands: list[Command], query: str, recent: list[str] | None = None) -> list[str]:
    return [found.command.name for found in search(commands, query, recent or [])]


# Finding


def test_a_better_match_comes_first() -> None:
    commands = [command(name) for name in ("Unexported", "Save an export", "Export", "Exporting")]
    assert found_names(commands, "export") == [
        "Export",
        "Save an export",
        "Exporting",
        "Unexported",
    ]
    assert rank("Export", "exort") == rank("Go to the text", "gtt")
    assert rank("Export", "xprt") is None
    assert rank("Export", "export twice") is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("مقاطع", "المقاطع"),
        ("المقطع", "حذف مقطع"),
        ("الاحصاء", "الإحصاء"),
        ("تسميه", "تسميّة"),
        ("حــذف المقطع", "حذف المقطع"),
        ("المقطع حذف", "حذف المقطع"),
        ("مقالات ٣", "مقالات 3"),
    ],
)
def test_arabic_is_found_however_it_is_spelt(typed: str, name: str) -> None:
    assert rank(name, typed) is not None


def test_either_language_finds_and_keys_do() -> None:
    commands = [command("حذف المقطع", "Delete the span", keys="Ctrl+Del"), command("فتح", "Open")]
    assert found_names(commands, "del") == ["حذف المقطع"]
    assert found_names(commands, "حذف") == ["حذف المقطع"]
    assert found_names(commands, "ctrl+d") == ["حذف المقطع"]
    (found,) = search(commands, "open")
    assert found.other
    (found,) = search(commands, "فتح")
    assert not found.other


def test_what_was_used_last_comes_first_and_what_cannot_be_done_last() -> None:
    commands = [command("A"), command("B"), command("C", enabled=False), command("D")]
    assert found_names(commands, "", ["C", "D"]) == ["D", "A", "B", "C"]
    assert found_names(commands, "") == ["A", "B", "D", "C"]


# The popup


def test_every_action_and_label_is_offered_in_the_windows_language(window: MainWindow) -> None:
    names = opened(window).names()
    assert len(names) == len(ACTIONS) + 3
    assert {"مشروع جديد", "تسمية: دولة", "كل اختصارات لوحة المفاتيح"} <= set(names)
    offered = {one.id: one for one in palette_commands(window)}
    assert offered["done"].keys == "\u2066Ctrl+D\u2069"
    assert offered["label:COUNTRY"].keys == "\u20662\u2069"
    assert not offered["delete"].enabled


DONE = {
    "ar": "تم المقال، إلى التالي",
    "en": "Article is done, go to the next",
    "fr": "Article terminé, passer au suivant",
}


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@pytest.mark.parametrize("typed", ["article is done", "تم المقال"])
def test_enter_runs_what_was_found_in_either_language(
    window: MainWindow, qtbot: QtBot, language: str, typed: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    QApplication.processEvents()
    first = window.workspace.document_id
    palette = opened(window)
    type_text(palette.field, typed)
    assert len(palette.names()) >= 1
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.document_id != first)
    assert QApplication.activePopupWidget() is None
    assert window.preferences.recent_commands == ["done"]
    assert "Ctrl+D" not in opened(window).names()[0]
    again = QApplication.activePopupWidget()
    assert isinstance(again, CommandPalette)
    assert again.names()[0] == DONE[language]
    again.close()
    set_language(application, "ar")


def test_a_label_is_given_from_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    start = window.view.text().index("باكستان")
    window.view.select(start, start + len("باكستان"))
    palette = opened(window)
    type_text(palette.field, "دوله")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.workspace.spans()))
    (span,) = window.workspace.spans()
    assert (span.quote, span.label) == ("باكستان", "COUNTRY")


def test_up_and_down_move_while_the_field_keeps_the_focus(window: MainWindow) -> None:
    palette = opened(window)
    assert QApplication.focusWidget() is palette.field
    shown = palette.names()

    def current() -> str:
        item = palette.list.currentItem()
        assert item is not None
        return item.text(0)

    assert current() == shown[0]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert current() == shown[2]
    assert shown[2] in palette.field.accessibleDescription()
    for _ in range(3):
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
    usable = sum(one.enabled for one in palette_commands(window))
    assert current() == shown[usable - 1]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert current() == shown[0]
    QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert current() == shown[11]
    assert QApplication.focusWidget() is palette.field
    palette.close()


def test_escape_closes_and_does_nothing(window: MainWindow) -> None:
    palette = opened(window)
    type_text(palette.field, "تم المقال")
    first = window.workspace.document_id
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is window.view
    assert window.workspace.document_id == first
    assert window.preferences.recent_commands == []


def test_what_cannot_be_done_is_grey_and_does_not_run(window: MainWindow) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.field, "delete the span")
    item = palette.list.topLevelItem(0)
    assert item is not None
    assert "Delete the span" in item.text(0)
    assert item.isDisabled()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is palette
    palette.field.setText("ظظظ")
    assert palette.names() == []
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is palette
    palette.close()


@pytest.mark.parametrize(
    ("letter", "modifiers", "evdev"), [("ن", CTRL, 37), ("ن", CTRL, 0), ("؛", CTRL | SHIFT, 25)]
)
def test_the_palette_opens_under_an_arabic_layout(
    window: MainWindow, letter: str, modifiers: Qt.KeyboardModifier, evdev: int
) -> None:
    code = evdev + 8 if evdev else 0
    press = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter), modifiers, code, 0, 0, letter)
    QApplication.sendEvent(window.view, press)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, CommandPalette)
    palette.close()

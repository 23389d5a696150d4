from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from builders import COUNTRY
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS
from desktop.dialogs.key_editor import KeyEditor
from desktop.dialogs.key_sheet import KeySheet
from desktop.language import LANGUAGES, set_language
from desktop.main_window import MainWindow
from desktop.physical_keys import canonical
from desktop.preferences import Preferences
from desktop.shortcuts import BUILT_IN, Conflict, Shortcuts, Why, default_keys, parsed, shown

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def arabic(widget: QWidget, letter: str, modifiers: Qt.KeyboardModifier, *, evdev: int = 0) -> None:
    """Press a key as a board with an Arabic layout does; ``evdev`` is its scan code, if known."""
    code = evdev + 8 if evdev else 0
    key = ord(letter) if len(letter) == 1 else Qt.Key.Key_unknown
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, code, 0, 0, letter)
    QApplication.sendEvent(widget, press)
    QApplication.processEvents()


def settings_of(path: Path) -> QSettings:
    return QSettings(str(path / "keys.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def shortcuts(qtbot: QtBot, tmp_path: Path) -> Shortcuts:
    return Shortcuts(Preferences(settings_of(tmp_path)), lambda: ())


def why(conflict: Conflict | None) -> Why | None:
    return None if conflict is None else conflict.why


# The table


def test_every_action_has_keys_of_its_own(window: MainWindow) -> None:
    for row in ACTIONS:
        for keys in default_keys(row.id):
            assert keys.count() == 1
            assert window.shortcuts.conflict(keys, row.id) is None, (row.id, keys.toString())


def test_the_keys_of_the_text_are_keys_and_each_is_told_once() -> None:
    for one, other in combinations(BUILT_IN, 2):
        assert not set(parsed(one.keys)) & set(parsed(other.keys))
    assert all(parsed(row.keys) for row in BUILT_IN)


# Choosing keys


def test_chosen_keys_are_kept_and_come_back(shortcuts: Shortcuts, tmp_path: Path) -> None:
    chosen = (QKeySequence("Ctrl+Alt+J"), QKeySequence("Ctrl+,"))
    assert shortcuts.assign("done", chosen) is None
    assert shortcuts.assign("note", []) is None
    again = Shortcuts(Preferences(settings_of(tmp_path)), lambda: ())
    assert (again.keys("done"), again.keys("note")) == (chosen, ())
    assert again.keys("undo") == default_keys("undo")
    assert not again.is_default("note")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("Ctrl+N", Why.ACTION),
        ("Ctrl+Y", Why.ACTION),  # the second keys of redo
        ("F1", Why.ACTION),
        ("Left", Why.BUILT_IN),
        ("Ctrl+Shift+Home", Why.BUILT_IN),
        ("Esc", Why.BUILT_IN),
        ("Ctrl+C", Why.BUILT_IN),
        ("J", Why.SIGN_ALONE),
        ("Shift+J", Why.SIGN_ALONE),
        ("Space", Why.SIGN_ALONE),
        ("2", Why.LABEL),
        ("Alt+2", Why.LABEL),
        ("Alt+P", Why.MENU),
        ("", Why.NO_KEY),
        ("Ctrl+J, Ctrl+U", Why.NO_KEY),
        ("Ctrl+J", None),
        ("Alt+9", None),
        ("Shift+F7", None),
    ],
)
def test_keys_that_something_has_are_refused(
    window: MainWindow, keys: str, expected: Why | None
) -> None:
    assert why(window.shortcuts.assign("done", [QKeySequence(keys)])) is expected
    kept = default_keys("done") if expected else (QKeySequence(keys),)
    assert window.shortcuts.keys("done") == kept
    assert tuple(window.actions_by_id["done"].shortcuts()) == kept


def test_a_refusal_names_what_has_the_keys(window: MainWindow) -> None:
    conflict = window.shortcuts.conflict(QKeySequence("Alt+2"), "done")
    assert conflict is not None
    assert conflict.name == "دولة"


def test_two_ways_to_write_the_same_keys_are_a_conflict(shortcuts: Shortcuts) -> None:
    assert shortcuts.assign("done", [QKeySequence("Ctrl+?")]) is None
    assert why(shortcuts.conflict(QKeySequence("Ctrl+Shift+/"), "note")) is Why.ACTION


def test_reset_gives_the_first_keys_back_unless_they_are_taken(shortcuts: Shortcuts) -> None:
    shortcuts.assign("done", [QKeySequence("F9")])
    assert shortcuts.assign("note", default_keys("done")) is None
    assert why(shortcuts.reset("done")) is Why.ACTION
    assert shortcuts.keys("done") == (QKeySequence("F9"),)
    assert shortcuts.reset("note") is None
    assert shortcuts.reset("done") is None
    assert shortcuts.is_default("done")
    shortcuts.assign("done", [QKeySequence("F9")])
    shortcuts.reset_all()
    assert all(shortcuts.is_default(row.id) for row in ACTIONS)


def test_a_choice_from_an_older_table_wins_over_a_new_default(tmp_path: Path) -> None:
    preferences = Preferences(settings_of(tmp_path))
    preferences.set_keys_of("done", "Ctrl+N")
    preferences.set_keys_of("note", "no key at all")
    read = Shortcuts(preferences, lambda: ())
    assert read.keys("new") == ()
    assert read.keys("note") == default_keys("note")
    held = [canonical(keys).toString() for row in ACTIONS for keys in read.keys(row.id)]
    assert len(held) == len(set(held))


def test_keys_are_shown_from_left_to_right() -> None:
    keys = parsed("Ctrl+Down; Ctrl++")
    assert shown(keys) == "\u2066Ctrl+↓\u2069  \u2066Ctrl++\u2069"


# Under either layout


@pytest.mark.parametrize(
    ("keys", "letter", "modifiers", "evdev"),
    [
        ("Ctrl+U", "ع", CTRL, 0),
        ("Ctrl+U", "ع", CTRL, 22),
        ("Ctrl+Shift+U", "‘", CTRL | SHIFT, 22),
        ("Ctrl+Shift+D", "]", CTRL | SHIFT, 32),
        ("Alt+W", "ص", ALT, 17),
        ("Ctrl+Alt+U", "", CTRL | ALT, 22),
        ("Ctrl+J", "", CTRL, 36),  # Qt knows no key for it
        ("Ctrl+;", "ك", CTRL, 39),
        ("Ctrl+0", "٠", CTRL, 0),
    ],
)
def test_chosen_keys_work_under_an_arabic_layout(
    window: MainWindow, keys: str, letter: str, modifiers: Qt.KeyboardModifier, evdev: int
) -> None:
    dark = window.preferences.theme
    assert window.shortcuts.assign("theme_dark", [QKeySequence(keys)]) is None
    arabic(window.view, letter, modifiers, evdev=evdev)
    changed = window.preferences.theme
    assert changed != dark
    window.shortcuts.reset("theme_dark")
    arabic(window.view, letter, modifiers, evdev=evdev)
    assert window.preferences.theme == changed


@pytest.mark.parametrize("keys", ["Ctrl+U", "Ctrl+Shift+U", "Alt+W", "Ctrl+Alt+U", "F9"])
def test_chosen_keys_work_under_a_latin_layout(window: MainWindow, keys: str) -> None:
    dark = window.preferences.theme
    assert window.shortcuts.assign("theme_dark", [QKeySequence(keys)]) is None
    combination = QKeySequence(keys)[0]
    QTest.keyClick(window.view, combination.key(), combination.keyboardModifiers())
    assert window.preferences.theme != dark


def test_a_sign_that_a_board_has_with_shift_works_as_it_was_pressed(window: MainWindow) -> None:
    dark = window.preferences.theme
    assert window.shortcuts.assign("theme_dark", [QKeySequence("Ctrl+Shift+/")]) is None
    QTest.keyClick(window.view, Qt.Key.Key_Question, CTRL | SHIFT)
    assert window.preferences.theme != dark


def test_the_old_keys_do_nothing_any_more(window: MainWindow) -> None:
    first = window.workspace.document_id
    assert window.shortcuts.assign("done", [QKeySequence("F9")]) is None
    QTest.keyClick(window.view, Qt.Key.Key_D, CTRL)
    arabic(window.view, "ي", CTRL)
    assert window.workspace.document_id == first
    QTest.keyClick(window.view, Qt.Key.Key_F9)
    assert window.workspace.document_id != first


def test_the_keys_of_the_text_work_under_an_arabic_layout_too(window: MainWindow) -> None:
    window.view.setFocus()
    arabic(window.view, "ش", CTRL, evdev=30)
    assert window.view.selection() == (0, len(window.view.text()))
    arabic(window.view, "ؤ", CTRL, evdev=46)
    assert QApplication.clipboard().text() == window.view.text()


def test_a_field_keeps_its_own_undo_under_an_arabic_layout(window: MainWindow) -> None:
    window.view.select(0, 3)
    QTest.keyClick(window.view, "1")
    assert len(window.workspace.spans()) == 1
    field = window.documents.words
    field.setFocus()
    QTest.keyClicks(field, "abc")
    arabic(field, "ئ", CTRL, evdev=44)
    assert field.text() == ""
    assert len(window.workspace.spans()) == 1


def test_a_label_key_still_labels_letter_by_letter_with_alt(window: MainWindow) -> None:
    window.view.select(0, 3)
    arabic(window.view, "٢", ALT)
    assert [span.label for span in window.workspace.spans()] == [COUNTRY]


# The key editor


@pytest.fixture
def editor(window: MainWindow) -> KeyEditor:
    window.actions_by_id["key_editor"].trigger()
    found = window.findChild(KeyEditor)
    assert found is not None
    return found


def test_keys_are_pressed_and_count_at_once(window: MainWindow, editor: KeyEditor) -> None:
    editor.choose("done")
    editor.field.setFocus()
    QTest.keyClick(editor.field, Qt.Key.Key_J, CTRL | SHIFT)
    assert editor.message.text() == ""
    assert editor.focusWidget() is editor.use
    QTest.keyClick(editor.use, Qt.Key.Key_Return)
    assert window.actions_by_id["done"].shortcut() == QKeySequence("Ctrl+Shift+J")
    assert "Ctrl+Shift+J" in window.actions_by_id["done"].toolTip()
    assert editor.isVisible()
    editor.choose("done")
    editor.field.setFocus()
    QTest.keyClick(editor.field, Qt.Key.Key_F9)
    QTest.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    assert [keys.toString() for keys in window.shortcuts.keys("done")] == ["Ctrl+Shift+J", "F9"]
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert window.shortcuts.keys("done") == default_keys("done")
    QTest.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    assert window.actions_by_id["done"].shortcuts() == []
    QTest.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert tuple(window.actions_by_id["done"].shortcuts()) == default_keys("done")


def test_an_arabic_layout_gives_the_same_keys(window: MainWindow, editor: KeyEditor) -> None:
    editor.choose("done")
    for letter, evdev, keys in (("ع", 22, "Ctrl+U"), ("ت", 36, "Ctrl+J"), ("ى", 49, "Ctrl+N")):
        arabic(editor.field, letter, CTRL, evdev=evdev)
        assert editor.field.keySequence() == QKeySequence(keys)
    assert not editor.use.isEnabled()
    arabic(editor.field, "ت", CTRL, evdev=36)
    QTest.mouseClick(editor.use, Qt.MouseButton.LeftButton)
    assert window.shortcuts.keys("done") == (QKeySequence("Ctrl+J"),)


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@pytest.mark.parametrize(
    ("key", "modifiers", "named"),
    [
        (Qt.Key.Key_N, CTRL, {"ar": "مشروع جديد", "en": "New project", "fr": "Nouveau projet"}),
        (Qt.Key.Key_2, ALT, {"ar": "دولة", "en": "دولة", "fr": "دولة"}),
        (
            Qt.Key.Key_Home,
            CTRL,
            {"ar": "المقال", "en": "end of the article", "fr": "de l’article"},
        ),
        (Qt.Key.Key_P, ALT, {"ar": "المشروع", "en": "Project", "fr": "Projet"}),
        (Qt.Key.Key_J, NONE, {"ar": "Alt", "en": "Alt", "fr": "Alt"}),
    ],
)
def test_a_refusal_is_a_sentence_that_says_with_what(
    window: MainWindow,
    language: str,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    named: dict[str, str],
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    window.actions_by_id["key_editor"].trigger()
    editor = window.findChild(KeyEditor)
    assert editor is not None
    editor.choose("done")
    QTest.keyClick(editor.field, key, modifiers)
    assert named[language] in editor.message.text()
    assert shown([editor.field.keySequence()]) in editor.message.text()
    assert not editor.use.isEnabled()
    assert window.shortcuts.keys("done") == default_keys("done")
    set_language(application, "ar")


def test_a_modifier_alone_is_no_key(editor: KeyEditor) -> None:
    editor.choose("done")
    QTest.keyPress(editor.field, Qt.Key.Key_Control)
    assert editor.field.keySequence().isEmpty()
    QTest.keyPress(editor.field, Qt.Key.Key_Question, CTRL | SHIFT)
    assert editor.field.keySequence() == QKeySequence("Ctrl+Shift+/")


def test_escape_and_tab_leave_the_field(window: MainWindow, editor: KeyEditor) -> None:
    editor.choose("done")
    editor.field.setFocus()
    QTest.keyClick(editor.field, Qt.Key.Key_Tab)
    assert editor.focusWidget() is not editor.field
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert window.shortcuts.is_default("done")


# The key sheet


@pytest.fixture
def sheet(window: MainWindow) -> KeySheet:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    found = window.findChild(KeySheet)
    assert found is not None
    return found


def test_the_sheet_tells_every_action_label_and_key(window: MainWindow, sheet: KeySheet) -> None:
    rows = sheet.rows()
    assert len(rows) == len(ACTIONS) + len(window.workspace.labels()) + len(BUILT_IN)
    assert ("مشروع جديد", "New project", "\u2066Ctrl+N\u2069") in rows
    assert ("دولة", "دولة", "\u20662\u2069") in rows
    assert "\u2066Home\u2069  \u2066End\u2069" in [keys for *_, keys in rows]
    assert ("اللغة التالية", "Next language", "\u2066Ctrl+Shift+L\u2069") in rows
    for name in LANGUAGES.values():
        rows.remove((name, name, ""))
    in_arabic = rows[: len(ACTIONS) - len(LANGUAGES)] + rows[-len(BUILT_IN) :]
    assert [other for own, other, _ in in_arabic if own == other] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("set the boundaries", "Set the boundaries to the selection"),
        ("ضبط الحُدود", "Set the boundaries to the selection"),
        ("ctrl+d", "Article is done, go to the next"),
        ("ctrl+down", "Next span"),
    ],
)
def test_the_sheet_is_searched_in_both_languages_and_by_keys(
    sheet: KeySheet, words: str, found: str
) -> None:
    sheet.words.setText(words)
    assert found in [other for _, other, _ in sheet.rows()]
    assert len(sheet.rows()) < 6


def test_the_sheet_follows_language_and_keys_and_opens_the_editor(
    window: MainWindow, sheet: KeySheet
) -> None:
    window.shortcuts.assign("done", [QKeySequence("F9")])
    window.commands.speak("en")
    QApplication.processEvents()
    names = [(own, keys) for own, _, keys in sheet.rows()]
    assert ("Article is done, go to the next", "\u2066F9\u2069") in names
    window.commands.speak("ar")
    QTest.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    editor = window.findChild(KeyEditor)
    assert editor is not None
    assert editor.isVisible()


def test_the_sheet_is_opened_once(window: MainWindow, sheet: KeySheet) -> None:
    window.actions_by_id["key_sheet"].trigger()
    assert window.findChildren(KeySheet) == [sheet]
    sheet.close()
    window.actions_by_id["key_sheet"].trigger()
    assert [found for found in window.findChildren(KeySheet) if found.isVisible()] != [sheet]


@pytest.mark.parametrize("dialog", [KeySheet, KeyEditor])
def test_what_takes_the_focus_has_a_name(window: MainWindow, dialog: type[QWidget]) -> None:
    window.actions_by_id["key_sheet"].trigger()
    window.actions_by_id["key_editor"].trigger()
    shown_dialog = window.findChild(dialog)
    assert shown_dialog is not None
    children = shown_dialog.findChildren(QWidget)
    nameless = [
        widget
        for widget in children
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget, QDialogButtonBox)
    ]
    assert nameless == []
    assert [
        field for field in shown_dialog.findChildren(QLineEdit) if not field.accessibleName()
    ] == []

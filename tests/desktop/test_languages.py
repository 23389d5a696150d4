"""The languages of the window: chosen by menu or key, kept, and French where the machine has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolButton

from desktop.bare_letters import bare, unaccented
from desktop.dialogs.guide_window import GuideWindow
from desktop.guide.pages import guide_language, guide_pages
from desktop.language import (
    LANGUAGES,
    current_language,
    language_to_begin_with,
    number,
    set_language,
)
from desktop.main_window import MainWindow
from desktop.palette_commands import palette_commands, search
from desktop.preferences import Preferences
from desktop.shortcuts import shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


@pytest.fixture(autouse=True)
def arabic_again(qapp: QApplication) -> Iterator[None]:
    yield
    set_language(application(), "ar")


def speak(language: str) -> None:
    set_language(application(), language)
    QApplication.processEvents()


def test_the_menu_offers_each_language_under_its_own_name(window: MainWindow) -> None:
    assert [action.text() for action in window.languages.actions()] == list(LANGUAGES.values())
    assert window.languages.menuAction() in window.menus["view"].actions()
    buttons = window.tools.findChildren(QToolButton)
    assert [each.menu() for each in buttons if each.menu() is not None] == [window.languages]


@pytest.mark.parametrize(
    ("code", "menu", "title", "direction"),
    [
        ("fr", "Projet", "Langue", Qt.LayoutDirection.LeftToRight),
        ("en", "Project", "Language", Qt.LayoutDirection.LeftToRight),
        ("ar", "المشروع", "اللغة", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_language_that_is_chosen_is_spoken_at_once_and_kept(
    window: MainWindow, code: str, menu: str, title: str, direction: Qt.LayoutDirection
) -> None:
    speak("en" if code == "ar" else "ar")
    window.actions_by_id[f"language_{code}"].trigger()
    QApplication.processEvents()
    assert current_language() == window.preferences.language == code
    assert window.menus["project"].title().replace("&", "") == menu
    assert window.languages.title().replace("&", "") == title
    assert window.layoutDirection() is direction
    ticked = [action.text() for action in window.languages.actions() if action.isChecked()]
    assert ticked == [LANGUAGES[code]]


def test_the_key_goes_through_all_languages_and_comes_back(window: MainWindow) -> None:
    spoken = []
    for _ in LANGUAGES:
        QTest.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
        spoken.append(current_language())
    assert spoken == ["en", "fr", "ar"]


@pytest.mark.parametrize(
    ("machine", "code"),
    [("fr_FR", "fr"), ("fr_DZ", "fr"), ("ar_MA", "ar"), ("en_GB", "ar"), ("C", "ar")],
)
def test_a_machine_that_speaks_french_begins_in_french(machine: str, code: str) -> None:
    assert language_to_begin_with(QLocale(machine)) == code


def test_what_was_chosen_outlasts_what_the_machine_speaks(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    Preferences(settings).language = "en"
    assert Preferences(settings).language == "en"


def test_qts_own_words_and_numbers_are_french_too() -> None:
    set_language(application(), "fr")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Annuler"
    assert number(1234567) == "1\u202f234\u202f567"
    assert QLocale().toString(0.5, "f", 1) == "0,5"


def test_keys_bear_the_names_of_a_french_keyboard(window: MainWindow) -> None:
    keys = QKeySequence.listFromString("Ctrl+Shift+PgDown; Del; Ctrl+Left; Ctrl++")
    assert shown(keys[1:2]) == "\u2066Del\u2069"
    speak("fr")
    caps = shown(keys).translate({0x2066: None, 0x2069: None})
    assert caps.split("  ") == ["Ctrl+Maj+Page suiv", "Suppr", "Ctrl+←", "Ctrl++"]
    (found,) = search(palette_commands(window), "ctrl+page suiv")
    assert found.command.id == "next_article"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("etiquettes", "Étiquettes"),
        ("l'article", "Écarter l’article"),
        ("noeud", "Nœud"),
        ("ÉQUIPE", "équipe"),
        ("الامارات", "الإمارات"),
    ],
)
def test_words_are_found_without_their_accents(typed: str, words: str) -> None:
    assert bare(typed) in bare(words)


@given(st.text(max_size=60))
def test_taking_accents_away_keeps_the_places(words: str) -> None:
    assert len(unaccented(words)) == len(words)
    assert unaccented(unaccented(words)) == unaccented(words)


def test_actions_are_found_in_any_language_from_a_french_window(window: MainWindow) -> None:
    speak("fr")
    commands = palette_commands(window)
    for typed in ("exporter", "export", "تصدير"):
        assert search(commands, typed)[0].command.id == "export", typed


def test_a_french_window_shows_the_guide_there_is(window: MainWindow) -> None:
    speak("fr")
    QTest.keyClick(window, Qt.Key.Key_F1, CONTROL)
    guide = window.findChild(GuideWindow)
    assert guide is not None
    assert guide.titles() == [page.title for page in guide_pages(guide_language("fr"))]
    assert guide.titles()
    assert guide.windowTitle() == "Guide"
    guide.close()

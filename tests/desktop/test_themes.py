from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.main_window import MainWindow
from desktop.reading.colours import chip, contrast, fill, over, text_contrast
from desktop.reading.view_span import SpanStyle
from desktop.style import THEMES
from desktop.theme import set_theme, theme_for, theme_shown

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
WRITTEN = (
    *(("text", "window"), ("text", "base"), ("text", "alternate"), ("text", "hover")),
    *(("text", "pressed"), ("text", "tint"), ("on_accent", "accent"), ("link", "base")),
    *(("muted", "window"), ("muted", "base"), ("icon", "window")),
)
LABELS = ("#D55E00", "#0072B2", "#009E73", "#F0E442", "#7f7f7f", "#000000", "#ffffff", "#800080")


def ratio(one: str, other: str) -> float:
    return contrast(QColor(one), QColor(other))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WRITTEN)
def test_words_can_be_read_on_what_they_stand_on(theme: str, ink: str, ground: str) -> None:
    colours = THEMES[theme]
    assert ratio(getattr(colours, ink), getattr(colours, ground)) >= LEAST[theme]


def test_lines_of_high_contrast_stand_out() -> None:
    colours = THEMES["contrast"]
    for name in ("line", "edge", "thumb", "accent"):
        assert ratio(getattr(colours, name), colours.window) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_a_box_to_tick_stands_out_unticked_and_ticked(name: str) -> None:
    colours = THEMES[name]
    for ground in (colours.window, colours.base):
        assert ratio(colours.mark, ground) >= 3.0
        assert ratio(colours.accent, ground) >= 3.0
    assert ratio(colours.on_accent, colours.accent) >= 3.0


@pytest.mark.parametrize("colour", LABELS)
@pytest.mark.parametrize("theme", THEMES)
def test_labelled_words_and_chips_keep_the_contrast(theme: str, colour: str) -> None:
    ground, ink = THEMES[theme].base, THEMES[theme].text
    laid = over(fill(colour, SpanStyle.OWN, ground, ink), QColor(ground))
    assert contrast(laid, QColor(ink)) >= LEAST[theme]
    box, words = chip(colour, text_contrast(ground, ink))
    assert contrast(box, words) >= LEAST[theme]


@pytest.fixture
def application() -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    yield found
    set_theme(found, "light")


def test_the_menu_shows_each_theme_and_remembers_it(
    window: MainWindow, application: QApplication
) -> None:
    menu = window.theme_commands.menu
    assert menu.menuAction() in window.menus["view"].actions()
    for action, name in zip(menu.actions(), ("system", *THEMES), strict=True):
        action.trigger()
        assert [each.isChecked() for each in menu.actions()].count(True) == 1
        assert action.isChecked()
        assert window.preferences.theme == name
        assert theme_shown() == ("light" if name == "system" else name)
        shown = application.palette().window().color()
        assert shown == QColor(THEMES[theme_shown()].window)


SCHEME, CONTRAST = Qt.ColorScheme, Qt.ContrastPreference


@pytest.mark.parametrize("scheme", SCHEME)
@pytest.mark.parametrize("contrast", CONTRAST)
@pytest.mark.parametrize("theme", THEMES)
def test_a_chosen_theme_stands_whatever_the_system_shows(
    theme: str, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference
) -> None:
    assert theme_for(theme, scheme, contrast) == theme


@pytest.mark.parametrize(
    ("scheme", "contrast", "shown"),
    [
        (SCHEME.Dark, CONTRAST.NoPreference, "dark"),
        (SCHEME.Light, CONTRAST.NoPreference, "light"),
        (SCHEME.Unknown, CONTRAST.NoPreference, "light"),
        (SCHEME.Light, CONTRAST.HighContrast, "contrast"),
        (SCHEME.Dark, CONTRAST.HighContrast, "contrast"),
    ],
)
def test_the_system_is_followed(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, shown: str
) -> None:
    assert theme_for("system", scheme, contrast) == shown


def test_a_change_of_the_system_shows_at_once_where_it_is_followed(
    window: MainWindow, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform of the tests has no scheme of its own: what it would say is said for it."""
    hints = application.styleHints()
    said = {"system": "dark"}
    monkeypatch.setattr(theme, "theme_for", lambda wanted, *_: said.get(wanted, wanted))
    hints.colorSchemeChanged.emit(SCHEME.Dark)
    assert theme_shown() == "light"
    window.actions_by_id["theme_system"].trigger()
    assert theme_shown() == "dark"
    said["system"] = "light"
    hints.colorSchemeChanged.emit(SCHEME.Light)
    assert theme_shown() == "light"
    said["system"] = "contrast"
    hints.accessibility().contrastPreferenceChanged.emit(CONTRAST.HighContrast)
    assert theme_shown() == "contrast"
    assert window.actions_by_id["theme_system"].isChecked()


def test_every_icon_takes_the_colour_of_the_theme(
    window: MainWindow, application: QApplication
) -> None:
    button, action = window.documents.filter_button, window.actions_by_id["import"]
    for name in ("dark", "light", "contrast"):
        set_theme(application, name)
        for holder in (button, action):
            image = holder.icon().pixmap(32, 32).toImage()
            pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
            inked = {pixel.name() for pixel in pixels if pixel.alpha() > 250}
            assert inked == {THEMES[name].icon}


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("theme", THEMES)
def test_the_chosen_row_of_an_opened_box_can_be_read(
    theme: str, qtbot: QtBot, application: QApplication
) -> None:
    set_theme(application, theme)
    box = QComboBox()
    box.addItems(["الأول", "الثاني"])
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    row = box.view().visualRect(box.model().index(0, 0))
    seen = box.view().viewport().grab(row).toImage()
    inks = {seen.pixelColor(x, y).name() for x in range(4, seen.width() - 4) for y in range(3, 20)}
    box.hidePopup()
    ground = THEMES[theme].tint
    assert max(ratio(ink, ground) for ink in inks) >= LEAST[theme]

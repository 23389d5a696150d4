from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.main_window import MainWindow
from desktop.reading.colours import chip, contrast, fill, over, text_contrast
from desktop.reading.view_span import SpanStyle
from desktop.style import THEMES
from desktop.theme import set_theme, theme_shown

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


@pytest.mark.parametrize("colour", LABELS)
@pytest.mark.parametrize("theme", THEMES)
def test_labelled_words_and_chips_keep_the_contrast(theme: str, colour: str) -> None:
    ground, ink = THEMES[theme].base, THEMES[theme].text
    laid = over(fill(colour, SpanStyle.OWN, ground, ink), QColor(ground))
    assert contrast(laid, QColor(ink)) >= LEAST[theme]
    box, words = chip(colour, text_contrast(ground, ink))
    assert contrast(box, words) >= LEAST[theme]


def test_the_action_goes_round_the_themes_and_remembers(window: MainWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    seen = []
    for _ in THEMES:
        window.actions_by_id["theme"].trigger()
        seen.append(window.preferences.theme)
        assert theme_shown() == window.preferences.theme
    assert seen == ["dark", "contrast", "light"]
    set_theme(application, "light")

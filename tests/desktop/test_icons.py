from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS
from desktop.main_window import MainWindow
from desktop.theme import application_icon, icon, set_theme
from resources import resource

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "tawsim")


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    direction = found.layoutDirection()
    yield found
    found.setLayoutDirection(direction)
    set_theme(found, "light")


def drawn(shown: QIcon, size: int = 24) -> QImage:
    return shown.pixmap(size, size).toImage()


def colours(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in pixels if colour.alpha() > 250}


def test_every_action_with_an_icon_has_its_file() -> None:
    assert {row.icon for row in ACTIONS if row.icon} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_colour_that_follows_the_theme(
    application: QApplication, name: str
) -> None:
    for theme, colour in (("light", "#303030"), ("dark", "#ececec")):
        set_theme(application, theme)
        assert colours(drawn(icon(name), 48)) == {QColor(colour).name()}


@pytest.mark.parametrize("name", NAMES)
def test_the_icons_are_of_one_size_and_stroke(name: str) -> None:
    root = ElementTree.parse(resource("icons", f"{name}.svg")).getroot()
    assert (root.get("viewBox"), root.get("stroke-width")) == ("0 0 24 24", "1.75")


def test_what_points_along_the_text_is_mirrored_for_arabic(application: QApplication) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = {name: drawn(icon(name)) for name in ("next", "undo", "search")}
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for name in ("next", "undo"):
        assert drawn(icon(name)) == left[name].flipped(Qt.Orientation.Horizontal)
        assert drawn(icon(name)) != left[name]
    assert drawn(icon("search")) == left["search"]


def test_the_window_bears_the_mark_with_three_spans(window: MainWindow) -> None:
    for size in (16, 32, 256):
        assert drawn(window.windowIcon(), size) == drawn(application_icon(), size)
    assert {"#ff9d4d", "#7fd0ff", "#4fe0ad"} <= colours(drawn(application_icon(), 256))

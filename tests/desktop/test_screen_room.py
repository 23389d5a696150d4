from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.screen_room import resize_on_screen


def test_a_window_is_never_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    resize_on_screen(window, QSize(room.width() + 500, room.height() + 500))
    assert window.width() == room.width()
    assert 0 < room.height() - window.height() < room.height() / 10  # the title bar


def test_a_window_that_fits_gets_what_it_wants(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_on_screen(window, QSize(300, 200))
    assert window.size() == QSize(300, 200)

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.guide.window_tour import STOPS, WindowTour
from desktop.language import set_language
from desktop.main_window import MainWindow
from desktop.widgets.spotlight import Spotlight

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def begun(window: MainWindow) -> tuple[WindowTour, Spotlight]:
    window.actions_by_id["tour"].trigger()
    tour = window.findChild(WindowTour)
    assert tour is not None
    assert tour.spotlight.isVisible()
    return tour, tour.spotlight


def test_enter_goes_through_every_stop_each_on_a_place_that_is_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    tour, light = begun(window)
    assert 6 <= len(STOPS) <= 8
    for stop in STOPS:
        assert tour.stop() == stop
        assert not light.lit().isEmpty(), stop.place
        assert light.rect().contains(light.card.geometry()), stop.place
        assert light.next.hasFocus()
        if stop is STOPS[-1]:
            with qtbot.waitSignal(tour.ended):
                QTest.keyClick(light.next, Qt.Key.Key_Return)
        else:
            QTest.keyClick(light.next, Qt.Key.Key_Return)
    assert not light.isVisible()
    assert window.view.hasFocus()


def test_arrows_go_back_and_forth_in_the_direction_of_reading(window: MainWindow) -> None:
    tour, light = begun(window)
    QTest.keyClick(light.next, Qt.Key.Key_Left)
    QTest.keyClick(light.next, Qt.Key.Key_Left)
    assert tour.stop() == STOPS[2]
    QTest.keyClick(light.next, Qt.Key.Key_Right)
    assert tour.stop() == STOPS[1]
    tour.end()


def test_escape_leaves_it_anywhere_and_it_can_be_taken_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    tour, light = begun(window)
    QTest.keyClick(light.next, Qt.Key.Key_Return)
    with qtbot.waitSignal(tour.ended):
        QTest.keyClick(light.next, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(tour, 0)
    window.actions_by_id["tour"].trigger()
    again = next(found for found in window.findChildren(WindowTour) if found.spotlight.isVisible())
    assert again.stop() == STOPS[0]
    QTest.mouseClick(again.spotlight.skip, Qt.MouseButton.LeftButton)
    assert not again.spotlight.isVisible()


def test_tab_stays_on_the_card_and_the_window_s_keys_rest(window: MainWindow) -> None:
    tour, light = begun(window)
    QTest.keyClick(light.next, Qt.Key.Key_Return)
    seen = set()
    for _ in range(3):
        QTest.keyClick(light.focusWidget(), Qt.Key.Key_Tab)
        seen.add(light.focusWidget())
    assert seen == {light.skip, light.back, light.next}
    document = window.workspace.document_id
    QTest.keyClick(light.next, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(light.next, "2")
    assert window.workspace.document_id == document
    assert not window.annotating.spans
    tour.end()


def test_it_speaks_the_language_of_the_window_at_once(window: MainWindow) -> None:
    tour, light = begun(window)
    assert light.heading.text() == "المقالات"
    assert light.place.text() == "١ من ٨"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, "en")
    QApplication.processEvents()
    assert light.heading.text() == "The articles"
    assert light.place.text() == "1 of 8"
    tour.end()
    set_language(application, "ar")
    QApplication.processEvents()
    assert not light.isVisible()


def test_with_nothing_open_it_shows_the_sample(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAWSIM_DATA", str(tmp_path))
    window.workspace.close()
    tour, light = begun(window)
    assert window.workspace.project is not None
    assert len(window.workspace.project.documents) == 14
    assert not light.lit().isEmpty()
    tour.end()


def test_it_follows_the_size_of_the_window(window: MainWindow) -> None:
    tour, light = begun(window)
    window.resize(1000, 640)
    QApplication.processEvents()
    assert light.geometry() == window.rect()
    assert light.rect().contains(light.card.geometry())
    tour.end()

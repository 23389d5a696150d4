"""The bar's buttons show their actions, and a day of work adds nothing to what a change costs."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QToolBar
from pytestqt.qtbot import QtBot

from desktop.widgets.action_button import ActionButton


def test_a_button_shows_and_triggers_its_action(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = QToolBar()
    window.addToolBar(bar)
    action = QAction("Undo", window, enabled=False, checkable=True)
    button = ActionButton(action, bar)
    bar.addWidget(button)
    assert (button.text(), button.isEnabled(), button.isChecked()) == ("Undo", False, False)
    triggered: list[bool] = []
    action.triggered.connect(lambda on: triggered.append(on))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert triggered == []
    action.setEnabled(True)
    action.setToolTip("Undo: move a boundary")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert triggered == [True]
    assert (button.isEnabled(), button.isChecked()) == (True, True)
    assert button.toolTip() == "Undo: move a boundary"
    for number in range(50):
        action.setText(str(number))
        action.setEnabled(number % 2 == 0)
    assert button.text() == "49"
    assert action.receivers(SIGNAL("changed()")) == 1

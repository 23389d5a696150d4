"""No widget that takes the keyboard is nameless to a screen reader, in any panel or dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modal import answering
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WAITING = ("labels", "annotator", "export", "article_note")
BESIDE = (
    *("palette", "key_sheet", "key_editor", "guideline", "find", "find_corpus"),
    *("open_items", "label_every", "remove_label"),
)


def nameless() -> list[str]:
    """The class and object name of what has none, in all windows that are shown."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for top in QApplication.topLevelWidgets()
        if top.isVisible()
        for widget in (top, *top.findChildren(QWidget))
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not name_of(widget)
    ]


def name_of(widget: QWidget) -> str:
    """What Qt tells a screen reader that the widget is called."""
    if widget.focusProxy() is not None or widget.parent() is None:
        return "another's"
    told = QAccessible.queryAccessibleInterface(widget)
    return "" if told is None else told.text(QAccessible.Text.Name)


@pytest.fixture
def labelled(window: MainWindow) -> Iterator[MainWindow]:
    """A window in which a span with values is chosen."""
    start = window.view.text().index("باكستان")
    window.view.select(start, start + len("باكستان"))
    QTest.keyClicks(window.view, "3")
    QApplication.processEvents()
    yield window
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()


def test_the_window_itself(labelled: MainWindow) -> None:
    assert nameless() == []
    labelled.documents.filter_button.click()
    QApplication.processEvents()
    assert nameless() == []


@pytest.mark.parametrize("action", BESIDE)
def test_what_opens_beside_the_window(labelled: MainWindow, action: str) -> None:
    labelled.actions_by_id[action].trigger()
    for _ in range(3):
        QApplication.processEvents()
    assert nameless() == []


@pytest.mark.parametrize("action", WAITING)
def test_what_the_window_waits_for(labelled: MainWindow, action: str) -> None:
    found: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        QApplication.processEvents()
        found.append(nameless())
        dialog.reject()

    with answering(look):
        labelled.actions_by_id[action].trigger()
    assert found == [[]]

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel

from desktop.main_window import MainWindow


@pytest.fixture
def application() -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    before = QFont(found.font())
    yield found
    found.setFont(before)


def test_a_running_window_follows_the_font_of_the_system(
    window: MainWindow, application: QApplication
) -> None:
    def sizes() -> list[float]:
        labels = [label for label in window.findChildren(QLabel) if label.objectName() == "key"]
        assert labels
        shown = [QFontInfo(label.font()).pointSizeF() for label in (labels[0], window)]
        return [*shown, window.view.font().pointSizeF()]

    before = sizes()
    font = QFont(application.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    application.setFont(font)
    application.processEvents()
    assert sizes() == pytest.approx([size * 2 for size in before], rel=0.1)

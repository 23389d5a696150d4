from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import AMAL, COUNTRY, small_label_set
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotations.document import Document
from annotations.operations.edit_layers import add_annotator
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

# The offscreen platform says of every popup that it cannot raise it or grab the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NONE = Qt.KeyboardModifier.NoModifier
ARTICLES = (
    Document("وصل مهاجرون من السُّودان", "أخبار الخرطوم", "الشرق", date="2024-05-03"),
    Document("خبر قصير عن لبنان", "إنقاذ قُصّر", "الغد", date="2024-06-11"),
    Document("نص بلا شيء", "أمن", metadata={"بلد": "الأردن"}),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on three articles with facts; the first has a country."""
    with Project.create(tmp_path / "p.tawsim", small_label_set()) as project:
        with project.writing():
            project.documents.add(ARTICLES)
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        first = project.documents.ids()[0]
        add_span(project, document=first, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(tmp_path / "p.tawsim")
    yield made
    made.close()


def press(widget: QWidget, pressed: Any) -> None:
    QTest.keyClick(widget, pressed)
    QApplication.processEvents()


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def titles(window: MainWindow) -> list[object]:
    model = window.documents.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_words_are_sought_in_title_and_text(window: MainWindow) -> None:
    words = window.documents.words
    type_text(words, "السودان")
    press(words, Qt.Key.Key_Return)
    assert titles(window) == ["أخبار الخرطوم"]
    assert window.documents.show_all.isVisible()
    words.selectAll()
    type_text(words, "قصر")
    press(words, Qt.Key.Key_Return)
    assert titles(window) == ["إنقاذ قُصّر"]
    words.selectAll()
    type_text(words, "xyz")
    press(words, Qt.Key.Key_Return)
    assert titles(window) == []
    assert window.documents.empty.isVisible()
    press(window.documents.show_all, Qt.Key.Key_Space)
    assert len(titles(window)) == 3
    assert window.documents.table.isVisible()
    assert not window.documents.show_all.isVisible()


def test_the_popup_filters_by_keys_alone(window: MainWindow) -> None:
    documents, filters = window.documents, window.documents.filters
    press(documents.filter_button, Qt.Key.Key_Space)
    assert filters.isVisible()
    assert filters.focusWidget() is filters.state
    press(filters.state, Qt.Key.Key_Down)
    assert titles(window) == ["إنقاذ قُصّر", "أمن"]
    press(filters.state, Qt.Key.Key_Tab)
    assert filters.focusWidget() is filters.label
    filters.label.setCurrentIndex(filters.label.findData(f"+{COUNTRY}"))
    assert titles(window) == []
    assert documents.filter_button.text() in ("2", "٢")
    press(filters.clear_button, Qt.Key.Key_Space)
    assert len(titles(window)) == 3
    filters.label.setCurrentIndex(filters.label.findData(f"-{COUNTRY}"))
    assert titles(window) == ["إنقاذ قُصّر", "أمن"]
    press(filters, Qt.Key.Key_Escape)
    assert not filters.isVisible()
    assert "3" in documents.count.text() or "٣" in documents.count.text()


def test_facts_dates_and_annotators_filter(window: MainWindow) -> None:
    filters = window.documents.filters
    window.documents.open_filters()
    type_text(filters.value, "الشرق")
    press(filters.value, Qt.Key.Key_Return)
    assert titles(window) == ["أخبار الخرطوم"]
    filters.key.setCurrentIndex(filters.key.findData("بلد"))
    assert titles(window) == []
    filters.value.selectAll()
    type_text(filters.value, "الاردن")
    press(filters.value, Qt.Key.Key_Return)
    assert titles(window) == ["أمن"]
    filters.clear()
    type_text(filters.since, "2024-06")
    press(filters.since, Qt.Key.Key_Return)
    assert titles(window) == ["إنقاذ قُصّر"]
    filters.clear()
    filters.layer.setCurrentIndex(filters.layer.findData(AMAL))
    assert titles(window) == ["أخبار الخرطوم"]


def test_another_project_begins_without_a_filter(window: MainWindow, tmp_path: Path) -> None:
    type_text(window.documents.words, "السودان")
    press(window.documents.words, Qt.Key.Key_Return)
    filters = window.documents.filters
    filters.label.setCurrentIndex(filters.label.findData(f"+{COUNTRY}"))
    with Project.create(tmp_path / "q.tawsim") as project, project.writing():
        project.documents.add(ARTICLES)
    assert window.commands.open_path(tmp_path / "q.tawsim")
    assert len(titles(window)) == 3
    assert window.documents.words.text() == ""


def test_every_field_of_the_popup_has_a_name(window: MainWindow) -> None:
    window.documents.open_filters()
    nameless = [
        widget
        for widget in window.documents.filters.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    window.documents.filters.hide()

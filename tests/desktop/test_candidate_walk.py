from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.formats.label_scheme import load_scheme
from annotations.operations.edit_layers import add_annotator
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from resources import resource

TEXT = "وصل 12 ألفًا و992 مهاجرًا. عادوا من باكستان. ثم زاروا السودان وفتاة قاصر معهم."
K, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """One article under the shipped scheme."""
    path, article = tmp_path / "p.tawsim", tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Project.create(
        path, load_scheme(resource("label_schemes", "trafficking.json"))
    ) as project:
        import_documents(project, sources=[article])
        add_annotator(project, name="أمل")
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    preferences.annotator = "أمل"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(path)
    made.view.setFocus()
    yield made
    made.close()


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.view, key, modifiers)
    QApplication.processEvents()


def selected(window: MainWindow) -> str:
    start, end = window.view.selection()
    return TEXT[start:end]


def test_every_candidate_in_turn_and_back(window: MainWindow) -> None:
    walked = []
    for _ in range(5):
        press(window, K.Key_F4)
        walked.append(selected(window))
    assert walked == ["12 ألفًا و992", "مهاجرًا", "باكستان", "السودان", "فتاة قاصر"]
    press(window, K.Key_F4)
    assert window.notices.text.text()
    assert selected(window) == "فتاة قاصر"
    press(window, K.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert selected(window) == "السودان"


def test_two_keys_a_span_and_what_is_labelled_is_passed_over(window: MainWindow) -> None:
    for key in (K.Key_3, K.Key_1, K.Key_2, K.Key_2, K.Key_1):
        press(window, K.Key_F4)
        press(window, key)
    spans = window.workspace.spans()
    assert [(span.label, span.quote) for span in spans] == [
        ("FIGURE", "12 ألفًا و992"),
        ("VICTIM_TYPE", "مهاجرًا"),
        ("COUNTRY", "باكستان"),
        ("COUNTRY", "السودان"),
        ("VICTIM_TYPE", "فتاة قاصر"),
    ]
    given = [12992, "migrant", "PK", "SD", "girl_minor"]
    for span, value in zip(spans, given, strict=True):
        assert value in span.attributes.values()
    window.view.set_caret(0)
    press(window, K.Key_F4)
    assert selected(window) == ""


def test_enter_in_a_value_leads_back_to_the_text(window: MainWindow) -> None:
    press(window, K.Key_F4)
    press(window, K.Key_3)
    press(window, K.Key_Return)
    field = window.focusWidget()
    assert field is window.inspector.form.fields["value"]
    QTest.keyClicks(field, "12x")
    QTest.keyClick(field, K.Key_Return)
    assert window.focusWidget() is field
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, "13000")
    QTest.keyClick(field, K.Key_Return)
    assert window.focusWidget() is window.view
    assert window.workspace.spans()[0].attributes["value"] == 13000


def test_the_values_given_to_the_same_words_before_are_given_again(window: MainWindow) -> None:
    from annotations.operations.edit_spans import delete_spans, set_attribute

    press(window, K.Key_F4)
    press(window, K.Key_F4)
    press(window, K.Key_1)
    (span,) = window.workspace.spans()
    window.workspace.run(set_attribute, span=span.id, attribute="category", value="refugee")
    window.view.select(span.start, span.end)
    press(window, K.Key_1)
    assert [each.attributes["category"] for each in window.workspace.spans()] == ["refugee"] * 2
    window.workspace.run(delete_spans, spans=[each.id for each in window.workspace.spans()])
    window.view.select(span.start, span.end)
    press(window, K.Key_1)
    assert [each.attributes["category"] for each in window.workspace.spans()] == ["migrant"]

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from builders import AMAL
from modal import answering
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotations.layer import DocumentState, LayerId
from annotations.project import Project
from desktop.application import make_window
from desktop.dialogs.annotator_dialog import AnnotatorDialog
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(window: MainWindow, pressed: Any, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.view, pressed, modifiers)
    QApplication.processEvents()


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def select_word(window: MainWindow, word: str) -> None:
    """Double-click on the word in the text."""
    start = window.view.text().index(word)
    window.view.ensure_visible(start)
    box = window.view.rectangles(start + 1, start + 2)[0]
    QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def quotes(window: MainWindow) -> list[str]:
    return [span.quote for span in window.workspace.spans()]


def test_a_word_and_a_key_make_a_span_with_its_value(window: MainWindow) -> None:
    select_word(window, "باكستان")
    key(window, "2")
    (span,) = window.workspace.spans()
    assert (span.quote, span.attributes, span.layer) == ("باكستان", {"country": "PK"}, AMAL)
    assert window.span_list.model.rowCount() == 1
    with Project.open(window.workspace.project.path) as other:  # type: ignore[union-attr]
        assert other.spans.get(span.id) == span


def test_who_annotates_is_asked_at_the_first_label_and_shown(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    window.preferences.annotator = ""
    window.workspace.set_annotator(LayerId(""))
    select_word(window, "باكستان")

    def name_oneself(dialog: QDialog) -> None:
        assert isinstance(dialog, AnnotatorDialog)
        line = dialog.names.lineEdit()
        assert line is not None
        line.clear()
        type_text(line, "ليلى")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with answering(name_oneself):
        key(window, "2")
    (span,) = window.workspace.spans()
    assert (span.quote, span.layer) == ("باكستان", window.workspace.layer)
    assert "ليلى" in window.who.text()
    assert window.preferences.annotator == "ليلى"
    select_word(window, "البيرو")
    key(window, "2")
    assert quotes(window) == ["باكستان", "البيرو"]
    path = project.path
    assert window.commands.open_path(path)
    assert "ليلى" in window.who.text()


def test_a_span_that_is_named_a_country_after_all_gets_its_code(window: MainWindow) -> None:
    select_word(window, "باكستان")
    key(window, "1")
    key(window, "2")
    (span,) = window.workspace.spans()
    assert (span.label, span.attributes) == ("COUNTRY", {"country": "PK"})
    key(window, "z", CONTROL)
    (span,) = window.workspace.spans()
    assert (span.label, span.attributes) == ("VICTIM_TYPE", {})


def test_a_second_window_only_reads_and_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    project = window.workspace.project
    assert project is not None
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "second.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    second = make_window(application, preferences)
    qtbot.addWidget(second)
    second.show()
    assert second.commands.open_path(project.path)
    assert second.notices.bar.isVisible()
    assert "p.tawsim" in second.notices.text.text()
    assert second.saved.text() == "للقراءة فقط"
    second.notices.close()
    select_word(second, "باكستان")
    key(second, "2")
    assert quotes(second) == []
    assert second.notices.bar.isVisible()
    second.close()


def test_a_proclitic_stays_outside(window: MainWindow) -> None:
    select_word(window, "وأفغانستان")
    assert window.view.snapped_selection()[1] - window.view.snapped_selection()[0] == 10
    key(window, "2")
    (span,) = window.workspace.spans()
    assert (span.quote, span.attributes) == ("أفغانستان", {"country": "AF"})


def test_the_keys_of_an_arabic_layout_label_too(window: MainWindow) -> None:
    select_word(window, "باكستان")
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0x662, none, "٢")
    QApplication.sendEvent(window.view, event)
    assert quotes(window) == ["باكستان"]


def test_control_with_an_arabic_letter_finds_its_action(window: MainWindow) -> None:
    select_word(window, "باكستان")
    key(window, "2")
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0x626, CONTROL, "ئ")  # on the key Z
    QApplication.sendEvent(window.view, event)
    assert quotes(window) == []


def test_keys_alone_select_label_relabel_move_and_delete(window: MainWindow) -> None:
    window.view.setFocus()
    key(window, Qt.Key.Key_Home, CONTROL)
    for _ in range(2):
        key(window, Qt.Key.Key_Left, CONTROL | SHIFT)
    key(window, "3")
    assert quotes(window) == ["وصل 12"]
    key(window, "1")
    assert [span.label for span in window.workspace.spans()] == ["VICTIM_TYPE"]
    start = window.view.text().index("12")
    window.view.set_caret(start)
    window.annotating.choose(window.workspace.spans()[0].id)
    key(window, Qt.Key.Key_Left, CONTROL | SHIFT)
    key(window, "b", CONTROL)
    assert quotes(window) == ["12"]
    key(window, Qt.Key.Key_Delete)
    assert quotes(window) == []
    for expected in (["12"], ["وصل 12"], ["وصل 12"], []):
        key(window, "z", CONTROL)
        assert quotes(window) == expected
    for expected in (["وصل 12"], ["وصل 12"], ["12"], []):
        key(window, "z", CONTROL | SHIFT)
        assert quotes(window) == expected


def test_undo_returns_to_the_article_of_the_gesture_after_a_restart(
    window: MainWindow, qtbot: QtBot
) -> None:
    select_word(window, "باكستان")
    key(window, "2")
    first = window.workspace.document_id
    key(window, Qt.Key.Key_PageDown, CONTROL)
    assert window.workspace.document_id != first
    path = window.workspace.project.path  # type: ignore[union-attr]
    window.remember()
    window.workspace.close()
    assert window.commands.open_path(path)
    assert window.workspace.document_id != first
    key(window, "z", CONTROL)
    assert window.workspace.document_id == first
    assert quotes(window) == []


def test_nested_spans_are_all_shown_and_reached_by_clicks(window: MainWindow) -> None:
    text = window.view.text()
    whole = text.index("12")
    window.view.select(whole, text.index("باكستان"))
    key(window, "1")
    select_word(window, "ألفًا")
    key(window, "3")
    at = text.index("ألفًا") + 1
    assert len(window.view.spans_at(at)) == 2
    window.annotating.choose(None)
    box = window.view.rectangles(at, at + 1)[0]
    chosen = []
    for _ in range(3):
        QTest.mouseClick(
            window.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint()
        )
        chosen.append(window.annotating.chosen)
        QTest.qWait(QApplication.doubleClickInterval() + 10)
    assert len(set(chosen)) == 2
    assert chosen[0] == chosen[2]


def test_values_and_a_note_are_edited_with_the_keyboard(window: MainWindow) -> None:
    select_word(window, "باكستان")
    key(window, "3")
    key(window, Qt.Key.Key_Return)
    field = window.inspector.form.fields["value"]
    assert window.focusWidget() is field
    type_text(field, "٣٬٧٠٠")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace.spans()[0].attributes == {"value": 3700}
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, "10..15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace.spans()[0].attributes == {"value": {"low": 10, "high": 15}}
    field.selectAll()  # type: ignore[attr-defined]
    type_text(field, "كثير")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace.spans()[0].attributes == {"value": {"low": 10, "high": 15}}
    window.inspector.focus_note()
    QTest.keyClicks(window.inspector.note, "note")
    window.view.setFocus()
    assert window.workspace.spans()[0].note == "note"


def test_done_goes_to_the_next_article_and_shows_in_the_list(window: MainWindow) -> None:
    first = window.workspace.document_id
    assert first is not None
    key(window, "d", CONTROL)
    assert window.workspace.project is not None
    assert window.workspace.project.layers.state(first, AMAL) is DocumentState.DONE
    assert window.workspace.document_id != first
    assert window.documents.model.data(window.documents.model.index(0, 1)) == "✓"
    state = window.documents.filters.state
    state.setCurrentIndex(state.findData(DocumentState.DONE.value))
    assert window.documents.model.rowCount() == 1


def test_spans_are_walked_with_keys(window: MainWindow) -> None:
    for word in ("باكستان", "البيرو"):
        select_word(window, word)
        key(window, "2")
    key(window, Qt.Key.Key_Home, CONTROL)
    walked = []
    for _ in range(3):
        key(window, Qt.Key.Key_Down, CONTROL)
        span = window.annotating.span()
        walked.append(span.quote if span else None)
    assert walked == ["باكستان", "البيرو", "باكستان"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_open_article_and_the_chosen_span_are_marked_in_their_lists(
    window: MainWindow, language: str
) -> None:
    from desktop.language import set_language

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    for word in ("باكستان", "البيرو"):
        select_word(window, word)
        key(window, "2")
    key(window, Qt.Key.Key_PageDown, CONTROL)
    key(window, Qt.Key.Key_PageUp, CONTROL)
    window.annotating.go_to(window.annotating.spans[1].id)
    rows = [
        [index.row() for index in table.selectionModel().selectedRows()]
        for table in (window.documents.table, window.span_list.table)
    ]
    set_language(application, "ar")
    assert rows == [[0], [1]]


def test_dropped_files_are_imported(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    new = tmp_path / "جديد.txt"
    new.write_text("مقال جديد من لبنان", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(new))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 4)
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()


def test_the_list_is_a_sound_model_that_filters_and_sorts(
    window: MainWindow, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    qtmodeltester.check(window.documents.model)
    qtmodeltester.check(window.span_list.model)
    QTest.keyClicks(window.documents.words, "1")
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1)
    window.documents.words.clear()
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 3)
    window.documents.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    titles = [window.documents.model.data(window.documents.model.index(row, 0)) for row in range(3)]
    assert titles == ["م2", "م1", "م0"]


PICTURES = [(language, theme) for language in ("ar", "en") for theme in ("light", "dark")]


@pytest.mark.parametrize(("language", "theme"), PICTURES)
def test_every_widget_has_a_name_and_the_window_its_picture(
    window: MainWindow, tmp_path: Path, language: str, theme: str
) -> None:
    """TAWSIM_PICTURES names a folder to keep the pictures in."""
    from desktop.language import set_language
    from desktop.theme import set_theme

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    set_theme(application, theme)
    select_word(window, "باكستان")
    key(window, "2")
    assert (window.layoutDirection() is Qt.LayoutDirection.RightToLeft) == (language == "ar")
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    for _ in range(3):
        QApplication.processEvents()
    folder = Path(os.environ.get("TAWSIM_PICTURES", str(tmp_path)))
    folder.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(folder / f"window-{language}-{theme}.png"))
    set_language(application, "ar")

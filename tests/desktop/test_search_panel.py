from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import AMAL, COUNTRY, VICTIM, project_with
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotations.errors import Cancelled
from annotations.operations.edit_spans import add_span
from annotations.storage.search import SearchMode, SearchQuery
from desktop.application import make_window
from desktop.dialogs.propagate_dialog import PropagateDialog
from desktop.hits_model import SearchJob
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
TEXTS = (
    "وصل مهاجرون من السودان إلى لبنان، ثم عادوا للسودان مع سودانيين.",
    "قالت الخرطوم إن <b>السُّودان</b> لن يقبل، وبالسودان آلاف.",
    "خبر قصير عن بليز.",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on three articles about Sudan; أمل annotates and has labelled one country."""
    project, (first, *_) = project_with(tmp_path / "p.tawsim", *TEXTS)
    at = TEXTS[0].index("السودان")
    add_span(project, document=first, layer=AMAL, label=COUNTRY, fragments=[(at, at + 7)])
    project.close()
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
    assert made.commands.open_path(project.path)
    yield made
    made.close()


def press(widget: QWidget, pressed: Any, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, pressed, modifiers)
    QApplication.processEvents()


def type_text(field: QWidget, text: str) -> None:
    """QTest types ASCII only."""
    for sign in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, sign))


def lines(window: MainWindow) -> list[str]:
    model = window.search_panel.model
    return [row.hit.text for at in range(model.rowCount()) if (row := model.row(at))]


def search(window: MainWindow, qtbot: QtBot, words: str, *, corpus: bool = False) -> None:
    press(window.view, "f", CONTROL | SHIFT if corpus else CONTROL)
    panel = window.search_panel
    assert window.focusWidget() is panel.words
    type_text(panel.words, words)
    press(panel.words, Qt.Key.Key_Return)
    wait(window, qtbot)


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.search_panel.model.busy)


def selected(window: MainWindow) -> tuple[int, str]:
    start, end = window.view.selection()
    project, document = window.workspace.project, window.workspace.document_id
    assert project is not None
    assert document is not None
    return project.documents.position(document) or 0, window.view.text()[start:end]


def test_words_are_searched_in_the_article_and_walked_with_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "السودان")
    assert lines(window) == ["السودان"]
    assert selected(window) == (1, "السودان")
    panel = window.search_panel
    press(panel.words, "a", CONTROL)
    type_text(panel.words, "ودان")
    press(panel.words, Qt.Key.Key_Return)
    wait(window, qtbot)
    assert lines(window) == ["ودان"] * 3
    starts = []
    for keys in ((Qt.Key.Key_F3, NONE), (Qt.Key.Key_F3, NONE), (Qt.Key.Key_F3, SHIFT)):
        press(window.view, *keys)
        starts.append(window.view.selection()[0])
    assert starts[0] < starts[1]
    assert starts[2] == starts[0]
    press(panel.words, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.focusWidget() is window.view


def test_the_corpus_is_searched_and_a_hit_opens_its_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "السودان", corpus=True)
    panel = window.search_panel
    assert lines(window) == ["السودان", "السُّودان", "السودان"]
    panel.whole_word.setFocus()
    press(panel.whole_word, Qt.Key.Key_Space)
    wait(window, qtbot)
    assert lines(window) == ["السودان", "لسودان", "السُّودان", "السودان"]
    assert panel.count.text().count("\u2068") == 0
    press(panel.words, Qt.Key.Key_Down)
    assert window.focusWidget() is panel.list
    press(panel.list, Qt.Key.Key_Down)
    press(panel.list, Qt.Key.Key_Down)
    press(panel.list, Qt.Key.Key_Return)
    assert selected(window) == (2, "السُّودان")
    assert window.focusWidget() is window.view
    shown = panel.model.data(panel.model.index(2, 0))
    assert "<b>السُّودان</b>" in str(shown)


def test_the_selected_words_are_searched_at_once(window: MainWindow, qtbot: QtBot) -> None:
    at = TEXTS[0].index("لبنان")
    window.view.select(at, at + 5)
    press(window.view, "f", CONTROL)
    wait(window, qtbot)
    assert window.search_panel.words.text() == "لبنان"
    assert lines(window) == ["لبنان"]


def test_modes_labels_and_problems_are_told(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "سودان", corpus=True)
    panel = window.search_panel
    panel.mode.setCurrentIndex(panel.mode.findData(SearchMode.PREFIX))
    wait(window, qtbot)
    assert lines(window) == ["سودانيين"]
    panel.mode.setCurrentIndex(panel.mode.findData(SearchMode.REGEX))
    panel.words.setText("(")
    press(panel.words, Qt.Key.Key_Return)
    wait(window, qtbot)
    assert lines(window) == []
    assert panel.empty.isVisible()
    assert "(" in panel.empty.text()
    panel.words.setText(r"ل\w+ان\b")
    press(panel.words, Qt.Key.Key_Return)
    wait(window, qtbot)
    assert lines(window) == ["لسودان", "لبنان", "للسودان", "لسُّودان", "لسودان"]
    panel.mode.setCurrentIndex(0)
    panel.words.setText("السودان")
    panel.labels.setCurrentIndex(panel.labels.findData(f"+{COUNTRY}"))
    wait(window, qtbot)
    assert lines(window) == ["السودان"]
    panel.labels.setCurrentIndex(panel.labels.findData("-"))
    wait(window, qtbot)
    assert lines(window) == ["السُّودان", "السودان"]
    press(window.view, "z", CONTROL)
    qtbot.waitUntil(lambda: len(lines(window)) == 3)
    panel.words.clear()
    panel.labels.setCurrentIndex(0)
    wait(window, qtbot)
    assert panel.empty.isVisible()
    assert panel.empty.text()


def test_a_page_follows_when_the_list_is_scrolled(window: MainWindow, qtbot: QtBot) -> None:
    project = window.workspace.project
    assert project is not None
    path = project.path.with_name("many.tawsim")
    project_with(path, *(f"خبر {n} عن لبنان" for n in range(700)))[0].close()
    assert window.commands.open_path(path)
    search(window, qtbot, "لبنان", corpus=True)
    panel = window.search_panel
    assert panel.model.rowCount() == 300
    assert "+" in panel.count.text()
    press(panel.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.model.rowCount() > 300)
    wait(window, qtbot)
    while panel.model.canFetchMore() and panel.model.rowCount() < 1000:
        panel.model.fetchMore()
        wait(window, qtbot)
    assert panel.model.rowCount() == 700
    assert "+" not in panel.count.text()


def preview(window: MainWindow, qtbot: QtBot) -> PropagateDialog:
    (dialog,) = window.findChildren(PropagateDialog)
    qtbot.waitUntil(lambda: not dialog.model.busy)
    return dialog


def quotes(window: MainWindow) -> list[str]:
    project = window.workspace.project
    assert project is not None
    spans = [
        span
        for document in project.documents.ids()
        for span in project.spans.of_document(document, AMAL)
    ]
    return [f"{span.label}:{span.quote}" for span in spans]


def test_every_occurrence_of_a_span_is_labelled_but_the_unticked_and_one_undo_suffices(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = quotes(window)
    window.annotating.choose(window.workspace.spans()[0].id)
    press(window.view, "e", CONTROL | SHIFT)
    dialog = preview(window, qtbot)
    assert dialog.words.text() == "السودان"
    dialog.scope.setFocus()
    press(dialog.scope, Qt.Key.Key_Down)
    dialog = preview(window, qtbot)
    model = dialog.model
    assert (model.rowCount(), model.ticked) == (4, 3)
    first = model.index(0, 0)
    assert not model.flags(first) & Qt.ItemFlag.ItemIsEnabled
    assert model.side(model.row(0))  # type: ignore[arg-type]
    assert model.data(first, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    dialog.preview.list.setFocus()
    dialog.preview.list.setCurrentIndex(model.index(1, 0))
    press(dialog.preview.list, Qt.Key.Key_Down)
    press(dialog.preview.list, Qt.Key.Key_Space)
    assert model.ticked == 2
    assert dialog.act.text().endswith("(٢)") or dialog.act.text().endswith("(2)")
    dialog.act.setFocus()
    with qtbot.waitSignal(window.workspace.changed):
        press(dialog.act, Qt.Key.Key_Return)
    assert quotes(window) == [
        *before,
        "COUNTRY:لسودان",
        "COUNTRY:السودان",
    ]
    assert window.span_list.model.rowCount() == 2
    press(window.view, "z", CONTROL)
    assert quotes(window) == before


def test_a_selection_is_offered_as_it_is_written_alone(window: MainWindow, qtbot: QtBot) -> None:
    at = TEXTS[0].index("للسودان")
    window.view.setFocus()
    window.view.select(at, at + 7)
    press(window.view, "e", CONTROL | SHIFT)
    dialog = preview(window, qtbot)
    assert dialog.words.text() == "السودان"
    assert [row.hit.text for at in range(2) if (row := dialog.model.row(at))] == [
        "السودان",
        "لسودان",
    ]
    dialog.reject()


def test_the_walk_goes_on_where_a_label_took_a_hit_away(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "سودان", corpus=True)
    panel = window.search_panel
    panel.labels.setCurrentIndex(panel.labels.findData("-"))
    wait(window, qtbot)
    assert len(lines(window)) == 4
    for _ in range(2):
        press(window.view, Qt.Key.Key_F3)
    before = selected(window)
    window.view.setFocus()
    press(window.view, "1")
    wait(window, qtbot)
    assert len(lines(window)) == 3
    press(window.view, Qt.Key.Key_F3)
    assert before == (1, "سودان")
    assert selected(window) == (2, "سُّودان")


def test_ticks_follow_all_and_none_and_another_label(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "سودان", corpus=True)
    window.search_panel.label_every.setFocus()
    press(window.search_panel.label_every, Qt.Key.Key_Space)
    dialog = preview(window, qtbot)
    model = dialog.model
    dialog.label.setCurrentIndex(dialog.label.findData(COUNTRY))
    qtbot.waitUntil(lambda: not model.busy)
    assert (model.rowCount(), model.ticked) == (5, 4)
    assert model.side(model.row(0)) != model.side(model.row(1))  # type: ignore[arg-type]
    dialog.label.setCurrentIndex(dialog.label.findData(VICTIM))
    qtbot.waitUntil(lambda: not model.busy)
    assert model.ticked == 5
    press(dialog.preview.none, Qt.Key.Key_Space)
    assert model.ticked == 0
    assert not dialog.act.isEnabled()
    press(dialog.preview.all, Qt.Key.Key_Space)
    assert model.ticked == 5
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(quotes(window)) == 1


def test_a_label_is_removed_everywhere_after_a_preview(window: MainWindow, qtbot: QtBot) -> None:
    project = window.workspace.project
    assert project is not None
    second = project.documents.ids()[1]
    for start, label in ((5, COUNTRY), (0, VICTIM)):
        add_span(project, document=second, layer=AMAL, label=label, fragments=[(start, 12)])
    press(window.view, Qt.Key.Key_Delete, CONTROL | SHIFT)
    dialog = preview(window, qtbot)
    dialog.label.setCurrentIndex(dialog.label.findData(COUNTRY))
    qtbot.waitUntil(lambda: not dialog.model.busy)
    assert dialog.model.ticked == 2
    type_text(dialog.words, "السودان")
    press(dialog.words, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1 and not dialog.model.busy)
    dialog.words.clear()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2 and not dialog.model.busy)
    qtbot.waitUntil(dialog.act.isEnabled)
    with qtbot.waitSignal(window.workspace.changed):
        press(dialog.act, Qt.Key.Key_Return)
    assert len(quotes(window)) == 1
    assert quotes(window)[0].startswith("VICTIM_TYPE")
    press(window.view, "z", CONTROL)
    assert len(quotes(window)) == 3


def test_the_models_are_sound_and_every_field_has_a_name(
    window: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    search(window, qtbot, "السودان", corpus=True)
    qtmodeltester.check(window.search_panel.model)
    press(window.search_panel.label_every, Qt.Key.Key_Space)
    dialog = preview(window, qtbot)
    qtmodeltester.check(dialog.model)
    nameless = [
        widget
        for top in (window.search_panel, dialog)
        for widget in top.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    dialog.reject()


def test_the_hit_is_painted_in_the_middle_and_marked(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "لبنان", corpus=True)
    panel = window.search_panel
    panel.list.clearSelection()
    panel.list.setCurrentIndex(panel.model.index(-1, 0))
    window.view.setFocus()
    box = panel.list.visualRect(panel.model.index(0, 0))
    picture = panel.list.viewport().grab(box).toImage()
    paper = panel.list.palette().base().color()
    ratio = picture.devicePixelRatio()
    row = int(4 * ratio)
    tinted = [x for x in range(picture.width()) if picture.pixelColor(x, row) != paper]
    assert tinted
    context = box.width() * 0.7
    assert abs((tinted[0] + tinted[-1]) / 2 / ratio - context / 2) < context * 0.1


def test_a_search_that_is_let_go_lets_go_of_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    """Its problem held frames, these a cursor, and closing the project waited five seconds."""
    texts = (f"خبر {n} عن لبنان" for n in range(1500))
    project = project_with(tmp_path / "many.tawsim", *texts)[0]
    owner = QObject()
    job = SearchJob(project, SearchQuery("xyz", SearchMode.REGEX), owner)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        job.start()
    assert isinstance(job.problem, Cancelled)
    with project.step("probe"):
        pass
    project.connection.execute("PRAGMA busy_timeout = 0")
    (busy, _, _) = project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert busy == 0
    project.close()

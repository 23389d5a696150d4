from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, VICTIM
from modal import answering
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotations.document import DocumentId
from annotations.layer import DocumentState
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.train_model import train_model
from annotations.span import OriginKind
from annotations.suggestion import Source
from desktop.dialogs.training_dialog import TrainingDialog
from desktop.main_window import MainWindow
from desktop.suggestion_look import view_id


@pytest.fixture
def suggested(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window once its open article has been read for suggestions."""
    window.suggesting.restart()
    qtbot.waitUntil(lambda: bool(window.suggesting.suggestions))
    window.view.setFocus()
    return window


def quotes(window: MainWindow) -> list[str]:
    return [each.quote for each in window.suggesting.suggestions if each.label == COUNTRY]


def go_to(window: MainWindow, quote: str) -> None:
    for _ in window.suggesting.suggestions:
        QTest.keyClick(window.view, Qt.Key.Key_F12)
        current = window.suggesting.current
        if current is not None and current.quote == quote:
            return
    raise AssertionError(f"no suggestion leads to {quote}")


def test_they_are_seen_in_the_text_and_told_below_it_but_are_no_spans(
    suggested: MainWindow,
) -> None:
    assert quotes(suggested) == ["باكستان", "أفغانستان", "البيرو"]
    first = suggested.suggesting.suggestions
    pakistan = next(each for each in first if each.quote == "باكستان")
    assert suggested.view.spans_at(pakistan.start) == [view_id(pakistan)]
    assert len(suggested.annotating.spans) == 0
    assert suggested.suggestion_bar.isVisible()
    go_to(suggested, "باكستان")
    told = suggested.suggestion_bar.text.text()
    assert "باكستان" in told
    assert "جدول الدول" in told
    assert "٪" in told


def test_one_key_accepts_and_goes_on_another_rejects_and_undo_brings_back(
    suggested: MainWindow,
) -> None:
    go_to(suggested, "باكستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_Return)
    (span,) = suggested.annotating.spans
    assert (span.quote, span.origin.kind, span.origin.by) == (
        "باكستان",
        OriginKind.RULE,
        Source.COUNTRIES,
    )
    current = suggested.suggesting.current
    assert current is not None
    assert current.quote == "أفغانستان"
    QTest.keyClick(suggested.view, Qt.Key.Key_Backspace)
    assert quotes(suggested) == ["البيرو"]
    assert len(suggested.annotating.spans) == 1
    suggested.workspace.undo()
    suggested.workspace.undo()
    assert quotes(suggested) == ["باكستان", "أفغانستان", "البيرو"]
    assert len(suggested.annotating.spans) == 0


def test_a_rejected_one_does_not_come_back_when_the_article_is_read_again(
    suggested: MainWindow, qtbot: QtBot
) -> None:
    go_to(suggested, "باكستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(suggested.suggesting.looked):
        suggested.suggesting.restart()
    assert quotes(suggested) == ["أفغانستان", "البيرو"]


def test_all_of_a_label_in_the_article_is_one_key_and_one_undo(suggested: MainWindow) -> None:
    go_to(suggested, "باكستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [span.quote for span in suggested.annotating.spans if span.label == COUNTRY] == [
        "باكستان",
        "أفغانستان",
        "البيرو",
    ]
    assert quotes(suggested) == []
    suggested.workspace.undo()
    assert len(suggested.annotating.spans) == 0


def test_another_label_and_other_boundaries_before_it_is_accepted(suggested: MainWindow) -> None:
    go_to(suggested, "باكستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_1)
    (span,) = suggested.annotating.spans
    assert (span.quote, span.label, span.origin.by) == ("باكستان", VICTIM, Source.COUNTRIES)
    suggested.workspace.undo()
    go_to(suggested, "أفغانستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(suggested.view, Qt.Key.Key_Return)
    (span,) = suggested.annotating.spans
    assert span.quote == "أفغانستان إلى"
    assert "أفغانستان" not in quotes(suggested)


def test_selected_words_are_the_boundaries(suggested: MainWindow) -> None:
    go_to(suggested, "باكستان")
    start = suggested.view.text().index("من باكستان")
    suggested.view.select(start, start + len("من باكستان"))
    QTest.keyClick(suggested.view, Qt.Key.Key_Return)
    (span,) = suggested.annotating.spans
    assert span.quote == "من باكستان"


def test_a_click_chooses_a_suggestion_and_escape_lets_it_go(suggested: MainWindow) -> None:
    pakistan = next(e for e in suggested.suggesting.suggestions if e.quote == "باكستان")
    box = suggested.view.rectangles(pakistan.start, pakistan.end)[0]
    QTest.mouseClick(
        suggested.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint()
    )
    current = suggested.suggesting.current
    assert current is not None
    assert current.id == pakistan.id
    assert suggested.annotating.chosen is None
    assert suggested.view.chosen_span() == view_id(pakistan)
    QTest.keyClick(suggested.view, Qt.Key.Key_Escape)
    assert suggested.suggesting.current is None
    QTest.keyClick(suggested.view, Qt.Key.Key_Delete)
    assert "باكستان" in quotes(suggested)


def test_blind_mode_hides_everything_and_is_kept_in_the_project(suggested: MainWindow) -> None:
    suggested.actions_by_id["blind"].trigger()
    assert suggested.suggesting.suggestions == []
    assert not suggested.suggestion_bar.isVisible()
    text = suggested.view.text()
    assert not any(suggested.view.spans_at(at) for at in range(len(text)))
    project = suggested.workspace.project
    assert project is not None
    assert project.suggestions.blind
    suggested.actions_by_id["blind"].trigger()
    assert quotes(suggested) == ["باكستان", "أفغانستان", "البيرو"]


def test_they_can_be_hidden_in_this_window_alone(suggested: MainWindow) -> None:
    suggested.actions_by_id["show_suggestions"].trigger()
    assert suggested.suggesting.suggestions == []
    assert not suggested.preferences.show_suggestions
    suggested.actions_by_id["show_suggestions"].trigger()
    assert quotes(suggested)


def test_every_article_in_the_background_then_a_label_everywhere(
    suggested: MainWindow, qtbot: QtBot
) -> None:
    project = suggested.workspace.project
    assert project is not None
    suggested.actions_by_id["suggest_all"].trigger()
    second = project.documents.ids()[1]
    qtbot.waitUntil(lambda: len(project.suggestions.of_document(second, AMAL)) == 2)
    go_to(suggested, "باكستان")
    with answering(lambda box: box.button(QMessageBox.StandardButton.Yes).click()):
        suggested.actions_by_id["accept_everywhere"].trigger()
    qtbot.waitUntil(lambda: len(suggested.annotating.spans) == 3)
    assert project.spans.count(label=COUNTRY) == 5
    suggested.workspace.undo()
    assert project.spans.count() == 0
    told: list[str] = []
    with answering(lambda box: (told.append(box.text()), box.accept())):
        suggested.actions_by_id["begun"].trigger()
    assert told == ["\u200fلا توجد مقاطع بعد."]


def test_the_model_shows_its_scores_before_it_may_propose(
    suggested: MainWindow, qtbot: QtBot
) -> None:
    project = suggested.workspace.project
    assert project is not None
    for document in project.documents.ids()[:2]:
        text = project.documents.get(document).text
        for word in ("باكستان", "بليز", "البيرو", "السودان", "أفغانستان"):
            at = text.find(word)
            if at >= 0:
                place = [(at, at + len(word))]
                add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=place)
        set_state(project, document=document, layer=AMAL, state=DocumentState.DONE)
    suggested.actions_by_id["train"].trigger()
    dialog = suggested.findChild(TrainingDialog)
    assert dialog is not None
    assert dialog.table.rowCount() == 0
    dialog.fast.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    first = dialog.table.item(0, 0)
    assert first.text() == "دولة"
    assert "٪" in dialog.table.item(0, 3).text()
    before = project.models.facts(AMAL)
    assert before is not None
    ticked = first.checkState() is Qt.CheckState.Checked
    assert ticked == (COUNTRY in before.proposing)
    first.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
    after = project.models.facts(AMAL)
    assert after is not None
    assert (COUNTRY in after.proposing) != ticked
    dialog.reject()


def test_the_model_is_trained_anew_after_so_many_articles(
    suggested: MainWindow, qtbot: QtBot
) -> None:
    project = suggested.workspace.project
    assert project is not None
    first, second, third = project.documents.ids()[:3]
    text = project.documents.get(first).text
    for word in ("باكستان", "البيرو"):
        at = text.index(word)
        place = [(at, at + len(word))]
        add_span(project, document=first, layer=AMAL, label=COUNTRY, fragments=place)
    suggested.preferences.retrain_after = 2

    def finish(document: DocumentId) -> None:
        suggested.workspace.run(set_state, document=document, layer=AMAL, state=DocumentState.DONE)

    finish(first)
    assert project.models.facts(AMAL) is None
    train_model(project, layer=AMAL)
    finish(second)
    trained = project.models.facts(AMAL)
    assert trained is not None
    assert trained.done == 1
    finish(third)

    def is_anew() -> bool:
        facts = project.models.facts(AMAL)
        return facts is not None and facts.done == 3

    qtbot.waitUntil(is_anew, timeout=20_000)
    qtbot.waitUntil(lambda: suggested.suggestion_commands._retraining is None)


def test_articles_in_another_order_and_back(suggested: MainWindow, qtbot: QtBot) -> None:
    model = suggested.documents.model
    plain = [model.document_at(row) for row in range(3)]
    suggested.actions_by_id["offer_diversity"].trigger()
    qtbot.waitUntil(lambda: [model.document_at(row) for row in range(3)] != plain)
    assert {model.document_at(row) for row in range(3)} == set(plain)
    suggested.actions_by_id["offer_plain"].trigger()
    assert [model.document_at(row) for row in range(3)] == plain
    suggested.actions_by_id["offer_uncertainty"].trigger()
    assert suggested.actions_by_id["offer_plain"].isChecked()


def test_nothing_is_shown_where_nobody_annotates(window: MainWindow, tmp_path: Path) -> None:
    project = window.workspace.project
    assert project is not None
    window.workspace.set_annotator(type(AMAL)(""))
    assert window.suggesting.suggestions == []
    assert not window.suggestion_bar.isVisible()


def test_accepting_with_the_values_key_stays_on_the_span(
    suggested: MainWindow, qtbot: QtBot
) -> None:
    go_to(suggested, "باكستان")
    QTest.keyClick(suggested.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    span = suggested.annotating.span()
    assert span is not None
    assert span.quote == "باكستان"
    qtbot.waitUntil(lambda: suggested.inspector.isAncestorOf(suggested.focusWidget()))

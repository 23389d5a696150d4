"""Boundaries, fragments, relations, sentences, flags and time, driven by keys and mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotations.relation import Relation
from desktop.activity import IDLE, Activity
from desktop.main_window import MainWindow
from desktop.panels.document_list import DocumentList
from desktop.reading.document_view import DocumentView
from desktop.reading.relation_arcs import arcs_of
from desktop.reading.view_span import ViewSpan

NONE = Qt.KeyboardModifier.NoModifier
K, M = Qt.Key, Qt.KeyboardModifier
ALT, CONTROL, SHIFT = M.AltModifier, M.ControlModifier, M.ShiftModifier


def key(window: MainWindow, pressed: Any, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.view, pressed, modifiers)
    QApplication.processEvents()


def select_word(window: MainWindow, word: str) -> None:
    """Double-click on the word in the text."""
    start = window.view.text().index(word)
    box = window.view.rectangles(start + 1, start + 2)[0]
    QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def quotes(window: MainWindow) -> list[str]:
    return [span.quote for span in window.workspace.spans()]


def label(window: MainWindow, word: str, sign: str) -> str:
    """Label a word and give the id of its span."""
    select_word(window, word)
    key(window, sign)
    assert window.annotating.chosen is not None
    return window.annotating.chosen


def test_each_boundary_moves_by_word_letter_and_clitic(window: MainWindow) -> None:
    label(window, "وأفغانستان", "2")
    assert quotes(window) == ["أفغانستان"]
    steps = [
        (K.Key_BracketRight, CONTROL | ALT | SHIFT, "وأفغانستان"),
        (K.Key_BracketLeft, CONTROL | ALT | SHIFT, "أفغانستان"),
        (K.Key_BracketLeft, ALT, "أفغانستان إلى"),
        (K.Key_BracketRight, ALT, "أفغانستان"),
        (K.Key_BracketRight, ALT | SHIFT, "وأفغانستان"),
        (K.Key_BracketLeft, CONTROL | SHIFT, "أفغانستان"),
        (K.Key_BracketRight, CONTROL, "أفغانستا"),
        (K.Key_BracketLeft, CONTROL, "أفغانستان"),
    ]
    for pressed, modifiers, expected in steps:
        key(window, pressed, modifiers)
        assert quotes(window) == [expected]
    for _ in steps:
        key(window, K.Key_Z, CONTROL)
    assert quotes(window) == ["أفغانستان"]


def test_other_bounds_of_the_same_words_are_told(window: MainWindow) -> None:
    label(window, "وأفغانستان", "2")
    key(window, K.Key_BracketRight, CONTROL | ALT | SHIFT)
    key(window, K.Key_PageDown, CONTROL)
    key(window, K.Key_PageUp, CONTROL)
    select_word(window, "وأفغانستان")
    key(window, "2")
    told = window.notices.text.text()
    assert "وأفغانستان" in told
    assert "(عدد المرات: ١)" in told
    assert "«\u2068م0\u2069»" in told


def test_a_discontinuous_span_by_mouse_and_by_keys(window: MainWindow) -> None:
    select_word(window, "باكستان")
    key(window, K.Key_B, CONTROL | SHIFT)
    assert [window.view.text()[slice(*part)] for part in window.view.kept_fragments()] == [
        "باكستان"
    ]
    select_word(window, "البيرو")
    key(window, "2")
    (span,) = window.workspace.spans()
    assert span.quote == "باكستان البيرو"
    assert len(span.fragments) == 2
    select_word(window, "مهاجرًا")
    window.annotating.choose(span.id)
    key(window, K.Key_B, CONTROL | SHIFT)
    assert quotes(window) == ["مهاجرًا باكستان البيرو"]
    assert not window.view.grab().isNull()


def test_control_with_the_mouse_adds_a_fragment(window: MainWindow) -> None:
    view = window.view

    def drag(word: str, modifiers: Qt.KeyboardModifier) -> None:
        start = view.text().index(word)
        boxes = view.rectangles(start, start + len(word))
        left, right = boxes[0].left() + 1, boxes[0].right() - 1
        y = int(boxes[0].center().y())
        place = view.viewport()
        button = Qt.MouseButton.LeftButton
        QTest.mousePress(place, button, modifiers, pos=_point(right, y))
        QTest.mouseMove(place, _point(left, y))
        QTest.mouseRelease(place, button, modifiers, pos=_point(left, y))

    drag("باكستان", M.NoModifier)
    drag("البيرو", CONTROL)
    key(window, "2")
    assert quotes(window) == ["باكستان البيرو"]


def _point(x: float, y: int) -> QPoint:
    return QPoint(int(x), y)


def relations(window: MainWindow) -> list[Relation]:
    project, document = window.workspace.project, window.workspace.document_id
    assert project is not None
    assert document is not None
    return project.relations.of_document(document)


def test_a_relation_by_keys_is_drawn_turned_deleted_and_undone(window: MainWindow) -> None:
    figure, country = label(window, "992", "3"), label(window, "باكستان", "2")
    key(window, K.Key_R, CONTROL)
    window.annotating.go_to(figure)
    key(window, K.Key_R, CONTROL)
    (relation,) = relations(window)
    assert (relation.source, relation.target) == (country, figure)
    assert len(window.view.article.relations) == 1
    assert window.relation_list.isVisible()
    assert window.relation_list.list.count() == 1
    window.relation_list.list.setCurrentRow(0)
    menu = window.relation_list.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    assert [(each.source, each.target) for each in relations(window)] == [(figure, country)]
    window.relation_list.list.setCurrentRow(0)
    QTest.keyClick(window.relation_list.list, K.Key_Delete)
    assert relations(window) == []
    key(window, K.Key_Z, CONTROL)
    assert len(relations(window)) == 1


def test_a_relation_by_drag_from_a_chip(window: MainWindow) -> None:
    figure, country = label(window, "992", "3"), label(window, "باكستان", "2")
    view = window.view
    chips = [
        (chip, line, picture)
        for line, picture in enumerate(view.article.picture(0))
        for chip in picture.chips
        if chip.span.id == country
    ]
    (chip, line, picture), article = chips[0], view.article
    row = article.segment(0).lines[line]
    top = row.y() + row.height() + article.metrics.chip_top(picture.lane_count, chip.row)
    origin = view.origin()
    start = _point(origin.x() + chip.left + chip.width / 2, int(origin.y() + top + 4))
    target = view.article.spans.get(figure)
    assert target is not None
    box = view.rectangles(*target.fragments[0])[0]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), box.center().toPoint())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert [(each.source, each.target) for each in relations(window)] == [(country, figure)]


def test_an_arc_is_drawn_over_no_letter_and_a_click_on_it_leads_to_its_relation(
    window: MainWindow,
) -> None:
    figure, country = label(window, "992", "3"), label(window, "باكستان", "2")
    window.relating.make(country, figure)
    (relation,) = relations(window)
    window.annotating.choose(None)
    window.resize(620, 700)
    QApplication.processEvents()
    view = window.view
    article = view.article
    (arc,) = arcs_of(article, article.relations, range(1))
    letters = [
        box
        for at in range(len(article.text))
        for box in article.rectangles(at, at + 1)
        if not (box.left() < arc.end.x() < box.right())
    ]
    assert not any(arc.caption_box.intersects(box) for box in letters)
    middle = arc.path.pointAtPercent(0.5)
    assert not any(box.contains(middle) for box in letters)
    point = (middle + view.origin()).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.annotating.chosen == country
    assert window.relation_list.list.currentRow() == 0
    assert window.relation_list.list.hasFocus()
    QTest.keyClick(window.relation_list.list, K.Key_Delete)
    assert relations(window) == []
    assert relation.source == country


def test_types_are_offered_in_a_menu_with_numbers(window: MainWindow) -> None:
    from annotations.label_set import RelationType, RelationTypeId

    menu = window.relating.type_menu(
        (
            RelationType(RelationTypeId("a"), {"ar": "أصل", "en": "origin"}),
            RelationType(RelationTypeId("b"), {"ar": "مكان", "en": "place"}),
        )
    )
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&1  أصل", "&2  مكان"]
    assert [action.data() for action in menu.actions()] == ["a", "b"]


def test_sentences_by_keys_and_a_line_each(window: MainWindow) -> None:
    assert window.workspace.document is not None
    window.documents.open_neighbour(1)
    text = window.view.text()
    assert text.startswith("قصة ثانية")
    key(window, K.Key_Period, CONTROL)
    start, end = window.view.selection()
    assert text[start:end] == text.rstrip(".").rstrip()
    before = window.view.selection()
    key(window, K.Key_F7)
    key(window, K.Key_F8)
    key(window, K.Key_F7, CONTROL)
    assert window.view.text() == text
    assert window.view.selection() == before
    assert window.actions_by_id["by_sentence"].isChecked()
    assert not window.view.grab().isNull()
    assert window.preferences.reading_mode("focus")
    key(window, K.Key_F7)
    assert not window.preferences.reading_mode("by_sentence")


def test_nested_spans_are_cycled_by_a_key(window: MainWindow) -> None:
    inner = label(window, "باكستان", "2")
    start = window.view.text().index("من باكستان")
    window.view.select(start, start + len("من باكستان وأفغانستان"))
    key(window, "1", ALT)
    outer = window.annotating.chosen
    window.view.set_caret(window.view.text().index("باكستان") + 2)
    window.annotating.choose(inner)
    key(window, K.Key_T, CONTROL)
    assert window.annotating.chosen == outer
    window.annotating.choose(inner)


def test_flags_and_notes_are_listed_and_lead_to_their_place(window: MainWindow) -> None:
    span = label(window, "باكستان", "2")
    key(window, K.Key_G, CONTROL)
    key(window, K.Key_G, CONTROL | SHIFT)
    assert window.annotating.span() is not None
    assert window.annotating.span().flagged  # type: ignore[union-attr]
    window.documents.open_neighbour(1)
    key(window, K.Key_M, CONTROL | SHIFT)
    listed = window.open_items.list
    assert [listed.item(row).text()[0] for row in range(listed.count())] == ["⚑", "⚑"]
    listed.setCurrentRow(1)
    QTest.keyClick(listed, K.Key_Return)
    assert window.annotating.chosen == span
    key(window, K.Key_G, CONTROL)
    assert listed.count() == 1


def test_only_active_time_is_recorded(window: MainWindow) -> None:
    now = [100.0]
    activity = Activity(window.workspace, window, clock=lambda: now[0])
    activity._begin()
    for step in (0, 10, 20, IDLE + 1, 5):
        now[0] += step
        activity.note()
    activity.save()
    project, document = window.workspace.project, window.workspace.document_id
    assert project is not None
    assert document is not None
    assert project.time_spent.seconds(document, window.workspace.layer) == 35
    past = project.to_undo()
    assert past is None or past.operation != "record_time"


def test_the_guideline_opens_at_the_label(window: MainWindow, qtbot: QtBot) -> None:
    label(window, "باكستان", "2")
    window.actions_by_id["guideline"].trigger()
    QApplication.processEvents()
    from desktop.dialogs.guideline import Guideline

    sheet = window.findChild(Guideline)
    assert sheet is not None
    assert sheet.isVisible()
    assert "دولة" in sheet.text.toPlainText() or "COUNTRY" in sheet.text.toPlainText()
    sheet.close()


def test_a_larger_font_of_the_system_makes_text_and_panels_larger(
    window: MainWindow, qtbot: QtBot
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before, first = application.font(), window.preferences.reading_size
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * 2)
    try:
        application.setFont(larger)
        assert window.preferences.reading_size == pytest.approx(first * 2)
        opened_now = DocumentList(window.workspace)
        qtbot.addWidget(opened_now)
        assert opened_now.table.font().pointSizeF() == pytest.approx(larger.pointSizeF())
    finally:
        application.setFont(before)


def test_a_view_with_another_font_lays_its_chips_out_anew(qtbot: QtBot) -> None:
    view = DocumentView()
    qtbot.addWidget(view)
    view.show_document("من باكستان", [ViewSpan("a", ((3, 10),), "#0072B2", "دولة")])
    font = QFont("Noto Naskh Arabic")
    view.setFont(font)
    QApplication.processEvents()
    assert view.article.metrics.chip_font.family() == "Noto Naskh Arabic"
    assert view.text() == "من باكستان"

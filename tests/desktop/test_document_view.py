from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from strategies import texts

from annotations.text.boundaries import is_grapheme_boundary
from desktop.reading.document_view import DocumentView
from desktop.reading.segments import Heights, Segments
from desktop.reading.span_layout import pieces_of
from desktop.reading.view_span import ViewSpan
from desktop.theme import READING_FAMILY, load_fonts

MIXED = "وصل 12 ألفًا و992 مهاجرًا إلى «باتيستا ليبيرتيرا 3» بعد COVID-19، لًا للأطفال 📌 قُصَّر. "
WITHIN = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def view(qtbot: QtBot) -> DocumentView:
    load_fonts()
    made = DocumentView()
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.set_reading_font(READING_FAMILY, 14, 1.0)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_left_walks_through_every_grapheme_of_arabic(view: DocumentView) -> None:
    text = "أعلنت الشرطة تفكيك شبكة كانت تستغل عمالًا موسميين، لًا للأطفال قُصَّر"
    view.show_document(text, [])
    stops = [0]
    while view.caret() < len(text):
        before = view.caret()
        QTest.keyClick(view, Qt.Key.Key_Left)
        assert view.caret() > before
        stops.append(view.caret())
    assert all(is_grapheme_boundary(text, stop) for stop in stops)


@WITHIN
@given(text=texts, seed=st.randoms())
def test_any_text_is_shown_and_every_key_keeps_the_caret_inside(
    view: DocumentView, text: str, seed: Random
) -> None:
    view.show_document(text, [ViewSpan("a", ((0, len(text)),), "#0072B2", "أ")])
    keys = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]
    keys += [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown]
    for _ in range(12):
        modifiers = seed.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        QTest.keyClick(view, seed.choice(keys), modifiers)
        assert 0 <= view.caret() <= len(text)
    start, end = view.snapped_selection()
    assert 0 <= start <= end <= len(text)
    view.grab()
    assert view.text() == text


def test_a_point_on_a_sign_leads_to_one_of_its_edges(view: DocumentView) -> None:
    text = MIXED * 3
    view.show_document(text, [])
    checked = 0
    for at in range(len(text) - 1):
        if not (is_grapheme_boundary(text, at) and is_grapheme_boundary(text, at + 1)):
            continue
        for box in view.rectangles(at, at + 1):
            for part in (0.25, 0.75):
                point = QPointF(box.left() + part * box.width(), box.center().y())
                assert view.position_at(point) in (at, at + 1), repr(text[at])
                checked += 1
    assert checked > 300


def test_the_rectangles_of_a_range_are_those_of_its_signs(view: DocumentView) -> None:
    text = MIXED * 2
    view.show_document(text, [])
    bounds = [at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)]
    for first in range(0, len(bounds) - 10, 3):
        stops = bounds[first : first + 10]
        whole = sum(box.width() for box in view.rectangles(stops[0], stops[-1]))
        parts = sum(box.width() for pair in pairwise(stops) for box in view.rectangles(*pair))
        assert whole == pytest.approx(parts, abs=1.0)


def test_control_signs_never_move_the_offsets(view: DocumentView, qtbot: QtBot) -> None:
    text = "أ\u001aب\tج\r\nد\u200fه\n\nو"
    view.show_document(text, [])
    view.select(0, len(text))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text
    for at, sign in enumerate(text):
        if sign.isalpha():
            box = view.rectangles(at, at + 1)[0]
            assert view.position_under(box.center()) == at


def test_every_gold_span_of_the_seed_is_found_where_it_is_painted(
    view: DocumentView, shared: Path
) -> None:
    (article,) = (shared / "seed").glob("*.txt")
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["spans"]
    spans = [
        ViewSpan(str(number), ((span["start"], span["end"]),), "#0072B2", span["label"])
        for number, span in enumerate(gold)
    ]
    view.show_document(article.read_text(encoding="utf-8"), spans)
    for span in spans:
        view.ensure_visible(span.start)
        for box in view.rectangles(*span.fragments[0]):
            assert span.id in view.spans_at(view.position_under(box.center()))


def test_lanes_never_overlap_and_do_not_depend_on_the_order() -> None:
    spans = [
        ViewSpan("a", ((0, 20),), "#000000", ""),
        ViewSpan("b", ((5, 15),), "#000000", ""),
        ViewSpan("c", ((6, 8), (18, 22)), "#000000", ""),
        ViewSpan("d", ((6, 8),), "#000000", ""),
    ]
    pieces = pieces_of(spans, 0, 30)
    assert pieces == pieces_of(spans[::-1], 0, 30)
    for one in pieces:
        for other in pieces:
            apart = one.end <= other.start or other.end <= one.start
            assert one == other or one.lane != other.lane or apart


@given(texts)
def test_segments_hold_every_sign_but_newlines(text: str) -> None:
    segments = Segments(text)
    between = 0
    for index in range(len(segments)):
        segment = segments[index]
        assert set(text[between : segment.start]) <= set("\r\n\x0b\x0c\x85\u2028\u2029")
        between = segment.end
        if segment.start < segment.end:
            assert segments.at(segment.start) == segments.at(segment.end - 1) == index
    assert between == len(text)


@given(st.lists(st.floats(1, 100), min_size=1, max_size=30), st.data())
def test_heights_are_the_sums(heights: list[float], data: st.DataObject) -> None:
    tree = Heights(heights)
    at = data.draw(st.integers(0, len(heights) - 1))
    heights[at] = data.draw(st.floats(1, 100))
    tree.set(at, heights[at])
    for index in range(len(heights)):
        assert tree.top(index) == pytest.approx(sum(heights[:index]))
        assert tree.index_at(tree.top(index) + 0.5) == index

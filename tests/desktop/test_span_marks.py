"""Colours that can be read in both themes, and chips and lanes that cover nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.text.boundaries import is_grapheme_boundary
from desktop.reading import colours
from desktop.reading.document_view import DocumentView
from desktop.reading.page_painter import SELECTION_ALPHA
from desktop.reading.view_span import SpanStyle, ViewSpan
from desktop.theme import READING_FAMILY, load_fonts, set_theme
from resources import resource

THEMES = ("light", "dark")
ANY_COLOUR = st.integers(0, 0xFFFFFF).map(lambda code: f"#{code:06x}")
TEXT = "أُجبر أطفالٌ قُصَّرٌ على العمل في مصنع زجاج في باكستان وأفغانستان والمكسيك ثم 12 ألفًا و992."
EDGES = [at for at in range(len(TEXT) + 1) if is_grapheme_boundary(TEXT, at)]
"""A span never ends between a letter and its marks, which share one box."""
MANY = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def role(theme: str, which: QPalette.ColorRole) -> QColor:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_theme(application, theme)
    return application.palette().color(which)


def test_contrast_is_that_of_the_standard() -> None:
    """WCAG 2.2: black on white 21:1; #767676 on white is the known grey of 4.54:1."""
    assert colours.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert colours.contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_text_is_readable_on_every_mark_of_any_colour(qapp: QApplication, theme: str) -> None:
    ground, ink = role(theme, QPalette.ColorRole.Base), role(theme, QPalette.ColorRole.Text)
    highlight = role(theme, QPalette.ColorRole.Highlight)
    highlight.setAlpha(SELECTION_ALPHA)
    faded = role(theme, QPalette.ColorRole.PlaceholderText)
    assert colours.contrast(faded, ground) >= 4.5
    scheme = json.loads(resource("label_schemes", "trafficking.json").read_text(encoding="utf-8"))

    @settings(deadline=None, max_examples=300)
    @given(ANY_COLOUR)
    @example("#ffff00")
    @example("#0000ff")
    @example("#000000")
    @example("#ffffff")
    def check(colour: str) -> None:
        for style in SpanStyle:
            laid = colours.fill(colour, style, ground.name(), ink.name())
            assert colours.contrast(ink, colours.over(laid, ground)) >= 4.5
        assert colours.contrast(*colours.chip(colour)) >= 4.5
        assert colours.contrast(colours.lane(colour, ground.name()), ground) >= 3

    check()
    for label in scheme["labels"]:
        laid = colours.fill(label["colour"], SpanStyle.OWN, ground.name(), ink.name())
        selected = colours.over(laid, colours.over(highlight, ground))
        assert colours.contrast(ink, selected) >= 4.5, label["id"]


@pytest.fixture
def view(qtbot: QtBot) -> DocumentView:
    load_fonts()
    made = DocumentView()
    qtbot.addWidget(made)
    made.set_reading_font(READING_FAMILY, 14, 1.2)
    made.resize(420, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@st.composite
def nested(draw: st.DrawFn) -> list[ViewSpan]:
    """Up to twelve spans in any relation to one another, some of two fragments."""
    spans = []
    for number in range(draw(st.integers(1, 12))):
        cuts = draw(st.lists(st.sampled_from(EDGES), min_size=2, max_size=4, unique=True))
        cuts = sorted(cuts)[: len(cuts) // 2 * 2]
        fragments = tuple(zip(cuts[::2], cuts[1::2], strict=True))
        caption = draw(st.sampled_from(["الدولة · باكستان", "رقم", "فئة الضحية · مهاجر غير نظامي"]))
        style = draw(st.sampled_from(SpanStyle))
        spans.append(ViewSpan(str(number), fragments, "#0072B2", caption, number, style))
    return spans


@MANY
@given(spans=nested())
@example(spans=[ViewSpan("0", ((54, 55),), "#0072B2", "الدولة · باكستان")])
def test_chips_and_lanes_cover_neither_letters_nor_one_another(
    view: DocumentView, spans: list[ViewSpan]
) -> None:
    view.show_document(TEXT, spans)
    article = view.article
    layout, metrics = article.segment(0), article.metrics
    lines = [QRectF(0, row.y(), article.width, row.height()) for row in layout.lines]
    chips: list[QRectF] = []
    for row, picture in zip(lines, article.picture(0), strict=True):
        lanes = [
            QRectF(lane.left, row.bottom() + 1 + lane.lane * metrics.lane, 1, 2.5)
            for lane in picture.lanes
        ]
        for chip in picture.chips:
            top = row.bottom() + metrics.chip_top(picture.lane_count, chip.row)
            box = QRectF(chip.left, top, chip.width, metrics.chip_height)
            assert not any(box.intersects(other) for other in (*lines, *lanes, *chips))
            assert box.left() >= -0.01
            assert box.right() <= article.width + 0.01
            assert box.bottom() <= layout.height
            chips.append(box)
            at = box.center()
            found = article.chip_at(at)
            assert found is not None
            assert found.id == chip.span.id
    assert len(chips) == len(spans)


@MANY
@given(spans=nested())
def test_two_spans_that_meet_never_share_a_lane_and_repaints_change_nothing(
    view: DocumentView, spans: list[ViewSpan]
) -> None:
    view.show_document(TEXT, spans)
    pictures = view.article.picture(0)
    for picture in pictures:
        taken: dict[int, list[tuple[float, float, str]]] = {}
        for one in picture.lanes:
            for left, right, other in taken.setdefault(one.lane, []):
                apart = one.right <= left + 0.5 or right <= one.left + 0.5
                assert apart or one.span.id == other
            taken[one.lane].append((one.left, one.right, one.span.id))
    view.show_document(TEXT, spans[::-1])
    assert view.article.picture(0) == pictures


def looks(view: DocumentView, style: SpanStyle, pattern: int = 0) -> bytes:
    start = TEXT.index("باكستان")
    span = ViewSpan("a", ((start, start + 7),), "#0072B2", "الدولة", pattern, style)
    view.set_spans([span])
    return bytes(view.viewport().grab().toImage().constBits())


def test_suggestions_other_layers_and_patterns_look_different(view: DocumentView) -> None:
    view.show_document(TEXT, [])
    pictures = [looks(view, style) for style in SpanStyle]
    pictures += [looks(view, SpanStyle.OWN, pattern) for pattern in (1, 2, 3)]
    assert len(set(pictures)) == len(pictures)


def test_the_sentence_in_focus_alone_is_bright(view: DocumentView, tmp_path: Path) -> None:
    view.show_document("جملة أولى هنا. جملة ثانية هناك.", [])
    plain = view.viewport().grab().toImage()
    view.set_reading_mode(by_sentence=False, focused=True, numbered=False)
    view.set_caret(2)
    first = view.viewport().grab().toImage()
    view.set_caret(20)
    second = view.viewport().grab().toImage()
    assert len({bytes(one.constBits()) for one in (plain, first, second)}) == 3

"""What is painted for a span is what Qt itself paints for each of its characters.

Qt's side is a bare ``QTextLayout`` that paints a selection behind one character at
a time; ours is the view as it comes onto the screen. Both are compared by the
columns of pixels that are coloured in each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.text.boundaries import is_grapheme_boundary
from annotations.text.offsets import Utf16Map
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.theme import READING_FAMILY, load_fonts

WORDS = "وصل|12|ألفًا|و992|مهاجرًا|إلى|«باتيستا|ليبيرتيرا|3»|بعد|COVID-19،|قالت|Reuters|إنّ|12–19"
MORE = "(1,500)|لاجئٍ|للأطفال|لا|لَا|قُصَّر|50٪|اللاجئين|[الإنتربول]|U.N.|،|٣٤٥|مؤخَّرًا"
SIZES, WIDTHS = (10.0, 14.0, 22.0), (330, 760)
SHADES = [(width, size) for width in WIDTHS for size in SIZES]
_LIGATURE = re.compile("ل[\u064b-\u0652\u0670]*[اأإآ]$")
ALT = Qt.KeyboardModifier.AltModifier


def a_text(random: Random, words: int) -> str:
    return " ".join(random.choice(f"{WORDS}|{MORE}".split("|")) for _ in range(words))


@pytest.fixture
def view(qtbot: QtBot) -> DocumentView:
    load_fonts()
    made = DocumentView()
    qtbot.addWidget(made)
    made.setFrameStyle(0)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Oracle:
    """Qt's own layout of a text at the view's width and font; offsets are code points."""

    def __init__(self, view: DocumentView, text: str, size: float) -> None:
        font = QFont(READING_FAMILY)
        font.setPointSizeF(size)
        self.text, self.offsets = text, Utf16Map(text)
        self.width = view.article.width
        self.layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.beginLayout()
        y = 0.0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y))
            y += line.height() + 4
        self.layout.endLayout()
        self.lines = [self.layout.lineAt(at) for at in range(self.layout.lineCount())]
        self.height = int(y) + 4

    def columns(self, start: int, end: int) -> list[set[int]]:
        """Per line, the columns that Qt colours behind each of these characters."""
        image = QImage(int(self.width) + 1, self.height, QImage.Format.Format_RGB32)
        found: list[set[int]] = [set() for _ in self.lines]
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.setPen(QColor(0, 0, 0, 0))
            chosen = QTextLayout.FormatRange()
            chosen.start = self.offsets.to_utf16(start)
            chosen.length = self.offsets.to_utf16(end) - chosen.start
            chosen.format.setBackground(QColor("red"))
            chosen.format.setForeground(QColor("red"))
            self.layout.draw(painter, QPointF(0, 0), [chosen])
        for number, line in enumerate(self.lines):
            y = int(line.y() + line.height() / 2)
            row = (image.pixel(x, y) & 0xFFFFFF for x in range(image.width()))
            found[number] = {x for x, colour in enumerate(row) if colour != 0xFFFFFF}
        return found

    def signs(self) -> Iterator[tuple[int, int]]:
        """Grapheme clusters; لا is one here, as Qt gives its glyph to the lam alone."""
        bounds = [
            at
            for at in range(len(self.text) + 1)
            if is_grapheme_boundary(self.text, at) and not _LIGATURE.search(self.text[: at + 1])
        ]
        return pairwise(bounds)

    def edges(self) -> list[list[tuple[float, float, int, int, bool]]]:
        """Per line, each visible sign's left and right (px), its code points, and its direction."""
        found: list[list[tuple[float, float, int, int, bool]]] = [[] for _ in self.lines]
        for start, end in self.signs():
            first = self.offsets.to_utf16(start)
            line = self.layout.lineForTextPosition(first)
            runs = line.glyphRuns(first, self.offsets.to_utf16(end) - first)
            box = QRectF()
            for run in runs:
                box = box.united(run.boundingRect())
            if box.width() > 0:
                rtl = runs[0].isRightToLeft()
                found[line.lineNumber()].append((box.left(), box.right(), start, end, rtl))
        return found


def painted(view: DocumentView, bare: QImage) -> list[set[int]]:
    """Per line of the view, the columns whose letters' ground is not what it was."""
    now = view.viewport().grab().toImage()
    left = view.origin().x()
    found = []
    for line in view.article.segment(0).lines:
        top = int(view.origin().y() + line.y())
        rows = range(top + 1, int(top + line.height() - 1), 3)
        found.append(
            {
                x - int(left)
                for x in range(now.width())
                if any(now.pixel(x, y) != bare.pixel(x, y) for y in rows)
            }
        )
    return found


def near(some: set[int], others: set[int]) -> set[int]:
    """Those that have none of the others beside them."""
    return {x for x in some if not {x - 1, x, x + 1} & others}


@pytest.mark.parametrize(("width", "size"), SHADES)
def test_a_span_is_painted_where_qt_paints_its_characters(
    view: DocumentView, width: int, size: float
) -> None:
    random = Random(int(width * size))
    for _ in range(3):
        text = a_text(random, 14)
        view.resize(width, 900)
        view.set_reading_font(READING_FAMILY, size, 1.4)
        view.show_document(text, [])
        oracle = Oracle(view, text, size)
        assert len(oracle.lines) == len(view.article.segment(0).lines)
        bare = view.viewport().grab().toImage()
        stops = [0, *(end for _, end in oracle.signs())]
        for _ in range(6):
            cuts = sorted(random.sample(stops, 4 if random.random() < 0.4 else 2))
            fragments = tuple(zip(cuts[::2], cuts[1::2], strict=True))
            view.set_spans([ViewSpan("a", fragments, "#D55E00", "")])
            wanted: list[set[int]] = [set() for _ in oracle.lines]
            for start, end in fragments:
                for one, other in oracle.signs():
                    if start <= one < end:
                        for line, columns in enumerate(oracle.columns(one, other)):
                            wanted[line] |= columns
            for ours, qts in zip(painted(view, bare), wanted, strict=True):
                assert near(ours, qts) == set(), (text, fragments)
                assert near(qts, ours) == set(), (text, fragments)
            view.set_spans([])


@pytest.mark.parametrize(("width", "size"), SHADES)
def test_hit_testing_is_the_inverse_of_painting(
    view: DocumentView, width: int, size: float
) -> None:
    random = Random(int(width + size))
    text = a_text(random, 20)
    view.resize(width, 900)
    view.set_reading_font(READING_FAMILY, size, 1.4)
    view.show_document(text, [])
    bare = view.viewport().grab().toImage()
    stops = [at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)]
    for _ in range(4):
        cuts = sorted(random.sample(stops, 4))
        fragments = ((cuts[0], cuts[1]), (cuts[2], cuts[3]))
        view.set_spans([ViewSpan("a", fragments, "#0072B2", "")])
        for number, columns in enumerate(painted(view, bare)):
            line = view.article.segment(0).lines[number]
            y = view.origin().y() + line.y() + line.height() / 2
            for x in range(int(view.article.width)):
                beside = {x - 1, x, x + 1}
                under = view.span_under(QPointF(x + view.origin().x() + 0.5, y))
                if beside <= columns:
                    assert under is not None, (text, fragments, x)
                elif not beside & columns:
                    assert under is None, (text, fragments, x)
        view.set_spans([])


@pytest.mark.parametrize(("width", "size"), SHADES)
def test_a_drag_selects_what_lies_between_the_edges_of_its_signs(
    view: DocumentView, width: int, size: float
) -> None:
    """Wrapped lines as well, where Qt's own hit-testing is off by the trailing space."""
    random = Random(int(width - size))
    text = a_text(random, 70)
    view.resize(width, 1400)
    view.set_reading_font(READING_FAMILY, size, 1.4)
    view.show_document(text, [])
    edges = Oracle(view, text, size).edges()
    assert len(edges) > 2

    def somewhere() -> tuple[QPoint, int]:
        """A point on a sign, away from where its halves meet, and the offset it leads to."""
        number = random.randrange(len(edges))
        wide = [edge for edge in edges[number] if edge[1] - edge[0] > 6 and edge[3] - edge[2] < 3]
        left, right, start, end, rtl = random.choice(wide)
        first = random.random() < 0.5
        part = 0.1 if first != rtl else 0.9
        x = round(view.origin().x() + left + part * (right - left) - (0.5 if part > 0.5 else -0.5))
        line = view.article.segment(0).lines[number]
        y = int(view.origin().y() + line.y() + random.uniform(0.2, 0.8) * line.height())
        return QPoint(x, y), start if first else end

    for _ in range(40):
        (one, first), (other, last) = somewhere(), somewhere()
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, ALT, one)
        QTest.mouseMove(view.viewport(), other)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, ALT, other)
        assert view.selection() == (min(first, last), max(first, last)), text

"""The canvas at 1 MB with 10,000 spans, and with 1 MB in one paragraph, beside plain Qt.

Plain is a ``QPlainTextEdit`` with the same text, font and size and no spans at
all, in the same run. Times are main-thread ms, from the call to the painted
pixels; the benchmark's extra information holds plain's figure and the ratio.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.theme import READING_FAMILY, load_fonts

SIZE = 1_000_000
SPANS = 10_000
W = TypeVar("W", bound=QWidget)
COLOURS = ("#0072B2", "#D55E00", "#009E73")


@pytest.fixture(scope="module")
def big_text(shared: Path) -> str:
    """Real articles on end, a million code points."""
    parts: list[str] = []
    length = 0
    with (shared / "news" / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"].replace("\r\n", "\n")
            parts.append(text)
            length += len(text) + 1
            if length > SIZE:
                break
    return "\n".join(parts)[:SIZE]


def spans_on(text: str) -> list[ViewSpan]:
    """Ten thousand spans of up to thirty signs, some nested, in every part of the text."""
    random = Random(1)
    made = []
    for number in range(SPANS):
        start = random.randrange(len(text) - 40)
        end = start + random.randint(3, 30)
        made.append(
            ViewSpan(
                f"{number:05}", ((start, end),), COLOURS[number % 3], "دولة · باكستان", number % 3
            )
        )
    return made


def plain_editor(qtbot: QtBot) -> QPlainTextEdit:
    load_fonts()
    editor = QPlainTextEdit()
    editor.setFont(QFont(READING_FAMILY, 14))
    return shown(qtbot, editor)


def our_view(qtbot: QtBot) -> DocumentView:
    load_fonts()
    view = DocumentView()
    view.set_reading_font(READING_FAMILY, 14.0, 1.4)
    return shown(qtbot, view)


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.resize(1000, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.setFocus()
    return widget


def painted(widget: QWidget, work: Callable[[], object]) -> Callable[[], None]:
    """The work and the painting that it asks for, at once."""

    def both() -> None:
        work()
        widget.viewport().repaint()  # type: ignore[attr-defined]

    return both


def timed(work: Callable[[], object], rounds: int = 15) -> float:
    """The median in seconds."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return median(took)


def beside(
    benchmark: BenchmarkFixture, ours: Callable[[], None], plain: float, rounds: int = 25
) -> None:
    """Run ours and note plain's figure beside it."""
    benchmark.pedantic(ours, rounds=rounds, warmup_rounds=2)
    benchmark.extra_info["plain_ms"] = round(plain * 1000, 2)
    benchmark.extra_info["ratio"] = round(benchmark.stats["median"] / plain, 3)


@pytest.fixture(params=["paragraphs", "one paragraph"])
def text(request: pytest.FixtureRequest, big_text: str) -> str:
    return big_text if request.param == "paragraphs" else big_text.replace("\n", " ")


def test_open(benchmark: BenchmarkFixture, qtbot: QtBot, text: str) -> None:
    """Budget: to the first paint at most 1.5 × plain."""
    editor, view, spans = plain_editor(qtbot), our_view(qtbot), spans_on(text)
    plain = timed(painted(editor, lambda: editor.setPlainText(text)), 3)
    beside(benchmark, painted(view, lambda: view.show_document(text, spans)), plain, rounds=5)


@pytest.fixture
def both(qtbot: QtBot, text: str) -> tuple[DocumentView, QPlainTextEdit, list[ViewSpan]]:
    editor, view, spans = plain_editor(qtbot), our_view(qtbot), spans_on(text)
    editor.setPlainText(text)
    view.show_document(text, spans)
    QApplication.processEvents()
    return view, editor, spans


Both = tuple[DocumentView, QPlainTextEdit, list[ViewSpan]]


def test_repaint(benchmark: BenchmarkFixture, both: Both) -> None:
    """Budget: median 4 ms and at most plain."""
    view, editor, _ = both
    plain = timed(painted(editor, lambda: None))
    beside(benchmark, painted(view, lambda: None), plain)


def test_scroll(benchmark: BenchmarkFixture, both: Both) -> None:
    """A step of the wheel. Budget: median 4 ms and at most plain."""
    view, editor, _ = both

    def step(widget: DocumentView | QPlainTextEdit) -> Callable[[], None]:
        bar = widget.verticalScrollBar()
        steps = 1 if isinstance(widget, QPlainTextEdit) else bar.singleStep()
        return painted(widget, lambda: bar.setValue(bar.value() + steps))

    plain = timed(step(editor))
    beside(benchmark, step(view), plain)


def test_scroll_by_pages(benchmark: BenchmarkFixture, both: Both) -> None:
    """A page that was never seen. Budget: none of its own; plain beside it."""
    view, editor, _ = both

    def page(widget: DocumentView | QPlainTextEdit) -> Callable[[], None]:
        bar = widget.verticalScrollBar()
        return painted(widget, lambda: bar.setValue(bar.value() + bar.pageStep()))

    plain = timed(page(editor))
    beside(benchmark, page(view), plain)


def test_select_by_keys(benchmark: BenchmarkFixture, both: Both) -> None:
    """A word more selected. Budget: median 4 ms and at most plain."""
    view, editor, _ = both
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    plain = timed(painted(editor, lambda: QTest.keyClick(editor, Qt.Key.Key_Left, keys)))
    beside(benchmark, painted(view, lambda: QTest.keyClick(view, Qt.Key.Key_Left, keys)), plain)


def test_select_by_mouse(benchmark: BenchmarkFixture, both: Both) -> None:
    """A drag goes on by a few px. Budget: median 4 ms and at most plain."""
    view, editor, _ = both

    def drag(widget: QWidget) -> Callable[[], None]:
        places = count(0, 7)
        target = widget.viewport()  # type: ignore[attr-defined]

        def send(kind: QEvent.Type, x: float, y: float) -> None:
            left = Qt.MouseButton.LeftButton
            point = QPointF(x, y)
            event = QMouseEvent(
                kind, point, target.mapToGlobal(point), left, left, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(target, event)

        send(QEvent.Type.MouseButtonPress, 800, 60)

        def further() -> None:
            at = next(places)
            send(QEvent.Type.MouseMove, 700 - at % 500, 100 + at % 300)

        return painted(widget, further)

    plain = timed(drag(editor))
    beside(benchmark, drag(view), plain)


def test_add_change_remove_a_span(benchmark: BenchmarkFixture, both: Both) -> None:
    """Add, relabel and remove one span, painted each time: the mean of the three is told."""
    view, editor, _ = both
    plain = timed(painted(editor, lambda: None))
    numbers = count()

    def add() -> None:
        start = 20 + next(numbers) % 200
        view.change_spans(put=[ViewSpan("new", ((start, start + 12),), COLOURS[0], "رقم · 12")])

    def relabel() -> None:
        view.change_spans(put=[ViewSpan("new", ((20, 60),), COLOURS[1], "فئة")])

    def remove() -> None:
        view.change_spans(gone=["new"])

    steps = [painted(view, work) for work in (add, relabel, remove)]
    turn = count()
    beside(benchmark, lambda: steps[next(turn) % 3](), plain, rounds=60)

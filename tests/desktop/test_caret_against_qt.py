"""The caret and the selection are those of a QTextEdit with visual cursor movement.

Where they differ, Qt is at fault, and each such place is checked for what it is: Qt's caret
stays at the visual edge of a wrapped right-to-left line and of a paragraph (or leaps over a
line), stops between a letter and its mark, stands at the far side of the first sign of a run
against the paragraph's direction, and errs by the trailing space when it looks for the place
above or below in a wrapped line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from annotations.text.boundaries import is_grapheme_boundary
from annotations.text.offsets import Utf16Map
from desktop.reading.document_view import DocumentView
from desktop.theme import READING_FAMILY, load_fonts

WORDS = "وصل|12|ألفًا|و992|مهاجرًا|إلى|«باتيستا|ليبيرتيرا|3»|COVID-19|في|2024.|قالت|Reuters|إنّ"
MORE = "(1,500)|لاجئٍ|للأطفال|لا|لَا|😀|🇸🇦|12–19|الـ"
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down)
KEYS = [
    *((key, NONE) for key in (*SIDEWAYS, *SIDEWAYS, *VERTICAL, Qt.Key.Key_Home, Qt.Key.Key_End)),
    *((key, CONTROL) for key in (*SIDEWAYS, Qt.Key.Key_Home, Qt.Key.Key_End)),
]


@pytest.fixture(autouse=True)
def without_our_style(qapp: QApplication) -> Iterator[None]:
    """The style of our windows gives Qt's editor edges of its own."""
    style = qapp.styleSheet()
    qapp.setStyleSheet("")
    yield
    qapp.setStyleSheet(style)


class Pair:
    """Our view and Qt's editor on one text, at the same width and in the same font."""

    def __init__(self, qtbot: QtBot, text: str, width: int) -> None:
        load_fonts()
        self.text = text
        self.view, self.editor = DocumentView(), QTextEdit()
        qtbot.addWidget(self.view)
        qtbot.addWidget(self.editor)
        self.view.resize(width, 420)
        self.view.set_reading_font(READING_FAMILY, 14.0, 1.4)
        self.view.show()
        self.view.show_document(text, [])
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.editor.document()
        document.setDefaultTextOption(option)
        document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        document.setDocumentMargin(0)
        self.article = self.view.article
        self.editor.setFont(self.article.metrics.font)
        self.editor.setFrameStyle(0)
        self.editor.setStyleSheet("border: none; padding: 0; margin: 0;")
        for name in ("setHorizontalScrollBarPolicy", "setVerticalScrollBarPolicy"):
            getattr(self.editor, name)(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.resize(int(self.article.width), 420)
        self.editor.setPlainText(text)
        self.editor.show()
        self.offsets = Utf16Map(text)
        self.wrapped = any(
            len(self.article.segment(index).lines) > 1 for index in range(len(text.split("\n")))
        )

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)
        QTest.keyClick(self.editor, key, modifiers)

    def ours(self) -> tuple[int, int]:
        start, end = self.view.selection()
        caret = self.view.caret()
        return (caret, start + end - caret)

    def qts(self) -> tuple[int, int]:
        cursor = self.editor.textCursor()
        return self._code_point(cursor.position()), self._code_point(cursor.anchor())

    def _code_point(self, utf16: int) -> int:
        """The offset of a place of Qt's, -1 for one within a surrogate pair."""
        offset = self.offsets.to_code_point(utf16)
        return offset if self.offsets.to_utf16(offset) == utf16 else -1

    def align(self) -> None:
        """Put both carets where ours is, for the next key."""
        cursor = self.editor.textCursor()
        caret, anchor = self.ours()
        cursor.setPosition(self.offsets.to_utf16(anchor))
        cursor.setPosition(self.offsets.to_utf16(caret), cursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def is_fault_of_qt(self, key: Qt.Key, before: int) -> bool:
        """Whether the difference after a key that was pressed at ``before`` is one we know."""
        caret, qt = self.ours()[0], self.qts()[0]
        if min(self.qts()) < 0 or not is_grapheme_boundary(self.text, qt):
            return True
        if key in VERTICAL:
            return self._is_nearest(caret, qt)
        line = self.article.line_of(before)
        stayed_or_leapt = qt == before or self.article.line_of(qt) != line
        at_edge = self._is_at_edge(before) or self._is_at_edge(caret)
        return key in SIDEWAYS and at_edge and stayed_or_leapt

    def _is_nearest(self, caret: int, qt: int) -> bool:
        """Whether our caret is as near as any in its line to the wanted x, where Qt's is not."""
        wanted = self.view.keys.wanted_x
        assert wanted is not None
        index, line = self.article.line_of(caret)
        start = self.article.segments[index].start
        stops = [start + stop for stop in self.article.segment(index).stops(line)]
        apart = {at: abs(self.article.caret_rectangle(at).x() - wanted) for at in stops}
        in_line = qt in stops and apart[qt] >= apart[caret] - 0.5
        return apart[caret] == min(apart.values()) and (in_line or self.wrapped)

    def _is_at_edge(self, offset: int) -> bool:
        index, line = self.article.line_of(offset)
        stops = self.article.segment(index).stops(line)
        return offset - self.article.segments[index].start in (stops[0], stops[-1])


def run(pair: Pair, random: Random, keys: int) -> int:
    """Press random keys; the number of differences that are Qt's faults."""
    faults = 0
    for _ in range(keys):
        key, modifiers = random.choice(KEYS)
        if random.random() < 0.3:
            modifiers |= SHIFT
        before = pair.view.caret()
        pair.press(key, modifiers)
        if pair.ours() != pair.qts():
            assert pair.is_fault_of_qt(key, before), (
                f"{key.name} {modifiers} at {before}: {pair.ours()} but Qt {pair.qts()} "
                f"in {pair.text!r}"
            )
            faults += 1
            pair.align()
            pair.view.keys.wanted_x = None
    return faults


def a_text(random: Random, most: int) -> str:
    return "\n".join(
        " ".join(
            random.choice(f"{WORDS}|{MORE}".split("|")) for _ in range(random.randint(0, most))
        )
        for _ in range(random.randint(1, 4))
    )


@pytest.mark.parametrize("seed", range(6))
def test_short_lines_of_mixed_direction(qtbot: QtBot, seed: int) -> None:
    random = Random(seed)
    differing = sum(run(Pair(qtbot, a_text(random, 4), 900), random, 60) for _ in range(6))
    assert differing <= 6 * 60 / 6


@pytest.mark.parametrize("seed", range(6))
def test_wrapped_lines_of_mixed_direction(qtbot: QtBot, seed: int) -> None:
    random = Random(100 + seed)
    differing = sum(
        run(Pair(qtbot, a_text(random, 40), random.choice([320, 500])), random, 60)
        for _ in range(5)
    )
    assert differing <= 5 * 60 / 6


def test_real_articles(qtbot: QtBot, shared: Path) -> None:
    random, differing = Random(7), 0
    with (shared / "news" / "articles.jsonl").open(encoding="utf-8") as lines:
        for _, line in zip(range(12), lines, strict=False):
            text = json.loads(line)["text"].replace("\r\n", "\n").replace("\u00a0", " ")[:900]
            differing += run(Pair(qtbot, text, 500), random, 50)
    assert differing <= 12 * 50 / 6

"""How many key presses and mouse actions the seed's 39 spans with their values take.

A chord counts as one press. Both annotators know beforehand what to label; the one
with the keyboard takes the cheaper of two ways to each span: the key for the next
candidate, or sentence and word keys. TAWSIM_EFFORT names a file for the figures.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotations.formats.label_scheme import load_scheme
from annotations.knowledge.candidates import Candidate, candidates
from annotations.operations.edit_layers import add_annotator
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.text.boundaries import word_at
from annotations.text.sentences import next_sentence
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.widgets.choice_box import ChoiceBox
from resources import resource

K, M = Qt.Key, Qt.KeyboardModifier
KEYS = {"VICTIM_TYPE": K.Key_1, "COUNTRY": K.Key_2, "FIGURE": K.Key_3}
SPANS = 39


@dataclass(frozen=True)
class Wanted:
    start: int
    end: int
    label: str
    values: dict[str, object]


@pytest.fixture
def wanted(shared: Path) -> list[Wanted]:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["spans"]
    names = {"VICTIM_TYPE": "category", "COUNTRY": "country", "FIGURE": "value"}
    found = []
    for span in gold:
        values = {names[span["label"]]: span["value"]}
        if span["label"] == "FIGURE":
            values |= {"qualifier": span["qualifier"], "kind": span["kind"]}
        found.append(Wanted(span["start"], span["end"], span["label"], values))
    return found


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, shared: Path) -> Iterator[MainWindow]:
    (article,) = (shared / "seed").glob("*.txt")
    path = tmp_path / "seed.tawsim"
    with Project.create(
        path, load_scheme(resource("label_schemes", "trafficking.json"))
    ) as project:
        import_documents(project, sources=[article])
        add_annotator(project, name="أمل")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(path)
    made.view.setFocus()
    yield made
    made.close()


class Annotator:
    """Presses keys and counts them by what they were for."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.view = window, window.view
        self.count: Counter[str] = Counter()

    def press(self, what: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier) -> None:
        QTest.keyClick(self._focus(), key, modifiers)
        QApplication.processEvents()
        self.count[what] += 1

    def type(self, words: str) -> None:
        for sign in words:
            typed = QKeyEvent(QEvent.Type.KeyPress, 0, M.NoModifier, sign)
            QApplication.sendEvent(self._focus(), typed)
            self.count["value"] += 1

    def _focus(self) -> QWidget:
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focus is not None
        return focus

    def label(self, span: Wanted) -> None:
        """Press the label's key and put right what its values are not."""
        self.press("label", KEYS[span.label])
        made = self.window.annotating.span()
        assert made is not None
        assert (made.start, made.end, made.label) == (span.start, span.end, span.label)
        for place, (name, value) in enumerate(span.values.items()):
            if made.attributes.get(name) != value:
                self._give(name, value, place)
        now = self.window.annotating.span()
        assert now is not None
        assert {name: now.attributes.get(name) for name in span.values} == span.values

    def _give(self, name: str, value: object, place: int) -> None:
        box = self.window.inspector.form.fields[name]
        assert isinstance(box, ChoiceBox)
        words = shortest(box, value)
        # Offscreen, the list of proposals stays the active window when it has closed.
        box.setCompleter(None)  # type: ignore[arg-type]
        self.press("value", K.Key_Return)
        for _ in range(place):
            self.press("value", K.Key_Tab)
        self.type(words)
        self.press("value", K.Key_Return)
        assert self.view.hasFocus()


def shortest(box: ChoiceBox, value: object) -> str:
    """The fewest letters from the beginning of a word of the choice's name that mean it alone."""
    kept = box.currentIndex()
    name = box.itemText(box.findData(value)).strip()
    starts = [0, *(at + 1 for at, sign in enumerate(name) if sign == " ")]
    typed = sorted(
        (name[start:end] for start in starts for end in range(start + 1, len(name) + 1)), key=len
    )
    for words in typed:
        box.setEditText(words)
        try:
            if box.value() == value:
                return words
        except ValueError:
            continue
        finally:
            box.setCurrentIndex(kept)
    raise AssertionError(f"no words mean {value}")


class ByKeys(Annotator):
    """Finds every span without the mouse."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        project, text = window.workspace.project, window.view.text()
        assert project is not None
        self._candidates = candidates(project.label_set, text, 0, len(text))

    def select(self, span: Wanted) -> None:
        ways = [way for way in (self._by_candidates(span), self._by_words(span)) if way is not None]
        for key, modifiers in min(ways, key=len):
            self.press("select", key, modifiers)
        while self.view.snapped_selection()[1] < span.end:
            self.press("select", K.Key_Left, M.ControlModifier | M.ShiftModifier)

    def _by_candidates(self, span: Wanted) -> list[tuple[Qt.Key, Qt.KeyboardModifier]] | None:
        """So many presses of the key until it comes to the span's first word, or none."""
        start, end = self.view.selection()
        after = [one for one in self._unlabelled() if one.start >= end]
        before = [one for one in self._unlabelled() if one.end <= start][::-1]
        for found, modifier in ((after, M.NoModifier), (before, M.ShiftModifier)):
            for number, one in enumerate(found, start=1):
                if one.start == span.start and one.end <= span.end:
                    return [(K.Key_F4, modifier)] * number
        return None

    def _unlabelled(self) -> list[Candidate]:
        spans = self.window.workspace.spans()
        return [
            one
            for one in self._candidates
            if not any(
                span.label == one.label and span.start < one.end and span.end > one.start
                for span in spans
            )
        ]

    def _by_words(self, span: Wanted) -> list[tuple[Qt.Key, Qt.KeyboardModifier]]:
        """Sentences, then words, from the caret to the word in which the span begins."""
        view, keys = self.view, []
        text, at = view.text(), view.caret()
        word = word_at(text, span.start)
        assert word is not None
        while at < word[0] and next_sentence(text, at) <= word[0]:
            at = next_sentence(text, at)
            keys.append((K.Key_Down, M.AltModifier))
        back = at > word[0]
        while at != word[0]:
            at = self._word(at, left=not back)
            keys.append((K.Key_Right if back else K.Key_Left, M.ControlModifier))
        return keys

    def _word(self, at: int, *, left: bool) -> int:
        from desktop.reading.caret_movement import by_word

        return by_word(self.view.article, at, left=left)


class ByMouse(Annotator):
    """Drags over the words, a press and a release, and presses the label's key."""

    def select(self, span: Wanted) -> None:
        view, left = self.view, Qt.MouseButton.LeftButton
        view.ensure_visible(span.end)
        view.ensure_visible(span.start)
        one, other = self._inside(span.start), self._inside(span.end - 1)
        if word_at(view.text(), span.start) == word_at(view.text(), span.end - 1):
            QTest.mouseDClick(view.viewport(), left, pos=one)
            self.count["select"] += 2
        else:
            QTest.mousePress(view.viewport(), left, pos=one)
            QTest.mouseMove(view.viewport(), other)
            QTest.mouseRelease(view.viewport(), left, pos=other)
            self.count["select"] += 2

    def _inside(self, at: int) -> QPoint:
        boxes = self.view.rectangles(at, at + 1)
        return boxes[0].center().toPoint()


def tell(name: str, count: Counter[str]) -> float:
    whole = sum(count.values())
    figures = {"whole": whole, "per_span": round(whole / SPANS, 2), **count}
    target = os.environ.get("TAWSIM_EFFORT")
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(json.dumps({name: figures}) + "\n")
    return whole / SPANS


def test_three_presses_a_span_by_keyboard_alone(window: MainWindow, wanted: list[Wanted]) -> None:
    annotator = ByKeys(window)
    for span in wanted:
        annotator.select(span)
        annotator.label(span)
    assert len(window.workspace.spans()) == SPANS
    assert tell("keyboard", annotator.count) <= 3


def test_beside_it_mouse_and_keys(window: MainWindow, wanted: list[Wanted]) -> None:
    annotator = ByMouse(window)
    for span in wanted:
        annotator.select(span)
        annotator.label(span)
    assert len(window.workspace.spans()) == SPANS
    assert tell("mouse", annotator.count) <= 5


class BySuggestions(ByKeys):
    """Judges what the rules propose, one by one, and labels what they have not found."""

    def annotate(self, wanted: list[Wanted]) -> None:
        left = {(span.start, span.end, span.label): span for span in wanted}
        self.press("go", K.Key_F12)
        while (current := self.window.suggesting.current) is not None:
            span = left.pop((current.start, current.end, current.label), None)
            if span is None:
                self.press("reject", K.Key_Backspace)
                continue
            assert {name: current.attributes.get(name) for name in span.values} == span.values
            self.press("accept", K.Key_Return)
        for span in left.values():
            self.select(span)
            self.label(span)


def test_suggestions_take_one_and_a_half_presses_a_span_at_the_most(
    window: MainWindow, wanted: list[Wanted], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(window.suggesting.suggestions))
    annotator = BySuggestions(window)
    annotator.annotate(wanted)
    made = {
        (span.start, span.end, str(span.label), str(span.attributes.get(name)))
        for span in window.workspace.spans()
        for name in ("category", "country", "value")
        if span.attributes.get(name) is not None
    }
    assert made == {
        (span.start, span.end, span.label, str(next(iter(span.values.values())))) for span in wanted
    }
    assert tell("suggestions", annotator.count) <= 1.5
    began = window.workspace.project
    assert began is not None
    told = began.suggestions.begun()[window.workspace.layer]
    assert told.spans == SPANS
    assert told.suggested == annotator.count["accept"]

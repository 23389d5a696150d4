from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.document import Document
from annotations.formats.label_scheme import load_scheme
from annotations.label_set import LabelId
from annotations.operations.edit_layers import add_annotator
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from desktop.application import make_window
from desktop.dialogs.facts_window import FactsWindow
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from resources import resource

TEXTS = (
    "أنقذت البحرية 30 مهاجرًا في اليونان. وفي بليز فتاة قاصر.",
    "وصل 12 لاجئًا إلى تركيا، ثم أنقذوا 5 مهاجرين في اليونان.",
)
SPANS: tuple[tuple[int, str, LabelId, dict[str, object]], ...] = (
    (0, "30", FIGURE, {"value": 30, "qualifier": "exact", "kind": "cardinal"}),
    (0, "مهاجرًا", VICTIM, {"category": "migrant"}),
    (0, "اليونان", COUNTRY, {"country": "GR"}),
    (0, "بليز", COUNTRY, {"country": "BZ"}),
    (0, "فتاة قاصر", VICTIM, {"category": "girl_minor"}),
    (1, "5", FIGURE, {"value": 5, "qualifier": "at_least", "kind": "cardinal"}),
    (1, "مهاجرين", VICTIM, {"category": "migrant"}),
    (1, "اليونان", COUNTRY, {"country": "GR"}),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "p.tawsim"
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    with Project.create(path, scheme) as project:
        with project.writing():
            project.documents.add([Document(text, title=f"م{n}") for n, text in enumerate(TEXTS)])
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        ids = project.documents.ids()
        for number, words, label, values in SPANS:
            at = TEXTS[number].index(words)
            add_span(
                project,
                document=ids[number],
                layer=AMAL,
                label=label,
                fragments=[(at, at + len(words))],
                attributes=values,
            )
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator, preferences.theme = "أمل", "light"
    preferences.show_suggestions = False
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert made.commands.open_path(path)
    yield made
    made.close()


@pytest.fixture
def facts(window: MainWindow, qtbot: QtBot) -> FactsWindow:
    window.actions_by_id["facts"].trigger()
    found = window.findChild(FactsWindow)
    assert found is not None
    qtbot.waitUntil(lambda: found.table.rowCount() == 3)
    return found


def words(facts: FactsWindow, row: int) -> list[str]:
    return [facts.table.item(row, column).text() for column in range(5)]


def test_proposed_facts_are_listed_and_drawn(facts: FactsWindow) -> None:
    assert words(facts, 0) == ["مقترَحة", "\u206630\u2069", "مهاجر", "اليونان", "م0"]
    assert words(facts, 1)[2:4] == ["فتاة قاصر", "بليز"]
    bars = [(bar.country, bar.victim_type, bar.size) for bar in facts.chart.bars]
    assert bars == [("GR", "migrant", 2), ("BZ", "girl_minor", 1)]
    assert len(facts.chart.boxes) == 2
    facts.measure.setCurrentIndex(1)
    assert [(bar.country, bar.size) for bar in facts.chart.bars] == [("GR", 35)]


def test_names_with_dollar_signs_are_drawn_as_they_are(facts: FactsWindow) -> None:
    bars = facts.chart.bars
    names = {bar.country: "$x_{$" for bar in bars}, {bar.victim_type: "$$" for bar in bars}
    facts.chart.show_bars(bars, *names)
    facts.chart.grab()
    assert len(facts.chart.boxes) == 2


def test_enter_confirms_and_goes_to_the_next_and_undo_takes_back(
    facts: FactsWindow, window: MainWindow
) -> None:
    project = window.workspace.project
    assert project is not None
    QTest.keyClick(facts.table, Qt.Key.Key_Return)
    assert [
        relation.label for relation in project.relations.of_document(project.documents.ids()[0])
    ] == ["counts", "place"]
    assert words(facts, 0)[0] == "مؤكَّدة"
    assert facts.table.currentRow() == 1
    window.workspace.undo()
    assert project.relations.count() == 0
    assert words(facts, 0)[0] == "مقترَحة"


def test_backspace_rejects_and_undo_brings_back(facts: FactsWindow, window: MainWindow) -> None:
    before = [words(facts, row) for row in range(facts.table.rowCount())]
    for _ in before:
        QTest.keyClick(facts.table, Qt.Key.Key_Backspace)
    left = [words(facts, row) for row in range(facts.table.rowCount())]
    assert not [row for row in left if row in before]
    for _ in before:
        window.workspace.undo()
    after = [words(facts, row) for row in range(facts.table.rowCount())]
    assert sorted(after) == sorted(before)


def test_a_bar_opens_its_sentences_by_click_and_by_keys(
    facts: FactsWindow, window: MainWindow
) -> None:
    greece = facts.chart.boxes[0].center().toPoint()
    QTest.mouseClick(facts.chart, Qt.MouseButton.LeftButton, pos=greece)
    assert [words(facts, row)[3] for row in range(facts.table.rowCount())] == ["اليونان"] * 2
    facts.go_button.click()
    assert window.workspace.document is not None
    facts.all.click()
    assert facts.table.rowCount() == 3
    facts.chart.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(facts.chart, key)
    assert [words(facts, row)[3] for row in range(facts.table.rowCount())] == ["بليز"]


def test_where_nothing_is_confirmed_it_says_what_to_do(facts: FactsWindow, qtbot: QtBot) -> None:
    facts.which.setCurrentIndex(1)
    qtbot.waitUntil(lambda: facts.table.rowCount() == 0)
    assert facts.said.text()
    assert not facts.chart.isVisible()
    assert not facts.confirm_button.isEnabled()

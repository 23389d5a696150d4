"""The window of agreement: measuring, what stands behind a number, the way to the text, export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, VICTIM
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.layer import DocumentState, LayerId
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from desktop.agreement.agreement_view import AgreementView
from desktop.agreement.report_rows import Scope, word
from desktop.agreement.rows_model import Row, RowsTable
from desktop.language import set_language
from desktop.main_window import MainWindow

HODA = LayerId("hoda")


def work(
    project: Project, document: DocumentId, who: LayerId, marks: list[tuple[str, LabelId]]
) -> None:
    """Somebody labels these words and says that the article is done."""
    text = project.documents.get(document).text
    project.actor = who
    for words, label in marks:
        start = text.index(words)
        fragments = [(start, start + len(words))]
        add_span(project, document=document, layer=who, fragments=fragments, label=label)
    set_state(project, document=document, layer=who, state=DocumentState.DONE)


@pytest.fixture
def team(window: MainWindow) -> MainWindow:
    """أمل and هدى have finished the first article; أمل alone the second."""
    project = window.workspace.project
    assert project is not None
    first, second, _ = project.documents.ids()
    add_annotator(project, name="هدى", layer=HODA)
    work(project, first, HODA, [("باكستان", COUNTRY), ("12 ألفًا و992 مهاجرًا", VICTIM)])
    work(project, first, AMAL, [("باكستان", COUNTRY), ("أفغانستان", COUNTRY), ("مهاجرًا", VICTIM)])
    work(project, second, AMAL, [("بليز", COUNTRY)])
    window.workspace.reread()
    return window


def opened(window: MainWindow, qtbot: QtBot) -> AgreementView:
    """The window of agreement, once it has measured."""
    qtbot.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    view = window.findChild(AgreementView)
    assert view is not None
    qtbot.waitUntil(lambda: view.start.isEnabled(), timeout=30_000)
    return view


def cells(table: RowsTable) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(table: RowsTable, row: int, column: int = 0) -> None:
    table.setCurrentIndex(table.model().index(row, column))


def row_of(table: RowsTable, words: str) -> int:
    return next(row for row, line in enumerate(cells(table)) if words in line)


def test_a_number_leads_to_its_spans_and_they_to_the_text(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    measures = view.tables["measures"]
    exact = row_of(measures, word("measure.span_exact"))
    assert "\u2066٠٫٤٠٠\u2069" in cells(measures)[exact]
    assert "أقل من أن تُحسب لها فترات" in view.state.text()
    choose(measures, exact)
    listed = cells(view.cases)
    assert [line[0] for line in listed] == [
        *(word("case.boundary"), word("case.alone"), word("case.agreed")),
    ]
    choose(view.cases, 1)
    view.cases.setFocus()
    qtbot.keyClick(view.cases, Qt.Key.Key_Return)
    project = team.workspace.project
    assert project is not None
    assert team.workspace.document_id == project.documents.ids()[0]
    assert team.annotating.span() is not None
    assert team.annotating.span().quote == "أفغانستان"  # type: ignore[union-attr]


def test_each_label_pair_and_article(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    view.scope.setCurrentIndex(view.scope.findData(Scope.LABELS))
    lines = cells(view.tables["measures"])
    figure = [line for line in lines if line[1] == "عدد"]
    assert all(word("undefined.no_spans") in " ".join(line) for line in figure[:3])
    view.scope.setCurrentIndex(view.scope.findData(Scope.PAIRS))
    assert cells(view.tables["measures"])[0][1] == "أمل – هدى"
    view.tabs.setCurrentIndex(1)
    choose(view.tables["articles"], 0)
    assert len(cells(view.cases)) == 3


def test_matrix_and_boundaries_open_their_cells(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    view.tabs.setCurrentIndex(2)
    matrix = view.tables["confusion"]
    assert [line[0] for line in cells(matrix)] == ["ضحية", "دولة", "عدد", word("report.nothing")]
    choose(matrix, 1, 4)
    (case,) = cells(view.cases)
    assert case[0] == word("case.alone")
    choose(matrix, 1, 3)
    assert cells(view.cases) == []
    view.tabs.setCurrentIndex(3)
    boundaries = view.tables["boundaries"]
    choose(boundaries, row_of(boundaries, word("boundary.word")))
    assert [line[0] for line in cells(view.cases)] == [word("case.boundary")]
    view.tabs.setCurrentIndex(4)
    choose(view.tables["annotators"], row_of(view.tables["annotators"], "هدى"))
    assert len(cells(view.cases)) == 2


def test_progress_tells_what_waits_and_opens_it(team: MainWindow, qtbot: QtBot) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(team, Qt.Key.Key_F9, held)
    view = team.findChild(AgreementView)
    assert view is not None
    qtbot.waitUntil(lambda: view.start.isEnabled(), timeout=30_000)
    assert view.tabs.currentWidget() is view.dashboard
    (waiting,) = cells(view.dashboard.waiting)
    assert waiting[:2] == ["م1", "أمل"]
    assert not view.dashboard.pictures["states"].pixmap().isNull()
    choose(view.dashboard.waiting, 0)
    qtbot.keyClick(view.dashboard.waiting, Qt.Key.Key_Return)
    project = team.workspace.project
    assert project is not None
    assert team.workspace.document_id == project.documents.ids()[1]


def test_without_two_finishers_it_says_so(window: MainWindow, qtbot: QtBot) -> None:
    view = opened(window, qtbot)
    assert "موسِّمان" in view.state.text()
    assert view.tabs.currentWidget() is view.dashboard
    assert not view.tabs.isTabEnabled(0)
    assert not view.export.isEnabled()
    window.workspace.close()
    assert not view.start.isEnabled()


def test_later_work_makes_it_old(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    before = view.state.text()
    project = team.workspace.project
    assert project is not None
    team.workspace.run(
        set_state, document=project.documents.ids()[1], layer=AMAL, state=DocumentState.TO_DO
    )
    assert view.state.text() != before


def test_one_annotator_may_be_left_out(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    action = next(found for found in view.people.menu().actions() if found.text() == "هدى")
    action.setChecked(False)
    assert view.chosen_people() == ["أمل"]
    qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.start.isEnabled(), timeout=30_000)
    assert not view.tabs.isTabEnabled(0)


@pytest.mark.parametrize("suffix", ["json", "html"])
def test_export_writes_the_report(
    team: MainWindow, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    view = opened(team, qtbot)
    target = tmp_path / f"r.{suffix}"
    with qtbot.waitSignal(view.told, timeout=30_000):
        view.write(target)
    content = target.read_text(encoding="utf-8")
    if suffix == "json":
        assert json.loads(content)["annotators"] == ["أمل", "هدى"]
    else:
        assert 'dir="rtl"' in content


def test_words_follow_the_language(team: MainWindow, qtbot: QtBot) -> None:
    view = opened(team, qtbot)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, "en")
    try:
        QApplication.processEvents()
        assert view.windowTitle() == "Agreement and progress"
        assert cells(view.tables["measures"])[0][0] == "Exact spans"
    finally:
        set_language(application, "ar")


def test_rows_are_sorted_by_what_they_mean(qtbot: QtBot) -> None:
    table = RowsTable()
    qtbot.addWidget(table)
    QAbstractItemModelTester(table.rows)
    table.show_rows(["a", "b"], [Row(("x", "10"), ("x", 10.0), 1), Row(("y", "9"), ("y", 9.0), 2)])
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [line[1] for line in cells(table)] == ["9", "10"]
    assert table.key() is None
    choose(table, 0)
    assert table.key() == 2
    assert table.rows.rowCount(table.rows.index(0, 0)) == 0
    assert table.rows.data(QModelIndex()) is None

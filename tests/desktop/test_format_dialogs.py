"""Importing and exporting with the formats of the registry, driven by keys."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TypeVar

import pytest
from builders import AMAL, COUNTRY, FIGURE
from modal import answering, named
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from annotations.formats.catalogue import formats
from annotations.operations.edit_spans import add_span
from desktop.dialogs.export_dialog import ExportDialog, ExportReportDialog
from desktop.dialogs.import_dialog import ImportDialog, ImportReportDialog
from desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
D = TypeVar("D", bound=QObject)


def shown(window: MainWindow, kind: type[D]) -> D | None:
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def choose(box: QComboBox, value: str) -> None:
    """Walk to the value with the keys, as a person does."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != value:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, value


def press(dialog: QDialog, words: str) -> None:
    buttons = dialog.findChildren(QPushButton)
    button = next(each for each in buttons if words in each.text().replace("&", ""))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def label_some(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    document = project.documents.ids()[0]
    text = project.documents.get(document).text
    for label, words in ((FIGURE, "12"), (FIGURE, "12 ألفًا و992"), (COUNTRY, "باكستان")):
        at = text.index(words)
        add_span(
            project, document=document, layer=AMAL, label=label, fragments=[(at, at + len(words))]
        )


def test_every_format_that_is_written_can_be_chosen_and_shows_its_options(
    window: MainWindow, qtbot: QtBot
) -> None:
    project = window.workspace.project
    assert project is not None
    dialog = ExportDialog(project.layers.all(), window.workspace.layer, window)
    dialog.show()
    offered = [dialog.format.itemData(row) for row in range(dialog.format.count())]
    assert offered == [known.name for known in formats() if known.writes]
    for known in formats():
        if known.writes:
            choose(dialog.format, known.name)
            wanted = [option.id for option in known.options if option.way == "write"]
            assert list(dialog.options.controls) == wanted
            defaults = {o.id: o.default for o in known.options if o.way == "write"}
            assert dialog.options.values() == defaults
            for control in dialog.options.controls.values():
                assert control.accessibleName()
    dialog.close()


def test_a_folder_format_is_written_into_a_folder_that_is_named(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    label_some(window)

    def brat(dialog: ExportDialog) -> None:
        choose(dialog.format, "brat")
        press(dialog, "تسمية المجلد")

    with answering(brat, named("mine")):
        window.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: shown(window, ExportReportDialog) is not None)
    assert len(list((tmp_path / "mine").glob("*.ann"))) == 3


def test_options_reach_the_writer_and_what_was_lost_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    label_some(window)

    def innermost(dialog: ExportDialog) -> None:
        choose(dialog.format, "conll")
        overlap = dialog.options.controls["overlap"]
        columns = dialog.options.controls["columns"]
        assert isinstance(overlap, QComboBox)
        assert isinstance(columns, QComboBox)
        choose(overlap, "innermost")
        choose(columns, "two")
        press(dialog, "اختيار ملف")

    with answering(innermost, named("out.conll")):
        window.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: shown(window, ExportReportDialog) is not None)
    written = (tmp_path / "out.conll").read_text("utf-8")
    assert "12\tB-FIGURE\nألفًا\tO\n" in written
    report = shown(window, ExportReportDialog)
    assert report is not None
    reasons = [report.details.topLevelItem(n) for n in range(report.details.topLevelItemCount())]
    overlap = next(row for row in reasons if row is not None and "تتداخل" in row.text(0))
    assert "12 ألفًا و992" in overlap.child(0).text(1)


def test_a_chosen_format_reads_files_whose_names_tell_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "wojood.txt"
    path.write_text("جامعة B-ORG\nدمشق I-ORG B-GPE\n. O\n\nبش o\n", encoding="utf-8")

    def nested(dialog: ImportDialog) -> None:
        choose(dialog.format, "conll")
        columns = dialog.options.controls["tag_columns"]
        assert isinstance(columns, QComboBox)
        choose(columns, "all")
        QTest.keyClicks(dialog.layer, "Wojood")
        press(dialog, "ملفات")

    with answering(nested, named("wojood.txt")):
        window.actions_by_id["import"].trigger()
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    report = shown(window, ImportReportDialog)
    assert report is not None
    assert "ORG" in report.summary.text()
    assert "السطر \u2068٥\u2069" in report.details.toPlainText()
    project = window.workspace.project
    assert project is not None
    assert {"ORG", "GPE"} <= {label.name for label in project.label_set}
    assert "Wojood" in {layer.name for layer in project.layers.all()}


def test_a_folder_of_brat_is_dropped_and_what_it_lost_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text("ذهب إلى غزة", encoding="utf-8")
    lines = ["T1\tLOC 8 11\tغزة", "E1\tGo:T1", "T2\tLOC 50 60\tبعيد"]
    (folder / "a.ann").write_text("\n".join(lines), encoding="utf-8")
    (folder / "b.jsonl").write_text(
        json.dumps({"text": "خبر من صيدا", "label": [[7, 11, "CITY"]]}), encoding="utf-8"
    )
    window.commands.drop([folder])
    qtbot.waitUntil(lambda: shown(window, ImportReportDialog) is not None)
    report = shown(window, ImportReportDialog)
    assert report is not None
    assert "أحداث" in report.losses.topLevelItem(0).text(0)
    assert "السطر \u2068٣\u2069" in report.details.toPlainText()
    project = window.workspace.project
    assert project is not None
    assert {"LOC", "CITY"} <= {label.name for label in project.label_set}


def test_a_data_set_is_made_in_the_window_by_keys(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    label_some(window)

    def dataset(dialog: ExportDialog) -> None:
        choose(dialog.format, "conll")
        assert not dialog.dataset.split.isVisible()
        dialog.dataset.wanted.setFocus()
        QTest.keyClick(dialog.dataset.wanted, Qt.Key.Key_Space)
        assert dialog.dataset.split.isVisible()
        line = dialog.dataset.split.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "80/x")
        press(dialog, "تسمية المجلد")
        assert dialog.isVisible()
        assert "80/x" in dialog.problem.text()
        line.selectAll()
        QTest.keyClicks(line, "50/50")
        QTest.keyClicks(dialog.dataset.licence, "CC0-1.0")
        press(dialog, "تسمية المجلد")

    with answering(dataset, named("set")):
        window.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: shown(window, ExportReportDialog) is not None)
    made = {path.name for path in (tmp_path / "set").iterdir()}
    assert made == {
        *("train.conll", "test.conll", "articles.tsv"),
        *("README.md", "README.ar.md", "README.fr.md", "SHA256SUMS"),
    }
    card = (tmp_path / "set" / "README.ar.md").read_text("utf-8")
    assert "CC0-1.0" in card
    assert "أمل" not in card


def test_a_majority_is_exported_as_a_data_set(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    dialog = ExportDialog(project.layers.all(), window.workspace.layer, window)
    dialog.show()
    assert dialog.dataset_options() is None
    dialog.layer.setFocus()
    QTest.keyClick(dialog.layer, Qt.Key.Key_End)
    options = dialog.dataset_options()
    assert dialog.dataset.wanted.isChecked()
    assert options is not None
    assert options.selection.source == "majority"
    dialog.close()


def test_a_format_whose_library_is_missing_says_so_before_a_file_is_named(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    project = window.workspace.project
    assert project is not None
    dialog = ExportDialog(project.layers.all(), window.workspace.layer, window)
    dialog.show()
    goes_on = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    choose(dialog.format, "spans-parquet")
    assert not goes_on.isEnabled()
    assert "[parquet]" in dialog.problem.text()
    assert "pipx" in dialog.problem.text()
    assert dialog.problem.isVisible()
    choose(dialog.format, "spans-csv")
    assert goes_on.isEnabled()
    assert not dialog.problem.isVisible()
    dialog.close()


def test_where_nobody_annotates_the_gold_is_offered_to_other_programs(window: MainWindow) -> None:
    project = window.workspace.project
    assert project is not None
    dialog = ExportDialog(project.layers.all(), "", window, settled=True)
    assert (dialog.chosen().name, dialog.layer.currentText()) == ("tawsim", "كل الطبقات")
    choose(dialog.format, "conll")
    assert dialog.layer.currentText() == "المرجع"
    dialog.layer.setFocus()
    QTest.keyClick(dialog.layer, Qt.Key.Key_Home)
    choose(dialog.format, "spacy")
    assert dialog.layer.currentText() == "كل الطبقات"
    dialog.close()

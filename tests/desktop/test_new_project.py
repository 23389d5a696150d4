"""A new project begins with the labels that its kind in the chooser says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import small_label_set
from modal import answering, named, write_name
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from annotations.formats.label_scheme import label_set_to_json
from desktop.main_window import MainWindow


def of_kind(path: Path, kind: int) -> Callable[[QFileDialog], None]:
    """Choose the kind and type the file's name."""

    def answer(dialog: QFileDialog) -> None:
        kinds = dialog.findChild(QComboBox, "fileTypeCombo")
        assert kinds is not None
        kinds.setFocus()
        for _ in range(kind):
            QTest.keyClick(kinds, Qt.Key.Key_Down)
        write_name(dialog, path)

    return answer


@pytest.mark.parametrize(
    ("kind", "labels"), [(0, {"VICTIM_TYPE", "COUNTRY", "FIGURE"}), (1, set[str]())]
)
def test_with_the_shipped_labels_or_none(
    window: MainWindow, tmp_path: Path, kind: int, labels: set[str]
) -> None:
    with answering(of_kind(tmp_path / "made", kind)):
        window.actions_by_id["new"].trigger()
    project = window.workspace.project
    assert project is not None
    assert project.path == tmp_path / "made.tawsim"
    assert {label.name for label in project.label_set} == labels


def test_with_labels_of_a_file(window: MainWindow, tmp_path: Path) -> None:
    scheme = tmp_path / "s.json"
    scheme.write_text(json.dumps(label_set_to_json(small_label_set())), encoding="utf-8")
    with answering(of_kind(tmp_path / "made", 2), named(scheme)):
        window.actions_by_id["new"].trigger()
    project = window.workspace.project
    assert project is not None
    assert project.label_set == small_label_set()


def test_a_file_that_is_no_scheme_is_told_and_nothing_is_made(
    window: MainWindow, tmp_path: Path
) -> None:
    scheme = tmp_path / "s.json"
    scheme.write_text("[", encoding="utf-8")
    with answering(of_kind(tmp_path / "made", 2), named(scheme)):
        window.actions_by_id["new"].trigger()
    assert not (tmp_path / "made.tawsim").exists()
    assert "s.json" in window.notices.text.text()

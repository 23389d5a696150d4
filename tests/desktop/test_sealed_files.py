"""A file under a passphrase in the window: asked for, opened beside, or merged."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, COUNTRY
from modal import answering, named
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from annotations.operations.assign_work import assign_work
from annotations.operations.edit_spans import add_span
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.storage import sealed_file
from annotations.storage.sealed_file import seal
from desktop.dialogs.assign_dialog import AssignDialog
from desktop.dialogs.merge_dialog import MergeDialog
from desktop.dialogs.seal_dialog import SealDialog
from desktop.main_window import MainWindow

WORDS = "كلمة سرّ"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def sealed(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A work file that came back with a span, sealed."""
    monkeypatch.setattr(sealed_file, "_COST", 4)
    project = window.workspace.project
    assert project is not None
    assign_work(project, annotators=["أمل"], overlap=1)
    plain, path = tmp_path / "plain.tawsim", tmp_path / "work.tawsim"
    write_work_file(project, layer=AMAL, target=plain)
    with Project.open(plain) as work:
        work.actor = AMAL
        document = work.documents.ids()[0]
        add_span(work, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
    seal(plain, path, WORDS)
    return path


def typed(words: str) -> object:
    def answer(dialog: QInputDialog) -> None:
        assert "work.tawsim" in dialog.labelText()
        dialog.setTextValue(words)
        dialog.accept()

    return answer


def test_it_is_opened_where_the_user_says(
    window: MainWindow, sealed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "opened.tawsim"
    with answering(typed(WORDS), named(target)):  # type: ignore[arg-type]
        assert not window.commands.open_path(sealed)
    qtbot.waitUntil(lambda: window.workspace.project.path == target)  # type: ignore[union-attr]
    assert window.workspace.project.work is not None  # type: ignore[union-attr]


def test_a_wrong_passphrase_is_told_and_leaves_nothing(
    window: MainWindow, sealed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "opened.tawsim"
    with answering(typed("أخرى"), named(target)):  # type: ignore[arg-type]
        window.commands.open_path(sealed)
    qtbot.waitUntil(lambda: window.notices.bar.isVisible())
    assert "work.tawsim" in window.notices.text.text()
    assert not target.exists()
    assert window.workspace.project.path.name == "p.tawsim"  # type: ignore[union-attr]


def test_it_is_merged_after_one_question(window: MainWindow, sealed: Path, qtbot: QtBot) -> None:
    shown: list[MergeDialog] = []
    with answering(typed(WORDS)):  # type: ignore[arg-type]
        window.team_commands.merge([sealed])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    shown = window.findChildren(MergeDialog)
    assert shown[0].chosen() == [sealed]
    shown[0].accept()
    project = window.workspace.project
    assert project is not None
    qtbot.waitUntil(lambda: project.spans.count(layer=AMAL) == 1)


def test_work_files_are_sealed_from_the_assigning_dialog(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sealed_file, "_COST", 4)
    out = tmp_path / "out"
    out.mkdir()

    def assign(dialog: AssignDialog) -> None:
        dialog.names.setPlainText("أمل")
        dialog.share.click()
        box, ok = dialog.sealing, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert not box.first.isVisible()
        box.seals.setFocus()
        QTest.keyClick(box.seals, Qt.Key.Key_Space)
        assert box.first.isVisible()
        assert box.first.echoMode() is QLineEdit.EchoMode.Password
        ok.click()
        assert (box.told.isVisible(), dialog.isVisible()) == (True, True)
        QTest.keyClicks(box.first, "one two")
        QTest.keyClicks(box.again, "one too")
        ok.click()
        assert (box.told.isVisible(), dialog.isVisible()) == (True, True)
        box.shows.click()
        assert box.first.echoMode() is box.again.echoMode() is QLineEdit.EchoMode.Normal
        box.again.clear()
        QTest.keyClicks(box.again, "one two")
        assert not box.told.isVisible()
        ok.click()

    with answering(assign, named(out)):
        window.actions_by_id["assign"].trigger()
    qtbot.waitUntil(lambda: "out" in window.notices.text.text())
    (made,) = out.glob("*.tawsim")
    assert sealed_file.is_sealed(made)
    sealed_file.unseal(made, tmp_path / "back.tawsim", "one two")
    with Project.open(tmp_path / "back.tawsim") as work:
        assert work.work is not None

    def again(dialog: SealDialog) -> None:
        dialog.box.seals.click()
        dialog.accept()

    def replace(box: QMessageBox) -> None:
        (going,) = [each for each in box.buttons() if "استبدال" in each.text().replace("&", "")]
        going.click()

    with answering(named(out), replace, again):
        window.actions_by_id["work_files"].trigger()
    qtbot.waitUntil(lambda: not sealed_file.is_sealed(made))
    qtbot.waitUntil(lambda: not window.preferences.seals_work_files)


def test_what_came_sealed_is_offered_to_go_back_so(
    window: MainWindow, sealed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened, back = tmp_path / "opened.tawsim", tmp_path / "back.tawsim"
    with answering(typed(WORDS), named(opened)):  # type: ignore[arg-type]
        window.commands.open_path(sealed)
    qtbot.waitUntil(lambda: window.workspace.project.path == opened)  # type: ignore[union-attr]

    def give(dialog: SealDialog) -> None:
        assert dialog.box.seals.isChecked()
        dialog.box.first.setText("كلمات أخرى")
        dialog.box.again.setText("كلمات أخرى")
        dialog.accept()

    with answering(named(back), give):
        window.actions_by_id["send_back"].trigger()
    qtbot.waitUntil(back.exists)
    qtbot.waitUntil(lambda: "back" in window.notices.text.text())
    assert sealed_file.is_sealed(back)
    sealed_file.unseal(back, tmp_path / "plain-again.tawsim", "كلمات أخرى")

    def refuse(dialog: SealDialog) -> None:
        dialog.reject()

    other = tmp_path / "other.tawsim"
    with answering(named(other), refuse):
        window.actions_by_id["send_back"].trigger()
    assert not other.exists()

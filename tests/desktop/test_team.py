from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY
from modal import answering, named
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotations.errors import LockedInWorkFile
from annotations.layer import DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_spans import add_span, write_note
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.document_filter import Work
from annotations.wording import sentence
from desktop.assignment_model import AssignmentModel
from desktop.dialogs.assign_dialog import AssignDialog
from desktop.dialogs.merge_dialog import MergeDialog
from desktop.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def work(window: MainWindow, tmp_path: Path) -> Path:
    """The work file of باسم, written by the project that the window shows."""
    project = window.workspace.project
    assert project is not None
    assign_work(project, annotators=["أمل", "باسم"], overlap=2)
    target = tmp_path / "basim.tawsim"
    write_work_file(project, layer=project.layers.named("باسم").id, target=target)
    window.workspace.reread()
    return target


def label_something(path: Path, span: str = "span-1") -> None:
    with Project.open(path) as opened:
        assert opened.work is not None
        opened.actor = opened.work.layer
        (document, *_) = opened.documents.ids()
        add_span(
            opened,
            document=document,
            layer=opened.work.layer,
            label=COUNTRY,
            fragments=[(0, 3)],
            span=SpanId(span),
        )


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), action, mime, button, NONE))


def texts(window: MainWindow) -> list[str]:
    mine = window.documents.mine
    return [mine.itemText(row) for row in range(mine.count())]


def test_a_work_file_knows_its_annotator_and_shows_what_is_left(
    window: MainWindow, work: Path
) -> None:
    assert window.commands.open_path(work)
    assert window.workspace.annotator is not None
    assert window.workspace.annotator.name == "باسم"
    mine = window.documents.mine
    assert mine.isVisible()
    assert texts(window)[0] == "عملي: الباقي ٣، والمنجز ٠"
    QTest.keyClick(window.view, "d", CONTROL)
    assert texts(window)[0] == "عملي: الباقي ٢، والمنجز ١"
    mine.setCurrentIndex(mine.findData(Work.LEFT.value))
    assert window.documents.model.rowCount() == 2
    mine.setCurrentIndex(mine.findData(Work.FINISHED.value))
    assert window.documents.model.rowCount() == 1
    window.documents.show_all.click()
    assert window.documents.model.rowCount() == 3


def test_labels_and_annotator_of_a_work_file_stay(window: MainWindow, work: Path) -> None:
    window.commands.open_path(work)
    told = sentence(LockedInWorkFile(table="label"), "ar")
    for action in ("labels", "annotator"):
        window.notices.close()
        window.actions_by_id[action].trigger()
        assert told in window.notices.text.text()
        assert QApplication.activeModalWidget() is None
    assert not window.actions_by_id["assign"].isEnabled()
    assert window.actions_by_id["send_back"].isEnabled()


def test_the_coordinator_sees_all_and_may_narrow_to_her_own(window: MainWindow, work: Path) -> None:
    assert window.actions_by_id["assign"].isEnabled()
    assert not window.actions_by_id["send_back"].isEnabled()
    assert texts(window)[0] == "كل المقالات"
    assert window.documents.model.rowCount() == 3


def test_nothing_about_work_is_shown_where_nothing_is_assigned(window: MainWindow) -> None:
    assert not window.documents.mine.isVisible()


def test_an_article_is_skipped_with_a_reason(window: MainWindow, work: Path, qtbot: QtBot) -> None:
    window.commands.open_path(work)
    document = window.workspace.document_id
    assert document is not None
    project = window.workspace.project
    assert project is not None

    def nothing(dialog: QInputDialog) -> None:
        dialog.setTextValue("  ")
        dialog.accept()

    def because(dialog: QInputDialog) -> None:
        dialog.setTextValue(" خبر  مكرر ")
        dialog.accept()

    with answering(nothing):
        QTest.keyClick(window.view, "d", CONTROL | ALT)
    assert project.layers.states(document) == {}
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with answering(because):
        QTest.keyClick(window.view, "d", CONTROL | ALT)
    assert project.layers.state(document, window.workspace.layer) is DocumentState.SKIPPED
    reason = project.connection.execute("SELECT reason FROM document_state").fetchone()
    assert reason == ("خبر مكرر",)
    told = window.documents.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "باسم" in told
    assert "خبر مكرر" in told
    assert window.workspace.document_id != document


def test_send_back_saves_a_copy_that_is_merged(
    window: MainWindow, work: Path, qtbot: QtBot
) -> None:
    assert window.workspace.project is not None
    home = window.workspace.project.path
    window.commands.open_path(work)
    QTest.keyClick(window.view, Qt.Key.Key_Left, CONTROL | SHIFT)
    QTest.keyClick(window.view, "2")
    assert len(window.workspace.spans()) == 1
    with answering(named("handed over")):
        QTest.keyClick(window.view, "s", CONTROL | Qt.KeyboardModifier.AltModifier)
    target = work.with_name("handed over.tawsim")
    qtbot.waitUntil(lambda: "handed over" in window.notices.text.text())
    window.commands.open_path(home)
    window.team_commands.merge([target])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    (dialog,) = window.findChildren(MergeDialog)
    assert dialog.files.topLevelItem(0).text(3) == "١"  # type: ignore[union-attr]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    project = window.workspace.project
    qtbot.waitUntil(lambda: project.spans.count() == 1)
    qtbot.waitUntil(lambda: "النسخ الاحتياطية" in window.notices.text.text())
    assert project.to_undo() is None or project.to_undo().operation == "assign_work"  # type: ignore[union-attr]


def test_dropped_files_are_previewed_and_the_good_ones_merged(
    window: MainWindow, work: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    label_something(work)
    other = Path(shutil.copyfile(work, tmp_path / "other.tawsim"))
    with Project.open(work) as first:
        first.actor = first.work.layer  # type: ignore[union-attr]
        write_note(first, span=SpanId("span-1"), note="أ")
    with Project.open(other) as second:
        second.actor = second.work.layer  # type: ignore[union-attr]
        write_note(second, span=SpanId("span-1"), note="ب")
    bad = tmp_path / "bad.tawsim"
    bad.write_bytes(work.read_bytes()[:-4096])
    drop(window, work, other, bad)
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    (dialog,) = window.findChildren(MergeDialog)
    rows = [dialog.files.topLevelItem(row) for row in range(3)]
    assert [row.text(5) for row in rows if row is not None] == ["يُدمج", "يُدمج", "يُترك"]
    assert [row.text(4) for row in rows if row is not None] == ["٠", "١", "–"]
    assert "غُيِّر في مكانين" in dialog.details.toPlainText()
    QTest.keyClick(dialog.files, Qt.Key.Key_Down)
    assert "تالف" in dialog.details.toPlainText()
    project = window.workspace.project
    assert project is not None
    assert project.spans.count() == 0
    assert dialog.chosen() == [work, other]
    dialog.accept()
    qtbot.waitUntil(lambda: project.spans.count() == 1)
    qtbot.waitUntil(lambda: project.path.with_name("p.backups").is_dir())
    qtbot.waitUntil(lambda: "النسخ الاحتياطية" in window.notices.text.text())


def test_one_dropped_work_file_is_merged_and_a_stranger_opened(
    window: MainWindow, work: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    label_something(work)
    drop(window, work)
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    (dialog,) = window.findChildren(MergeDialog)
    dialog.reject()
    stranger = tmp_path / "stranger.tawsim"
    Project.create(stranger).close()
    drop(window, stranger)
    assert window.workspace.project is not None
    assert window.workspace.project.path == stranger


def test_a_file_with_nothing_new_cannot_be_merged(
    window: MainWindow, work: Path, qtbot: QtBot
) -> None:
    window.team_commands.merge([work])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeDialog)))
    (dialog,) = window.findChildren(MergeDialog)
    assert not dialog.merge_button.isEnabled()
    dialog.reject()


def dialog_of(window: MainWindow) -> AssignDialog:
    project = window.workspace.project
    assert project is not None
    return AssignDialog(project, window.documents.model.ids(), window)


def test_work_is_shared_out_changed_by_key_and_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    project = window.workspace.project
    assert project is not None
    out = tmp_path / "out"
    out.mkdir()

    def assign(dialog: AssignDialog) -> None:
        dialog.names.setPlainText("أمل\nباسم\n\n باسم \nجنى")
        assert dialog.people() == ["أمل", "باسم", "جنى"]
        assert (dialog.overlap.value(), dialog.overlap.maximum()) == (2, 3)
        dialog.calibration.setValue(1)
        dialog.share.click()
        held = sum(count for _, count in dialog.model.loads())
        assert held == 7
        column = 1
        before = dialog.model.index(2, column).data(Qt.ItemDataRole.CheckStateRole)
        dialog.table.setCurrentIndex(dialog.model.index(2, column))
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        after = dialog.model.index(2, column).data(Qt.ItemDataRole.CheckStateRole)
        assert {before, after} == {Qt.CheckState.Checked, Qt.CheckState.Unchecked}
        dialog.accept()

    with answering(assign, named(out)):
        QTest.keyClick(window.view, "a", CONTROL | ALT)
    qtbot.waitUntil(lambda: len(list(out.glob("*.tawsim"))) == 3)
    qtbot.waitUntil(lambda: "out" in window.notices.text.text())
    assert len(project.assignments.all()) in (6, 8)
    assert {layer.name for layer in project.layers.all()} >= {"باسم", "جنى"}
    assert texts(window)[0] == "كل المقالات"
    QTest.keyClick(window.view, "z", CONTROL)
    assert project.assignments.all() == []


def test_files_that_are_there_are_replaced_only_after_a_question(
    window: MainWindow, work: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    there = out / "p-أمل.tawsim"
    there.write_bytes(b"mine")

    def no(box: QMessageBox) -> None:
        assert "p-أمل.tawsim" in box.text()
        assert box.buttonRole(box.defaultButton()) is QMessageBox.ButtonRole.RejectRole
        QTest.keyClick(box, Qt.Key.Key_Return)

    with answering(named(out), no):
        window.actions_by_id["work_files"].trigger()
    assert there.read_bytes() == b"mine"

    def yes(box: QMessageBox) -> None:
        (replace,) = [each for each in box.buttons() if "استبدال" in each.text().replace("&", "")]
        replace.click()

    with answering(named(out), yes):
        window.actions_by_id["work_files"].trigger()
    qtbot.waitUntil(lambda: there.read_bytes() != b"mine")
    qtbot.waitUntil(lambda: bool(window.notices.text.text()))


def test_without_names_nothing_can_be_shared_out(window: MainWindow) -> None:
    dialog = dialog_of(window)
    dialog.names.clear()
    assert not dialog.share.isEnabled()
    assert "أسماء" in dialog.loads.text()
    dialog.names.setPlainText("gold")
    assert dialog.people() == []
    dialog.close()


def test_a_dialog_in_which_nobody_has_an_article_says_what_to_do(window: MainWindow) -> None:
    dialog = dialog_of(window)
    dialog.names.clear()
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    dialog.names.setPlainText("أمل\nباسم")
    dialog.accept()
    assert dialog.isVisible()
    assert "«توزيع»" in dialog.loads.text()
    dialog.share.click()
    dialog.accept()
    assert not dialog.isVisible()


def test_the_last_article_done_says_where_the_file_goes(window: MainWindow, work: Path) -> None:
    window.commands.open_path(work)
    for left in (2, 1, 0):
        assert "إعادة الملف" not in window.notices.text.text()
        QTest.keyClick(window.view, "d", CONTROL)
        assert f"الباقي {'٠١٢'[left]}" in texts(window)[0]
    assert "الفريق › إعادة الملف إلى المنسّق" in window.notices.text.text()


def test_the_table_of_assignments_is_a_sound_model(
    window: MainWindow, work: Path, qtmodeltester: ModelTester
) -> None:
    project = window.workspace.project
    assert project is not None
    model = AssignmentModel(project)
    qtmodeltester.check(model)
    model.set_documents(project.documents.ids())
    model.set_people(["أمل", "جديدة"])
    qtmodeltester.check(model)
    assert model.loads() == [("أمل", 3), ("جديدة", 0)]
    assert model.changes() == ([], [])
    index = model.index(0, 1)
    assert model.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    give, take = model.changes()
    assert (give, [each.layer for each in take]) == ([], [AMAL])
    assert model.new_annotators() == {}
    model.setData(model.index(0, 2), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    (name,) = model.new_annotators().values()
    assert name == "جديدة"
    model.clear()
    assert len(model.changes()[1]) == 3
    assert LayerId("x") not in model.new_annotators()

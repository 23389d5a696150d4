from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, COUNTRY
from modal import answering, named
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotations.operations.edit_spans import add_span
from annotations.operations.keep_backups import facts_of, keep_backup
from annotations.project import Project
from annotations.storage.kept_backups import kept_backups
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.main_window import MainWindow


def label(window: MainWindow, start: int, end: int) -> None:
    """One gesture."""
    document = window.workspace.document_id
    assert document is not None
    made = window.workspace.run(
        add_span, document=document, layer=AMAL, label=COUNTRY, fragments=[(start, end)]
    )
    assert made is not None


def project_of(window: MainWindow) -> Project:
    project = window.workspace.project
    assert project is not None
    return project


def dialog_of(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    """The open dialog, its backups read and compared."""
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog._filling.isActive())
    if dialog._project is not None and dialog.chosen() is not None:
        qtbot.waitUntil(lambda: dialog.preview.text() != "")
    return dialog


def test_closing_keeps_a_backup_of_what_changed(window: MainWindow) -> None:
    window.preferences.backups = True
    path = project_of(window).path
    assert window.commands.open_path(path), "the open project is left as it is"
    assert project_of(window).read_only == ""
    assert kept_backups(path) == []
    label(window, 0, 3)
    window.close()
    (kept,) = kept_backups(path)
    assert facts_of(kept).spans == 1


def test_a_backup_is_made_while_one_works(window: MainWindow, qtbot: QtBot) -> None:
    path = project_of(window).path
    label(window, 0, 3)
    window.keeping_backups.keep()
    qtbot.waitUntil(lambda: len(kept_backups(path)) == 1)
    qtbot.waitUntil(lambda: window.keeping_backups._job is None)
    assert window.notices.bar.isHidden()


def test_a_backup_is_put_in_place_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    project = project_of(window)
    path = project.path
    label(window, 0, 3)
    keep_backup(project)
    label(window, 4, 6)
    window.actions_by_id["backups"].trigger()
    dialog = dialog_of(window, qtbot)
    assert "أمل" in dialog.preview.text()
    assert dialog.list.topLevelItem(0).text(2) != ""
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    dialog.restore_button.setFocus()
    qtbot.keyClick(dialog.restore_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.workspace.project not in (None, project))
    assert project_of(window).spans.count() == 1
    assert project_of(window).path == path
    assert not window.notices.bar.isHidden()
    assert facts_of(kept_backups(path)[0]).spans == 2


def test_a_damaged_project_offers_its_backups(window: MainWindow, qtbot: QtBot) -> None:
    project = project_of(window)
    path = project.path
    label(window, 0, 3)
    keep_backup(project)
    window.workspace.close()
    path.write_bytes(path.read_bytes()[:9_000])
    assert not window.commands.open_path(path)
    dialog = dialog_of(window, qtbot)
    assert path.name in dialog.told.text()
    assert dialog.recover_button.isVisible()
    place = dialog.list.visualItemRect(dialog.list.topLevelItem(0)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workspace.project is not None)
    assert project_of(window).spans.count() == 1
    assert (path.parent / "p.damaged-1.tawsim").exists()


def test_what_is_readable_is_recovered_into_a_new_project(window: MainWindow, qtbot: QtBot) -> None:
    project = project_of(window)
    path = project.path
    label(window, 0, 3)
    window.workspace.close()
    raw = bytearray(path.read_bytes())
    raw[:4096] = bytes(4096)
    damaged = path.with_name("damaged.tawsim")
    damaged.write_bytes(raw)
    target = path.with_name("saved.tawsim")
    with answering(named(target)):
        window.keeping_backups.recover(damaged)
    qtbot.waitUntil(lambda: window.workspace.project is not None)
    assert project_of(window).path == target
    assert (len(project_of(window).documents), project_of(window).spans.count()) == (3, 1)


def test_without_backups_the_dialog_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["backups"].trigger()
    dialog = dialog_of(window, qtbot)
    assert not dialog.restore_button.isEnabled()
    assert str(project_of(window).path.with_suffix(".backups")) in dialog.told.text()
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    qtbot.keyClick(close, Qt.Key.Key_Escape)
    assert dialog.isHidden()


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_a_damaged_backup_is_marked(
    window: MainWindow, qtbot: QtBot, language: str, tmp_path: Path
) -> None:
    backup = keep_backup(project_of(window))
    assert backup is not None
    backup.path.write_bytes(b"SQLite format 3\x00" + bytes(50))
    window.actions_by_id["backups"].trigger()
    dialog = dialog_of(window, qtbot)
    assert dialog.list.topLevelItem(0).isDisabled()
    assert not dialog.restore_button.isEnabled()

"""The helper that answers dialogs: it tells what went wrong and never waits for ever."""

from __future__ import annotations

import pytest
from modal import answering
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot


def fail(dialog: QDialog) -> None:
    raise AssertionError("not this one")


def test_a_dialog_that_opens_again_after_a_failure_is_closed_again(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="not this one"), answering(fail):
        assert [QDialog().exec() for _ in range(4)] == [0, 0, 0, 0]


def test_a_dialog_that_nobody_awaits_fails_the_block(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="unexpected dialog"), answering(QDialog.accept):
        assert [QDialog().exec(), QMessageBox().exec()] == [1, 0]


def test_an_answer_may_open_a_dialog(qtbot: QtBot) -> None:
    answered: list[int] = []

    def ask_more(dialog: QDialog) -> None:
        answered.append(QDialog(dialog).exec())
        dialog.done(2)

    with answering(ask_more, lambda dialog: dialog.done(7)):
        answered.append(QDialog().exec())
    assert answered == [7, 2]


def test_an_answer_without_a_dialog_is_told(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="1 dialogs never opened"), answering(fail):
        pass

"""Drives the adjudication desk in tests, by keys."""

from __future__ import annotations

from collections.abc import Callable

from adjudicating import gold
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.document import DocumentId
from annotations.project import Project
from desktop.adjudication.desk import AdjudicationDesk

Open = Callable[[Project], AdjudicationDesk]


def press(qtbot: QtBot, desk: AdjudicationDesk, keys: str) -> None:
    for key in keys:
        if key.isascii():
            qtbot.keyClick(desk.article, key)
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(key), Qt.KeyboardModifier.NoModifier, key)
            QApplication.sendEvent(desk.article, event)


def project_of(desk: AdjudicationDesk) -> Project:
    project = desk.deciding.project
    assert project is not None
    return project


def quotes(desk: AdjudicationDesk, document: DocumentId) -> list[str]:
    return [quote for _, quote, _ in gold(project_of(desk), document)]


def words(desk: AdjudicationDesk) -> str:
    assert desk.deciding.row is not None
    return desk.deciding.row.words

from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, COUNTRY
from pytestqt.qtbot import QtBot

from annotations.errors import Cancelled
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from desktop.main_window import MainWindow


def test_the_project_is_open_again_where_one_was(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(window.notices, "tell", told.append)
    workspace = window.workspace
    project = workspace.project
    assert project is not None
    second = project.documents.ids()[1]
    assert workspace.open_document(second)
    workspace.run(add_span, document=second, layer=AMAL, label=COUNTRY, fragments=[(13, 17)])
    window.actions_by_id["compact"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert workspace.project is not None
    assert workspace.project.read_only == ""
    assert (workspace.document_id, workspace.layer) == (second, AMAL)
    assert len(workspace.spans()) == 1
    assert "م.ب" in told[0]
    workspace.undo()
    assert workspace.spans() == []


def test_cancelled_it_is_open_as_it_was(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(path: Path, **_: object) -> None:
        raise Cancelled

    monkeypatch.setattr("annotations.operations.compact.compact", cancelled)
    before = window.workspace.project
    window.actions_by_id["compact"].trigger()
    qtbot.waitUntil(lambda: window.workspace.project not in (None, before), timeout=20_000)
    assert isinstance(window.workspace.project, Project)
    assert window.workspace.project.read_only == ""

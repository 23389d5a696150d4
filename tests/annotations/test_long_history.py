"""Undo reaches as far back as the journal, however few of its steps are held in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import AMAL, project_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.operations.edit_flags import write_document_note
from annotations.project import Project
from annotations.storage import undo_history

_ACTS = st.sampled_from(["do", "do", "do", "undo", "undo", "redo", "reopen"])


@pytest.fixture(autouse=True)
def few_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo_history, "_MOST_HELD", 4)
    monkeypatch.setattr(undo_history, "_PAGE", 3)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(_ACTS, max_size=40))
def test_undo_and_redo_follow_two_stacks(memory_path: Path, acts: list[str]) -> None:
    path = memory_path / "p.tawsim"
    path.unlink(missing_ok=True)
    project, (document,) = project_with(path, "نص")
    done, undone = [""], list[str]()
    try:
        for number, act in enumerate(acts):
            if act == "do":
                write_document_note(project, document=document, layer=AMAL, note=str(number))
                done.append(str(number))
                undone.clear()
            elif act == "undo" and len(done) > 1:
                project.undo()
                undone.append(done.pop())
            elif act == "redo" and undone:
                project.redo()
                done.append(undone.pop())
            elif act == "reopen":
                project.close()
                project = Project.open(path)
                project.actor = AMAL
            assert project.flags.mark(document, AMAL).note == done[-1]
        for before in reversed(done[:-1]):
            project.undo()
            assert project.flags.mark(document, AMAL).note == before
    finally:
        project.close()

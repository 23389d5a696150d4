from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.document import DocumentId
from annotations.errors import DocumentMissing, LayerMissing
from annotations.layer import GOLD, LayerId
from annotations.operations.edit_spans import add_span
from annotations.operations.record_time import record_time
from annotations.project import Project
from annotations.storage.self_check import check, rebuild

TEXT = "من باكستان إلى البيرو"


def test_time_adds_up_over_sessions_and_is_no_gesture(tmp_path: Path) -> None:
    project, (document, other) = project_with(tmp_path / "p.tawsim", TEXT, TEXT + ".")
    changes = record_time(project, document=document, layer=AMAL, seconds=30)
    assert (changes.tables, changes.documents) == ({"time_spent"}, {document})
    record_time(project, document=document, layer=AMAL, seconds=12)
    project.close()
    with Project.open(project.path) as project:
        project.actor = AMAL
        record_time(project, document=document, layer=AMAL, seconds=8)
        record_time(project, document=other, layer=AMAL, seconds=5)
        assert project.time_spent.seconds(document, AMAL) == 50
        assert project.time_spent.seconds(document, GOLD) == 0
        assert project.time_spent.of_layer(AMAL) == {document: 50, other: 5}
        assert project.to_undo() is None
        assert check(project.connection) == []
        with project.writing():
            rebuild(project.connection)
        assert project.time_spent.of_layer(AMAL) == {document: 50, other: 5}


def test_no_time_leaves_no_step_and_none_runs_backwards(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    assert record_time(project, document=document, layer=AMAL, seconds=0).tables == frozenset()
    with pytest.raises(ValueError, match="-1"):
        record_time(project, document=document, layer=AMAL, seconds=-1)
    with pytest.raises(LayerMissing):
        record_time(project, document=document, layer=LayerId("basim"), seconds=1)
    with pytest.raises(DocumentMissing):
        record_time(project, document=DocumentId(1), layer=AMAL, seconds=1)
    assert project.time_spent.of_layer(AMAL) == {}
    project.close()


def test_two_copies_count_in_registers_of_their_own(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    record_time(project, document=document, layer=AMAL, seconds=10)
    project.close()
    copy = tmp_path / "copy.tawsim"
    shutil.copy2(project.path, copy)
    keys: list[set[str]] = []
    for path, seconds in ((project.path, 7), (copy, 4)):
        with Project.open(path) as project:
            project.actor = AMAL
            record_time(project, document=document, layer=AMAL, seconds=seconds)
            rows = project.connection.execute("SELECT id FROM time_spent").fetchall()
            keys.append({key for (key,) in rows})
    assert len(keys[0] & keys[1]) == 1
    assert len(keys[0] | keys[1]) == 3


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["time", "span", "undo", "redo", "reopen"]), max_size=20))
def test_undo_and_redo_are_the_same_with_time_and_without(acts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        told: list[list[object]] = []
        recorded = 0
        for timed in (True, False):
            path = Path(folder) / f"{timed}.tawsim"
            project, (document,) = project_with(path, TEXT)
            trace: list[object] = []
            for number, verb in enumerate(acts):
                if verb == "span":
                    place = [(number, number + 1)]
                    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=place)
                elif verb == "undo" and project.to_undo():
                    project.undo()
                elif verb == "redo" and project.to_redo():
                    project.redo()
                elif verb == "reopen":
                    project.close()
                    project = Project.open(path)
                    project.actor = AMAL
                elif verb == "time" and timed:
                    record_time(project, document=document, layer=AMAL, seconds=1)
                    recorded += 1
                trace.append([span.start for span in project.spans.of_document(document)])
                trace.append((project.to_undo() is None, project.to_redo() is None))
            if timed:
                assert project.time_spent.seconds(document, AMAL) == recorded
            assert check(project.connection) == []
            project.close()
            told.append(trace)
        assert told[0] == told[1]

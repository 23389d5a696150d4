"""Drives that refuse locks or shared memory, and a lid that is shut in mid-gesture."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import AMAL
from faults.acts import NIGHT_MS
from faults.harness import HERE, ROOT, compiled, fresh, look, prepare, run

from annotations.errors import FileLocked, ReadOnlyProject
from annotations.operations.edit_spans import write_note
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.self_check import check
from annotations.wording import sentence


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    prepare(folder)
    return folder


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = compiled(tmp_path_factory.mktemp("library"))
    if made is None:
        pytest.skip("no C compiler to make the disk fail with")
    return made


@pytest.mark.parametrize("kind", ["locks", "busy"])
def test_a_drive_that_refuses_locks_is_not_written_to(
    kind: str, prepared: Path, tmp_path: Path, library: Path
) -> None:
    folder = fresh(prepared, tmp_path / "run")
    before = (folder / "p.tawsim").read_bytes()
    disk = {"LD_PRELOAD": str(library), "FAULT_PATH": str(folder), "FAULT_PATIENCE_MS": "50"}
    ran = run("annotate", folder, **disk, FAULT_KIND=kind, FAULT_AT="1")
    assert ran.told == ("problem FileLocked",)
    assert (folder / "p.tawsim").read_bytes() == before
    look("annotate", folder, ran)
    problem = FileLocked(path=folder / "p.tawsim")
    assert all("p.tawsim" in sentence(problem, language) for language in ("ar", "en", "fr"))


@pytest.mark.parametrize("act", ["annotate", "merge"])
def test_a_drive_without_shared_memory_is_worked_on_without_a_log(
    act: str, prepared: Path, tmp_path: Path, library: Path
) -> None:
    folder = fresh(prepared, tmp_path / "run")
    disk = {"LD_PRELOAD": str(library), "FAULT_PATH": str(folder), "FAULT_KIND": "nomap"}
    ran = run(act, folder, **disk, FAULT_AT="1")
    assert ran.told[-1] == "end"
    assert not (folder / "p.tawsim-wal").exists()
    look(act, folder, ran)


@contextmanager
def asleep(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that was stopped in the middle of a gesture; killed if it never wakes."""
    program = subprocess.Popen(
        [sys.executable, str(HERE / "acts.py"), "asleep", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        assert [program.stdout.readline() for _ in range(2)] == ["added\n", "middle\n"]
        os.kill(program.pid, signal.SIGSTOP)
        yield program
    finally:
        program.kill()
        program.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="stops a program by a signal")
@pytest.mark.parametrize("wakes", [True, False])
def test_a_lid_shut_in_the_middle_of_a_gesture(wakes: bool, prepared: Path, tmp_path: Path) -> None:
    folder = fresh(prepared, tmp_path / "run")
    path, note = folder / "p.tawsim", SpanId("before")
    with asleep(folder) as program:
        with Project.open(path) as other:
            other.actor = AMAL
            assert other.read_only == "in_use"
            assert other.spans.get(note).note == "", "half a gesture is seen by nobody"
            with pytest.raises(ReadOnlyProject):
                write_note(other, span=note, note="other")
        if wakes:
            os.kill(program.pid, signal.SIGCONT)
            told, _ = program.communicate("\n")
            assert told == "saved\nadded\nend\n"
    with Project.open(path) as project:
        assert not project.read_only, "the lock went with its program"
        assert project.spans.get(note).note == ("half" if wakes else "")
        assert check(project.connection) == []
        times = [row[0] for row in project.connection.execute("SELECT time FROM step ORDER BY no")]
        assert (times[-1] - times[0] >= NIGHT_MS) == wakes
        project.actor = AMAL
        write_note(project, span=note, note="on with it")

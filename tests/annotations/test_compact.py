from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with

from annotations.cli import main
from annotations.document import Document
from annotations.errors import Cancelled, ProjectInUse
from annotations.operations.compact import CompactReport, compact
from annotations.operations.edit_spans import add_span
from annotations.project import Project
from annotations.storage.search import SearchQuery, search
from annotations.storage.self_check import check

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(memory_path: Path) -> Path:
    """A project whose search index is in many pieces and whose file has gaps."""
    project, documents = project_with(memory_path / "p.tawsim", "وصل مهاجرون من السودان")
    with project:
        for number in range(40):
            with project.writing():
                project.documents.add([Document(f"خبر {number} عن الهجرة من البحر " * 20)])
        add_span(project, document=documents[0], layer=AMAL, label=COUNTRY, fragments=[(15, 22)])
        with project.writing():
            project.connection.execute("CREATE TABLE gap (x)")
            project.connection.execute("INSERT INTO gap VALUES (zeroblob(1000000))")
        with project.writing():
            project.connection.execute("DROP TABLE gap")
    return project.path


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of ours; the project is sound."""
    with Project.open(path, read_only=True) as project:
        assert check(project.connection) == []
        read = project.connection.execute
        named = read("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        ours = [name for (name,) in named if not name.startswith("search")]
        return {name: read(f"SELECT * FROM {name}").fetchall() for name in ours}


def sides(path: Path) -> list[str]:
    kept = {path.name, f".{path.name}.lock"}
    return [each.name for each in path.parent.iterdir() if each.name not in kept]


def test_it_is_smaller_and_holds_the_same(path: Path) -> None:
    before, size = contents(path), path.stat().st_size
    report = compact(path)
    assert report == CompactReport(size, path.stat().st_size)
    assert report.after < report.before - 900_000
    assert contents(path) == before
    assert sides(path) == []
    with Project.open(path) as project:
        assert project.read_only == ""
        pieces = project.connection.execute("SELECT count(DISTINCT segid) FROM search_idx")
        assert pieces.fetchone() == (1,)
        assert (
            len({hit.document for hit in search(project.connection, SearchQuery("الهجره"))}) == 40
        )
        project.actor = AMAL
        project.undo()
        assert project.spans.count() == 0


def test_a_compact_file_stays_as_it_is(path: Path) -> None:
    compact(path)
    report = compact(path)
    assert report.after == report.before


def test_a_cancel_at_any_moment_leaves_the_project_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotations.storage.watched.LOOK_EVERY", 100)
    monkeypatch.setattr("annotations.watch.PAUSE_S", 0.0)
    compact(path)
    looks = 0

    def progress(done: int, total: int) -> None:
        nonlocal looks
        looks += 1

    compact(path, progress=progress)
    assert looks > 20
    with Project.open(path):
        """Once it has its log, opening it changes nothing."""
    before = path.read_bytes()
    for last in (1, 2, looks // 4, looks // 2, looks * 3 // 4, looks - 3):
        count = 0

        def stop(done: int, total: int, last: int = last) -> None:
            nonlocal count
            count += 1
            if count >= last:
                raise Cancelled

        with pytest.raises(Cancelled):
            compact(path, progress=stop)
        assert path.read_bytes() == before
        assert sides(path) == []


def test_a_project_that_others_have_open_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotations.operations.compact._PATIENCE_S", 0.1)
    with Project.open(path), pytest.raises(ProjectInUse):
        compact(path)
    before = contents(path)
    with Project.open(path, read_only=True) as reader:
        assert len(reader.documents) == 41
        with pytest.raises(ProjectInUse):
            compact(path)
    assert contents(path) == before
    assert sides(path) == []


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
@pytest.mark.parametrize("wait", [0.0, 0.05, 0.2])
def test_a_kill_leaves_the_project_as_it_was(path: Path, wait: float) -> None:
    before = contents(path)
    slow = (
        "import sys, time; from pathlib import Path; "
        "from annotations.operations.compact import compact; print('begun', flush=True); "
        "compact(Path(sys.argv[1]), progress=lambda *_: time.sleep(0.002))"
    )
    command = [sys.executable, "-c", slow, str(path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert contents(path) == before
    compact(path)
    assert contents(path) == before
    assert sides(path) == []


def test_the_command_says_how_much(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    size = path.stat().st_size
    assert main(["compact", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["before"], told["after"]) == (size, path.stat().st_size)
    assert main(["--language", "en", "compact", str(path)]) == 0
    assert "bytes" in capsys.readouterr().out

from __future__ import annotations

import random
import select
import subprocess
import sys
import time
from pathlib import Path

from builders import project_with

from annotations.project import Project
from annotations.storage.self_check import check

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("annotate_until_killed.py")
KILLS = 50


def told_before_killed(path: Path, seed: int, after: float) -> list[str]:
    """What the program said that it had saved, killed this many seconds after its first word."""
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(path), str(seed)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
    )
    assert program.stdout is not None
    told = program.stdout.readline()
    end = time.monotonic() + after
    while (left := end - time.monotonic()) > 0:
        if select.select([program.stdout], [], [], left)[0]:
            told += program.stdout.readline()
    program.kill()
    told += program.stdout.read()
    program.stdout.close()
    program.wait()
    return told.decode().rsplit("\n", 1)[0].split("\n")


def test_whatever_was_shown_as_saved_survives_fifty_kills(tmp_path: Path) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", "وصل 12 مهاجرًا")
    project.close()
    chance = random.Random(7)
    alive: dict[str, int | None] = {}
    unsure: set[str] = set()
    for kill in range(KILLS):
        told = told_before_killed(project.path, kill, chance.uniform(0, 0.06))
        for line in told:
            verb, span, *value = line.split(" ")
            if verb == "deleted":
                del alive[span]
            else:
                alive[span] = int(value[0]) if value else None
        # The gesture under way when the program died may have been saved untold.
        with Project.open(project.path) as opened:
            assert opened.read_only == ""
            assert check(opened.connection) == []
            found = {span.id: span for span in opened.spans.of_document(document)}
        extra = found.keys() - alive.keys()
        lost = alive.keys() - found.keys()
        assert len(extra - unsure) + len(lost) <= 1
        unsure |= extra
        for span in lost:
            del alive[span]
        for span, number in alive.items():
            if number is not None:
                assert found[span].attributes == {"value": number}
    assert len(alive) > KILLS

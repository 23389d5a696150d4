"""Tawsim never asks for the network, and runs nothing that stands in a file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def without_network() -> list[str]:
    """How to run a program in a place that has no network at all, where the system lets us."""
    if shutil.which("unshare") is None:
        return []
    for way in (["unshare", "-rn"], ["unshare", "-n"]):
        if subprocess.run([*way, "true"], check=False, capture_output=True).returncode == 0:
            return way
    return []


def test_the_window_and_every_format_work_where_sockets_are_forbidden(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
        "QT_QPA_PLATFORM": "offscreen",
    }
    script = ROOT / "tests" / "journeys" / "without_network.py"
    ran = subprocess.run(
        [*without_network(), sys.executable, str(script), str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        timeout=100,
    )
    said = ran.stdout.decode()
    assert ran.returncode == 0, ran.stderr.decode()[-2_000:]
    assert said.startswith("forbidden")
    assert said.rstrip().endswith("done")
    assert "Traceback" not in ran.stderr.decode()


def test_nothing_in_a_file_is_ever_run() -> None:
    """No pickle, no eval, no shell, no library of the network in our own code."""
    run = re.compile(
        r"\b(?:eval|exec|compile|__import__)\((?!\s*\))"
        r"|\bimport (?:pickle|marshal|shelve|dill|yaml)\b"
        r"|\bfrom (?:pickle|marshal|shelve|dill|yaml)\b|shell=True|os\.system|os\.popen"
        r"|load_extension\(|enable_load_extension|np\.load\(|allow_pickle"
        r"|^\s*(?:import|from) (?:socket|ssl|http|urllib\.request|requests|ftplib|smtplib)\b",
        re.MULTILINE,
    )
    found = [
        f"{path.relative_to(ROOT)}: {match[0].strip()}"
        for package in ("annotations", "desktop")
        for path in (ROOT / package).rglob("*.py")
        for match in run.finditer(path.read_text(encoding="utf-8"))
        if not match.string[: match.start()].endswith((".", "re."))
    ]
    assert found == []

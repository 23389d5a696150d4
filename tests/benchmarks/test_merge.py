"""A merge of two large files: time and memory, in a process of its own.

``TAWSIM_OPERATIONS=500000 make bench`` merges a million operations.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("merge_large.py")
OPERATIONS = os.environ.get("TAWSIM_OPERATIONS", "20000")


def test_two_large_files(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    def run() -> dict[str, object]:
        done = subprocess.run(
            [sys.executable, str(PROGRAM), str(tmp_path), OPERATIONS],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
            capture_output=True,
            text=True,
            check=True,
        )
        return dict(json.loads(done.stdout))

    benchmark.extra_info.update(benchmark.pedantic(run, rounds=1))

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_tour_labels_with_keys_and_leaves_pictures_and_exports(tmp_path: Path) -> None:
    folder = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "desktop.tour", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(folder) in done.stdout
    assert done.stderr == ""
    named = {line.strip() for line in done.stdout.splitlines()[1:]}
    assert named == {
        *("1-start.png", "2-arabic.png", "3-english.png"),
        *("tawsim.jsonl", "doccano.jsonl", "conll.conll", "spans-csv.csv"),
    }
    assert all((folder / name).stat().st_size > 1_000 for name in named)
    written = (folder / "tawsim.jsonl").read_text(encoding="utf-8")
    assert written.count('"layer": "زائر"') + written.count('"layer":"زائر"') >= 9

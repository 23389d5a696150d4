from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from annotations.formats.label_scheme import load_scheme
from annotations.operations.edit_layers import add_annotator
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.storage.self_check import check
from resources import resource

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("annotate_seed.py")


def test_the_gold_of_the_seed_by_hand_killed_and_exported(tmp_path: Path, shared: Path) -> None:
    """The 39 spans come from events alone; the program dies; the export is the gold."""
    (article,) = (shared / "seed").glob("*.txt")
    gold_file = shared / "seed" / "gold.json"
    path = tmp_path / "seed.tawsim"
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    with Project.create(path, scheme) as project:
        import_documents(project, sources=[article])
        add_annotator(project, name="أمل")
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(path), str(gold_file)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with Project.open(path) as project:
        assert check(project.connection) == []
        export_documents(project, format="tawsim", target=tmp_path / "out.jsonl", layer="أمل")
    exported = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n")[1])
    assert exported["text"] == article.read_bytes().decode()
    gold = json.loads(gold_file.read_text(encoding="utf-8"))["spans"]
    assert len(gold) == 39
    assert [in_gold_shape(span) for span in exported["spans"]] == gold


def in_gold_shape(span: dict[str, object]) -> dict[str, object]:
    attributes = span["attributes"]
    assert isinstance(attributes, dict)
    shaped = {name: span[name] for name in ("start", "end", "label", "text")}
    names = {"VICTIM_TYPE": "category", "COUNTRY": "country", "FIGURE": "value"}
    shaped["value"] = attributes[names[str(span["label"])]]
    if span["label"] == "FIGURE":
        shaped["qualifier"], shaped["kind"] = attributes["qualifier"], attributes["kind"]
    return shaped

"""What a user without permission is told; in a process of its own, for root may do all."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import project_with

from annotations.errors import NoPermission
from annotations.storage.inspection import read_header

ROOT = Path(__file__).resolve().parents[2]

AS_NOBODY = """
import locale, os, platform, sys
from annotations.cli import care, files, main, reading
from annotations.errors import ReadOnlyProject
from annotations.formats import plain_text, tawsim_jsonl
from annotations.operations import export_documents, import_documents
from annotations.operations.edit_layers import add_annotator
from annotations.project import Project
from annotations.wording import catalogue
from pathlib import Path
import filelock
catalogue('en'), platform.node()
os.environ['TAWSIM_LANGUAGE'] = 'en'
if os.geteuid() == 0:
    os.setuid(65534)
folder = Path(sys.argv[1])
print(main(['info', str(folder / 'hidden.tawsim')]))
print(main(['info', str(folder / 'shown.tawsim')]) and 'refused')
with Project.open(folder / 'shown.tawsim') as project:
    print(project.read_only, len(project.documents))
    try:
        add_annotator(project, name='x')
    except ReadOnlyProject:
        print('read only')
print(main(['export', str(folder / 'shown.tawsim'), str(folder / 'x.jsonl'), '--format', 'tawsim']))
print(main(['new', str(folder / 'n.tawsim'), '--scheme', 'none']))
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder to which every user finds the way, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def test_a_folder_that_lets_nobody_in_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(NoPermission):
        read_header(tmp_path / "closed" / "p.tawsim")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_sentence_and_nothing_changed(open_folder: Path) -> None:
    for name in ("hidden", "shown"):
        project_with(open_folder / f"{name}.tawsim", "خبر")[0].close()
    for lock in open_folder.glob(".*"):
        lock.unlink()
    before = {path.name: path.read_bytes() for path in open_folder.iterdir()}
    (open_folder / "hidden.tawsim").chmod(0o000)
    (open_folder / "shown.tawsim").chmod(0o444)
    open_folder.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(open_folder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        open_folder.chmod(0o700)
        (open_folder / "hidden.tawsim").chmod(0o600)
    told = [line for line in done.stdout.splitlines() if ":" not in line]
    assert told == ["1", "0", "permission 1", "read only", "1", "1"], done.stderr
    assert done.stderr.count("permissions") == 3
    assert len(done.stderr.splitlines()) == 3
    assert {path.name: path.read_bytes() for path in open_folder.iterdir()} == before

"""Work files under a passphrase: assigned, taken away, merged; a wrong one is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with

from annotations.cli import main
from annotations.errors import DamagedSeal, NotAProject, WrongPassphrase
from annotations.operations.edit_spans import add_span
from annotations.operations.open_seals import opened_seals
from annotations.project import Project
from annotations.storage import sealed_file
from annotations.storage.sealed_file import is_sealed, seal, unseal

WORDS = "كلمة سرّ طويلة"


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_file, "_COST", 4)
    monkeypatch.setenv("TAWSIM_PASSPHRASE", WORDS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made, _ = project_with(tmp_path / "p.tawsim", "وصلوا إلى البيرو", "ثم إلى بليز")
    made.close()
    return made.path


def test_assigned_under_a_passphrase_worked_on_and_merged(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    code = main(
        ["assign", str(project), "--annotators", "أمل,باسم", "--out", str(out), "--seal", "--json"]
    )
    assert code == 0
    told = json.loads(capsys.readouterr().out)["assigned"]
    files = [Path(each["file"]) for each in told]
    assert len(files) == 2
    assert all(map(is_sealed, files))
    assert sorted(each.name for each in out.iterdir()) == sorted(each.name for each in files)
    with pytest.raises(NotAProject):
        Project.open(files[0])
    mine = next(path for path in files if "أمل" in path.name)
    opened = tmp_path / "opened.tawsim"
    unseal(mine, opened, WORDS)
    with Project.open(opened) as work:
        work.actor = AMAL
        document = work.documents.ids()[0]
        add_span(work, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 4)])
    seal(opened, mine, WORDS, overwrite=True)
    code = main(["merge", str(project), str(mine), "--json"])
    report = json.loads(capsys.readouterr().out)["files"]
    assert (code, report[0]["verdict"], report[0]["file"]) == (0, "merged", str(mine))
    with Project.open(project, read_only=True) as merged:
        assert merged.spans.count(layer=AMAL) == 1


def test_one_passphrase_opens_several_and_nothing_is_left(project: Path, tmp_path: Path) -> None:
    asked: list[int] = []
    sealed = [tmp_path / f"{n}.tawsim" for n in range(2)]
    for path in sealed:
        seal(project, path, WORDS)

    def ask() -> str:
        asked.append(1)
        return WORDS

    with opened_seals([*sealed, project], ask) as opened:
        assert [path.read_bytes() for path in opened[:2]] == [project.read_bytes()] * 2
        assert opened[2] == project
    assert asked == [1]
    assert not any(path.exists() for path in opened[:2])
    with opened_seals([project], ask) as opened:
        assert opened == [project]
    assert asked == [1]


def test_a_wrong_passphrase_and_a_changed_byte_are_told_and_nothing_is_merged(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "copy.tawsim"
    seal(project, path, WORDS)
    before = project.read_bytes()
    with pytest.raises(WrongPassphrase), opened_seals([path], lambda: "أخرى"):
        pass
    monkeypatch.setenv("TAWSIM_PASSPHRASE", "أخرى")
    assert main(["merge", str(project), str(path)]) == 1
    raw = bytearray(path.read_bytes())
    raw[-1] ^= 1
    path.write_bytes(raw)
    with pytest.raises(DamagedSeal), opened_seals([path], lambda: WORDS):
        pass
    assert project.read_bytes() == before

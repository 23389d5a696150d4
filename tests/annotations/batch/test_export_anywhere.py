from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.batch.executors import Place, here, processes
from annotations.cli import tawsim
from annotations.errors import Cancelled
from annotations.formats.catalogue import formats
from annotations.formats.losses import LossReport
from annotations.operations.export_documents import export_documents
from annotations.project import Project

JOINING = [known.name for known in formats() if known.joins]
SHARD = "annotations.operations.export_in_shards._SENT_TOGETHER"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample: several annotators, values, notes, relations."""
    path = tmp_path_factory.mktemp("sample") / "p.tawsim"
    CliRunner().invoke(tawsim, ["new", str(path), "--sample"], catch_exceptions=False)
    return path


@pytest.fixture(scope="module")
def project(path: Path) -> Iterator[Project]:
    with Project.open(path, read_only=True) as opened:
        yield opened


def exported(
    project: Project, name: str, place: Place | None, options: dict[str, object] | None = None
) -> tuple[bytes, int, int, LossReport]:
    target = project.path.with_name("out")
    report = export_documents(
        project, format=name, target=target, options=options, place=place, overwrite=True
    )
    return target.read_bytes(), report.documents, report.spans, report.losses


@pytest.mark.parametrize("name", JOINING)
def test_an_export_is_the_same_anywhere(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(SHARD, 4)
    serial = exported(project, name, None)
    assert serial[1] == len(project.documents)
    assert serial[3].counts
    assert exported(project, name, here()) == serial
    assert exported(project, name, processes(2)) == serial


@settings(max_examples=6)
@given(
    articles=st.integers(1, 15),
    tags=st.sampled_from(["iob1", "iob2", "bioes"]),
    columns=st.sampled_from(["conll2003", "two", "nested"]),
)
def test_however_many_are_sent_together(
    project: Project, articles: int, tags: str, columns: str
) -> None:
    told: list[tuple[str, dict[str, object]]] = [
        ("conll", {"tags": tags, "columns": columns}),
        ("prodigy", {}),
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SHARD, articles)
        for name, options in told:
            whole = exported(project, name, None, options)
            assert exported(project, name, here(), options) == whole


def test_a_cancel_leaves_no_file(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SHARD, 2)
    target = project.path.with_name("cancelled.conll")
    articles = len(project.documents)

    def progress(done: int, total: int) -> None:
        assert total in (0, articles)
        if done >= articles - 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_documents(
            project, format="conll", target=target, place=processes(1), progress=progress
        )
    assert [each.name for each in target.parent.glob("*cancelled*")] == []


def test_the_command_takes_workers_where_the_format_does(path: Path, tmp_path: Path) -> None:
    run = CliRunner()
    alone, spread = tmp_path / "a.conll", tmp_path / "b.conll"
    command = ["export", str(path)]
    run.invoke(tawsim, [*command, str(alone), "--format", "conll"], catch_exceptions=False)
    told = run.invoke(
        tawsim,
        [*command, str(spread), "--format", "conll", "--workers", "2", "--json"],
        catch_exceptions=False,
    )
    assert json.loads(told.output)["documents"] > 0
    assert spread.read_bytes() == alone.read_bytes()
    refused = run.invoke(
        tawsim, [*command, str(tmp_path / "t"), "--format", "tei", "--workers", "2"]
    )
    assert refused.exit_code == 2
    assert "conll, prodigy" in refused.output

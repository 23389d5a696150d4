from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, VICTIM, project_with
from click.testing import CliRunner

from annotations.batch.executors import Place, here, processes
from annotations.cli import main, tawsim
from annotations.errors import Cancelled
from annotations.layer import DocumentState
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.suggest import suggest
from annotations.operations.train_model import allow_labels, train_model
from annotations.project import Project
from annotations.storage.backup import back_up
from annotations.storage.self_check import check
from annotations.suggestion import Method


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Sixty articles, half of them labelled and learned from, the model allowed to propose."""
    places = ("الساحل", "الميناء", "الحدود", "المخيم", "السودان", "لبنان")
    told = [f"أنقذ {n + 2} مهاجرًا عند {places[n % 6]}. ووصل لاجئون معهم." for n in range(60)]
    made, documents = project_with(tmp_path / "p.tawsim", *told)
    try:
        for document, text in list(zip(documents, told, strict=True))[:30]:
            for words in ("مهاجرًا", "لاجئون"):
                at = text.index(words)
                spot = [(at, at + len(words))]
                add_span(made, document=document, layer=AMAL, label=VICTIM, fragments=spot)
            set_state(made, document=document, layer=AMAL, state=DocumentState.DONE)
        train_model(made, layer=AMAL)
        allow_labels(made, layer=AMAL, labels=frozenset({VICTIM}))
        yield made
    finally:
        made.close()


def stored(project: Project) -> list[tuple[object, ...]]:
    rows = project.connection.execute("SELECT * FROM suggestion ORDER BY layer, document, id")
    unsure = project.connection.execute("SELECT * FROM uncertainty ORDER BY layer, document")
    return [*rows, *unsure]


def copied(project: Project) -> Path:
    path = project.path.with_name("copy.tawsim")
    back_up(project.connection, path)
    return path


def proposed(project: Project, place: Place | None) -> list[tuple[object, ...]]:
    """All that is stored after every method has proposed everywhere, from nothing."""
    with project.writing():
        project.connection.execute("DELETE FROM suggestion")
        project.connection.execute("DELETE FROM uncertainty")
    suggest(project, layer=AMAL, methods=list(Method), place=place)
    return stored(project)


@pytest.mark.parametrize("articles", [7, 500])
def test_every_method_gives_the_same_anywhere(
    project: Project, monkeypatch: pytest.MonkeyPatch, articles: int
) -> None:
    monkeypatch.setattr("annotations.operations.suggest._SENT_TOGETHER", articles)
    serial = proposed(project, None)
    assert {row[6] for row in serial if len(row) > 3} >= {"crf", "as_before", "countries"}
    assert proposed(project, here()) == serial
    assert proposed(project, processes(2)) == serial
    suggest(project, layer=AMAL, methods=list(Method), place=here())
    assert stored(project) == serial


@pytest.mark.parametrize("place", [None, here()])
def test_a_cancel_leaves_a_clean_project(
    project: Project, monkeypatch: pytest.MonkeyPatch, place: Place | None
) -> None:
    monkeypatch.setattr("annotations.operations.suggest._SENT_TOGETHER", 10)
    monkeypatch.setattr("annotations.operations.suggest._WRITTEN_TOGETHER", 10)

    def progress(done: int, total: int) -> None:
        assert total in (0, 60)
        if done >= 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        suggest(project, layer=AMAL, methods=list(Method), place=place, progress=progress)
    assert not project.connection.in_transaction
    assert check(project.connection) == []
    read = project.connection.execute("SELECT count(*) FROM uncertainty").fetchone()[0]
    assert 10 <= read <= 20


def test_the_command_takes_workers(project: Project) -> None:
    path = copied(project)
    run = CliRunner()
    command = ["suggest", str(path), "--method", "rules", "--json"]
    alone = json.loads(run.invoke(tawsim, command, catch_exceptions=False).output)
    spread = run.invoke(tawsim, [*command, "--workers", "1"], catch_exceptions=False)
    assert json.loads(spread.output) == alone
    both = run.invoke(tawsim, [*command, "--workers", "1", "--cluster", "tcp://127.0.0.1:9"])
    assert both.exit_code == 2


def test_what_is_missing_for_a_cluster_is_said(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("annotations.batch.executors._CONNECT_S", 0.2)
    path = copied(project)
    command = ["--language", "en", "suggest", str(path), "--cluster", "tcp://127.0.0.1:9"]
    if importlib.util.find_spec("distributed") is not None:
        assert main(command) == 1
        assert "Nobody answers at" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(command) == 1
    assert "pip install 'tawsim[cluster]'" in capsys.readouterr().err

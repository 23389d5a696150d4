"""Every long operation stops where its progress says so, and leaves a sound project."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from adjudicating import NAMES
from builders import AMAL, COUNTRY, project_with

from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.agreement.report import make_report
from annotations.errors import Cancelled
from annotations.layer import DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.compact import compact
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.operations.merge_work_file import merge_work_files
from annotations.operations.read_agreement import read_study
from annotations.operations.run_strategy import run_strategy
from annotations.operations.suggest import suggest
from annotations.operations.write_work_file import write_work_files
from annotations.project import Project
from annotations.storage.backup import back_up
from annotations.storage.search import SearchQuery, search
from annotations.storage.self_check import check
from annotations.suggestion import Method

Progress = Callable[[int, int], None]
_ARTICLES = 30


@pytest.fixture
def path(memory_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Articles that two annotators have finished, and a work file that has come back."""
    monkeypatch.setattr("annotations.storage.watched.LOOK_EVERY", 100)
    monkeypatch.setattr("annotations.storage.backup._PAGES", 5)
    monkeypatch.setattr("annotations.storage.search._TELL_EVERY", 5)
    monkeypatch.setattr("annotations.storage.merging._BATCH", 2)
    texts = [f"وصل {number} مهاجرًا من السودان إلى لبنان. " * 5 for number in range(_ARTICLES)]
    project, documents = project_with(memory_path / "p.tawsim", *texts)
    with project:
        other, _ = add_annotator(project, name=NAMES[1], layer=LayerId(NAMES[1]))
        for document in documents:
            for number, layer in enumerate((AMAL, other)):
                project.actor, spot = layer, [(5, 9 + number)]
                add_span(project, document=document, layer=layer, label=COUNTRY, fragments=spot)
                set_state(project, document=document, layer=layer, state=DocumentState.DONE)
        assign_work(project, annotators=["باسم"], overlap=1)
        (work,) = write_work_files(project, folder=memory_path)
    with Project.open(work.path) as away:
        assert away.work is not None
        away.actor = away.work.layer
        for document in away.documents.ids()[:5]:
            add_span(
                away, document=document, layer=away.work.layer, label=COUNTRY, fragments=[(0, 3)]
            )
    work.path.rename(memory_path / "back.tawsim")
    lines = "".join(f'{{"text": "خبر جديد {number}"}}\n' for number in range(5_000))
    (memory_path / "more.jsonl").write_text(lines, encoding="utf-8")
    return project.path


def importing(project: Project, told: Progress) -> None:
    report = import_documents(
        project, sources=[project.path.with_name("more.jsonl")], progress=told
    )
    if report.cancelled:
        raise Cancelled


def suggesting(project: Project, told: Progress) -> None:
    suggest(project, layer=AMAL, methods=[Method.RULES, Method.MEMORY], progress=told)


def searching(project: Project, told: Progress) -> None:
    with closing(search(project.connection, SearchQuery("من"), watch=told)) as hits:
        list(hits)


def exporting(project: Project, told: Progress) -> None:
    target = project.path.with_name("out.jsonl")
    export_documents(project, format="tawsim", target=target, overwrite=True, progress=told)


def measuring(project: Project, told: Progress) -> None:
    make_report(read_study(project, progress=told), progress=told)


def adjudicating(project: Project, told: Progress) -> None:
    run_strategy(project, strategy=Strategy(StrategyName.MAJORITY), progress=told)


def merging(project: Project, told: Progress) -> None:
    merge_work_files(project, files=[project.path.with_name("back.tawsim")], progress=told)


def backing_up(project: Project, told: Progress) -> None:
    back_up(project.connection, project.path.with_name("copy"), overwrite=True, progress=told)


def compacting(project: Project, told: Progress) -> None:
    path = project.path
    project.close()
    compact(path, progress=told)


@pytest.mark.parametrize(
    "work",
    [
        *(importing, suggesting, searching, exporting, measuring),
        *(adjudicating, merging, backing_up, compacting),
    ],
)
def test_it_stops_at_once_and_leaves_a_sound_project(
    path: Path, work: Callable[[Project, Progress], None]
) -> None:
    for wanted in (1, 2):
        calls = 0

        def told(done: int, total: int, wanted: int = wanted) -> None:
            nonlocal calls
            calls += 1
            if calls >= wanted:
                raise Cancelled

        before = sorted(each.name for each in path.parent.iterdir())
        with Project.open(path) as project:
            spans = project.spans.count()
            with pytest.raises(Cancelled):
                work(project, told)
            assert calls == wanted, "what was cancelled asks no more"
        with Project.open(path) as project:
            assert check(project.connection) == []
            assert project.spans.count() == spans
        left = sorted(each.name for each in path.parent.iterdir())
        assert [name for name in left if name not in before] in ([], [f"{path.name[:-7]}.backups"])

"""The budgets of the foundation, each beside the plain work it is measured against.

Run with ``make bench``; the ratio is in the benchmark's extra information.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import AMAL, FIGURE, project_with, small_label_set
from pytest_benchmark.fixture import BenchmarkFixture

from annotations.document import Document
from annotations.formats.records import Article, SpanRecord
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.span import Fragment
from annotations.text.folding import fold

ROOT = Path(__file__).resolve().parents[2]
TEXT = "وصل 12 ألفًا و992 مهاجرًا من باكستان إلى البيرو عبر البحر، وفق بيان صادر عن المنظمة. " * 20


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def jsonl(path: Path, articles: int, spans: int = 0, times: int = 1) -> Path:
    """Articles in Tawsim's format, their text so many times as long."""
    from annotations.formats.losses import LossReport
    from annotations.formats.tawsim_jsonl import write
    from annotations.formats.writing import ExportContext
    from annotations.layer import Layer

    made = (
        Article(
            Document(f"{number} {TEXT * times}", title=f"مقال {number}"),
            tuple(
                SpanRecord("FIGURE", (Fragment(at, at + 4),), {"value": at}, "أمل")
                for at in range(0, spans * 5, 5)
            ),
        )
        for number in range(articles)
    )
    context = ExportContext(small_label_set(), (Layer(AMAL, "أمل"),))
    with path.open("w", encoding="utf-8", newline="") as stream:
        write(made, stream, context=context, losses=LossReport())
    return path


def bare_import(source: Path, target: Path) -> None:
    """The rows of the articles by executemany, and FTS5 of their folded text."""
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").split("\n")[1:-1]]
    connection = sqlite3.connect(target)
    connection.execute("CREATE TABLE d (id, title, text)")
    connection.execute("CREATE VIRTUAL TABLE s USING fts5 (t, content='', tokenize='trigram')")
    connection.executemany(
        "INSERT INTO d VALUES (?, ?, ?)", [(r["id"], r["title"], r["text"]) for r in rows]
    )
    connection.executemany("INSERT INTO s (t) VALUES (?)", [(fold(r["text"]),) for r in rows])
    connection.commit()
    connection.close()


def test_import_beside_bare_sqlite(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "a.jsonl", 2_000)
    numbers = iter(range(99))
    bare = min(timed(lambda: bare_import(source, tmp_path / f"b{next(numbers)}")) for _ in range(3))

    def ours() -> None:
        with Project.create(tmp_path / f"p{next(numbers)}.tawsim", small_label_set()) as project:
            import_documents(project, sources=[source])

    benchmark.pedantic(ours, rounds=3)
    benchmark.extra_info["ratio (budget 2)"] = benchmark.stats.stats.min / bare


def test_import_of_a_thousand_articles_with_twenty_spans(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    source = jsonl(tmp_path / "a.jsonl", 1_000, spans=20)
    numbers = iter(range(9))

    def ours() -> None:
        with Project.create(tmp_path / f"p{next(numbers)}.tawsim", small_label_set()) as project:
            import_documents(project, sources=[source])
            assert project.spans.count() == 20_000

    benchmark.pedantic(ours, rounds=3)
    benchmark.extra_info["budget (s)"] = 2


@pytest.mark.parametrize(("articles", "spans"), [(1_000, 20), (20, 1_000)])
def test_export_beside_json_dumps(
    benchmark: BenchmarkFixture, tmp_path: Path, articles: int, spans: int
) -> None:
    source = jsonl(tmp_path / "a.jsonl", articles, spans, times=max(spans // 200, 1))
    with Project.create(tmp_path / "p.tawsim", small_label_set()) as project:
        import_documents(project, sources=[source])
        target = tmp_path / "out.jsonl"

        def ours() -> None:
            export_documents(project, format="tawsim", target=target, overwrite=True)

        benchmark.pedantic(ours, rounds=5)
        objects = [json.loads(line) for line in target.read_text("utf-8").split("\n")[:-1]]
        bare = min(
            timed(lambda: [json.dumps(each, ensure_ascii=False) for each in objects])
            for _ in range(5)
        )
    benchmark.extra_info["ratio (budget 2)"] = benchmark.stats.stats.min / bare
    benchmark.extra_info["budget (s)"] = 0.5


def test_read_ten_thousand_spans_of_an_article(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "a.jsonl", 1, spans=10_000, times=50)
    with Project.create(tmp_path / "p.tawsim", small_label_set()) as project:
        import_documents(project, sources=[source])
        (document,) = project.documents.ids()
        assert len(project.spans.of_document(document)) == 10_000
        benchmark.pedantic(lambda: project.spans.of_document(document), rounds=10)
    benchmark.extra_info["budget (s)"] = 0.06


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 100,000 short articles."""
    project, _ = project_with(tmp_path_factory.mktemp("large") / "large.tawsim")
    with project.writing():
        project.documents.add(
            Document(f"مقال رقم {number} عن الهجرة", title=f"عنوان {number}")
            for number in range(100_000)
        )
    project.close()
    return project.path


def test_open_a_hundred_thousand_articles(benchmark: BenchmarkFixture, large: Path) -> None:
    def to_the_first_article() -> None:
        with Project.open(large) as project:
            ids = project.documents.listed(AMAL)
            project.documents.get(ids[0])
            list(project.documents.page(ids[:100], AMAL))

    benchmark.pedantic(to_the_first_article, rounds=5)
    benchmark.extra_info["budget (s)"] = 1


def test_switch_article(benchmark: BenchmarkFixture, large: Path) -> None:
    with Project.open(large) as project:
        ids = iter(project.documents.ids())

        def next_article() -> None:
            document = next(ids)
            project.documents.get(document)
            project.spans.of_document(document)

        benchmark.pedantic(next_article, rounds=200)
    benchmark.extra_info["budget (s)"] = 0.05


def test_search_a_hundred_thousand_articles(benchmark: BenchmarkFixture, large: Path) -> None:
    from itertools import islice

    from annotations.storage.search import SearchQuery, search

    query = SearchQuery("رقم ٩٩٩")
    with Project.open(large) as project:
        benchmark.pedantic(lambda: list(islice(search(project.connection, query), 100)), rounds=10)
    benchmark.extra_info["budget (s)"] = 0.1


def test_one_gesture(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    from annotations.operations.edit_spans import add_span

    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    benchmark.pedantic(
        lambda: add_span(project, document=document, layer=AMAL, label=FIGURE, fragments=[(0, 4)]),
        rounds=300,
    )
    project.close()


START = """
import os, sys, time
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
from PySide6.QtCore import QSettings
from desktop.application import make_application, make_window
from desktop.preferences import Preferences
application = make_application(['tawsim'])
window = make_window(application, Preferences(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
window.show()
application.processEvents()
"""


def test_window_up(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """The whole process, from Python's start to the first paint."""
    command = [sys.executable, "-c", START, str(tmp_path / "s.ini")]
    # As installed: compiled once, not at every start.
    told = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "pyc")}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    benchmark.pedantic(
        lambda: subprocess.run(command, cwd=ROOT, env=told, check=True), rounds=5, warmup_rounds=1
    )
    benchmark.extra_info["budget (s)"] = 0.5

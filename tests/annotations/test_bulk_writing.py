"""How an import writes: the index merges late, the log is moved seldom, and then as before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import project_with

from annotations.document import Document
from annotations.errors import Cancelled, FileMissing
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.storage.search import SearchQuery, search

MERGING = {"automerge": 16, "crisismerge": 64}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made, _ = project_with(tmp_path / "p.tawsim")
    yield made
    made.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    lines = [json.dumps({"id": f"{n}", "text": f"وصل {n} مهاجرون"}) for n in range(50)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def log_pages(project: Project) -> int:
    (pages,) = project.connection.execute("PRAGMA wal_autocheckpoint").fetchone()
    return int(pages)


def merging(project: Project) -> dict[str, int]:
    rows = dict(project.connection.execute("SELECT k, v FROM search_config"))
    return {name: rows[name] for name in MERGING if name in rows}


def test_the_log_grows_longer_only_while_articles_come(project: Project, source: Path) -> None:
    before, meanwhile = log_pages(project), set[int]()
    import_documents(
        project, sources=[source], progress=lambda *_: meanwhile.add(log_pages(project))
    )
    assert meanwhile == {4_000}
    assert log_pages(project) == before
    with pytest.raises(FileMissing):
        import_documents(project, sources=[source.with_name("none.jsonl")])
    assert log_pages(project) == before


def test_a_cancelled_import_leaves_the_log_as_it_was(project: Project, source: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    before = log_pages(project)
    assert import_documents(project, sources=[source], progress=stop).cancelled
    assert log_pages(project) == before


def test_the_index_merges_late_in_every_project_that_takes_articles(
    project: Project, source: Path
) -> None:
    import_documents(project, sources=[source])
    assert merging(project) == MERGING
    with Project.open(project.path, read_only=True) as reader:
        assert merging(reader) == MERGING


def test_many_parts_are_searched_as_one(project: Project) -> None:
    """More batches than are ever left beside each other."""
    for number in range(70):
        with project.writing():
            project.documents.add([Document(f"وصل {number} مهاجرون إلى البيرو")])
    found = [hit.document for hit in search(project.connection, SearchQuery("البيرو"))]
    assert found == project.documents.ids()
    assert len(found) == 70

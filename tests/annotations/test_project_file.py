from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with, small_label_set
from filelock import FileLock

from annotations.errors import (
    DamagedProject,
    FileExists,
    FileMissing,
    NotAProject,
    OldProjectNotMigrated,
    ReadOnlyProject,
)
from annotations.label_set import RELATED
from annotations.layer import DocumentState
from annotations.operations.edit_flags import flag_span, write_document_note
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span
from annotations.operations.record_time import record_time
from annotations.project import Project, lock_path
from annotations.span import SpanId
from annotations.storage.connection import connect
from annotations.storage.inspection import side_file
from annotations.storage.schema import MIGRATIONS, migrate
from annotations.storage.search import SearchQuery, search
from annotations.storage.self_check import check, rebuild
from annotations.text.folding import fold

TEXT = "وصل مهاجرون من المُكسيك إلى البيرو " * 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(15, 22)])
    project.close()
    return project.path


def test_closing_leaves_one_file_that_holds_the_work(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tawsim"
    copy.write_bytes(path.read_bytes())
    assert not path.with_name(path.name + "-wal").exists()
    with Project.open(copy) as project:
        assert project.spans.count() == 1


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(84)])
def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.tawsim"
    file.write_bytes(content)
    with pytest.raises(NotAProject):
        Project.open(file)
    assert file.read_bytes() == content


def test_a_directory_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAProject):
        Project.open(tmp_path)
    with pytest.raises(FileMissing):
        Project.open(tmp_path / "none.tawsim")
    with pytest.raises(FileExists):
        Project.create(tmp_path)


def test_a_truncated_file_is_refused_and_left_alone(path: Path) -> None:
    whole = path.read_bytes()
    cut = whole[: len(whole) // 2]
    path.write_bytes(cut)
    with pytest.raises(DamagedProject):
        Project.open(path)
    assert path.read_bytes() == cut


def test_a_corrupt_file_is_refused_and_left_alone(path: Path) -> None:
    page = 4096
    whole = bytearray(path.read_bytes())
    whole[page : page + 64] = b"\xff" * 64
    path.write_bytes(whole)
    with pytest.raises(DamagedProject):
        Project.open(path)
    assert path.read_bytes() == bytes(whole)


@pytest.mark.durable
def test_a_gesture_is_on_disk_when_it_is_done(path: Path) -> None:
    full = 2
    with Project.open(path) as project:
        assert project.connection.execute("PRAGMA synchronous").fetchone() == (full,)
        assert project.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_second_writer_opens_for_reading(path: Path) -> None:
    with Project.open(path) as first, Project.open(path) as second:
        assert (first.read_only, second.read_only) == ("", "in_use")
        assert second.spans.count() == 1
        with pytest.raises(ReadOnlyProject), second.step("add_span"):
            pass


def test_a_project_that_was_never_closed_is_one_all_the_same(tmp_path: Path) -> None:
    made, _ = project_with(tmp_path / "made.tawsim", TEXT)
    killed = tmp_path / "killed.tawsim"
    killed.write_bytes(made.path.read_bytes())
    side_file(killed).write_bytes(side_file(made.path).read_bytes())
    with Project.open(made.path) as second:
        assert second.read_only == "in_use"
        assert len(second.documents) == 1
    with Project.open(killed) as again:
        assert len(again.documents) == 1
    made.close()


def test_a_newer_file_opens_for_reading_and_stays_as_it_is(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with Project.open(path) as project:
        assert project.read_only == "newer"
        assert project.spans.count() == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_an_older_file_is_copied_and_brought_up_to_date(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.tawsim"
    connection = connect(path, mode="rwc")
    migrate(connection, version)
    connection.execute(
        "INSERT INTO document VALUES (1, 7, ?, 9, 'م', '', '', '', '', '', '{}', 0)", (b"x",)
    )
    connection.execute("INSERT INTO document_text VALUES (1, 'المُكسيك')")
    if version > 1:
        connection.execute("INSERT INTO search (rowid, folded) VALUES (1, 'المكسيك')")
    connection.close()
    before = path.read_bytes()
    with Project.open(path) as project:
        assert [hit.text for hit in search(project.connection, SearchQuery("مكسيك"))] == ["مُكسيك"]
    assert (tmp_path / f"old.v{version}.tawsim").read_bytes() == before


def test_an_older_file_is_brought_up_to_date_for_a_reader_too(tmp_path: Path) -> None:
    path = file_of_version_2(tmp_path / "old.tawsim")
    with Project.open(path, read_only=True) as project:
        assert project.read_only == "asked"
        assert project.relations.count() == 0
    assert (tmp_path / "old.v2.tawsim").exists()
    with Project.open(path) as project:
        assert project.read_only == ""


def test_an_older_file_that_another_has_open_is_left_alone(tmp_path: Path) -> None:
    path = file_of_version_2(tmp_path / "old.tawsim")
    before = path.read_bytes()
    with FileLock(lock_path(path)), pytest.raises(OldProjectNotMigrated):
        Project.open(path, read_only=True)
    assert path.read_bytes() == before


def file_of_version_2(path: Path) -> Path:
    """A project as the second version left it: spans, a note, a deletion, a state undone."""
    connection = connect(path, mode="rwc")
    migrate(connection, upto=2)
    rows = Path(__file__).parents[1] / "data" / "projects" / "version_2.sql"
    connection.executescript(rows.read_text(encoding="utf-8"))
    texts = connection.execute("SELECT position, text FROM document_text").fetchall()
    connection.executemany(
        "INSERT INTO search (rowid, folded) VALUES (?, ?)",
        [(position, fold(text)) for position, text in texts],
    )
    connection.close()
    return path


def test_a_file_of_version_2_goes_on_with_relations_flags_and_time(tmp_path: Path) -> None:
    path = file_of_version_2(tmp_path / "old.tawsim")
    before = path.read_bytes()
    with Project.open(path) as project:
        assert check(project.connection) == []
        first, second = project.documents.ids()
        assert project.layers.states(first) == {AMAL: DocumentState.DONE}
        assert [item.span for item in project.flags.open_items()] == [SpanId("country")]
        project.actor = AMAL
        figure, country = project.spans.of_document(first)
        flag_span(project, span=figure.id)
        add_relation(project, source=figure.id, target=country.id, label=RELATED.id)
        record_time(project, document=first, layer=AMAL, seconds=60)
        # The state of the second article was undone: a note must not bring it back.
        write_document_note(project, document=second, layer=AMAL, note="قصير")
        assert project.layers.states(second) == {}
        assert check(project.connection) == []
        with project.writing():
            rebuild(project.connection)
        assert project.relations.count() == 1
        project.forget_history()
        undone = 0
        while project.to_undo() is not None:
            project.undo()
            undone += 1
        assert undone == 10
        assert project.spans.count() == project.relations.count() == 0
        assert project.time_spent.seconds(first, AMAL) == 60
        assert check(project.connection) == []
    assert (tmp_path / "old.v2.tawsim").read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_file_that_may_not_be_written_opens_for_reading(path: Path) -> None:
    path.chmod(0o444)
    with Project.open(path) as project:
        assert project.read_only == "permission"


def test_a_changed_text_is_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    name = "document_text_never_update"
    (trigger,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name = ?", (name,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE document_text SET text = 'آخر' || text")
    connection.execute(trigger)
    connection.commit()
    connection.close()
    with Project.open(path) as project:
        assert {finding.kind for finding in check(project.connection)} == {"text", "quote"}


def test_a_new_project_holds_its_labels(tmp_path: Path) -> None:
    with Project.create(tmp_path / "n.tawsim", small_label_set()) as project:
        assert project.label_set == small_label_set()

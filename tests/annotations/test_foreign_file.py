from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with

from annotations.errors import (
    DamagedProject,
    FileMissing,
    ForeignFile,
    NotAProject,
    Problem,
)
from annotations.operations.edit_spans import add_span
from annotations.storage.connection import connect
from annotations.storage.foreign_file import foreign_file
from annotations.storage.schema import MIGRATIONS, migrate

TEXT = "وصل مهاجرون من المكسيك إلى البيرو " * 300


@pytest.fixture
def tmp_path(memory_path: Path) -> Path:
    return memory_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project, (document,) = project_with(tmp_path / "p.tawsim", TEXT)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(15, 22)])
    project.close()
    return project.path


def edit(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_sound_file_is_read_and_left_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    with foreign_file(path) as foreign:
        assert foreign.execute("SELECT count(*) FROM span").fetchone() == (1,)
        assert foreign.execute("SELECT text FROM document_text").fetchone() == (TEXT,)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob("p.tawsim*")] == ["p.tawsim"]


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_older_files_are_read_too(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.tawsim"
    connection = connect(path, mode="rwc")
    migrate(connection, version)
    connection.close()
    with foreign_file(path) as foreign:
        assert foreign.execute("SELECT count(*) FROM step").fetchone() == (0,)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON span BEGIN DELETE FROM layer; END",
        "CREATE VIEW other AS SELECT 1",
        "CREATE TABLE other (x)",
        "CREATE INDEX other ON span (length(quote))",
        "ALTER TABLE span ADD COLUMN other TEXT",
        "DROP TRIGGER step_never_update",
        "DROP TABLE assignment",
        "CREATE TABLE other (x, y AS (x || x))",
    ],
)
def test_another_schema_is_refused(path: Path, statement: str) -> None:
    edit(path, statement)
    with pytest.raises(ForeignFile) as caught, foreign_file(path):
        pass
    assert caught.value.facts["reason"] == "schema"


def test_a_table_that_is_an_endless_view_is_refused(path: Path) -> None:
    endless = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x AS id FROM r"
    edit(path, "DROP TABLE setting", f"CREATE VIEW setting AS {endless}")
    with pytest.raises(ForeignFile), foreign_file(path):
        pass


def test_a_newer_file_is_refused(path: Path) -> None:
    edit(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(ForeignFile) as caught, foreign_file(path):
        pass
    assert caught.value.facts["reason"] == "newer"


@pytest.mark.parametrize("side", ["-wal", "-journal"])
def test_a_file_that_was_not_closed_is_refused_lest_work_be_lost(path: Path, side: str) -> None:
    path.with_name(path.name + side).write_bytes(b"pages")
    with pytest.raises(ForeignFile) as caught, foreign_file(path):
        pass
    assert caught.value.facts["reason"] == "unclosed"


def spoil(start: int, length: int) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:start] + b"\xff" * length + whole[start + length :]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda _: b"", NotAProject),
        (lambda _: b"not a database at all", NotAProject),
        (lambda whole: whole[: len(whole) // 2], DamagedProject),
        (lambda whole: whole[:50], DamagedProject),
        (spoil(4096, 200), DamagedProject),
        (spoil(100, 60), DamagedProject),
        (spoil(68, 4), NotAProject),
    ],
)
def test_damage_is_told(
    path: Path, change: Callable[[bytes], bytes], problem: type[Problem]
) -> None:
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(problem), foreign_file(path):
        pass


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileMissing), foreign_file(tmp_path / "none.tawsim"):
        pass
    with pytest.raises(NotAProject), foreign_file(tmp_path):
        pass


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE span SET quote = ''",
        "DELETE FROM layer",
        "ATTACH ':memory:' AS other",
        "PRAGMA writable_schema = ON",
        "SELECT * FROM search",
        "SELECT * FROM sqlite_schema",
        "SELECT load_extension('x')",
        "SELECT randomblob(1000000000)",
        "CREATE TEMP TABLE x (y)",
        "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r",
    ],
)
def test_nothing_but_known_tables_can_be_read(path: Path, statement: str) -> None:
    with pytest.raises(DamagedProject), foreign_file(path) as foreign:
        foreign.execute(statement).fetchone()

"""A project file from a stranger is data: nothing that it brings along ever runs."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with

from annotations.cli import main
from annotations.errors import ForeignFile
from annotations.operations.edit_spans import add_span
from annotations.project import Project

HARM = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM setting; END",
    "trigger_again": "DROP TRIGGER step_never_update; "
    "CREATE TRIGGER step_never_update BEFORE UPDATE ON step BEGIN SELECT 1; END",
    "no_trigger": "DROP TRIGGER step_never_update",
    "view": "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) "
    "SELECT n FROM r",
    "view_for_a_table": "DROP TABLE meta; CREATE VIEW meta AS "
    "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) "
    "SELECT n AS key, n AS value FROM r",
    "index": "CREATE INDEX i ON span (hex(randomblob(100000000)))".replace(
        "hex(randomblob(100000000))", "replace(quote, 'a', printf('%9999d', 1))"
    ),
    "generated": "ALTER TABLE meta ADD COLUMN g TEXT AS (printf('%99999d', 1))",
    "virtual_table": "CREATE VIRTUAL TABLE f USING fts5(a)",
    "column": "ALTER TABLE span ADD COLUMN more TEXT",
}


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_what_is_not_ours_is_refused_and_left_alone(
    harm: str, journal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", "في البيرو")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(3, 9)])
    project.close()
    connection = sqlite3.connect(project.path)
    connection.executescript(HARM[harm])
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.close()
    before = project.path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(ForeignFile):
            Project.open(project.path, read_only=read_only)
    assert main(["info", str(project.path)]) == 1
    assert "p.tawsim" in capsys.readouterr().err
    assert project.path.read_bytes() == before
    beside = {path.name for path in tmp_path.iterdir()} - {".p.tawsim.lock"}
    assert beside == {"p.tawsim"}


def test_a_newer_file_must_have_our_tables_as_tables(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو")
    project.close()
    connection = sqlite3.connect(project.path)
    connection.executescript("PRAGMA user_version = 999; CREATE TABLE later (a)")
    connection.close()
    with Project.open(project.path) as newer:
        assert newer.read_only == "newer"
    connection = sqlite3.connect(project.path)
    connection.executescript("DROP TABLE meta; CREATE VIEW meta AS SELECT 1 AS key, 1 AS value")
    connection.close()
    with pytest.raises(ForeignFile):
        Project.open(project.path)


def test_what_only_the_log_brings_is_refused_too(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو")
    project.close()
    connection = sqlite3.connect(project.path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(HARM["trigger"])
    connection.commit()
    copy = tmp_path / "copy.tawsim"
    for suffix in ("", "-wal"):
        (tmp_path / f"copy.tawsim{suffix}").write_bytes(
            (tmp_path / f"p.tawsim{suffix}").read_bytes()
        )
    connection.close()
    with pytest.raises(ForeignFile):
        Project.open(copy)

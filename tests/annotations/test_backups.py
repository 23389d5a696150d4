from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with
from hypothesis import given
from hypothesis import strategies as st

from annotations.document import Document
from annotations.errors import Cancelled, DamagedProject, ProjectInUse
from annotations.operations.edit_spans import add_span
from annotations.operations.keep_backups import difference, facts_of, keep_backup, restore
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.kept_backups import KeptBackup, backup_folder, kept_backups, superseded

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made, _ = project_with(tmp_path / "p.tawsim", "في البيرو وبليز والسودان")
    yield made
    made.close()


def label(project: Project, start: int) -> SpanId:
    """One gesture."""
    span = SpanId(f"s{start}")
    document = project.documents.ids()[0]
    add_span(
        project,
        document=document,
        layer=AMAL,
        label=COUNTRY,
        fragments=[(start, start + 2)],
        span=span,
    )
    return span


def test_a_backup_is_made_once_a_change_is_due_and_holds_it(project: Project) -> None:
    label(project, 0)
    made = keep_backup(project, NOON)
    assert made is not None
    assert made.path.parent == backup_folder(project.path)
    assert made.path.name == "0001 2026-11-26 12-00-00.tawsim"
    assert (facts_of(made).documents, facts_of(made).spans) == (1, 1)
    assert keep_backup(project, NOON + timedelta(hours=1)) is None
    label(project, 4)
    assert keep_backup(project, NOON + timedelta(hours=2)) is not None
    assert [backup.number for backup in kept_backups(project.path)] == [2, 1]


def test_an_added_article_makes_a_backup_due(project: Project) -> None:
    keep_backup(project, NOON)
    with project.writing():
        project.documents.add([Document("خبر")])
    assert keep_backup(project, NOON) is not None


def test_a_clock_set_back_by_a_year_loses_no_backup(project: Project) -> None:
    numbers = []
    for n in range(30):
        with project.writing():
            project.documents.add([Document(f"خبر {n}")])
        made = keep_backup(project, NOON + timedelta(days=n) - timedelta(days=365 * (n > 15)))
        assert made is not None
        numbers.append(made.number)
    kept = [backup.number for backup in kept_backups(project.path)]
    assert kept[:10] == numbers[:-11:-1]
    assert 16 in kept


def test_a_damaged_last_backup_does_not_count_as_one(project: Project) -> None:
    made = keep_backup(project, NOON)
    assert made is not None
    made.path.write_bytes(made.path.read_bytes()[:5_000])
    assert keep_backup(project, NOON) is not None


def test_the_difference_tells_what_would_be_lost_and_come_back(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو وبليز والسودان")
    label(project, 0)
    first = keep_backup(project, NOON)
    label(project, 4)
    label(project, 8)
    with project.writing():
        project.documents.add([Document("خبر")])
    assert first is not None
    told = difference(project, first)
    assert (dict(told.only_here), dict(told.only_there), told.documents) == ({"أمل": 2}, {}, 1)
    later = keep_backup(project, NOON + timedelta(hours=1))
    assert later is not None
    project.close()
    restore(project.path, first, NOON + timedelta(hours=2))
    with Project.open(project.path) as again:
        again.actor = AMAL
        label(again, 12)
        told = difference(again, later)
        assert (dict(told.only_here), dict(told.only_there)) == ({"أمل": 1}, {"أمل": 2})


def test_restoring_gives_the_backup_and_keeps_what_was_there(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو وبليز والسودان")
    label(project, 0)
    first = keep_backup(project, NOON)
    label(project, 4)
    assert first is not None
    with pytest.raises(ProjectInUse):
        restore(project.path, first, NOON)
    project.close()
    assert restore(project.path, first, NOON + timedelta(minutes=1)) is None
    with Project.open(project.path) as back:
        assert back.spans.count() == 1
        assert not back.read_only
    newest = kept_backups(project.path)[0]
    assert facts_of(newest).spans == 2


def test_a_damaged_project_is_set_aside_and_replaced(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو")
    backup = keep_backup(project, NOON)
    project.close()
    damaged = project.path.read_bytes()[:9_000]
    project.path.write_bytes(damaged)
    assert backup is not None
    aside = restore(project.path, backup)
    assert aside == tmp_path / "p.damaged-1.tawsim"
    assert aside.read_bytes() == damaged
    with Project.open(project.path) as back:
        assert len(back.documents) == 1


def test_a_damaged_backup_takes_nobodys_place(tmp_path: Path) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "في البيرو")
    backup = keep_backup(project, NOON)
    assert backup is not None
    project.close()
    whole = project.path.read_bytes()
    backup.path.write_bytes(backup.path.read_bytes()[:9_000])
    with pytest.raises(DamagedProject):
        restore(project.path, backup)
    assert project.path.read_bytes() == whole


def at(number: int, time: datetime) -> KeptBackup:
    return KeptBackup(Path(f"{number}"), number, time)


@given(
    minutes=st.lists(st.integers(0, 120 * 24 * 60), max_size=80),
    now=st.integers(0, 130 * 24 * 60),
)
def test_what_goes_leaves_the_last_ten_a_day_and_a_week(minutes: list[int], now: int) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    backups = [at(n, start + timedelta(minutes=each)) for n, each in enumerate(minutes)][::-1]
    today = start + timedelta(minutes=now)
    gone = superseded(backups, today)
    stay = [backup for backup in backups if backup not in gone]
    assert stay[:10] == backups[:10]
    for backup in gone:
        newer = [other for other in stay if other.number > backup.number]
        if backup.time >= today - timedelta(days=14):
            assert any(other.time.date() == backup.time.date() for other in newer)
        else:
            week = backup.time.isocalendar()[:2]
            assert any(other.time.isocalendar()[:2] == week for other in newer)
    assert superseded(stay, today) == []


def test_a_backup_that_is_stopped_leaves_nothing(project: Project) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        keep_backup(project, progress=stop)
    assert not list(backup_folder(project.path).iterdir())
    assert keep_backup(project) is not None

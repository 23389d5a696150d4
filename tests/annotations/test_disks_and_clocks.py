"""A stick that is pulled out, a file that is replaced, a clock that is set back by a year.

A full, failing or read-only disk is tried in ``faults`` and in ``test_permissions``.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, project_with

from annotations.errors import FileGone
from annotations.operations.edit_spans import add_span, relabel_span
from annotations.operations.keep_backups import keep_backup
from annotations.operations.merge_work_file import Verdict, merge_work_files
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage import journal
from annotations.storage.backup import back_up
from annotations.storage.kept_backups import kept_backups
from annotations.storage.self_check import check
from annotations.wording import sentence

YEAR_MS = 365 * 24 * 3600 * 1000


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_gone_takes_no_gesture_and_can_be_saved_elsewhere(
    tmp_path: Path, replaced: bool
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    project, (document,) = project_with(folder / "p.tawsim", "وصلوا إلى البيرو")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(10, 16)])
    away = tmp_path / "away"
    folder.rename(away)
    if replaced:
        shutil.copytree(away, folder)
    with pytest.raises(FileGone) as caught:
        add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 5)])
    for language in ("ar", "en"):
        assert "p.tawsim" in sentence(caught.value, language)
    back_up(project.connection, tmp_path / "kept.tawsim")
    project.close()
    for path in (tmp_path / "kept.tawsim", away / "p.tawsim"):
        with Project.open(path) as kept:
            assert kept.spans.count() == 1
            assert check(kept.connection) == []


def test_a_stick_that_is_put_back_takes_gestures_again(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    project, (document,) = project_with(folder / "p.tawsim", "وصلوا إلى البيرو")
    folder.rename(tmp_path / "away")
    with pytest.raises(FileGone):
        add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 5)])
    (tmp_path / "away").rename(folder)
    with project:
        add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 5)])
        assert project.spans.count() == 1


def test_a_clock_set_back_by_a_year_overrules_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", "وصلوا إلى البيرو")
    span = SpanId("s")
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 5)], span=span)
    keep_backup(project)
    project.close()
    copy = Path(shutil.copyfile(project.path, tmp_path / "copy.tawsim"))
    now = journal.now_ms()
    for module in ("annotations.project", "annotations.storage.journal"):
        monkeypatch.setattr(f"{module}.now_ms", lambda: now - YEAR_MS)
    with Project.open(copy) as late:
        late.actor = AMAL
        relabel_span(late, span=span, label=FIGURE)
        late.undo()
        assert late.spans.get(span).label == COUNTRY
        late.redo()
    with Project.open(project.path) as home:
        (report,) = merge_work_files(home, files=[copy]).files
        assert report.verdict is Verdict.MERGED
        assert home.spans.get(span).label == FIGURE
        assert check(home.connection) == []
        numbers = [backup.number for backup in kept_backups(home.path)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == len(numbers)

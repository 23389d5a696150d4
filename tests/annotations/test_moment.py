from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.moment import moment
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import export_documents
from annotations.operations.keep_backups import facts_of, keep_backup


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31)))
def test_a_moment_is_what_the_clock_said(when: datetime) -> None:
    told = when.replace(microsecond=when.microsecond // 1000 * 1000, tzinfo=UTC)
    since = told - datetime(1970, 1, 1, tzinfo=UTC)
    assert moment((since.days * 86_400 + since.seconds) * 1000 + since.microseconds // 1000) == told


@given(st.integers(-(2**63), 2**63 - 1))
@example(-9_223_372_036_854_775_808)
def test_any_number_that_a_file_can_hold_is_a_moment(milliseconds: int) -> None:
    assert 1 <= moment(milliseconds).year <= 9999


@pytest.mark.parametrize("time", [-(2**63), 2**63 - 1])
@pytest.mark.parametrize("format", ["w3c", "spans-csv"])
def test_a_strange_clock_stops_no_backup_and_no_export(
    tmp_path: Path, time: int, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, (document,) = project_with(tmp_path / "p.tawsim", "نص من باكستان")
    with project:
        for module in ("project", "operations.edit_spans"):
            monkeypatch.setattr(f"annotations.{module}.now_ms", lambda: time)
        add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 3)])
        made = keep_backup(project)
        assert made is not None
        assert facts_of(made).spans == 1
        report = export_documents(project, format=format, target=tmp_path / "out")
    assert report.spans == 1

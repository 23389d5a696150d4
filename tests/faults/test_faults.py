"""A short run of what ``python -m faults.harness`` does at length."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from faults.acts import ACTS
from faults.harness import KINDS, compiled, fail, flip, kills, prepare, writes


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    prepare(folder)
    return folder


def test_whatever_was_told_survives_a_kill(prepared: Path, tmp_path: Path) -> None:
    done = Counter(kills(prepared, tmp_path / "run", 2 * len(ACTS), seed=3))
    assert done == dict.fromkeys(ACTS, 2)


@pytest.mark.parametrize("act", ACTS)
def test_whatever_was_told_survives_a_failing_disk(
    act: str, prepared: Path, tmp_path: Path
) -> None:
    library = compiled(tmp_path)
    if library is None:
        pytest.skip("no C compiler to make the disk fail with")
    folder = tmp_path / "run"
    points = writes(act, prepared, folder, library)
    assert points > 0
    chance = random.Random(act)
    told = [fail(act, prepared, folder, library, kind, chance.randint(1, points)) for kind in KINDS]
    assert set(told) <= {"end", "DiskFull", "DiskFailed", "NoPermission", "FileGone"}


def test_a_damaged_project_is_refused_or_whole_and_its_rest_is_saved(
    prepared: Path, tmp_path: Path
) -> None:
    chance = random.Random(5)
    told = Counter(flip(prepared / "p.tawsim", tmp_path / "d", chance) for _ in range(120))
    assert told["whole"] < 100
    assert any("salvaged" in outcome for outcome in told)

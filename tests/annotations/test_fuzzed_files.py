"""The short form of ``fuzz_strangers``: files changed at random must be read or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz_pieces import seeds
from fuzz_strangers import LONGEST_S, MOST_BYTES, TARGETS, Run, go, memory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FILES = {"importers": 25, "project": 12, "merge": 6, "scheme": 40}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound files, made once for all."""
    made = tmp_path_factory.mktemp("fuzz")
    seeds(made / "seeds")
    return made


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_changed_file_does_harm(folder: Path, target: str, seed: int) -> None:
    for left in folder.iterdir():
        if left.is_file():
            left.unlink()

    def enough(run: Run) -> bool:
        return run.files >= FILES[target]

    run = go(target, folder, seed, until=enough)
    assert run.slowest <= LONGEST_S
    assert memory() < 2 * MOST_BYTES  # of all tests so far, and of Qt


def test_every_format_that_is_read_has_a_sample(folder: Path) -> None:
    from annotations.formats.catalogue import formats

    given = {sample.format for sample in seeds(folder / "seeds")}
    assert {known.name for known in formats() if known.reads} <= given

"""What all tests share: Qt offscreen, settings of their own, and the data beside the project."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A loaded machine is no failure: how long things take is what the benchmarks tell.
settings.register_profile("tawsim", deadline=None)
settings.load_profile("tawsim")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A machine that speaks French would begin in French.
os.environ["LC_ALL"] = "C.UTF-8"

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the data folder ../shared/data is not there")
    return SHARED


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's own sample project or settings."""
    monkeypatch.setenv("TAWSIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def memory_path() -> Iterator[Path]:
    """A folder on a disk in memory where there is one, for tests that save very often."""
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def unhurried_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests do not wait for the disk to spin; those marked ``durable`` do.

    What a killed program has written is there all the same: only a power cut would tell.
    """
    if request.node.get_closest_marker("durable") is None:
        monkeypatch.setattr("annotations.storage.connection._SYNCHRONOUS", "OFF")

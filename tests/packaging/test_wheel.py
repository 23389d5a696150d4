from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from annotations.version import VERSION

pytest.importorskip("hatchling")
ROOT = Path(__file__).resolve().parents[2]
BUILD = "import sys; from hatchling.build import build_sdist, build_wheel; "


def build(kind: str, folder: Path) -> Path:
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-c", f"{BUILD}print(build_{kind}(sys.argv[1]))", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        check=True,
    )
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("dist") / "first")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_two_builds_are_the_same(wheel: Path, tmp_path: Path) -> None:
    assert digest(build("wheel", tmp_path / "again")) == digest(wheel)
    sdists = [build("sdist", tmp_path / name) for name in ("a", "b")]
    assert digest(sdists[0]) == digest(sdists[1])
    with tarfile.open(sdists[0]) as archive:
        names = archive.getnames()
    assert f"tawsim-{VERSION}/packaging/frozen/tawsim.spec" in names
    assert not any("/build/" in name or "/dist/" in name for name in names)


def test_the_wheel_holds_the_packages_and_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"annotations", "desktop", "resources", f"tawsim-{VERSION}.dist-info"}
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here <= names
    assert wheel.name == f"tawsim-{VERSION}-py3-none-any.whl"


OPEN = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import annotations, desktop.application as application
assert annotations.__file__.startswith(sys.argv[1]), annotations.__file__
application.start_log = lambda workspace: QTimer.singleShot(300, QApplication.quit)
assert application.run(None) == 0
"""


def test_what_is_in_the_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert VERSION in run("-m", "desktop", "--version")
    run("-m", "desktop", "new", "p.tawsim")
    assert (tmp_path / "p.tawsim").exists()
    run("-c", OPEN, str(site))

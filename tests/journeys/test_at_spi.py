"""The window as a real AT-SPI client reads it; skipped where AT-SPI or Xvfb is not installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.formats.label_scheme import load_scheme
from annotations.operations.edit_layers import add_annotator
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from resources import resource

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TEXT = "قالت إن باكستان 📌 بعيدة.\nفقرة ثانية."


def is_there() -> bool:
    tools = all(shutil.which(tool) for tool in ("Xvfb", "dbus-run-session"))
    if not tools or not LAUNCHER.exists() or not Path(SYSTEM_PYTHON).exists():
        return False
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return asked.returncode == 0


pytestmark = pytest.mark.skipif(not is_there(), reason="AT-SPI, pyatspi or Xvfb is not installed")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1300x900x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait(10)


def test_a_screen_reader_reads_the_text_and_hears_the_span(tmp_path: Path, display: str) -> None:
    project, article = tmp_path / "p.tawsim", tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Project.create(
        project, load_scheme(resource("label_schemes", "trafficking.json"))
    ) as made:
        import_documents(made, sources=[article])
        add_annotator(made, name="أمل")
    command = [sys.executable, str(HERE / "at_spi_window.py"), str(project), str(tmp_path / "go")]
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(HERE / "at_spi_client.py"), *command],
        env={
            **{"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "DISPLAY": display},
            **{"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb"},
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.strip().splitlines()[-1])
    assert found["text"] == {"name": "نص المقال", "text": TEXT, "caret": 0}
    assert found["nameless"] == []
    (announced,) = found["announced"][:1]
    assert "الدولة" in announced
    assert "PK" in announced or "باكستان" in announced.split("«")[0]
    assert "«باكستان»" in announced

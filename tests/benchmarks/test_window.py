"""The window with much in it: to the first article on the screen, and from one to the next.

Run with ``make bench``.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import project_with
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotations.document import Document
from desktop.application import make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

ROOT = Path(__file__).resolve().parents[2]
TEXT = "وصل 12 ألفًا و992 مهاجرًا من باكستان إلى البيرو عبر البحر، وفق بيان صادر عن المنظمة. " * 8


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 100,000 articles."""
    project, _ = project_with(tmp_path_factory.mktemp("large") / "large.tawsim")
    with project.writing():
        project.documents.add(
            Document(f"مقال رقم {number}. {TEXT if number < 500 else ''}", title=f"عنوان {number}")
            for number in range(100_000)
        )
    project.close()
    return project.path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.annotator = "أمل"
    made = make_window(application, preferences)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def drawn(window: MainWindow) -> None:
    window.repaint()
    window.view.viewport().repaint()


def test_open_a_hundred_thousand_articles_on_the_screen(
    benchmark: BenchmarkFixture, window: MainWindow, large: Path
) -> None:
    def opened() -> None:
        assert window.commands.open_path(large)
        drawn(window)

    benchmark.pedantic(opened, setup=window.workspace.close, rounds=5, warmup_rounds=1)
    benchmark.extra_info["budget (s)"] = 1


def test_from_article_to_article_on_the_screen(
    benchmark: BenchmarkFixture, window: MainWindow, large: Path
) -> None:
    assert window.commands.open_path(large)
    drawn(window)

    def next_article() -> None:
        window.documents.open_neighbour(1)
        drawn(window)

    benchmark.pedantic(next_article, rounds=100)
    benchmark.extra_info["budget (s)"] = 0.05


MEMORY = """
import os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
from pathlib import Path
from PySide6.QtCore import QSettings
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from desktop.application import make_application, make_window
from desktop.preferences import Preferences
application = make_application(['tawsim'])
settings = QSettings(sys.argv[1] + '.ini', QSettings.Format.IniFormat)
window = make_window(application, Preferences(settings))
window.show()
assert window.commands.open_path(Path(sys.argv[1]))
for _ in range(5):
    application.processEvents()
pages = int(Path('/proc/self/statm').read_text().split()[1])
print(pages * os.sysconf('SC_PAGE_SIZE') / 2**20)
window.close()
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="read from /proc")
def test_memory_with_the_seed_open(
    benchmark: BenchmarkFixture, tmp_path: Path, shared: Path
) -> None:
    from annotations.operations.import_documents import import_documents

    project, _ = project_with(tmp_path / "seed.tawsim")
    import_documents(project, sources=sorted((shared / "seed").glob("*.txt")))
    project.close()

    def megabytes() -> float:
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(project.path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout)

    taken = benchmark.pedantic(megabytes, rounds=1)
    benchmark.extra_info["MB (budget 200)"] = taken
    assert taken <= 200

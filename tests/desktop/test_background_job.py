from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotations.errors import DiskFull, Problem
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.storage.self_check import check
from desktop.background_job import BackgroundJob, run_job, stop_jobs
from desktop.dialogs.import_dialog import ImportReportDialog
from desktop.language import set_language
from desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ARTICLES = 6_000
AT_A_TIME = 130
"""More of these articles than one transaction of an import takes."""


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget
    stop_jobs(widget)


def test_the_work_runs_in_another_thread_and_its_result_comes_back(
    owner: QWidget, qtbot: QtBot
) -> None:
    seen: list[object] = []
    here = QThread.currentThread()

    def done(result: str) -> None:
        seen.extend([result, QThread.currentThread() is here])

    def work(_: BackgroundJob) -> str:
        return "elsewhere" if threading.current_thread() is not threading.main_thread() else "here"

    run_job(owner, "work", work, done, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["elsewhere", True]
    assert owner.findChildren(QProgressDialog) == [] or not any(
        dialog.isVisible() for dialog in owner.findChildren(QProgressDialog)
    )


def test_a_problem_is_told_and_a_bug_is_not_swallowed(owner: QWidget, qtbot: QtBot) -> None:
    told: list[Problem] = []

    def full(_: BackgroundJob) -> None:
        raise DiskFull(path=Path("x"))

    def broken(_: BackgroundJob) -> None:
        raise ZeroDivisionError

    run_job(owner, "work", full, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], DiskFull)
    with qtbot.captureExceptions() as bugs:
        run_job(owner, "work", broken, told.append, told.append)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert len(told) == 1


@pytest.mark.parametrize(("language", "words"), [("ar", "إلغاء"), ("en", "Cancel")])
def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(
    owner: QWidget, qtbot: QtBot, language: str, words: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, language)
    told: list[object] = []
    stopped = threading.Event()

    def work(job: BackgroundJob) -> None:
        try:
            for done in range(10_000):
                job.progress(done, 20_000)
                stopped.wait(0.01)
        finally:
            stopped.set()

    run_job(owner, "work", work, told.append, told.append)
    (dialog,) = owner.findChildren(QProgressDialog)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.value() > 0)
    (button,) = dialog.findChildren(QPushButton)
    assert button.text().replace("&", "") == words
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stopped.is_set, timeout=1_000)
    qtbot.waitUntil(lambda: owner.findChildren(BackgroundJob) == [])
    assert told == []
    set_language(application, "ar")


def write_articles(path: Path, count: int) -> None:
    body = "وصل مهاجرون من باكستان إلى البيرو في قارب صغير. " * 100
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            told = {"text": f"مقال {number} {body}", "title": str(number)}
            stream.write(json.dumps(told, ensure_ascii=False) + "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six thousand articles, 5 KB each, with one line that is no JSON."""
    made = tmp_path / "مقالات"
    made.mkdir()
    write_articles(made / "many.jsonl", ARTICLES)
    return made


def test_a_cancelled_import_stops_at_once_and_leaves_the_project_sound(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    project = window.workspace.project
    assert project is not None
    window.commands.import_paths([folder])
    qtbot.waitUntil(lambda: len(project.documents) > 3 and _dialog(window) is not None)
    dialog = _dialog(window)
    assert dialog is not None
    before = len(project.documents) - 3
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _report(window) is not None)
    report = _report(window)
    assert report is not None
    kept = len(project.documents) - 3
    assert 0 < kept < ARTICLES
    assert kept - before <= 2 * AT_A_TIME
    assert "أوقفت" in report.summary.text()
    report.close()
    assert check(project.connection) == []
    path = project.path
    window.close()
    with Project.open(path) as again:
        rest = import_documents(again, sources=[folder])
        assert (rest.documents, rest.duplicates) == (ARTICLES - kept, kept)
        assert check(again.connection) == []


def _dialog(window: MainWindow) -> QProgressDialog | None:
    found = [dialog for dialog in window.findChildren(QProgressDialog) if dialog.isVisible()]
    return found[0] if found else None


def _report(window: MainWindow) -> ImportReportDialog | None:
    found = [dialog for dialog in window.findChildren(ImportReportDialog) if dialog.isVisible()]
    return found[0] if found else None


def test_closing_the_window_stops_its_job_and_shows_nothing_more(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    project = window.workspace.project
    assert project is not None
    path = project.path
    window.commands.import_paths([folder])
    (job,) = (job for job in window.findChildren(BackgroundJob) if job.parent() is window)
    qtbot.waitUntil(lambda: job.isRunning() and len(project.documents) > 3)
    window.close()
    assert job.isFinished()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 200)
    assert _report(window) is None
    with Project.open(path) as again:
        assert len(again.documents) < ARTICLES + 3
        assert check(again.connection) == []

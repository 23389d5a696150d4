from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, project_with
from PySide6.QtCore import QSettings, Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.errors import BadPattern, LabelMissing, Problem
from annotations.licences import (
    Component,
    components,
    needed_names,
    read_components,
    write_components,
)
from annotations.operations.edit_spans import add_span, write_note
from annotations.span import SpanId
from annotations.version import VERSION
from desktop import log_file
from desktop.application import make_window, start_log
from desktop.dialogs.about import About, facts
from desktop.log_file import LogFile
from desktop.main_window import MainWindow
from desktop.preferences import Preferences

TEXT = "وصل من السودان قارب. A boat from Khartoum arrived. غرق الباقون"
NOTE = "ملاحظة سرية private remark"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    made = make_window(application, Preferences(settings))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def log(window: MainWindow, tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "logs" / "tawsim.log"
    made = LogFile(window.workspace, path)
    yield path
    made.close()


def words_in(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w{3,}", text)}


@pytest.mark.qt_log_ignore("cannot parse", "wrong")
def test_the_log_tells_what_was_done_and_no_word_of_an_article(
    window: MainWindow, log: Path, tmp_path: Path
) -> None:
    path = tmp_path / "سري الملف الخاص.tawsim"
    project, (document,) = project_with(path, TEXT)
    project.close()
    assert window.workspace.open(path)
    window.workspace.set_annotator(AMAL)
    window.workspace.open_document(document)
    span = SpanId("s")
    place = {"document": document, "layer": AMAL, "fragments": [(7, 14)]}
    assert window.workspace.run(add_span, label=COUNTRY, span=span, **place) is not None
    assert window.workspace.run(write_note, span=span, note=NOTE) is not None
    window.workspace.undo()
    window.workspace.failed.emit(BadPattern(pattern="Khartoum("))
    window.workspace.failed.emit(LabelMissing(label="قارب"))
    qWarning(f'cannot parse "{TEXT}" at 3')
    qWarning(f"wrong: {TEXT[:20]}")
    window.workspace.close()
    told = log.read_text(encoding="utf-8")
    for expected in ("started", "opened: 1 articles", "add_span", "write_note", "BadPattern"):
        assert expected in told
    assert "LabelMissing" in told
    assert "cannot parse …" in told
    assert not words_in(f"{TEXT} {NOTE} {path.stem} م0 أمل") & words_in(told)


def test_the_log_stays_small(window: MainWindow, tmp_path: Path) -> None:
    log = LogFile(window.workspace, tmp_path / "logs" / "tawsim.log", largest=2_000)
    for _ in range(300):
        window.workspace.failed.emit(Problem())
    log.close()
    files = sorted((tmp_path / "logs").iterdir())
    assert [file.name for file in files] == [f"tawsim.log{end}" for end in ("", ".1", ".2", ".3")]
    assert all(file.stat().st_size <= 2_000 for file in files)


def test_a_folder_that_cannot_be_written_leaves_the_window_without_a_log(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(log_file, "log_path", lambda: tmp_path / "file" / "tawsim.log")
    assert start_log(window.workspace) is None


def test_the_page_tells_versions_and_copies_them(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["about"].trigger()
    (page,) = window.findChildren(About)
    QTest.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0].startswith(f"Tawsim: {VERSION}")
    assert [line.partition(":")[0] for line in copied.splitlines()] == list(facts())
    window.actions_by_id["about"].trigger()
    assert window.findChildren(About) == [page]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_licences_are_listed_each_with_its_text(window: MainWindow) -> None:
    page = About(window)
    page.show()
    page.tabs.setCurrentIndex(1)
    shown = [page.list.item(row).text() for row in range(page.list.count())]
    assert any(name.startswith("click ") for name in shown)
    page.list.setCurrentRow(0)
    assert "open font license" in page.text.toPlainText().lower()


def test_every_library_that_is_needed_has_a_licence() -> None:
    found = {each.name.lower().replace("_", "-"): each for each in components()}
    for name in ("pyside6-essentials", "click", "numpy", "trafilatura", "lxml", "python"):
        assert found[name].licence
    assert all(each.licence for each in found.values())


def test_components_come_back_from_their_file(tmp_path: Path) -> None:
    given = (Component("a", "1", "MIT", "نص"), Component("b", "", "OFL-1.1"))
    write_components(given, tmp_path / "l.json")
    assert read_components(tmp_path / "l.json") == given


def test_extras_are_not_needed() -> None:
    lines = ["click>=8.1", "tomli (>=2) ; python_version < '3.11'", "pytest ; extra == 'dev'"]
    assert needed_names(lines) == ["click", "tomli"]

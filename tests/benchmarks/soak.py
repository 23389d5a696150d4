"""Run as a program: days of work in the window, gesture after gesture, and what they leave behind.

``python tests/benchmarks/soak.py FOLDER --gestures 100000 [--minutes 15]`` makes
a project of articles, annotates it in the window without a screen, and prints
every tenth what a gesture takes, and at the end growth of memory and file.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The offscreen platform warns of what it cannot do at every window.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from large_corpus import LargeCorpus
from own_process import memory_now, size_mb
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.document import Document
from annotations.formats.label_scheme import load_scheme
from annotations.layer import LayerId
from annotations.operations.edit_layers import add_annotator
from annotations.operations.edit_spans import write_note
from annotations.project import Project
from annotations.storage.self_check import check
from annotations.text.boundaries import words
from desktop.application import make_application, make_window
from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from resources import resource

_ARTICLES = 3_000
_IN_AN_ARTICLE = 24
_WARM = 500
"""Gestures before memory is first looked at: caches are then full."""

_WORDS = ("المهاجرين", "سوريا", "الأمم المتحدة", "عدد", "لبنان")


class Soak:
    """One annotator at work; every gesture by the keys or the action that a person uses."""

    def __init__(self, window: MainWindow, seed: int = 5) -> None:
        self._window, self._chance = window, random.Random(seed)
        self._view, self._annotating = window.view, window.annotating
        self._places: list[tuple[int, int]] = []
        self.by_kind: dict[str, list[float]] = {}
        self.times: list[float] = []

    def next_gesture(self) -> None:
        """The next one, timed until everything that it asked for is drawn."""
        number = len(self.times)
        if number % _IN_AN_ARTICLE == 0:
            work: Callable[[], object] = self._next_article
        else:
            kinds = (
                self._add,
                self._relabel,
                self._value,
                self._note,
                self._undo,
                self._delete,
            )
            work = self._chance.choices(kinds, weights=(8, 2, 2, 2, 2, 3))[0]
            if number % 97 == 0:
                work = self._search
        begun = time.perf_counter()
        work()
        settle()
        self.times.append(time.perf_counter() - begun)
        self.by_kind.setdefault(work.__name__.strip("_"), []).append(self.times[-1])

    def _next_article(self) -> None:
        before = self._window.workspace.document_id
        self._window.documents.open_neighbour(1)
        if self._window.workspace.document_id == before:
            self._window.documents.open_first()
        self._places = words(self._view.text())

    def _add(self) -> None:
        at = self._chance.randrange(len(self._places) - 2)
        self._view.select(self._places[at][0], self._places[at + 1][1])
        QTest.keyClick(self._view, self._chance.choice("123"))

    def _relabel(self) -> None:
        self._choose_any()
        if self._annotating.chosen is not None:
            QTest.keyClick(self._view, self._chance.choice("123"))

    def _value(self) -> None:
        """Take the value that the words propose, or type one into the first field."""
        self._choose_any()
        QTest.keyClick(self._view, Qt.Key.Key_Return)
        field = QApplication.focusWidget()
        if field is not None and field is not self._view:
            QTest.keyClicks(field, str(self._chance.randrange(9999)))
            QTest.keyClick(field, Qt.Key.Key_Return)
        self._view.setFocus()

    def _note(self) -> None:
        self._choose_any()
        span = self._annotating.span()
        if span is not None:
            told = f"ملاحظة {self._chance.randrange(10**6)}"
            self._window.workspace.run(write_note, span=span.id, note=told)

    def _undo(self) -> None:
        self._window.actions_by_id["undo"].trigger()
        if not self._places or self._places[-1][1] > len(self._view.text()):
            self._places = words(self._view.text())

    def _delete(self) -> None:
        self._choose_any()
        if self._annotating.chosen is not None:
            QTest.keyClick(self._view, Qt.Key.Key_Delete)

    def _search(self) -> None:
        panel = self._window.search_panel
        panel.show()
        panel.ask(self._chance.choice(_WORDS), in_article=False)
        until = time.monotonic() + 10
        while (panel.model.busy or panel._delay.isActive()) and time.monotonic() < until:
            QApplication.processEvents()
        panel.hide()
        self._view.setFocus()

    def _choose_any(self) -> None:
        spans = list(self._annotating.spans)
        if spans:
            self._annotating.go_to(self._chance.choice(spans).id)


def settle() -> None:
    """All that is to be drawn, and deleted: the loop of a running window would do both."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_window(folder: Path) -> MainWindow:
    """A window on a new project of articles that somebody has begun to annotate."""
    path = folder / "soak.tawsim"
    for old in folder.glob("*soak.tawsim*"):
        if old.is_file():
            old.unlink()
    project = Project.create(path, load_scheme(resource("label_schemes", "trafficking.json")))
    with project:
        corpus = LargeCorpus()
        with project.writing():
            project.documents.add(
                Document(each["text"], each["title"]) for each in corpus.records(_ARTICLES)
            )
        add_annotator(project, name="أمل", layer=LayerId("amal"))
    preferences = Preferences(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
    preferences.annotator, preferences.backups = "أمل", False
    application = QApplication.instance() or make_application(["tawsim"])
    assert isinstance(application, QApplication)
    window = make_window(application, preferences)
    window.resize(1280, 800)
    window.show()
    assert window.commands.open_path(path)
    return window


def run(window: MainWindow, gestures: int, minutes: float) -> dict[str, object]:
    """So many gestures, or as many as fit into the time."""
    project = window.workspace.project
    assert project is not None
    soak, until = Soak(window), time.monotonic() + 60 * minutes
    for _ in range(_WARM):
        soak.next_gesture()
    gc.collect()
    before, size = memory_now(), size_mb(project.path)
    steps = _steps(project)
    log = 0
    objects = len(gc.get_objects())
    told = time.monotonic()
    while len(soak.times) < gestures and time.monotonic() < until:
        soak.next_gesture()
        if time.monotonic() - told > 30:
            told = time.monotonic()
            wal = project.path.with_name(project.path.name + "-wal")
            log = max(log, wal.stat().st_size if wal.exists() else 0)
            last = 1000 * median(soak.times[-1000:])
            line = {
                "gestures": len(soak.times),
                "MB": memory_now(),
                "median ms": round(last, 2),
            }
            print(json.dumps(line), flush=True)
    gc.collect()
    tenth = max(len(soak.times) // 10, 1)
    made = _steps(project) - steps
    grown = (size_mb(project.path) - size) * 1e6
    figures: dict[str, object] = {
        "gestures": len(soak.times),
        "how many of each, median (ms)": {
            name: [len(times), round(1000 * median(times), 2)]
            for name, times in soak.by_kind.items()
        },
        "memory after the first 500, at the end (MB)": [before, memory_now()],
        "Python objects then and now": [objects, len(gc.get_objects())],
        "median gesture, first and last tenth (ms)": [
            round(1000 * median(part), 2) for part in (soak.times[:tenth], soak.times[-tenth:])
        ],
        "steps in the journal": made,
        "file (bytes a step)": round(grown / max(made, 1)),
        "largest log (MB)": round(log / 1e6, 1),
        "widgets": len(QApplication.allWidgets()),
    }
    window.close()
    with Project.open(project.path) as again:
        figures["self-check"] = [finding.kind for finding in check(again.connection)]
    return figures


def _steps(project: Project) -> int:
    (count,) = project.connection.execute("SELECT count(*) FROM step").fetchone()
    return int(count)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gestures", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=24 * 60)
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True, parents=True)
    figures = run(open_window(given.folder), given.gestures, given.minutes)
    print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()

"""Run as a program: days of work in the window, gesture after gesture, and what they leave behind.

``python tests/benchmarks/soak.py FOLDER --gestures 100000 [--minutes 15]`` makes
a project of articles and annotates it in the window without a screen. It can be
stopped at any time (Ctrl-C or SIGTERM) and goes on where it was when it is run
again with the same folder. At the end, and with ``--report`` at any time, it
prints by tenths of the gestures what each kind takes, memory, file and journal.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The offscreen platform warns of what it cannot do at every window.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from large_corpus import LargeCorpus
from own_process import memory_kb
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
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

_IN_AN_ARTICLE = 24
_ARTICLES = 4_200
"""So many that none is annotated twice in 100,000 gestures: later gestures have no more to do."""

_SEARCHED_EVERY = 97
_LOOK_EVERY = 500
"""Gestures between two looks at memory and file."""

_WORDS = ("المهاجرين", "سوريا", "الأمم المتحدة", "عدد", "لبنان")


class Gesture(NamedTuple):
    """One gesture, in ms: processor time with that of threads beside it, time by the clock, and
    processor time of its own thread, which an older diary does not tell."""

    kind: str
    used: float
    took: float
    own: float | None = None


class Soak:
    """One annotator at work; every gesture by the keys or the action that a person uses."""

    def __init__(self, window: MainWindow, number: int = 0, seed: int = 5) -> None:
        self._window, self._chance = window, random.Random(seed + number)
        self._view, self._annotating = window.view, window.annotating
        self._places: list[tuple[int, int]] = []
        self.number = number

    def next_gesture(self) -> Gesture:
        """The next one, measured until all of it is drawn."""
        if self.number % _IN_AN_ARTICLE == 0 or not self._places:
            work: Callable[[], object] = self._next_article
        elif self.number % _SEARCHED_EVERY == 0:
            work = self._search
        else:
            kinds = (self._add, self._relabel, self._value, self._note, self._undo, self._delete)
            work = self._chance.choices(kinds, weights=(8, 2, 2, 2, 2, 3))[0]
        self.number += 1
        before = (time.process_time(), time.perf_counter(), time.thread_time())
        work()
        settle()
        after = (time.process_time(), time.perf_counter(), time.thread_time())
        spent = [1000 * (end - begin) for begin, end in zip(before, after, strict=True)]
        return Gesture(work.__name__.strip("_"), *spent)

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


class Diary:
    """What every gesture took, a line each, and memory and file now and then; kept on the disk."""

    def __init__(self, folder: Path) -> None:
        self._gestures, self._looks = folder / "gestures.csv", folder / "looks.jsonl"
        self._waiting: list[str] = []

    def clear(self) -> None:
        """Begin anew."""
        for path in (self._gestures, self._looks):
            path.unlink(missing_ok=True)

    def take(self, made: Gesture) -> None:
        """One gesture."""
        self._waiting.append(f"{made.kind},{made.used:.2f},{made.took:.2f},{made.own:.2f}\n")

    def look(self, **figures: object) -> None:
        """Write what is waiting, and how things stand."""
        with self._gestures.open("a", encoding="ascii") as stream:
            stream.writelines(self._waiting)
        self._waiting.clear()
        with self._looks.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(figures) + "\n")

    def gestures(self) -> list[Gesture]:
        """All so far."""
        if not self._gestures.exists():
            return []
        with self._gestures.open(encoding="ascii") as stream:
            rows = [line.rstrip("\n").split(",") for line in stream]
        return [Gesture(kind, *map(float, spent)) for kind, *spent in rows]

    def report(self) -> dict[str, object]:
        """By tenths of the gestures made so far."""
        made = self.gestures()
        with self._looks.open(encoding="utf-8") as stream:
            looks = [json.loads(line) for line in stream]
        tenths = [made[len(made) * n // 10 : len(made) * (n + 1) // 10] for n in range(10)]
        at = [looks[max(len(looks) * (n + 1) // 10 - 1, 0)] for n in range(10)]
        first, last = looks[0], looks[-1]
        steps = last["steps"] - first["steps"]
        return {
            "gestures": len(made),
            "all: median ms of processor in its own thread, by tenths": _medians(tenths, 3),
            "all: with threads beside it, by tenths": _medians(tenths, 1),
            "all: median ms by the clock, by tenths": _medians(tenths, 2),
            "ms of processor for the same sums, by tenths": [
                _median_of(looks[len(looks) * n // 10 : len(looks) * (n + 1) // 10])
                for n in range(10)
            ],
            **{
                f"{kind} ({sum(each.kind == kind for each in made)}): in its own thread": (
                    _medians([[one for one in part if one.kind == kind] for part in tenths], 3)
                )
                for kind in dict.fromkeys(each.kind for each in made)
            },
            **{
                f"{name}, by tenths": [look[name] for look in at]
                for name in ("MB", "Python objects", "Qt objects", "widgets", "log MB")
            },
            "MB after the first look, and most": [first["MB"], max(each["MB"] for each in looks)],
            "steps in the journal": last["steps"],
            "file, bytes a gesture": _growth(first, last, "file", len(made) - first["gestures"]),
            "journal, bytes a step": _growth(first, last, "journal", steps),
            "starts": sum(look["start"] for look in looks),
        }


def _median_of(looks: list[dict[str, Any]]) -> float | None:
    return round(median(look["sums"] for look in looks), 1) if looks else None


def _sums() -> float:
    """A yardstick: what the same work takes of the processor beside whatever else runs now."""
    begun = time.process_time()
    sum(number * number for number in range(100_000))
    return 1000 * (time.process_time() - begun)


def _growth(first: dict[str, Any], last: dict[str, Any], name: str, by: int) -> int:
    return round((last[name] - first[name]) / max(by, 1))


def _medians(parts: list[list[Gesture]], column: int) -> list[float | None]:
    told = [[row[column] for row in part if row[column] is not None] for part in parts]
    return [round(median(part), 1) if part else None for part in told]


def open_window(folder: Path, *, again: bool) -> MainWindow:
    """A window on the project of this folder, or on a new one of articles that nobody has read."""
    path = folder / "soak.tawsim"
    if not again:
        _make_project(folder, path)
    preferences = Preferences(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
    preferences.annotator, preferences.backups = "أمل", False
    application = QApplication.instance() or make_application(["tawsim"])
    assert isinstance(application, QApplication)
    window = make_window(application, preferences)
    window.resize(1280, 800)
    window.show()
    assert window.commands.open_path(path)
    return window


def _make_project(folder: Path, path: Path) -> None:
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


def run(window: MainWindow, diary: Diary, gestures: int, minutes: float) -> None:
    """So many gestures altogether, or as many as fit into the time, or until it is stopped."""
    stopped = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopped.set())
    soak, until = Soak(window, len(diary.gestures())), time.monotonic() + 60 * minutes
    begun = soak.number
    while soak.number < gestures and time.monotonic() < until and not stopped.is_set():
        diary.take(soak.next_gesture())
        if soak.number % _LOOK_EVERY == 0:
            figures = _figures(window)
            first = soak.number - begun <= _LOOK_EVERY
            diary.look(gestures=soak.number, start=first, **figures)
            print(json.dumps({"gestures": soak.number, **figures}), flush=True)
    diary.look(gestures=soak.number, start=False, **_figures(window))


def _figures(window: MainWindow) -> dict[str, object]:
    """Memory without what only waits to be collected, and how large the file is."""
    gc.collect()
    project = window.workspace.project
    assert project is not None
    wal = project.path.with_name(project.path.name + "-wal")
    execute = project.connection.execute
    (journal,) = execute(
        "SELECT (SELECT sum(length(CAST(id || operation || actor AS BLOB)) + length(hash) + 24) "
        "FROM step) + (SELECT sum(length(CAST(key || after || ifnull(before, '') AS BLOB)) + 16) "
        "FROM change)"
    ).fetchone()
    (pages,) = execute("PRAGMA page_count").fetchone()
    (page,) = execute("PRAGMA page_size").fetchone()
    (steps,) = execute("SELECT count(*) FROM step").fetchone()
    tops = QApplication.topLevelWidgets()
    return {
        "sums": round(median(_sums() for _ in range(5)), 2),
        "MB": round(memory_kb() / 1024, 1),
        "Python objects": len(gc.get_objects()),
        "Qt objects": sum(len(top.findChildren(QObject)) + 1 for top in tops),
        "widgets": len(QApplication.allWidgets()),
        "log MB": round(wal.stat().st_size / 1e6, 1) if wal.exists() else 0,
        "file": pages * page,
        "journal": journal,
        "steps": steps,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gestures", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=24 * 60)
    parser.add_argument(
        "--report", action="store_true", help="print the figures so far, run nothing"
    )
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True, parents=True)
    diary = Diary(given.folder)
    again = (given.folder / "soak.tawsim").exists() and bool(diary.gestures())
    if not given.report:
        if not again:
            diary.clear()
        window = open_window(given.folder, again=again)
        run(window, diary, given.gestures, given.minutes)
        window.close()
    figures = diary.report()
    if not given.report:
        with Project.open(given.folder / "soak.tawsim", read_only=True) as project:
            figures["self-check"] = [finding.kind for finding in check(project.connection)]
    print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()

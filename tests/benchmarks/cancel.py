"""Run as a program: how soon each long operation hears that it was cancelled.

``python tests/benchmarks/cancel.py FOLDER [--articles 10000] [--only NAME …]``
makes a project of annotated articles and runs every long operation to its end.
Told is the longest time between two questions whether to stop, in milliseconds,
by the clock and of processor time (which other programs on the machine do not
lengthen), and where the program was in the longest one.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

import scale
from large_corpus import write_corpus
from own_process import ROOT, tawsim

from annotations.errors import Problem
from annotations.layer import LayerKind
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_spans import add_span
from annotations.operations.import_documents import import_documents
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project

sys.path.append(str(ROOT / "tests"))
from long_work import CHANGING, READING, Work, imports

BUDGET_MS = 200
_SAMPLED_S = 0.02


class Gaps:
    """Told how far the work is; remembers the longest silence and where it was."""

    def __init__(self) -> None:
        self.asked = 0
        self.longest = self.longest_used = 0.0
        self.where = ""
        self._seen: Counter[str] = Counter()
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._watcher = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Gaps:
        self._watcher.start()
        self._last, self._used = time.perf_counter(), time.thread_time()
        return self

    def __exit__(self, *error: object) -> None:
        self._close_gap()
        self._over.set()
        self._watcher.join()

    def __call__(self, _done: int, _total: int) -> None:
        self.asked += 1
        self._close_gap()

    def _close_gap(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        gap = now - self._last
        self.longest_used = max(self.longest_used, used - self._used)
        if gap > self.longest:
            self.longest = gap
            self.where = self._seen.most_common(1)[0][0] if self._seen else ""
        self._last, self._used = now, used
        self._seen.clear()

    def _look(self) -> None:
        while not self._over.wait(_SAMPLED_S):
            frame = sys._current_frames().get(self._thread)
            if frame is not None and time.perf_counter() - self._last > 2 * _SAMPLED_S:
                stack = traceback.extract_stack(frame)
                ours = [each for each in stack if "annotations/" in each.filename]
                told = [f"{Path(each.filename).name}:{each.lineno}" for each in ours[-4:]]
                self._seen[" < ".join(reversed(told))] += 1


def measure(path: Path, work: Work) -> dict[str, object]:
    """Run it to its end."""
    gaps, begun = Gaps(), time.perf_counter()
    problem = ""
    with gaps:
        try:
            work(path, gaps)
        except Problem as met:
            problem = repr(met)
    figures: dict[str, object] = {
        "ms": round(1000 * gaps.longest),
        "ms of processor": round(1000 * gaps.longest_used),
        "asked": gaps.asked,
        "seconds": round(time.perf_counter() - begun, 1),
    }
    if gaps.longest * 1000 > BUDGET_MS:
        figures["where"] = gaps.where
    return figures | ({"problem": problem} if problem else {})


def make_project(folder: Path, articles: int) -> Path:
    """Articles, a third of them annotated by three, assigned; and a work file that came back."""
    path = folder / f"cancel-{articles}.tawsim"
    if path.exists():
        return path
    corpus, annotated = folder / "corpus.jsonl", folder / "annotated.jsonl"
    write_corpus(corpus, articles)
    tawsim("new", path)
    tawsim("import", path, corpus)
    scale.write_annotated(annotated, articles, articles // 3)
    with Project.open(path) as project:
        import_documents(project, sources=[annotated], format="tawsim")
        people = [each for each in project.layers.all() if each.kind is LayerKind.ANNOTATOR]
        assign_work(project, annotators=[people[0].name, people[1].name], overlap=2)
        back = folder / "back.tawsim"
        write_work_file(project, layer=people[0].id, target=back, overwrite=True)
    _work_away(back, articles // 2)
    return path


def _work_away(path: Path, gestures: int) -> None:
    with Project.open(path) as away:
        assert away.work is not None
        away.connection.execute("PRAGMA synchronous = OFF")
        away.actor, label = away.work.layer, next(iter(away.label_set)).id
        for document in away.documents.ids()[:gestures]:
            add_span(
                away, document=document, layer=away.work.layer, label=label, fragments=[(0, 3)]
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--only", nargs="+", default=[""], help="operations that begin so")
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True, parents=True)
    source = make_project(given.folder, given.articles)
    there = given.folder / "project.tawsim"
    over = 0
    acts = {**READING, **CHANGING, **imports()}
    for name, work in acts.items():
        if not name.startswith(tuple(given.only)):
            continue
        if not there.exists() or name in CHANGING or name.startswith("import"):
            for old in given.folder.glob("project.tawsim*"):
                old.unlink()
            if name.startswith("import"):
                tawsim("new", there)
            else:
                shutil.copyfile(source, there)
        figures = measure(there, work)
        over += figures["ms of processor"] > BUDGET_MS  # type: ignore[operator]
        print(json.dumps({name: figures}, ensure_ascii=False), flush=True)
    print(f"{over} over {BUDGET_MS} ms of processor time")


if __name__ == "__main__":
    main()

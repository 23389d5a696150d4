"""Strangers' files, changed at random, through every importer, through opening and through merge.

Run from the project's root: ``python -m tests.fuzz_strangers importers --minutes 10``
(or ``project``, ``merge``, ``scheme``). Fails on any exception that is no Problem, on a
project that is no longer sound, on a file that takes more than two seconds of processor
time twice, and on more than 1 GB of memory. ``--keep FOLDER`` saves what failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from builders import AMAL
from fuzz_pieces import changed, changed_project, seeds

from annotations.errors import DiskFailed, NothingToSalvage, Problem
from annotations.formats.label_scheme import load_scheme
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.operations.merge_work_file import merge_work_files, preview_merge
from annotations.operations.salvage import salvage
from annotations.project import Project
from annotations.storage.connection import problem_of_sqlite
from annotations.storage.self_check import check
from annotations.wording import LANGUAGES, rejection, sentence

LONGEST_S = 2.0
MOST_BYTES = 2**30
_HANGS_S = 60
_FILES_A_PROJECT = 60
_MERGES_A_PROJECT = 5


class FailedError(AssertionError):
    """What a file must not do."""


@dataclass
class Run:
    """What came of the files so far; ``slowest`` is in seconds of processor time."""

    folder: Path
    chance: random.Random
    files: int = 0
    slowest: float = 0.0
    ends: Counter[str] = field(default_factory=Counter)

    def timed(self, act: Callable[[], str], path: Path) -> str:
        """The end of an act; a slow one is done again, for the machine may be at fault."""
        for again in (False, True):
            begun = time.process_time()
            end = act()
            took = time.process_time() - begun
            if took <= LONGEST_S:
                break
            if again:
                raise FailedError(f"{took:.1f} s of processor time for {path.name}")
        self.slowest = max(self.slowest, took)
        self.files += 1
        self.ends[end] += 1
        if memory() > MOST_BYTES:
            raise FailedError(f"{memory() / 2**20:.0f} MB after {path.name}")
        return end


def memory() -> int:
    """The most that the process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def told(problem: Problem) -> str:
    """The name of a problem that has a sentence in every language."""
    for language in LANGUAGES:
        if not sentence(problem, language).strip():
            raise FailedError(f"no sentence for {problem}")
    if isinstance(problem, DiskFailed):
        raise FailedError(f"the disk was blamed: {problem}")
    return type(problem).__name__


def importers(run: Run, only: str = "") -> Iterator[Path]:
    """One changed file after another into a project; gives each before it is read."""
    samples = [each for each in seeds(run.folder / "seeds") if only in ("", each.format)]
    number = 0
    while True:
        target = run.folder / f"p{number}.tawsim"
        number += 1
        with Project.create(target) as project:
            for _ in range(_FILES_A_PROJECT):
                sample = run.chance.choice(samples)
                path = changed(sample, run.folder / "in", run.chance)
                yield path
                run.timed(
                    lambda name=sample.format, path=path: _brought_in(project, name, path), path
                )
            if check(project.connection):
                raise FailedError(f"{check(project.connection)}")
            for name in ("tawsim", "doccano"):
                export_documents(
                    project, format=name, target=run.folder / "out", layer=None, overwrite=True
                )
        for left in run.folder.glob(f"*p{number - 1}.tawsim*"):
            left.unlink()


def _brought_in(project: Project, name: str, path: Path) -> str:
    try:
        report = import_documents(project, sources=[path], format=name)
    except Problem as problem:
        return told(problem)
    for each in report.rejected:
        for language in LANGUAGES:
            if "reason." in rejection(each, language):
                raise FailedError(f"no sentence for {each}")
    return "refused" if report.refused else "read"


def opened(run: Run) -> Iterator[Path]:
    """One changed project after another, opened, looked through, written to and salvaged."""
    sample = run.folder / "seeds" / "project.tawsim"
    seeds(sample.parent)
    while True:
        path = changed_project(sample, run.folder / "stranger.tawsim", run.chance)
        yield path
        raw = path.read_bytes()
        end = run.timed(lambda path=path: _looked_through(path), path)
        if end != "whole" and run.files % 5 == 0:
            _fresh(path, raw)
            saved = run.folder / "saved.tawsim"
            _gone(saved)
            run.timed(lambda path=path, saved=saved: _salvaged(path, saved), path)


def _fresh(path: Path, raw: bytes) -> None:
    _gone(path)
    path.write_bytes(raw)


def _gone(path: Path) -> None:
    for each in path.parent.glob(f"*{path.stem}*"):
        if each.is_file():
            each.unlink()


def _looked_through(path: Path) -> str:
    """All that a window reads of a project when it shows an article, and one gesture."""
    try:
        with Project.open(path) as project:
            return _read(project)
    except Problem as problem:
        return told(problem)
    except sqlite3.Error as error:
        return told(problem_of_sqlite(error, path))


def _read(project: Project) -> str:
    from annotations.operations.edit_flags import flag_document
    from annotations.storage.document_filter import DocumentFilter
    from annotations.storage.search import SearchQuery, search

    labels = project.label_set
    layers = [layer.id for layer in project.layers.all()]
    own = project.actor = AMAL
    ids = project.documents.listed(own, wanted=DocumentFilter("وصل"))
    list(project.documents.page(project.documents.ids(), own))
    for document in project.documents.ids():
        project.documents.get(document)
        project.spans.of_document(document)
        project.relations.of_document(document)
        project.flags.marks(document)
    project.flags.open_items()
    project.assignments.workloads()
    project.to_undo()
    list(search(project.connection, SearchQuery("مهاجر")))
    for document in ids[:1]:
        if own in layers:
            flag_document(project, document=document, layer=own)
            project.undo()
    return "whole" if not check(project.connection) and len(labels) else "found by the check"


def _salvaged(path: Path, saved: Path) -> str:
    try:
        salvage(path, saved)
    except NothingToSalvage:
        return "nothing to salvage"
    except Problem as problem:
        return told(problem)
    with Project.open(saved) as project:
        if check(project.connection):
            raise FailedError(f"salvaged, and not sound: {check(project.connection)}")
    return "salvaged"


def merged(run: Run) -> Iterator[Path]:
    """One changed work file after another, previewed and merged."""
    folder = run.folder / "seeds"
    seeds(folder)
    sample, home = folder / "work.tawsim", folder / "home.tawsim"
    target = run.folder / "home" / "home.tawsim"
    target.parent.mkdir(exist_ok=True)
    while True:
        for each in target.parent.rglob("*"):
            if each.is_file():
                each.unlink()
        target.write_bytes(home.read_bytes())
        with Project.open(target) as project:
            for _ in range(_MERGES_A_PROJECT):
                path = changed_project(sample, run.folder / "work.tawsim", run.chance)
                yield path
                run.timed(lambda path=path: _merged(project, path), path)
                if (found := check(project.connection)) != []:
                    raise FailedError(f"{found}")


def _merged(project: Project, path: Path) -> str:
    try:
        foretold = preview_merge(project, files=[path]).files[0]
        done = merge_work_files(project, files=[path]).files[0]
    except Problem as problem:
        return f"raised {told(problem)}"
    if str(foretold) != str(done):
        raise FailedError(f"{foretold} was foretold, {done} came")
    return str(done.verdict) if done.problem is None else told(done.problem)


def schemes(run: Run) -> Iterator[Path]:
    """One changed scheme after another, read and made a project of."""
    samples = [each for each in seeds(run.folder / "seeds") if each.format == "scheme"]
    target = run.folder / "s.tawsim"
    while True:
        path = changed(run.chance.choice(samples), run.folder / "in", run.chance)
        yield path
        run.timed(lambda path=path: _made(path, target), path)
        _gone(target)


def _made(path: Path, target: Path) -> str:
    _gone(target)
    try:
        with Project.create(target, load_scheme(path)) as project:
            if check(project.connection):
                raise FailedError("not sound")
            return f"{len(project.label_set)} labels"
    except Problem as problem:
        return told(problem)


TARGETS: dict[str, Callable[[Run], Iterator[Path]]] = {
    "importers": importers,
    "project": opened,
    "merge": merged,
    "scheme": schemes,
}


def go(name: str, folder: Path, seed: int, *, until: Callable[[Run], bool], only: str = "") -> Run:
    """Files of one kind until told to stop. Raises what a file made the program raise."""
    run = Run(folder, random.Random(seed))
    files = importers(run, only) if only else TARGETS[name](run)
    for _ in files:
        if until(run):
            break
        faulthandler.dump_traceback_later(_HANGS_S, exit=True)
    faulthandler.cancel_dump_traceback_later()
    return run


def main() -> None:
    """Fuzz for as long as asked and tell how much, how slow and how large."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("target", choices=TARGETS)
    reader.add_argument("--minutes", type=float, default=10)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--format", default="", help="one format only")
    reader.add_argument("--keep", type=Path, help="a folder for what failed")
    given = reader.parse_args()
    stop = time.monotonic() + 60 * given.minutes
    place = Path("/dev/shm") if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as name:
        folder = Path(name)
        last: list[Path] = []

        def until(run: Run) -> bool:
            last[:] = [folder]
            figures[:] = [run]
            return time.monotonic() > stop

        figures: list[Run] = []
        try:
            go(given.target, folder, given.seed, until=until, only=given.format)
        except BaseException:
            if given.keep is not None:
                import shutil

                shutil.copytree(folder, given.keep, dirs_exist_ok=True)
            print(figures[0] if figures else "at once", file=sys.stderr)
            raise
        run = figures[0]
        print(f"{given.target}: {run.files} files, slowest {run.slowest:.2f} s of processor time,")
        print(f"at most {memory() / 2**20:.0f} MB; {dict(run.ends.most_common())}")


if __name__ == "__main__":
    main()

"""Merge files that come back: a report for each, one transaction for all that fit."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from annotations.document import DocumentId
from annotations.errors import MergeRefused, Problem, ReadOnlyProject
from annotations.layer import LayerId
from annotations.operations.keep_backups import keep_backup
from annotations.project import Project
from annotations.storage.file_facts import project_id, work_file
from annotations.storage.foreign_file import foreign_file, still_open
from annotations.storage.foreign_steps import ForeignSteps
from annotations.storage.gold_state import TELLING, follow_gold
from annotations.storage.journal import Changes
from annotations.storage.judgements import TABLES
from annotations.storage.kept_backups import kept_backups
from annotations.storage.merge_conflicts import Conflict, conflicts_of
from annotations.storage.merging import Union, unite
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent
from annotations.work_file import WorkFile

OPERATION = "merge_work_files"


class Verdict(StrEnum):
    """What becomes of one file."""

    MERGED = "merged"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Parked:
    """Judgements on an article that is not in the project; they wait until it arrives."""

    document: DocumentId
    title: str
    judgements: int


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file brings. ``problem`` says why it was refused.

    ``annotators`` are the names of those whose steps are new, ``documents``
    counts the articles that these touch, ``new_documents`` those that were
    added; ``steps`` and ``known`` count operations, new ones and those that
    the project had already.
    """

    path: Path
    verdict: Verdict = Verdict.REFUSED
    problem: Problem | None = None
    annotators: tuple[str, ...] = ()
    documents: int = 0
    new_documents: int = 0
    steps: int = 0
    known: int = 0
    conflicts: tuple[Conflict, ...] = ()
    parked: tuple[Parked, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeReport:
    """All files; ``backup`` is the copy of the project as it was before."""

    files: tuple[FileReport, ...]
    backup: Path | None = None
    changes: Changes = field(default_factory=lambda: Changes(OPERATION))

    @property
    def steps(self) -> int:
        """How many operations all files brought."""
        return sum(file.steps for file in self.files)


def preview_merge(
    project: Project, *, files: Sequence[Path], progress: Progress = silent
) -> MergeReport:
    """What ``merge_work_files`` would do and report; nothing is changed."""
    return _merge(project, files, progress, keep=False)


def merge_work_files(
    project: Project, *, files: Sequence[Path], progress: Progress = silent
) -> MergeReport:
    """Take over all that is new in these files; a file that does not fit is left out whole.

    A checked copy of the project is made first, where there is anything new.
    Raises ReadOnlyProject, DiskFull, DiskFailed, or Cancelled through ``progress``.
    """
    return _merge(project, files, progress, keep=True)


class _Undone(Exception):  # noqa: N818 - no error: ends a preview's transaction
    """The preview is complete: roll back."""


def _merge(
    project: Project, files: Sequence[Path], progress: Progress, *, keep: bool
) -> MergeReport:
    if project.read_only:
        raise ReadOnlyProject(path=project.path)
    reports: list[FileReport] = []
    touched = _Touched()
    with ExitStack() as opened:
        watch = opened.enter_context(watched(project.connection, progress, project.path))
        ready = _First(*_first_with_news(project, files, opened, watch)) if keep else _First()
        backup = _kept(project, watch) if ready.path is not None else None
        try:
            with project.writing():
                for path in files:
                    reports.append(_merge_one(project, path, watch, touched, ready))
                if not keep:
                    raise _Undone
                _follow(project, touched)
        except _Undone:
            pass
    project.forget_history()
    changes = Changes(OPERATION, frozenset(touched.tables), frozenset(touched.documents))
    return MergeReport(tuple(reports), backup, changes if keep else Changes(OPERATION))


def _kept(project: Project, watch: Watch) -> Path:
    """A backup of the project as it is: a new one, or the last where nothing has changed since."""
    made = keep_backup(project, progress=watch)
    return made.path if made is not None else kept_backups(project.path)[0].path


@dataclass(slots=True)
class _Touched:
    tables: set[str] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _First:
    """The first file that brings anything, open already, so that it is copied only once."""

    path: Path | None = None
    connection: sqlite3.Connection | None = None

    def opened(self, path: Path, watch: Watch) -> AbstractContextManager[sqlite3.Connection]:
        """This file, or another that is opened now."""
        if self.connection is not None and path == self.path:
            return still_open(self.connection, path)
        return foreign_file(path, watch)


def _follow(project: Project, touched: _Touched) -> None:
    """Say what has become of the gold, in a step that is nobody's to undo."""
    if project.work is None and touched.tables & TELLING:
        with project.step_inside(OPERATION, merged=True) as step:
            follow_gold(project.connection, step, touched.documents)


def _merge_one(
    project: Project, path: Path, watch: Watch, touched: _Touched, ready: _First
) -> FileReport:
    """One file within the open transaction; what it did is taken back where it does not fit."""
    connection = project.connection
    connection.execute("SAVEPOINT one_file")
    try:
        with ready.opened(path, watch) as foreign:
            work = _checked_origin(project, foreign, path)
            report = _united(project, foreign, path, work, watch, touched)
    except Problem as problem:
        watch.still()  # a file that was read no further is not one that does not fit
        connection.execute("ROLLBACK TO one_file")
        if not isinstance(problem, MergeRefused) and "path" not in problem.facts:
            raise
        report = FileReport(path, problem=problem)
    connection.execute("RELEASE one_file")
    return report


def _first_with_news(
    project: Project, files: Sequence[Path], opened: ExitStack, watch: Watch
) -> tuple[Path | None, sqlite3.Connection | None]:
    """The first file that could change anything, left open; told without writing."""
    for path in files:
        with ExitStack() as this:
            try:
                foreign = this.enter_context(foreign_file(path, watch))
                if _has_news(project, foreign, path, watch):
                    opened.push(this.pop_all())
                    return path, foreign
            except Problem:
                watch.still()
    return None, None


def _has_news(project: Project, foreign: sqlite3.Connection, path: Path, watch: Watch) -> bool:
    _checked_origin(project, foreign, path)
    if ForeignSteps.any_new(project.connection, foreign):
        return True
    rows = foreign.execute("SELECT id FROM document")
    return any(row[0] not in project.documents for row in watch.each(rows))


def _checked_origin(project: Project, foreign: sqlite3.Connection, path: Path) -> WorkFile | None:
    """Whose work file it is. Raises MergeRefused where it belongs to something else."""
    if path.exists() and path.samefile(project.path):
        raise MergeRefused(path=path, reason="itself", found="")
    if project_id(foreign) != project.identity:
        raise MergeRefused(path=path, reason="other_project", found="")
    work = work_file(foreign)
    if project.work is not None and (work is None or work.layer != project.work.layer):
        raise MergeRefused(path=path, reason="into_work_file", found="")
    return work


def _united(
    project: Project,
    foreign: sqlite3.Connection,
    path: Path,
    work: WorkFile | None,
    watch: Watch,
    touched: _Touched,
) -> FileReport:
    connection = project.connection
    union = unite(connection, foreign, path, work=work, watch=watch)
    documents = _touched_documents(connection, union)
    report = FileReport(
        path,
        Verdict.MERGED if union.steps or union.documents else Verdict.NOTHING_NEW,
        annotators=_names(project, foreign, union.actors, work),
        documents=len(documents),
        new_documents=union.documents,
        steps=union.steps,
        known=len(union.known),
        parked=_parked(connection, foreign),
    )
    touched.tables |= union.tables
    if union.documents:
        touched.tables.add("document")
    touched.documents |= documents
    if not union.steps:
        return report
    floor = 0 if work is None else work.lamport
    return replace(report, conflicts=tuple(conflicts_of(connection, union, floor=floor)))


def _touched_documents(connection: sqlite3.Connection, union: Union) -> set[int]:
    """The articles in which the new steps changed anything."""
    found: set[int] = set()
    for name in union.tables:
        if "document" in TABLES[name].columns:
            rows = connection.execute(
                "SELECT DISTINCT x.document FROM step s JOIN change c ON c.step = s.no "
                f"JOIN {name} x ON x.id = c.key "
                "WHERE s.no > ? AND s.lamport > 0 AND c.tbl = ?",
                (union.before, name),
            )
            found |= {int(document) for (document,) in rows}
    return found


def _names(
    project: Project, foreign: sqlite3.Connection, actors: set[str], work: WorkFile | None
) -> tuple[str, ...]:
    """Who has worked in the file, by our names of them, or by the file's where we have none."""
    ours = {layer.id: layer.name for layer in project.layers.all()}
    theirs = dict(foreign.execute("SELECT id, name FROM layer").fetchall())
    wanted = {LayerId(actor) for actor in actors if actor}
    if work is not None:
        wanted.add(work.layer)
    return tuple(sorted(ours.get(actor) or theirs.get(actor, actor) for actor in wanted))


def _parked(connection: sqlite3.Connection, foreign: sqlite3.Connection) -> tuple[Parked, ...]:
    """What came on articles that are not here, with the titles that the file gives them."""
    rows = connection.execute(
        "SELECT p.document, count(*) FROM temp.touched t "
        "JOIN parked p ON p.tbl = t.tbl AND p.key = t.key "
        "WHERE p.document IS NOT NULL GROUP BY p.document ORDER BY p.document"
    ).fetchall()
    if not rows:
        return ()
    titles = dict(foreign.execute("SELECT id, title FROM document").fetchall())
    return tuple(
        Parked(DocumentId(document), titles.get(document, ""), count) for document, count in rows
    )

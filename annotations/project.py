"""A project: one file opened for reading or writing; the one door to everything in it."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from annotations.errors import (
    FileExists,
    FileGone,
    NoPermission,
    NothingToRedo,
    NothingToUndo,
    OldProjectNotMigrated,
    Problem,
    ProjectInUse,
    ReadOnlyProject,
)
from annotations.formats.atomic import copied_whole, problem_of, put_in_place
from annotations.identity import new_id
from annotations.label_set import LabelSet
from annotations.layer import GOLD, LayerKind
from annotations.storage.as_written import reading
from annotations.storage.assignments import Assignments
from annotations.storage.connection import connect, problem_of_sqlite
from annotations.storage.decisions import Decisions
from annotations.storage.documents import Documents
from annotations.storage.file_facts import is_locked, project_id, work_file
from annotations.storage.flags import Flags
from annotations.storage.gold_state import follow_gold
from annotations.storage.inspection import file_at, project_version, side_file
from annotations.storage.journal import (
    Changes,
    Step,
    StepHead,
    StepKind,
    changes_of,
    next_lamport,
    next_number,
    now_ms,
)
from annotations.storage.judgements import LABEL, LAYER, RELATION_TYPE, SETTING
from annotations.storage.label_sets import (
    SCHEME,
    KnownLabelSet,
    fields_of_label,
    fields_of_relation_type,
)
from annotations.storage.last_read import LastRead
from annotations.storage.layers import Layers
from annotations.storage.models import Models
from annotations.storage.relations import Relations
from annotations.storage.schema import MIGRATIONS, migrate
from annotations.storage.schema_check import check_schema
from annotations.storage.spans import Spans
from annotations.storage.suggestions import Suggestions
from annotations.storage.time_spent import TimeSpent
from annotations.storage.undo_history import NEVER_UNDONE, PastStep, UndoHistory
from annotations.text.folding import fold
from annotations.watch import Progress, silent

if TYPE_CHECKING:
    from filelock import FileLock

    from annotations.adjudication.article_cases import ArticleCases

SUFFIX = ".tawsim"


class WhyReadOnly(Problem):
    """Why a project opened for reading only. Facts: path, reason."""


class Project:
    """An open project file. Use ``create`` or ``open``; close it, or use it in a ``with``.

    ``read_only`` is the reason ("newer", "in_use", "permission", "asked") or "";
    ``actor`` is the annotator on whose behalf steps are written; ``work`` says
    whose work file this is, None for a project.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        lock: FileLock | None = None,
        read_only: str = "",
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.actor = ""
        self.connection = connection
        self._file = file_at(path)
        self.documents = Documents(connection)
        self.spans = Spans(connection)
        self.relations = Relations(connection)
        self.layers = Layers(connection)
        self.flags = Flags(connection)
        self.time_spent = TimeSpent(connection)
        self.assignments = Assignments(connection)
        self.work = work_file(connection)
        self.suggestions = Suggestions(connection)
        self.models = Models(connection)
        self.decisions = Decisions(connection)
        self.last_article: LastRead[ArticleCases] = LastRead(connection)
        self._label_set = KnownLabelSet(connection)
        self._lock = lock
        self._closed = False
        self._replica: tuple[int, str] | None = None
        self._histories: dict[str, UndoHistory] = {}
        connection.create_function("folded_title", 1, fold, deterministic=True)

    @classmethod
    def create(cls, path: Path, label_set: LabelSet | None = None) -> Project:
        """A new project with these labels. Raises FileExists, NoPermission or DiskFailed."""
        project = cls.empty(path)
        labels = label_set or LabelSet()
        with project.step("create_project") as step:
            step.add(LAYER.name, GOLD, {"name": GOLD, "kind": LayerKind.GOLD})
            named = {"name": labels.name, "names": dict(labels.names)}
            step.add(SETTING.name, SCHEME, {"value": named})
            for position, label in enumerate(labels):
                step.add(LABEL.name, label.id, fields_of_label(label, position))
            for position, found in enumerate(labels.relation_types):
                step.add(RELATION_TYPE.name, found.id, fields_of_relation_type(found, position))
        return project

    @classmethod
    def empty(cls, path: Path) -> Project:
        """A new file with the tables of a project and nothing in them, for a copy of another.

        Raises FileExists, NoPermission or DiskFailed.
        """
        if path.exists():
            raise FileExists(path=path)
        lock = _locked(path)
        if lock is None:
            raise NoPermission(path=path)
        try:
            connection = connect(path, mode="rwc")
            migrate(connection)
            # Until then only the log would tell that this is a project.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            lock.release()
            raise problem_of_sqlite(error, path) from error
        return cls(path, connection, lock=lock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """The project in this file; for reading only where writing is not possible.

        A file of an older version is copied beside itself and then brought up
        to date. Raises FileMissing, NoPermission, NotAProject, DamagedProject, or
        ForeignFile where its tables are not a project's.
        """
        version = project_version(path)
        reason = "asked" if read_only else "newer" if version > len(MIGRATIONS) else ""
        lock = None if reason else _locked(path)
        if not reason and lock is None:
            reason = "in_use" if _writable(path) else "permission"
        try:
            if version < len(MIGRATIONS):
                _bring_up_to_date(path, version, lock)
            connection = _opened(path, writable=lock is not None, alone=reason == "newer")
        except Problem:
            if lock is not None:
                lock.release()
            raise
        project = cls(path, connection, lock=lock, read_only=reason)
        try:
            project._look()
        except Problem:
            project.read_only = project.read_only or "asked"
            project.close()
            raise
        return project

    def _look(self) -> None:
        """Read what a window needs before it can show anything. Raises UnreadableRow."""
        try:
            self._label_set.get()
            self.layers.all()
        except sqlite3.Error as error:
            raise problem_of_sqlite(error, self.path) from error

    def second_connection(self) -> Project:
        """The same project for another thread; it shares the lock and must be closed first."""
        connection = _opened(self.path, writable=not self.read_only)
        project = Project(self.path, connection, read_only=self.read_only)
        project.actor = self.actor
        return project

    def reader(self) -> Project:
        """The same project for another thread that only reads; closing it costs nothing."""
        connection = _opened(self.path, writable=False, alone=self.read_only == "newer")
        return Project(self.path, connection, read_only=self.read_only or "asked")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Check-point, so that copying the one file copies the work, and let go of the lock.

        Raises DiskFull or DiskFailed where the work stays in the log beside the
        file: nothing is lost, but the file alone does not hold it.
        """
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            # A cursor that an error left behind holds the table; closing lets go of it.
            if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_LOCKED:
                raise problem_of_sqlite(error, self.path) from error
        finally:
            self.connection.close()
            if self._lock is not None:
                self._lock.release()

    def put_in_place(self, part: Path, progress: Progress = silent) -> None:
        """Close, and put this file in place of the project's before letting go of the lock.

        Raises ProjectInUse where somebody else reads the project: they would go
        on with the old file under the new one's log. Raises NoPermission,
        DiskFull or DiskFailed; then the project is as it was.
        """
        try:
            # The log goes away only where nobody else has the file open.
            self.connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            raise ProjectInUse(path=self.path) from error
        self._closed = True
        self.connection.close()
        try:
            put_in_place(part, self.path, progress)
        except OSError as error:
            raise problem_of(error, self.path) from error
        finally:
            if self._lock is not None:
                self._lock.release()

    @property
    def identity(self) -> str:
        """What all copies and work files of the project have in common."""
        return project_id(self.connection)

    @property
    def label_set(self) -> LabelSet:
        """The labels as they stand."""
        return self._label_set.get()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it on disk at the end, or nothing.

        Raises ReadOnlyProject, FileGone, DiskFull, DiskFailed or DamagedProject.
        """
        if self.read_only:
            raise ReadOnlyProject(path=self.path)
        # What is written into a file that was removed goes wherever the system likes.
        if file_at(self.path) != self._file:
            raise FileGone(path=self.path)
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise problem_of_sqlite(error, self.path) from error

    @contextmanager
    def step(self, operation: str) -> Iterator[Step]:
        """One gesture: its rows and its journal in one transaction."""
        with self.writing(), self.step_inside(operation) as step:
            yield step
            self._follow(step)
        self._note(step, StepKind.DO)

    @contextmanager
    def step_inside(
        self,
        operation: str,
        kind: StepKind = StepKind.DO,
        undoes: str | None = None,
        *,
        merged: bool = False,
    ) -> Iterator[Step]:
        """A step in a transaction that is already open; one that is ``merged`` is never undone."""
        number, replica = self._replica_row()
        head = StepHead(
            *(new_id(), next_lamport(self.connection), replica, self.actor, now_ms()),
            *(operation, kind, undoes),
        )
        refuses = is_locked if self.work is not None else None
        step = Step(self.connection, next_number(self.connection), head, refuses)
        yield step
        step.finish(number, merged=merged)

    def _follow(self, step: Step) -> None:
        """A work file does not hold all that decides on the gold."""
        if self.work is None:
            follow_gold(self.connection, step)

    def to_undo(self) -> PastStep | None:
        """The step that undo would take back."""
        return self._history().to_undo()

    def to_redo(self) -> PastStep | None:
        """The step that redo would do again."""
        return self._history().to_redo()

    def undo(self) -> Changes:
        """Append the inverse of this actor's last step. Raises NothingToUndo."""
        past = self.to_undo()
        if past is None:
            raise NothingToUndo()
        return self._invert(past, StepKind.UNDO)

    def redo(self) -> Changes:
        """Append the inverse of this actor's last undo. Raises NothingToRedo."""
        past = self.to_redo()
        if past is None:
            raise NothingToRedo()
        return self._invert(past, StepKind.REDO)

    def forget_history(self) -> None:
        """Read the undo stacks anew: another connection has written."""
        self._histories.clear()

    def _invert(self, past: PastStep, kind: StepKind) -> Changes:
        with (
            reading("change"),
            self.writing(),
            self.step_inside(past.operation, kind, past.id) as step,
        ):
            for change in reversed(list(changes_of(self.connection, past.number))):
                step.apply(change.inverse())
            self._follow(step)
        self._note(step, kind)
        return step.changes

    def _note(self, step: Step, kind: StepKind) -> None:
        if step.head.operation in NEVER_UNDONE:
            return
        if not step.empty and self.actor in self._histories:
            past = PastStep(step.number, step.head.id, step.head.operation)
            self._histories[self.actor].written(past, kind)

    def _history(self) -> UndoHistory:
        if self.actor not in self._histories:
            self._histories[self.actor] = UndoHistory(self.connection, self.actor)
        return self._histories[self.actor]

    def _replica_row(self) -> tuple[int, str]:
        """This session's replica; written with its first step, so that reading leaves no trace."""
        if self._replica is not None:
            known = self.connection.execute(
                "SELECT 1 FROM replica WHERE no = ? AND id = ?", self._replica
            )
            if known.fetchone() is not None:
                return self._replica
        identifier = new_id()
        cursor = self.connection.execute(
            "INSERT INTO replica (id, device, opened) VALUES (?, ?, ?)",
            (identifier, platform.node(), now_ms()),
        )
        self._replica = (int(cursor.lastrowid or 0), identifier)
        return self._replica


def lock_path(path: Path) -> Path:
    """The hidden file whose lock says that a project is open for writing."""
    return path.with_name(f".{path.name}.lock")


def _locked(path: Path) -> FileLock | None:
    """The lock on the project, or None where another holds it or it cannot be made."""
    from filelock import FileLock, Timeout

    if path.exists() and not _writable(path):
        return None
    lock = FileLock(lock_path(path), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except (Timeout, OSError):
        return None
    return lock


def _writable(path: Path) -> bool:
    import os

    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _opened(path: Path, *, writable: bool, alone: bool = False) -> sqlite3.Connection:
    """A connection that leaves no side files behind; ``alone`` where nobody can be writing."""
    try:
        if writable:
            connection = connect(path)
        elif alone or not _writable(path):
            connection = connect(path, mode="ro", immutable=not side_file(path).exists())
        else:
            connection = connect(path)
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise problem_of_sqlite(error, path) from error
    try:
        check_schema(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise problem_of_sqlite(error, path) from error
    except Problem:
        connection.close()
        raise
    return connection


def _bring_up_to_date(path: Path, version: int, lock: FileLock | None) -> None:
    """Under the lock, or where only reading was asked under one of its own."""
    own = None if lock is not None else _locked(path)
    if lock is None and own is None:
        raise OldProjectNotMigrated(path=path)
    try:
        _copy_and_migrate(path, version)
    finally:
        if own is not None:
            own.release()


def _copy_and_migrate(path: Path, version: int) -> None:
    copy = path.with_name(f"{path.stem}.v{version}{path.suffix}")
    if not copy.exists():
        copied_whole(path, copy)
    connection = _opened(path, writable=True)
    try:
        migrate(connection)
    except sqlite3.Error as error:
        raise problem_of_sqlite(error, path) from error
    finally:
        connection.close()

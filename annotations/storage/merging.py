"""The union of two journals: new steps go in as they are, and the rows they touch are made anew.

Every table of judgements is treated alike, by what ``TABLES`` says of it. All
of it happens inside a transaction of the caller.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final

from annotations.document import Document
from annotations.errors import LoneSurrogate, MergeRefused, Problem
from annotations.layer import LayerId
from annotations.storage.documents import Documents
from annotations.storage.file_facts import is_locked
from annotations.storage.foreign_steps import ForeignStep, ForeignSteps
from annotations.storage.judgements import LABEL, RELATION_TYPE, SETTING, SPAN, TABLES
from annotations.storage.label_sets import read_label_set
from annotations.storage.projection import forget_touched, project_touched, touch_since
from annotations.watch import Watch
from annotations.work_file import WorkFile

_BATCH: Final = 1_000
_SCHEME: Final = frozenset({LABEL.name, RELATION_TYPE.name, SETTING.name})


@dataclass(slots=True)
class Union:
    """What one file brought. ``before`` is our last step number before it.

    ``steps`` does not count the one with which a work file begins: it repeats what we know.
    """

    before: int
    known: list[int] = field(default_factory=list)
    steps: int = 0
    actors: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)
    documents: int = 0


def unite(
    connection: sqlite3.Connection,
    foreign: sqlite3.Connection,
    path: Path,
    *,
    work: WorkFile | None,
    watch: Watch,
) -> Union:
    """Take over every step that this project lacks, and the articles of a whole copy.

    ``work`` says whose work file it is: it may then hold nothing but this
    annotator's judgements. Raises MergeRefused; the caller rolls back.
    """
    (last,) = connection.execute("SELECT coalesce(max(no), 0) FROM step").fetchone()
    union = Union(before=int(last))
    _check_texts(connection, foreign, path)
    if work is None:
        union.documents = _bring_documents(connection, foreign, path, watch)
    else:
        _check_labels(connection, foreign, path)
    steps = ForeignSteps(connection, foreign, path, watch)
    union.known = steps.known
    forget_touched(connection)
    writer = _Writer(connection, union.before)
    for step in watch.each(steps):
        if work is not None and step.head.lamport:
            _check_own(step, work, path)
        writer.add(step)
        union.tables |= {change.table for change in step.changes}
        if step.head.lamport:
            union.actors.add(step.head.actor)
            union.steps += 1
        if writer.written % _BATCH == 0:
            watch(writer.written, len(steps.new))
    writer.flush()
    touch_since(connection, union.before)
    project_touched(connection)
    _check_result(connection, union, work, path)
    return union


class _Writer:
    """Puts verified steps into the journal, a batch at a time."""

    def __init__(self, connection: sqlite3.Connection, last: int) -> None:
        self._connection = connection
        self._last = self._number = last
        self._replicas: dict[str, int] = {}
        self._steps: list[tuple[object, ...]] = []
        self._changes: list[tuple[object, ...]] = []

    @property
    def written(self) -> int:
        """How many steps it has taken so far."""
        return self._number - self._last

    def add(self, step: ForeignStep) -> None:
        """Take one more."""
        self._number += 1
        head = step.head
        self._steps.append(
            (
                *(self._number, head.id, head.lamport, self._replica(step), head.actor),
                *(head.time, head.operation, head.kind.value, head.undoes, step.hash),
            )
        )
        self._changes += [
            (self._number, n, change.table, change.key, change.before, change.after)
            for n, change in enumerate(step.changes)
        ]
        if len(self._changes) >= _BATCH:
            self.flush()

    def _replica(self, step: ForeignStep) -> int:
        identifier = step.head.replica
        if identifier not in self._replicas:
            self._connection.execute(
                "INSERT OR IGNORE INTO replica (id, device, opened) VALUES (?, ?, ?)",
                (identifier, step.device, step.opened),
            )
            (number,) = self._connection.execute(
                "SELECT no FROM replica WHERE id = ?", (identifier,)
            ).fetchone()
            self._replicas[identifier] = int(number)
        return self._replicas[identifier]

    def flush(self) -> None:
        """Write what is waiting."""
        self._connection.executemany(
            "INSERT INTO step (no, id, lamport, replica, actor, time, operation, kind, undoes, "
            "hash, merged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
            self._steps,
        )
        self._connection.executemany(
            "INSERT INTO change (step, n, tbl, key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            self._changes,
        )
        self._steps.clear()
        self._changes.clear()


def _check_texts(connection: sqlite3.Connection, foreign: sqlite3.Connection, path: Path) -> None:
    """An article of the same number must be the same text."""
    rows = iter(foreign.execute("SELECT id, sha256, title FROM document"))
    while chunk := list(islice(rows, _BATCH)):
        marks = ", ".join("?" * len(chunk))
        ours = dict(
            connection.execute(
                f"SELECT id, sha256 FROM document WHERE id IN ({marks})", [row[0] for row in chunk]
            ).fetchall()
        )
        for identifier, sha256, title in chunk:
            if ours.get(identifier, sha256) != sha256:
                raise MergeRefused(path=path, reason="text", found=title)


def _bring_documents(
    connection: sqlite3.Connection, foreign: sqlite3.Connection, path: Path, watch: Watch
) -> int:
    """Add the articles that the other copy of the project has imported."""
    documents = Documents(connection)
    new = 0
    missing = iter(
        [
            position
            for position, identifier in foreign.execute(
                "SELECT position, id FROM document ORDER BY position"
            )
            if identifier not in documents
        ]
    )
    while chunk := list(islice(missing, _BATCH)):
        rows = foreign.execute(
            "SELECT t.text, d.title, d.source, d.url, d.date, d.author, d.external_id, "
            "d.metadata, d.sha256 FROM document d JOIN document_text t ON t.position = d.position "
            f"WHERE d.position IN ({', '.join('?' * len(chunk))}) ORDER BY d.position",
            chunk,
        )
        new += sum(documents.add([_document(row, path) for row in watch.each(rows)]))
    return new


def _document(row: tuple[Any, ...], path: Path) -> Document:
    text, title, source, url, date, author, external_id, metadata, sha256 = row
    try:
        known = json.loads(metadata)
        found = Document(text, title, source, url, date, author, external_id, known)
    except (LoneSurrogate, ValueError, RecursionError) as error:
        raise MergeRefused(path=path, reason="text", found=title) from error
    if not isinstance(known, dict) or found.sha256 != sha256:
        raise MergeRefused(path=path, reason="text", found=title)
    return found


def _check_labels(connection: sqlite3.Connection, foreign: sqlite3.Connection, path: Path) -> None:
    """A work file's labels are ours, whatever we have renamed or deleted since."""
    for table in (LABEL.name, RELATION_TYPE.name):
        ours = {key for (key,) in connection.execute(f"SELECT id FROM {table}")}
        for (key,) in foreign.execute(f"SELECT id FROM {table}"):
            if key not in ours:
                raise MergeRefused(path=path, reason="scheme", found=key)


def _check_own(step: ForeignStep, work: WorkFile, path: Path) -> None:
    """A work file changes nothing of the scheme and nothing in another's layer."""
    for change in step.changes:
        if is_locked(change.table):
            raise MergeRefused(path=path, reason="locked", found=change.table)
        if change.fields.get("layer", work.layer) != work.layer:
            raise MergeRefused(path=path, reason="other_layer", found=change.fields["layer"])


def _check_result(
    connection: sqlite3.Connection, union: Union, work: WorkFile | None, path: Path
) -> None:
    if union.tables & _SCHEME:
        try:
            read_label_set(connection)
        except (Problem, ValueError, TypeError, KeyError, AttributeError) as error:
            raise MergeRefused(path=path, reason="content", found="label") from error
    if work is not None:
        _check_layers(connection, union, work.layer, path)
    if SPAN.name in union.tables:
        _check_spans(connection, path)


def _check_layers(connection: sqlite3.Connection, union: Union, layer: LayerId, path: Path) -> None:
    for name in union.tables:
        if "layer" not in TABLES[name].columns:
            continue
        found = connection.execute(
            f"SELECT x.layer FROM temp.touched t JOIN {name} x ON x.id = t.key "
            "WHERE t.tbl = ? AND x.layer <> ? LIMIT 1",
            (name, layer),
        ).fetchone()
        if found is not None:
            raise MergeRefused(path=path, reason="other_layer", found=found[0])


def _check_spans(connection: sqlite3.Connection, path: Path) -> None:
    """Each span that was touched has the words that stand at its boundaries."""
    shown: tuple[int, str] = (-1, "")
    for document, fragments, quote in connection.execute(
        "SELECT x.document, x.fragments, x.quote FROM temp.touched t JOIN span x ON x.id = t.key "
        "WHERE t.tbl = 'span' ORDER BY x.document"
    ):
        if document != shown[0]:
            (text,) = connection.execute(
                "SELECT text FROM document_text JOIN document USING (position) WHERE id = ?",
                (document,),
            ).fetchone()
            shown = (document, text)
        words = " ".join(shown[1][start:end] for start, end in json.loads(fragments))
        if words != quote:
            raise MergeRefused(path=path, reason="text", found=quote)

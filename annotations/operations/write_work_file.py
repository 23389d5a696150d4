"""Write the file that one annotator takes away: their articles, the scheme, nobody else's work."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.document import DocumentId
from annotations.errors import (
    DiskFailed,
    FileExists,
    LayerMissing,
    NoPermission,
    NothingAssigned,
)
from annotations.formats.atomic import put_in_place
from annotations.identity import new_id
from annotations.layer import GOLD, LayerId
from annotations.project import SUFFIX, Project
from annotations.storage.connection import connect
from annotations.storage.documents import Documents
from annotations.storage.file_facts import become_work_file
from annotations.storage.journal import Step, StepHead, next_lamport, now_ms
from annotations.storage.judgements import (
    LABEL,
    LAYER,
    RELATION_TYPE,
    SCHEME,
    SETTING,
    TABLES,
    JudgementTable,
    all_fields,
)
from annotations.storage.schema import migrate
from annotations.storage.sealed_file import seal
from annotations.storage.suggestions import BLIND
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent
from annotations.work_file import WorkFile

OPERATION = "write_work_file"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_BATCH = 500
_SCHEME = (SETTING, LAYER, LABEL, RELATION_TYPE)


@dataclass(frozen=True, slots=True)
class Written:
    """One work file: where it is, for whom, and how many articles it holds."""

    path: Path
    layer: LayerId
    annotator: str
    documents: int


def write_work_files(
    project: Project,
    *,
    folder: Path,
    layers: list[LayerId] | None = None,
    overwrite: bool = False,
    progress: Progress = silent,
    passphrase: str = "",
) -> list[Written]:
    """One work file for each annotator who has articles, or for the given ones.

    With a passphrase each is sealed under it.

    Raises NothingAssigned, and as ``write_work_file`` does.
    """
    workloads = project.assignments.workloads()
    wanted = layers or [found.id for found in project.layers.all() if found.id in workloads]
    if not wanted:
        raise NothingAssigned(reason="nobody", annotator="")
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Written] = []
    with watched(project.connection, progress, project.path) as watch:
        for number, layer in enumerate(wanted):
            watch(number, len(wanted))
            target = folder / work_file_name(project, layer)
            made = write_work_file(
                *(project,),
                layer=layer,
                target=target,
                overwrite=overwrite,
                passphrase=passphrase,
                progress=watch,
            )
            written.append(made)
    return written


def work_file_name(project: Project, layer: LayerId) -> str:
    """Project and annotator, without what a file system refuses. Raises LayerMissing."""
    found = project.layers.get(layer)
    if found is None:
        raise LayerMissing(layer=layer)
    name = _NOT_IN_NAMES.sub("_", f"{project.path.stem}-{found.name}").strip(". ")
    return name + SUFFIX


def write_work_file(
    project: Project,
    *,
    layer: LayerId,
    target: Path,
    overwrite: bool = False,
    passphrase: str = "",
    progress: Progress = silent,
) -> Written:
    """An ordinary project file with the articles assigned to one annotator, its scheme locked.

    It holds what this annotator has done so far, and nothing of anybody else.
    Raises LayerMissing, NothingAssigned, FileExists, NoPermission, DiskFailed or Cancelled.
    """
    owner = project.layers.get(layer)
    if owner is None or layer == GOLD:
        raise LayerMissing(layer=layer)
    documents = project.assignments.documents_of(layer)
    if not documents:
        raise NothingAssigned(reason="annotator", annotator=owner.name)
    if target.exists() and not overwrite:
        raise FileExists(path=target)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        connection = connect(part, mode="rwc")
        try:
            with (
                watched(project.connection, progress, project.path) as watch,
                watched(connection, watch, target),
            ):
                # What is not whole is thrown away: it needs no log, and its end no second writing.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")
                migrate(connection)
                _fill(connection, project, layer, documents, watch)
        finally:
            connection.close()
        if passphrase:
            seal(part, target, passphrase, overwrite=True, progress=watch)
        else:
            put_in_place(part, target, watch)
    except PermissionError as error:
        raise NoPermission(path=target) from error
    except (OSError, sqlite3.Error) as error:
        raise DiskFailed(path=target, reason=str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return Written(target, layer, owner.name, len(documents))


def _fill(
    connection: sqlite3.Connection,
    project: Project,
    layer: LayerId,
    documents: list[DocumentId],
    watch: Watch,
) -> None:
    connection.execute("BEGIN IMMEDIATE")
    work = WorkFile(layer, next_lamport(project.connection) - 1)
    become_work_file(connection, project.identity, work)
    kept = Documents(connection)
    for start in range(0, len(documents), _BATCH):
        kept.add(map(project.documents.get, watch.each(documents[start : start + _BATCH])))
    _begin_journal(connection, project, layer, set(documents))
    connection.execute("COMMIT")


def _begin_journal(
    connection: sqlite3.Connection, project: Project, layer: LayerId, documents: set[DocumentId]
) -> None:
    """One step with the rows as they stand now.

    Its Lamport counter is 0: it repeats judgements that the project already
    holds under their own steps, and must never overrule one of those.
    """
    replica = new_id()
    connection.execute(
        "INSERT INTO replica (no, id, device, opened) VALUES (1, ?, '', ?)", (replica, now_ms())
    )
    head = StepHead(new_id(), 0, replica, "", now_ms(), OPERATION)
    step = Step(connection, 1, head)
    for table in TABLES.values():
        for key, fields in _rows(project, table, layer, documents):
            step.add(table.name, key, fields)
    step.finish(1, merged=True)


def _rows(
    project: Project, table: JudgementTable, layer: LayerId, documents: set[DocumentId]
) -> Iterator[tuple[str, dict[str, object]]]:
    """What belongs into the file: the scheme, the annotator, and what is theirs in their articles.

    A table that is neither the scheme's nor has layers, such as that of decisions, stays at home.
    """
    if "layer" not in table.columns and table not in _SCHEME:
        return
    for key, fields in all_fields(project.connection, table):
        own = fields.get("layer", layer) == layer
        if table is LAYER:
            own = key in (layer, GOLD)
        elif table is SETTING:
            own = key in (SCHEME, BLIND)
        here = "document" not in fields or fields["document"] in documents
        if own and here and not fields["deleted"]:
            yield key, dict(fields)

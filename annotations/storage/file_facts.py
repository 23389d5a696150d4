"""What a file says of itself beside its journal: whose copy it is, and of which project."""

from __future__ import annotations

import hashlib
import sqlite3

from annotations.layer import LayerId
from annotations.storage.judgements import (
    ASSIGNMENT,
    LABEL,
    LAYER,
    RELATION_TYPE,
    SETTING,
)
from annotations.work_file import WorkFile

PROJECT = "project"
_LOCKED = frozenset({SETTING.name, LABEL.name, RELATION_TYPE.name, LAYER.name, ASSIGNMENT.name})
_DIGITS = 16
_WORK_LAYER = "work_layer"
_WORK_LAMPORT = "work_lamport"
FACTS = frozenset({PROJECT, _WORK_LAYER, _WORK_LAMPORT})
"""Every key that a file can have beside its journal."""


def identity_from_journal(connection: sqlite3.Connection) -> str | None:
    """The identity of a file that was made before projects had one: its first step's, hashed."""
    first = connection.execute("SELECT id FROM step ORDER BY no LIMIT 1").fetchone()
    return None if first is None else hashlib.sha256(first[0].encode()).hexdigest()[:32]


def project_id(connection: sqlite3.Connection) -> str:
    """What all copies and work files of one project have in common."""
    return _value(connection, PROJECT) or identity_from_journal(connection) or ""


def work_file(connection: sqlite3.Connection) -> WorkFile | None:
    """Whose work file this is; None for a project."""
    layer = _value(connection, _WORK_LAYER)
    if layer is None:
        return None
    return WorkFile(LayerId(layer), least_lamport(connection))


def become_work_file(connection: sqlite3.Connection, project: str, work: WorkFile) -> None:
    """Make a new file a work file of the project."""
    facts = {PROJECT: project, _WORK_LAYER: work.layer, _WORK_LAMPORT: str(work.lamport)}
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", facts.items())


def least_lamport(connection: sqlite3.Connection) -> int:
    """The counter that every new step has to exceed whatever the journal holds."""
    told = _value(connection, _WORK_LAMPORT) or "0"
    return int(told) if told.isdecimal() and len(told) < _DIGITS else 0


def is_locked(table: str) -> bool:
    """Whether the row is the coordinator's alone, so that a work file never changes it."""
    return table in _LOCKED


def _value(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])

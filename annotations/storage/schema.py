"""The tables of a project file and the migrations that made them, in order.

``user_version`` counts the migrations that a file has been through;
``application_id`` is "TWSM" and tells a project from any other SQLite file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from annotations.identity import new_id
from annotations.storage.file_facts import PROJECT, identity_from_journal
from annotations.text.folding import fold

APPLICATION_ID = int.from_bytes(b"TWSM")

_ARTICLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    position INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    sha256 BLOB NOT NULL,
    length INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    date TEXT NOT NULL,
    author TEXT NOT NULL,
    external_id TEXT NOT NULL,
    metadata TEXT NOT NULL,
    added INTEGER NOT NULL
) STRICT;

CREATE TABLE document_text (
    position INTEGER PRIMARY KEY REFERENCES document (position),
    text TEXT NOT NULL
) STRICT;
"""

_JOURNAL = """
CREATE TABLE replica (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL,
    opened INTEGER NOT NULL
) STRICT;

CREATE TABLE step (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    lamport INTEGER NOT NULL,
    replica INTEGER NOT NULL REFERENCES replica (no),
    actor TEXT NOT NULL,
    time INTEGER NOT NULL,
    operation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    undoes TEXT,
    merged INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX step_by_lamport ON step (lamport);
CREATE INDEX step_by_actor ON step (actor, no);

CREATE TABLE change (
    step INTEGER NOT NULL REFERENCES step (no) DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT NOT NULL,
    PRIMARY KEY (step, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change (tbl, key);
"""

_JUDGEMENTS = """
CREATE TABLE setting (
    id TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE layer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    colour TEXT NOT NULL,
    key TEXT NOT NULL,
    description TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sheds_proclitics INTEGER NOT NULL,
    position INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE span (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    fragments TEXT NOT NULL,
    quote TEXT NOT NULL,
    attributes TEXT NOT NULL,
    note TEXT NOT NULL,
    origin TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX span_by_document ON span (document, layer) WHERE deleted = 0;
CREATE INDEX span_by_label ON span (label) WHERE deleted = 0;

CREATE TABLE document_state (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX state_by_layer ON document_state (layer, state) WHERE deleted = 0;
"""

_NEVER_CHANGED = ("document", "document_text", "replica", "step", "change")

_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5 (
    folded, content = '', tokenize = 'trigram', columnsize = 0, detail = 'full'
);
"""

_RELATIONS = """
CREATE TABLE relation_type (
    id TEXT PRIMARY KEY,
    names TEXT NOT NULL,
    sources TEXT NOT NULL,
    targets TEXT NOT NULL,
    position INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_document ON relation (document, layer) WHERE deleted = 0;
CREATE INDEX relation_by_source ON relation (source) WHERE deleted = 0;
CREATE INDEX relation_by_target ON relation (target) WHERE deleted = 0;
"""

_FLAGS = """
ALTER TABLE span ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_state ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE document_state ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
CREATE INDEX span_by_quote ON span (quote) WHERE deleted = 0;
CREATE INDEX span_open ON span (layer) WHERE deleted = 0 AND (flagged = 1 OR note <> '');
CREATE INDEX state_open ON document_state (layer)
    WHERE deleted = 0 AND (flagged = 1 OR note <> '');
"""

_TIME = """
CREATE TABLE time_spent (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX time_by_layer ON time_spent (layer, document) WHERE deleted = 0;
"""

_TEAM = """
CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    calibration INTEGER NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_layer ON assignment (layer, document) WHERE deleted = 0;
CREATE INDEX assignment_by_document ON assignment (document) WHERE deleted = 0;

CREATE TABLE parked (
    tbl TEXT NOT NULL,
    key TEXT NOT NULL,
    document INTEGER,
    PRIMARY KEY (tbl, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX parked_by_document ON parked (document);
"""

_SUGGESTIONS = """
CREATE TABLE suggestion (
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    fragments TEXT NOT NULL,
    quote TEXT NOT NULL,
    source TEXT NOT NULL,
    score REAL NOT NULL,
    attributes TEXT NOT NULL,
    PRIMARY KEY (layer, document, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_by_label ON suggestion (layer, label, document);

CREATE TABLE uncertainty (
    layer TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    value REAL NOT NULL,
    PRIMARY KEY (layer, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
    layer TEXT PRIMARY KEY,
    made INTEGER NOT NULL,
    facts TEXT NOT NULL,
    data BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT;

CREATE TABLE rejection (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    quote TEXT NOT NULL,
    source TEXT NOT NULL,
    fragments TEXT NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rejection_by_document ON rejection (document, layer) WHERE deleted = 0;
CREATE INDEX rejection_by_words ON rejection (layer, label, quote) WHERE deleted = 0;
"""

_DECISIONS = """
CREATE TABLE decision (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    adjudicator TEXT NOT NULL,
    said TEXT NOT NULL,
    deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_document ON decision (document) WHERE deleted = 0;
"""


def _execute(connection: sqlite3.Connection, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def _create_tables(connection: sqlite3.Connection) -> None:
    for script in (_ARTICLES, _JOURNAL, _JUDGEMENTS):
        _execute(connection, script)
    for table in _NEVER_CHANGED:
        for verb in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT raise(ABORT, '{table} is never changed'); END"
            )


def _index_texts(connection: sqlite3.Connection) -> None:
    connection.execute(_SEARCH)
    texts = connection.execute("SELECT position, text FROM document_text ORDER BY position")
    connection.executemany(
        "INSERT INTO search (rowid, folded) VALUES (?, ?)",
        ((position, fold(text)) for position, text in texts),
    )


def _relate_flag_and_time(connection: sqlite3.Connection) -> None:
    for script in (_RELATIONS, _FLAGS, _TIME):
        _execute(connection, script)


def _make_a_team(connection: sqlite3.Connection) -> None:
    """Copies of a file that are brought up to date apart must get the same identity."""
    _execute(connection, _TEAM)
    identity = identity_from_journal(connection) or new_id()
    connection.execute("INSERT INTO meta VALUES (?, ?)", (PROJECT, identity))


def _suggest(connection: sqlite3.Connection) -> None:
    _execute(connection, _SUGGESTIONS)


def _decide(connection: sqlite3.Connection) -> None:
    _execute(connection, _DECISIONS)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _create_tables,
    _index_texts,
    _relate_flag_and_time,
    _make_a_team,
    _suggest,
    _decide,
)


def migrate(connection: sqlite3.Connection, upto: int = len(MIGRATIONS)) -> None:
    """Bring an empty or older file up to ``upto`` migrations, in one transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in MIGRATIONS[version:upto]:
            migration(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {upto}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")

"""Whether a file's tables are exactly ours, looked at before anything else is read from it.

A trigger, a view in the place of a table or an index over an expression would
run what a stranger wrote; a project has none but those that ``schema`` makes.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path

from annotations.errors import DamagedProject, ForeignFile
from annotations.storage.schema import MIGRATIONS, migrate

_Object = tuple[str, str, str, str | None]
"""Type, name, table and SQL text, as ``sqlite_schema`` has them."""


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """ForeignFile where the schema is not that of its version.

    Of a newer file no more is known than that our tables must be tables.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    try:
        found = _schema(connection)
    except UnicodeDecodeError as error:
        raise DamagedProject(path=path) from error
    if version > len(MIGRATIONS):
        names = {(kind, name) for kind, name, _, _ in found}
        ours = {("table", name) for kind, name, _, _ in expected(1) if kind == "table"}
        sound = ours <= names and not any(kind == "view" for kind, _ in names)
    else:
        sound = found == expected(version)
    if not sound:
        raise ForeignFile(path=path, reason="schema")


@lru_cache
def expected(version: int) -> frozenset[_Object]:
    """What a file has that has been through so many migrations."""
    model = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(model, version)
        return _schema(model)
    finally:
        model.close()


def _schema(connection: sqlite3.Connection) -> frozenset[_Object]:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))

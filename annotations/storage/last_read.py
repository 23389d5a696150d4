"""Remembers what was read last, for as long as nobody has written to the database."""

from __future__ import annotations

import sqlite3
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LastRead(Generic[Value]):
    """One value under one key; it is forgotten with the next write, whoever makes it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: tuple[object, tuple[int, int], Value] | None = None

    def get(self, key: object) -> Value | None:
        """What was read under this key, if it still stands."""
        if self._held is None or self._held[:2] != (key, self._state()):
            return None
        return self._held[2]

    def put(self, key: object, value: Value) -> None:
        """Remember what was just read; not inside a transaction, which may be rolled back."""
        self._held = None
        if not self._connection.in_transaction:
            self._held = (key, self._state(), value)

    def _state(self) -> tuple[int, int]:
        """Another number after a write of this connection, and after one of any other."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return self._connection.total_changes, int(version)

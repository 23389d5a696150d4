"""The steps of a file from elsewhere that this project does not have, each one verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from annotations.errors import MergeRefused
from annotations.storage.change_rules import ChangeRules
from annotations.storage.journal import StepHash, StepHead, StepKind
from annotations.storage.judgements import Fields
from annotations.watch import Watch

_CHUNK: Final = 500
_LEAP: Final = 10**9
"""How far a counter may be ahead of ours: more than any honest history, and far from overflow."""

_KINDS: Final = {kind.value: kind for kind in StepKind}
_LONGEST_NAME: Final = 200


class ForeignChange(NamedTuple):  # made a million times: half the time of a dataclass
    """One change as it is stored, with the fields that it gives."""

    table: str
    key: str
    before: str | None
    after: str
    fields: Fields


class ForeignStep(NamedTuple):
    """One verified step with its changes; ``device`` and ``opened`` are its replica's."""

    head: StepHead
    hash: bytes
    device: str
    opened: int
    changes: tuple[ForeignChange, ...]


class ForeignSteps:
    """Compares the journals, then gives what is new in the order of its file.

    ``known`` are our numbers of the steps that both have, ``new`` the file's
    numbers of those that we lack. Raises MergeRefused where a step bears an id
    that we have for another content.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        foreign: sqlite3.Connection,
        path: Path,
        watch: Watch,
    ) -> None:
        self._foreign = foreign
        self._watch = watch
        self._path = path
        self._rules = ChangeRules(connection)
        (greatest,) = connection.execute("SELECT max(lamport) FROM step").fetchone()
        self._greatest = (greatest or 0) + _LEAP
        self.known: list[int] = []
        self.new: list[int] = []
        self._compare(connection)

    def _compare(self, connection: sqlite3.Connection) -> None:
        rows = iter(self._foreign.execute("SELECT no, id, hash FROM step ORDER BY no"))
        while chunk := list(islice(rows, _CHUNK)):
            marks = ", ".join("?" * len(chunk))
            ours = {
                identifier: (number, held)
                for number, identifier, held in connection.execute(
                    f"SELECT no, id, hash FROM step WHERE id IN ({marks})",
                    [identifier for _, identifier, _ in chunk],
                )
            }
            for number, identifier, held in self._watch.each(chunk):
                known = ours.get(identifier)
                if known is None:
                    self.new.append(number)
                elif known[1] == held:
                    self.known.append(known[0])
                else:
                    raise self._refused("id_twice", identifier)

    @staticmethod
    def any_new(connection: sqlite3.Connection, foreign: sqlite3.Connection) -> bool:
        """Whether the file has a step that we lack; told by its first ones, where it does."""
        rows = iter(foreign.execute("SELECT id FROM step ORDER BY no DESC"))
        while chunk := list(islice(rows, _CHUNK)):
            (known,) = connection.execute(
                f"SELECT count(*) FROM step WHERE id IN ({', '.join('?' * len(chunk))})",
                [identifier for (identifier,) in chunk],
            ).fetchone()
            if known < len(chunk):
                return True
        return False

    def __iter__(self) -> Iterator[ForeignStep]:
        """Each new step. Raises MergeRefused at the first that is not as it should be."""
        numbers = iter(self.new)
        while chunk := list(islice(numbers, _CHUNK)):
            rows = self._foreign.execute(
                "SELECT s.no, s.id, s.lamport, r.id, s.actor, s.time, s.operation, s.kind, "
                "s.undoes, s.hash, r.device, r.opened, c.tbl, c.key, c.before, c.after "
                "FROM step s JOIN replica r ON r.no = s.replica JOIN change c ON c.step = s.no "
                f"WHERE s.no IN ({', '.join('?' * len(chunk))}) ORDER BY s.no, c.n",
                chunk,
            )
            seen = 0
            for _, group in groupby(rows, key=itemgetter(0)):
                seen += 1
                yield self._checked(list(self._watch.each(group)))
            if seen != len(chunk):
                raise self._refused("content", "step")

    def _checked(self, rows: list[tuple[Any, ...]]) -> ForeignStep:
        """One step from its changes. The schema is ours and strict: types have been checked."""
        identifier, lamport, replica, actor, time, operation, kind, undoes, held = rows[0][1:10]
        names = (identifier, replica, actor, operation, undoes or "")
        if kind not in _KINDS or max(map(len, names)) > _LONGEST_NAME:
            raise self._refused("content", identifier)
        if not 0 <= lamport <= self._greatest:
            raise self._refused("counter", identifier)
        told = StepHead(
            *(identifier, lamport, replica, actor, time, operation, _KINDS[kind], undoes)
        )
        content = StepHash(told)
        changes: list[ForeignChange] = []
        # The step with which a work file begins repeats all that its project holds.
        for *_, table, key, before, after in self._watch.each(rows):
            content.add((table, key, before, after))
            fields = self._rules.read(table, key, after)
            if fields is None:
                raise self._refused("content", f"{table} {key}")
            changes.append(ForeignChange(table, key, before, after, fields))
        if content.digest() != held:
            raise self._refused("hash", identifier)
        device, opened = rows[0][10:12]
        return ForeignStep(told, held, device, opened, tuple(changes))

    def _refused(self, reason: str, found: object) -> MergeRefused:
        return MergeRefused(path=self._path, reason=reason, found=found)

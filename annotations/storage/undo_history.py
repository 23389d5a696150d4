"""Which step an actor's next undo or redo inverts, told from the journal, whatever its length.

Read backwards, an undo closes a bracket that the gesture before it opened, and
a redo opens one again; merged steps of other machines never count, nor does time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.storage.as_written import reading
from annotations.storage.journal import StepKind

NEVER_UNDONE = frozenset({"record_time"})
"""Operations that are no gesture: undo and redo pass over their steps."""

_PAGE = 200
_MOST_HELD = 2_000
"""Steps of the undo stack that are held; those below are read from the journal again."""

_GESTURES = f"operation NOT IN ({', '.join(repr(name) for name in sorted(NEVER_UNDONE))})"


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step that can be inverted."""

    number: int
    id: str
    operation: str


class UndoHistory:
    """Both stacks of one actor; the undo stack is read from the journal as far as it is asked."""

    def __init__(self, connection: sqlite3.Connection, actor: str) -> None:
        self._connection = connection
        self._actor = actor
        self._undone = list(reversed(list(self._undone_before_opening())))
        self._done: list[PastStep] = []
        (last,) = connection.execute("SELECT max(no) FROM step").fetchone()
        self._older = self._done_up_to(last or 0)

    def to_undo(self) -> PastStep | None:
        """The step that undo would invert."""
        if not self._done:
            older = next(self._older, None)
            if older is None:
                return None
            self._done.append(older)
        return self._done[-1]

    def to_redo(self) -> PastStep | None:
        """The undo step that redo would invert."""
        return self._undone[-1] if self._undone else None

    def written(self, step: PastStep, kind: StepKind) -> None:
        """Take note of a step of this actor that was just committed."""
        if kind is StepKind.UNDO:
            self.to_undo()
            self._done.pop()
            self._undone.append(step)
            return
        if kind is StepKind.REDO:
            self._undone.pop()
        else:
            self._undone.clear()
        self._done.append(step)
        if len(self._done) > _MOST_HELD:
            del self._done[: _MOST_HELD // 2]
            self._older = self._done_up_to(self._done[0].number - 1)

    def _backwards(self) -> Iterator[tuple[PastStep, StepKind]]:
        (last,) = self._connection.execute("SELECT max(no) + 1 FROM step").fetchone()
        while last:
            rows = self._connection.execute(
                "SELECT no, id, operation, kind FROM step WHERE actor = ? AND merged = 0 "
                f"AND no < ? AND {_GESTURES} ORDER BY no DESC LIMIT ?",
                (self._actor, last, _PAGE),
            ).fetchall()
            for number, identifier, operation, kind in rows:
                with reading("step"):
                    told = PastStep(number, identifier, operation), StepKind(kind)
                yield told
            last = rows[-1][0] if rows else 0

    def _undone_before_opening(self) -> Iterator[PastStep]:
        redone = 0
        for step, kind in self._backwards():
            if kind is StepKind.DO:
                return
            if kind is StepKind.REDO:
                redone += 1
            elif redone:
                redone -= 1
            else:
                yield step

    def _done_up_to(self, last: int) -> Iterator[PastStep]:
        """What stands of the steps up to this one, read when it is first asked for."""
        undone = 0
        for step, kind in self._backwards():
            if kind is StepKind.UNDO:
                undone += 1
            elif undone:
                undone -= 1
            elif step.number <= last:
                yield step

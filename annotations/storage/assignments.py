"""Who was given which article, and how far they are."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from annotations.assignment import Assignment
from annotations.document import DocumentId
from annotations.layer import DocumentState, LayerId
from annotations.storage.as_written import reading
from annotations.storage.recycle_bin import IN_BIN

_STATE = (
    "coalesce(nullif(s.state, ''), CASE WHEN EXISTS (SELECT 1 FROM span p WHERE "
    "p.document = a.document AND p.layer = a.layer AND p.deleted = 0) "
    "THEN 'in_progress' ELSE 'to_do' END)"
)


@dataclass(frozen=True, slots=True)
class Workload:
    """How many of somebody's articles are in each state."""

    to_do: int = 0
    in_progress: int = 0
    done: int = 0
    skipped: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.left + self.finished

    @property
    def left(self) -> int:
        """Those to do and in progress."""
        return self.to_do + self.in_progress

    @property
    def finished(self) -> int:
        """Those done and skipped."""
        return self.done + self.skipped


class Assignments:
    """The assignments of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Assignment]:
        """Every assignment, in the order of the articles."""
        rows = self._connection.execute(
            "SELECT a.document, a.layer, a.calibration FROM assignment a "
            "JOIN document d ON d.id = a.document WHERE a.deleted = 0 "
            "ORDER BY d.position, a.layer"
        )
        return [Assignment(DocumentId(d), LayerId(layer), bool(c)) for d, layer, c in rows]

    def documents_of(self, layer: LayerId) -> list[DocumentId]:
        """The articles of one annotator, in their order."""
        rows = self._connection.execute(
            "SELECT a.document FROM assignment a JOIN document d ON d.id = a.document "
            f"WHERE a.layer = ? AND a.deleted = 0 AND d.id NOT IN {IN_BIN} ORDER BY d.position",
            (layer,),
        )
        return [DocumentId(document) for (document,) in rows]

    def workload(self, layer: LayerId) -> Workload:
        """How far one annotator is with the articles that were assigned."""
        return self._counted("AND a.layer = ?", layer).get(layer, Workload())

    def workloads(self) -> dict[LayerId, Workload]:
        """How far everybody is who has articles."""
        return self._counted()

    def _counted(self, condition: str = "", *values: str) -> dict[LayerId, Workload]:
        rows = self._connection.execute(
            f"SELECT a.layer, {_STATE}, count(*) FROM assignment a "
            "LEFT JOIN document_state s ON s.id = a.document || ':' || a.layer AND s.deleted = 0 "
            f"WHERE a.deleted = 0 AND a.document NOT IN {IN_BIN} {condition} GROUP BY 1, 2",
            values,
        )
        counts: dict[LayerId, dict[str, int]] = {}
        for layer, state, count in rows:
            with reading("document_state"):
                counts.setdefault(LayerId(layer), {})[DocumentState(state).value] = count
        return {layer: Workload(**each) for layer, each in counts.items()}


def skipped(connection: sqlite3.Connection, layer: LayerId) -> list[tuple[str, str]]:
    """The title of each article that the annotator skipped, and why, in their order."""
    rows = connection.execute(
        "SELECT d.title, s.reason FROM document_state s JOIN document d ON d.id = s.document "
        "WHERE s.layer = ? AND s.state = 'skipped' AND s.deleted = 0 ORDER BY d.position",
        (layer,),
    )
    return [(str(title), str(reason)) for title, reason in rows]


def assignment_key(document: DocumentId, layer: LayerId) -> str:
    """The key of the row that holds the assignment."""
    return f"{document}:{layer}"

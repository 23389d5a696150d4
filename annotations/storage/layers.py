"""Layers, and how far their owners are with each article."""

from __future__ import annotations

import sqlite3

from annotations.document import DocumentId
from annotations.errors import LayerMissing
from annotations.layer import DocumentState, Layer, LayerId, LayerKind
from annotations.storage.as_written import reading


class Layers:
    """The layers of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Layer]:
        """Every layer, gold last."""
        rows = self._connection.execute(
            "SELECT id, name, kind FROM layer WHERE deleted = 0 ORDER BY kind, name, id"
        )
        with reading("layer"):
            return [Layer(LayerId(row[0]), row[1], LayerKind(row[2])) for row in rows]

    def get(self, layer: str) -> Layer | None:
        """The layer with this id."""
        return next((found for found in self.all() if found.id == layer), None)

    def named(self, name: str) -> Layer:
        """The layer with this name; LayerMissing where there is none."""
        found = next((layer for layer in self.all() if layer.name == name), None)
        if found is None:
            raise LayerMissing(layer=name)
        return found

    def states(self, document: DocumentId) -> dict[LayerId, DocumentState]:
        """How far each layer's owner is with the article; absent means to do."""
        rows = self._connection.execute(
            "SELECT s.layer, s.state FROM layer l "
            "JOIN document_state s ON s.id = ? || ':' || l.id "
            "WHERE s.state <> '' AND s.deleted = 0 ORDER BY l.id",
            (document,),
        )
        with reading("document_state"):
            return {LayerId(layer): DocumentState(state) for layer, state in rows}

    def reasons(self, document: DocumentId) -> dict[str, str]:
        """Why the article was skipped, by the names of those who did."""
        rows = self._connection.execute(
            "SELECT l.name, s.reason FROM layer l "
            "JOIN document_state s ON s.id = ? || ':' || l.id "
            "WHERE s.state = 'skipped' AND s.reason <> '' AND s.deleted = 0 ORDER BY l.name",
            (document,),
        )
        return dict(rows.fetchall())

    def state(self, document: DocumentId, layer: LayerId) -> DocumentState:
        """How far one owner is with the article."""
        return self.states(document).get(layer, DocumentState.TO_DO)

    def finished(self) -> dict[DocumentId, tuple[LayerId, ...]]:
        """The annotators' layers that are done with each article."""
        rows = self._connection.execute(
            "SELECT s.document, s.layer FROM document_state s JOIN layer l ON l.id = s.layer "
            "WHERE s.state = ? AND s.deleted = 0 AND l.kind = ? AND l.deleted = 0 "
            "ORDER BY s.document, s.layer",
            (DocumentState.DONE, LayerKind.ANNOTATOR),
        )
        found: dict[DocumentId, tuple[LayerId, ...]] = {}
        for document, layer in rows:
            owner = DocumentId(document)
            found[owner] = (*found.get(owner, ()), LayerId(layer))
        return found

    def finished_by(self, document: DocumentId) -> tuple[LayerId, ...]:
        """The annotators' layers that are done with this article, in the order of their ids."""
        states = self.states(document)
        people = (layer.id for layer in self.all() if layer.kind is LayerKind.ANNOTATOR)
        return tuple(sorted(layer for layer in people if states.get(layer) is DocumentState.DONE))

    def count(self, layer: LayerId, state: DocumentState) -> int:
        """How many articles the layer's owner has put into this state."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM document_state WHERE layer = ? AND state = ? AND deleted = 0",
            (layer, state),
        ).fetchone()
        return int(count)


def state_key(document: DocumentId, layer: LayerId) -> str:
    """The key of the row that holds the state."""
    return f"{document}:{layer}"

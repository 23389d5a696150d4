"""How long each layer's owner has worked on each article.

Every replica keeps a register of its own, so that the times of two copies of
a project add up when they merge.
"""

from __future__ import annotations

import sqlite3

from annotations.document import DocumentId
from annotations.layer import LayerId


class TimeSpent:
    """Active seconds, summed over all replicas."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def seconds(self, document: DocumentId, layer: LayerId) -> int:
        """What the layer's owner has spent on the article."""
        return self.of_layer(layer, document).get(document, 0)

    def of_layer(self, layer: LayerId, document: DocumentId | None = None) -> dict[DocumentId, int]:
        """What the layer's owner has spent on every article, or on one, that took any time."""
        rows = self._connection.execute(
            "SELECT document, sum(seconds) FROM time_spent WHERE layer = ? AND deleted = 0"
            + ("" if document is None else " AND document = ?")
            + " GROUP BY document",
            (layer,) if document is None else (layer, document),
        )
        return {DocumentId(identifier): int(seconds) for identifier, seconds in rows}


def time_key(document: DocumentId, layer: LayerId, replica: str) -> str:
    """The key of the register in which a replica counts."""
    return f"{document}:{layer}:{replica}"

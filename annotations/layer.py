"""A layer: the spans of one annotator, or the gold; nobody writes in another's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

LayerId = NewType("LayerId", str)

GOLD = LayerId("gold")


class LayerKind(StrEnum):
    """Whose layer it is."""

    ANNOTATOR = "annotator"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer; for an annotator's layer ``name`` is the annotator's name."""

    id: LayerId
    name: str
    kind: LayerKind = LayerKind.ANNOTATOR


class DocumentState(StrEnum):
    """How far the owner of a layer is with one article."""

    TO_DO = "to_do"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"

"""A relation: an arrow from one span to another of the same article and layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from annotations.document import DocumentId
from annotations.label_set import RelationTypeId
from annotations.layer import LayerId
from annotations.span import SpanId

RelationId = NewType("RelationId", str)


@dataclass(frozen=True, slots=True)
class Relation:
    """``label`` is the id of its type; ``created`` is milliseconds since 1970."""

    id: RelationId
    document: DocumentId
    layer: LayerId
    label: RelationTypeId
    source: SpanId
    target: SpanId
    note: str = ""
    author: str = ""
    created: int = 0

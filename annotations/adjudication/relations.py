"""Relations compared after their spans: who drew which arrows between the same two places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotations.layer import LayerId
from annotations.relation import Relation


class RelationDifference(StrEnum):
    """How the finished annotators stand to each other about two places."""

    AGREED = "agreed"
    LABEL = "label"
    DIRECTION = "direction"
    MISSING = "missing"
    SEVERAL = "several"


class Arrow(NamedTuple):
    """From one end to the other, with the id of the type."""

    source: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class RelationVersion:
    """What one or more annotators drew between two ends; ``relations`` are all of theirs."""

    arrows: tuple[Arrow, ...]
    relations: tuple[Relation, ...]
    layers: tuple[LayerId, ...]

    @property
    def votes(self) -> int:
        """How many annotators hold it."""
        return len(self.layers)

    def sources(self, arrow: Arrow, ends: dict[str, str]) -> tuple[str, ...]:
        """The annotators' relations behind one of its arrows."""
        return tuple(each.id for each in self.relations if arrow_of(each, ends) == arrow)


def arrow_of(relation: Relation, ends: dict[str, str]) -> Arrow:
    """The relation between the ends that its spans answer."""
    return Arrow(ends[relation.source], ends[relation.target], relation.label)


def versions_of(relations: Iterable[Relation], ends: dict[str, str]) -> list[RelationVersion]:
    """What each layer drew, alike gathered, most votes first."""
    by_layer: dict[LayerId, list[Relation]] = {}
    for relation in sorted(relations, key=lambda each: (each.layer, each.id)):
        by_layer.setdefault(relation.layer, []).append(relation)
    held: dict[tuple[Arrow, ...], list[LayerId]] = {}
    for layer, theirs in by_layer.items():
        arrows = tuple(sorted({arrow_of(each, ends) for each in theirs}))
        held.setdefault(arrows, []).append(layer)
    versions = [
        RelationVersion(
            arrows,
            tuple(relation for layer in layers for relation in by_layer[layer]),
            tuple(layers),
        )
        for arrows, layers in held.items()
    ]
    return sorted(versions, key=lambda version: (-version.votes, version.arrows))


def relation_difference(
    versions: Sequence[RelationVersion], silent: Sequence[LayerId]
) -> RelationDifference:
    """The class: in type, direction, missing by some, or several of these."""
    arrows = [arrow for version in versions for arrow in version.arrows]
    kinds = [RelationDifference.MISSING] if silent else []
    if len(versions) > 1 and len({arrow.label for arrow in arrows}) > 1:
        kinds.append(RelationDifference.LABEL)
    if len(versions) > 1 and len({arrow.source for arrow in arrows}) > 1:
        kinds.append(RelationDifference.DIRECTION)
    if not kinds:
        return RelationDifference.AGREED
    return kinds[0] if len(kinds) == 1 else RelationDifference.SEVERAL

"""Relations compared after their spans: who drew which arrow between the same two clusters."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.cluster import Cluster, ClusterId
from annotations.layer import LayerId
from annotations.relation import Relation


class RelationDifference(StrEnum):
    """How the finished annotators stand to each other about two clusters."""

    AGREED = "agreed"
    LABEL = "label"
    DIRECTION = "direction"
    MISSING = "missing"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class RelationVersion:
    """An arrow from one cluster to another, and who drew it."""

    source: ClusterId
    target: ClusterId
    label: str
    relations: tuple[Relation, ...]

    @property
    def layers(self) -> tuple[LayerId, ...]:
        """Who drew it."""
        return tuple(relation.layer for relation in self.relations)


@dataclass(frozen=True, slots=True)
class RelationCase:
    """Two clusters and the arrows between them, most drawn first."""

    ends: tuple[ClusterId, ClusterId]
    kind: RelationDifference
    versions: tuple[RelationVersion, ...]
    silent: tuple[LayerId, ...]


def relation_cases(
    clusters: Iterable[Cluster], relations: Iterable[Relation], finished: Collection[LayerId]
) -> list[RelationCase]:
    """Every pair of clusters that a finished annotator relates, in the order of the clusters."""
    order: dict[ClusterId, int] = {}
    home: dict[str, ClusterId] = {}
    for place, cluster in enumerate(clusters):
        order[cluster.id] = place
        home.update((span.id, cluster.id) for span in cluster.spans)
    drawn: dict[tuple[ClusterId, ClusterId], list[Relation]] = {}
    for relation in relations:
        source, target = home.get(relation.source), home.get(relation.target)
        if relation.layer in finished and source is not None and target is not None:
            first, second = sorted((source, target), key=order.__getitem__)
            drawn.setdefault((first, second), []).append(relation)
    return [
        _case(ends, found, home, finished)
        for ends, found in sorted(
            drawn.items(), key=lambda item: (order[item[0][0]], order[item[0][1]])
        )
    ]


def _case(
    ends: tuple[ClusterId, ClusterId],
    found: list[Relation],
    home: dict[str, ClusterId],
    finished: Collection[LayerId],
) -> RelationCase:
    alike: dict[tuple[ClusterId, ClusterId, str], list[Relation]] = {}
    for relation in found:
        key = home[relation.source], home[relation.target], relation.label
        held = alike.setdefault(key, [])
        if relation.layer not in {other.layer for other in held}:
            held.append(relation)
    versions = [
        RelationVersion(source, target, label, tuple(held))
        for (source, target, label), held in alike.items()
    ]
    versions.sort(key=lambda each: (-len(each.relations), each.source, each.target, each.label))
    silent = tuple(sorted(set(finished) - {relation.layer for relation in found}))
    return RelationCase(ends, _kind(versions, silent), tuple(versions), silent)


def _kind(versions: list[RelationVersion], silent: tuple[LayerId, ...]) -> RelationDifference:
    held: dict[LayerId, set[RelationVersion]] = {}
    for version in versions:
        for layer in version.layers:
            held.setdefault(layer, set()).add(version)
    differ = any(theirs != next(iter(held.values())) for theirs in held.values())
    kinds = [RelationDifference.MISSING] if silent else []
    if differ and len({version.label for version in versions}) > 1:
        kinds.append(RelationDifference.LABEL)
    if differ and len({version.source for version in versions}) > 1:
        kinds.append(RelationDifference.DIRECTION)
    if not kinds:
        return RelationDifference.AGREED
    return kinds[0] if len(kinds) == 1 else RelationDifference.SEVERAL

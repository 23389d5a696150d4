"""The rules that decide a cluster by themselves; what they leave open a person decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from annotations.adjudication.boundary_kinds import trimmed
from annotations.adjudication.choices import take
from annotations.adjudication.cluster import Cluster, Content, Version
from annotations.adjudication.decision import Draft
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.relations import RelationVersion
from annotations.label_set import LabelId, RelationTypeId
from annotations.layer import LayerId
from annotations.span import Span


class StrategyName(StrEnum):
    """The strategies that can be run."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    INCOMPLETE = "incomplete"
    ONE_ANNOTATOR = "one_annotator"
    KEPT_RULES = "kept_rules"


def default_minimum(name: StrategyName) -> int:
    """How many must hold a version where nobody says: two for a majority, else one."""
    return 2 if name is StrategyName.MAJORITY else 1


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy with its parameters.

    ``threshold`` (0 to 1) is the least share of the finished annotators and
    ``minimum`` the least number of them who hold the version that wins.
    ``ignore_trivial`` counts versions as one that differ at their edges in white
    space, punctuation, tatweel or tashkeel only. ``layer`` and ``label`` are
    whose spans of what are taken by ONE_ANNOTATOR.
    """

    name: StrategyName
    threshold: float = 0.5
    minimum: int = 1
    ignore_trivial: bool = False
    layer: LayerId | None = None
    label: LabelId | RelationTypeId | None = None

    @property
    def parameters(self) -> Mapping[str, object]:
        """What its decisions remember of it."""
        told: dict[str, object] = {}
        if self.name is StrategyName.MAJORITY:
            told |= {"threshold": self.threshold, "minimum": self.minimum}
        if self.name is StrategyName.INCOMPLETE:
            told |= {"minimum": self.minimum}
        if self.name is StrategyName.ONE_ANNOTATOR:
            told |= {"layer": self.layer, "label": self.label}
        if self.ignore_trivial:
            told["ignore_trivial"] = True
        return told


def outcome(strategy: Strategy, cluster: Cluster, text: str) -> tuple[Draft, ...] | None:
    """The spans that the strategy puts into the gold; None where it leaves the cluster open."""
    versions = _ballot(cluster, text) if strategy.ignore_trivial else cluster.versions()
    if not versions:
        return None
    match strategy.name:
        case StrategyName.UNANIMOUS:
            won = versions[0] if len(versions) == 1 and not cluster.silent else None
        case StrategyName.MAJORITY:
            won = _majority(strategy, cluster, versions)
        case StrategyName.INCOMPLETE:
            only = len(versions) == 1 and versions[0].votes >= strategy.minimum
            won = versions[0] if only else None
        case StrategyName.ONE_ANNOTATOR:
            won = _of_one(strategy, versions)
        case StrategyName.KEPT_RULES:
            return None
    return None if won is None else take(cluster, won)


def relation_outcome(strategy: Strategy, case: RelationCase) -> RelationVersion | None:
    """The version of these relations that wins; None where the strategy leaves them open."""
    versions = case.versions
    if not versions:
        return None
    match strategy.name:
        case StrategyName.UNANIMOUS:
            return versions[0] if len(versions) == 1 and not case.silent else None
        case StrategyName.MAJORITY:
            return _majority(strategy, case, versions)
        case StrategyName.INCOMPLETE:
            only = len(versions) == 1 and versions[0].votes >= strategy.minimum
            return versions[0] if only else None
        case StrategyName.ONE_ANNOTATOR:
            theirs = next((each for each in versions if strategy.layer in each.layers), None)
            alike = theirs and all(arrow.label == strategy.label for arrow in theirs.arrows)
            return theirs if alike else None
        case StrategyName.KEPT_RULES:
            return None


class _Votes(Protocol):
    @property
    def votes(self) -> int: ...


_V = TypeVar("_V", bound=_Votes)


def _majority(
    strategy: Strategy, case: Cluster | RelationCase, versions: Sequence[_V]
) -> _V | None:
    """The version with most votes, silence counted among the annotators; a tie stays open."""
    most = versions[0].votes
    tied = len(versions) > 1 and versions[1].votes == most
    enough = most >= strategy.minimum and most >= strategy.threshold * len(case.layers)
    return versions[0] if enough and not tied and most > len(case.silent) else None


def _of_one(strategy: Strategy, versions: list[Version]) -> Version | None:
    theirs = next((each for each in versions if strategy.layer in each.layers), None)
    if theirs is None or any(span.label != strategy.label for span in theirs.spans):
        return None
    return theirs


def _ballot(cluster: Cluster, text: str) -> list[Version]:
    """The versions without what is trivial; that with most plain votes speaks for each."""
    gathered: dict[tuple[Content, ...], list[Version]] = {}
    for version in cluster.versions():
        plain = tuple(_plain(text, span, content) for span, content in _told(version))
        gathered.setdefault(plain, []).append(version)
    merged = [
        Version(
            _neatest(text, alike).spans,
            tuple(layer for version in alike for layer in version.layers),
        )
        for alike in gathered.values()
    ]
    return sorted(merged, key=lambda version: -version.votes)


def _told(version: Version) -> zip[tuple[Span, Content]]:
    return zip(version.spans, version.content, strict=True)


def _plain(text: str, span: Span, content: Content) -> Content:
    return content[0], tuple(trimmed(text, piece) for piece in span.fragments), content[2]


def _neatest(text: str, alike: list[Version]) -> Version:
    """The version that is trimmed already, else the one with most votes."""
    for version in alike:
        if all(_plain(text, span, content) == content for span, content in _told(version)):
            return version
    return alike[0]

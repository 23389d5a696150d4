"""A decision on a cluster: what stands in the gold, who or which rule said so, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.adjudication.cluster import Cluster, ClusterId, Content, canonical
from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.span import Fragment, Span, SpanId


class Verdict(StrEnum):
    """What was decided: these spans or relations, none of them, or to come back to it."""

    SPANS = "spans"
    RELATIONS = "relations"
    NONE = "none"
    LATER = "later"


class Reason(StrEnum):
    """Why the annotators differed, in the adjudicator's judgement."""

    UNSAID = ""
    SLIP = "slip"
    GUIDELINE_UNCLEAR = "guideline_unclear"
    TEXT_AMBIGUOUS = "text_ambiguous"
    TOOL_BOUNDARY = "tool_boundary"
    OTHER = "other"


BY_PATTERN = "pattern"
"""The rule of a decision that a person made on one case and applied to others like it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A span as it is to stand in the gold, with the annotators' spans that it comes from."""

    label: LabelId
    fragments: tuple[Fragment, ...]
    attributes: Mapping[str, object] = field(default_factory=dict)
    sources: tuple[SpanId, ...] = ()

    @property
    def content(self) -> Content:
        """What it says: label, fragments and values."""
        return self.label, self.fragments, canonical(self.attributes)


@dataclass(frozen=True, slots=True)
class GoldMark:
    """A span or relation of the gold and the annotators' that it was decided from, by their ids."""

    id: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One adjudicator's decision on one cluster, or on the relations between two.

    ``cluster`` names the case, ``about_relations`` says which of both it is;
    ``sources`` are the spans (relations) of the case as it was then, ``digest`` its inputs:
    where the cluster now has another, the decision is stale. ``rule`` is "" where
    a person decided, else the strategy with its ``parameters``. ``stamp`` names
    this very decision; ``over`` are the stamps that it was made in sight of and
    replaces. ``decided`` is milliseconds since 1970, for display.
    """

    key: str
    document: DocumentId
    cluster: ClusterId
    adjudicator: str
    verdict: Verdict
    place: Fragment
    digest: str
    sources: tuple[str, ...] = ()
    gold: tuple[GoldMark, ...] = ()
    rule: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    reason: Reason = Reason.UNSAID
    note: str = ""
    stamp: str = ""
    over: tuple[str, ...] = ()
    decided: int = 0
    about_relations: bool = False

    @property
    def by_hand(self) -> bool:
        """Whether a person looked at it, rather than a strategy."""
        return self.rule in ("", BY_PATTERN)


def standing(decisions: list[Decision]) -> list[Decision]:
    """Those that no other was made in sight of, in the order of their times.

    More than one where adjudicators worked apart.
    """
    replaced = {stamp for decision in decisions for stamp in decision.over}
    alive = (decision for decision in decisions if decision.stamp not in replaced)
    return sorted(alive, key=lambda decision: (decision.decided, decision.stamp))


def decision_key(cluster: Cluster, adjudicator: str) -> str:
    """The key of a new decision: the article, the cluster and who decides."""
    return f"{cluster.document}:{cluster.id}:{adjudicator}"


def draft_of(span: Span, sources: tuple[SpanId, ...] = ()) -> Draft:
    """The span as a draft of the gold."""
    held = {name: value for name, value in span.attributes.items() if value is not None}
    return Draft(span.label, span.fragments, held, sources or (span.id,))

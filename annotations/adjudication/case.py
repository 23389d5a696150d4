"""A case: a cluster, how its annotators differ, and how far it is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.alignment import overlap
from annotations.adjudication.cluster import Cluster, ClusterId, content_of
from annotations.adjudication.decision import Decision, Verdict, standing
from annotations.adjudication.disagreement import Difference, Disagreement, difference
from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.span import Span


class CaseState(StrEnum):
    """How far a cluster is decided; relations WAIT until both their spans are settled."""

    OPEN = "open"
    STALE = "stale"
    CONFLICT = "conflict"
    LATER = "later"
    SETTLED = "settled"
    WAITING = "waiting"


ASKING = frozenset({CaseState.OPEN, CaseState.STALE, CaseState.CONFLICT})
"""The states in which a case waits for a decision now."""


class Decided:
    """What a case of spans and one of relations tell alike of the decisions that stand."""

    __slots__ = ()

    state: CaseState
    decisions: tuple[Decision, ...]

    @property
    def asks(self) -> bool:
        """Whether it waits for a decision now."""
        return self.state in ASKING

    @property
    def decision(self) -> Decision | None:
        """The decision, or the first where adjudicators differ."""
        return self.decisions[0] if self.decisions else None

    @property
    def by_hand(self) -> bool:
        """Whether a person has decided it, be it stale or not."""
        return any(decision.by_hand for decision in self.decisions)


@dataclass(frozen=True, slots=True)
class Case(Decided):
    """``decisions`` are those that stand; ``gold`` the spans of the gold that answer the cluster.

    Spans of the gold that no decision made are in ``gold`` too, until one does.
    """

    cluster: Cluster
    difference: Difference
    state: CaseState
    decisions: tuple[Decision, ...] = ()
    gold: tuple[Span, ...] = ()


def cases_of(
    document: DocumentId,
    text: str,
    clusters: Sequence[Cluster],
    decisions: Iterable[Decision],
    gold: Sequence[Span],
) -> list[Case]:
    """The article's clusters with what was decided on each, in reading order.

    A decision belongs to the cluster that holds most of the spans it was made
    on, else to the one at its place. Where those spans are all gone and the gold
    still stands, a cluster without spans asks what is to become of it.
    """
    made = list(decisions)
    layers = clusters[0].layers if clusters else ()
    owners = _owners(clusters, made)
    belonging: dict[ClusterId, list[Decision]] = {}
    vacant: list[Cluster] = []
    for decision in made:
        home = owners.get(decision.key)
        if home is None and decision.verdict is Verdict.SPANS:
            home = decision.cluster
            if home not in belonging:
                vacant.append(_vacant(document, decision, layers))
        if home is not None:
            belonging.setdefault(home, []).append(decision)
    every = sorted((*clusters, *vacant), key=lambda cluster: cluster.place)
    by_id: dict[str, Span] = {span.id: span for span in gold}
    claimed = {each.id for decision in made for each in decision.gold}
    unclaimed = _unclaimed(clusters, [span for span in gold if span.id not in claimed])
    return [
        _case(cluster, text, belonging.get(cluster.id, []), by_id, unclaimed.get(cluster.id, []))
        for cluster in every
    ]


def _owners(clusters: Iterable[Cluster], made: list[Decision]) -> dict[str, ClusterId]:
    """For each decision's key the cluster that it is about."""
    if not made:
        return {}
    by_span: dict[str, ClusterId] = {
        span.id: cluster.id for cluster in clusters for span in cluster.spans
    }
    owners: dict[str, ClusterId] = {}
    homeless: list[Decision] = []
    for decision in made:
        held = Counter(by_span[span] for span in decision.sources if span in by_span)
        if held:
            owners[decision.key] = min(held, key=lambda each: (-held[each], each))
        else:
            homeless.append(decision)
    taken = set(owners.values())
    for decision in homeless:
        near = [
            (-overlap((cluster.place,), (decision.place,)), cluster.id)
            for cluster in clusters
            if cluster.id not in taken and overlap((cluster.place,), (decision.place,))
        ]
        if near:
            owners[decision.key] = min(near)[1]
    return owners


def _vacant(document: DocumentId, decision: Decision, layers: tuple[LayerId, ...]) -> Cluster:
    return Cluster(decision.cluster, document, layers, (), decision.place)


def _unclaimed(clusters: Iterable[Cluster], gold: Iterable[Span]) -> dict[ClusterId, list[Span]]:
    """Spans of the gold that no decision made, each with the cluster that it is most like."""
    found: dict[ClusterId, list[Span]] = {}
    known = list(clusters)
    for span in gold:
        near = [
            (_unlikeness(cluster, span), cluster.id)
            for cluster in known
            if cluster.place.start < span.end and span.start < cluster.place.end
        ]
        near = [each for each in near if each[0] < 0]
        if near:
            found.setdefault(min(near)[1], []).append(span)
    return found


def _unlikeness(cluster: Cluster, span: Span) -> float:
    size = sum(end - start for start, end in span.fragments)
    best = 0.0
    for other in cluster.spans:
        common = overlap(other.fragments, span.fragments)
        whole = sum(end - start for start, end in other.fragments) + size - common
        share = common / whole
        if other.label == span.label and share >= 0.1:
            best = max(best, share + 0.5)
        elif share >= 0.5:
            best = max(best, share)
    return -best


def _case(
    cluster: Cluster,
    text: str,
    decisions: list[Decision],
    gold: dict[str, Span],
    unclaimed: list[Span],
) -> Case:
    alive = standing(decisions)
    stands = [gold[each.id] for decision in alive for each in decision.gold if each.id in gold]
    told = difference(cluster, text) if cluster.spans else _VACANT
    state = state_of(cluster.digest, alive, lambda decision: _said(decision, gold))
    return Case(cluster, told, state, tuple(alive), (*stands, *unclaimed))


_VACANT = Difference(Disagreement.MISSING, frozenset({Disagreement.MISSING}))


def state_of(
    digest: str, alive: Sequence[Decision], said: Callable[[Decision], Hashable]
) -> CaseState:
    """How far a case of these inputs is decided; ``said`` is what a decision says of it."""
    if not alive:
        return CaseState.OPEN
    if any(decision.digest != digest for decision in alive):
        return CaseState.STALE
    if len({said(decision) for decision in alive}) > 1:
        return CaseState.CONFLICT
    return CaseState.LATER if alive[0].verdict is Verdict.LATER else CaseState.SETTLED


def _said(decision: Decision, gold: dict[str, Span]) -> tuple[object, ...]:
    spans = sorted(content_of(gold[each.id]) for each in decision.gold if each.id in gold)
    return decision.verdict, *spans

"""A case of relations: the arrows between two places, and how far they are decided."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotations.adjudication.alignment import overlap
from annotations.adjudication.case import Case, CaseState, Decided, state_of
from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import Decision, Draft, standing
from annotations.adjudication.relations import (
    Arrow,
    RelationDifference,
    RelationVersion,
    relation_difference,
    versions_of,
)
from annotations.document import DocumentId
from annotations.layer import GOLD, LayerId
from annotations.relation import Relation
from annotations.span import Fragment


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in the gold for a cluster: each span's id and fragments.

    ``settled`` is False while the cluster itself waits for a decision.
    """

    cluster: ClusterId
    whole: Fragment
    settled: bool
    gold: tuple[tuple[str, tuple[Fragment, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """An arrow as it is to stand in the gold, with the annotators' relations behind it."""

    arrow: Arrow
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationCase(Decided):
    """Two ends and the arrows between them, the version with most votes first.

    ``id`` is its oldest relation's. ``ends`` are spans of the gold, or clusters
    where there is none yet, in reading order, and ``ranges`` where they are;
    ``answers`` tells the end of each
    annotator's span. ``gold`` are the relations between these ends in the gold.
    ``moot`` is a case with nothing to decide: an end was settled as nothing, or
    both ends are one span.
    """

    id: str
    document: DocumentId
    ends: tuple[str, str]
    ranges: tuple[Fragment, Fragment]
    layers: tuple[LayerId, ...]
    difference: RelationDifference
    versions: tuple[RelationVersion, ...]
    state: CaseState
    answers: dict[str, str] = field(default_factory=dict, compare=False)
    decisions: tuple[Decision, ...] = ()
    gold: tuple[Relation, ...] = ()
    moot: bool = False

    @property
    def place(self) -> Fragment:
        """From the first end to the last."""
        return Fragment(min(start for start, _ in self.ranges), max(end for _, end in self.ranges))

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every annotator's relation of the case."""
        return tuple(relation for version in self.versions for relation in version.relations)

    @property
    def silent(self) -> tuple[LayerId, ...]:
        """The finished layers that drew nothing here."""
        spoken = {layer for version in self.versions for layer in version.layers}
        return tuple(layer for layer in self.layers if layer not in spoken)

    @property
    def digest(self) -> str:
        """Changes when a relation, an end of it or who has finished changes, and only then."""
        return digest_of(self.versions, self.layers)

    def take(self, version: RelationVersion) -> tuple[RelationDraft, ...]:
        """The version's arrows, from everyone who drew them."""
        return tuple(
            RelationDraft(arrow, version.sources(arrow, self.answers)) for arrow in version.arrows
        )


def digest_of(versions: Iterable[RelationVersion], layers: Sequence[LayerId]) -> str:
    """What was compared, in 16 signs."""
    told = sorted([layer, *arrow] for v in versions for layer in v.layers for arrow in v.arrows)
    return hashlib.sha256(json.dumps([told, list(layers)]).encode()).hexdigest()[:16]


def place_of(case: Case) -> Place:
    """Where the relations of a cluster end as it is decided now."""
    gold = tuple((span.id, span.fragments) for span in case.gold)
    return Place(case.cluster.id, case.cluster.place, case.state is CaseState.SETTLED, gold)


def place_after(case: Case, drafts: Sequence[Draft]) -> Place:
    """Where they will end once these drafts are in the gold."""
    ids: list[str] = [span.id for span in case.gold]
    ids += [f"{case.cluster.id}:{at}" for at in range(len(drafts))]
    gold = tuple((ids[at], draft.fragments) for at, draft in enumerate(drafts))
    return Place(case.cluster.id, case.cluster.place, True, gold)


def relation_cases(
    document: DocumentId,
    cases: Iterable[Case],
    layers: tuple[LayerId, ...],
    relations: Sequence[Relation],
    decisions: Iterable[Decision],
    places: Sequence[Place] | None = None,
) -> list[RelationCase]:
    """Every pair of ends that a finished annotator relates, in reading order.

    Of all ``relations`` and ``decisions`` of the article. ``places`` say where
    relations end if not where the cases have it now.
    """
    made = [decision for decision in decisions if decision.about_relations]
    if not relations and not made:
        return []
    known = list(cases)
    where = list(places) if places is not None else [place_of(case) for case in known]
    drawn = [each for each in relations if each.layer != GOLD]
    gold = [each for each in relations if each.layer == GOLD]
    return _Pairs(document, known, where, layers).cases(drawn, made, gold)


class _Pairs:
    """The ends that an article's relations have, and what is drawn between them."""

    def __init__(
        self,
        document: DocumentId,
        cases: Sequence[Case],
        places: Sequence[Place],
        layers: tuple[LayerId, ...],
    ) -> None:
        self._document, self._layers = document, layers
        self._answers: dict[str, str] = {}
        self._ranges: dict[str, Fragment] = {}
        self._waiting: set[str] = set()
        self._gone: set[str] = set()
        for case, place in zip(cases, places, strict=True):
            self._take_place(case, place)

    def _take_place(self, case: Case, place: Place) -> None:
        self._ranges[place.cluster] = place.whole
        for identifier, pieces in place.gold:
            self._ranges[identifier] = Fragment(pieces[0].start, pieces[-1].end)
        if not place.settled:
            self._waiting.add(place.cluster)
        elif not place.gold:
            self._gone.add(place.cluster)
        for span in case.cluster.spans:
            end: str = place.cluster
            if place.settled and place.gold:
                shared = [(-overlap(span.fragments, p), at) for at, (_, p) in enumerate(place.gold)]
                end = place.gold[min(shared)[1]][0]
            self._answers[span.id] = end

    def cases(
        self, relations: Sequence[Relation], decisions: list[Decision], gold: Sequence[Relation]
    ) -> list[RelationCase]:
        drawn: dict[tuple[str, str], list[Relation]] = {}
        for relation in relations:
            ends = self._ends(relation)
            if relation.layer in self._layers and ends is not None:
                drawn.setdefault(ends, []).append(relation)
        named: dict[str, tuple[str, str]] = {
            min(each.id for each in found): ends for ends, found in drawn.items()
        }
        owners = _owners(drawn, named, decisions)
        by_id: dict[str, Relation] = {each.id: each for each in gold}
        vacant = self._vacant(decisions, owners, by_id)
        claimed: set[str] = {mark.id for decision in decisions for mark in decision.gold}
        free = [each for each in gold if each.id not in claimed]
        made = [
            self._case(name, ends, drawn[ends], owners.get(name, []), by_id, free)
            for name, ends in named.items()
        ]
        made += [
            self._case(name, ends, [], owners[name], by_id, free) for name, ends in vacant.items()
        ]
        return sorted(made, key=lambda case: (case.place, case.ends, case.id))

    def _ends(self, relation: Relation) -> tuple[str, str] | None:
        source, target = self._answers.get(relation.source), self._answers.get(relation.target)
        if source is None or target is None:
            return None
        return self._ordered(source, target)

    def _ordered(self, one: str, other: str) -> tuple[str, str]:
        first, second = sorted((one, other), key=lambda end: (self._range(end), end))
        return first, second

    def _range(self, end: str) -> Fragment:
        return self._ranges.get(end, Fragment(0, 0))

    def _vacant(
        self,
        decisions: Iterable[Decision],
        owners: dict[str, list[Decision]],
        gold: dict[str, Relation],
    ) -> dict[str, tuple[str, str]]:
        """Where the annotators have taken their relations back and the gold still has them."""
        owned = {each.key for found in owners.values() for each in found}
        vacant: dict[str, tuple[str, str]] = {}
        for decision in decisions:
            stands = [gold[mark.id] for mark in decision.gold if mark.id in gold]
            if decision.key not in owned and stands:
                ends = self._ordered(stands[0].source, stands[0].target)
                vacant.setdefault(decision.cluster, ends)
                owners.setdefault(decision.cluster, []).append(decision)
        return vacant

    def _case(
        self,
        name: str,
        ends: tuple[str, str],
        drawn: list[Relation],
        decisions: list[Decision],
        gold: dict[str, Relation],
        free: Sequence[Relation],
    ) -> RelationCase:
        versions = versions_of(drawn, self._answers)
        spoken = {relation.layer for relation in drawn}
        silent = [layer for layer in self._layers if layer not in spoken]
        alive = standing(decisions)
        stands = [gold[mark.id] for each in alive for mark in each.gold if mark.id in gold]
        stands += [each for each in free if {each.source, each.target} == set(ends)]
        moot = ends[0] == ends[1] or any(end in self._gone for end in ends)
        state = CaseState.SETTLED
        if not moot:
            digest = digest_of(versions, self._layers)
            state = state_of(digest, alive, lambda decision: _said(decision, gold))
        if any(end in self._waiting for end in ends):
            state = CaseState.WAITING
        return RelationCase(
            id=name,
            document=self._document,
            ends=ends,
            ranges=(self._range(ends[0]), self._range(ends[1])),
            layers=self._layers,
            difference=relation_difference(versions, silent),
            versions=tuple(versions),
            state=state,
            answers=self._answers,
            decisions=tuple(alive),
            gold=tuple(stands),
            moot=moot,
        )


def _owners(
    drawn: dict[tuple[str, str], list[Relation]],
    named: dict[str, tuple[str, str]],
    decisions: Iterable[Decision],
) -> dict[str, list[Decision]]:
    """Each decision with the case that holds most of the relations it was made on."""
    home: dict[str, str] = {each.id: name for name, ends in named.items() for each in drawn[ends]}
    owners: dict[str, list[Decision]] = {}
    for decision in decisions:
        held = Counter(home[each] for each in decision.sources if each in home)
        if held:
            name = min(held, key=lambda each: (-held[each], each))
            owners.setdefault(name, []).append(decision)
    return owners


def _said(decision: Decision, gold: dict[str, Relation]) -> tuple[object, ...]:
    stands = (gold[mark.id] for mark in decision.gold if mark.id in gold)
    return decision.verdict, *sorted((each.source, each.target, each.label) for each in stands)

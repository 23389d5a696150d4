"""Writes decisions on relations and the gold's relations that follow, inside an open step."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import Decision, GoldMark, Reason, Verdict
from annotations.adjudication.relation_case import RelationCase, RelationDraft
from annotations.adjudication.relations import Arrow
from annotations.errors import InvalidRelation, RelationTypeMissing
from annotations.identity import new_id
from annotations.label_set import RelationTypeId
from annotations.layer import GOLD
from annotations.project import Project
from annotations.relation import Relation, RelationId
from annotations.span import SpanId
from annotations.storage.decisions import fields_of_decision
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import DECISION, RELATION, read_fields
from annotations.storage.relations import fields_of_relation


@dataclass(frozen=True, slots=True)
class RelationRuling:
    """What is to be said of relations; ``drafts`` stand in the gold where they are the verdict."""

    verdict: Verdict
    drafts: tuple[RelationDraft, ...] = ()
    rule: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    reason: Reason = Reason.UNSAID
    note: str = ""


class RelationWriter:
    """Decides cases of relations of one project in one step, in the name of its actor."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._who = project.actor or GOLD

    def settle(self, case: RelationCase, ruling: RelationRuling) -> None:
        """Decide the case; nothing where just this is said of it already.

        Raises RelationTypeMissing, or InvalidRelation where the gold's spans do not take the type.
        """
        if _is_said(case, ruling):
            return
        own = [decision for decision in case.decisions if decision.adjudicator == self._who]
        gold = self._write_gold(case, ruling)
        for extra in own[1:]:
            self._step.remove(DECISION.name, extra.key)
        seen = [stamp for each in case.decisions for stamp in (each.stamp, *each.over)]
        made = Decision(
            key=own[0].key if own else self._new_key(case),
            document=case.document,
            cluster=ClusterId(case.id),
            adjudicator=self._who,
            verdict=ruling.verdict,
            place=case.place,
            digest=case.digest,
            sources=tuple(each.id for each in case.relations),
            gold=gold,
            rule=ruling.rule,
            parameters=ruling.parameters,
            reason=ruling.reason,
            note=ruling.note,
            stamp=new_id(),
            over=tuple(dict.fromkeys(seen)),
            decided=now_ms(),
            about_relations=True,
        )
        self._step.put(DECISION.name, made.key, fields_of_decision(made))

    def retract(self, case: RelationCase) -> None:
        """Take the case's decisions back, and what they put into the gold."""
        decided = {mark.id for decision in case.decisions for mark in decision.gold}
        self._remove(each for each in case.gold if each.id in decided)
        keys = {decision.key for decision in case.decisions}
        replaced = {stamp for decision in case.decisions for stamp in decision.over}
        for old in self._project.decisions.of_document(case.document):
            if old.key in keys or old.stamp in replaced:
                self._step.remove(DECISION.name, old.key)

    def _new_key(self, case: RelationCase) -> str:
        key = f"{case.document}:{case.id}:{self._who}"
        known = read_fields(self._project.connection, DECISION, key)
        return key if known is None or known["deleted"] else f"{key}:{new_id()}"

    def _write_gold(self, case: RelationCase, ruling: RelationRuling) -> tuple[GoldMark, ...]:
        """Put the drafts in place of what stands; LATER leaves the gold as it is."""
        if ruling.verdict is Verdict.LATER:
            told = {mark.id: mark for decision in case.decisions for mark in decision.gold}
            return tuple(told[each.id] for each in case.gold if each.id in told)
        old = {_arrow(each): each for each in reversed(case.gold)}
        written = []
        for draft in ruling.drafts:
            before = old.get(draft.arrow)
            if before is None:
                self._check(draft.arrow)
                identifier = self._add(case, draft.arrow)
            else:
                identifier = before.id
            written.append(GoldMark(identifier, draft.sources))
        kept = {mark.id for mark in written}
        self._remove(each for each in case.gold if each.id not in kept)
        return tuple(written)

    def _add(self, case: RelationCase, arrow: Arrow) -> RelationId:
        made = Relation(
            id=self._new_id(case, arrow),
            document=case.document,
            layer=GOLD,
            label=RelationTypeId(arrow.label),
            source=SpanId(arrow.source),
            target=SpanId(arrow.target),
            author=self._project.actor,
            created=now_ms(),
        )
        self._step.add(RELATION.name, made.id, fields_of_relation(made))
        return made.id

    def _new_id(self, case: RelationCase, arrow: Arrow) -> RelationId:
        """The same on every machine, so that equal decisions made apart give one relation."""
        told = json.dumps([case.document, case.id, *arrow])
        made = RelationId(hashlib.sha256(told.encode()).hexdigest()[:32])
        known = read_fields(self._project.connection, RELATION, made) is not None
        return RelationId(new_id()) if known else made

    def _check(self, arrow: Arrow) -> None:
        label_set = self._project.label_set
        known = label_set.relation_type(arrow.label)
        if known is None:
            raise RelationTypeMissing(label=arrow.label)
        source = self._project.spans.get(SpanId(arrow.source))
        target = self._project.spans.get(SpanId(arrow.target))
        if known not in label_set.relation_types_between(source.label, target.label):
            raise InvalidRelation(reason="labels", label=known.id)

    def fits(self, drafts: Iterable[RelationDraft]) -> bool:
        """Whether the gold's spans take these relations."""
        try:
            for draft in drafts:
                self._check(draft.arrow)
        except (InvalidRelation, RelationTypeMissing):
            return False
        return True

    def _remove(self, relations: Iterable[Relation]) -> None:
        for relation in relations:
            self._step.remove(RELATION.name, relation.id)


def _arrow(relation: Relation) -> Arrow:
    return Arrow(relation.source, relation.target, relation.label)


def _is_said(case: RelationCase, ruling: RelationRuling) -> bool:
    """Whether the one decision that stands says just this of the relations as they are."""
    if len(case.decisions) != 1:
        return False
    now = case.decisions[0]
    told = (now.verdict, now.rule, dict(now.parameters), now.reason, now.note, now.digest)
    asked = (ruling.verdict, ruling.rule, dict(ruling.parameters), ruling.reason, ruling.note)
    stands = sorted(map(_arrow, case.gold))
    wanted = sorted(draft.arrow for draft in ruling.drafts)
    return told == (*asked, case.digest) and (stands == wanted or ruling.verdict is Verdict.LATER)

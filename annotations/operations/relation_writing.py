"""Writes decisions on relations and the gold's relations that follow, inside an open step."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import GoldMark, Verdict
from annotations.adjudication.relation_case import RelationCase, RelationDraft
from annotations.adjudication.relations import Arrow
from annotations.errors import InvalidRelation, RelationTypeMissing
from annotations.identity import new_id
from annotations.label_set import RelationTypeId
from annotations.layer import GOLD
from annotations.operations.decision_writing import DecisionWriter, RulingOf, Subject, marks_kept
from annotations.project import Project
from annotations.relation import Relation, RelationId
from annotations.span import SpanId
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import DECISION, RELATION, read_fields
from annotations.storage.relations import fields_of_relation


class RelationRuling(RulingOf[RelationDraft]):
    """What is to be said of a case of relations."""

    __slots__ = ()


class RelationWriter:
    """Decides cases of relations of one project in one step, in the name of its actor."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._decisions = DecisionWriter(project, step)

    def settle(self, case: RelationCase, ruling: RelationRuling) -> None:
        """Decide the case; nothing where just this is said of it already.

        Raises RelationTypeMissing, or InvalidRelation where the gold's spans do not take the type.
        """
        if _is_said(case, ruling):
            return
        own = self._decisions.own(case.decisions)
        key = own[0].key if own else self._new_key(case)
        sources = tuple(each.id for each in case.relations)
        subject = Subject(
            case.document,
            ClusterId(case.id),
            case.place,
            case.digest,
            sources,
            about_relations=True,
        )
        gold = self._write_gold(case, ruling)
        self._decisions.write(subject, ruling, gold, key=key, standing=case.decisions)

    def retract(self, case: RelationCase) -> None:
        """Take the case's decisions back, and what they put into the gold."""
        decided = {mark.id for decision in case.decisions for mark in decision.gold}
        self._remove(each for each in case.gold if each.id in decided)
        self._decisions.retract(case.document, case.decisions)

    def _new_key(self, case: RelationCase) -> str:
        key = f"{case.document}:{case.id}:{self._decisions.who}"
        known = read_fields(self._project.connection, DECISION, key)
        return key if known is None or known["deleted"] else f"{key}:{new_id()}"

    def _write_gold(self, case: RelationCase, ruling: RelationRuling) -> tuple[GoldMark, ...]:
        """Put the drafts in place of what stands; LATER leaves the gold as it is."""
        if ruling.verdict is Verdict.LATER:
            return marks_kept(case.decisions, (each.id for each in case.gold))
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
        told = [case.document, case.id, *arrow]
        made = Relation(
            id=RelationId(self._decisions.new_gold_id(RELATION, told)),
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
    stands = sorted(map(_arrow, case.gold))
    wanted = sorted(draft.arrow for draft in ruling.drafts)
    return ruling.is_said(case.decisions, case.digest) and (
        stands == wanted or ruling.verdict is Verdict.LATER
    )

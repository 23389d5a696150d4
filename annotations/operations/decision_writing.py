"""What decisions on spans and decisions on relations share when they are written, in a step."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.decision import Decision, GoldMark, Reason, Verdict
from annotations.document import DocumentId
from annotations.identity import new_id
from annotations.layer import GOLD
from annotations.project import Project
from annotations.span import Fragment
from annotations.storage.decisions import fields_of_decision
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import DECISION, JudgementTable, read_fields

DraftT = TypeVar("DraftT")


@dataclass(frozen=True, slots=True)
class RulingOf(Generic[DraftT]):
    """What is to be said of a case; ``drafts`` stand in the gold where they are the verdict."""

    verdict: Verdict
    drafts: tuple[DraftT, ...] = ()
    rule: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    reason: Reason = Reason.UNSAID
    note: str = ""

    def is_said(self, decisions: Sequence[Decision], digest: str) -> bool:
        """Whether one decision stands, made on inputs of this digest, and says just this."""
        if len(decisions) != 1:
            return False
        now = decisions[0]
        told = (now.verdict, now.rule, dict(now.parameters), now.reason, now.note, now.digest)
        asked = (self.verdict, self.rule, dict(self.parameters), self.reason, self.note)
        return told == (*asked, digest)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is decided: the case, its place and inputs, the spans or relations it is made of."""

    document: DocumentId
    cluster: ClusterId
    place: Fragment
    digest: str
    sources: tuple[str, ...]
    about_relations: bool = False


class DecisionWriter:
    """Keeps what one adjudicator decides in one step, and takes it back."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self.who = project.actor or GOLD

    def own(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Those that this adjudicator made."""
        return [decision for decision in decisions if decision.adjudicator == self.who]

    def write(
        self,
        subject: Subject,
        ruling: RulingOf[DraftT],
        gold: tuple[GoldMark, ...],
        *,
        key: str,
        standing: Sequence[Decision],
    ) -> None:
        """Keep the ruling as a decision that replaces those that stand."""
        for extra in self.own(standing)[1:]:
            self._step.remove(DECISION.name, extra.key)
        seen = [stamp for each in standing for stamp in (each.stamp, *each.over)]
        made = Decision(
            key=key,
            document=subject.document,
            cluster=subject.cluster,
            adjudicator=self.who,
            verdict=ruling.verdict,
            place=subject.place,
            digest=subject.digest,
            sources=subject.sources,
            gold=gold,
            rule=ruling.rule,
            parameters=ruling.parameters,
            reason=ruling.reason,
            note=ruling.note,
            stamp=new_id(),
            over=tuple(dict.fromkeys(seen)),
            decided=now_ms(),
            about_relations=subject.about_relations,
        )
        self._step.put(DECISION.name, made.key, fields_of_decision(made))

    def retract(self, document: DocumentId, standing: Iterable[Decision]) -> None:
        """Take back the decisions that stand, and those that they replaced."""
        decisions = list(standing)
        keys = {decision.key for decision in decisions}
        replaced = {stamp for decision in decisions for stamp in decision.over}
        for old in self._project.decisions.of_document(document):
            if old.key in keys or old.stamp in replaced:
                self._step.remove(DECISION.name, old.key)

    def new_gold_id(self, table: JudgementTable, told: object) -> str:
        """An id made of what it stands for, so that equal decisions made apart give one thing."""
        made = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
        return new_id() if read_fields(self._project.connection, table, made) is not None else made


def marks_kept(decisions: Iterable[Decision], gold: Iterable[str]) -> tuple[GoldMark, ...]:
    """What the decisions put into the gold, as far as it stands there, in the gold's order."""
    told = {mark.id: mark for decision in decisions for mark in decision.gold}
    return tuple(told[each] for each in gold if each in told)

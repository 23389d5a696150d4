"""Writes decisions and the gold that follows from them, inside an open step."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import Case
from annotations.adjudication.cluster import content_of
from annotations.adjudication.decision import (
    Decision,
    Draft,
    GoldMark,
    Reason,
    Verdict,
    decision_key,
)
from annotations.errors import InvalidValue, LabelMissing
from annotations.identity import new_id
from annotations.layer import GOLD
from annotations.operations.edit_spans import accepts
from annotations.project import Project
from annotations.span import Fragment, Origin, OriginKind, Span, SpanId, checked_fragments, quoted
from annotations.storage.decisions import fields_of_decision
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import DECISION, RELATION, SPAN, read_fields
from annotations.storage.spans import attribute_fields, fields_of, origin_to_json


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is to be said of a case; ``drafts`` are the gold spans where the verdict is SPANS."""

    verdict: Verdict
    drafts: tuple[Draft, ...] = ()
    rule: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    reason: Reason = Reason.UNSAID
    note: str = ""


class GoldWriter:
    """Decides cases of one project in one step, in the name of its actor."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._labels = {label.id: label for label in project.label_set}
        self._who = project.actor or GOLD

    def settle(self, article: ArticleCases, case: Case, ruling: Ruling) -> None:
        """Decide the case; nothing where just this is said of it already.

        Raises LabelMissing, InvalidValue or SpanOutsideText.
        """
        if _is_said(case, ruling):
            return
        cluster = case.cluster
        own = [decision for decision in case.decisions if decision.adjudicator == self._who]
        key = own[0].key if own else self._new_key(article, case)
        gold = self._write_gold(article, case, ruling, key)
        for extra in own[1:]:
            self._step.remove(DECISION.name, extra.key)
        seen = [stamp for each in case.decisions for stamp in (each.stamp, *each.over)]
        made = Decision(
            key=key,
            document=cluster.document,
            cluster=cluster.id,
            adjudicator=self._who,
            verdict=ruling.verdict,
            place=cluster.place,
            digest=cluster.digest,
            sources=tuple(span.id for span in cluster.spans),
            gold=gold,
            rule=ruling.rule,
            parameters=ruling.parameters,
            reason=ruling.reason,
            note=ruling.note,
            stamp=new_id(),
            over=tuple(dict.fromkeys(seen)),
            decided=now_ms(),
        )
        self._step.put(DECISION.name, made.key, fields_of_decision(made))

    def _new_key(self, article: ArticleCases, case: Case) -> str:
        """The cluster's key, unless a decision has it whose cluster its oldest span has left."""
        key = decision_key(case.cluster, self._who)
        others = (each for each in article.cases if each.cluster.id != case.cluster.id)
        taken = {decision.key for other in others for decision in other.decisions}
        return f"{key}:{new_id()}" if key in taken else key

    def retract(self, article: ArticleCases, case: Case) -> None:
        """Take the case's decisions back, and what they put into the gold."""
        decided = {each.id for decision in case.decisions for each in decision.gold}
        self._remove(span for span in case.gold if span.id in decided)
        keys = {decision.key for decision in case.decisions}
        replaced = {stamp for decision in case.decisions for stamp in decision.over}
        for old in self._project.decisions.of_document(article.document):
            if old.key in keys or old.stamp in replaced:
                self._step.remove(DECISION.name, old.key)

    def _write_gold(
        self, article: ArticleCases, case: Case, ruling: Ruling, key: str
    ) -> tuple[GoldMark, ...]:
        """Put the drafts in place of what answers the case; LATER leaves the gold as it is."""
        if ruling.verdict is Verdict.LATER:
            told = {each.id: each for decision in case.decisions for each in decision.gold}
            return tuple(told[span.id] for span in case.gold if span.id in told)
        old = {span.id: span for span in case.gold}
        kept: dict[int, Span] = {}
        for at, draft in enumerate(ruling.drafts):
            same = next((span for span in old.values() if content_of(span) == draft.content), None)
            if same is not None:
                kept[at] = old.pop(same.id)
        written = []
        for at, draft in enumerate(ruling.drafts):
            before = kept.get(at) or (old.pop(next(iter(old))) if old else None)
            span = self._put(article, case, before, draft, key)
            written.append(GoldMark(span, draft.sources))
        self._remove(old.values())
        return tuple(written)

    def _put(
        self, article: ArticleCases, case: Case, before: Span | None, draft: Draft, key: str
    ) -> SpanId:
        """One span as drafted: a new one, or one there that keeps its id and its relations."""
        whole = checked_fragments(article.text, draft.fragments)
        self._check(draft)
        origin = Origin(OriginKind.ADJUDICATION, key)
        if before is not None:
            gone = dict.fromkeys(before.attributes, None)
            fields = {
                "label": draft.label,
                "fragments": [list(piece) for piece in whole],
                "quote": quoted(article.text, whole),
                "origin": origin_to_json(origin),
                **attribute_fields({**gone, **draft.attributes}),
            }
            self._step.put(SPAN.name, before.id, fields)
            return before.id
        made = Span(
            id=self._new_id(case, draft, whole),
            document=article.document,
            layer=GOLD,
            label=draft.label,
            fragments=whole,
            quote=quoted(article.text, whole),
            attributes=draft.attributes,
            origin=origin,
            author=self._project.actor,
            created=now_ms(),
        )
        self._step.add(SPAN.name, made.id, fields_of(made))
        return made.id

    def _new_id(self, case: Case, draft: Draft, whole: tuple[Fragment, ...]) -> SpanId:
        """The same on every machine, so that equal decisions made apart give one span."""
        told = json.dumps([case.cluster.document, case.cluster.id, draft.content, whole])
        made = SpanId(hashlib.sha256(told.encode()).hexdigest()[:32])
        known = read_fields(self._project.connection, SPAN, made) is not None
        return SpanId(new_id()) if known else made

    def _check(self, draft: Draft) -> None:
        label = self._labels.get(draft.label)
        if label is None:
            raise LabelMissing(label=draft.label)
        for name, value in draft.attributes.items():
            attribute = label.attribute(name)
            if attribute is None or not accepts(attribute, value):
                raise InvalidValue(attribute=name, value=value)

    def _remove(self, spans: Iterable[Span]) -> None:
        gone = list(spans)
        for relation in self._project.relations.touching(gone):
            self._step.remove(RELATION.name, relation.id)
        for span in gone:
            self._step.remove(SPAN.name, span.id)


def _is_said(case: Case, ruling: Ruling) -> bool:
    """Whether the one decision that stands says just this of the cluster as it is."""
    if len(case.decisions) != 1:
        return False
    now = case.decisions[0]
    told = (now.verdict, now.rule, dict(now.parameters), now.reason, now.note, now.digest)
    asked = (ruling.verdict, ruling.rule, dict(ruling.parameters), ruling.reason, ruling.note)
    stands = sorted(content_of(span) for span in case.gold)
    wanted = sorted(draft.content for draft in ruling.drafts)
    return told == (*asked, case.cluster.digest) and (
        stands == wanted or ruling.verdict is Verdict.LATER
    )

"""Writes decisions and the gold that follows from them, inside an open step."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import Case
from annotations.adjudication.cluster import content_of
from annotations.adjudication.decision import Draft, GoldMark, Verdict, decision_key
from annotations.errors import InvalidValue, LabelMissing
from annotations.identity import new_id
from annotations.layer import GOLD
from annotations.operations.decision_writing import DecisionWriter, RulingOf, Subject, marks_kept
from annotations.operations.edit_spans import accepts
from annotations.project import Project
from annotations.span import Origin, OriginKind, Span, SpanId, checked_fragments, quoted
from annotations.storage.journal import Step, now_ms
from annotations.storage.judgements import RELATION, SPAN
from annotations.storage.spans import attribute_fields, fields_of, origin_to_json


class Ruling(RulingOf[Draft]):
    """What is to be said of a case of spans."""

    __slots__ = ()


class GoldWriter:
    """Decides cases of one project in one step, in the name of its actor."""

    def __init__(self, project: Project, step: Step) -> None:
        self._project, self._step = project, step
        self._labels = {label.id: label for label in project.label_set}
        self._decisions = DecisionWriter(project, step)

    def settle(self, article: ArticleCases, case: Case, ruling: Ruling) -> None:
        """Decide the case; nothing where just this is said of it already.

        Raises LabelMissing, InvalidValue or SpanOutsideText.
        """
        if _is_said(case, ruling):
            return
        cluster = case.cluster
        own = self._decisions.own(case.decisions)
        key = own[0].key if own else self._new_key(article, case)
        sources = tuple(span.id for span in cluster.spans)
        subject = Subject(cluster.document, cluster.id, cluster.place, cluster.digest, sources)
        gold = self._write_gold(article, case, ruling, key)
        self._decisions.write(subject, ruling, gold, key=key, standing=case.decisions)

    def _new_key(self, article: ArticleCases, case: Case) -> str:
        """The cluster's key, unless a decision has it whose cluster its oldest span has left."""
        key = decision_key(case.cluster, self._decisions.who)
        others = (each for each in article.cases if each.cluster.id != case.cluster.id)
        taken = {decision.key for other in others for decision in other.decisions}
        return f"{key}:{new_id()}" if key in taken else key

    def retract(self, article: ArticleCases, case: Case) -> None:
        """Take the case's decisions back, and what they put into the gold."""
        decided = {each.id for decision in case.decisions for each in decision.gold}
        self._remove(span for span in case.gold if span.id in decided)
        self._decisions.retract(article.document, case.decisions)

    def _write_gold(
        self, article: ArticleCases, case: Case, ruling: Ruling, key: str
    ) -> tuple[GoldMark, ...]:
        """Put the drafts in place of what answers the case; LATER leaves the gold as it is."""
        if ruling.verdict is Verdict.LATER:
            return marks_kept(case.decisions, (span.id for span in case.gold))
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
        told = [case.cluster.document, case.cluster.id, draft.content, whole]
        made = Span(
            id=SpanId(self._decisions.new_gold_id(SPAN, told)),
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
    stands = sorted(content_of(span) for span in case.gold)
    wanted = sorted(draft.content for draft in ruling.drafts)
    return ruling.is_said(case.decisions, case.cluster.digest) and (
        stands == wanted or ruling.verdict is Verdict.LATER
    )

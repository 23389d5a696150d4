"""Decide cases: the gold is written at once, with what it comes from; each verb is one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.decision import Reason
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.rules import KeptRule
from annotations.errors import CaseChanged
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.gold_writing import GoldWriter, Ruling
from annotations.operations.relation_writing import RelationRuling, RelationWriter
from annotations.project import Project
from annotations.storage.decisions import fields_of_decision, fields_of_rule, rule_key
from annotations.storage.journal import Changes
from annotations.storage.judgements import DECISION, SETTING


def decide(project: Project, *, case: Case, ruling: Ruling) -> Changes:
    """Decide one case. Raises CaseChanged where its cluster is no longer as it was shown."""
    return _decide_all(project, [(case, ruling)], "decide")


def decide_relations(project: Project, *, case: RelationCase, ruling: RelationRuling) -> Changes:
    """Decide how two spans of the gold are related.

    Raises CaseChanged, also where their spans are not settled, RelationTypeMissing or
    InvalidRelation.
    """
    article = article_cases(project, case.document)
    now = _same_relations(article, case)
    with project.step("decide") as step:
        RelationWriter(project, step).settle(now, ruling)
    return step.changes


def decide_alike(project: Project, *, rulings: Collection[tuple[Case, Ruling]]) -> Changes:
    """Decide all cases of a pattern, or nothing. Raises CaseChanged, LabelMissing, InvalidValue."""
    return _decide_all(project, rulings, "decide_alike")


def take_back(project: Project, *, case: Case) -> Changes:
    """Open a case again: its decisions go, and what they put into the gold."""
    article = article_cases(project, case.cluster.document)
    with project.step("take_back") as step:
        GoldWriter(project, step).retract(article, _same(article, case))
    return step.changes


def explain(project: Project, *, case: Case, reason: Reason, note: str) -> Changes:
    """Write why a case was decided so; what was decided stays. Raises CaseChanged."""
    article = article_cases(project, case.cluster.document)
    return _explain(project, article, _same(article, case), reason, note)


def take_back_relations(project: Project, *, case: RelationCase) -> Changes:
    """Open a case of relations again: its decisions go, and what they put into the gold."""
    article = article_cases(project, case.document)
    now = _same_relations(article, case)
    with project.step("take_back") as step:
        RelationWriter(project, step).retract(now)
    return step.changes


def explain_relations(
    project: Project, *, case: RelationCase, reason: Reason, note: str
) -> Changes:
    """Write why relations were decided so. Raises CaseChanged."""
    article = article_cases(project, case.document)
    return _explain(project, article, _same_relations(article, case), reason, note)


def _explain(
    project: Project, article: ArticleCases, now: Case | RelationCase, reason: Reason, note: str
) -> Changes:
    decision = now.decision
    if decision is None:
        raise CaseChanged(title=article.title)
    with project.step("explain") as step:
        told = replace(decision, reason=reason, note=note)
        step.put(DECISION.name, decision.key, fields_of_decision(told))
    return step.changes


def keep_rule(project: Project, *, rule: KeptRule) -> Changes:
    """Keep a rule, for the strategy that applies what is kept."""
    with project.step("keep_rule") as step:
        step.put(SETTING.name, rule_key(rule), fields_of_rule(rule))
    return step.changes


def drop_rule(project: Project, *, rule: KeptRule) -> Changes:
    """Keep a rule no longer; what it has decided stays."""
    with project.step("drop_rule") as step:
        step.remove(SETTING.name, rule_key(rule))
    return step.changes


def _decide_all(
    project: Project, rulings: Collection[tuple[Case, Ruling]], operation: str
) -> Changes:
    documents = dict.fromkeys(case.cluster.document for case, _ in rulings)
    fresh = {document: article_cases(project, document) for document in documents}
    with project.step(operation) as step:
        writer = GoldWriter(project, step)
        for case, ruling in rulings:
            article = fresh[case.cluster.document]
            writer.settle(article, _same(article, case), ruling)
    return step.changes


def _same(article: ArticleCases, case: Case) -> Case:
    """The case as it stands now, provided that its inputs are those that were shown."""
    for now in article.cases:
        if now.cluster.id == case.cluster.id and now.cluster.digest == case.cluster.digest:
            return now
    raise CaseChanged(title=article.title)


def _same_relations(article: ArticleCases, case: RelationCase) -> RelationCase:
    """The relations as they stand now, provided that they are those that were shown."""
    for now in article.relations:
        same = now.id == case.id and now.digest == case.digest
        if same and not now.moot and now.state is not CaseState.WAITING:
            return now
    raise CaseChanged(title=article.title)

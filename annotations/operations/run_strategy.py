"""Let a strategy decide what it can: counted before, run in one step, human work kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.decision import Draft, Verdict
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.relation_case import Place, RelationCase, place_after, place_of
from annotations.adjudication.rules import KeptRule, ruled
from annotations.adjudication.strategies import Strategy, StrategyName, outcome, relation_outcome
from annotations.operations.adjudication_cases import (
    article_cases,
    every_case,
    relations_after,
)
from annotations.operations.gold_writing import GoldWriter, Ruling
from annotations.operations.relation_writing import RelationRuling, RelationWriter
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.watched import watched
from annotations.watch import Progress, Watch, silent

_UNSETTLED = (CaseState.WAITING, CaseState.LATER)


class Discard(StrEnum):
    """What is decided anew: nothing, what rules have decided, or what people have as well."""

    NOTHING = "nothing"
    RULES = "rules"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a run would do: cases by class.

    ``decided`` are those that the strategy decides, ``open`` those that ask
    afterwards, ``kept`` those decided before that it leaves alone,
    ``discarded`` the decisions of people that would go. ``relations`` counts the
    cases of relations that it decides, ``relations_open`` those left to a person.
    """

    articles: int = 0
    decided: Counter[Disagreement] = field(default_factory=Counter)
    open: Counter[Disagreement] = field(default_factory=Counter)
    kept: Counter[Disagreement] = field(default_factory=Counter)
    discarded: int = 0
    relations: int = 0
    relations_open: int = 0

    @property
    def total(self) -> int:
        """How many cases are decided, relations too."""
        return self.decided.total() + self.relations


def preview(
    project: Project,
    *,
    strategy: Strategy,
    discard: Discard = Discard.NOTHING,
    progress: Progress = silent,
) -> Preview:
    """What ``run_strategy`` would do; changes nothing."""
    with watched(project.connection, progress, project.path) as watch:
        return _preview(project, strategy, discard, watch)


def _preview(project: Project, strategy: Strategy, discard: Discard, watch: Watch) -> Preview:
    articles, discarded = 0, 0
    decided, left, kept = Counter[Disagreement](), Counter[Disagreement](), Counter[Disagreement]()
    rules = project.decisions.rules()
    arrows = open_arrows = 0
    for article in every_case(project, watch):
        articles += 1
        places: list[Place] = []
        for case in article.cases:
            places.append(place_of(case))
            kind = case.difference.kind
            if not _is_taken_up(case, discard):
                (left if case.asks or case.state is CaseState.LATER else kept)[kind] += 1
                continue
            discarded += case.by_hand
            ruling = _ruling(strategy, article, case, rules)
            (left if ruling is None else decided)[kind] += 1
            if ruling is not None:
                places[-1] = place_after(case, ruling.drafts)
        if article.relations:
            for each in relations_after(project, article, places):
                taken = _are_taken_up(each, discard)
                discarded += taken and each.by_hand
                ruled_now = taken and _relation_ruling(strategy, each) is not None
                arrows += ruled_now
                open_arrows += not ruled_now and (each.asks or each.state in _UNSETTLED)
    return Preview(articles, decided, left, kept, discarded, arrows, open_arrows)


def run_strategy(
    project: Project,
    *,
    strategy: Strategy,
    discard: Discard = Discard.NOTHING,
    progress: Progress = silent,
) -> Changes:
    """Decide every case that the strategy can, in one step.

    By default only cases that ask are taken up, and of the stale ones only those
    that a rule decided before; the others wait for a person. What is discarded
    and not decided anew asks again. Raises Cancelled.
    """
    with watched(project.connection, progress, project.path) as watch:
        return _run(project, strategy, discard, watch)


def _run(project: Project, strategy: Strategy, discard: Discard, watch: Watch) -> Changes:
    rules = project.decisions.rules()
    with project.step("run_strategy") as step:
        writer, arrows = GoldWriter(project, step), RelationWriter(project, step)
        for article in every_case(project, watch):
            for case, ruling in _taken_up(strategy, article, discard, rules):
                if ruling is not None:
                    writer.settle(article, case, ruling)
                elif discard is not Discard.NOTHING and case.decisions:
                    writer.retract(article, case)
            if article.relations:
                step.flush()
                now = article_cases(project, article.document)
                _run_on_relations(strategy, now.relations, discard, arrows)
    return step.changes


def _run_on_relations(
    strategy: Strategy,
    cases: Iterable[RelationCase],
    discard: Discard,
    writer: RelationWriter,
) -> None:
    """After the article's spans, on those whose ends are settled now."""
    for case in cases:
        if not _are_taken_up(case, discard):
            continue
        ruling = _relation_ruling(strategy, case)
        if ruling is not None and writer.fits(ruling.drafts):
            writer.settle(case, ruling)
        elif discard is not Discard.NOTHING and case.decisions:
            writer.retract(case)


def _are_taken_up(case: RelationCase, discard: Discard) -> bool:
    if case.moot or case.state is CaseState.WAITING:
        return False
    if case.state is CaseState.OPEN or discard is Discard.EVERYTHING:
        return True
    if case.by_hand or case.state is CaseState.CONFLICT:
        return False
    return case.state is CaseState.STALE or discard is Discard.RULES


def _relation_ruling(strategy: Strategy, case: RelationCase) -> RelationRuling | None:
    won = relation_outcome(strategy, case)
    if won is None:
        return None
    return RelationRuling(Verdict.RELATIONS, case.take(won), strategy.name, strategy.parameters)


def _taken_up(
    strategy: Strategy, article: ArticleCases, discard: Discard, rules: list[KeptRule]
) -> Iterator[tuple[Case, Ruling | None]]:
    for case in article.cases:
        if _is_taken_up(case, discard):
            yield case, _ruling(strategy, article, case, rules)


def _is_taken_up(case: Case, discard: Discard) -> bool:
    if case.state is CaseState.OPEN or discard is Discard.EVERYTHING:
        return True
    if case.by_hand or case.state is CaseState.CONFLICT:
        return False
    return case.state is CaseState.STALE or discard is Discard.RULES


def _ruling(
    strategy: Strategy, article: ArticleCases, case: Case, rules: list[KeptRule]
) -> Ruling | None:
    cluster = case.cluster
    if not cluster.spans:
        return None
    if strategy.name is StrategyName.KEPT_RULES:
        return _by_kept_rule(case, rules)
    drafts = outcome(strategy, cluster, article.text)
    if drafts is None:
        return None
    return _ruled(drafts, strategy.name, strategy.parameters)


def _by_kept_rule(case: Case, rules: list[KeptRule]) -> Ruling | None:
    for rule in rules:
        drafts = ruled(rule, case.cluster, case.difference)
        if drafts is not None:
            return _ruled(drafts, StrategyName.KEPT_RULES, {"rule": rule.id})
    return None


def _ruled(drafts: tuple[Draft, ...], rule: str, parameters: Mapping[str, object]) -> Ruling:
    return Ruling(Verdict.SPANS if drafts else Verdict.NONE, drafts, rule, parameters)

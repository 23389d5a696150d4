"""Let a strategy decide what it can: counted before, run in one step, human work kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.decision import Draft, Verdict
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.rules import KeptRule, ruled
from annotations.adjudication.strategies import Strategy, StrategyName, outcome
from annotations.operations.adjudication_cases import ArticleCases, Progress, every_case
from annotations.operations.gold_writing import GoldWriter, Ruling
from annotations.project import Project
from annotations.storage.journal import Changes


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
    ``discarded`` the decisions of people that would go.
    """

    articles: int = 0
    decided: Counter[Disagreement] = field(default_factory=Counter)
    open: Counter[Disagreement] = field(default_factory=Counter)
    kept: Counter[Disagreement] = field(default_factory=Counter)
    discarded: int = 0


def preview(
    project: Project,
    *,
    strategy: Strategy,
    discard: Discard = Discard.NOTHING,
    progress: Progress | None = None,
) -> Preview:
    """What ``run_strategy`` would do; changes nothing."""
    articles, discarded = 0, 0
    decided, left, kept = Counter[Disagreement](), Counter[Disagreement](), Counter[Disagreement]()
    rules = project.decisions.rules()
    for article in every_case(project, progress):
        articles += 1
        for case in article.cases:
            kind = case.difference.kind
            if not _is_taken_up(case, discard):
                (left if case.asks or case.state is CaseState.LATER else kept)[kind] += 1
                continue
            discarded += case.by_hand
            ruling = _ruling(strategy, article, case, rules)
            (left if ruling is None else decided)[kind] += 1
    return Preview(articles, decided, left, kept, discarded)


def run_strategy(
    project: Project,
    *,
    strategy: Strategy,
    discard: Discard = Discard.NOTHING,
    progress: Progress | None = None,
) -> Changes:
    """Decide every case that the strategy can, in one step.

    By default only cases that ask are taken up, and of the stale ones only those
    that a rule decided before; the others wait for a person. What is discarded
    and not decided anew asks again. Raises Cancelled.
    """
    rules = project.decisions.rules()
    with project.step("run_strategy") as step:
        writer = GoldWriter(project, step)
        for article in every_case(project, progress):
            for case, ruling in _taken_up(strategy, article, discard, rules):
                if ruling is not None:
                    writer.settle(article, case, ruling)
                elif discard is not Discard.NOTHING and case.decisions:
                    writer.retract(article, case)
    return step.changes


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

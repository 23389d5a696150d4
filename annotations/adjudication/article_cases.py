"""Everything that is to be decided in one article: its clusters, then the relations between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.adjudication.case import Case, CaseState, cases_of
from annotations.adjudication.clusters import FEWEST, clusters_of
from annotations.adjudication.decision import Decision
from annotations.adjudication.relation_case import RelationCase, relation_cases
from annotations.document import DocumentId
from annotations.layer import GOLD, LayerId
from annotations.relation import Relation
from annotations.span import Span


@dataclass(frozen=True, slots=True)
class ArticleCases:
    """One article with its text, who has finished it, and its cases in reading order."""

    document: DocumentId
    title: str
    text: str
    finished: tuple[LayerId, ...]
    cases: tuple[Case, ...]
    relations: tuple[RelationCase, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether its gold is: every case is settled, none put off."""
        states = [case.state for case in self.cases] + [each.state for each in self.relations]
        return all(state is CaseState.SETTLED for state in states)


def article_of(
    document: DocumentId,
    title: str,
    text: str,
    finished: tuple[LayerId, ...],
    spans: Sequence[Span],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
) -> ArticleCases:
    """The article's cases; none where fewer than two annotators have finished it."""
    if len(finished) < FEWEST:
        return ArticleCases(document, title, text, finished, ())
    clusters = clusters_of(document, spans, finished)
    gold = [span for span in spans if span.layer == GOLD]
    about_spans = [each for each in decisions if not each.about_relations]
    cases = cases_of(document, text, clusters, about_spans, gold)
    arrows = relation_cases(document, cases, finished, relations, decisions)
    return ArticleCases(document, title, text, finished, tuple(cases), tuple(arrows))

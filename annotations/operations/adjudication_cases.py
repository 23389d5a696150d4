"""The cases of a project: clusters of its finished annotators with what was decided on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotations.adjudication.case import Case, CaseState, cases_of
from annotations.adjudication.clusters import FEWEST, clusters_of
from annotations.adjudication.decision import Decision
from annotations.adjudication.relations import RelationCase, relation_cases
from annotations.document import DocumentId
from annotations.layer import GOLD, DocumentState, LayerId, LayerKind
from annotations.project import Project

Progress = Callable[[int, int], None]
"""Told (done, total). It may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class ArticleCases:
    """One article with its text, who has finished it, and its cases in reading order."""

    document: DocumentId
    title: str
    text: str
    finished: tuple[LayerId, ...]
    cases: tuple[Case, ...]

    @property
    def complete(self) -> bool:
        """Whether its gold is: every case is settled, none put off."""
        return all(case.state is CaseState.SETTLED for case in self.cases)


def article_cases(project: Project, document: DocumentId) -> ArticleCases:
    """The cases of one article; none where fewer than two annotators have finished it."""
    people = {layer.id for layer in project.layers.all() if layer.kind is LayerKind.ANNOTATOR}
    states = project.layers.states(document)
    finished = tuple(sorted(layer for layer in people if states.get(layer) is DocumentState.DONE))
    return _article(project, document, finished, project.decisions.of_document(document))


def every_case(project: Project, progress: Progress | None = None) -> Iterator[ArticleCases]:
    """The articles that two or more annotators have finished, in the order of import."""
    finished = project.layers.finished()
    made = project.decisions.by_document()
    ready = [each for each in project.documents.ids() if len(finished.get(each, ())) >= FEWEST]
    for done, document in enumerate(ready):
        if progress is not None:
            progress(done, len(ready))
        yield _article(project, document, finished[document], made.get(document, []))
    if progress is not None:
        progress(len(ready), len(ready))


def relations_to_compare(project: Project, article: ArticleCases) -> list[RelationCase]:
    """How the finished annotators relate the article's clusters."""
    clusters = [case.cluster for case in article.cases]
    relations = project.relations.of_document(article.document)
    return relation_cases(clusters, relations, article.finished)


def _article(
    project: Project,
    document: DocumentId,
    finished: tuple[LayerId, ...],
    made: list[Decision],
) -> ArticleCases:
    found = project.documents.get(document)
    spans = project.spans.of_document(document)
    clusters = clusters_of(document, spans, finished)
    gold = [span for span in spans if span.layer == GOLD]
    ready = len(finished) >= FEWEST
    cases = cases_of(document, found.text, clusters, made, gold) if ready else []
    return ArticleCases(document, found.title, found.text, finished, tuple(cases))

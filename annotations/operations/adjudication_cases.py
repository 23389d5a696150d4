"""The cases of a project: clusters of its finished annotators with what was decided on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.adjudication.article_cases import ArticleCases, article_of
from annotations.adjudication.clusters import FEWEST
from annotations.adjudication.decision import Decision
from annotations.adjudication.relation_case import Place, RelationCase, relation_cases
from annotations.document import DocumentId
from annotations.layer import GOLD, DocumentState, LayerId, LayerKind
from annotations.project import Project
from annotations.watch import Progress, silent


def article_cases(project: Project, document: DocumentId) -> ArticleCases:
    """The cases of one article; none where fewer than two annotators have finished it."""
    known = project.last_article.get(document)
    if known is not None:
        return known
    people = {layer.id for layer in project.layers.all() if layer.kind is LayerKind.ANNOTATOR}
    states = project.layers.states(document)
    finished = tuple(sorted(layer for layer in people if states.get(layer) is DocumentState.DONE))
    decisions = project.decisions.of_document(document)
    article = _article(project, document, finished, decisions)
    project.last_article.put(document, article)
    return article


def every_case(project: Project, progress: Progress = silent) -> Iterator[ArticleCases]:
    """The articles that two or more annotators have finished, in the order of import."""
    finished = project.layers.finished()
    made = project.decisions.by_document()
    ready = [each for each in project.documents.ids() if len(finished.get(each, ())) >= FEWEST]
    for done, document in enumerate(ready):
        progress(done, len(ready))
        yield _article(project, document, finished[document], made.get(document, []))
    progress(len(ready), len(ready))


def _article(
    project: Project,
    document: DocumentId,
    finished: tuple[LayerId, ...],
    made: list[Decision],
) -> ArticleCases:
    found = project.documents.get(document)
    return article_of(
        document,
        found.title,
        found.text,
        finished,
        project.spans.of_document(document),
        project.relations.of_document(document),
        made,
    )


def relations_after(
    project: Project, article: ArticleCases, places: Sequence[Place]
) -> list[RelationCase]:
    """The article's relations as they will ask once its spans stand at these places."""
    relations = project.relations.of_document(article.document)
    decisions = project.decisions.of_document(article.document)
    return relation_cases(
        article.document,
        article.cases,
        [each for each in relations if each.layer != GOLD],
        article.finished,
        [each for each in decisions if each.about_relations],
        [each for each in relations if each.layer == GOLD],
        places,
    )

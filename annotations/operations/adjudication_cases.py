"""The cases of a project: clusters of its finished annotators with what was decided on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.adjudication.article_cases import ArticleCases, article_of
from annotations.adjudication.clusters import FEWEST
from annotations.adjudication.decision import Decision
from annotations.adjudication.relation_case import Place, RelationCase, relation_cases
from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.project import Project
from annotations.watch import Progress, silent


def article_cases(project: Project, document: DocumentId) -> ArticleCases:
    """The cases of one article; none where fewer than two annotators have finished it."""
    known = project.last_article.get(document)
    if known is not None:
        return known
    finished = project.layers.finished_by(document)
    article = _article(project, document, finished, project.decisions.of_document(document))
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
    return relation_cases(
        article.document,
        article.cases,
        article.finished,
        project.relations.of_document(article.document),
        project.decisions.of_document(article.document),
        places,
    )

"""How far annotators agree with each other and with the gold, where the gold is complete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from annotations.adjudication.article_cases import ArticleCases
from annotations.layer import GOLD
from annotations.project import Project

if TYPE_CHECKING:
    from annotations.agreement.study import Study


@dataclass(frozen=True, slots=True)
class Agreement:
    """Exact span F1 (0 to 1) over the articles whose gold is complete; None where undefined."""

    articles: int
    among: float | None
    against: dict[str, float | None]


def agreement_before_and_against(project: Project, articles: Sequence[ArticleCases]) -> Agreement:
    """Exact span F1 among the annotators, and of each against the gold.

    Over the articles whose gold is complete.
    """
    complete = {article.document: article for article in articles if article.complete}
    if not complete:
        return Agreement(0, None, {})
    from annotations.agreement.digest import digested
    from annotations.agreement.span_f1 import Match, span_counts

    spelled, gold = _study(project, complete.values())
    study = digested(spelled)
    counts = span_counts(study.characters, Match.EXACT)
    values = [_defined(counts.part(number).pooled()) for number in range(len(study.pairs))]
    among = [v for v, pair in zip(values, study.pairs, strict=True) if gold not in pair]
    known = [value for value in among if value is not None]
    against = {
        next(name for name in pair if name != gold): value
        for value, pair in zip(values, study.pairs, strict=True)
        if gold in pair
    }
    return Agreement(len(complete), sum(known) / len(known) if known else None, against)


def _study(project: Project, complete: Iterable[ArticleCases]) -> tuple[Study, str]:
    """The annotators' and the gold's spans of these articles, and the gold's name."""
    from annotations.agreement.study import MarkedSpan, StudiedArticle, Study

    names = {layer.id: layer.name for layer in project.layers.all()}
    labels = {label.id: label.name for label in project.label_set}
    articles = []
    for article in complete:
        wanted = (*article.finished, GOLD)
        marked: dict[str, list[MarkedSpan]] = {names[layer]: [] for layer in wanted}
        for span in project.spans.of_document(article.document):
            if span.layer in wanted:
                pieces = tuple((start, end) for start, end in span.fragments)
                label = labels.get(span.label, span.label)
                marked[names[span.layer]].append(MarkedSpan(span.id, pieces, label))
        spans = {name: tuple(found) for name, found in marked.items()}
        articles.append(StudiedArticle(article.document, article.title, article.text, (), spans))
    people = dict.fromkeys(name for article in articles for name in article.spans)
    return Study(tuple(people), tuple(labels.values()), tuple(articles)), names[GOLD]


def _defined(value: float) -> float | None:
    return None if isnan(value) else value

"""One light row a case: what the queue shows and by what it is ordered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import ASKING, Case, CaseState
from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.disagreement import Difference, Disagreement
from annotations.adjudication.patterns import Likeness, pattern_key
from annotations.document import DocumentId

_WORDS_SHOWN = 60
_CLASSES = {kind: number for number, kind in enumerate(Disagreement)}


class QueueOrder(StrEnum):
    """By what the cases come."""

    ARTICLE = "article"
    CLASS = "class"
    LABEL = "label"
    DISAGREEMENT = "disagreement"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A case without its spans.

    ``number`` is the article's place; ``spread`` (0 to 1) the share of the finished
    annotators who do not hold what most hold; ``pattern`` is equal for two cases
    with the same difference.
    """

    number: int
    document: DocumentId
    title: str
    cluster: ClusterId
    start: int
    words: str
    told: Difference
    label: str
    state: CaseState
    spread: float
    pattern: int

    @property
    def asks(self) -> bool:
        """Whether it waits for a decision."""
        return self.state in ASKING

    @property
    def key(self) -> tuple[DocumentId, ClusterId]:
        """Which case it is."""
        return self.document, self.cluster


def rows_of(article: ArticleCases, number: int) -> list[QueueRow]:
    """The rows of one article."""
    return [_row(article, number, case) for case in article.cases]


def _row(article: ArticleCases, number: int, case: Case) -> QueueRow:
    cluster, told = case.cluster, case.difference
    versions = cluster.versions()
    labels = Counter(span.label for span in cluster.spans)
    label = min(labels, key=lambda each: (-labels[each], each)) if labels else ""
    most = max([version.votes for version in versions] or [0])
    start, end = cluster.place
    words = " ".join(article.text[start : min(end, start + _WORDS_SHOWN)].split())
    pattern = 0
    if told.kind is not Disagreement.AGREED and versions:
        pattern = hash(pattern_key(cluster, told, article.text, Likeness.DIFFERENCE))
    return QueueRow(
        number=number,
        document=article.document,
        title=article.title,
        cluster=cluster.id,
        start=start,
        words=words if end - start <= _WORDS_SHOWN else f"{words}…",
        told=told,
        label=label,
        state=case.state,
        spread=1 - most / max(len(cluster.layers), 1),
        pattern=pattern,
    )


def sort_key(row: QueueRow, order: QueueOrder, alike: Counter[int]) -> tuple[object, ...]:
    """Where the row stands; no two rows share a key."""
    place = (row.number, row.start, row.cluster)
    match order:
        case QueueOrder.CLASS:
            return (_CLASSES[row.told.kind], row.told.boundary or "", *place)
        case QueueOrder.LABEL:
            return (row.label, *place)
        case QueueOrder.DISAGREEMENT:
            return (-row.spread, *place)
        case QueueOrder.PATTERN:
            return (-alike[row.pattern], row.pattern, *place)
        case QueueOrder.ARTICLE:
            return place

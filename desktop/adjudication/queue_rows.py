"""One light row a case: what the queue shows and by what it is ordered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.article_cases import ArticleCases
from annotations.adjudication.case import ASKING, Case, CaseState
from annotations.adjudication.cluster import ClusterId
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.patterns import Likeness, pattern_key
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.relations import RelationDifference
from annotations.document import DocumentId
from desktop.adjudication.class_look import Told

_WORDS_SHOWN = 60
_CLASSES = {kind: number for number, kind in enumerate(Disagreement)}
_RELATION_CLASSES = {kind: len(_CLASSES) + n for n, kind in enumerate(RelationDifference)}


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
    with the same difference, and 0 where nothing can follow: so it is of relations,
    which stand at their second end and so after both.
    """

    number: int
    document: DocumentId
    title: str
    cluster: ClusterId
    start: int
    words: str
    told: Told
    label: str
    state: CaseState
    spread: float
    pattern: int
    about_relations: bool = False

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
    rows = [_row(article, number, case) for case in article.cases]
    rows += [_relation_row(article, number, each) for each in article.relations if not each.moot]
    return rows


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


def _relation_row(article: ArticleCases, number: int, case: RelationCase) -> QueueRow:
    labels = [arrow.label for version in case.versions for arrow in version.arrows]
    most = max([version.votes for version in case.versions] or [0])
    first, second = (" ".join(article.text[slice(*end)].split()) for end in case.ranges)
    words = "» – «".join(f"\u2068{_short(each)}\u2069" for each in (first, second))
    return QueueRow(
        number=number,
        document=article.document,
        title=article.title,
        cluster=ClusterId(case.id),
        start=case.ranges[1].start,
        words=words,
        told=case.difference,
        label=labels[0] if labels else "",
        state=case.state,
        spread=1 - most / max(len(case.layers), 1),
        pattern=0,
        about_relations=True,
    )


def _short(words: str) -> str:
    half = _WORDS_SHOWN // 2
    return words if len(words) <= half else f"{words[:half]}…"


def sort_key(row: QueueRow, order: QueueOrder, alike: Counter[int]) -> tuple[object, ...]:
    """Where the row stands; no two rows share a key."""
    place = (row.number, row.start, row.about_relations, row.cluster)
    match order:
        case QueueOrder.CLASS:
            return (*_class_key(row.told), *place)
        case QueueOrder.LABEL:
            return (row.label, *place)
        case QueueOrder.DISAGREEMENT:
            return (-row.spread, *place)
        case QueueOrder.PATTERN:
            return (-alike[row.pattern], row.pattern, *place)
        case QueueOrder.ARTICLE:
            return place


def _class_key(told: Told) -> tuple[int, str]:
    if isinstance(told, RelationDifference):
        return _RELATION_CLASSES[told], ""
    return _CLASSES[told.kind], told.boundary or ""

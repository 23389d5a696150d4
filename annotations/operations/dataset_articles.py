"""The articles of a data set: which ones, and what the chosen layers say of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotations.adjudication.clusters import FEWEST, clusters_of
from annotations.adjudication.decision import Draft
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum, outcome
from annotations.document import Document, DocumentId
from annotations.formats.losses import Loss, LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.layer import DocumentState, Layer, LayerId, LayerKind
from annotations.operations.export_documents import articles_of
from annotations.project import Project
from annotations.span import Origin, OriginKind
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.finished import all_states
from annotations.storage.spans import check_quotes

MAJORITY = Layer(LayerId("majority"), "majority", LayerKind.GOLD)
_STRATEGY = Strategy(StrategyName.MAJORITY, minimum=default_minimum(StrategyName.MAJORITY))


class Source(StrEnum):
    """Whose spans a data set holds."""

    ALL = "all"
    ONE = "one"
    GOLD = "gold"
    MAJORITY = "majority"


@dataclass(frozen=True, slots=True)
class Selection:
    """Whose spans, and of which articles.

    ``layer`` is a name where the source is ONE. ``finished`` keeps the articles
    that the owner of a chosen layer is done with (for a majority always two or
    more), ``wanted`` those that the filter lets through.
    """

    source: Source = Source.ALL
    layer: str = ""
    finished: bool = False
    wanted: DocumentFilter | None = None


class DatasetArticles:
    """Reads the articles of a selection. Raises LayerMissing."""

    def __init__(self, project: Project, selection: Selection) -> None:
        self._project, self._selection = project, selection
        self._labels = {label.id: label.name for label in project.label_set}
        self._done = project.layers.finished()
        self.layers = self._chosen_layers()
        self.undecided = 0

    def _chosen_layers(self) -> list[Layer]:
        layers = self._project.layers
        match self._selection.source:
            case Source.MAJORITY:
                return [MAJORITY]
            case Source.ONE:
                return [layers.named(self._selection.layer)]
            case Source.GOLD:
                return [layer for layer in layers.all() if layer.kind is LayerKind.GOLD]
            case Source.ALL:
                people = [each for each in layers.all() if each.kind is LayerKind.ANNOTATOR]
                return people or layers.all()

    def ids(self) -> list[DocumentId]:
        """The articles, in the order of import."""
        project, selection = self._project, self._selection
        if selection.wanted is None:
            found = project.documents.ids()
        else:
            alone = len(self.layers) == 1 and selection.source is not Source.MAJORITY
            own = self.layers[0].id if alone else LayerId("")
            found = project.documents.listed(own, wanted=selection.wanted)
        if selection.source is Source.MAJORITY:
            return [each for each in found if len(self._done.get(each, ())) >= FEWEST]
        if not selection.finished:
            return found
        states = all_states(project.connection)
        ours = {layer.id for layer in self.layers}
        return [
            each
            for each in found
            if any(
                state is DocumentState.DONE and layer in ours
                for layer, (state, _) in states.get(each, {}).items()
            )
        ]

    def read(
        self, ids: Sequence[DocumentId], losses: LossReport | None = None
    ) -> Iterator[Article]:
        """These articles with their spans, checked against their text.

        With ``losses`` what a majority cannot say is counted. Raises TextChanged.
        """
        if self._selection.source is Source.MAJORITY:
            return (self._by_majority(each, losses) for each in ids)
        return articles_of(self._project, self.layers, ids=ids)

    def _by_majority(self, identifier: DocumentId, losses: LossReport | None) -> Article:
        document = self._project.documents.get(identifier)
        spans = self._project.spans.of_document(identifier)
        check_quotes(document, spans)
        drafts: list[Draft] = []
        for cluster in clusters_of(identifier, spans, self._done[identifier]):
            decided = outcome(_STRATEGY, cluster, document.text)
            drafts += decided or ()
            self.undecided += decided is None and losses is not None
        if losses is not None:
            for relation in self._project.relations.of_document(identifier):
                if relation.layer in self._done[identifier]:
                    losses.add("relations", Loss(document.title, 0, 0, ""))
        return Article(document, tuple(self._records(document, drafts)))

    def _records(self, document: Document, drafts: Iterable[Draft]) -> list[SpanRecord]:
        made = [
            SpanRecord(
                self._labels.get(draft.label, draft.label),
                draft.fragments,
                draft.attributes,
                MAJORITY.name,
                origin=Origin(OriginKind.ADJUDICATION, StrategyName.MAJORITY),
                id=draft.sources[0] if draft.sources else f"{document.id}:{number}",
            )
            for number, draft in enumerate(drafts)
        ]
        return sorted(made, key=lambda span: (span.fragments[0].start, -span.fragments[-1].end))

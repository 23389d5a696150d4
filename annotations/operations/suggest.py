"""Propose spans for a layer in one article or in all: rules, as labelled before, the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from operator import itemgetter

from annotations.batch.executors import Place
from annotations.batch.run import run_batches
from annotations.batch.shards import Shard, shards
from annotations.document import Document, DocumentId
from annotations.errors import BlindMode, BrokenSuggester, ModelMissing
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.label_set import LabelId
from annotations.layer import DocumentState, LayerId
from annotations.project import Project
from annotations.span import Fragment, quoted
from annotations.storage.journal import Changes
from annotations.storage.suggestions import SuggestionRow, row_of
from annotations.storage.watched import watched
from annotations.suggest.features import sentences_of
from annotations.suggest.memory import Memory
from annotations.suggest.model import Reader
from annotations.suggest.others import Others
from annotations.suggest.rules import Rules, gazetteer
from annotations.suggest.scores import calibrated
from annotations.suggest.trust import Trust
from annotations.suggestion import Method, Proposal, Source, Suggestion
from annotations.watch import Progress, Watch, silent

_READ_AGAIN = 100
"""Articles, the last labelled, in which remembered words are counted."""

_WRITTEN_TOGETHER = 50

_SENT_TOGETHER = 500
"""Articles that travel to a worker together: one to three seconds of its work."""

_AS_KEPT, _LABEL = itemgetter(1, 0), itemgetter(3)

Unsure = tuple[DocumentId, float | None]
"""An article that was read, and how unsure the model was of it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was proposed in some articles, ready to be written: whoever read them has done the rest.

    The rows are in the order in which the file keeps them.
    """

    documents: list[Unsure]
    rows: list[SuggestionRow]
    labels: dict[LabelId, int]


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """How many articles were read, how many proposals each label got, and what did not work."""

    documents: int
    labels: dict[LabelId, int]
    changes: Changes
    broken: tuple[BrokenSuggester, ...] = ()

    @property
    def suggestions(self) -> int:
        """How many proposals there are altogether."""
        return sum(self.labels.values())


class Finders:
    """What proposes for one layer by these methods.

    Reads the project when it is made and never again, so that it may travel to
    another process.
    """

    def __init__(self, project: Project, layer: LayerId, methods: Collection[Method]) -> None:
        self._layer, self._labels = layer, project.label_set
        self.methods = frozenset(methods)
        self._trust = Trust(project.suggestions.judged())
        self.uncertainty: float | None = None
        self._rules = Rules(self._labels) if Method.RULES in methods else None
        self._others = Others(self._labels) if Method.OTHERS in methods else None
        self._memory = remembered(project, layer) if Method.MEMORY in methods else None
        self._model = _Model(project, layer) if Method.LEARNED in methods else None

    @property
    def broken(self) -> tuple[BrokenSuggester, ...]:
        """Why suggesters of other packages could not be used so far, one each."""
        return () if self._others is None else self._others.broken

    def suggestions(self, document: Document) -> list[Suggestion]:
        """Everything proposed for the article, whatever has been judged in it."""
        return self.in_text(document.id, document.text)

    def in_text(self, document: DocumentId, text: str) -> list[Suggestion]:
        """The same for the text of an article."""
        return [
            Suggestion(
                document,
                self._layer,
                found.label,
                found.fragments,
                quoted(text, found.fragments),
                found.source,
                found.score,
                found.attributes,
            )
            for found in self._proposals(text)
        ]

    def _proposals(self, text: str) -> Iterator[Proposal]:
        if self._rules is not None:
            yield from map(self._trust.weighed, self._rules.find(text))
        if self._others is not None:
            yield from map(self._trust.weighed, self._others.find(text))
        if self._memory is not None:
            yield from self._memory.find(text)
        if self._model is not None:
            yield from self._model.find(text)
            self.uncertainty = self._model.reader.uncertainty


def suggest(
    project: Project,
    *,
    layer: LayerId,
    methods: Collection[Method],
    documents: Collection[DocumentId] | None = None,
    place: Place | None = None,
    progress: Progress = silent,
) -> SuggestReport:
    """Propose in these articles, or in all, in place of what the methods proposed before.

    ``place`` is where the articles are read, here where none is given; only
    this process writes, and what it writes is the same anywhere. Raises
    BlindMode, ModelMissing, ModelFromElsewhere, ModelDamaged, WorkersLost or
    Cancelled; what was written before a cancel stays.
    """
    if project.suggestions.blind:
        raise BlindMode()
    with watched(project.connection, progress, project.path) as watch:
        return _suggest(project, layer, methods, documents, place, watch)


def _suggest(
    project: Project,
    layer: LayerId,
    methods: Collection[Method],
    documents: Collection[DocumentId] | None,
    place: Place | None,
    watch: Watch,
) -> SuggestReport:
    finders = Finders(project, layer, methods)
    total = len(project.documents) if documents is None else len(documents)
    labels: Counter[LabelId] = Counter()
    touched: set[int] = set()
    wanted = project.documents.in_order() if documents is None else _these(project, documents)

    def tell(more: int = 0) -> None:
        watch(min(len(touched) + more, total), total)

    made = (
        _read_here(finders, wanted, tell)
        if place is None
        else _spread(finders, wanted, place, tell)
    )
    for together in made:
        with project.writing():
            for each in together:
                _write(project, layer, finders.methods, each)
                tell()
        for each in together:
            touched.update(document for document, _ in each.documents)
            labels.update(each.labels)
        tell()
    changes = Changes("suggest", frozenset({"suggestion"}), frozenset(touched))
    return SuggestReport(len(touched), dict(labels), changes, finders.broken)


def keep(
    project: Project,
    layer: LayerId,
    methods: Collection[Method],
    document: DocumentId,
    suggestions: Iterable[Suggestion],
    uncertainty: float | None,
) -> None:
    """Store what was proposed for an article, with how unsure the model was of it."""
    with project.writing():
        rows = list(map(row_of, suggestions))
        _write(project, layer, methods, Made([(document, uncertainty)], rows, {}))


def _write(project: Project, layer: LayerId, methods: Collection[Method], made: Made) -> None:
    suggestions = project.suggestions
    suggestions.replace((read for read, _ in made.documents), layer, methods, made.rows)
    unsure = [(read, value) for read, value in made.documents if value is not None]
    suggestions.set_uncertainty(layer, unsure)


def remembered(project: Project, layer: LayerId) -> Memory:
    """What the layer has labelled, with how often the same words bore no label."""
    memory = Memory(project.label_set)
    labelled = project.spans.labelled_documents(layer)
    for document in labelled:
        memory.learn(project.spans.of_document(document, layer))
    for document in labelled[-_READ_AGAIN:]:
        done = project.layers.state(document, layer) is DocumentState.DONE
        spans = project.spans.of_document(document, layer)
        memory.look_at(project.documents.get(document).text, spans, whole=done)
    memory.reject(project.suggestions.rejected_words(layer))
    return memory


def made_in(finders: Finders, shard: Shard) -> list[Made]:
    """What is proposed in the articles of a shard; runs wherever the shard was sent."""
    pieces = range(0, len(shard.articles), _WRITTEN_TOGETHER)
    return [_made(finders, shard.articles[at : at + _WRITTEN_TOGETHER]) for at in pieces]


def _made(
    finders: Finders,
    articles: Iterable[tuple[DocumentId, str]],
    tell: Callable[[int], object] = lambda _: None,
) -> Made:
    documents: list[Unsure] = []
    rows: list[SuggestionRow] = []
    for identifier, text in articles:
        rows += map(row_of, finders.in_text(identifier, text))
        documents.append((identifier, finders.uncertainty))
        tell(len(documents))
    # Neighbours in the file are written together; what is proposed twice stands as the last says.
    rows.sort(key=_AS_KEPT)
    labels = Counter(LabelId(label) for label in map(_LABEL, rows))
    return Made(documents, rows, dict(labels))


def _read_here(
    finders: Finders, documents: Iterable[Document], tell: Callable[[int], object]
) -> Iterator[list[Made]]:
    """Article by article, so that a cancel is heard after each."""
    waiting = iter(documents)
    while batch := [(each.id, each.text) for each in islice(waiting, _WRITTEN_TOGETHER)]:
        yield [_made(finders, batch, tell)]


def _spread(
    finders: Finders, documents: Iterable[Document], place: Place, tell: Callable[[], object]
) -> Iterator[list[Made]]:
    """Shard by shard, the finders going with each."""
    sent = shards(documents, _SENT_TOGETHER)
    return run_batches(place, partial(made_in, finders), sent, look=tell)


def _these(project: Project, documents: Iterable[DocumentId]) -> Iterator[Document]:
    for document in documents:
        yield project.documents.get(document)


class _Model:
    """The layer's model, under the labels for which it may propose."""

    def __init__(self, project: Project, layer: LayerId) -> None:
        facts = project.models.facts(layer)
        if facts is None:
            raise ModelMissing()
        self._facts, self._labels = facts, project.label_set
        self.reader = Reader(project.models.parts(layer), facts.peeling)

    def find(self, text: str) -> Iterator[Proposal]:
        """What the model proposes, its confidence measured on articles it had not seen."""
        for found in self.reader.find(text, sentences_of(text, gazetteer)):
            label = self._labels.get(found.label)
            if label is None or label.id not in self._facts.proposing:
                continue
            start, end = found.fragment
            if label.sheds_proclitics:
                start = without_proclitics(label, text, start, end)
            score = calibrated(self._facts.calibration, label.id, found.confidence)
            values = proposed_values(label, text[start:end])
            yield Proposal(label.id, (Fragment(start, end),), Source.MODEL, score, values)

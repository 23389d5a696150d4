"""What agreement needs of a project: its layers' spans in the articles their owners finished."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from annotations.agreement.digest import Digest, digest
from annotations.agreement.study import MarkedSpan, StudiedArticle
from annotations.document import Document, DocumentId
from annotations.label_set import LabelId
from annotations.layer import DocumentState, Layer, LayerId, LayerKind
from annotations.project import Project
from annotations.span import Span
from annotations.storage.finished import all_states, finishing_times
from annotations.storage.spans import check_quotes
from annotations.storage.watched import watched
from annotations.text.tokens import tokenize
from annotations.watch import Progress, Watch, silent


def comparable_layers(project: Project) -> list[Layer]:
    """The annotators' layers; the gold is not an annotator's."""
    return [layer for layer in project.layers.all() if layer.kind is LayerKind.ANNOTATOR]


def read_study(
    project: Project,
    *,
    layers: Sequence[str] | None = None,
    documents: Container[DocumentId] | None = None,
    progress: Progress = silent,
) -> Digest:
    """The articles that two of these layers (by name, the annotators' where none) have finished.

    An article counts for a layer once its owner has said that it is done; only
    ``documents`` where they are given. Raises LayerMissing, TextChanged or Cancelled.
    """
    with watched(project.connection, progress, project.path) as watch:
        return _read(project, layers, documents, watch)


def _read(
    project: Project,
    layers: Sequence[str] | None,
    documents: Container[DocumentId] | None,
    watch: Watch,
) -> Digest:
    chosen = (
        comparable_layers(project)
        if layers is None
        else [project.layers.named(name) for name in layers]
    )
    names = {layer.id: layer.name for layer in chosen}
    labels = {label.id: label.name for label in project.label_set}
    articles = _articles(project, names, labels, watch)
    kept = (each for each in articles if documents is None or each.id in documents)
    return digest(tuple(names.values()), tuple(labels.values()), kept)


def _articles(
    project: Project,
    names: Mapping[LayerId, str],
    labels: Mapping[LabelId, str],
    watch: Watch,
) -> Iterator[StudiedArticle]:
    """Every article that one of the layers has finished, one at a time."""
    states, times = all_states(project.connection), finishing_times(project.connection)
    total = len(project.documents)
    for number, identifier in enumerate(project.documents.ids(), 1):
        watch(number, total)
        done = [
            layer
            for layer, (state, _) in states.get(identifier, {}).items()
            if state is DocumentState.DONE and layer in names
        ]
        if not done:
            continue
        document = project.documents.get(identifier)
        spans = project.spans.of_document(identifier)
        check_quotes(document, spans)
        when = {names[layer]: times.get((identifier, layer), 0) for layer in done}
        yield _article(document, done, spans, names, labels, when)


def _article(
    document: Document,
    done: Sequence[LayerId],
    spans: Sequence[Span],
    names: Mapping[LayerId, str],
    labels: Mapping[LabelId, str],
    when: Mapping[str, int],
) -> StudiedArticle:
    marked: dict[str, list[MarkedSpan]] = {names[layer]: [] for layer in names if layer in done}
    for span in spans:
        if span.layer in done:
            pieces = tuple((start, end) for start, end in span.fragments)
            label = labels.get(span.label, span.label)
            marked[names[span.layer]].append(MarkedSpan(span.id, pieces, label, span.attributes))
    return StudiedArticle(
        *(document.id, document.title, document.text),
        tuple((start, end) for start, end in tokenize(document.text)),
        {name: tuple(found) for name, found in marked.items()},
        when,
    )

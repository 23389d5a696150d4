"""Write the articles and spans of a project to a file, with a report of what the format lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from annotations.batch.executors import Place
from annotations.document import DocumentId
from annotations.errors import NothingToExport
from annotations.extras import load
from annotations.formats.atomic import bytes_written_whole, folder_written_whole, written_whole
from annotations.formats.catalogue import Format, Shape, format_named, writer
from annotations.formats.losses import LossReport
from annotations.formats.options import Way, checked_options
from annotations.formats.records import Article, StoredArticle, unpacked
from annotations.formats.tawsim_jsonl import write_stored
from annotations.formats.token_spans import OVERLAP, Overlap
from annotations.formats.writing import ExportContext, Written, lose_relations
from annotations.layer import Layer
from annotations.operations.export_in_shards import write_in_shards
from annotations.project import Project
from annotations.storage.decisions import told_rule
from annotations.storage.watched import watched
from annotations.storage.whole_articles import SpanNames, whole_articles
from annotations.watch import Progress, Watch, silent


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold."""

    files: tuple[Path, ...]
    documents: int
    spans: int
    losses: LossReport


def export_documents(
    project: Project,
    *,
    format: str,
    target: Path,
    layer: str | None = None,
    overwrite: bool = False,
    options: Mapping[str, object] | None = None,
    place: Place | None = None,
    progress: Progress = silent,
) -> ExportReport:
    """Write every article with the spans of one layer, by name, or of all layers.

    ``options`` are the format's own. A format of many files makes ``target`` a
    folder. ``place`` is where the articles of a format that ``joins`` are made
    ready; the others are written here. Raises NothingToExport, UnknownFormat,
    InvalidOption, LayerMissing, FileExists, FolderNotEmpty, DiskFull, DiskFailed,
    NoPermission, TextChanged, BrokenFormat, WorkersLost or Cancelled; then no
    file is left.
    """
    known = format_named(format)
    chosen = checked_options(known.options, options or {}, Way.WRITE)
    if not len(project.documents):
        raise NothingToExport()
    with watched(project.connection, progress, project.path) as watch:
        return _export(project, known, target, layer, chosen, place, watch, overwrite=overwrite)


def _export(
    project: Project,
    known: Format,
    target: Path,
    layer: str | None,
    chosen: Mapping[str, object],
    place: Place | None,
    watch: Watch,
    *,
    overwrite: bool,
) -> ExportReport:
    layers = project.layers.all() if layer is None else [project.layers.named(layer)]
    watch.aside(lambda: load(known.needs))
    losses = LossReport()
    related = any(project.relations.count(layer=each.id) for each in layers)
    named = layers if known.name == "tawsim" else used_layers(project, layers)
    kept = tuple(map(told_rule, project.decisions.rules())) if known.name == "tawsim" else ()
    context = ExportContext(project.label_set, tuple(named), related, chosen, kept_rules=kept)
    if chosen.get(OVERLAP.id) == Overlap.FILES:
        return _export_by_label(
            project, known, target, layers, context, losses, overwrite=overwrite, watch=watch
        )
    with opened(known, target, overwrite=overwrite, progress=watch) as stream:
        if known.name == "tawsim":
            stored = stored_articles(project, layers, watch)
            written = write_stored(stored, stream, context=context)
        elif known.joins and place is not None:
            written = _in_shards(project, known, stream, layers, context, losses, place, watch)
        else:
            articles = articles_of(project, layers, watch)
            written = writer(known.name)(articles, stream, context=context, losses=losses)
    return ExportReport((target,), written.documents, written.spans, losses)


def _in_shards(
    project: Project,
    known: Format,
    stream: TextIO,
    layers: list[Layer],
    context: ExportContext,
    losses: LossReport,
    place: Place,
    watch: Watch,
) -> Written:
    """Progress counts what was sent; while an answer is waited for it is told again."""
    sent, total = 0, len(project.documents)

    def tell(done: int | None = None, _: int = 0) -> None:
        nonlocal sent
        sent = sent if done is None else done
        watch(sent, total)

    return write_in_shards(
        stored_articles(project, layers, tell),
        stream,
        format=known.name,
        context=context,
        losses=losses,
        place=place,
        look=tell,
    )


def used_layers(project: Project, layers: list[Layer]) -> list[Layer]:
    """Only a lossless file names layers in which nobody has done anything."""
    return [each for each in layers if project.spans.count(layer=each.id)] or layers[:1]


def opened(
    known: Format, target: Path, *, overwrite: bool, progress: Progress = silent
) -> AbstractContextManager[Any]:
    """What the writer writes to, put in its place at the end."""
    if known.shape is Shape.FOLDER:
        return folder_written_whole(target, overwrite=overwrite)
    if known.shape is Shape.BINARY:
        return bytes_written_whole(target, overwrite=overwrite, progress=progress)
    return written_whole(target, overwrite=overwrite, encoding=known.encoding, progress=progress)


def _export_by_label(
    project: Project,
    known: Format,
    target: Path,
    layers: list[Layer],
    context: ExportContext,
    losses: LossReport,
    *,
    overwrite: bool,
    watch: Watch,
) -> ExportReport:
    """A file for each label that is used, in one folder; relations between them are lost."""
    labels = [label for label in project.label_set if project.spans.count(label=label.id)]
    write = writer(known.name)
    documents = spans = 0
    names: list[str] = []
    with folder_written_whole(target, overwrite=overwrite) as folder:
        for number, label in enumerate(labels or list(project.label_set)[:1]):
            name = f"{target.stem}-{label.name}{known.suffix}"
            articles = of_label(
                articles_of(project, layers, watch), label.name, losses, first=not number
            )
            # What is said of whole articles is counted once, with the first label.
            counted = losses if not number else LossReport()
            with opened(known, folder / name, overwrite=False, progress=watch) as stream:
                written = write(articles, stream, context=context, losses=counted)
            if number:
                losses.add_all(counted, besides=OF_ARTICLES)
            documents = written.documents
            spans += written.spans
            names.append(name)
    return ExportReport(tuple(target / name for name in names), documents, spans, losses)


OF_ARTICLES = frozenset({"document_note", "states", "metadata", "spacing", "signs"})


def of_label(
    articles: Iterable[Article], label: str, losses: LossReport, *, first: bool
) -> Iterator[Article]:
    """The articles with the spans of one label; what is said of whole articles with the first."""
    for article in articles:
        if first:
            lose_relations(losses, article)
        spans = tuple(span for span in article.spans if span.label == label)
        marks = article.marks if first else {}
        yield replace(article, spans=spans, relations=(), marks=marks)


def articles_of(
    project: Project,
    layers: list[Layer],
    progress: Progress = silent,
    ids: Sequence[DocumentId] | None = None,
) -> Iterator[Article]:
    """Every article, or these, with what these layers say of it, checked against its text."""
    stored = stored_articles(project, layers, progress)
    if ids is None:
        return map(unpacked, stored)
    wanted = frozenset(ids)
    return (unpacked(article) for article in stored if article.document.id in wanted)


def stored_articles(
    project: Project, layers: list[Layer], progress: Progress = silent
) -> Iterator[StoredArticle]:
    """The same as the project stores it, for a format that writes JSON as it stands."""
    names = SpanNames(
        labels={label.id: label.name for label in project.label_set},
        layers={layer.id: layer.name for layer in layers},
        authors={str(layer.id): layer.name for layer in project.layers.all()},
    )
    total = len(project.documents)
    for number, article in enumerate(whole_articles(project.connection, names), 1):
        yield article
        progress(number, total)

"""Write the articles and spans of a project to a file, with a report of what the format lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.document import DocumentId
from annotations.errors import NothingToExport
from annotations.formats.atomic import written_whole
from annotations.formats.catalogue import format_named, writer
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, MarkRecord, RelationRecord
from annotations.formats.writing import ExportContext
from annotations.layer import Layer
from annotations.operations.import_documents import Progress, silent
from annotations.project import Project
from annotations.storage.spans import SpanNames


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
    progress: Progress = silent,
) -> ExportReport:
    """Write every article with the spans of one layer, by name, or of all layers.

    Raises NothingToExport, UnknownFormat, LayerMissing, FileExists, DiskFull,
    DiskFailed, NoPermission, TextChanged or Cancelled; then no file is left.
    """
    known = format_named(format)
    if not len(project.documents):
        raise NothingToExport()
    layers = project.layers.all() if layer is None else [project.layers.named(layer)]
    losses = LossReport()
    related = any(project.relations.count(layer=each.id) for each in layers)
    context = ExportContext(project.label_set, tuple(layers), related)
    with written_whole(target, overwrite=overwrite, encoding=known.encoding) as stream:
        articles = articles_of(project, layers, progress)
        written = writer(format)(articles, stream, context=context, losses=losses)
    return ExportReport((target,), written.documents, written.spans, losses)


def articles_of(
    project: Project, layers: list[Layer], progress: Progress = silent
) -> Iterator[Article]:
    """Every article with what these layers say of it, checked against its text."""
    names = SpanNames(
        labels={label.id: label.name for label in project.label_set},
        layers={layer.id: layer.name for layer in layers},
        authors={str(layer.id): layer.name for layer in project.layers.all()},
    )
    related = project.relations.count() > 0
    total = len(project.documents)
    for number, document in enumerate(project.documents.in_order(), 1):
        spans = project.spans.records_of(document, names)
        states = project.layers.states(document.id)
        known = names.layers
        told = {known[layer]: state for layer, state in states.items() if layer in known}
        relations = _relations(project, document.id, names) if related else ()
        marks = {
            known[layer]: MarkRecord(mark.flagged, mark.note)
            for layer, mark in project.flags.marks(document.id).items()
            if layer in known
        }
        yield Article(document, spans, told, relations, marks)
        progress(number, total)


def _relations(
    project: Project, document: DocumentId, names: SpanNames
) -> tuple[RelationRecord, ...]:
    return tuple(
        RelationRecord(
            label=relation.label,
            source=relation.source,
            target=relation.target,
            note=relation.note,
            author=names.authors.get(relation.author, relation.author),
            created=relation.created,
            id=relation.id,
        )
        for relation in project.relations.of_document(document)
        if relation.layer in names.layers
    )

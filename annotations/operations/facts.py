"""The facts of a project: read from spans and links, links confirmed, all written as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotations.document import Document
from annotations.errors import NothingToExport
from annotations.facts import Fact, Link, facts_of
from annotations.identity import new_id
from annotations.label_set import LabelSet
from annotations.layer import LayerId
from annotations.operations.edit_spans import check_layer
from annotations.operations.rejecting import reject_link
from annotations.project import Project
from annotations.relation import Relation, RelationId
from annotations.storage.journal import Changes, now_ms
from annotations.storage.judgements import RELATION
from annotations.storage.relations import fields_of_relation
from annotations.storage.watched import watched
from annotations.suggest.links import proposed_links
from annotations.suggestion import link_key
from annotations.watch import Progress, silent, watch_of


def document_facts(
    project: Project,
    document: Document,
    layer: LayerId,
    *,
    proposed: bool,
    labels: LabelSet | None = None,
) -> list[Fact]:
    """The facts of one article; with ``proposed`` also those of links nobody has confirmed."""
    labels = labels or project.label_set
    spans = project.spans.of_document(document.id, layer)
    links = [
        Link(relation.source, relation.target, relation.label)
        for relation in project.relations.of_document(document.id, layer)
    ]
    if proposed:
        rejected = project.suggestions.rejected(document.id, layer)
        links += [
            link
            for link in proposed_links(document.text, spans, list(links), labels)
            if link_key(document.id, layer, link.label, link.source, link.target) not in rejected
        ]
    return list(facts_of(document, spans, links, labels))


def all_facts(
    project: Project, layer: LayerId, *, proposed: bool, progress: Progress = silent
) -> Iterator[Fact]:
    """The facts of every article, in the order of import. ``progress`` may raise Cancelled."""
    watch = watch_of(progress)
    labels = project.label_set
    labelled = set(project.spans.labelled_documents(layer))
    wanted = [document for document in project.documents.ids() if document in labelled]
    for number, document in enumerate(wanted, 1):
        found = project.documents.get(document)
        yield from document_facts(project, found, layer, proposed=proposed, labels=labels)
        watch(number, len(wanted))


def confirm_links(project: Project, *, fact: Fact) -> Changes:
    """Make relations of the links of a fact that are only proposed, in one step."""
    made: list[Relation] = []
    for link in fact.links:
        if not link.confirmed:
            source = project.spans.get(link.source)
            check_layer(project, source.layer)
            made.append(
                Relation(
                    id=RelationId(new_id()),
                    document=source.document,
                    layer=source.layer,
                    label=link.label,
                    source=link.source,
                    target=link.target,
                    author=project.actor,
                    created=now_ms(),
                )
            )
    with project.step("confirm_links") as step:
        for relation in made:
            step.add(RELATION.name, relation.id, fields_of_relation(relation))
    return step.changes


def reject_links(project: Project, *, fact: Fact) -> Changes:
    """Say no to the links of a fact that are only proposed: they are not proposed again."""
    with project.step("reject_links") as step:
        for link in fact.links:
            if not link.confirmed:
                source = project.spans.get(link.source)
                check_layer(project, source.layer)
                reject_link(step, link, source)
    return step.changes


def export_facts(
    project: Project,
    *,
    target: Path,
    layer: LayerId,
    proposed: bool = False,
    overwrite: bool = False,
    progress: Progress = silent,
) -> int:
    """Write the facts as CSV, or Parquet by the suffix; gives how many.

    Raises NothingToExport, FileExists, ExtraMissing, DiskFull, DiskFailed,
    NoPermission or Cancelled; then no file is left.
    """
    from annotations.formats.facts_table import write_facts

    if not len(project.documents):
        raise NothingToExport()
    with watched(project.connection, progress, project.path) as watch:
        facts: Iterable[Fact] = all_facts(project, layer, proposed=proposed, progress=watch)
        return write_facts(facts, target, overwrite=overwrite)

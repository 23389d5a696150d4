"""The commands that read a project: info, spans, search."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotations.cli.output import PATH, Output, as_json_option, output_of
from annotations.numerals import grouped
from annotations.project import Project
from annotations.span import Span
from annotations.typography import headed, listed
from annotations.wording import say

if TYPE_CHECKING:
    from annotations.storage.search import Hit


@click.command()
@click.argument("file", type=PATH)
@as_json_option
@click.pass_context
def info(context: click.Context, file: Path, as_json: bool) -> None:
    """Say what a project holds."""
    from annotations.storage.projection import parked_by_document

    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        owners = project.layers.all()
        layers = {layer.name: project.spans.count(layer=layer.id) for layer in owners}
        relations = {layer.name: project.relations.count(layer=layer.id) for layer in owners}
        seconds = {
            layer.name: sum(project.time_spent.of_layer(layer.id).values()) for layer in owners
        }
        begun = project.suggestions.begun()
        suggested = {
            layer.name: begun[layer.id].suggested if layer.id in begun else 0 for layer in owners
        }
        labels = {label.name: project.spans.count(label=label.id) for label in project.label_set}
        facts: dict[str, Any] = {
            "path": str(file),
            "documents": len(project.documents),
            "spans": project.spans.count(),
            "layers": layers,
            "labels": labels,
            "relations": relations,
            "seconds": seconds,
            "waiting": sum(parked_by_document(project.connection).values()),
            "suggested": suggested,
            "blind": project.suggestions.blind,
        }
    if as_json:
        output.json(facts)
        return
    for name, value in facts.items():
        told = headed(say(f"info.{name}", output.language), _shown(value, output), output.language)
        click.echo(output.text(told))


def _shown(value: object, output: Output) -> str:
    if isinstance(value, bool):
        return say("info.yes" if value else "info.no", output.language)
    if isinstance(value, dict) and value:
        told = (f"{key} {_shown(count, output)}" for key, count in value.items())
        return listed(told, output.language)
    return grouped(value, output.language) if isinstance(value, int) else str(value)


@click.command()
@click.argument("file", type=PATH)
@click.option("--layer", help="One layer by name.")
@click.option("--label", help="One label by name.")
@as_json_option
@click.pass_context
def spans(
    context: click.Context, file: Path, layer: str | None, label: str | None, as_json: bool
) -> None:
    """List the spans of a project."""
    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        found = (
            row
            for row in _span_rows(project)
            if layer in (None, row["layer"]) and label in (None, row["label"])
        )
        if as_json:
            for row in found:
                output.json(row)
            return
        rows = [
            [
                *(str(row["title"]), str(row["layer"]), str(row["label"])),
                *(f"{row['start']}–{row['end']}", str(row["text"]), _values(row["attributes"])),
            ]
            for row in found
        ]
    names = ("document", "layer", "label", "place", "text", "values")
    output.table([f"table.{name}" for name in names], rows)


def _span_rows(project: Project) -> Iterator[dict[str, Any]]:
    layers = {layer.id: layer.name for layer in project.layers.all()}
    labels = {label.id: label.name for label in project.label_set}
    for document in project.documents.ids():
        title = project.documents.title(document)
        for span in project.spans.of_document(document):
            yield _span_row(span, title, layers[span.layer], labels.get(span.label, span.label))


def _span_row(span: Span, title: str, layer: str, label: str) -> dict[str, Any]:
    return {
        "document": span.document,
        "title": title,
        "layer": layer,
        "label": label,
        "start": span.start,
        "end": span.end,
        "fragments": [list(fragment) for fragment in span.fragments],
        "text": span.quote,
        "attributes": dict(span.attributes),
    }


def _values(attributes: dict[str, object]) -> str:
    return ", ".join(f"{name}={value}" for name, value in attributes.items())


@click.command()
@click.argument("file", type=PATH)
@click.argument("words", default="")
@click.option("--prefix", "mode", flag_value="prefix", help="Words that begin so.")
@click.option("--regex", "mode", flag_value="regex", help="A regular expression.")
@click.option("--whole-word", is_flag=True, help="Whole words, with or without proclitics.")
@click.option("--label", help="Only under a span with this label, by name.")
@click.option("--unlabelled", is_flag=True, help="Only under no span, or none with --label.")
@click.option("--layer", help="Look at the spans of one layer, by name.")
@click.option("--limit", default=100, help="How many hits at most.")
@as_json_option
@click.pass_context
def search(
    context: click.Context,
    file: Path,
    words: str,
    mode: str | None,
    whole_word: bool,
    label: str | None,
    unlabelled: bool,
    layer: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find words in the articles, whatever their tashkeel, hamza or digits."""
    from annotations.storage.search import SearchMode, SearchQuery
    from annotations.storage.search import search as find

    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        query = SearchQuery(
            words,
            SearchMode(mode or SearchMode.PHRASE),
            whole_word=whole_word,
            label=project.label_set.named(label).id if label else None,
            unlabelled=unlabelled,
            layer=project.layers.named(layer).id if layer else None,
        )
        if not query.asks:
            raise click.UsageError("WORDS or --label is needed.")
        hits = islice(find(project.connection, query), limit)
        rows = [_hit_row(project, hit) for hit in hits]
    if as_json:
        for row in rows:
            output.json(row)
        return
    shown = [[str(row["title"]), f"{row['start']}–{row['end']}", str(row["text"])] for row in rows]
    output.table(["table.document", "table.place", "table.text"], shown)


def _hit_row(project: Project, hit: Hit) -> dict[str, Any]:
    """The keys of a span, those of its layer and values null where plain words were found."""
    around = {"before": hit.before, "after": hit.after}
    if hit.span is not None:
        span = project.spans.get(hit.span)
        layer, label = project.layers.get(span.layer), project.label_set.get(span.label)
        names = (layer.name if layer else span.layer, label.name if label else span.label)
        return {**_span_row(span, hit.title, *names), **around}
    start, end = hit.fragment
    return {
        "document": hit.document,
        "title": hit.title,
        **{"layer": None, "label": None, "start": start, "end": end},
        **{"fragments": [[start, end]], "text": hit.text, "attributes": {}},
        **around,
    }

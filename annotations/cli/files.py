"""The commands that make a project and move articles in and out: new, import, export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from annotations.cli.datasets import dataset_of, dataset_options, is_dataset
from annotations.cli.formats import as_mapping, option_values
from annotations.cli.output import PATH, Output, as_json_option, output_of, writable
from annotations.cli.places import place_of, place_options
from annotations.formats.catalogue import format_named, formats
from annotations.formats.losses import LossReport
from annotations.formats.records import FieldMapping, ReadOptions
from annotations.label_set import LabelSet
from annotations.project import Project
from annotations.typography import headed, listed
from annotations.wording import rejection, say

_SHOWN_REJECTED = 20
_SHOWN_CASES = 3


@click.command()
@click.argument("file", type=PATH)
@click.option("--scheme", default="trafficking", help="A shipped scheme, a file, or none.")
@click.option("--sample", is_flag=True, help="With the sample's articles and spans.")
@as_json_option
@click.pass_context
def new(context: click.Context, file: Path, scheme: str, sample: bool, as_json: bool) -> None:
    """Make an empty project, or one of the sample."""
    output = output_of(context, as_json)
    with Project.create(file, _scheme(scheme)) as project:
        if sample:
            _fill(project)
    if as_json:
        output.json({"path": str(file)})
    else:
        output.say("cli.made", path=file)


def _fill(project: Project) -> None:
    from annotations.operations.import_documents import import_documents
    from resources import resource

    import_documents(project, sources=[resource("sample", "sample.jsonl")], format="tawsim")


def _scheme(name: str) -> LabelSet:
    from annotations.formats.label_scheme import load_scheme
    from resources import resource

    if name == "none":
        return LabelSet()
    shipped = resource("label_schemes", f"{name}.json")
    return load_scheme(shipped if shipped.exists() else Path(name))


@click.command("import")
@click.argument("file", type=PATH)
@click.argument("sources", type=PATH, nargs=-1, required=True)
@click.option("--format", "format_name", help="Told from the name where it is not given.")
@click.option("--layer", help="The layer for spans whose file names none.")
@click.option("--encoding", help="Detected where it is not given.")
@click.option("--text-field", default="text")
@click.option("--title-field", default="title")
@click.option("--id-field", default="id")
@click.option("--source-field", default="source")
@click.option("--url-field", default="url")
@click.option("--date-field", default="date")
@click.option("--author-field", default="author")
@option_values
@click.option(
    "--new-labels/--no-new-labels",
    default=True,
    help="Add labels of other tools that the scheme lacks, or refuse their spans.",
)
@as_json_option
@click.pass_context
def import_(
    context: click.Context,
    /,
    file: Path,
    sources: tuple[Path, ...],
    format_name: str | None,
    layer: str | None,
    encoding: str | None,
    given: tuple[str, ...],
    new_labels: bool,
    as_json: bool,
    **fields: Any,
) -> None:
    """Bring articles, and the spans they hold, into a project."""
    from annotations.operations.import_documents import import_documents

    output = output_of(context, as_json)
    named = {name.removesuffix("_field"): column for name, column in fields.items()}
    options = ReadOptions(encoding, FieldMapping(**named), as_mapping(given))
    with writable(file) as project:
        report = import_documents(
            project,
            sources=sources,
            format=format_name,
            options=options,
            layer=layer,
            new_labels=new_labels,
        )
    for rejected in report.rejected[:_SHOWN_REJECTED]:
        click.echo(output.text(rejection(rejected, output.language)), err=True)
    counts = {
        "documents": report.documents,
        "spans": report.spans,
        "duplicates": report.duplicates,
    }
    if as_json:
        told = [
            {"source": each.source, "line": each.line, "reason": each.reason}
            for each in report.rejected
        ]
        more = {"lost": report.losses.counts, "new_labels": report.labels}
        said = {name: value for name, value in more.items() if value}
        output.json({**counts, "rejected": told, **said})
    else:
        output.say("cli.imported", **counts, rejected=report.refused)
        if report.labels:
            output.say("cli.new_labels", labels=", ".join(report.labels))
        _say_losses(output, "cli.read_lost", report.losses)
    if report.refused and not report.documents and not report.duplicates:
        context.exit(1)


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@click.option("--format", "format_name", required=True)
@click.option("--layer", help="One layer by name; all where it is not given.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@option_values
@dataset_options
@place_options
@as_json_option
@click.pass_context
def export(
    context: click.Context,
    /,
    file: Path,
    dest: Path,
    format_name: str,
    layer: str | None,
    force: bool,
    given: tuple[str, ...],
    workers: int | None,
    cluster: str | None,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Write the articles and spans of a project in a format, or a data set as a folder."""
    from annotations.operations.export_documents import export_documents

    output = output_of(context, as_json)
    spread = workers is not None or cluster is not None
    if spread and (is_dataset(chosen) or not format_named(format_name).joins):
        known = ", ".join(known.name for known in formats() if known.joins)
        raise click.UsageError(f"--workers and --cluster are for one file in one of: {known}.")
    with place_of(workers, cluster) as place, Project.open(file, read_only=True) as project:
        if is_dataset(chosen):
            from annotations.operations.export_dataset import export_dataset

            report = export_dataset(
                project,
                format=format_name,
                target=dest,
                how=dataset_of(chosen, layer, project.label_set),
                options=as_mapping(given),
                overwrite=force,
            )
        else:
            report = export_documents(
                project,
                format=format_name,
                target=dest,
                layer=layer,
                overwrite=force,
                options=as_mapping(given),
                place=place,
            )
    if as_json:
        files = [str(path) for path in report.files]
        counts = {"documents": report.documents, "spans": report.spans}
        output.json({"files": files, **counts, "lost": report.losses.counts})
        return
    output.say("cli.exported", documents=report.documents, spans=report.spans, path=dest)
    _say_losses(output, "cli.lost", report.losses)


def _say_losses(output: Output, heading: str, losses: LossReport) -> None:
    """A line a reason with its count and the first words it happened to."""
    if losses.counts:
        output.say(heading)
    for reason, count in losses.counts.items():
        quotes = [" ".join(case.quote.split()) for case in losses.cases[reason]]
        isolated = (f"\u2068{quote}\u2069" for quote in quotes[:_SHOWN_CASES] if quote)
        shown = listed(isolated, output.language)
        told = headed(f"  {say(f'loss.{reason}', output.language)}", count, output.language)
        click.echo(output.text(f"{told} ({shown})" if shown else told))

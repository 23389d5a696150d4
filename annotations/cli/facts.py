"""The command that writes the facts of a project: facts."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.cli.output import PATH, as_json_option, output_of
from annotations.cli.suggesting import layer_of
from annotations.project import Project


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@click.option("--layer", "layer_name", help="Of which annotator, by name, or gold.")
@click.option("--proposed", is_flag=True, help="Also links that nobody has confirmed.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@as_json_option
@click.pass_context
def facts(
    context: click.Context,
    file: Path,
    dest: Path,
    layer_name: str | None,
    proposed: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Write who, how many and where as a table: CSV, or Parquet by the suffix."""
    from annotations.operations.facts import export_facts

    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        layer = layer_of(project, layer_name)
        count = export_facts(
            project, target=dest, layer=layer.id, proposed=proposed, overwrite=force
        )
    if as_json:
        output.json({"files": [str(dest)], "facts": count, "layer": layer.name})
    else:
        output.say("cli.facts", facts=count, path=dest)

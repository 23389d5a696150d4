"""The formats with their options, and options given as NAME=VALUE."""

from __future__ import annotations

from collections.abc import Iterable

import click

from annotations.cli.output import as_json_option, output_of
from annotations.formats.catalogue import Format, broken_formats
from annotations.formats.catalogue import formats as known_formats
from annotations.formats.options import Way
from annotations.label_set import in_language
from annotations.wording import sentence

option_values = click.option(
    "-o",
    "--option",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    help="An option of the format; `tawsim formats` lists them.",
)


def as_mapping(given: Iterable[str]) -> dict[str, object]:
    """What was given as NAME=VALUE. Raises click.BadParameter."""
    told: dict[str, object] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"NAME=VALUE, not {each!r}", param_hint="--option")
        told[name.strip()] = value.strip()
    return told


@click.command("formats")
@as_json_option
@click.pass_context
def formats(context: click.Context, as_json: bool) -> None:
    """List the formats, whether each is read or written, and its options."""
    output = output_of(context, as_json)
    for problem in broken_formats():
        click.echo(output.text(sentence(problem, output.language)), err=True)
    if as_json:
        output.json([_facts(known) for known in known_formats()])
        return
    rows = [
        [
            known.name,
            in_language(known.names, output.language, known.name),
            *("✓" if does else "" for does in (known.reads, known.writes)),
            "\n".join(
                f"{option.id} = {option.allowed()} ({option.way})" for option in known.options
            ),
        ]
        for known in known_formats()
    ]
    keys = ("name", "format", "reads", "writes", "options")
    output.table([f"table.{key}" for key in keys], rows)


def _facts(known: Format) -> dict[str, object]:
    return {
        "name": known.name,
        "reads": known.reads,
        "writes": known.writes,
        "shape": known.shape,
        "suffix": known.suffix,
        "options": {
            way: {
                option.id: {
                    "kind": option.kind,
                    "default": option.default,
                    "values": option.allowed(),
                }
                for option in known.options_for(way)
            }
            for way in Way
        },
    }

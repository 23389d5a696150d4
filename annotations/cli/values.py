"""The command that reads a figure or a country from words: value."""

from __future__ import annotations

import click

from annotations.cli.output import as_json_option, output_of


@click.command()
@click.argument("kind", type=click.Choice(["figure", "country"]))
@click.argument("text")
@as_json_option
@click.pass_context
def value(context: click.Context, kind: str, text: str, as_json: bool) -> None:
    """Read the number or the country in Arabic words."""
    output = output_of(context, as_json)
    found = _figure(text) if kind == "figure" else _country(text)
    if as_json:
        output.json(found or {})
    elif not found:
        output.say("cli.no_value")
    else:
        shown = "\n".join(f"{name}: {told}" for name, told in found.items() if told is not None)
        click.echo(output.text(shown))
    if not found:
        context.exit(1)


def _figure(text: str) -> dict[str, object]:
    from annotations.knowledge.figures import as_attributes, read_figure

    figure = read_figure(text)
    if figure is None:
        return {}
    told = as_attributes(figure)
    bounds = told["value"] if isinstance(told["value"], dict) else {}
    return {
        "value": None if bounds else told["value"],
        "low": bounds.get("low"),
        "high": bounds.get("high"),
        "qualifier": told["qualifier"],
        "kind": told["kind"],
    }


def _country(text: str) -> dict[str, object]:
    from annotations.knowledge.countries import How, find_country

    matches = find_country(text, infer=True)
    found = [
        {
            "alpha2": match.country.alpha2,
            "alpha3": match.country.alpha3,
            "name": match.country.name_ar,
        }
        for match in matches
    ]
    if len(found) > 1 or any(match.how is How.CITY for match in matches):
        return {"candidates": found}
    return dict(found[0]) if found else {}

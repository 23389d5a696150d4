"""The command that reads a figure or a country from words: value."""

from __future__ import annotations

from collections.abc import Iterator

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
        output.json(found)
    elif found:
        click.echo(output.text("\n".join(_lines(found))))
    if not found:
        output.fail("cli.no_value")
        context.exit(1)


def _lines(found: dict[str, object]) -> Iterator[str]:
    """A line a fact; each country that the words may mean on one of its own."""
    for name, told in found.items():
        if isinstance(told, list):
            yield from (" ".join(str(fact) for fact in each.values()) for each in told)
        elif told is not None:
            yield f"{name}: {told}"


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
        return {"alpha2": None, "alpha3": None, "name": None, "candidates": found}
    return dict(found[0]) if found else {}

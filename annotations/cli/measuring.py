"""The command that measures how far annotators agree: agreement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.cli.output import PATH, Output, as_json_option, output_of
from annotations.errors import UnknownMeasure
from annotations.numerals import decimal, grouped
from annotations.project import Project
from annotations.wording import say

if TYPE_CHECKING:
    from annotations.agreement.report import AgreementReport, Value


@click.command()
@click.argument("file", type=PATH)
@click.option("--measure", "measures", multiple=True, help="Only this one, by name; repeatable.")
@click.option("--layer", "layers", multiple=True, help="Only these annotators; repeatable.")
@click.option(
    "--unit",
    "units",
    multiple=True,
    type=click.Choice(["span", "token", "character", "value"]),
    help="Only of these; repeatable.",
)
@click.option("--gamma", is_flag=True, help="Compute the γ family too, which takes long.")
@click.option("--replicates", default=1_000, help="Resampled corpora for intervals; 0 for none.")
@click.option("--seed", default=0, help="Of intervals and γ.")
@click.option("--report", "target", type=PATH, help="Write .csv, .json, .html or .pdf.")
@click.option("--force", is_flag=True, help="Replace the report if it is there.")
@as_json_option
@click.pass_context
def agreement(
    context: click.Context,
    /,
    file: Path,
    measures: tuple[str, ...],
    layers: tuple[str, ...],
    units: tuple[str, ...],
    gamma: bool,
    replicates: int,
    seed: int,
    target: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Measure how far annotators agree on the articles they have finished."""
    from annotations.agreement.measures import MEASURES, Unit
    from annotations.agreement.report import Wanted, make_report
    from annotations.agreement.tables import plain_report
    from annotations.operations.export_agreement import export_agreement, format_of_name
    from annotations.operations.read_agreement import read_study

    output = output_of(context, as_json)
    known = [measure.name for measure in MEASURES]
    strange = next((name for name in measures if name not in known), None)
    if strange is not None:
        raise UnknownMeasure(name=strange, known=", ".join(known))
    if target is not None:
        format_of_name(target)
    chosen = frozenset(map(Unit, units)) or frozenset(Unit)
    wanted = Wanted(chosen, frozenset(measures), gamma, replicates, seed)
    with Project.open(file, read_only=True) as project:
        label_set = project.label_set
        report = make_report(read_study(project, layers=layers or None), wanted)
    if target is not None:
        export_agreement(
            report,
            target,
            project=file.stem,
            label_set=label_set,
            language=output.language,
            overwrite=force,
        )
    if as_json:
        output.json(plain_report(report))
    else:
        _print(report, output)
        if target is not None:
            output.say("cli.agreement_written", path=target)


def _print(report: AgreementReport, output: Output) -> None:
    if not report.study.articles:
        output.say("cli.agreement_none")
        return
    keys = ("unit", "pooled_value", "interval", "mean_value", "articles")
    rows = [
        _row(value, output.language)
        for value in report.values
        if not value.pair and (value.label is None or value.attribute)
    ]
    first = ("report.measure", "report.symbol", "table.label")
    headings = [*first, *(f"report.{key}" for key in keys)]
    output.table(headings, rows)


def _row(value: Value, language: str) -> list[str]:
    from annotations.agreement.measures import measure_named
    from annotations.agreement.report_blocks import shown_interval

    symbol = measure_named(value.measure).symbol
    scope = ": ".join(part for part in (value.label, value.attribute) if part)
    reason = say(f"undefined.{value.reason}", language)
    told = (
        say("undefined", language, reason=reason)
        if value.reason
        else decimal(value.pooled, 3, language)
    )
    return [
        *(say(f"measure.{value.measure}", language), symbol, scope),
        *(say(f"measure_unit.{value.unit}", language), told),
        *(
            shown_interval(value.pooled_interval, language),
            decimal(value.mean, 3, language),
            grouped(value.articles, language),
        ),
    ]

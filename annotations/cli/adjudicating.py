"""The command that adjudicates: the part that a rule can decide."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum
from annotations.cli.output import PATH, as_json_option, output_of, writable
from annotations.errors import LabelMissing
from annotations.label_set import RELATED, LabelId, RelationTypeId
from annotations.numerals import grouped
from annotations.operations.run_strategy import Discard, Preview, preview, run_strategy
from annotations.project import Project
from annotations.wording import say

_STRATEGIES = [name.value for name in StrategyName]


@click.command()
@click.argument("file", type=PATH)
@click.option("--strategy", "name", type=click.Choice(_STRATEGIES), required=True)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="The least share of the finished annotators, for majority.",
)
@click.option("--minimum", type=click.IntRange(1), help="The least number of votes.")
@click.option("--ignore-trivial", is_flag=True, help="Overlook white space, punctuation, tashkeel.")
@click.option(
    "--discard",
    type=click.Choice([choice.value for choice in Discard]),
    default=Discard.NOTHING.value,
    show_default=True,
    help="What to decide anew: what rules decided, or everything, people's decisions too.",
)
@click.option("--annotator", help="Whose spans are taken, for one_annotator.")
@click.option("--label", help="Of which label or relation type, for one_annotator.")
@click.option("--as", "who", help="The annotator in whose name it is decided.")
@click.option("--dry-run", is_flag=True, help="Count and change nothing.")
@as_json_option
@click.pass_context
def adjudicate(
    context: click.Context,
    file: Path,
    name: str,
    threshold: float,
    minimum: int | None,
    ignore_trivial: bool,
    discard: str,
    annotator: str | None,
    label: str | None,
    who: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Decide by rule what finished annotators agree on, and write the gold."""
    chosen = StrategyName(name)
    if chosen is StrategyName.ONE_ANNOTATOR and (annotator is None or label is None):
        raise click.UsageError("one_annotator needs --annotator and --label")
    output = output_of(context, as_json)
    opened = Project.open(file, read_only=True) if dry_run else writable(file)
    with opened as project:
        if who is not None:
            project.actor = project.layers.named(who).id
        strategy = Strategy(
            chosen,
            threshold=threshold,
            minimum=minimum or default_minimum(chosen),
            ignore_trivial=ignore_trivial,
            layer=None if annotator is None else project.layers.named(annotator).id,
            label=None if label is None else _label(project, label),
        )
        told = preview(project, strategy=strategy, discard=Discard(discard))
        if not dry_run:
            run_strategy(project, strategy=strategy, discard=Discard(discard))
    if as_json:
        output.json(_facts(told, dry_run=dry_run))
        return
    if not told.articles:
        output.say("cli.nothing_to_adjudicate")
        return
    rows = [
        [
            say(f"disagreement.{kind}", output.language),
            *(
                grouped(counts[kind], output.language)
                for counts in (told.decided, told.kept, told.open)
            ),
        ]
        for kind in Disagreement
        if told.decided[kind] or told.kept[kind] or told.open[kind]
    ]
    if told.relations or told.relations_open:
        name = say("settled.relations_short", output.language)
        made, left = (
            grouped(count, output.language) for count in (told.relations, told.relations_open)
        )
        rows.append([name, made, "–", left])
    headings = ("class", "decided_now", "decided_before", "still_open")
    output.table([f"table.{heading}" for heading in headings], rows)
    output.say("cli.not_written" if dry_run else "cli.adjudicated", articles=told.articles)


def _label(project: Project, name: str) -> LabelId | RelationTypeId:
    """The label or relation type with this id or name. Raises LabelMissing."""
    label_set = project.label_set
    for label in label_set:
        if name in (label.id, label.name, *label.names.values()):
            return label.id
    for relation_type in label_set.relation_types:
        if name in (relation_type.id, *relation_type.names.values()):
            return relation_type.id
    if name == RELATED.id:
        return RELATED.id
    raise LabelMissing(label=name)


def _facts(told: Preview, *, dry_run: bool) -> dict[str, object]:
    return {
        "articles": told.articles,
        "decided": dict(told.decided),
        "kept": dict(told.kept),
        "open": dict(told.open),
        "relations": {"decided": told.relations, "open": told.relations_open},
        "discarded": told.discarded,
        "written": not dry_run,
    }


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@click.option("--annotator", help="The feedback sheet of this annotator instead of the report.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@as_json_option
@click.pass_context
def disagreements(
    context: click.Context,
    file: Path,
    dest: Path,
    annotator: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Write the disagreement report, or an annotator's feedback sheet, as .html or .pdf."""
    from annotations.operations.report_adjudication import Reporter
    from annotations.operations.write_page import write_page

    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        reporter = Reporter(project, output.language)
        if annotator is None:
            blocks = reporter.report_blocks()
        else:
            blocks = reporter.feedback_blocks(project.layers.named(annotator).id)
        report = reporter.report
    write_page(blocks, dest, output.language, overwrite=force)
    if as_json:
        complete = sum(article.complete for article in reporter.articles)
        told = {"cases": report.cases, "settled": report.settled, "complete": complete}
        output.json({"path": str(dest), "articles": len(reporter.articles), **told})
    else:
        output.say("cli.reported", path=dest)

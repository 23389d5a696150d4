"""The command that proposes spans in every article: suggest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotations.cli.output import PATH, as_json_option, output_of, writable
from annotations.cli.places import place_of, place_options
from annotations.errors import ModelFromElsewhere, ModelMissing
from annotations.layer import Layer, LayerKind
from annotations.numerals import decimal, grouped
from annotations.project import Project
from annotations.suggestion import UNTRAINED, Method
from annotations.wording import say

if TYPE_CHECKING:
    from annotations.storage.models import ModelFacts
    from annotations.watch import Progress

_METHODS = {"rules": UNTRAINED, "learned": frozenset({Method.LEARNED})}


@click.command()
@click.argument("file", type=PATH)
@click.option("--method", type=click.Choice(list(_METHODS)), default="rules")
@click.option("--layer", "layer_name", help="For which annotator, by name.")
@click.option("--retrain", is_flag=True, help="Train the model anew, even where there is one.")
@click.option("--final", is_flag=True, help="Train longer for a little better model.")
@place_options
@as_json_option
@click.pass_context
def suggest(
    context: click.Context,
    file: Path,
    method: str,
    layer_name: str | None,
    retrain: bool,
    final: bool,
    workers: int | None,
    cluster: str | None,
    as_json: bool,
) -> None:
    """Propose spans in every article; nothing is a span until an annotator accepts it."""
    from annotations.operations.suggest import suggest as propose

    output = output_of(context, as_json)
    facts: dict[str, Any] = {}
    with (
        writable(file) as project,
        place_of(workers, cluster) as place,
        _bar(shown=not as_json) as progress,
    ):
        layer = layer_of(project, layer_name)
        model = None
        if method == "learned":
            model = _model(project, layer, retrain=retrain, final=final, progress=progress)
        methods = _METHODS[method]
        report = propose(project, layer=layer.id, methods=methods, place=place, progress=progress)
        names = {label.id: label.name for label in project.label_set}
        facts = {
            "documents": report.documents,
            "suggestions": report.suggestions,
            "labels": {names.get(label, label): count for label, count in report.labels.items()},
            "method": method,
            "layer": layer.name,
            "broken": [problem.facts["name"] for problem in report.broken],
        }
        if model is not None:
            facts["model"] = _told(model, names)
    for problem in report.broken:
        output.warn(problem)
    if as_json:
        output.json(facts)
        return
    output.say("cli.suggested", **{key: facts[key] for key in ("documents", "suggestions")})
    if model is not None:
        headings = ("label", "precision", "recall", "f1", "spans", "proposes")
        rows = [
            [
                name,
                *(decimal(told[key], 3, output.language) for key in ("precision", "recall", "f1")),
                grouped(told["spans"], output.language),
                say("info.yes" if told["proposes"] else "info.no", output.language),
            ]
            for name, told in facts["model"]["scores"].items()
        ]
        output.table([f"table.{heading}" for heading in headings], rows)


def layer_of(project: Project, name: str | None) -> Layer:
    """The layer of this name, or the only annotator's."""
    if name is not None:
        return project.layers.named(name)
    owners = [one for one in project.layers.all() if one.kind is LayerKind.ANNOTATOR]
    if len(owners) != 1:
        raise click.UsageError("--layer is needed: the project has not exactly one annotator.")
    return owners[0]


def _model(
    project: Project, layer: Layer, *, retrain: bool, final: bool, progress: Progress
) -> ModelFacts:
    """What is known of the layer's model, trained where it is missing or not ours."""
    from annotations.operations.train_model import train_model
    from annotations.suggest.learner import Algorithm

    known = None if retrain or final else project.models.facts(layer.id)
    if known is not None:
        try:
            project.models.parts(layer.id)
        except (ModelMissing, ModelFromElsewhere):
            known = None
    if known is None:
        algorithm = Algorithm.FINAL if final else Algorithm.FAST
        known = train_model(project, layer=layer.id, algorithm=algorithm, progress=progress)
    return known


def _told(model: ModelFacts, names: dict[Any, str]) -> dict[str, Any]:
    return {
        "articles": model.articles,
        "sentences": model.sentences,
        "seconds": round(model.seconds, 2),
        "scores": {
            names.get(score.label, score.label): {
                "precision": round(score.precision, 3),
                "recall": round(score.recall, 3),
                "f1": round(score.f1, 3),
                "spans": score.labelled,
                "proposes": score.label in model.proposing,
            }
            for score in model.scores
        },
    }


@contextmanager
def _bar(*, shown: bool) -> Iterator[Progress]:
    """A bar on standard error, where somebody sees it."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=not (shown and console.is_terminal)) as bar:
        task = bar.add_task("")
        yield lambda done, total: bar.update(task, completed=done, total=total)

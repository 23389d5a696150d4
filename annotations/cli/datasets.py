"""The options of `tawsim export` that make a data set, and how they are understood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from annotations.cli.output import PATH

if TYPE_CHECKING:
    from annotations.label_set import LabelSet
    from annotations.operations.export_dataset import DatasetOptions
    from annotations.storage.document_filter import DocumentFilter

C = TypeVar("C", bound=Callable[..., Any])
_FILTERS = ("label", "words", "since", "until")

_OPTIONS = (
    click.option(
        "--split",
        metavar="80/10/10",
        help="Make a data set in parts: train, dev and test, or with two numbers train and test.",
    ),
    click.option("--dataset", is_flag=True, help="Make a data set in one part."),
    click.option("--seed", default=7, help="Of the split and the pseudonyms."),
    click.option("--keep", type=PATH, help="An earlier data set whose articles keep their parts."),
    click.option("--majority", is_flag=True, help="What most annotators of an article hold."),
    click.option("--finished", is_flag=True, help="Only articles that their annotator finished."),
    click.option("--label", help="Only articles with this label."),
    click.option("--words", help="Only articles with these words."),
    click.option("--since", help="Only articles of this date or later (2024-05)."),
    click.option("--until", help="Only articles of this date or earlier."),
    click.option("--names", is_flag=True, help="Annotators by their names, not by pseudonyms."),
    click.option("--licence", default="", help="What the card says of the licence."),
    click.option("--card/--no-card", default=True, help="The data set's card, in every language."),
)


def dataset_options(command: C) -> C:
    """The options of a data set, for a command that takes them as ``**chosen``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def is_dataset(chosen: dict[str, Any]) -> bool:
    """Whether any of the options asks for one."""
    asked = ("split", "dataset", "keep", "majority", "finished", "licence", *_FILTERS)
    return any(chosen[name] for name in asked)


def dataset_of(chosen: dict[str, Any], layer: str | None, label_set: LabelSet) -> DatasetOptions:
    """What the options ask for. Raises InvalidOption, LabelMissing or click.UsageError."""
    from annotations.dataset.splitting import shares_of
    from annotations.layer import GOLD
    from annotations.operations.dataset_articles import Selection, Source
    from annotations.operations.export_dataset import DatasetOptions

    if chosen["majority"] and layer:
        raise click.UsageError("--majority and --layer say two things; give one of them.")
    source = Source.ALL if layer is None else Source.ONE
    if layer == GOLD:
        source = Source.GOLD
    if chosen["majority"]:
        source = Source.MAJORITY
    selection = Selection(source, layer or "", chosen["finished"], _filter(chosen, label_set))
    kept: Path | None = chosen["keep"]
    return DatasetOptions(
        selection,
        shares_of(chosen["split"]) if chosen["split"] else {},
        seed=chosen["seed"],
        kept=kept,
        names=chosen["names"],
        card=chosen["card"],
        licence=chosen["licence"],
    )


def _filter(chosen: dict[str, Any], label_set: LabelSet) -> DocumentFilter | None:
    from annotations.storage.document_filter import DocumentFilter

    if not any(chosen[name] for name in _FILTERS):
        return None
    label = label_set.named(chosen["label"]).id if chosen["label"] else None
    return DocumentFilter(
        words=chosen["words"] or "",
        label=label,
        since=chosen["since"] or "",
        until=chosen["until"] or "",
    )

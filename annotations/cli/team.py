"""The commands of a team without a network: assign."""

from __future__ import annotations

import re
from pathlib import Path

import click

from annotations.cli.output import PATH, as_json_option, output_of, writable
from annotations.document import DocumentId
from annotations.project import Project

_COMMAS = re.compile("[,،]")


@click.command()
@click.argument("file", type=PATH)
@click.option("--annotators", default="", help="Names, with commas between them.")
@click.option("--overlap", default=2, show_default=True, help="Annotators for each article.")
@click.option("--calibration", default=0, help="So many articles go to all of them.")
@click.option("--words", default="", help="Only articles with these words.")
@click.option("--seed", default=0, help="Another share-out of the same articles.")
@click.option("--out", type=PATH, help="Write the work files into this folder.")
@click.option("--force", is_flag=True, help="Replace work files that are there.")
@as_json_option
@click.pass_context
def assign(
    context: click.Context,
    file: Path,
    annotators: str,
    overlap: int,
    calibration: int,
    words: str,
    seed: int,
    out: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Share articles among annotators, and write a work file for each."""
    from annotations.operations.assign_work import assign_work
    from annotations.operations.write_work_file import write_work_files

    output = output_of(context, as_json)
    names = [name.strip() for name in _COMMAS.split(annotators) if name.strip()]
    with writable(file) as project:
        if names:
            assign_work(
                project,
                annotators=names,
                documents=_chosen(project, words),
                overlap=overlap,
                calibration=calibration,
                seed=seed,
            )
        written = [] if out is None else write_work_files(project, folder=out, overwrite=force)
        loads = project.assignments.workloads()
        owners = {layer.id: layer.name for layer in project.layers.all()}
    files = {each.layer: each.path for each in written}
    if as_json:
        told = [
            {
                "annotator": owners[layer],
                "articles": load.total,
                "left": load.left,
                "file": str(files[layer]) if layer in files else None,
            }
            for layer, load in loads.items()
        ]
        output.json({"assigned": told})
        return
    for layer, load in loads.items():
        output.say("cli.assigned", annotator=owners[layer], articles=load.total, left=load.left)
    for path in files.values():
        output.say("cli.work_file", path=path)


def _chosen(project: Project, words: str) -> list[DocumentId] | None:
    from annotations.layer import LayerId
    from annotations.storage.document_filter import DocumentFilter

    if not words.strip():
        return None
    return project.documents.listed(LayerId(""), wanted=DocumentFilter(words))

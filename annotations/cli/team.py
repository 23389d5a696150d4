"""The commands of a team without a network: assign, merge."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotations.cli.output import (
    PATH,
    Output,
    as_json_option,
    ask_passphrase,
    output_of,
    writable,
)
from annotations.document import DocumentId
from annotations.project import Project
from annotations.typography import headed, listed
from annotations.wording import say, sentence

if TYPE_CHECKING:
    from annotations.operations.merge_work_file import FileReport

_SHOWN = 20
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
@click.option("--seal", "sealing", is_flag=True, help="Put the work files under a passphrase.")
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
    sealing: bool,
    as_json: bool,
) -> None:
    """Share articles among annotators, and write a work file for each."""
    from annotations.operations.assign_work import assign_work
    from annotations.operations.write_work_file import write_work_files
    from annotations.storage.assignments import skipped

    output = output_of(context, as_json)
    passphrase = ask_passphrase(new=True) if sealing and out is not None else ""
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
        written = []
        if out is not None:
            written = write_work_files(project, folder=out, overwrite=force, passphrase=passphrase)
        loads = project.assignments.workloads()
        owners = {layer.id: layer.name for layer in project.layers.all()}
        gone = {layer: skipped(project.connection, layer) for layer in loads}
    files = {each.layer: each.path for each in written}
    if as_json:
        told = [
            {
                "annotator": owners[layer],
                "articles": load.total,
                "left": load.left,
                "skipped": [{"article": title, "reason": why} for title, why in gone[layer]],
                "file": str(files[layer]) if layer in files else None,
            }
            for layer, load in loads.items()
        ]
        output.json({"assigned": told})
        return
    for layer, load in loads.items():
        output.say("cli.assigned", annotator=owners[layer], articles=load.total, left=load.left)
        for title, why in gone[layer]:
            output.say("cli.skipped", title=title, reason=why)
    for path in files.values():
        output.say("cli.work_file", path=path)


def _chosen(project: Project, words: str) -> list[DocumentId] | None:
    from annotations.layer import LayerId
    from annotations.storage.document_filter import DocumentFilter

    if not words.strip():
        return None
    return project.documents.listed(LayerId(""), wanted=DocumentFilter(words))


@click.command()
@click.argument("file", type=PATH)
@click.argument("work_files", type=PATH, nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Say what would be merged, and change nothing.")
@as_json_option
@click.pass_context
def merge(
    context: click.Context, file: Path, work_files: tuple[Path, ...], dry_run: bool, as_json: bool
) -> None:
    """Take over what is new in work files or copies of the project."""
    from annotations.operations.merge_work_file import Verdict, merge_work_files, preview_merge
    from annotations.operations.open_seals import opened_seals, under_their_names

    output = output_of(context, as_json)
    with (
        writable(file) as project,
        opened_seals(work_files, lambda: ask_passphrase(new=False)) as opened,
    ):
        verb = preview_merge if dry_run else merge_work_files
        report = under_their_names(verb(project, files=opened), work_files)
    if as_json:
        told = [_as_json(each, output.language) for each in report.files]
        output.json({"files": told, "backup": report.backup, "dry_run": dry_run})
    else:
        for each in report.files:
            _tell(each, output)
        if report.backup is not None:
            output.say("cli.backed_up", path=report.backup)
        if dry_run:
            output.say("cli.dry_run")
    if any(each.verdict is Verdict.REFUSED for each in report.files):
        context.exit(1)


def _as_json(file: FileReport, language: str) -> dict[str, Any]:
    problem = file.problem
    return {
        "file": str(file.path),
        "verdict": file.verdict,
        "problem": None if problem is None else sentence(problem, language),
        "annotators": list(file.annotators),
        "articles": file.documents,
        "new_articles": file.new_documents,
        "operations": file.steps,
        "known": file.known,
        "conflicts": [
            {"kind": each.kind, "table": each.table, "article": each.title, "words": each.words}
            for each in file.conflicts
        ],
        "waiting": [{"article": each.title, "judgements": each.judgements} for each in file.parked],
    }


def _tell(file: FileReport, output: Output) -> None:
    if file.problem is not None:
        click.echo(output.text(sentence(file.problem, output.language)), err=True)
        return
    names = listed(file.annotators, output.language)
    facts = {"path": file.path, "annotators": names or "–", "articles": file.documents}
    output.say(f"cli.{file.verdict}", **facts, operations=file.steps, new=file.new_documents)
    for each in file.conflicts[:_SHOWN]:
        kind = say(f"conflict.{each.kind}", output.language)
        where = f"{each.title} – {each.words}"
        click.echo(output.text(headed(f"  {kind}", where, output.language)))
    for waiting in file.parked[:_SHOWN]:
        output.say("cli.parked", title=waiting.title, judgements=waiting.judgements)

"""The commands that look after a project file: check, backup, unseal, recover, compact."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from annotations.cli.output import PATH, as_json_option, ask_passphrase, output_of, writable
from annotations.numerals import grouped
from annotations.project import Project
from annotations.typography import headed
from annotations.wording import say


@click.command()
@click.argument("file", type=PATH)
@click.option("--rebuild", "rebuilding", is_flag=True, help="Make the tables from the journal.")
@as_json_option
@click.pass_context
def check(context: click.Context, file: Path, rebuilding: bool, as_json: bool) -> None:
    """Prove that a project is sound: texts, spans, journal, tables."""
    from annotations.storage.self_check import check as find_faults
    from annotations.storage.self_check import rebuild

    output = output_of(context, as_json)
    if rebuilding:
        with writable(file) as project, project.writing():
            rebuild(project.connection)
    with Project.open(file, read_only=True) as project:
        findings = find_faults(project.connection)
    if as_json:
        told = [{"kind": finding.kind, "where": finding.where} for finding in findings]
        output.json({"sound": not findings, "findings": told})
    else:
        if rebuilding:
            output.say("cli.rebuilt")
        for finding in findings:
            kind = say(f"finding.{finding.kind}", output.language)
            click.echo(output.text(headed(kind, finding.where, output.language)))
        if not findings:
            output.say("cli.sound")
    if findings:
        context.exit(1)


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@click.option("--seal", "sealing", is_flag=True, help="Put the copy under a passphrase.")
@as_json_option
@click.pass_context
def backup(
    context: click.Context, file: Path, dest: Path, force: bool, sealing: bool, as_json: bool
) -> None:
    """Make a checked copy of a project."""
    from annotations.storage.backup import back_up, back_up_sealed

    output = output_of(context, as_json)
    with Project.open(file, read_only=True) as project:
        if sealing:
            back_up_sealed(project.connection, dest, ask_passphrase(new=True), overwrite=force)
        else:
            back_up(project.connection, dest, overwrite=force)
    if as_json:
        output.json({"path": str(dest)})
    else:
        output.say("cli.backed_up", path=dest)


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@as_json_option
@click.pass_context
def unseal(context: click.Context, file: Path, dest: Path, force: bool, as_json: bool) -> None:
    """Open a copy that is under a passphrase."""
    from annotations.storage.sealed_file import unseal as open_seal

    output = output_of(context, as_json)
    open_seal(file, dest, ask_passphrase(new=False), overwrite=force)
    if as_json:
        output.json({"path": str(dest)})
    else:
        output.say("cli.unsealed", path=dest)


@click.command()
@click.argument("file", type=PATH)
@click.argument("dest", type=PATH)
@as_json_option
@click.pass_context
def recover(context: click.Context, file: Path, dest: Path, as_json: bool) -> None:
    """Save what is readable of a damaged project in a new one."""
    from annotations.operations.salvage import salvage

    output = output_of(context, as_json)
    report = salvage(file, dest)
    if as_json:
        output.json({"path": str(dest), **asdict(report)})
        return
    output.say(
        "cli.recovered",
        path=dest,
        documents=report.documents,
        spans=report.spans,
        steps=report.steps,
    )
    if report.partial or report.lost:
        output.say("cli.recovered_partly", partial=report.partial, lost=report.lost)
    if report.missing:
        output.say("cli.articles_gone")
        for title in report.missing:
            click.echo(output.text(f"  {title}"))


@click.command()
@click.argument("file", type=PATH)
@as_json_option
@click.pass_context
def compact(context: click.Context, file: Path, as_json: bool) -> None:
    """Write a project anew without its gaps, its search index in one piece."""
    from annotations.operations.compact import compact as make_compact

    output = output_of(context, as_json)
    report = make_compact(file)
    if as_json:
        output.json({"path": str(file), **asdict(report)})
    else:
        sizes = (grouped(size, output.language) for size in (report.before, report.after))
        before, after = sizes
        output.say("cli.compacted", path=file, before=before, after=after)

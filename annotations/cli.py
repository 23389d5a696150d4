"""The command line: everything that the window does with files, for scripts."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import click

from annotations.errors import Problem, ProjectInUse
from annotations.formats.records import FieldMapping, ReadOptions
from annotations.label_set import LabelSet
from annotations.project import Project
from annotations.span import Span
from annotations.terminal import readable
from annotations.wording import rejection, say, sentence

_SHOWN_REJECTED = 20
_PATH = click.Path(path_type=Path)


def default_language() -> str:
    """TAWSIM_LANGUAGE, else Arabic where the machine speaks it, else English."""
    chosen = os.environ.get("TAWSIM_LANGUAGE")
    if chosen:
        return chosen
    return "ar" if (locale.getlocale()[0] or "").startswith("ar") else "en"


class Output:
    """Prints facts as JSON, or sentences and tables for people."""

    def __init__(self, language: str, bidi: str, *, as_json: bool) -> None:
        self.language = language
        self.as_json = as_json
        self._bidi = bidi

    def say(self, key: str, **facts: object) -> None:
        """One sentence."""
        click.echo(readable(say(key, self.language, **facts), self._bidi))

    def text(self, text: str) -> str:
        """A piece of text as the terminal needs it."""
        return readable(text, self._bidi)

    def json(self, value: object) -> None:
        """One JSON value on a line."""
        click.echo(json.dumps(value, ensure_ascii=False, default=str))

    def table(self, headings: list[str], rows: list[list[str]]) -> None:
        """A table with translated headings."""
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table()
        for heading in headings:
            table.add_column(Text(self.text(say(heading, self.language))))
        for row in rows:
            table.add_row(*(Text(self.text(cell)) for cell in row))
        Console().print(table)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--language", type=click.Choice(["ar", "en"]), default=default_language)
@click.option("--bidi", type=click.Choice(["auto", "terminal", "tawsim", "none"]), default="auto")
@click.version_option(package_name="tawsim")
@click.pass_context
def tawsim(context: click.Context, language: str, bidi: str) -> None:
    """Tawsim labels spans in Arabic news. Without a command it opens the window."""
    context.obj = (language, bidi)


def _output(context: click.Context, as_json: bool) -> Output:
    language, bidi = context.obj
    return Output(language, bidi, as_json=as_json)


_as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@contextmanager
def _writable(path: Path) -> Iterator[Project]:
    """The project for writing. Raises ProjectInUse where another has it open."""
    with Project.open(path) as project:
        if project.read_only == "in_use":
            raise ProjectInUse(path=path)
        yield project


@tawsim.command()
@click.argument("file", type=_PATH)
@click.option("--scheme", default="trafficking", help="A shipped scheme, a file, or none.")
@_as_json
@click.pass_context
def new(context: click.Context, file: Path, scheme: str, as_json: bool) -> None:
    """Make an empty project."""
    output = _output(context, as_json)
    Project.create(file, _scheme(scheme)).close()
    if as_json:
        output.json({"path": str(file)})
    else:
        output.say("cli.made", path=file)


def _scheme(name: str) -> LabelSet:
    from annotations.formats.label_scheme import load_scheme
    from resources import resource

    if name == "none":
        return LabelSet()
    shipped = resource("label_schemes", f"{name}.json")
    return load_scheme(shipped if shipped.exists() else Path(name))


@tawsim.command("import")
@click.argument("file", type=_PATH)
@click.argument("sources", type=_PATH, nargs=-1, required=True)
@click.option("--format", "format_name", help="Told from the name where it is not given.")
@click.option("--layer", help="The layer for spans whose file names none.")
@click.option("--encoding", help="Detected where it is not given.")
@click.option("--text-field", default="text")
@click.option("--title-field", default="title")
@click.option("--id-field", default="id")
@click.option("--source-field", default="source")
@click.option("--url-field", default="url")
@click.option("--date-field", default="date")
@click.option("--author-field", default="author")
@_as_json
@click.pass_context
def import_(
    context: click.Context,
    /,
    file: Path,
    sources: tuple[Path, ...],
    format_name: str | None,
    layer: str | None,
    encoding: str | None,
    as_json: bool,
    **fields: Any,
) -> None:
    """Bring articles, and the spans they hold, into a project."""
    from annotations.operations.import_documents import import_documents

    output = _output(context, as_json)
    named = {name.removesuffix("_field"): column for name, column in fields.items()}
    options = ReadOptions(encoding, FieldMapping(**named))
    with _writable(file) as project:
        report = import_documents(
            project, sources=sources, format=format_name, options=options, layer=layer
        )
    for rejected in report.rejected[:_SHOWN_REJECTED]:
        click.echo(output.text(rejection(rejected, output.language)), err=True)
    counts = {
        "documents": report.documents,
        "spans": report.spans,
        "duplicates": report.duplicates,
    }
    if as_json:
        told = [
            {"source": each.source, "line": each.line, "reason": each.reason}
            for each in report.rejected
        ]
        output.json({**counts, "rejected": told})
    else:
        output.say("cli.imported", **counts, rejected=report.refused)
    if report.refused and not report.documents and not report.duplicates:
        context.exit(1)


@tawsim.command()
@click.argument("file", type=_PATH)
@click.argument("dest", type=_PATH)
@click.option("--format", "format_name", required=True)
@click.option("--layer", help="One layer by name; all where it is not given.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@_as_json
@click.pass_context
def export(
    context: click.Context,
    file: Path,
    dest: Path,
    format_name: str,
    layer: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Write the articles and spans of a project in a format."""
    from annotations.operations.export_documents import export_documents

    output = _output(context, as_json)
    with Project.open(file, read_only=True) as project:
        report = export_documents(
            project, format=format_name, target=dest, layer=layer, overwrite=force
        )
    lost = report.losses.counts
    if as_json:
        files = [str(path) for path in report.files]
        counts = {"documents": report.documents, "spans": report.spans}
        output.json({"files": files, **counts, "lost": lost})
        return
    output.say("cli.exported", documents=report.documents, spans=report.spans, path=dest)
    if lost:
        output.say("cli.lost")
        for reason, count in lost.items():
            click.echo(output.text(f"  {say(f'loss.{reason}', output.language)}: {count}"))


@tawsim.command()
@click.argument("file", type=_PATH)
@_as_json
@click.pass_context
def info(context: click.Context, file: Path, as_json: bool) -> None:
    """Say what a project holds."""
    output = _output(context, as_json)
    with Project.open(file, read_only=True) as project:
        owners = project.layers.all()
        layers = {layer.name: project.spans.count(layer=layer.id) for layer in owners}
        relations = {layer.name: project.relations.count(layer=layer.id) for layer in owners}
        seconds = {
            layer.name: sum(project.time_spent.of_layer(layer.id).values()) for layer in owners
        }
        labels = {label.name: project.spans.count(label=label.id) for label in project.label_set}
        facts: dict[str, Any] = {
            "path": str(file),
            "documents": len(project.documents),
            "spans": project.spans.count(),
            "layers": layers,
            "labels": labels,
            "relations": relations,
            "seconds": seconds,
        }
    if as_json:
        output.json(facts)
        return
    for name, value in facts.items():
        counts = value.items() if isinstance(value, dict) else ()
        shown = ", ".join(f"{key} {count}" for key, count in counts) or str(value)
        click.echo(output.text(f"{say(f'info.{name}', output.language)}: {shown}"))


@tawsim.command()
@click.argument("file", type=_PATH)
@click.option("--layer", help="One layer by name.")
@click.option("--label", help="One label by name.")
@_as_json
@click.pass_context
def spans(
    context: click.Context, file: Path, layer: str | None, label: str | None, as_json: bool
) -> None:
    """List the spans of a project."""
    output = _output(context, as_json)
    with Project.open(file, read_only=True) as project:
        found = (
            row
            for row in _span_rows(project)
            if layer in (None, row["layer"]) and label in (None, row["label"])
        )
        if as_json:
            for row in found:
                output.json(row)
            return
        rows = [
            [
                *(str(row["title"]), str(row["layer"]), str(row["label"])),
                *(f"{row['start']}–{row['end']}", str(row["text"]), _values(row["attributes"])),
            ]
            for row in found
        ]
    names = ("document", "layer", "label", "place", "text", "values")
    output.table([f"table.{name}" for name in names], rows)


def _span_rows(project: Project) -> Iterator[dict[str, Any]]:
    layers = {layer.id: layer.name for layer in project.layers.all()}
    labels = {label.id: label.name for label in project.label_set}
    for document in project.documents.ids():
        title = project.documents.title(document)
        for span in project.spans.of_document(document):
            yield _span_row(span, title, layers[span.layer], labels.get(span.label, span.label))


def _span_row(span: Span, title: str, layer: str, label: str) -> dict[str, Any]:
    return {
        "document": span.document,
        "title": title,
        "layer": layer,
        "label": label,
        "start": span.start,
        "end": span.end,
        "fragments": [list(fragment) for fragment in span.fragments],
        "text": span.quote,
        "attributes": dict(span.attributes),
    }


def _values(attributes: dict[str, object]) -> str:
    return ", ".join(f"{name}={value}" for name, value in attributes.items())


@tawsim.command()
@click.argument("file", type=_PATH)
@click.argument("words", default="")
@click.option("--prefix", "mode", flag_value="prefix", help="Words that begin so.")
@click.option("--regex", "mode", flag_value="regex", help="A regular expression.")
@click.option("--whole-word", is_flag=True, help="Whole words, with or without proclitics.")
@click.option("--label", help="Only under a span with this label, by name.")
@click.option("--unlabelled", is_flag=True, help="Only under no span, or none with --label.")
@click.option("--layer", help="Look at the spans of one layer, by name.")
@click.option("--limit", default=100, help="How many hits at most.")
@_as_json
@click.pass_context
def search(
    context: click.Context,
    file: Path,
    words: str,
    mode: str | None,
    whole_word: bool,
    label: str | None,
    unlabelled: bool,
    layer: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find words in the articles, whatever their tashkeel, hamza or digits."""
    from annotations.storage.search import SearchMode, SearchQuery
    from annotations.storage.search import search as find

    output = _output(context, as_json)
    with Project.open(file, read_only=True) as project:
        query = SearchQuery(
            words,
            SearchMode(mode or SearchMode.PHRASE),
            whole_word=whole_word,
            label=project.label_set.named(label).id if label else None,
            unlabelled=unlabelled,
            layer=project.layers.named(layer).id if layer else None,
        )
        if not query.asks:
            raise click.UsageError("WORDS or --label is needed.")
        rows = [
            {
                "document": hit.document,
                "title": hit.title,
                "start": hit.fragment.start,
                "end": hit.fragment.end,
                "text": hit.text,
                "before": hit.before,
                "after": hit.after,
            }
            for hit in islice(find(project.connection, query), limit)
        ]
    if as_json:
        for row in rows:
            output.json(row)
        return
    shown = [[str(row["title"]), f"{row['start']}–{row['end']}", str(row["text"])] for row in rows]
    output.table(["table.document", "table.place", "table.text"], shown)


@tawsim.command()
@click.argument("file", type=_PATH)
@click.option("--rebuild", "rebuilding", is_flag=True, help="Make the tables from the journal.")
@_as_json
@click.pass_context
def check(context: click.Context, file: Path, rebuilding: bool, as_json: bool) -> None:
    """Prove that a project is sound: texts, spans, journal, tables."""
    from annotations.storage.self_check import check as find_faults
    from annotations.storage.self_check import rebuild

    output = _output(context, as_json)
    if rebuilding:
        with _writable(file) as project, project.writing():
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
            click.echo(output.text(f"{kind}: {finding.where}"))
        if not findings:
            output.say("cli.sound")
    if findings:
        context.exit(1)


@tawsim.command()
@click.argument("file", type=_PATH)
@click.argument("dest", type=_PATH)
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@_as_json
@click.pass_context
def backup(context: click.Context, file: Path, dest: Path, force: bool, as_json: bool) -> None:
    """Make a checked copy of a project."""
    from annotations.storage.backup import back_up

    output = _output(context, as_json)
    with Project.open(file, read_only=True) as project:
        back_up(project.connection, dest, overwrite=force)
    if as_json:
        output.json({"path": str(dest)})
    else:
        output.say("cli.backed_up", path=dest)


@tawsim.command()
@click.argument("kind", type=click.Choice(["figure", "country"]))
@click.argument("text")
@_as_json
@click.pass_context
def value(context: click.Context, kind: str, text: str, as_json: bool) -> None:
    """Read the number or the country in Arabic words."""
    output = _output(context, as_json)
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
    from annotations.knowledge.countries import find_country

    found = [
        {
            "alpha2": match.country.alpha2,
            "alpha3": match.country.alpha3,
            "name": match.country.name_ar,
        }
        for match in find_country(text)
    ]
    if len(found) > 1:
        return {"candidates": found}
    return dict(found[0]) if found else {}


def main(arguments: list[str] | None = None) -> int:
    """Run a command; gives 0 done, 1 could not, 2 wrong usage."""
    try:
        code = tawsim.main(arguments, prog_name="tawsim", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 1
    except Problem as problem:
        click.echo(readable(sentence(problem, default_language())), err=True)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return code if isinstance(code, int) else 0

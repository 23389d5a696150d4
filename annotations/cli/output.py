"""What the commands share: language, JSON or sentences, a project that can be written."""

from __future__ import annotations

import json
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from annotations.errors import Problem, ProjectInUse
from annotations.project import Project
from annotations.terminal import readable
from annotations.wording import LANGUAGES, say, sentence

PATH = click.Path(path_type=Path, readable=False)
"""Whether it can be read is asked where it is opened, and told in one sentence."""

_ON_WINDOWS = {"arabic": "ar", "french": "fr"}


def default_language() -> str:
    """TAWSIM_LANGUAGE, else the machine's language where it is one of ours, else English."""
    chosen = os.environ.get("TAWSIM_LANGUAGE")
    if chosen:
        return chosen
    spoken = (locale.getlocale()[0] or "").partition("_")[0].lower()
    code = _ON_WINDOWS.get(spoken, spoken)
    return code if code in LANGUAGES else "en"


class Output:
    """Prints facts as JSON, or sentences and tables for people."""

    def __init__(self, language: str, bidi: str, *, as_json: bool) -> None:
        self.language = language
        self.as_json = as_json
        self._bidi = bidi

    def say(self, key: str, **facts: object) -> None:
        """One sentence."""
        click.echo(readable(say(key, self.language, **facts), self._bidi))

    def fail(self, key: str) -> None:
        """One sentence on standard error: what could not be done."""
        click.echo(readable(say(key, self.language), self._bidi), err=True)

    def warn(self, problem: Problem) -> None:
        """One sentence on standard error: what did not work while the rest did."""
        click.echo(readable(sentence(problem, self.language), self._bidi), err=True)

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
            table.add_column(Text(self.text(say(heading, self.language))), overflow="fold")
        for row in rows:
            table.add_row(*(Text(self.text(cell)) for cell in row))
        Console().print(table)


def output_of(context: click.Context, as_json: bool) -> Output:
    """The output in the language and for the terminal that the options name."""
    language, bidi = context.obj
    return Output(language, bidi, as_json=as_json)


def ask_passphrase(*, new: bool) -> str:
    """TAWSIM_PASSPHRASE, else what is typed unseen, a ``new`` one twice."""
    given = os.environ.get("TAWSIM_PASSPHRASE")
    if given is not None:
        return given
    language, _ = click.get_current_context().obj
    words = say("cli.passphrase", language)
    again = say("cli.passphrase_again", language) if new else False
    typed: str = click.prompt(words, hide_input=True, confirmation_prompt=again, err=True)
    return typed


as_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@contextmanager
def writable(path: Path) -> Iterator[Project]:
    """The project for writing. Raises ProjectInUse where another has it open."""
    with Project.open(path) as project:
        if project.read_only == "in_use":
            raise ProjectInUse(path=path)
        yield project

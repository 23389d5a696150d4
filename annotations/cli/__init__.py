"""The command line: everything that the window does with files, for scripts."""

from __future__ import annotations

import sqlite3
import sys
from importlib import import_module
from pathlib import Path

import click
from click.exceptions import Exit

from annotations.cli.output import default_language
from annotations.command_names import COMMANDS
from annotations.errors import Problem
from annotations.project import SUFFIX
from annotations.storage.connection import problem_of_sqlite
from annotations.terminal import readable
from annotations.version import VERSION
from annotations.wording import LANGUAGES, sentence


class _Commands(click.Group):
    """Finds a command in the module that the table names, and imports no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"annotations.cli.{COMMANDS[cmd_name]}")
        return next(
            each
            for each in vars(module).values()
            if isinstance(each, click.Command) and each.name == cmd_name
        )

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what goes wrong is told in the language that was asked for."""
        given = ctx.obj or ()
        try:
            return super().invoke(ctx)
        except Problem as problem:
            told = problem
        except sqlite3.Error as error:
            # A damaged page is met where it is read.
            file = next((Path(word) for word in given if word.endswith(SUFFIX)), Path())
            told = problem_of_sqlite(error, file)
        words = sentence(told, ctx.params["language"])
        click.echo(readable(words, ctx.params["bidi"]), err=True)
        raise Exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--language", type=click.Choice(LANGUAGES), default=default_language)
@click.option("--bidi", type=click.Choice(["auto", "terminal", "tawsim", "none"]), default="auto")
@click.version_option(VERSION)
@click.pass_context
def tawsim(context: click.Context, language: str, bidi: str) -> None:
    """Tawsim labels spans in Arabic news. Without a command it opens the window."""
    context.obj = (language, bidi)


def main(arguments: list[str] | None = None) -> int:
    """Run a command; gives 0 done, 1 could not, 2 wrong usage."""
    try:
        given = sys.argv[1:] if arguments is None else arguments
        code = tawsim.main(given, prog_name="tawsim", standalone_mode=False, obj=given)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return code if isinstance(code, int) else 0

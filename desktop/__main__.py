"""The command ``tawsim``: opens the window, or hands over to the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from annotations.command_names import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run with these arguments (those of the process by default); gives the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    command = next((word for word in given if not word.startswith("-")), "")
    options = [word for word in given if word.startswith("-") and word != "--sample"]
    if command in COMMANDS or options:
        from annotations.cli import main as command_line

        return command_line(given)
    if len(given) - ("--sample" in given) > 1:
        from annotations.cli import main as command_line

        return command_line(given)
    try:
        from desktop.application import run
    except ImportError as error:
        print(_missing_library(error), file=sys.stderr)
        return 1
    return run(Path(command) if command else None, sample="--sample" in given)


def _missing_library(error: ImportError) -> str:
    return f"Tawsim cannot open its window: {error}. Run «make run» to see what to install."


if __name__ == "__main__":
    from multiprocessing import freeze_support

    # In the packed program a worker process begins here, and ends here.
    freeze_support()
    sys.exit(main())

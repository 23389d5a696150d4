"""Where the built program starts: as one of its own workers, or as the command ``tawsim``."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

from annotations.text.pattern_worker import ARGUMENT, answer


def main() -> int:
    """Be the worker that the arguments ask for; else open the window or run a command."""
    freeze_support()
    if sys.argv[1:] == [ARGUMENT]:
        answer(sys.stdin.buffer, sys.stdout.buffer)
        return 0
    from desktop.__main__ import main as tawsim

    return tawsim()


if __name__ == "__main__":
    sys.exit(main())

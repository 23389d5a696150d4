"""Functions that travel to worker processes."""

from __future__ import annotations

import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

from annotations.batch.shards import Shard
from annotations.text.folding import fold

LARGE = 1_000_000


def folded(shard: Shard) -> list[tuple[int, str]]:
    return [(identifier, fold(text)) for identifier, text in shard.articles]


def square(number: int) -> int:
    return number * number


def fails_at_three(number: int) -> int:
    if number == 3:
        raise ValueError(number)
    return number


def dies_once(piece: tuple[int, str]) -> int:
    """Takes its process with it, the first time that it is asked about 5."""
    number, marker = piece
    if number == 5 and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dies_while_it_answers(piece: tuple[int, str]) -> bytes:
    """The first time that it is asked about 5 its process dies in the middle of the answer."""
    number, marker = piece
    if number == 5 and not Path(marker).exists():
        Path(marker).touch()
        Connection._send = _half  # type: ignore[method-assign]
    return large(number)


def _half(line: Connection, answer: memoryview) -> None:
    os.write(line.fileno(), answer[:50_000])
    os.kill(os.getpid(), signal.SIGKILL)


def dies_always(number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def sleepy(number: int) -> int:
    time.sleep(2)
    return number


def never_ends(number: int) -> int:
    time.sleep(100_000)
    return number


def large(number: int) -> bytes:
    """Too much to come in one packet."""
    return random.Random(number).randbytes(2 * LARGE)


def unreadable(_: int) -> _OnlyThere:
    return _OnlyThere(os.getpid())


class _OnlyThere:
    """A value that cannot be read in any other process than its own."""

    def __init__(self, process: int) -> None:
        if os.getpid() != process:
            raise ValueError(process)
        self._process = process

    def __reduce__(self) -> tuple[type[_OnlyThere], tuple[int]]:
        return _OnlyThere, (self._process,)

"""Long work that is asked again and again whether it should stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from annotations.errors import Cancelled

T = TypeVar("T")

Progress = Callable[[int, int], object]
"""Told (done, total); total is 0 where it is not known. It may raise Cancelled."""

PAUSE_S = 0.02
"""Seconds between two questions, however often ``still`` is called: asking must cost nothing."""

_JOIN_S = 0.02


class Watch:
    """The progress of one piece of long work; a Progress itself, that others may be given.

    Once it was told to stop it raises Cancelled at every further call, so that
    nobody on the way can take the first one for a failure of their own.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._told = (0, 0)
        self._next = 0.0
        self.watching: list[object] = []
        self._aside: int | None = None
        self.cancelled = False

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        self._told = (done, total)
        self._ask()

    def still(self) -> None:
        """Say that it goes on; to be called at every turn of whatever may last."""
        if self.cancelled or time.monotonic() >= self._next:
            self._ask()

    def each(self, things: Iterable[T]) -> Iterator[T]:
        """The same things, asked before each."""
        for thing in things:
            self.still()
            yield thing

    def aside(self, work: Callable[[], T]) -> T:
        """The result of work that may be silent for long, such as one call of a library.

        It runs in a thread, and is abandoned where it is cancelled meanwhile: it
        must touch nothing but what it gives, or what is thrown away. What it
        tells of its progress is told here, and ends it once it was cancelled.
        """
        if threading.get_ident() == self._aside:
            return work()
        result: list[T] = []
        failed: list[BaseException] = []

        def run() -> None:
            self._aside = threading.get_ident()
            try:
                result.append(work())
            except BaseException as error:
                failed.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        while thread.is_alive():
            self.still()
            thread.join(_JOIN_S)
        self._aside = None
        if failed:
            raise failed[0]
        return result[0]

    def _ask(self) -> None:
        if self.cancelled:
            raise Cancelled
        if threading.get_ident() == self._aside:
            return
        try:
            self._progress(*self._told)
        except Cancelled:
            self.cancelled = True
            raise
        self._next = time.monotonic() + PAUSE_S


def watch_of(progress: Progress) -> Watch:
    """This progress as a Watch; one that is a Watch already as it is."""
    return progress if isinstance(progress, Watch) else Watch(progress)


def silent(done: int, total: int) -> None:
    """Nobody is watching."""

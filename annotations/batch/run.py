"""Run one function over many pieces: bounded in flight, retried, in order, stopped at once.

The function and its pieces must travel between processes. Its result may
depend on nothing but the piece, so that a piece that is done twice, because a
worker was lost, gives the same again, and so does another number of workers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from typing import Generic, TypeVar

from annotations.batch.executors import Place
from annotations.errors import WorkersLost

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""Pieces that wait beside each worker while it is at one."""

_TRIES = 4
_LOOK_S = 0.05


def run_batches(
    place: Place,
    work: Callable[[T], R],
    pieces: Iterable[T],
    *,
    look: Callable[[], object] = lambda: None,
) -> Iterator[R]:
    """The results in the order of the pieces.

    ``look`` is called twenty times a second while it waits and may raise Cancelled: what
    has not begun is then dropped. A piece is tried four times where workers die
    at it; then WorkersLost is raised. What ``work`` raises is raised.
    """
    running = _Running(place, work)
    try:
        for piece in pieces:
            running.submit(piece)
            look()
            while running.full:
                yield running.next_result(look)
        while running.any:
            yield running.next_result(look)
    finally:
        running.stop()


class _Running(Generic[T, R]):
    """The pieces in flight, oldest first, and the executor that they fly with."""

    def __init__(self, place: Place, work: Callable[[T], R]) -> None:
        self._place, self._work = place, work
        self._executor: Executor = place.make()
        self._flying: deque[tuple[T, Future[R]]] = deque()

    @property
    def any(self) -> bool:
        """Whether a result is still to come."""
        return bool(self._flying)

    @property
    def full(self) -> bool:
        """Whether as many are in flight as should be."""
        return len(self._flying) >= (1 + _AHEAD) * self._place.workers

    def submit(self, piece: T) -> None:
        """Let one more fly."""
        self._flying.append((piece, self._sent(piece)))

    def next_result(self, look: Callable[[], object]) -> R:
        """The oldest piece's result. Raises WorkersLost and what the work raises."""
        for _ in range(_TRIES):
            look()
            piece, future = self._flying[0]
            while not wait([future], timeout=_LOOK_S).done:
                look()
                self._place.check()
            try:
                result = future.result()
            except BrokenExecutor:
                self._place.check()
                self._flying[0] = (piece, self._sent(piece))
            else:
                self._flying.popleft()
                return result
        raise WorkersLost()

    def _sent(self, piece: T) -> Future[R]:
        try:
            return self._executor.submit(self._work, piece)
        except BrokenExecutor as error:
            future: Future[R] = Future()
            future.set_exception(error)
            return future

    def stop(self) -> None:
        """Drop what nobody waits for any more; the executor ends it as soon as it can."""
        self._executor.shutdown(wait=not self._flying)

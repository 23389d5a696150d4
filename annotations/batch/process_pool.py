"""Processes of this machine as an executor: one that is killed loses its piece and nothing else.

``ProcessPoolExecutor`` has one pipe for the results of all its processes: where
one dies in the middle of writing into it, the reader waits for the rest for
ever (CPython 3.11, ``concurrent/futures/process.py``). Here each has its own.
"""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_Piece = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]
_Answer = tuple[Any, Exception | None]


class PieceLost(BrokenExecutor):
    """Whoever did the piece is gone, and the result with it; it may be sent again."""


class ProcessPool(Executor):
    """So many processes, started afresh when the first piece comes and after a death."""

    def __init__(self, workers: int) -> None:
        self._waiting: SimpleQueue[tuple[Future[Any], _Piece] | None] = SimpleQueue()
        self._lock = Lock()
        self._ended = False
        self._workers: set[_Worker] = set()
        self._threads = [Thread(target=self._serve, daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Give one to the process that is free first."""
        future: Future[Any] = Future()
        self._waiting.put((future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for what was given, or end the processes in the middle of it."""
        with self._lock:
            self._ended = not wait or cancel_futures
            if self._ended:
                for worker in self._workers:
                    worker.process.terminate()
        for _ in self._threads:
            self._waiting.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _serve(self) -> None:
        """Runs in a thread for each process: hands it one piece after the other."""
        worker: _Worker | None = None
        while (waiting := self._waiting.get()) is not None:
            future, piece = waiting
            if not future.set_running_or_notify_cancel():
                continue
            try:
                worker = worker or self._started()
                result, error = worker.answer(piece)
            except (EOFError, OSError, PieceLost):
                self._gone(worker)
                worker = None
                future.set_exception(PieceLost())
            except Exception as unsent:  # Whatever a piece or an answer that cannot be sent raises.
                future.set_exception(unsent)
            else:
                if error is None:
                    future.set_result(result)
                else:
                    future.set_exception(error)
        self._gone(worker)

    def _started(self) -> _Worker:
        with self._lock:
            if self._ended:
                raise PieceLost
            worker = _Worker()
            self._workers.add(worker)
            return worker

    def _gone(self, worker: _Worker | None) -> None:
        if worker is not None:
            with self._lock:
                self._workers.discard(worker)
            worker.end()


class _Worker:
    """One process and the line to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, there = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_work, args=(there,), daemon=True)
        self.process.start()
        # Only the process holds the other end, so that its death ends what is read here.
        there.close()

    def answer(self, piece: _Piece) -> _Answer:
        """What came of it. Raises EOFError or OSError where the process died."""
        self._line.send(piece)
        answer: _Answer = self._line.recv()
        return answer

    def end(self) -> None:
        """A process whose line is closed ends by itself."""
        self._line.close()
        self.process.join()


def _work(line: Connection) -> None:
    """Runs in the process: answers pieces until the line is closed."""
    # Ctrl+C reaches every process of a terminal; the one that gave the work ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            answer = _answered(line)
            try:
                line.send(answer)
            except OSError:
                raise
            except Exception as error:  # A result that cannot be sent.
                line.send((None, error))
    except (EOFError, OSError):
        return


def _answered(line: Connection) -> _Answer:
    """What came of the next piece. Raises EOFError or OSError where the line is closed."""
    try:
        fn, args, kwargs = line.recv()
    except (EOFError, OSError):
        raise
    except Exception as error:  # A piece that cannot be read.
        return None, error
    try:
        return fn(*args, **kwargs), None
    except Exception as error:  # Told to whoever gave the piece.
        error.add_note(traceback.format_exc())
        return None, error

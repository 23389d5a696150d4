"""Where bulk work runs: here, in processes of this machine, or on a cluster.

Each is a ``concurrent.futures.Executor``, made anew where the old one broke.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from annotations.errors import ClusterUnreachable
from annotations.extras import missing

P = ParamSpec("P")
R = TypeVar("R")
_CONNECT_S = 20
_RETRIES = 3
_TALKATIVE = ("distributed", "distributed.client", "tornado.application")


@dataclass(frozen=True, slots=True)
class Place:
    """``make`` gives an executor, ``workers`` is how many pieces it does at a time.

    ``lost`` are the errors of a piece whose worker died.
    """

    make: Callable[[], Executor]
    workers: int
    lost: tuple[type[Exception], ...] = (BrokenExecutor,)


def here() -> Place:
    """In this process and thread, one piece after the other."""
    return Place(_Here, 1)


def processes(workers: int | None = None) -> Place:
    """In processes that are started afresh, as many as there are processors."""
    count = workers or os.cpu_count() or 1
    context = multiprocessing.get_context("spawn")
    return Place(lambda: ProcessPoolExecutor(count, mp_context=context), count)


@contextmanager
def cluster(address: str) -> Iterator[Place]:
    """On the Dask cluster at this address, which retries what a lost worker had.

    Raises ExtraMissing where Dask is not installed, ClusterUnreachable where
    nobody answers or the scheduler dies in the middle.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        raise missing("cluster") from error
    # What goes wrong is told as a problem, once.
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client: Any = Client(address, timeout=_CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterUnreachable(address=address) from error
    try:
        workers = sum(client.nthreads().values())
        lost = (BrokenExecutor, KilledWorker, CommClosedError)
        yield Place(
            lambda: client.get_executor(pure=False, retries=_RETRIES), max(workers, 1), lost
        )
    except CancelledError as error:
        # Nobody here cancels what is waited for: the scheduler has forgotten it.
        raise ClusterUnreachable(address=address) from error
    finally:
        client.close()


class _Here(Executor):
    """Does each piece when it is submitted."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

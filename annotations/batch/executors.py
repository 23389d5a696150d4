"""Where bulk work runs: here, in processes of this machine, or on a cluster.

Each is a ``concurrent.futures.Executor`` that says of a piece whether it was lost.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from annotations.batch.dask_executor import DaskExecutor, WorkerWatch, is_open
from annotations.batch.process_pool import ProcessPool
from annotations.errors import ClusterUnreachable, WorkersMissing
from annotations.extras import missing

P = ParamSpec("P")
R = TypeVar("R")
_CONNECT_S = 20
_ALONE_S = 60
_CLOSE_S = 5
_TALKATIVE = ("distributed", "distributed.client", "tornado.application")


def _nothing() -> None:
    """Nothing can be missing where the work is done here."""


@dataclass(frozen=True, slots=True)
class Place:
    """``make`` gives an executor, ``workers`` is how many pieces it does at a time.

    ``check`` is called while a piece is waited for, and raises where nobody can do it.
    """

    make: Callable[[], Executor]
    workers: int
    check: Callable[[], None] = _nothing


def here() -> Place:
    """In this process and thread, one piece after the other."""
    return Place(_Here, 1)


def processes(workers: int | None = None) -> Place:
    """In processes that are started afresh, as many as there are processors."""
    count = workers or os.cpu_count() or 1
    return Place(lambda: ProcessPool(count), count)


@contextmanager
def cluster(address: str) -> Iterator[Place]:
    """On the Dask cluster at this address, which retries what a lost worker had.

    Raises ExtraMissing where Dask is not installed, ClusterUnreachable where
    nobody answers or the scheduler dies in the middle, WorkersMissing where no
    worker was there for a minute.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise missing("cluster") from error
    # What goes wrong is told as a problem, once.
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client: Any = Client(address, timeout=_CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterUnreachable(address=address) from error
    watch = WorkerWatch(client)

    def check() -> None:
        if not is_open(client):
            raise ClusterUnreachable(address=address)
        if watch.alone_s > _ALONE_S:
            raise WorkersMissing(address=address)

    def make() -> Executor:
        check()
        return DaskExecutor(client)

    try:
        workers = sum(client.nthreads().values())
        yield Place(make, max(workers, 1), check)
    finally:
        with suppress(TimeoutError):
            client.close(timeout=_CLOSE_S)


class _Here(Executor):
    """Does each piece when it is submitted."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future

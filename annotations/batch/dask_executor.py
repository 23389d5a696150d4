"""A Dask cluster as an executor whose every future ends, whatever becomes of the cluster.

``Client.get_executor`` leaves a future unfinished for ever where a result was
made and cannot be fetched, because a connection broke, because the worker died
after its work or because the answer cannot be read: the callback that should
have finished it dies with the error (distributed 2026.8, ``cfexecutor.py``).
It waits for ever, too, where no worker is left.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent import futures
from concurrent.futures import CancelledError, Executor, Future, InvalidStateError
from contextlib import suppress
from functools import partial
from typing import Any, ParamSpec, TypeVar

from annotations.batch.process_pool import PieceLost

P = ParamSpec("P")
R = TypeVar("R")

_RETRIES = 3
_FETCH_S = 60.0
_LOOK_S = 2.0
_ANSWER_S = 10.0


def is_open(client: Any) -> bool:
    """Whether the client has its scheduler, or lost it a moment ago and looks for it."""
    return client.status in ("running", "connecting")


class DaskExecutor(Executor):
    """Sends each piece to the cluster of a client and fetches what it made."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._flying: set[Future[Any]] = set()

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Send one; the cluster repeats what a lost worker had. Raises PieceLost."""
        if not is_open(self._client):
            raise PieceLost
        future: Future[Any] = Future()
        sent = self._client.submit(partial(fn, *args, **kwargs), pure=False, retries=_RETRIES)
        self._client.loop.add_callback(self._bring, sent, future)
        self._flying.add(future)
        future.add_done_callback(partial(self._forget, sent))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """The cluster forgets what has not begun; what has ends by itself and tells nobody."""
        for future in list(self._flying):
            if wait and not cancel_futures:
                futures.wait([future])
            future.cancel()

    def _forget(self, sent: Any, future: Future[Any]) -> None:
        """Whoever has the result, or gave it up, lets the cluster forget it."""
        self._flying.discard(future)
        sent.release()

    async def _bring(self, sent: Any, future: Future[Any]) -> None:
        """Finish the future with what the cluster says, or with PieceLost."""
        task = asyncio.ensure_future(self._client.gather(sent, asynchronous=True))
        finished = False
        while not (await asyncio.wait([task], timeout=_FETCH_S))[0]:
            if finished and sent.status == "finished":
                break
            finished = sent.status == "finished"
        with suppress(InvalidStateError):
            if not task.done():
                task.add_done_callback(_forgotten)
                future.set_exception(PieceLost())
            elif (error := _error_of(task)) is None:
                future.set_result(task.result())
            elif sent.status == "error" and not _worker_died(error):
                future.set_exception(error)
            else:
                future.set_exception(PieceLost())


class WorkerWatch:
    """Looks every two seconds whether the cluster has workers."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._seen = time.monotonic()
        client.loop.add_callback(self._look)

    @property
    def alone_s(self) -> float:
        """For how many seconds no worker has been there, or the scheduler has not answered."""
        return time.monotonic() - self._seen

    async def _look(self) -> None:
        while is_open(self._client):
            with suppress(OSError, TimeoutError, AttributeError):
                asked = self._client.nthreads(asynchronous=True)
                if await asyncio.wait_for(asked, _ANSWER_S):
                    self._seen = time.monotonic()
            await asyncio.sleep(_LOOK_S)


def _error_of(task: asyncio.Task[Any]) -> BaseException | None:
    return CancelledError() if task.cancelled() else task.exception()


def _worker_died(error: BaseException) -> bool:
    from distributed import KilledWorker

    return isinstance(error, KilledWorker)


def _forgotten(task: asyncio.Task[Any]) -> None:
    """Nobody waits any more; an error that is not looked at would be told."""
    if not task.cancelled():
        task.exception()

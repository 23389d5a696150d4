"""A Dask cluster of separate processes on this machine, and a line to it that can break."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_START_S = 60


@dataclass(slots=True)
class OwnCluster:
    """``port`` is the scheduler's; each process was started as one would on other machines."""

    port: int
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where the scheduler is found."""
        return f"tcp://127.0.0.1:{self.port}"

    def add_worker(self) -> None:
        """One more, of one thread, that nobody starts again when it dies."""
        arguments = (self.address, "--nthreads", "1", "--no-dashboard", "--no-nanny")
        self.workers.append(_started("worker", *arguments))

    def wait_for_workers(self, count: int) -> None:
        """Until so many have found their scheduler."""
        from distributed import Client

        with Client(self.address, timeout=_START_S, set_as_default=False) as client:
            if count:
                client.wait_for_workers(count, timeout=_START_S)

    def end(self) -> None:
        """Kill them all."""
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()


@contextmanager
def own_cluster(workers: int) -> Iterator[OwnCluster]:
    """A scheduler at a free port and so many workers, which have found it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    cluster = OwnCluster(port, _started("scheduler", *arguments))
    try:
        for _ in range(workers):
            cluster.add_worker()
        cluster.wait_for_workers(workers)
        yield cluster
    finally:
        cluster.end()


def _started(kind: str, *arguments: str) -> subprocess.Popen[bytes]:
    tests = Path(__file__).parent
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments]
    # Python puts the folder in which it starts first: the workers find our pieces there.
    return subprocess.Popen(command, cwd=tests, stderr=subprocess.DEVNULL)


class BreakableLine:
    """Passes bytes between a client and a scheduler, and can break in the middle of a result."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.address = f"tcp://127.0.0.1:{self._listening.getsockname()[1]}"
        self.breaks_after = 0
        self.broken = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """End the line and everything on it."""
        for end in [*self._open, self._listening]:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._listening.accept()
                there = socket.create_connection(("127.0.0.1", self._target))
                self._open += [here, there]
                for ends in ((here, there, False), (there, here, True)):
                    threading.Thread(target=self._pass_on, args=ends, daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, answers: bool) -> None:
        passed = 0
        with suppress(OSError):
            while data := source.recv(65_536):
                passed += len(data)
                if answers and self.breaks_after and passed > self.breaks_after:
                    self.breaks_after, self.broken = 0, self.broken + 1
                    break
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

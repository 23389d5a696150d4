"""Run as a program: the same suggestions made here, in processes and on a Dask cluster.

``python tests/benchmarks/places.py PROJECT --articles 20000 --workers 2`` works on
a copy of the project, starts a cluster of separate processes on this machine,
and prints for each place its time and the SHA-256 of all suggestions.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.batch.executors import Place, cluster, processes
from annotations.operations.suggest import suggest
from annotations.project import Project
from annotations.storage.backup import back_up
from annotations.suggestion import Method

_PORT = 8786
_METHODS = (Method.RULES, Method.MEMORY)


@contextmanager
def local_cluster(workers: int) -> Iterator[str]:
    """A scheduler and workers, each a process started as one would on other machines."""
    address = f"tcp://127.0.0.1:{_PORT}"
    scheduler = ["scheduler", "--host", "127.0.0.1", "--port", str(_PORT), "--no-dashboard"]
    worker = ["worker", address, "--nthreads", "1", "--no-dashboard"]
    started = []
    try:
        for command in [scheduler, *[worker] * workers]:
            line = [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:]]
            started.append(subprocess.Popen(line, stderr=subprocess.DEVNULL))
        yield address
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


def digest(connection: sqlite3.Connection) -> str:
    """Of every suggestion as a line of JSON, in the order of their keys."""
    told = hashlib.sha256()
    for row in connection.execute("SELECT * FROM suggestion ORDER BY layer, document, id"):
        told.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return told.hexdigest()


def measure(path: Path, articles: int, workers: int) -> None:
    """Each place in turn, every time from nothing."""
    with Project.open(path) as project:
        layer = next(layer.id for layer in project.layers.all() if layer.name != "gold")
        documents = project.documents.ids()[:articles]

        def run(name: str, place: Place | None) -> None:
            with project.writing():
                project.connection.execute("DELETE FROM suggestion")
            begun = time.perf_counter(), time.process_time()
            report = suggest(
                project, layer=layer, methods=_METHODS, documents=documents, place=place
            )
            told = {
                "place": name,
                "articles": report.documents,
                "suggestions": report.suggestions,
                "seconds": round(time.perf_counter() - begun[0], 1),
                "of which this process worked": round(time.process_time() - begun[1], 1),
                "sha256": digest(project.connection),
            }
            print(json.dumps(told), flush=True)

        run("serial", None)
        run(f"{workers} processes", processes(workers))
        with local_cluster(workers) as address:
            wait_for(address, workers)
            with cluster(address) as place:
                run(f"cluster of {workers}", place)


def wait_for(address: str, workers: int) -> None:
    """Until the workers have found their scheduler."""
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=60)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.project.parent) as folder:
        copy = Path(folder) / "copy.tawsim"
        with Project.open(given.project, read_only=True) as project:
            back_up(project.connection, copy)
        measure(copy, given.articles, given.workers)


if __name__ == "__main__":
    main()

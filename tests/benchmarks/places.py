"""Run as a program: one command in this process, in processes and on a Dask cluster, compared.

``python tests/benchmarks/places.py PROJECT --workers 2`` lets ``tawsim suggest`` read a
fresh copy of the project in each place, the last on a cluster of separate processes of
this machine, and prints for each its time, the processor's time of the command and of
its workers, their memory, and the SHA-256 of all suggestions.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from own_process import ROOT, resident

from annotations.project import Project
from annotations.storage.backup import back_up

sys.path.append(str(ROOT / "tests"))
from own_cluster import own_cluster

_LOOK_S = 0.25
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Used:
    """What a process has used: seconds of the processor, and megabytes at most."""

    seconds: float = 0.0
    megabytes: int = 0

    def look(self, process: int) -> None:
        """Add what is to be seen of it now; nothing where it is gone."""
        try:
            told = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
        except OSError:
            return
        user, system = told.rpartition(")")[2].split()[11:13]
        self.seconds = max(self.seconds, (int(user) + int(system)) / _TICKS)
        self.megabytes = max(self.megabytes, resident(process))


def suggest(copy: Path, options: Sequence[str], workers: Sequence[int]) -> dict[str, Any]:
    """The command on a copy, watched with its workers: its own children or those named."""
    command = [sys.executable, "-m", "desktop", "suggest", str(copy), "--json", *options]
    begun = time.perf_counter()
    own, others = Used(), {worker: Used() for worker in workers}
    for worker in workers:
        others[worker].look(worker)
    before = sum(each.seconds for each in others.values())
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            own.look(process.pid)
            for worker in workers or children(process.pid):
                others.setdefault(worker, Used()).look(worker)
            time.sleep(_LOOK_S)
        assert process.stdout is not None
        told = json.loads(process.stdout.read())
    return {
        "articles": told["documents"],
        "suggestions": told["suggestions"],
        "seconds": round(time.perf_counter() - begun, 1),
        "processor: the command": round(own.seconds, 1),
        "processor: its workers": round(sum(each.seconds for each in others.values()) - before, 1),
        "MB: the command": own.megabytes,
        "MB: its workers": sorted(each.megabytes for each in others.values()),
        "load": [round(each, 1) for each in os.getloadavg()],
    }


def children(process: int) -> Iterator[int]:
    """The workers that it started and that are alive."""
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            for child in listed.read_text(encoding="ascii").split():
                if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                    yield int(child)
        except OSError:
            continue


def digest(path: Path) -> str:
    """Of every suggestion as a line of JSON, in the order of their keys."""
    told = hashlib.sha256()
    with closing(sqlite3.connect(path)) as connection:
        for row in connection.execute("SELECT * FROM suggestion ORDER BY layer, document, id"):
            told.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return told.hexdigest()


def measure(path: Path, workers: int, places: Sequence[str]) -> None:
    """Each place in turn, every time from a fresh copy."""
    with Project.open(path, read_only=True) as project:
        layer = next(layer.name for layer in project.layers.all() if layer.name != "gold")
    for place in places:
        with tempfile.TemporaryDirectory(dir=path.parent) as folder, ExitStack() as stack:
            copy = Path(folder) / "copy.tawsim"
            with Project.open(path, read_only=True) as project:
                back_up(project.connection, copy)
            options, others = ["--layer", layer], list[int]()
            if place == "processes":
                options += ["--workers", str(workers)]
            elif place == "cluster":
                dask = stack.enter_context(own_cluster(workers))
                options += ["--cluster", dask.address]
                others = [worker.pid for worker in dask.workers]
            told = {"place": place, **suggest(copy, options, others), "sha256": digest(copy)}
            print(json.dumps(told), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    everywhere = ["serial", "processes", "cluster"]
    parser.add_argument("--places", nargs="+", choices=everywhere, default=everywhere)
    given = parser.parse_args()
    measure(given.project, given.workers, given.places)


if __name__ == "__main__":
    main()

"""A command of Tawsim in a process of its own: how long it took and how much memory it held."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).resolve().parents[2]
_LOOK_S = 0.25
_MB = 1024


@dataclass(slots=True)
class Ran:
    """``memory`` holds the resident megabytes at each quarter of the time, then the peak."""

    seconds: float
    output: str
    memory: list[int] = field(default_factory=list)
    killed: bool = False


def tawsim(*arguments: object, kill_at: int | None = None) -> Ran:
    """Run it to its end, or kill it −9 once its project (the second argument) holds so many."""
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    begun = time.perf_counter()
    held: list[int] = []
    killed = False
    with TemporaryFile("w+", encoding="utf-8") as told:
        process = subprocess.Popen(command, cwd=ROOT, stdout=told)
        while process.poll() is None:
            time.sleep(_LOOK_S)
            held.append(resident(process.pid))
            if kill_at is not None and articles_in(Path(str(arguments[1]))) >= kill_at:
                process.send_signal(signal.SIGKILL)
                killed = True
                break
        process.wait()
        seconds = time.perf_counter() - begun
        told.seek(0)
        output = told.read()
    if process.returncode and not killed:
        raise SystemExit(f"{' '.join(command)} gave {process.returncode}")
    return Ran(seconds, output, _quarters([each for each in held if each]), killed)


def resident(process: int) -> int:
    """Megabytes of memory that a process holds now, 0 where it is gone."""
    return _resident_kb(process) // _MB


def _resident_kb(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    lines = dict(line.split(":", 1) for line in status.splitlines())
    return int(lines.get("VmRSS", "0 kB").split()[0])


def articles_in(project: Path) -> int:
    """How many articles are in it already, while another writes."""
    connection = sqlite3.connect(f"{project.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
    try:
        (last,) = connection.execute("SELECT max(position) FROM document").fetchone()
        return int(last or 0)
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def size_mb(path: Path) -> float:
    """The file with its log."""
    sides = [path, path.with_name(path.name + "-wal")]
    return sum(each.stat().st_size for each in sides if each.exists()) / 1e6


def _quarters(held: Sequence[int]) -> list[int]:
    if not held:
        return []
    return [held[len(held) * part // 4 - 1 if part else 0] for part in (1, 2, 3, 4)] + [max(held)]


def memory_kb() -> int:
    """Kilobytes of memory that this process holds."""
    return _resident_kb(os.getpid())

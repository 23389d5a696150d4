"""Breaks a program in the middle of its work and looks at what it left behind.

Run as a command it does the long run: ``python -m faults.harness --kills 500 --flips 1000``
from the folder ``tests``; a figure a line on standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from builders import AMAL, COUNTRY, small_label_set
from faults.acts import ACTS

from annotations.document import Document
from annotations.errors import NothingToSalvage, Problem
from annotations.layer import DocumentState, LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.salvage import salvage
from annotations.operations.write_work_file import write_work_file
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.connection import connect
from annotations.storage.inspection import side_file
from annotations.storage.kept_backups import backup_folder
from annotations.storage.schema import migrate
from annotations.storage.self_check import check

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KINDS = ("full", "error", "short", "sync", "gone")
_TEXTS = 12
_IMPORTED = 3_000
_PATIENCE_S = 120


def prepare(folder: Path) -> None:
    """A project with two finished annotators, a work file with new work, articles, an old file."""
    with Project.create(folder / "p.tawsim", small_label_set()) as project:
        documents = [
            Document(f"وصل {n} مهاجرًا من باكستان إلى البيرو", title=f"م{n}") for n in range(_TEXTS)
        ]
        with project.writing():
            project.documents.add(documents)
        for layer, name in ((AMAL, "أمل"), (LayerId("basim"), "باسم")):
            add_annotator(project, name=name, layer=layer)
            project.actor = layer
            for n, document in enumerate(documents):
                add_span(
                    project,
                    document=document.id,
                    layer=layer,
                    label=COUNTRY,
                    fragments=[(0, 3 + (n % 3 == 0 and layer == AMAL))],
                    span=SpanId(f"{layer}{n}"),
                )
                set_state(project, document=document.id, layer=layer, state=DocumentState.DONE)
        assign_work(project, documents=[d.id for d in documents], annotators=["أمل"], overlap=1)
        write_work_file(project, layer=AMAL, target=folder / "work.tawsim")
    with Project.open(folder / "work.tawsim") as work:
        work.actor = AMAL
        for n, document in enumerate(documents):
            add_span(
                work,
                document=document.id,
                layer=AMAL,
                label=COUNTRY,
                fragments=[(5, 9)],
                span=SpanId(f"merged{n}"),
            )
    lines = (
        json.dumps({"text": f"خبر رقم {n} " * 9}, ensure_ascii=False) for n in range(_IMPORTED)
    )
    (folder / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with closing(connect(folder / "old.tawsim", mode="rwc")) as old:
        migrate(old, upto=2)
        rows = ROOT / "tests" / "data" / "projects" / "version_2.sql"
        old.executescript(rows.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run said before it ended, and how it ended (negative: the signal)."""

    told: tuple[str, ...]
    code: int
    errors: str


def run(act: str, folder: Path, *, kill_after: float | None = None, **faults: str) -> Ran:
    """Do one act in a program of its own, killed after so many seconds, or with a failing disk."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **faults}
    program = subprocess.Popen(
        [sys.executable, str(HERE / "acts.py"), act, str(folder)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        out, errors = program.communicate(timeout=kill_after or _PATIENCE_S)
    except subprocess.TimeoutExpired:
        program.kill()
        out, errors = program.communicate()
        assert kill_after is not None, f"{act} hangs"
    whole = out.decode().rpartition("\n")[0]
    return Ran(tuple(whole.split("\n")) if whole else (), program.returncode, errors.decode())


def look(act: str, folder: Path, ran: Ran) -> None:
    """AssertionError where something that was told is not there, or is there by half."""
    assert "Traceback" not in ran.errors, ran.errors
    path = folder / ("old.tawsim" if act == "migrate" else "p.tawsim")
    with Project.open(path) as project:
        assert not project.read_only
        assert check(project.connection) == []
        told = [line.split(" ") for line in ran.told]
        {
            "bring_in": _look_at_articles,
            "annotate": _look_at_gestures,
            "merge": _look_at_merge,
            "adjudicate": _look_at_gold,
            "export": _look_at_export,
            "back_up": _look_at_backups,
            "migrate": _look_at_old,
        }[act](project, folder, told)


def _look_at_articles(project: Project, folder: Path, told: list[list[str]]) -> None:
    counts = [int(words[1]) for words in told if words[0] == "articles"]
    assert len(project.documents) >= max(counts, default=_TEXTS)


def _look_at_gestures(project: Project, folder: Path, told: list[list[str]]) -> None:
    """Every gesture that was told stands; the one after it may."""
    expected: dict[str, str] = {}
    for verb, span, *_ in (words for words in told if words[0] in _VERBS):
        expected[span] = verb if verb != "undone" else f"undone {_[0]}"
    document = project.documents.ids()[0]
    spans = {span.id: span for span in project.spans.of_document(document, AMAL)}
    last = next(reversed(expected), "")
    for span, state in expected.items():
        if span == last:
            continue
        assert (SpanId(span) in spans) == (state != "deleted"), (span, state)
        if state == "noted":
            assert spans[SpanId(span)].note
    if last and expected[last] == "added":
        assert SpanId(last) in spans


_VERBS = frozenset({"added", "noted", "deleted", "undone"})


def _look_at_merge(project: Project, folder: Path, told: list[list[str]]) -> None:
    merged = sum(
        span.id.startswith("merged")
        for document in project.documents.ids()
        for span in project.spans.of_document(document)
    )
    whole = any(words[0] == "merged" for words in told)
    assert merged in ({_TEXTS} if whole else {0, _TEXTS})


def _look_at_gold(project: Project, folder: Path, told: list[list[str]]) -> None:
    (decided,) = project.connection.execute(
        "SELECT count(*) FROM step WHERE operation = 'run_strategy'"
    ).fetchone()
    assert decided == 1 if ["decided"] in told else decided in (0, 1)


def _look_at_export(project: Project, folder: Path, told: list[list[str]]) -> None:
    target = folder / "out.jsonl"
    assert target.exists() or ["exported"] not in told
    if target.exists():
        lines = target.read_text(encoding="utf-8").splitlines()
        assert len([json.loads(line) for line in lines]) >= _TEXTS
    # A program that was killed cannot take its half-written part away; any other must.
    ended = any(words[0] in ("end", "problem") for words in told)
    assert not ended or not list(folder.glob(".out*"))


def _look_at_backups(project: Project, folder: Path, told: list[list[str]]) -> None:
    kept = list(backup_folder(project.path).glob("* *.tawsim"))
    assert kept or not any(words[0] == "kept" for words in told)
    for path in kept:
        with Project.open(path, read_only=True) as backup:
            assert len(backup.documents) == _TEXTS


def _look_at_old(project: Project, folder: Path, told: list[list[str]]) -> None:
    assert project.spans.count() > 0
    copy = folder / "old.v2.tawsim"
    assert copy.exists()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM span").fetchone()[0] > 0


def fresh(prepared: Path, folder: Path) -> Path:
    """A copy of what ``prepare`` made."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(prepared, folder)
    return folder


def kills(prepared: Path, folder: Path, number: int, seed: int) -> Iterator[str]:
    """Kill the acts in turn at random moments; gives each act that ended well afterwards."""
    chance = random.Random(seed)
    lengths = {act: _length(act, prepared, folder) for act in ACTS}
    for n in range(number):
        act = list(ACTS)[n % len(ACTS)]
        fresh(prepared, folder)
        begin, end = lengths[act]
        look(act, folder, run(act, folder, kill_after=chance.uniform(begin, end)))
        yield act


def _length(act: str, prepared: Path, folder: Path) -> tuple[float, float]:
    """From when to when the act does its work, in seconds from the program's start."""
    begun = time.monotonic()
    ran = run(act, fresh(prepared, folder))
    assert ran.code == 0, ran.errors
    length = time.monotonic() - begun
    return 0.35 * length, 1.1 * length


def compiled(folder: Path) -> Path | None:
    """The failing disk as a library to preload; None where there is no C compiler."""
    if shutil.which("cc") is None or sys.platform != "linux":
        return None
    library = folder / "failing_disk.so"
    source = HERE / "failing_disk.c"
    command = ["cc", "-shared", "-fPIC", "-O1", "-w", "-o", str(library), str(source), "-ldl"]
    return library if subprocess.run(command, check=False).returncode == 0 else None


def writes(act: str, prepared: Path, folder: Path, library: Path) -> int:
    """At how many writes and syncs the act can fail."""
    count = folder.with_name("count")
    ran = run(
        act,
        fresh(prepared, folder),
        LD_PRELOAD=str(library),
        FAULT_PATH=str(folder),
        FAULT_COUNT=str(count),
    )
    assert ran.code == 0, ran.errors
    return int(count.read_text())


def fail(act: str, prepared: Path, folder: Path, library: Path, kind: str, place: int) -> str:
    """Let the disk fail once; gives "end" or the name of the problem that was told."""
    ran = run(
        act,
        fresh(prepared, folder),
        LD_PRELOAD=str(library),
        FAULT_PATH=str(folder),
        FAULT_KIND=kind,
        FAULT_AT=str(place),
    )
    assert ran.code in (0, 1), (act, kind, place, ran.errors)
    look(act, folder, ran)
    last = ran.told[-1] if ran.told else ""
    assert last == "end" or last.startswith("problem "), (act, kind, place, ran)
    return last.removeprefix("problem ")


def flip(sound: Path, folder: Path, chance: random.Random) -> str:
    """Damage a copy of a project: it opens whole, or says what is wrong, and gives up its rest."""
    folder.mkdir(exist_ok=True)
    damaged, saved = folder / "damaged.tawsim", folder / "saved.tawsim"
    for path in (damaged, saved, side_file(damaged)):
        path.unlink(missing_ok=True)
    raw = bytearray(sound.read_bytes())
    if chance.random() < 0.2:
        del raw[chance.randrange(len(raw)) :]
    for _ in range(chance.choice((1, 1, 2, 8))):
        if raw:
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    damaged.write_bytes(raw)
    outcome = _opened(damaged)
    if outcome == "whole":
        return outcome
    damaged.write_bytes(raw)
    side_file(damaged).unlink(missing_ok=True)
    try:
        salvage(damaged, saved)
    except NothingToSalvage:
        return f"{outcome}, nothing left"
    with Project.open(saved) as project:
        assert check(project.connection) == []
    return f"{outcome}, salvaged"


def _opened(damaged: Path) -> str:
    """Whether a project is whole, or how its damage was told."""
    try:
        with Project.open(damaged) as project:
            try:
                found = check(project.connection)
            except sqlite3.DatabaseError:
                return "refused by SQLite"
            return "found by the check" if found else "whole"
    except Problem as problem:
        return f"refused as {type(problem).__name__}"


def main() -> None:
    """The long run."""
    reader = argparse.ArgumentParser(description=main.__doc__)
    reader.add_argument("--kills", type=int, default=500)
    reader.add_argument("--flips", type=int, default=1_000)
    reader.add_argument("--every", type=int, default=1, help="fail at every n-th write only")
    reader.add_argument("--seed", type=int, default=7)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        prepared, folder = Path(name) / "prepared", Path(name) / "run"
        prepared.mkdir()
        prepare(prepared)
        done = Counter(kills(prepared, folder, given.kills, given.seed))
        print("kills", dict(done), flush=True)
        library = compiled(Path(name))
        for act in ACTS if library is not None else ():
            points = writes(act, prepared, folder, library)
            for kind in KINDS:
                told = Counter(
                    fail(act, prepared, folder, library, kind, place)
                    for place in range(1, points + 1, given.every)
                )
                print("failing disk", act, kind, f"{points} writes", dict(told), flush=True)
        chance = random.Random(given.seed)
        damaged = Path(name) / "damage"
        told = Counter(flip(prepared / "p.tawsim", damaged, chance) for _ in range(given.flips))
        print("damage", dict(told), flush=True)


if __name__ == "__main__":
    main()

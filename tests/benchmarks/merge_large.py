"""Run as a program: merge two work files of many operations; prints times and memory as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from builders import COUNTRY, project_with

from annotations.identity import new_id
from annotations.layer import LayerId
from annotations.operations.assign_work import assign_work
from annotations.operations.merge_work_file import Verdict, merge_work_files
from annotations.operations.write_work_file import write_work_files
from annotations.project import Project
from annotations.span import Fragment, Span, SpanId
from annotations.storage.journal import StepHash, StepHead
from annotations.storage.judgements import SPAN, to_json, write_rows
from annotations.storage.projection import project_everything
from annotations.storage.self_check import check
from annotations.storage.spans import fields_of

_TEXT = "وصل مهاجرون من باكستان إلى البيرو عبر البحر، وفق بيان صادر عن المنظمة. " * 30
_DOCUMENTS = 2_000
_BATCH = 5_000


def fill(path: Path, operations: int) -> None:
    """So many steps of one annotator, each a span or a change of one, written in bulk."""
    with Project.open(path) as project, project.writing():
        assert project.work is not None
        layer = project.work.layer
        connection = project.connection
        replica = new_id()
        number = connection.execute(
            "INSERT INTO replica (id, device, opened) VALUES (?, '', 0)", (replica,)
        ).lastrowid
        documents = project.documents.ids()
        lamport = project.work.lamport
        steps: list[tuple[object, ...]] = []
        changes: list[tuple[object, ...]] = []
        rows: dict[str, dict[str, object]] = {}
        for at in range(operations):
            lamport += 1
            head = StepHead(new_id(), lamport, replica, layer, 0, "add_span")
            if at % 5 < 3:
                span = _span(documents[at % len(documents)], layer, at)
                fields: dict[str, object] = {**fields_of(span), "flagged": 0, "deleted": 0}
                key, before = span.id, None
                rows[key] = fields
            else:
                fields = {"note": str(at)}
                before = to_json({"note": str(rows[key]["note"])})
                rows[key] = {**rows[key], **fields}
            stored = ("span", str(key), before, to_json(fields))
            content = StepHash(head)
            content.add(stored)
            steps.append((at + 2, head.id, lamport, number, layer, content.digest()))
            changes.append((at + 2, *stored))
            if len(steps) == _BATCH or at == operations - 1:
                connection.executemany(
                    "INSERT INTO step (no, id, lamport, replica, actor, time, operation, kind, "
                    "hash) VALUES (?, ?, ?, ?, ?, 0, 'add_span', 'do', ?)",
                    steps,
                )
                connection.executemany(
                    "INSERT INTO change (step, n, tbl, key, before, after) "
                    "VALUES (?, 0, ?, ?, ?, ?)",
                    changes,
                )
                write_rows(connection, SPAN, list(rows.items()))
                last = rows[key]
                steps, changes, rows = [], [], {key: last}


def _span(document: int, layer: LayerId, at: int) -> Span:
    start = at * 7 % (len(_TEXT) - 8)
    end = start + 5
    return Span(
        id=SpanId(new_id()),
        document=document,  # type: ignore[arg-type]
        layer=layer,
        label=COUNTRY,
        fragments=(Fragment(start, end),),
        quote=_TEXT[start:end],
        author=layer,
    )


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Seconds on the clock, and of this process alone: a busy machine makes them two."""
    start, own = time.perf_counter(), time.process_time()
    work()
    return {
        "clock": round(time.perf_counter() - start, 2),
        "own": round(time.process_time() - own, 2),
    }


def main() -> None:
    folder, operations = Path(sys.argv[1]), int(sys.argv[2])
    project, _ = project_with(
        folder / "p.tawsim", *(f"{_TEXT}{number}" for number in range(_DOCUMENTS))
    )
    assign_work(project, annotators=["أمل", "باسم"], overlap=2)
    files = [each.path for each in write_work_files(project, folder=folder)]
    project.close()
    figures: dict[str, object] = {"operations": 2 * operations}
    figures["fill (s)"] = timed(lambda: [fill(path, operations) for path in files])
    figures["work file (MB)"] = files[0].stat().st_size // 10**6
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Project.open(project.path) as home:
        for number, path in enumerate(files):

            def merge(path: Path = path) -> None:
                (report,) = merge_work_files(home, files=[path]).files
                assert report.verdict is Verdict.MERGED
                assert report.steps == operations

            figures[f"merge {number + 1} (s)"] = timed(merge)
        figures["again (s)"] = timed(lambda: merge_work_files(home, files=files))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        figures["peak memory before, after merging (MB)"] = [before // 1024, after // 1024]

        def rebuild() -> None:
            with home.writing():
                project_everything(home.connection)

        figures["rebuild (s)"] = timed(rebuild)
        figures["peak memory after rebuilding (MB)"] = (
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        )
        figures["project (MB)"] = home.path.stat().st_size // 10**6
        figures["spans"] = home.spans.count()
        if operations <= 50_000:
            assert check(home.connection) == []
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

"""Run as a program: do one kind of work in a folder, saying what is done once it is saved.

Ends with 0 where all is done, with 1 and "problem NAME" where a problem stopped it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import annotations.project
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.errors import Problem
from annotations.operations.edit_spans import add_span, delete_spans, write_note
from annotations.operations.export_documents import export_documents
from annotations.operations.import_documents import import_documents
from annotations.operations.keep_backups import keep_backup
from annotations.operations.merge_work_file import merge_work_files
from annotations.operations.run_strategy import run_strategy
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage import connection, journal
from annotations.storage.journal import now_ms

GESTURES = 12
NIGHT_MS = 9 * 3_600_000


def say(*words: object) -> None:
    print(*words, flush=True)


def bring_in(folder: Path) -> None:
    with Project.open(folder / "p.tawsim") as project:
        before = len(project.documents)
        import_documents(
            project,
            sources=[folder / "articles.jsonl"],
            progress=lambda done, _: say("articles", before + done),
        )


def annotate(folder: Path) -> None:
    with Project.open(folder / "p.tawsim") as project:
        project.actor = project.layers.named("أمل").id
        label = project.label_set.named("COUNTRY").id
        document = project.documents.ids()[0]
        for number in range(GESTURES):
            span = SpanId(f"new{number}")
            add_span(
                project,
                document=document,
                layer=project.layers.named("أمل").id,
                label=label,
                fragments=[(number, number + 2)],
                span=span,
            )
            say("added", span)
            write_note(project, span=span, note=f"ملاحظة {number}")
            say("noted", span)
            if number % 4 == 3:
                delete_spans(project, spans=[span])
                say("deleted", span)
            if number % 5 == 4:
                project.undo()
                say("undone", span, "deleted" if number % 4 == 3 else "noted")


def merge(folder: Path) -> None:
    with Project.open(folder / "p.tawsim") as project:
        report = merge_work_files(project, files=[folder / "work.tawsim"])
        say("merged", report.steps)


def adjudicate(folder: Path) -> None:
    with Project.open(folder / "p.tawsim") as project:
        project.actor = project.layers.named("gold").id
        run_strategy(project, strategy=Strategy(StrategyName.MAJORITY))
        say("decided")


def export(folder: Path) -> None:
    with Project.open(folder / "p.tawsim", read_only=True) as project:
        export_documents(project, format="tawsim", target=folder / "out.jsonl", overwrite=True)
        say("exported")


def back_up(folder: Path) -> None:
    with Project.open(folder / "p.tawsim") as project:
        made = keep_backup(project)
        say("kept", "" if made is None else made.number)


def migrate(folder: Path) -> None:
    with Project.open(folder / "old.tawsim") as project:
        say("migrated", project.read_only)


def asleep(folder: Path) -> None:
    """A gesture that is half written when the lid is shut; the clock has gone on when it opens."""
    with Project.open(folder / "p.tawsim") as project:
        layer = project.actor = project.layers.named("أمل").id
        document, label = project.documents.ids()[0], project.label_set.named("COUNTRY").id
        place = {"document": document, "layer": layer, "label": label, "fragments": [(0, 2)]}
        add_span(project, **place, span=SpanId("before"))
        say("added")
        with project.step("write_note") as step:
            step.put("span", "before", {"note": "half"})
            step.flush()
            say("middle")
            sys.stdin.readline()
            for module in (journal, annotations.project):
                module.now_ms = lambda: now_ms() + NIGHT_MS  # type: ignore[attr-defined]
        say("saved")
        add_span(project, **place, span=SpanId("after"))
        say("added")


ACTS: dict[str, Callable[[Path], None]] = {
    act.__name__: act for act in (bring_in, annotate, merge, adjudicate, export, back_up, migrate)
}


def main() -> int:
    connection._BUSY_MS = int(os.environ.get("FAULT_PATIENCE_MS", connection._BUSY_MS))
    try:
        {**ACTS, "asleep": asleep}[sys.argv[1]](Path(sys.argv[2]))
    except Problem as problem:
        say("problem", type(problem).__name__)
        return 1
    say("end")
    return 0


if __name__ == "__main__":
    sys.exit(main())

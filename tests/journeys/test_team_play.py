"""Three annotators, four machines, a USB stick: what comes back makes the same project each time.

``TAWSIM_ORDERS=all`` merges in all 720 orders; by default six are drawn.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import islice, permutations
from pathlib import Path

import pytest
from histories import fingerprint, steps_of
from journeys.annotate_work_file import annotate, open_work_file
from modal import answering, named
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotations.document import Document
from annotations.errors import ForeignFile
from annotations.formats.label_scheme import load_scheme
from annotations.layer import DocumentState
from annotations.operations.assign_work import assign_work
from annotations.operations.merge_work_file import MergeReport, Verdict, merge_work_files
from annotations.operations.write_work_file import write_work_files
from annotations.project import Project
from resources import resource

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("annotate_work_file.py")
ARTICLES = 200
ORDERS = 6


@pytest.fixture
def coordinator(memory_path: Path, shared: Path) -> Path:
    """A project of 200 news articles, given to three annotators, two for each article."""
    path = memory_path / "project.tawsim"
    with Project.create(
        path, load_scheme(resource("label_schemes", "trafficking.json"))
    ) as project:
        with (shared / "news" / "articles.jsonl").open(encoding="utf-8") as lines:
            told = {each["text"]: each["title"] for each in map(json.loads, lines)}
        articles = [Document(text, title=title) for text, title in islice(told.items(), ARTICLES)]
        with project.writing():
            project.documents.add(articles)
        assert len(project.documents) == ARTICLES
        assign_work(project, annotators=["أمل", "باسم", "جنى"], overlap=2, calibration=6)
    return path


def machine(qtbot: QtBot, path: Path, articles: int, seed: int, start: int = 0) -> Path:
    """Somebody works on this file in a window of their own and closes it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = open_work_file(application, path, path.with_suffix(".ini"))
    qtbot.addWidget(window)
    assert len(annotate(window, articles, seed, start)) == articles
    window.close()
    return path


def killed(path: Path, saved: int) -> set[str]:
    """The spans that the window said it had saved before it was killed in its next gesture."""
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(path), str(path.with_suffix(".ini"))],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert program.stdout is not None
    told = [program.stdout.readline() for _ in range(saved)]
    program.kill()
    told += program.stdout.read().split(b"\n")
    program.stdout.close()
    program.wait()
    return {line.decode().strip() for line in told if len(line.strip()) == 32}


def send_back(qtbot: QtBot, path: Path, name: str) -> Path:
    """Open the file again, with what was saved last, and hand over a copy."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = open_work_file(application, path, path.with_suffix(".ini"))
    qtbot.addWidget(window)

    with answering(named(name)):
        window.actions_by_id["send_back"].trigger()
    target = path.with_name(name)
    qtbot.waitUntil(lambda: name in window.notices.text.text())
    window.close()
    return target


def merged(path: Path, files: Sequence[Path], *, at_once: bool) -> tuple[MergeReport, object]:
    """What the project is once these files are merged into a copy of it, in this order."""
    copy = Path(shutil.copyfile(path, path.with_name("merged.tawsim")))
    with Project.open(copy) as project:
        if at_once:
            report = merge_work_files(project, files=files)
        else:
            reports = [merge_work_files(project, files=[file]) for file in files]
            report = MergeReport(tuple(each for one in reports for each in one.files))
        found = fingerprint(project)
    shutil.rmtree(copy.with_name("merged.backups"))
    return report, found


def test_a_team_without_a_network(qtbot: QtBot, coordinator: Path) -> None:
    out = coordinator.with_name("out")
    with Project.open(coordinator) as project:
        amal, basim, jana = [each.path for each in write_work_files(project, folder=out)]

    # Amal works on two machines: the second goes on from a copy of the first.
    machine(qtbot, amal, articles=4, seed=1)
    amal_again = Path(shutil.copyfile(amal, out / "amal at home.tawsim"))
    machine(qtbot, amal_again, articles=3, seed=2, start=4)
    machine(qtbot, amal, articles=3, seed=3, start=4)

    # Basim's computer dies in the middle of saving.
    machine(qtbot, basim, articles=2, seed=4)
    saved = killed(basim, saved=6)
    assert len(saved) >= 6
    with Project.open(coordinator) as project:
        (refused,) = merge_work_files(project, files=[basim]).files
        assert isinstance(refused.problem, ForeignFile)
        assert refused.problem.facts["reason"] == "unclosed"
    basim_back = send_back(qtbot, basim, "basim back.tawsim")

    with Project.open(basim_back) as project:
        own = project.layers.named("باسم").id
        finished = project.layers.count(own, DocumentState.DONE)

    # Jana hands her work over twice, and one stick is damaged.
    machine(qtbot, jana, articles=3, seed=5)
    jana_first = send_back(qtbot, jana, "jana first.tawsim")
    machine(qtbot, jana, articles=3, seed=6, start=4)
    damaged = out / "damaged.tawsim"
    whole = bytearray(jana.read_bytes())
    whole[len(whole) // 2 :] = bytes(len(whole) - len(whole) // 2)
    damaged.write_bytes(whole)

    files = (amal, amal_again, basim_back, jana_first, jana, damaged)
    orders = list(permutations(files))
    if os.environ.get("TAWSIM_ORDERS") != "all":
        orders = [files, files[::-1], *random.Random(8).sample(orders, ORDERS - 2)]
    first: object = None
    for number, order in enumerate(orders):
        report, found = merged(coordinator, order, at_once=number % 2 == 0)
        assert isinstance(found, dict)
        verdicts = dict(zip(order, report.files, strict=True))
        assert verdicts[damaged].verdict is Verdict.REFUSED
        assert all(
            verdicts[file].verdict is not Verdict.REFUSED for file in order if file != damaged
        )
        first = first or found
        assert found == first, order
    assert isinstance(first, dict)
    assert first["findings"] == []
    for file in files[:-1]:
        assert steps_of(file) <= first["steps"]

    with Project.open(coordinator) as project:
        merge_work_files(project, files=files)
        spans = {
            span.id
            for document in project.documents.ids()
            for span in project.spans.of_document(document)
        }
        assert saved <= spans
        loads = project.assignments.workloads()
        done = {layer.name: loads[layer.id].done for layer in project.layers.all()[:-1]}
        assert done["أمل"] == 7
        assert done["جنى"] == 6
        assert done["باسم"] == finished

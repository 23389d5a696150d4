"""Adjudication of 1,000 articles by 5 annotators with 30 spans each: run with ``make bench``."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator

import pytest
from builders import COUNTRY, FIGURE, VICTIM, small_label_set
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotations.adjudication.clusters import clusters_of
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.document import Document
from annotations.identity import new_id
from annotations.layer import LayerId
from annotations.operations.adjudication_cases import every_case
from annotations.operations.edit_layers import add_annotator
from annotations.operations.run_strategy import preview
from annotations.project import Project
from annotations.span import Fragment, Span, SpanId
from annotations.storage.journal import Step
from annotations.storage.judgements import SPAN, STATE
from annotations.storage.layers import state_key
from annotations.storage.spans import fields_of
from desktop.adjudication.desk import AdjudicationDesk
from desktop.application import make_window
from desktop.preferences import Preferences

_WORDS = (
    *("وصل", "مهاجرون", "من", "باكستان", "والسودان", "وإيران", "إلى", "البيرو", "بينهم"),
    *("فتيات", "قاصرات", "وأطفال", "وعددهم", "نحو", "١٢", "ألفا", "في", "العام", "الماضي"),
)
_ARTICLES, _ANNOTATORS, _SPANS = 1_000, 5, 30


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Annotators who pass over one span in ten, widen another, and sometimes change the label."""
    chance = random.Random(7)
    made = Project.create(tmp_path_factory.mktemp("big") / "p.tawsim", small_label_set())
    documents = [
        Document(" ".join(chance.choice(_WORDS) for _ in range(400)) + f" {number}")
        for number in range(_ARTICLES)
    ]
    with made.writing():
        made.documents.add(documents)
    names = [LayerId(f"a{number}") for number in range(_ANNOTATORS)]
    for name in names:
        add_annotator(made, name=name, layer=name)
    with made.step("import_documents") as step:
        for document in documents:
            _annotate(step, document, names, chance)
    with made:
        yield made


def _annotate(step: Step, document: Document, names: list[LayerId], chance: random.Random) -> None:
    starts = [0] + [at + 1 for at, sign in enumerate(document.text) if sign == " "]
    labels = [VICTIM, COUNTRY, FIGURE]
    places = [
        (first, first + chance.randint(1, 3), chance.choice(labels))
        for first in (number * 13 + chance.randrange(6) for number in range(_SPANS))
    ]
    for name in names:
        for first, last, label in places:
            luck = chance.random()
            if luck < 0.1:
                # Passed over, and something else marked.
                first, last, label = (other := chance.randrange(380)), other + 1, VICTIM
            elif luck < 0.2:
                last = min(last + 1, first + 4)
            elif luck > 0.93:
                label = chance.choice(labels)
            start, end = starts[first] + (0.2 < luck < 0.25), starts[last] - 1
            span = Span(
                *(SpanId(new_id()), document.id, name, label, (Fragment(start, end),)),
                document.text[start:end],
                {"value": 3} if label == FIGURE else {},
                author=name,
            )
            step.add(SPAN.name, span.id, fields_of(span))
        done = {"document": document.id, "layer": name, "state": "done"}
        step.put(STATE.name, state_key(document.id, name), done)


def test_clustering(benchmark: BenchmarkFixture, project: Project) -> None:
    """Budget 5 s: clusters alone, the spans read before."""
    finished = project.layers.finished()
    spans = {document: project.spans.of_document(document) for document in finished}
    assert sum(map(len, spans.values())) == _ARTICLES * _ANNOTATORS * _SPANS

    def run() -> int:
        return sum(len(clusters_of(d, found, finished[d])) for d, found in spans.items())

    assert benchmark.pedantic(run, rounds=3) > 0


def test_every_case_read_and_classed(benchmark: BenchmarkFixture, project: Project) -> None:
    """From disk: spans, clusters, classes, states."""
    assert benchmark.pedantic(lambda: sum(1 for _ in every_case(project)), rounds=3) == _ARTICLES


def test_preview_of_a_majority(benchmark: BenchmarkFixture, project: Project) -> None:
    strategy = Strategy(StrategyName.MAJORITY, minimum=3)
    counted = benchmark.pedantic(lambda: preview(project, strategy=strategy), rounds=2)
    assert counted.articles == _ARTICLES


def test_next_case(benchmark: BenchmarkFixture, qtbot: QtBot, project: Project) -> None:
    """Budget 50 ms: a key at the desk decides, and the next case is painted."""
    settings = QSettings(str(project.path.with_suffix(".ini")), QSettings.Format.IniFormat)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    copy = project.path.with_name("copy.tawsim")
    shutil.copy2(project.path, copy)
    window = make_window(application, Preferences(settings))
    qtbot.addWidget(window)
    window.show()
    assert window.commands.open_path(copy)
    window.actions_by_id["adjudicate"].trigger()
    desk = window.findChild(AdjudicationDesk)
    assert desk is not None
    qtbot.waitUntil(lambda: not desk.deciding.busy, timeout=60_000)

    def run() -> None:
        qtbot.keyClick(desk.article, "1")
        application.processEvents()

    benchmark.pedantic(run, rounds=60, warmup_rounds=3)
    assert desk.deciding.case is not None
    window.close()

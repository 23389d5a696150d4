"""The window and the command line give the same gold, over the whole table of hand-made cases."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from adjudicating import adjudicated
from at_desk import Open, project_of
from builders import COUNTRY, FIGURE, VICTIM
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from annotations.adjudication.boundary_kinds import BoundaryKind
from annotations.adjudication.cluster import content_of
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.rules import KeptRule, Preference
from annotations.adjudication.strategies import StrategyName
from annotations.cli import tawsim
from annotations.layer import GOLD
from annotations.operations.adjudicate import keep_rule
from annotations.project import Project
from desktop.adjudication.strategy_dialog import StrategyDialog

TABLE = Path(__file__).parents[1] / "data" / "adjudication" / "cases.tsv"
T = "وصل نحو 12 ألفًا و992 مهاجرًا غير نظامي من باكستان والسودان إلى البيرو، بينهم فتيات قاصرات."
K = "قال كاتب: «غزة، غزة» والحــرب وحربُ أخرى في غزةَ وللسودان عدد 80% تقريبا."
RULES = (
    KeptRule(Disagreement.MISSING, (COUNTRY,), Preference.ACCEPT),
    KeptRule(Disagreement.MISSING, (FIGURE,), Preference.ACCEPT),
    KeptRule(Disagreement.MISSING, (VICTIM,), Preference.NOTHING),
    KeptRule(Disagreement.BOUNDARY, (COUNTRY,), Preference.SHORTER, BoundaryKind.CLITIC),
    KeptRule(Disagreement.BOUNDARY, (FIGURE,), Preference.LONGER, BoundaryKind.QUALIFIER),
    KeptRule(Disagreement.TRIVIAL, (COUNTRY,), Preference.SHORTER),
    KeptRule(Disagreement.LABEL, tuple(sorted((COUNTRY, VICTIM))), Preference.LABEL, label=COUNTRY),
)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every case an article of one project, with rules kept."""
    path = tmp_path_factory.mktemp("table") / "table.tawsim"
    articles = {}
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines()[1:]):
        _, text, layers, *_ = line.split("\t")
        marks = [[] if told == "–" else told.split("; ") for told in layers.split(" / ")]
        articles[f"{T if text == 'T' else K}\n{number}"] = marks
    project, _ = adjudicated(path, articles)
    with project:
        for rule in RULES:
            keep_rule(project, rule=rule)
    return path


def gold_of(project: Project) -> list[object]:
    return [
        (document, sorted(map(content_of, project.spans.of_document(document, GOLD))))
        for document in project.documents.ids()
    ]


def states_of(project: Project) -> list[object]:
    return [project.layers.state(document, GOLD) for document in project.documents.ids()]


@pytest.mark.parametrize("trivial", [False, True])
@pytest.mark.parametrize("name", list(StrategyName))
def test_every_strategy(
    qtbot: QtBot, table: Path, tmp_path: Path, open_desk: Open, name: StrategyName, trivial: bool
) -> None:
    ours, theirs = tmp_path / "window.tawsim", tmp_path / "command.tawsim"
    for copy in (ours, theirs):
        shutil.copy2(table, copy)
    asked = ["adjudicate", str(theirs), "--strategy", name.value]
    asked += ["--ignore-trivial"] if trivial else []
    if name is StrategyName.ONE_ANNOTATOR:
        asked += ["--annotator", "basil", "--label", COUNTRY]
    done = CliRunner().invoke(tawsim, asked, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    desk = open_desk(Project.open(ours))
    dialog = StrategyDialog(desk._workspace, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.strategy.setCurrentIndex(dialog.strategy.findData(name))
    dialog.trivial.setChecked(trivial)
    dialog.annotator.setCurrentIndex(dialog.annotator.findData("basil"))
    dialog.label.setCurrentIndex(dialog.label.findData(COUNTRY))
    dialog._change_strategy()
    qtbot.waitUntil(lambda: dialog._counted is not None)
    with qtbot.waitSignal(dialog.finished):
        dialog.run()
    with Project.open(theirs, read_only=True) as other:
        assert gold_of(project_of(desk)) == gold_of(other)
        assert states_of(project_of(desk)) == states_of(other)
        assert any(spans for _, spans in gold_of(other))  # type: ignore[misc]

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from adjudicating import NAMES, adjudicated
from builders import COUNTRY, FIGURE, VICTIM
from click.testing import CliRunner

from annotations.adjudication.choices import take
from annotations.adjudication.decision import Reason, Verdict
from annotations.adjudication.report import (
    NOTHING,
    Beside,
    Judged,
    disagreement_report,
    feedback,
)
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.agreement.blocks import Heading, Paragraph, Table
from annotations.cli import tawsim
from annotations.layer import LayerId
from annotations.operations.adjudicate import decide
from annotations.operations.adjudication_cases import every_case
from annotations.operations.gold_agreement import agreement_before_and_against
from annotations.operations.gold_writing import Ruling
from annotations.operations.report_adjudication import Reporter
from annotations.operations.run_strategy import run_strategy
from annotations.project import Project

TEXT = "وصل 12 مهاجرًا من باكستان والسودان إلى البيرو ثم إيران."
MARKS = [
    ["C:باكستان", "C:السودان", "F:12=12", "C:البيرو"],
    ["C:باكستان", "C:والسودان", "F:12=21", "C:البيرو"],
    ["V:باكستان", "C:السودان", "F:12=12"],
]
WORDS = {"باكستان": Reason.GUIDELINE_UNCLEAR, "السودان": Reason.SLIP}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Pakistan a country, Sudan without its و, 12, and nothing in Peru."""
    made, _ = adjudicated(tmp_path / "p.tawsim", {TEXT: MARKS})
    (article,) = every_case(made)
    for case in article.cases:
        words = TEXT[slice(*case.cluster.place)]
        if "البيرو" in words:
            decide(made, case=case, ruling=Ruling(Verdict.NONE))
            continue
        reason = next((why for each, why in WORDS.items() if each in words), Reason.UNSAID)
        drafts = take(case.cluster, case.cluster.versions()[0])
        decide(made, case=case, ruling=Ruling(Verdict.SPANS, drafts, reason=reason, note="كذا"))
    return made


def judged(project: Project) -> list[Judged]:
    return [
        Judged(article.title, article.text, case)
        for article in every_case(project)
        for case in article.cases
    ]


def test_the_counts_are_those_of_the_hand(project: Project) -> None:
    with project:
        report = disagreement_report(judged(project))
    assert (report.cases, report.settled) == (4, 4)
    assert report.solved == Counter(
        {
            (COUNTRY, VICTIM): 1,  # carim, Pakistan
            (COUNTRY, COUNTRY): 1,  # basil, the و of Sudan
            (FIGURE, FIGURE): 1,  # basil, 21 for 12
            (NOTHING, COUNTRY): 2,  # amal and basil, Peru
        }
    )
    assert report.reasons == Counter({Reason.GUIDELINE_UNCLEAR: 1, Reason.SLIP: 1})
    amal, basil, carim = (report.by_annotator[LayerId(name)] for name in NAMES[:3])
    assert amal == Counter({Beside.SAME: 3, Beside.EXTRA: 1})
    assert basil == Counter({Beside.SAME: 1, Beside.BOUNDARY: 1, Beside.VALUES: 1, Beside.EXTRA: 1})
    assert carim == Counter({Beside.SAME: 3, Beside.LABEL: 1})
    assert [(gap.labels, gap.count, gap.reasoned) for gap in report.gaps] == [
        ((COUNTRY, VICTIM), 1, 1)
    ]


def test_feedback_holds_only_what_differs(project: Project) -> None:
    with project:
        found = feedback(judged(project), LayerId("basil"))
    told = [
        (each.beside, [s.quote for s in each.own], [s.quote for s in each.gold]) for each in found
    ]
    assert told == [
        (Beside.VALUES, ["12"], ["12"]),
        (Beside.BOUNDARY, ["والسودان"], ["السودان"]),
        (Beside.EXTRA, ["البيرو"], []),
    ]


def test_agreement_before_and_against_the_gold(project: Project) -> None:
    """Exact F1 by hand: amal 4, basil 4, carim 3 spans, gold 3.

    amal–basil share Pakistan, 12, Peru: 6/8; amal–carim Sudan, 12: 4/7;
    basil–carim 12: 2/7. Against the gold: amal 3: 6/7, basil 2: 4/7, carim 2: 4/6.
    """
    with project:
        found = agreement_before_and_against(project, list(every_case(project)))
    assert found.articles == 1
    assert found.among == pytest.approx((6 / 8 + 4 / 7 + 2 / 7) / 3)
    wanted = {"amal": 6 / 7, "basil": 4 / 7, "carim": 4 / 6}
    assert found.against == pytest.approx(wanted)


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_pages_say_it_in_every_language(project: Project, language: str) -> None:
    with project:
        reporter = Reporter(project, language)
        pages = [reporter.report_blocks(), reporter.feedback_blocks(LayerId("basil"))]
        assert list(reporter.annotators.values()) == list(NAMES[:3])
    words = [
        each
        for block in [block for page in pages for block in page]
        for each in (
            [block.text]
            if isinstance(block, Heading | Paragraph)
            else [*block.headings, *(cell for row in block.rows for cell in row)]
            if isinstance(block, Table)
            else []
        )
    ]
    assert not [each for each in words if re.fullmatch(r"[a-z_]+\.[a-z_]+", each)]
    assert any("والسودان" in each for each in words)
    assert any("كذا" in each for each in words)


def test_an_article_is_complete_only_when_nothing_waits(tmp_path: Path) -> None:
    made, _ = adjudicated(tmp_path / "p.tawsim", {TEXT: MARKS, f"{TEXT}2": [["F:12"], ["F:12"]]})
    with made:
        run_strategy(made, strategy=Strategy(StrategyName.UNANIMOUS))
        assert [article.complete for article in every_case(made)] == [False, True]
        reporter = Reporter(made, "en")
        table = next(block for block in reporter.report_blocks() if isinstance(block, Table))
        assert [row[-1] for row in table.rows] == ["incomplete, open: \u20684\u2069", "complete"]


def test_the_command_writes_report_and_sheet(project: Project, tmp_path: Path) -> None:
    path = str(project.path)
    project.close()
    page = tmp_path / "report.html"
    done = CliRunner().invoke(tawsim, ["disagreements", path, str(page), "--json"])
    assert json.loads(done.output) == {
        "path": str(page),
        "articles": 1,
        "cases": 4,
        "settled": 4,
        "complete": 1,
    }
    assert "<table>" in page.read_text(encoding="utf-8")
    sheet = tmp_path / "sheet.pdf"
    asked = ["--language", "ar", "disagreements", path, str(sheet), "--annotator", "basil"]
    assert CliRunner().invoke(tawsim, asked).exit_code == 0
    assert sheet.read_bytes().startswith(b"%PDF")

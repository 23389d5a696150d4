"""Cases made by hand: text, what each annotator marked, the class expected, what each rule does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from adjudicating import NAMES, adjudicated, marked, parsed
from click.testing import CliRunner

from annotations.adjudication.cluster import Content, canonical, content_of
from annotations.adjudication.clusters import clusters_of
from annotations.adjudication.disagreement import Disagreement, difference
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum, outcome
from annotations.cli import tawsim
from annotations.document import DocumentId
from annotations.layer import GOLD, LayerId
from annotations.operations.run_strategy import run_strategy
from annotations.project import Project

TABLE = Path(__file__).parents[2] / "data" / "adjudication" / "cases.tsv"


class Row(NamedTuple):
    name: str
    text: str
    layers: list[list[str]]
    classes: list[str]
    unanimous: list[str]
    majority: list[str]
    incomplete: list[str]


T = "وصل نحو 12 ألفًا و992 مهاجرًا غير نظامي من باكستان والسودان إلى البيرو، بينهم فتيات قاصرات."
K = "قال كاتب: «غزة، غزة» والحــرب وحربُ أخرى في غزةَ وللسودان عدد 80% تقريبا."


@cache
def cases() -> list[Row]:
    """The rows of ``tests/data/adjudication/cases.tsv``; its README tells how to read them."""
    _, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    return [_row(line.split("\t")) for line in rows]


def _row(cells: list[str]) -> Row:
    name, text, layers, *rest = cells
    marks = [[] if told == "–" else told.split("; ") for told in layers.split(" / ")]
    return Row(name, {"T": T, "K": K}[text], marks, *[cell.split(" | ") for cell in rest])


def expected(text: str, told: str) -> list[Content] | None:
    if told == "-":
        return None
    made = [parsed(text, mark) for mark in told.split("; ")]
    return [(label, fragments, canonical(held)) for label, fragments, held in made]


@pytest.mark.parametrize("row", cases(), ids=[row.name for row in cases()])
def test_class_and_strategies(row: Row) -> None:
    names = [LayerId(name) for name in NAMES[: len(row.layers)]]
    clusters = clusters_of(DocumentId(1), marked(row.text, row.layers), names)
    found = [difference(cluster, row.text) for cluster in clusters]
    several = Disagreement.SEVERAL
    told = [
        each.kind if each.kind is several or not each.boundary else f"{each.kind} {each.boundary}"
        for each in found
    ]
    assert told == row.classes
    for name in (StrategyName.UNANIMOUS, StrategyName.MAJORITY, StrategyName.INCOMPLETE):
        strategy = Strategy(name, minimum=default_minimum(name))
        drafts = [outcome(strategy, cluster, row.text) for cluster in clusters]
        wanted = [expected(row.text, part) for part in getattr(row, name)]
        assert [each and [d.content for d in each] for each in drafts] == wanted, name


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 40
    assert len({row.name for row in cases()}) == len(cases())
    assert {told.split()[0] for row in cases() for told in row.classes} == set(Disagreement)


@pytest.mark.parametrize("strategy", ["unanimous", "majority", "incomplete"])
def test_the_command_line_writes_the_table(tmp_path: Path, strategy: str) -> None:
    """Every case an article of one project; the gold is what the table says, and no more."""
    articles = {f"{row.text}\n{number}": row for number, row in enumerate(cases())}
    path = tmp_path / "p.tawsim"
    project, documents = adjudicated(path, {text: row.layers for text, row in articles.items()})
    project.close()
    done = CliRunner().invoke(
        tawsim, ["adjudicate", str(path), "--strategy", strategy], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    with Project.open(path) as again:
        for document, (text, row) in zip(documents, articles.items(), strict=True):
            wanted = [expected(text, part) for part in getattr(row, strategy)]
            flat = sorted(content for part in wanted if part for content in part)
            found = again.spans.of_document(document, GOLD)
            assert sorted(content_of(span) for span in found) == flat
        steps = "SELECT count(*) FROM step"
        before = again.connection.execute(steps).fetchone()
        name = StrategyName(strategy)
        run_strategy(again, strategy=Strategy(name, minimum=default_minimum(name)))
        assert again.connection.execute(steps).fetchone() == before

"""A project's layers as a study, the command, and the four kinds of report."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from builders import AMAL, COUNTRY, VICTIM, project_with

from annotations.agreement.measures import MEASURES, Unit
from annotations.agreement.pictures import drawable, style
from annotations.agreement.report import make_report
from annotations.cli import main
from annotations.document import DocumentId
from annotations.errors import FileExists, LayerMissing, UnknownFormat, UnknownMeasure
from annotations.knowledge.edges import BoundaryKind
from annotations.label_set import LabelId
from annotations.layer import DocumentState, LayerId
from annotations.operations.edit_layers import add_annotator, set_state
from annotations.operations.edit_spans import add_span
from annotations.operations.export_agreement import export_agreement
from annotations.operations.read_agreement import read_study
from annotations.operations.read_progress import read_progress
from annotations.project import Project
from annotations.wording import catalogue
from desktop.sample import sample_project

HODA = LayerId("hoda")
DONE = DocumentState.DONE
TEXTS = ("وصل لاجئون من السودان.", "قصة من <b>بليز</b> وباكستان.", "خبر ثالث.")


def mark(project: Project, document: DocumentId, who: LayerId, words: str, label: LabelId) -> None:
    text = project.documents.get(document).text
    start = text.index(words)
    project.actor = who
    add_span(
        project, document=document, layer=who, fragments=[(start, start + len(words))], label=label
    )


def finish(project: Project, document: DocumentId, who: LayerId) -> None:
    project.actor = who
    set_state(project, document=document, layer=who, state=DONE)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """أمل has finished three articles, هدى the first two, in the second with no span."""
    project, (first, second, third) = project_with(tmp_path / "فريق.tawsim", *TEXTS)
    add_annotator(project, name="هدى", layer=HODA)
    mark(project, first, AMAL, "السودان", COUNTRY)
    mark(project, first, AMAL, "لاجئون", VICTIM)
    mark(project, first, HODA, "السودان", COUNTRY)
    mark(project, second, AMAL, "باكستان", COUNTRY)
    mark(project, third, HODA, "خبر", VICTIM)
    for document, who in (
        *((first, AMAL), (first, HODA), (second, AMAL), (second, HODA), (third, AMAL)),
    ):
        finish(project, document, who)
    project.close()
    return project.path


def test_only_what_is_finished_counts(team: Path) -> None:
    with Project.open(team, read_only=True) as project:
        study = read_study(project)
        with pytest.raises(LayerMissing):
            read_study(project, layers=["زيد"])
    assert study.annotators == ("أمل", "هدى")
    assert study.characters.present.tolist() == [[True, True], [True, True]]
    assert study.spans_by_article().tolist() == [3, 1]
    assert all(article.finished for article in study.articles)
    report = make_report(study)
    value = report.overall("span_exact", Unit.SPAN)
    assert value is not None
    assert value.articles == 2
    assert value.pooled == pytest.approx(2 * 1 / (3 + 1))
    assert report.finished == {"أمل": 3, "هدى": 2}


def test_progress_tells_what_waits(team: Path) -> None:
    with Project.open(team, read_only=True) as project:
        progress = read_progress(project)
    assert progress.articles == 3
    assert progress.comparable == 2
    (waiting,) = progress.waiting
    assert (waiting.finished, waiting.begun) == (("أمل",), ("هدى",))
    first, second = progress.people
    assert first.states[DONE] == 3
    assert second.states[DocumentState.IN_PROGRESS] == 1
    assert (second.spans, second.minutes_each) == (2, None)


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_command_prints_and_chooses(team: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--language", "en", "agreement", str(team)]
    assert main([*arguments, "--measure", "span_exact", "--measure", "u_alpha", "--json"]) == 0
    report = told(capsys)
    assert set(report["measures"]) == {"span_exact", "u_alpha"}
    assert report["measures"]["u_alpha"]["source"].startswith("Krippendorff")
    assert report["articles"] == 2
    whole = report["values"][0]
    assert (whole["measure"], whole["pooled"], whole["pooled_low"]) == ("span_exact", 0.5, None)
    assert main([*arguments, "--unit", "span"]) == 0
    assert "Exact" in capsys.readouterr().out
    assert main([*arguments, "--measure", "guess"]) == 1
    assert "span_exact" in capsys.readouterr().err


def test_command_says_that_two_must_finish(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, _ = project_with(tmp_path / "p.tawsim", "نص")
    project.close()
    assert main(["--language", "ar", "agreement", str(project.path)]) == 0
    assert catalogue("ar")["cli.agreement_none"] in capsys.readouterr().out


class Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def export(path: Path, target: Path, language: str = "ar") -> Path:
    with Project.open(path, read_only=True) as project:
        report = make_report(read_study(project))
        return export_agreement(
            report,
            target,
            project="<b>مشروع</b>",
            label_set=project.label_set,
            language=language,
        )


def test_html_is_escaped_and_right_to_left(team: Path, tmp_path: Path) -> None:
    page = export(team, tmp_path / "r.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    cells = Cells()
    cells.feed(page)
    assert "b" not in cells.tags
    assert any("<b>مشروع</b>" in words for words in cells.words)
    assert "img" in cells.tags
    formulas = [m for m in MEASURES if not m.slow]
    assert all(any(m.source in words for words in cells.words) for m in formulas)
    assert 'dir="ltr"' in export(team, tmp_path / "e.html", "en").read_text(encoding="utf-8")


def test_a_french_report_has_french_words_and_decimal_commas(team: Path, tmp_path: Path) -> None:
    page = export(team, tmp_path / "f.html", "fr").read_text(encoding="utf-8")
    assert '<html lang="fr" dir="ltr">' in page
    cells = Cells()
    cells.feed(page)
    assert {"Accord inter-annotateurs", "Segments exacts"} <= set(cells.words)
    values = [words for words in cells.words if re.fullmatch(r"-?\d[.,]\d{3}", words)]
    assert len(values) > 10
    assert all("," in value for value in values)


def test_pdf_is_whole_and_replaces_nothing_unasked(team: Path, tmp_path: Path) -> None:
    target = export(team, tmp_path / "r.pdf")
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.rstrip().endswith(b"%%EOF")
    with pytest.raises(FileExists):
        export(team, target)
    assert not list(tmp_path.glob(".*.part"))


def test_csv_has_every_value(team: Path, tmp_path: Path) -> None:
    target = export(team, tmp_path / "r.csv")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    exact = [row for row in rows if row["measure"] == "span_exact"]
    assert [row["label"] for row in exact[:4]] == ["", "VICTIM_TYPE", "COUNTRY", "FIGURE"]
    assert exact[3]["undefined"] == "no_spans"
    assert exact[3]["pooled"] == ""
    pair = next(row for row in exact if row["annotator_1"])
    assert (pair["annotator_1"], pair["precision"], pair["recall"]) == ("أمل", "1.0", repr(1 / 3))
    assert [row["title"] for row in exact if row["article"]] == ["م0", "م1"]


def test_other_endings_are_refused(team: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        export(team, tmp_path / "r.docx")
    assert main(["--language", "en", "agreement", str(team), "--report", "r.docx"]) == 1
    assert UnknownMeasure.__doc__


@pytest.mark.parametrize("code", ["ar", "en", "fr"])
def test_every_measure_has_its_words(code: str) -> None:
    words = catalogue(code)
    assert all(f"measure.{measure.name}" in words for measure in MEASURES)
    assert all(f"measure_unit.{unit}" in words for unit in Unit)


def test_sample_shows_the_habits_of_its_annotators(tmp_path: Path) -> None:
    """أمل takes clitics in and leaves qualifiers out: resources/sample/README.md."""
    with sample_project(tmp_path / "s.tawsim") as project:
        report = make_report(read_study(project))
        assert all(value.reason == "" or value.pooled is None for value in report.values)
        starts = report.boundaries.starts
        assert starts[BoundaryKind.CLITIC] > 10
        assert starts[BoundaryKind.QUALIFIER] > 10
        assert {value.attribute for value in report.values} >= {"country", "category", "value"}
        for suffix in ("html", "pdf"):
            export_agreement(
                report,
                tmp_path / f"s.{suffix}",
                project="sample",
                label_set=project.label_set,
                language="ar",
            )


def test_words_are_drawn_without_isolates() -> None:
    assert drawable("\u2068أمل\u2069 12") == "أمل 12"


def test_names_with_dollar_signs_are_no_formulas() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    with style():
        figure.text(0, 0, "$x_{$")
    FigureCanvasAgg(figure).draw()

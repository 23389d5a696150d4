from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import pytest
from adjudicating import adjudicated
from builders import AMAL, COUNTRY, FIGURE, project_with
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ranges, texts

from annotations.adjudication.choices import take
from annotations.adjudication.decision import Verdict
from annotations.adjudication.rules import rule_from
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.assignment import Assignment
from annotations.document import Document
from annotations.errors import FileExists, LoneSurrogate, NothingToExport
from annotations.layer import LayerId
from annotations.operations.accept_suggestions import reject_suggestions
from annotations.operations.adjudicate import decide, keep_rule
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.assign_work import change_assignments
from annotations.operations.edit_spans import add_span
from annotations.operations.export_documents import articles_of, export_documents
from annotations.operations.gold_writing import Ruling
from annotations.operations.import_documents import import_documents
from annotations.operations.run_strategy import run_strategy
from annotations.project import Project
from annotations.span import Fragment
from annotations.suggestion import Suggestion


def content(project: Project) -> list[object]:
    """All that is said of articles, decisions and what else was judged of them too, and rules."""
    return [*articles_of(project, project.layers.all()), project.decisions.rules()]


def test_every_news_article_comes_in_byte_for_byte_and_goes_round(
    tmp_path: Path, shared: Path
) -> None:
    source = shared / "news" / "articles.jsonl"
    given_articles = [
        json.loads(line) for line in source.read_text(encoding="utf-8").split("\n") if line
    ]
    unique = {article["text"]: article for article in reversed(given_articles)}
    with Project.create(tmp_path / "a.tawsim") as project:
        report = import_documents(project, sources=[source])
        assert (report.documents, report.refused) == (len(unique), 0)
        assert report.duplicates == len(given_articles) - len(unique)
        stored = [project.documents.get(identifier) for identifier in project.documents.ids()]
        for document in stored:
            article = unique[document.text]
            assert document.title == article["title"]
            assert document.external_id == article["id"]
            assert document.text.encode() == article["text"].encode()
        exported = tmp_path / "a.jsonl"
        export_documents(project, format="tawsim", target=exported)
        before = content(project)
    with Project.create(tmp_path / "b.tawsim") as project:
        import_documents(project, sources=[exported])
        assert content(project) == before


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_is_exported_comes_back_equal(data: st.DataObject) -> None:
    given_texts = data.draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, documents = project_with(folder / "a.tawsim", *given_texts)
        for document, text in zip(documents, given_texts, strict=True):
            for _ in range(data.draw(st.integers(0, 4))):
                pieces = data.draw(st.lists(ranges(text), min_size=1, max_size=2))
                values = {"value": data.draw(st.integers())}
                add_span(
                    project,
                    document=document,
                    layer=AMAL,
                    label=FIGURE,
                    fragments=pieces,
                    attributes=values,
                )
        export_documents(project, format="tawsim", target=folder / "a.jsonl")
        with Project.create(folder / "b.tawsim") as other:
            report = import_documents(other, sources=[folder / "a.jsonl"])
            assert report.rejected == []
            assert content(other) == content(project)
            assert other.label_set.labels == project.label_set.labels
            again = import_documents(other, sources=[folder / "a.jsonl"])
            assert (again.documents, again.spans) == (0, 0)
        project.close()


@given(st.text(alphabet=st.characters(categories=("Cs",)), min_size=1, max_size=3))
def test_a_lone_surrogate_is_refused(text: str) -> None:
    with pytest.raises(LoneSurrogate):
        Document("نص " + text)


def test_a_failed_export_leaves_nothing_and_overwrites_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with Project.create(tmp_path / "empty.tawsim") as project, pytest.raises(NothingToExport):
        export_documents(project, format="tawsim", target=target)
    project, _ = project_with(tmp_path / "p.tawsim", "نص من باكستان")
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExists):
        export_documents(project, format="tawsim", target=target)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_documents(project, format="tawsim", target=target, overwrite=True, progress=stop)
    assert target.read_text(encoding="utf-8") == "mine"
    assert {path.suffix for path in tmp_path.iterdir()} <= {
        ".tawsim",
        ".jsonl",
        ".lock",
        ".tawsim-wal",
        ".tawsim-shm",
    }
    project.close()


def test_a_spreadsheet_gets_no_formula(tmp_path: Path) -> None:
    text = "=1+1 من باكستان"
    project, (document,) = project_with(tmp_path / "p.tawsim", text)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(0, 4)])
    add_span(
        project,
        document=document,
        layer=AMAL,
        label=COUNTRY,
        fragments=[(8, 15)],
        attributes={"country": "PK"},
    )
    target = tmp_path / "spans.csv"
    export_documents(project, format="spans-csv", target=target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["text"] for row in rows] == ["'=1+1", "باكستان"]
    assert rows[1]["country"] == "PK"
    assert (rows[1]["start"], rows[1]["end"]) == ("8", "15")
    project.close()


def test_conll_keeps_the_longest_and_reports_the_rest(tmp_path: Path) -> None:
    text = "وصل 12 ألفًا إلى وبالسودان، ثم عادوا. انتهى"
    project, (document,) = project_with(tmp_path / "p.tawsim", text)
    place = text.index("السودان")
    for start, end in ((4, 12), (4, 6), (place, place + 7)):
        add_span(project, document=document, layer=AMAL, label=FIGURE, fragments=[(start, end)])
    target = tmp_path / "x.conll"
    report = export_documents(project, format="conll", target=target, layer="أمل")
    assert report.losses.counts == {"overlap": 1, "widened": 1, "spacing": 1}
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "-DOCSTART- -X- -X- O"
    tagged = [line.split(" ") for line in lines[1:] if line]
    assert [(row[0], row[3]) for row in tagged if row[3] != "O"] == [
        ("12", "B-FIGURE"),
        ("ألفًا", "I-FIGURE"),
        ("وبالسودان", "B-FIGURE"),
    ]
    assert lines.count("") == 3
    project.close()


def test_doccano_gets_code_points(tmp_path: Path) -> None:
    text = "📌 باكستان"
    project, (document,) = project_with(tmp_path / "p.tawsim", text)
    add_span(project, document=document, layer=AMAL, label=COUNTRY, fragments=[(2, 9)])
    target = tmp_path / "d.jsonl"
    export_documents(project, format="doccano", target=target)
    told = json.loads(target.read_text(encoding="utf-8"))
    ((start, end, label),) = told["label"]
    assert (told["text"][start:end], label) == ("باكستان", "COUNTRY")
    project.close()


LABELLED = "وصل 12 مهاجرًا من باكستان والسودان."
layers_of_marks = st.lists(
    st.lists(st.sampled_from(["F:12", "V:مهاجرًا", "C:باكستان", "C:والسودان"]), unique=True),
    min_size=2,
    max_size=3,
)


@settings(max_examples=15)
@given(layers_of_marks, st.data())
def test_what_was_decided_comes_back_equal(layers: list[list[str]], data: st.DataObject) -> None:
    """Decisions by hand and by rule, kept rules, assignments and rejections."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, (document,) = adjudicated(folder / "a.tawsim", {LABELLED: layers})
        with project:
            if data.draw(st.booleans()):
                run_strategy(project, strategy=Strategy(StrategyName.UNANIMOUS))
            for case in article_cases(project, document).cases:
                verdict = data.draw(st.sampled_from([None, *Verdict]))
                if case.asks and verdict in (Verdict.SPANS, Verdict.NONE, Verdict.LATER):
                    spans = verdict is Verdict.SPANS
                    drafts = take(case.cluster, case.cluster.versions()[0]) if spans else ()
                    decide(project, case=case, ruling=Ruling(verdict, drafts, note="سبب"))
                rule = rule_from(case.cluster, case.difference, ())
                if rule is not None and data.draw(st.booleans()):
                    keep_rule(project, rule=rule)
            basil = LayerId("basil")
            if data.draw(st.booleans()):
                change_assignments(project, give=[Assignment(document, basil, calibration=True)])
            project.actor = "basil"
            place = Fragment(4, 6)
            suggestion = Suggestion(document, basil, FIGURE, (place,), "12", "rules", 0.5)
            reject_suggestions(project, suggestions=[suggestion])
            export_documents(project, format="tawsim", target=folder / "a.jsonl")
            with Project.create(folder / "b.tawsim") as other:
                report = import_documents(other, sources=[folder / "a.jsonl"])
                assert report.rejected == []
                assert content(other) == content(project)
                assert article_cases(other, document) == article_cases(project, document)
                assert other.assignments.all() == project.assignments.all()
                again = import_documents(other, sources=[folder / "a.jsonl"])
                assert (again.documents, again.spans) == (0, 0)
                assert content(other) == content(project)


def test_a_decision_that_is_none_is_told_and_left_out(tmp_path: Path) -> None:
    project, _ = adjudicated(tmp_path / "a.tawsim", {LABELLED: [["F:12"], ["F:12"]]})
    with project:
        run_strategy(project, strategy=Strategy(StrategyName.UNANIMOUS))
        export_documents(project, format="tawsim", target=tmp_path / "a.jsonl")
    head, line = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    article = json.loads(line)
    article["decisions"][0]["said"]["verdict"] = "perhaps"
    told = json.dumps({**json.loads(head), "kept_rules": [{"kind": "none"}, 7]})
    (tmp_path / "b.jsonl").write_text(f"{told}\n{json.dumps(article)}\n", encoding="utf-8")
    with Project.create(tmp_path / "b.tawsim") as other:
        report = import_documents(other, sources=[tmp_path / "b.jsonl"])
        assert (report.documents, report.refused) == (1, 1)
        assert not other.decisions.by_document()
        assert other.decisions.rules() == []

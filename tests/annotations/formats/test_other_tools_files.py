"""Every file of other tools beside the project is read; what is broken is told by its line."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from builders import Read, read_file, write_files

from annotations.formats.records import Article, SpanRecord
from annotations.formats.sources import format_of_or_none, walk
from annotations.formats.webanno_document import Parser, rendered
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.span import quoted


@pytest.fixture(scope="session")
def interop(shared: Path) -> Path:
    return shared / "interop"


def quotes(article: Article) -> list[tuple[str, str]]:
    text = article.document.text
    return [(span.label, quoted(text, span.fragments)) for span in article.spans]


def brat_lines(path: Path) -> list[tuple[str, int, int]]:
    """(label, start, end) of each text-bound line, taken from the file by other means."""
    found = re.findall(
        r"^T\d+\t(\S+) (\d+) (?:.*? )?(\d+)\t", path.read_text("utf-8"), re.MULTILINE
    )
    return [(label, int(start), int(end)) for label, start, end in found]


def test_every_brat_file_is_read_with_all_that_it_says(interop: Path) -> None:
    for path in sorted((interop / "brat").rglob("*.ann")):
        read = read_file("brat", path)
        assert read.reasons == {}
        (article,) = read.articles
        assert article.document.text == path.with_suffix(".txt").read_bytes().decode()
        told = [(s.label, s.fragments[0].start, s.fragments[-1].end) for s in article.spans]
        assert told == brat_lines(path)
        raw = path.read_text("utf-8")
        values = len(re.findall(r"^(?:A\d|#\d)", raw, re.MULTILINE))
        assert sum(len(span.attributes) for span in article.spans) == values
        assert len(article.relations) == len(re.findall(r"^R\d", raw, re.MULTILINE))


def without_ids(path: Path) -> Counter[str]:
    """The lines of an ``.ann`` with each id replaced by what it stands for."""
    lines = path.read_text("utf-8").splitlines()
    bound = {}
    for line in lines:
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            bound[name] = rest.replace("\t", " ")
    names = re.compile(r"\bT\d+\b")
    return Counter(
        line[0] + "\t" + names.sub(lambda found: bound[found[0]], line.partition("\t")[2])
        for line in lines
    )


def test_brat_files_are_written_back_the_same_but_for_their_ids(
    interop: Path, tmp_path: Path
) -> None:
    for number, path in enumerate(sorted((interop / "brat").rglob("*.ann"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        (written,), losses = write_files("brat", folder, read_file("brat", path).articles)
        assert losses.counts == {}
        text = path.with_suffix(".txt").read_bytes()
        assert written.with_suffix(".txt").read_bytes() == text
        assert without_ids(written) == without_ids(path)


def test_a_discontinuous_mention_of_the_brat_manual_keeps_its_pieces(interop: Path) -> None:
    path = interop / "brat" / "discontinuous" / "north_and_south_america.ann"
    (article,) = read_file("brat", path).articles
    assert quotes(article) == [("Location", "North America"), ("Location", "South America")]
    assert article.spans[0].fragments == ((0, 5), (16, 23))


def tsv_files(interop: Path) -> list[Path]:
    return sorted((interop / "webanno-tsv3").rglob("reference.tsv"))


def parsed(text: str) -> Parser:
    parser = Parser()
    for number, line in enumerate(text.split("\n"), 1):
        parser.take(number, line)
    return parser


def test_every_webanno_file_is_written_back_the_same(interop: Path) -> None:
    files = tsv_files(interop)
    assert len(files) > 30
    for path in files:
        text = path.read_text("utf-8")
        assert "".join(rendered(parsed(text).document)).rstrip("\n") == text.rstrip("\n"), path


TYPES = {"NamedEntity", "POS_NOUN"}
"""Names of types in the XMI that stand for another in the header of the TSV."""


def places(read: Read, types: set[str]) -> Counter[tuple[str, int, int]]:
    """Values and places; the name of a type, which stands where there is no value, is no value."""
    (article,) = read.articles
    text = article.document.text
    found: Counter[tuple[str, int, int]] = Counter()
    for span in article.spans:
        value = str(span.attributes.get("value", span.label))
        (start, end) = span.fragments[0]
        # WebAnno's own TSV leaves out white space at the edges of a span.
        inner = text[start:end]
        start += len(inner) - len(inner.lstrip())
        found["" if value in types else value, start, start + len(inner.strip())] += 1
    return found


def test_tsv_and_xmi_of_the_same_document_give_the_same_spans(interop: Path) -> None:
    compared = 0
    for path in tsv_files(interop):
        xmi = path.with_suffix(".xmi")
        if xmi.exists():
            one, other = read_file("webanno-tsv", path), read_file("cas-xmi", xmi)
            types = TYPES | set(
                re.findall(r"^#T_\w+=[\w.]*\.(\w+)\|", path.read_text(), re.MULTILINE)
            )
            assert places(one, types) == places(other, types), path
            assert len(one.articles[0].relations) == len(other.articles[0].relations), path
            assert one.rejected == other.rejected == []
            compared += 1
    assert compared > 30


@pytest.mark.parametrize("name", ["webanno-tsv", "cas-xmi", "cas-json", "tei", "w3c", "brat"])
def test_webanno_spans_go_through_every_format_of_folders(
    interop: Path, tmp_path: Path, name: str
) -> None:
    for number, path in enumerate(tsv_files(interop)):
        (article,) = read_file("webanno-tsv", path).articles
        folder = tmp_path / str(number)
        folder.mkdir()
        (written,), losses = write_files(name, folder, [article])
        read = read_file(name, written)
        if not losses.counts:
            assert Counter(map(told, read.articles[0].spans)) == Counter(map(told, article.spans))
            assert len(read.articles[0].relations) == len(article.relations)


def told(span: SpanRecord) -> tuple[object, ...]:
    return span.label, span.fragments, tuple(sorted(span.attributes.items()))


CAS_SPANS = {
    "casWithTextAndAnnotations/data.json": ["This", "is", "a", "test"],
    "casWithLeftToRightTextAndAnnotations/data.json": ["هذا", "اختبار"],
    "casWithLeftToRightTextAndAnnotations/debug.xmi": ["هذا", "اختبار"],
    "casWithEmojiUnicodeTextAndAnnotations/data.json": [
        *("🥳", "This", "👳🏻\u200d♀️", "is", "✆", "a", "🧔🏾\u200d♂️", "test", "👻"),
    ],
}


@pytest.mark.parametrize("name", CAS_SPANS)
def test_spans_of_a_cas_stand_on_their_words(interop: Path, name: str) -> None:
    path = interop / "uima_xmi" / "json_cas" / name
    format = "cas-json" if path.suffix == ".json" else "cas-xmi"
    read = read_file(format, path)
    assert read.rejected == []
    assert [words for _, words in quotes(read.articles[0])] == CAS_SPANS[name]


def test_every_xmi_is_read_without_its_types(interop: Path) -> None:
    files = sorted((interop / "uima_xmi").rglob("*.xmi"))
    for path in files:
        read = read_file("cas-xmi", path)
        assert {each.reason for each in read.rejected} <= {"empty"}, path
        for article in read.articles:
            assert article.document.text
    (lenient,) = read_file("cas-xmi", interop / "uima_xmi" / "xmi" / "lenient_cas.xmi").articles
    assert len(lenient.spans) == 1


def test_label_studio_gives_each_annotator_a_layer(interop: Path) -> None:
    path = interop / "label_studio" / "two_annotators.json"
    raw = json.loads(path.read_text("utf-8"))
    read = read_file("labelstudio", path)
    assert read.reasons == {}
    (article,) = read.articles
    wanted = [
        (str(annotation["completed_by"]), each["value"]["labels"][0], each["value"]["text"])
        for annotation in raw[0]["annotations"]
        for each in annotation["result"]
    ]
    text = article.document.text
    given = [(s.layer, s.label, quoted(text, s.fragments)) for s in article.spans]
    assert given == wanted
    assert len({layer for layer, _, _ in given}) == 2


def test_prodigy_gives_a_line_to_each_annotator(interop: Path) -> None:
    path = interop / "prodigy" / "two_annotators.jsonl"
    raw = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    read = read_file("prodigy", path)
    assert read.reasons == {}
    for line, article in zip(raw, read.articles, strict=True):
        wanted = [(each["start"], each["end"], each["label"]) for each in line["spans"]]
        assert [(*s.fragments[0], s.label) for s in article.spans] == wanted
        assert {span.layer for span in article.spans} == {line["_annotator_id"]}


def test_doccano_samples_are_read_and_the_broken_lines_told(interop: Path) -> None:
    folder = interop / "doccano"
    related = read_file("doccano", folder / "relation_extraction-example.jsonl")
    (article,) = related.articles
    assert quotes(article) == [
        ("ORG", "Google"),
        ("DATE", "September 4, 1998"),
        ("PERSON", "Larry Page"),
        ("PERSON", "Sergey Brin"),
    ]
    labels = {span.id: span.label for span in article.spans}
    assert [(r.label, labels[r.source], labels[r.target]) for r in article.relations] == [
        ("foundedAt", "ORG", "DATE"),
        ("foundedBy", "ORG", "PERSON"),
        ("foundedBy", "ORG", "PERSON"),
    ]
    plain = read_file("doccano", folder / "sequence_labeling-example.jsonl")
    assert [(each.line, each.reason) for each in plain.rejected] == [(3, "no_text_field")]
    assert plain.articles[0].document.metadata == {"meta": {"wikiPageID": 1}}
    overlapping = read_file("doccano", folder / "sequence_labeling-example_overlapping.jsonl")
    assert quotes(overlapping.articles[0]) == [("LOC", "e"), ("LOC", "e")]


def test_conll_samples_are_read_and_the_broken_line_told(interop: Path) -> None:
    folder = interop / "doccano"
    example = read_file("conll", folder / "sequence_labeling-example.conll")
    assert quotes(example.articles[0]) == [("LOC", "JAPAN"), ("PER", "Nadim Ladki")]
    trailing = read_file("conll", folder / "sequence_labeling-labeling.trailing.conll")
    assert quotes(trailing.articles[0]) == [("LOC", "JAPAN"), ("PER", "CHINA")]
    broken = read_file("conll", folder / "sequence_labeling-labeling.invalid.conll")
    assert [(each.line, each.reason) for each in broken.rejected] == [(1, "bad_tag")]
    assert quotes(broken.articles[0]) == [
        ("LOC", "JAPAN"),
        ("PER", "CHINA"),
        ("PER", "Nadim Ladki"),
        ("LOC", "AL-AIN"),
        ("LOC", "United Arab Emirates"),
    ]


def test_every_file_of_other_tools_comes_into_a_project(interop: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.tawsim") as project:
        report = import_documents(project, sources=[interop])
        assert {each.reason for each in report.rejected} <= {"empty", "no_text_field", "bad_tag"}
        files = [source for source in walk([interop]) if format_of_or_none(source.path)]
        assert report.documents + report.duplicates >= len(files) - report.refused
        assert report.spans > 500
        assert {"Disease", "PERSON", "COUNTRY", "Location"} <= set(report.labels)
        assert len(project.label_set) == len(report.labels)
        again = import_documents(project, sources=[interop])
        assert (again.documents, again.spans) == (0, 0)

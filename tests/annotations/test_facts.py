from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import AMAL, COUNTRY, FIGURE, VICTIM
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import tawsim
from annotations.document import Document
from annotations.errors import ExtraMissing, FileExists
from annotations.facts import Fact, Link, facts_of
from annotations.formats.facts_table import COLUMNS
from annotations.formats.label_scheme import load_scheme
from annotations.label_set import LabelId, LabelSet, RelationTypeId
from annotations.operations.edit_layers import add_annotator
from annotations.operations.edit_relations import add_relation
from annotations.operations.edit_spans import add_span
from annotations.operations.facts import (
    all_facts,
    confirm_links,
    document_facts,
    export_facts,
    reject_links,
)
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.span import Fragment, Span, SpanId
from annotations.storage.self_check import check
from annotations.text.folding import fold
from resources import resource

COUNTS, PLACE, ORIGIN = map(RelationTypeId, ("counts", "place", "origin"))
TEXT = "وصل أكثر من 30 مهاجرًا من سوريا إلى تشيلي. وفي بليز فتاة قاصر."


def scheme() -> LabelSet:
    return load_scheme(resource("label_schemes", "trafficking.json"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.tawsim", scheme()) as made:
        with made.writing():
            made.documents.add([Document(TEXT, title="=خبر", date="2025-11-01")])
        add_annotator(made, name="أمل", layer=AMAL)
        made.actor = AMAL
        for words, label, values in (
            ("أكثر من 30", FIGURE, {"value": 30, "qualifier": "more_than", "kind": "cardinal"}),
            ("مهاجرًا", VICTIM, {"category": "migrant"}),
            ("سوريا", COUNTRY, {"country": "SY"}),
            ("تشيلي", COUNTRY, {"country": "CL"}),
            ("بليز", COUNTRY, {"country": "BZ"}),
            ("فتاة قاصر", VICTIM, {"category": "girl_minor"}),
        ):
            add(made, words, label, values)
        yield made


def add(project: Project, words: str, label: LabelId, values: dict[str, object]) -> None:
    at = TEXT.index(words)
    add_span(
        project,
        document=project.documents.ids()[0],
        layer=AMAL,
        label=label,
        fragments=[(at, at + len(words))],
        attributes=values,
        span=SpanId(words),
    )


def article(project: Project) -> Document:
    return project.documents.get(project.documents.ids()[0])


def told(fact: Fact) -> tuple[object, ...]:
    return fact.low, fact.high, fact.qualifier, fact.victim_type, fact.country_code


def test_links_are_proposed_within_the_sentence_and_are_facts_once_confirmed(
    project: Project,
) -> None:
    assert document_facts(project, article(project), AMAL, proposed=False) == []
    first, second = document_facts(project, article(project), AMAL, proposed=True)
    assert told(first) == (30, None, "more_than", "migrant", "SY")
    assert told(second) == (None, None, "", "girl_minor", "BZ")
    assert {link.label for link in first.links} == {COUNTS, ORIGIN}
    assert [link.label for link in second.links] == [PLACE]
    assert first.sentence == "وصل أكثر من 30 مهاجرًا من سوريا إلى تشيلي"
    assert not first.confirmed
    confirm_links(project, fact=first)
    (sure,) = document_facts(project, article(project), AMAL, proposed=False)
    assert sure.confirmed
    assert told(sure) == told(first)
    assert project.relations.count() == 2
    project.undo()
    assert project.relations.count() == 0
    assert check(project.connection) == []


def test_rejected_links_are_not_proposed_again_until_it_is_undone(project: Project) -> None:
    first, second = document_facts(project, article(project), AMAL, proposed=True)
    reject_links(project, fact=second)
    for _ in range(2):
        found = document_facts(project, article(project), AMAL, proposed=True)
        assert told(first) in map(told, found)
        assert told(second) not in map(told, found)
    assert project.relations.count() == 0
    project.undo()
    assert len(document_facts(project, article(project), AMAL, proposed=True)) == 2
    assert check(project.connection) == []


def test_what_an_annotator_has_linked_is_not_proposed_otherwise(project: Project) -> None:
    add_relation(project, source=SpanId("مهاجرًا"), target=SpanId("تشيلي"), label=PLACE)
    facts = document_facts(project, article(project), AMAL, proposed=True)
    assert told(facts[0]) == (30, None, "more_than", "migrant", "CL")
    assert [link.confirmed for link in facts[0].links].count(True) == 1


def test_two_countries_of_one_victim_are_two_facts(project: Project) -> None:
    for country in ("سوريا", "تشيلي"):
        add_relation(project, source=SpanId("مهاجرًا"), target=SpanId(country), label=PLACE)
    codes = [
        f.country_code for f in document_facts(project, article(project), AMAL, proposed=False)
    ]
    assert codes == ["SY", "CL"]


def test_the_table_as_csv_and_parquet(project: Project, tmp_path: Path) -> None:
    for fact in document_facts(project, article(project), AMAL, proposed=True):
        confirm_links(project, fact=fact)
    target = tmp_path / "facts.csv"
    assert export_facts(project, target=target, layer=AMAL) == 2
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert tuple(rows[0]) == COLUMNS
    first = rows[0]
    assert first["title"] == "'=خبر"
    assert (first["low"], first["high"], first["confirmed"]) == ("30", "", "1")
    assert TEXT[int(first["victim_start"]) : int(first["victim_end"])] == "مهاجرًا"
    assert TEXT[int(first["sentence_start"]) : int(first["sentence_end"])] == first["sentence"]
    with pytest.raises(FileExists):
        export_facts(project, target=target, layer=AMAL)
    parquet = pytest.importorskip("pyarrow.parquet")
    assert export_facts(project, target=tmp_path / "facts.parquet", layer=AMAL) == 2
    table = parquet.read_table(tmp_path / "facts.parquet").to_pylist()
    assert table[0]["title"] == "=خبر"
    assert (table[0]["low"], table[0]["high"], table[1]["figure_start"]) == (30.0, None, None)
    assert table[0]["confirmed"] is True


def test_parquet_without_its_extra_says_so(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissing):
        export_facts(project, target=tmp_path / "facts.parquet", layer=AMAL)
    assert not (tmp_path / "facts.parquet").exists()


def test_the_command(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    arguments = ["facts", str(project.path), str(target), "--proposed", "--json"]
    done = CliRunner().invoke(tawsim, arguments, catch_exceptions=False)
    assert json.loads(done.output) == {"files": [str(target)], "facts": 2, "layer": "أمل"}


WANTED_IN_THE_SEED = {
    ("أكثر من 4400", "ضحية محتملة"),
    ("12 ألفًا و992", "مهاجرًا في وضعية غير نظامية"),
    ("ثلاثين", "مهاجرًا فنزويليًا"),
    ("ستة", "قُصَّر"),
    ("أطفال أُجبروا على العمل", "بليز"),
    ("فتاة قاصر", "السلفادور"),
    ("طفل في الثامنة من عمره", "موزمبيق"),
    ("فتيات قاصرات", "كوستاريكا"),
    ("مهاجرًا فنزويليًا", "البيرو"),
}


def test_the_links_of_the_seed(tmp_path: Path, shared: Path) -> None:
    (text,) = (shared / "seed").glob("*.txt")
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["spans"]
    with Project.create(tmp_path / "seed.tawsim", scheme()) as project:
        import_documents(project, sources=[text])
        add_annotator(project, name="أمل", layer=AMAL)
        project.actor = AMAL
        names = {"VICTIM_TYPE": "category", "COUNTRY": "country", "FIGURE": "value"}
        for span in gold:
            values = {names[span["label"]]: span["value"]}
            if span["label"] == "FIGURE":
                values |= {"qualifier": span["qualifier"], "kind": span["kind"]}
            place = [(span["start"], span["end"])]
            add_span(
                project,
                document=project.documents.ids()[0],
                layer=AMAL,
                label=LabelId(span["label"]),
                fragments=place,
                attributes=values,
            )
        quotes = {
            tuple(fold(project.spans.get(end).quote) for end in (link.source, link.target))
            for fact in all_facts(project, AMAL, proposed=True)
            for link in fact.links
        }
    wanted = {tuple(map(fold, pair)) for pair in WANTED_IN_THE_SEED}
    assert quotes >= wanted, wanted - quotes
    # Where six minors were to be taken: a destination, which distance alone cannot tell.
    assert quotes - wanted == {tuple(map(fold, ("قصر", "تشيلي")))}


LABELS = [FIGURE, VICTIM, COUNTRY]


@given(
    st.lists(st.sampled_from(LABELS), max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8),
)
def test_every_fact_is_made_of_its_own_links_and_every_link_of_two_roles_is_in_one(
    labels: list[LabelId], pairs: list[tuple[int, int]]
) -> None:
    document = Document("كلمة " * 6)
    spans = [
        Span(SpanId(str(n)), document.id, AMAL, label, (Fragment(5 * n, 5 * n + 4),), "كلمة")
        for n, label in enumerate(labels)
    ]
    links = [
        Link(spans[one].id, spans[other].id, COUNTS)
        for one, other in pairs
        if max(one, other) < len(spans) and spans[one].label != spans[other].label
    ]
    facts = list(facts_of(document, spans, links, scheme()))
    used = {link for fact in facts for link in fact.links}
    assert used <= set(links)
    victims = {span.id for span in spans if span.label == VICTIM}
    assert {link for link in links if {link.source, link.target} & victims} <= used
    for fact in facts:
        ids = {span.id for span in (fact.figure, fact.victim, fact.country) if span is not None}
        assert len(ids) >= 2
        assert all({link.source, link.target} <= ids for link in fact.links)

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from annotations.formats.label_scheme import label_set_from_json, load_scheme
from annotations.knowledge.countries import country, find_country
from annotations.knowledge.figures import as_attributes, read_figure
from annotations.label_set import Attribute, AttributeKind
from annotations.operations.import_documents import import_documents
from annotations.project import Project
from annotations.storage.self_check import check
from resources import resource

SAMPLE = resource("sample", "sample.jsonl")
SCHEME = resource("label_schemes", "trafficking.json")
BUILD = Path(__file__).resolve().parents[2] / "packaging" / "build_sample.py"
ANNOTATORS = ("أمل", "يوسف", "هدى")

Json = dict[str, Any]

NUMBERS = {
    "western": r"\d+",
    "western, comma between thousands": r".*[0-9],[0-9]{3}",
    "western, point between thousands": r"[0-9]+\.[0-9]{3}",
    "western, decimal point": r".*[0-9]\.[0-9] مليون",
    "western, decimal comma": r".*[0-9],[0-9](?![0-9]).*",
    "eastern": r".*[٠-٩]+",
    "eastern, thousands": r".*[٠-٩]٬[٠-٩]{3}",
    "eastern, decimal": r"[٠-٩]+٫[٠-٩]+.*",
    "digits and a thousand": r".*[0-9٠-٩]+ ألفًا?.*",
    "digits and thousands": r".*[0-9٠-٩]+ آلاف",
    "digits and a million": r".*[0-9٠-٩] مليون",
    "digits and a milliard": r".*[0-9٠-٩] مليار",
    "digits on both sides of and": r"12 ألفًا و992",
    "words, masculine": r"أربعة عشر",
    "words, feminine": r"تسع عشرة",
    "words, tens": r"سبعة وثلاثين",
    "words, hundreds": r"مئتان وتسعة وتسعون",
    "words, a million and a half": r".*مليون ونصف المليون",
    "dual noun": r"قتيلان",
    "dual thousand": r"ألفين",
    "dual hundred": r"مئتي",
    "ordinal": r"الثالثة",
    "ordinal, two words": r"الثامنة والسبعين",
    "per cent sign": r".*٪",
    "per cent in two words": r".* في المئة",
    "per cent in one word": r".* بالمئة",
    "range, from to": r"من .* إلى .*",
    "range, between": r"بين .* و.*",
    "range, hyphen": r"\d+-\d+",
    "vague, tens of thousands": r"عشرات الآلاف",
    "vague, some": r"بضعة",
    "more than": r"أكثر من .*",
    "about": r"نحو .*",
    "at least": r"ما لا يقل عن .*",
    "under": r"دون .*",
    "some, about": r"زهاء .*",
}


@cache
def lines() -> list[Json]:
    return [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def articles() -> list[Json]:
    return lines()[1:]


def spans_of(layer: str, label: str = "") -> Iterator[tuple[Json, Json]]:
    """Each article with each of its spans in this layer."""
    for article in articles():
        for span in article["spans"]:
            if span["layer"] == layer and label in ("", span["label"]):
                yield article, span


def exact(layer: str) -> set[tuple[str, int, int, str]]:
    return {
        (article["external_id"], span["start"], span["end"], span["label"])
        for article, span in spans_of(layer)
    }


def test_articles_are_enough_and_told_apart() -> None:
    assert len(articles()) >= 12
    for field in ("title", "date", "external_id", "text"):
        assert len({article[field] for article in articles()}) == len(articles())
    assert all(article["source"] for article in articles())
    assert all(90 <= len(article["text"].split()) <= 220 for article in articles())


def test_every_quote_is_the_text_under_its_span() -> None:
    for layer in ("gold", *ANNOTATORS):
        for article, span in spans_of(layer):
            words = article["text"][span["start"] : span["end"]]
            assert span["text"] == words == words.strip(" ،؛.\r\n")
            assert words


def test_every_value_is_allowed_by_the_scheme() -> None:
    scheme = load_scheme(SCHEME)
    assert label_set_from_json(lines()[0]["label_set"]) == scheme
    for layer in ("gold", *ANNOTATORS):
        for _, span in spans_of(layer):
            label = scheme.named(span["label"])
            for name, value in span["attributes"].items():
                attribute = label.attribute(name)
                assert attribute is not None
                assert allowed(attribute, value), (span["text"], name, value)


def allowed(attribute: Attribute, value: object) -> bool:
    if attribute.kind is AttributeKind.CHOICE:
        return value in {choice.id for _, choice in attribute.walk_choices()}
    if attribute.kind is AttributeKind.COUNTRY:
        return country(str(value)) is not None
    if isinstance(value, dict):
        return set(value) == {"low", "high"} and is_number(value["low"])
    return is_number(value)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def test_gold_leaves_no_value_open() -> None:
    for _, span in spans_of("gold"):
        needed = {"VICTIM_TYPE": "category", "COUNTRY": "country", "FIGURE": "value"}
        assert needed[span["label"]] in span["attributes"], span["text"]


def test_gold_values_are_what_the_words_say() -> None:
    """Where our own reading of words knows them; duals of nouns it leaves to people."""
    for _, span in spans_of("gold", "COUNTRY"):
        codes = [match.alpha2 for match in find_country(span["text"])]
        assert codes == [span["attributes"]["country"]], span["text"]
    read = 0
    for _, span in spans_of("gold", "FIGURE"):
        figure = read_figure(span["text"])
        if figure is not None:
            assert as_attributes(figure) == span["attributes"], span["text"]
            read += 1
    assert read > 100


@pytest.mark.parametrize("form", NUMBERS)
def test_figures_are_written_in_every_form(form: str) -> None:
    words = {span["text"] for _, span in spans_of("gold", "FIGURE")}
    assert any(re.fullmatch(NUMBERS[form], each) for each in words)


@pytest.mark.parametrize("proclitic", ["و", "ب", "ل", "ك", "ف"])
def test_each_proclitic_stands_before_a_country_of_the_gold(proclitic: str) -> None:
    before = [
        article["text"][span["start"] - 1] == proclitic
        and not article["text"][span["start"] - 2].isalpha()
        for article, span in spans_of("gold", "COUNTRY")
        if span["start"] > 1
    ]
    assert any(before)


@pytest.mark.parametrize(
    "category",
    [
        *("migrant", "irregular_migrant", "refugee", "minor", "woman", "forced_labour"),
        *("sexual_exploitation", "organ_removal", "child_soldier", "domestic_servitude"),
        *("online_scam_compound", "internally_displaced", "killed", "abducted", "survivor"),
    ],
)
def test_victim_types_are_many(category: str) -> None:
    found = {span["attributes"]["category"] for _, span in spans_of("gold", "VICTIM_TYPE")}
    assert category in found


def test_gold_labels_no_region_and_no_demonym_as_a_country() -> None:
    texts = " ".join(article["text"] for article in articles())
    countries = {span["text"] for _, span in spans_of("gold", "COUNTRY")}
    for words in ("أمريكا الجنوبية", "القرن الأفريقي", "شرق أوروبا", "سوري", "نيجيريات"):
        assert words in texts
        assert words not in countries


def test_gold_holds_nested_and_crossing_spans() -> None:
    nested = crossing = 0
    for article in articles():
        gold = [span for span in article["spans"] if span["layer"] == "gold"]
        for one, other in combinations(gold, 2):
            first, second = sorted((one, other), key=lambda span: (span["start"], -span["end"]))
            if second["start"] < first["end"]:
                inside = second["end"] <= first["end"]
                nested, crossing = nested + inside, crossing + (not inside)
    assert nested >= 5
    assert crossing >= 2


def test_texts_keep_what_real_articles_hold() -> None:
    texts = [article["text"] for article in articles()]
    assert any("\r\n" in text for text in texts)
    assert any("\n\n" in text for text in texts)
    assert any("\n" in text and "\n\n" not in text and "\r" not in text for text in texts)
    for sign in (r"[\u064b-\u0652]", r"[A-Za-z]{4}", "«[^»]+»", r"[؀-ۿ]\.[؀-ۿ]", "؛"):
        assert any(re.search(sign, text) for text in texts)
    assert not any("[[" in text or "]]" in text for text in texts)
    assert not any(re.search("ـ(?=[؀-ٟ])", text) for text in texts)


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_annotators_differ_from_the_gold_as_people_do(annotator: str) -> None:
    gold, mine = exact("gold"), exact(annotator)
    assert 0.5 < len(gold & mine) / len(gold) < 0.99
    assert gold - mine
    assert mine - gold
    values = {
        (article["external_id"], span["start"], span["end"], span["label"]): span["attributes"]
        for article, span in spans_of(annotator)
    }
    assert any(
        values.get((article["external_id"], span["start"], span["end"], span["label"]))
        not in (None, span["attributes"])
        for article, span in spans_of("gold")
    )


def test_annotators_differ_from_one_another() -> None:
    for one, other in combinations(ANNOTATORS, 2):
        assert exact(one) != exact(other)


def test_a_build_gives_the_shipped_file(tmp_path: Path) -> None:
    target = tmp_path / "sample.jsonl"
    subprocess.run([sys.executable, BUILD, target], check=True, timeout=120)
    assert target.read_bytes() == SAMPLE.read_bytes()


def test_the_sample_imports_whole_into_a_new_project(tmp_path: Path) -> None:
    with Project.create(tmp_path / "sample.tawsim", load_scheme(SCHEME)) as project:
        report = import_documents(project, sources=[SAMPLE], format="tawsim")
        assert (report.refused, report.duplicates) == (0, 0)
        assert report.documents == len(articles())
        assert report.spans == sum(len(article["spans"]) for article in articles())
        assert {layer.name for layer in project.layers.all()} == {"gold", *ANNOTATORS}
        assert check(project.connection) == []

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.formats.label_scheme import load_scheme
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.knowledge.victim_types import find_victims
from annotations.label_set import LabelSet
from resources import resource


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.category) for one in find_victims(text)]


def f1(found_spans: set[object], gold: set[object]) -> float:
    return 2 * len(found_spans & gold) / (len(found_spans) + len(gold))


@pytest.fixture(scope="module")
def categories() -> set[str]:
    scheme: LabelSet = load_scheme(resource("label_schemes", "trafficking.json"))
    (category,) = scheme.labels[0].attributes
    return {choice.id for _, choice in category.walk_choices()}


def named(value: object) -> Iterator[str]:
    """Every category in a part of the lexicon's file."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "category" and inner:
                yield inner
            elif key == "makes":
                yield from filter(None, inner.values())
            else:
                yield from named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from named(inner)


def test_the_scheme_has_every_category_of_the_lexicon(categories: set[str]) -> None:
    path = resource("gazetteers", "victim_types.json")
    assert set(named(json.loads(path.read_text(encoding="utf-8")))) <= categories


def test_most_victims_of_the_seed(shared: Path, categories: set[str]) -> None:
    text = (shared / "seed" / "000_e87eb3fb389e7821.txt").read_text(encoding="utf-8")
    spans = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["spans"]
    victims = [span for span in spans if span["label"] == "VICTIM_TYPE"]
    assert {span["value"] for span in victims} <= categories
    gold = {(span["start"], span["end"], span["value"]) for span in victims}
    got = {(one.start, one.end, one.category) for one in find_victims(text)}
    assert f1(got, gold) >= 0.7


def test_most_victims_of_the_sample() -> None:
    got: set[object] = set()
    gold: set[object] = set()
    lines = resource("sample", "sample.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    for number, line in enumerate(lines):
        article = json.loads(line)
        got |= {(number, one.start, one.end) for one in find_victims(article["text"])}
        gold |= {
            (number, span["start"], span["end"])
            for span in article["spans"]
            if span["layer"] == "gold" and span["label"] == "VICTIM_TYPE"
        }
    assert f1(got, gold) >= 0.8


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("12 ألفًا و992 مهاجرًا في وضعية غير نظامية", None, "irregular_migrant"),
        ("المهاجرين غير الشرعيين", "المهاجرين غير الشرعيين", "irregular_migrant"),
        ("فتاة قاصر", "فتاة قاصر", "girl_minor"),
        ("القصّر", "القصّر", "minor"),
        ("ستة قصر", "قصر", "minor"),
        ("قاصرات", "قاصرات", "girl_minor"),
        ("لاجئات سوريات", "لاجئات سوريات", "refugee"),
        ("وللاجئين", "لاجئين", "refugee"),
        ("طالبو لجوء", "طالبو لجوء", "asylum_seeker"),
        ("أطفال أُجبروا على العمل", "أطفال أُجبروا على العمل", "child_forced_labour"),
        ("نساء أُرغمن على التسول", "نساء أُرغمن على التسول", "forced_begging"),
        ("طفل في الثامنة من عمره", "طفل في الثامنة من عمره", "child"),
        ("فتيان دون سن الثامنة عشرة", "فتيان دون سن الثامنة عشرة", "boy_minor"),
        ("العمال المثقلين بالديون", "العمال المثقلين بالديون", "debt_bondage"),
        ("عاملات منزليات", "عاملات منزليات", "domestic_servitude"),
        ("تهريب ثلاثين مهاجرًا", "مهاجرًا", "smuggled_migrant"),
        ("ضحايا الاستغلال الجنسي", "ضحايا الاستغلال الجنسي", "sexual_exploitation"),
        ("طفلين مجنّدين", "طفلين مجنّدين", "child_soldier"),
        ("35 مدنيا", "مدنيا", "civilian"),
    ],
)
def test_what_words_tell(text: str, words: str | None, category: str) -> None:
    ((told, given_category),) = found(text)
    assert told == (words or "مهاجرًا في وضعية غير نظامية")
    assert given_category == category


@pytest.mark.parametrize(
    "text",
    [
        *("القصر الملكي", "اهتمام بالغ", "المجتمع المدني", "تهريب المهاجرين", "الضحايا", "رجال"),
        *("المفوضية السامية لشؤون اللاجئين", "عمال البناء", "شخصا", "المرآة"),
    ],
)
def test_what_tells_no_type(text: str) -> None:
    assert found(text) == []


VOCABULARY = """
طفل في الثامنة من عمره أُجبروا على العمل مهاجرًا غير نظامية القصّر ضحايا أفارقة و ل لل ، . 12
"""


def test_a_victim_label_takes_the_category() -> None:
    victims, country, _ = load_scheme(resource("label_schemes", "trafficking.json")).labels
    assert proposed_values(victims, "مهاجرًا في وضعية غير نظامية") == {
        "category": "irregular_migrant"
    }
    assert proposed_values(victims, "الضحايا") == {}
    assert proposed_values(country, "أطفال") == {}
    assert without_proclitics(victims, "وأطفال", 0, 6) == 1
    assert without_proclitics(victims, "للاجئات", 0, 7) == 1
    assert without_proclitics(victims, "بالغين", 0, 6) == 0


_PIECES = st.sampled_from(VOCABULARY.split())


@given(st.lists(_PIECES | st.sampled_from(" \n"), max_size=25).map("".join) | st.text())
def test_mentions_are_in_order_and_in_the_text(text: str) -> None:
    at = 0
    for mention in find_victims(text):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.category
        at = mention.end

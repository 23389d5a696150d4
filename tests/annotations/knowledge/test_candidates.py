from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from strategies import texts

from annotations.formats.label_scheme import load_scheme
from annotations.knowledge.candidates import candidates
from annotations.knowledge.choice_words import named_choice
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId, LabelSet
from resources import resource


@pytest.fixture(scope="module")
def labels() -> LabelSet:
    return load_scheme(resource("label_schemes", "trafficking.json"))


def found(labels: LabelSet, text: str) -> list[tuple[str, str]]:
    return [
        (one.label, text[one.start : one.end]) for one in candidates(labels, text, 0, len(text))
    ]


def test_figures_countries_and_what_the_scheme_names(labels: LabelSet) -> None:
    text = "وصل 12 ألفًا و992 من المهاجرين غير النظاميين وفتاة قاصر إلى باكستان وللسودان."
    assert found(labels, text) == [
        ("FIGURE", "12 ألفًا و992"),
        ("VICTIM_TYPE", "المهاجرين غير النظاميين"),
        ("VICTIM_TYPE", "فتاة قاصر"),
        ("COUNTRY", "باكستان"),
        ("COUNTRY", "لسودان"),
    ]


def test_a_scheme_of_ones_own_finds_what_its_choices_are_called() -> None:
    kind = Attribute(
        "kind",
        {"ar": "النوع"},
        AttributeKind.CHOICE,
        (
            Choice("boat", {"ar": "قارب مطاطي"}),
            Choice("big_boat", {"ar": "قارب صيد"}),
            Choice("lorry", {"ar": "شاحنة"}),
        ),
    )
    name = LabelId("VEHICLE")
    label = Label(name, name, {}, "#0072B2", attributes=(kind,), sheds_proclitics=True)
    scheme = LabelSet((label,))
    text = "عبروا بقارب مطاطي وبالشاحنات ثم في قارب، لا بطائرة."
    assert [words for _, words in found(scheme, text)] == ["قارب مطاطي", "الشاحنات", "قارب"]


def test_only_the_part_that_is_asked_for(labels: LabelSet) -> None:
    text = "من لبنان إلى مصر"
    start = text.index("إلى")
    (only,) = candidates(labels, text, start, len(text))
    assert text[only.start : only.end] == "مصر"


def test_most_of_the_seed_is_found(labels: LabelSet, shared: Path) -> None:
    """Nearly all of the gold, and little besides."""
    (article,) = (shared / "seed").glob("*.txt")
    text = article.read_bytes().decode()
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["spans"]
    wanted = {(span["start"], span["end"], span["label"]) for span in gold}
    got = {(one.start, one.end, one.label) for one in candidates(labels, text, 0, len(text))}
    assert len(wanted - got) <= 2
    assert len(got - wanted) <= 4


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        *(("القاصر", "minor"), ("لاجئين", "refugee"), ("المراهقين", "adolescent")),
        *(("ضحية محتملة", "potential_victim"), ("فتاة قاصر", "girl_minor"), ("مهاجرًا", "migrant")),
        *(("القصّر", "minor"), ("قُصَّر", "minor"), ("الأطفال", "child"), ("نساء", "woman")),
        *(("فتيات قاصرات", None), ("طفل في الثامنة", None), ("الشرطة", None), ("", None)),
    ],
)
def test_the_choice_that_words_name(labels: LabelSet, words: str, choice: str | None) -> None:
    category = labels.named("VICTIM_TYPE").attributes[0]
    assert named_choice(category, words) == choice


@settings(deadline=None, max_examples=60)
@given(text=texts)
def test_candidates_lie_inside_any_text(text: str) -> None:
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    for one in candidates(scheme, text, 0, len(text)):
        assert 0 <= one.start < one.end <= len(text)

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.knowledge.figures import (
    Figure,
    FigureKind,
    Qualifier,
    as_attributes,
    is_figure,
    read_figure,
)

VOCABULARY = """
و ألف ألفان آلاف مليون مليار مئة مئتي ثلاثمئة عشرون وثلاثين خمسة عشر وواحد واحد نصف ونصف ربع
من إلى بين وما لا يقل عن أكثر نحو % بالمئة في المئة 3.5 12 ١٬٢٣٤ 10-15 - . ، الثالثة عام 2025
عشرات الآلاف بضعة أحد صفر ٫ ,
"""
WORDS = st.sampled_from(VOCABULARY.split())


def check(text: str, value: str, last: str) -> None:
    figure = read_figure(text)
    assert figure is not None, text
    low, dots, high = value.partition("..")
    if dots:
        assert figure.value is None
        assert (figure.low, figure.high) == (Decimal(low), Decimal(high) if high else None)
    else:
        assert figure.value == Decimal(value)
    if last in ("ordinal", "percent"):
        assert figure.kind == last
    else:
        assert figure.qualifier == last


def test_the_table_of_expressions(shared: Path) -> None:
    lines = (shared / "figures" / "figures.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == 84
    for line in lines:
        check(*line.split("\t"))


def test_the_figures_of_the_seed(shared: Path) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    for span in gold["spans"]:
        if span["label"] == "FIGURE":
            told = {key: span[key] for key in ("value", "qualifier", "kind")}
            assert as_attributes(read_figure(span["text"]) or Figure(None)) == told


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("مليون ومئتا ألف وثلاثمئة وخمسة وستون", "1200365", "exact"),
        ("ثلاثة ملايين وألفين", "3002000", "exact"),
        ("مليون و200 ألف", "1200000", "exact"),
        ("مئة وواحد", "101", "exact"),
        ("ألف ومئة", "1100", "exact"),
        ("ثماني عشرة", "18", "exact"),
        ("ثلاث مئة", "300", "exact"),
        ("12 ألف و 992", "12992", "exact"),
        ("1،234،567", "1234567", "exact"),
        ("12.345.678", "12345678", "exact"),
        ("3.700", "3700", "exact"),
        ("3.70", "3.7", "exact"),
        ("صفر", "0", "exact"),
        ("لأكثر من 4400", "4400", "more_than"),
        ("وثلاثين", "30", "exact"),
        ("10 إلى 15 ألفًا", "10000..15000", "range"),
        ("من 10% إلى 15%", "10..15", "percent"),
        ("من 10٪ إلى 15٪", "10..15", "range"),
    ],
)
def test_more_expressions(text: str, value: str, last: str) -> None:
    check(text, value, last)


@pytest.mark.parametrize(
    "text",
    [
        *("أحد", "10 20", "عشرون ثلاثون", "200 و300", "مليون ألف", "و", "", "مهاجرين", "ضحايا"),
        *("بالمئة", "%", "بين 5 و3", "3 مهاجرين", "من إلى", "بين", "مئة واحد وعشرون"),
    ],
)
def test_what_is_no_single_figure(text: str) -> None:
    assert read_figure(text) is None


def test_a_year_is_a_date() -> None:
    assert read_figure("عام 2025") == Figure(2025, kind=FigureKind.DATE)


def test_only_whole_figures_stand_without_proclitics() -> None:
    assert is_figure("ثلاثين")
    assert is_figure("واحد وعشرون")
    assert not is_figure("بثلاثين")
    assert not is_figure("وثلاثين")


@given(st.integers(0, 10**300))
def test_digits_are_exact_at_any_size(number: int) -> None:
    assert read_figure(str(number)) == Figure(number)
    arabic = f"{number:,}".translate(str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"))
    if len(arabic) <= 400:
        assert read_figure(arabic) == Figure(number)


@given(st.integers(1, 999), st.sampled_from(["ألف", "مليون", "مليار"]))
def test_a_power_multiplies(number: int, power: str) -> None:
    times = {"ألف": 10**3, "مليون": 10**6, "مليار": 10**9}[power]
    assert read_figure(f"{number} {power}") == Figure(number * times)


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text())
def test_reading_never_fails_and_bounds_are_in_order(text: str) -> None:
    figure = read_figure(text)
    if figure is not None:
        assert set(as_attributes(figure)) == {"value", "qualifier", "kind"}
        json.dumps(as_attributes(figure), allow_nan=False)
        if figure.qualifier is Qualifier.RANGE:
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low <= figure.high

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.knowledge.figures import (
    Figure,
    FigureKind,
    FigureMention,
    Qualifier,
    Use,
    as_attributes,
    find_figures,
    read_figure,
)
from annotations.knowledge.figures.numerals import NUMERALS
from annotations.knowledge.figures.tokens import numeral
from tests.arabic_numbers import Manner, in_words

MANNERS = st.builds(
    Manner,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["مئة", "مائة"]),
    st.booleans(),
    st.booleans(),
)
NUMBERS = st.one_of(
    st.integers(0, 10**12),
    st.integers(0, 2_000),
    st.builds(
        lambda count, power: min(count * power, 10**12),
        st.integers(1, 999),
        st.sampled_from([10**3, 10**6, 10**9]),
    ),
)


def only(text: str) -> FigureMention:
    (mention,) = find_figures(text)
    return mention


@settings(max_examples=400)
@given(NUMBERS, MANNERS)
def test_every_integer_reads_back(number: int, manner: Manner) -> None:
    words = in_words(number, manner)
    assert read_figure(words) == Figure(number)
    text = f"وقال إن {words} شخص"
    mention = only(text)
    assert (mention.figure.value, text[mention.start : mention.end]) == (number, words)


@given(st.integers(1, 10**12), MANNERS, st.sampled_from(["\u064e", "\u0650", "\u0652", "ـ"]))
def test_marks_make_no_difference(number: int, manner: Manner, mark: str) -> None:
    marked = "".join(sign + mark if sign.isalpha() else sign for sign in in_words(number, manner))
    assert read_figure(marked) == Figure(number)


@given(st.integers(1, 999_999_999))
def test_digits_in_groups_read_back(number: int) -> None:
    for separator in (",", "٬", "،", "\u00a0"):
        assert only(f"بلغ {number:,} شخص".replace(",", separator)).figure.value == number


def test_the_figures_of_the_seed(shared: Path) -> None:
    text = (shared / "seed" / "000_e87eb3fb389e7821.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    expected = [
        (span["start"], span["end"], {key: span[key] for key in ("value", "qualifier", "kind")})
        for span in gold["spans"]
        if span["label"] == "FIGURE"
    ]
    found = [
        (mention.start, mention.end, as_attributes(mention.figure))
        for mention in find_figures(text)
        if mention.is_amount
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "words", "value", "qualifier"),
    [
        ("وصل 12 ألفًا و992 مهاجرًا", "12 ألفًا و992", 12992, "exact"),
        ("بأكثر من ثلاثة ملايين ونصف المليون دولار", None, 3_500_000, "more_than"),
        ("لا يقل عددهم عن 30 شخصا", "لا يقل عددهم عن 30", 30, "at_least"),
        ("قتل عشرة أشخاص على الأقل", "عشرة", 10, "at_least"),
        ("والـ27 دولة", "الـ27", 27, "exact"),
        ("٦٠مليون دولار", "٦٠مليون", 60_000_000, "exact"),
        ("3,5 ملايين شخص", "3,5 ملايين", 3_500_000, "exact"),
        ("١٢٣٬٤٥٦٫٧٨ دينار", "١٢٣٬٤٥٦٫٧٨", Decimal("123456.78"), "exact"),
        ("1,234.5 طن", "1,234.5", Decimal("1234.5"), "exact"),
        ("ثلث مليون شخص", "ثلث مليون", Fraction(1_000_000, 3), "exact"),
        ("ثلاثة أرباع المليون", "ثلاثة أرباع المليون", 750_000, "exact"),
        ("مليونا لاجئ", "مليونا", 2_000_000, "exact"),
        ("مليونًا و200 ألف شخص", "مليونًا و200 ألف", 1_200_000, "exact"),
        ("خمس وتسعين وتسعمئة وألف كتاب", "خمس وتسعين وتسعمئة وألف", 1995, "exact"),
        ("وقتيلان", "قتيلان", 2, "exact"),
        ("ما لا يقل عن طفلين مجنّدين", "ما لا يقل عن طفلين", 2, "at_least"),
        ("12 992 مهاجرا", "12 992", 12992, "exact"),
    ],
)
def test_counts_in_running_text(
    text: str, words: str | None, value: object, qualifier: str
) -> None:
    mention = only(text)
    if words is not None:
        assert text[mention.start : mention.end] == words
    assert (mention.figure.value, str(mention.figure.qualifier)) == (value, qualifier)
    assert mention.is_amount


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("بين مئة ومئتي ألف لاجئ", 100_000, 200_000, "range"),
        ("بين خمسين ومئة شخص", 50, 100, "range"),
        ("بين خمسة وعشرين وثلاثين طفلا", 25, 30, "range"),
        ("من 500 إلى ألف شخص", 500, 1000, "range"),
        ("ثلاثة أو أربعة أطفال", 3, 4, "range"),
        ("ما بين 15% و20%", 15, 20, "range"),
        ("بضعة عشر شخصا", 13, 19, "vague"),
        ("عدة آلاف من المدنيين", 3000, None, "vague"),
        ("مئات الآلاف", 100_000, None, "vague"),
    ],
)
def test_bounds_in_running_text(text: str, low: int, high: int | None, qualifier: str) -> None:
    figure = only(text).figure
    assert (figure.value, figure.low, figure.high) == (None, low, high)
    assert figure.qualifier == qualifier


def test_growth_is_two_numbers_and_no_range() -> None:
    found = list(find_figures("ارتفع العدد من 100 إلى 200 قتيل"))
    assert [mention.figure.value for mention in found] == [100, 200]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("من 10 إلى 21 نوفمبر 2025", [Use.DAY, Use.YEAR]),
        ("في الخامس والعشرين من كانون الثاني 2015", [Use.DAY, Use.YEAR]),
        ("10/11/2025", [Use.DAY]),
        ("في 2014 قتل 2014 شخصا", [Use.YEAR, Use.COUNT]),
        ("سنة خمس وعشرين وألفين", [Use.YEAR]),
        ("توفي عام1931 أو 634 هـ", [Use.YEAR, Use.YEAR]),
        ("الساعة 10:30", [Use.CLOCK]),
        ("الساعة الثامنة مساء", [Use.CLOCK]),
        ("اتصل على الرقم 0501234567", [Use.TELEPHONE]),
        ("هاتف: +971 4 123 4567", [Use.TELEPHONE]),
        ("المادة 5 من القانون رقم 38", [Use.ARTICLE, Use.ARTICLE]),
        ("بالقرار الدولي 1701", [Use.ARTICLE]),
        ("فاز 2-1 بعد 25-18", [Use.SCORE, Use.SCORE]),
        ("تعادلا 3 - صفر", [Use.SCORE]),
        ("جائزة «باتيستا ليبيرتيرا 3»", [Use.NAME]),
        ("كوفيد-19", [Use.NAME]),
        ("الملك محمد السادس", [Use.NAME]),
        ("الوسيط الأول", [Use.ORDER]),
        ("ثلث السكان", [Use.SHARE]),
        ("2000 شخص", [Use.COUNT]),
    ],
)
def test_what_a_number_is_used_for(text: str, uses: list[Use]) -> None:
    assert [mention.use for mention in find_figures(text)] == uses


@pytest.mark.parametrize(
    "text",
    [
        *("أحد المهاجرين", "يوم الأحد", "الاثنين", "لست أدري", "مهاجرين فلسطينيين", "في لبنان"),
        *(
            "G20",
            "6ر94",
            "1.2.3.4",
            "كانون الثاني",
            "أمس الأول",
            "نصف النهائي",
            "بساتين",
            "ميلان",
            "6ر94 مليون",
        ),
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert not list(find_figures(text))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("نحو 450 شخصًا", "شخصًا"),
        ("ستة من العمال", "العمال"),
        ("ستة منهم", None),
        ("قتيلان وجريح", "قتيلان"),
        ("بطفلين", "طفلين"),
        ("38 في المئة من الضحايا", "الضحايا"),
        ("الأشهر الثلاثة الماضية", None),
    ],
)
def test_what_a_figure_counts(text: str, counted: str | None) -> None:
    place = only(text).counted
    assert (None if place is None else text[place[0] : place[1]]) == counted


def test_every_numeral_is_recognised() -> None:
    for word in NUMERALS:
        assert numeral(word) is not None, word


def test_a_long_row_of_groups_is_no_number() -> None:
    found = list(find_figures("126\u00a0" * 5_000))
    assert [mention.figure.value for mention in found[:3]] == [126] * 3
    assert len(found) >= 4_900


VOCABULARY = """
واحد أحد عشر ثلاثين مئة ألف آلاف مليونا نصف ونصف من إلى بين وما لا يقل عن أكثر % بالمئة 3.5 12 ٦ - /
: . ، و ال الـ بـ عام نوفمبر الثالثة بضعة طفلين » « +971 صفر أو ,
"""
_PIECES = st.sampled_from(VOCABULARY.split())


@given(st.lists(_PIECES | st.sampled_from(" \n\t"), max_size=25).map("".join) | st.text())
def test_mentions_are_in_order_and_in_the_text(text: str) -> None:
    at = 0
    for mention in find_figures(text):
        assert at <= mention.start < mention.end <= len(text)
        json.dumps(as_attributes(mention.figure), allow_nan=False)
        figure = mention.figure
        if figure.qualifier is Qualifier.RANGE and figure.low is not None:
            assert figure.high is not None
            assert figure.low <= figure.high
        assert figure.kind in FigureKind
        at = mention.end

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.folding import fold, fold_with_map

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱةىؤئیکہھ"
MARKS = "ًٌٍَُِّْٰـ\u200f\u200e\u202b\u202c\u200b\u200c\u200d\ufeff"
ARABIC = st.text(st.sampled_from(LETTERS + MARKS + "٠١٢٣۴۵6 .،\r\nAbﻻﷲﷺﻣﺮﺣﺒﺎ😀é"), max_size=60)
ANY = st.one_of(ARABIC, st.text(max_size=40))


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("الولايات المُتّحِدة", "الولايات المتحده"),
        ("أإآٱا", "ااااا"),
        ("هدى مدرسة", "هدي مدرسه"),
        ("مسؤول رئيس سماء", "مسوول رييس سماء"),
        ("ـمـحـمـد", "محمد"),
        ("٣٧٠٠ ۳۷۰۰", "3700 3700"),
        ("ﻻجئ", "لاجي"),
        ("ﺍﻟﺴﻮﺩﺍﻥ", "السودان"),
        ("ٱلرَّحْمَٰن", "الرحمن"),
        ("\u202bنص\u202c\u200f\u200b", "نص"),
        ("ایران کرد", "ايران كرد"),
        ("COVID İ", "covid i"),
        ("\ufe70\ufe76\ufc60", ""),
        ("", ""),
    ],
)
def test_spelling_variants_fold_into_one(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@given(ANY)
def test_the_map_folds_the_same_text(text: str) -> None:
    assert fold_with_map(text).text == fold(text)


@given(ANY, ANY)
def test_folding_is_context_free(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@given(ARABIC)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY, st.data())
def test_raw_ranges_lie_inside_and_hold_what_was_asked_for(text: str, data: st.DataObject) -> None:
    folded = fold_with_map(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    raw_start, raw_end = folded.raw_range(start, end)
    assert 0 <= raw_start <= raw_end <= len(text)
    if start < end:
        assert folded.text[start:end] in fold(text[raw_start:raw_end])


def test_a_range_takes_the_marks_after_it() -> None:
    text = "مِنْ قُصَّرٍ إلى"
    folded = fold_with_map(text)
    start = folded.text.index("قصر")
    low, high = folded.raw_range(start, start + 3)
    assert text[low:high] == "قُصَّرٍ"


def test_vocalised_text_keeps_its_offsets(shared: Path) -> None:
    for path in sorted((shared / "long").glob("*")):
        if path.suffix == ".txt":
            text = path.read_text(encoding="utf-8")[:60_000]
            folded = fold_with_map(text)
            for at in range(0, len(folded.text) - 7, 997):
                low, high = folded.raw_range(at, at + 7)
                assert folded.text[at : at + 7] in fold(text[low:high])


def test_every_code_point_folds() -> None:
    for code in range(0x110000):
        fold(chr(code))

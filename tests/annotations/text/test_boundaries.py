from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.text.boundaries import (
    grapheme_bounds,
    is_grapheme_boundary,
    next_grapheme,
    next_word,
    previous_grapheme,
    previous_word,
    proclitic_length,
    shed,
    snap_to_words,
    word_at,
)

SIGNS = 'ابكلوفة َُِّّْٰـ\u200f\u200c\u200d123٪%.،؛:!؟…«»"()[]\r\n\t aé\u0301👩👧🏽🇪🇬🇸🇦❤\ufe0f가각_-'
TEXTS = st.text(st.sampled_from(SIGNS), max_size=40)
KNOWN = {
    *("أفغانستان", "باكستان", "المغرب", "السودان", "مصر", "الولايات المتحدة", "ليبيا"),
    *("بيرو", "لبنان", "كندا", "فرنسا", "بلجيكا", "كوبا", "فلسطين", "لاوس", "بليز"),
}


def some_range(data: st.DataObject, text: str) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(text)))
    return start, data.draw(st.integers(start, len(text)))


@given(TEXTS)
@example("👩\u200d👧\u200d👧 🇸🇦🇪🇬 ❤\ufe0f\r\nشَدَّة 각가")
@example("a\u200d👩")
@example("\u200f\u0651ب")
@example("\u06dd3")
def test_graphemes_are_those_of_the_standard(text: str) -> None:
    standard = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    ours = {at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)}
    assert ours - {0} == standard - {0}


@given(TEXTS, st.data())
def test_grapheme_bounds_only_widen_and_settle_at_once(text: str, data: st.DataObject) -> None:
    start, end = some_range(data, text)
    low, high = grapheme_bounds(text, start, end)
    assert 0 <= low <= start <= end <= high <= len(text)
    assert grapheme_bounds(text, low, high) == (low, high)


@given(TEXTS, st.data())
def test_walking_over_graphemes_and_words_goes_on(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert next_grapheme(text, at) > at or at == len(text)
    assert previous_grapheme(text, at) < at or at == 0
    assert at <= next_word(text, at) <= len(text)
    assert 0 <= previous_word(text, at) <= at


@given(TEXTS, st.data())
def test_shedding_stays_inside_and_settles_at_once(text: str, data: st.DataObject) -> None:
    start, end = some_range(data, text)
    low, high = shed(text, start, end)
    assert start <= low <= high <= end
    assert shed(text, low, high) == (low, high)


@given(TEXTS, st.data())
def test_shedding_never_cuts_a_grapheme(text: str, data: st.DataObject) -> None:
    low, high = shed(text, *grapheme_bounds(text, *some_range(data, text)))
    assert grapheme_bounds(text, low, high) == (low, high)


@given(TEXTS, st.data())
def test_snapping_lies_inside_the_text_and_cuts_no_grapheme(text: str, data: st.DataObject) -> None:
    low, high = snap_to_words(text, *some_range(data, text))
    assert 0 <= low <= high <= len(text)
    assert grapheme_bounds(text, low, high) == (low, high)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (" «باكستان»، ", "باكستان"),
        ("\u200fمصر.\u202c", "مصر"),
        ("(15%)", "15%"),
        ("١٥٪،", "١٥٪"),
        ("% نص", "نص"),
        ("…القصّر!؟", "القصّر"),
        ("«قُصَّرٌ»", "قُصَّرٌ"),
        ("#السودان", "السودان"),
        ("،،", "،،"),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f"),
    ],
)
def test_edges_are_shed(text: str, left: str) -> None:
    start, end = shed(text, 0, len(text))
    assert text[start:end] == left


@pytest.mark.parametrize(
    ("text", "part", "snapped"),
    [
        ("من البيرو، إلى", "لبير", "البيرو"),
        ("رصد 12,992 مهاجرًا", "2,9", "12,992"),
        ("محتملة.العملية حملت", "لعمل", "العملية"),
        ("من بينهم ستة قُصَّر، إلى", "صَّ", "قُصَّر"),
        ("أكثر من 14 ألف عنصر", "ثر من 14 أ", "أكثر من 14 ألف"),
        ("جمــيل جدا", "م", "جمــيل"),
    ],
)
def test_a_selection_snaps_to_words(text: str, part: str, snapped: str) -> None:
    start = text.index(part)
    low, high = snap_to_words(text, start, start + len(part))
    assert text[low:high] == snapped


def test_words_are_found_at_their_edges_and_not_between() -> None:
    text = "في البيرو ، نعم"
    assert word_at(text, 3) == (3, 9)
    assert word_at(text, 9) == (3, 9)
    assert word_at(text, 11) is None
    assert next_word(text, 2) == 9
    assert previous_word(text, 11) == 3


@pytest.mark.parametrize(
    ("word", "length"),
    [
        *(("وأفغانستان", 1), ("بباكستان", 1), ("كالمغرب", 1), ("للسودان", 1), ("وبالمغرب", 2)),
        *(("وَبِباكستان", 4), ("وللسودان", 2), ("فلسطين", 0), ("لليبيا", 1), ("لبليز", 1)),
        *(("وهران", 0), ("بيرو", 0), ("لبنان", 0), ("كندا", 0), ("فرنسا", 0), ("باكستان", 0)),
        *(("بلجيكا", 0), ("كوبا", 0), ("ككوبا", 1), ("", 0), ("و", 0), ("بالولايات المتحدة", 1)),
    ],
)
def test_only_confirmed_proclitics_are_peeled(word: str, length: int) -> None:
    text = f"قال {word} ثم"
    assert proclitic_length(text, 4, 4 + len(word), KNOWN.__contains__) == length


@given(TEXTS, st.booleans())
def test_peeling_leaves_something(text: str, known: bool) -> None:
    length = proclitic_length(text, 0, len(text), lambda word: known and word != text)
    assert 0 <= length < max(len(text), 1)

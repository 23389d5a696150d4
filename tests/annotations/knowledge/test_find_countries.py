from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.knowledge.countries import How, all_countries
from annotations.knowledge.find_countries import find_countries


def found(text: str) -> list[tuple[str, str, How, bool]]:
    """Words, codes, how and whether certain, of each mention."""
    return [
        (
            text[mention.start : mention.end],
            " ".join(country.alpha2 for country in mention.candidates),
            mention.how,
            mention.certain,
        )
        for mention in find_countries(text)
    ]


def test_the_countries_of_the_seed_and_no_more(shared: Path) -> None:
    text = (shared / "seed" / "000_e87eb3fb389e7821.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    expected = [
        (span["start"], span["end"], span["value"])
        for span in gold["spans"]
        if span["label"] == "COUNTRY"
    ]
    named = [mention for mention in find_countries(text) if mention.names_country]
    assert [(m.start, m.end, m.candidates[0].alpha2) for m in named] == expected
    assert all(mention.certain and len(mention.candidates) == 1 for mention in named)


@pytest.mark.parametrize("proclitic", ["", "و", "ف", "ب", "ك", "ل", "وب", "فل", "ول", "وك"])
def test_every_cldr_name_is_found_behind_proclitics(proclitic: str) -> None:
    for known in all_countries():
        name = known.name_ar
        if name.startswith("ال") and proclitic.endswith("ل"):
            name = "ل" + name[2:]
        text = f"«{proclitic}{name}»"
        if text.endswith("كلاوس»"):
            continue  # Klaus, a name of many players
        (mention,) = find_countries(text)
        assert known.alpha2 in [country.alpha2 for country in mention.candidates]
        assert (mention.start, mention.end) == (1 + len(proclitic), len(text) - 1)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("وصل من السودان أمس", "السودان", "SD"),
        ("وبالسودان", "السودان", "SD"),
        ("وصل للسودان أمس", "لسودان", "SD"),
        ("في لبنان", "لبنان", "LB"),
        ("وأفغانستان", "أفغانستان", "AF"),
        ("إلى الوِلايات المُتَّحِدة، وفق", "الوِلايات المُتَّحِدة", "US"),
        ("في جنوب أفريقيا", "جنوب أفريقيا", "ZA"),
        ("مصر،والأردن", "مصر", "EG"),
        ("حكومة مالي", "مالي", "ML"),
        ("النيجر ومالي", "النيجر", "NE"),
    ],
)
def test_a_name_stands_without_proclitics(text: str, words: str, code: str) -> None:
    assert (words, code, How.NAME, True) in [(w, c, How.NAME, s) for w, c, _, s in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        *("في أمريكا الجنوبية", "دول إفريقيا", "بلدان الخليج", "أزمة مالية", "وزارة المالية"),
        *("تبرع مالي", "خبر كان وأخواتها", "بأن", "صلاة المغرب", "نهر الأردن", "نصف قطر الدائرة"),
        *("خليج المكسيك", "الهنود الحمر", "مسقط رأسه", "غينيا الجديدة", "المحيط الهندي"),
    ],
)
def test_what_only_looks_like_a_country(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("كوريا", "كوريا", "KP KR"),
        ("في الكونغو", "الكونغو", "CD CG"),
        ("زار غينيا", "غينيا", "GN GQ GW PG"),
        ("الاتحاد السوفيتي", "الاتحاد السوفيتي", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
        ("عاد إلى طرابلس", "طرابلس", "LB LY"),
        ("سافر إلى عمان", "عمان", "JO OM"),
    ],
)
def test_what_is_ambiguous_is_asked(text: str, words: str, codes: str) -> None:
    ((told, candidates, _, certain),) = found(text)
    assert told == words
    assert sorted(candidates.split()) == codes.split()
    assert not certain


@pytest.mark.parametrize(
    ("text", "words", "code", "how"),
    [
        ("مهاجرًا فنزويليًا", "فنزويليًا", "VE", How.DEMONYM),
        ("لاجئين سوريين", "سوريين", "SY", How.DEMONYM),
        ("والسودانيات", "السودانيات", "SD", How.DEMONYM),
        ("الحكومة السورية", "السورية", "SY", How.DEMONYM),
        ("في القاهرة", "القاهرة", "EG", How.CITY),
        ("في عُمان", "عُمان", "OM", How.NAME),
        ("في عمّان", "عمّان", "JO", How.CITY),
        ("إلى بورما", "بورما", "MM", How.HISTORICAL),
    ],
)
def test_how_the_words_tell_the_country(text: str, words: str, code: str, how: How) -> None:
    assert found(text) == [(words, code, how, True)]


_PIECES = st.sampled_from(
    [
        *("مالي", "الأردن", "و", "ل", "لل", "السودان", " ", "،", ".", "غينيا", "الاستوائية"),
        *("جمهورية", "كوريا", "الشمالية", "ًا", "ـ", "\u200f", "ﺍﻟﺴﻮﺩﺍﻥ", "12", "ال", "بال", "\n"),
    ]
)


@given(st.lists(_PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_mentions_are_in_order_and_in_the_text(text: str) -> None:
    at = 0
    for mention in find_countries(text):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.candidates
        assert mention.certain <= (len(mention.candidates) == 1)
        at = mention.end


def test_the_surname_cameron_is_no_country_without_its_article() -> None:
    text = "قال ديفيد كاميرون إن الكاميرون بعيدة، وسافر للكاميرون"
    assert [words for words, *_ in found(text)] == ["الكاميرون", "لكاميرون"]

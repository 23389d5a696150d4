from __future__ import annotations

import json
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from annotations.knowledge.countries import all_countries, country, find_country, is_region
from annotations.text.boundaries import proclitic_length

CLDR = Locale("ar").territories
PREFIXES = ("", "و", "ف", "ب", "ك", "ل", "ال", "وب", "فل", "وال", "بال")


def codes(words: str, *, peel: bool = True) -> list[str]:
    return [match.alpha2 for match in find_country(words, peel=peel)]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_cldr_name_is_found_behind_proclitics(prefix: str) -> None:
    for known in all_countries():
        name = str(CLDR[known.alpha2])
        if prefix.endswith("ال") and name.startswith("ال"):
            continue
        assert known.alpha2 in codes(prefix + name), prefix + name


def test_every_name_with_an_article_is_found_behind_lam() -> None:
    for known in all_countries():
        name = str(CLDR[known.alpha2])
        if name.startswith("ال"):
            assert known.alpha2 in codes("لل" + name[2:])
            assert known.alpha2 in codes("ولل" + name[2:])


def test_the_table_holds_iso_3166() -> None:
    found = all_countries()
    assert len({c.alpha2 for c in found}) == len({c.alpha3 for c in found}) == len(found) == 250
    assert country("MM") is not None
    assert country("ZZ") is None


def test_the_countries_of_the_seed(shared: Path) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    spans = [span for span in gold["spans"] if span["label"] == "COUNTRY"]
    assert len(spans) == 12
    for span in spans:
        assert codes(span["text"]) == [span["value"]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("أمريكا", "US"), ("الولايات المتحدة الأميركية", "US"), ("أميركا", "US")),
        *(("بورما", "MM"), ("سورية", "SY"), ("سوريا", "SY"), ("بريطانيا", "GB")),
        *(("المملكة المتحدة", "GB"), ("السعودية", "SA"), ("الإمارات", "AE")),
        *(("الكونغو الديمقراطية", "CD"), ("ساحل العاج", "CI"), ("كوت ديفوار", "CI")),
        *(("فلسطين", "PS"), ("جمهورية مصر العربية", "EG"), ("دولة قطر", "QA")),
        *(("سلطنة عُمان", "OM"), ("الجمهورية التونسية", "TN"), ("المملكة المغربية", "MA")),
        *(("المانيا", "DE"), ("«باكستان»؛", "PK"), ("البوسنة و الهرسك", "BA")),
        *(("الولايات\u00a0المتحدة", "US"), ("ﺍﻟﺴﻮﺩﺍﻥ", "SD"), ("تشيكيا", "CZ")),
        *(("روسيا الاتحادية", "RU"), ("جنوب إفريقيا", "ZA"), ("المجر", "HU")),
    ],
)
def test_what_newspapers_write(words: str, code: str) -> None:
    assert codes(words) == [code]
    assert find_country(words)[0].exact
    assert codes(words, peel=False) == [code]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("فنزويليًا", "VE"), ("سوريين", "SY"), ("التونسيات", "TN"), ("الأفغان", "AF")),
        *(("اللبنانيتين", "LB"), ("أميركيون", "US"), ("المغاربة", "MA"), ("هندية", "IN")),
        *(("للفلسطينيين", "PS"), ("والسودانيون", "SD"), ("كورية شمالية", "KP")),
    ],
)
def test_demonyms_give_their_country(words: str, code: str) -> None:
    assert codes(words) == [code]
    assert not find_country(words)[0].exact


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("الكونغو", {"CD", "CG"}),
        ("كوريا", {"KP", "KR"}),
        ("الكوريين", {"KP", "KR"}),
        ("غينيا", {"GN", "GQ", "GW", "PG"}),
    ],
)
def test_ambiguous_words_give_several_countries(words: str, expected: set[str]) -> None:
    assert set(codes(words)) == expected


def test_the_full_name_comes_first() -> None:
    assert next((m.alpha2, m.exact) for m in find_country("غينيا")) == ("GN", True)


@pytest.mark.parametrize("words", ["أمريكا الجنوبية", "أفريقيا", "آسيا", "أوروبا", "للأمريكتان"])
def test_a_region_is_no_country(words: str) -> None:
    assert codes(words) == []
    assert is_region(words) or words.startswith("لل")


@pytest.mark.parametrize(
    "words", ["بأن", "البان", "ألبان", "المالية", "وهران", "ضحايا", "", "ف", "ال", "لل", "،"]
)
def test_other_words_are_no_country(words: str) -> None:
    assert codes(words) == []


def test_the_table_confirms_proclitics() -> None:
    def known(words: str) -> bool:
        return bool(find_country(words, peel=False))

    for text, length in (
        *(("وأفغانستان", 1), ("بباكستان", 1), ("كالمغرب", 1), ("للسودان", 1)),
        *(("وبالولايات المتحدة", 2), ("وهران", 0), ("باكستان", 0), ("كندي", 0)),
    ):
        assert proclitic_length(text, 0, len(text), known) == length
    for found in all_countries():
        assert proclitic_length(found.name_ar, 0, len(found.name_ar), known) == 0


@given(st.text(st.sampled_from("والفبكلميسرن هةأإ َّ-()ً")) | st.text())
def test_looking_up_never_fails(words: str) -> None:
    for match in find_country(words):
        assert country(match.alpha2) == match.country

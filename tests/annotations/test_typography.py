from __future__ import annotations

import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from annotations.label_set import in_language
from annotations.numerals import decimal, grouped, percent
from annotations.typography import headed, listed


@given(st.integers(0, 10**12))
def test_thousands_stand_apart_as_the_cldr_has_them(count: int) -> None:
    for language in ("en", "fr"):
        assert grouped(count, language) == format_decimal(count, locale=language)


@given(st.integers(-1000, 1000))
def test_decimals_are_those_of_the_cldr(thousandths: int) -> None:
    value = thousandths / 1000
    for language in ("en", "fr"):
        wanted = format_decimal(value, format="0.000", locale=language)
        assert decimal(value, 3, language).removeprefix("-") == wanted.removeprefix("-")


@pytest.mark.parametrize("share", [0.0, 0.07, 0.5, 0.8, 1.0])
def test_per_cent_is_that_of_the_cldr(share: float) -> None:
    for language in ("en", "fr"):
        assert percent(share, language) == format_percent(share, locale=language)


def test_lists_and_colons_are_those_of_the_language() -> None:
    assert [listed("ab", language) for language in ("ar", "en", "fr")] == ["a، b", "a, b", "a, b"]
    assert [headed("a", 1, language) for language in ("ar", "en", "fr")] == [
        *("a: 1", "a: 1", "a\u00a0: 1"),
    ]
    assert decimal(None, 2, "fr") == "–"


def test_french_falls_back_on_english_before_arabic() -> None:
    both = {"ar": "دولة", "en": "Country"}
    assert in_language({**both, "fr": "Pays"}, "fr") == "Pays"
    assert in_language(both, "fr") == "Country"
    assert in_language({"ar": "دولة"}, "fr") == "دولة"
    assert in_language({"ar": "دولة", "fr": "Pays"}, "en") == "دولة"

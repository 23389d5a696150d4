from __future__ import annotations

import pytest
from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import DocumentMissing, LabelInUse, SpanOutsideText
from annotations.formats.records import Rejected
from annotations.numerals import decimal, grouped, numbered, numerals, percent, plain, region
from annotations.wording import rejection, say, sentence

COUNTRIES = ("EG", "SA", "SD", "LB", "IQ", "MR", "MA", "DZ", "TN", "LY", "AE", "EH")


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TAWSIM_REGION", "LC_ALL", "LC_NUMERIC", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "country"),
    [
        ({}, ""),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "ar_MA.UTF-8"}, "MA"),
        ({"LANG": "fr_DZ"}, "DZ"),
        ({"LANG": "ar_EG.UTF-8", "LC_NUMERIC": "ar_TN.UTF-8"}, "TN"),
        ({"LANG": "ar_EG", "LC_ALL": "uz_Latn_UZ", "LC_NUMERIC": "ar_TN"}, "UZ"),
        ({"LANG": "ar_MA.UTF-8", "TAWSIM_REGION": "eg"}, "EG"),
    ],
)
def test_the_country_of_the_machine(environment: dict[str, str], country: str) -> None:
    assert region(environment) == country


@pytest.mark.parametrize("country", COUNTRIES)
def test_arabic_is_written_as_in_the_country(country: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference is CLDR, as Babel ships it."""
    monkeypatch.setenv("TAWSIM_REGION", country)
    locale = Locale.parse(f"ar_{country}")
    eastern = locale.default_numbering_system == "arab"
    found = numerals("ar")
    assert found.digits == ("٠١٢٣٤٥٦٧٨٩" if eastern else "0123456789")
    assert found.group == get_group_symbol(locale, numbering_system="default")
    assert found.point == get_decimal_symbol(locale, numbering_system="default")


@given(
    st.integers(0, 10**9), st.sampled_from(["", *COUNTRIES]), st.sampled_from(["ar", "en", "fr"])
)
def test_a_number_is_the_same_number_in_every_writing(
    count: int, country: str, language: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAWSIM_REGION", country)
        found = numerals(language)
        assert int(grouped(count, language).replace(found.group, "")) == count
        assert int(plain(count, language)) == count
        told = decimal(count / 1000, 3, language).replace(found.point, ".")
        assert float(told) == pytest.approx(count / 1000)


def test_numbers_of_a_sentence() -> None:
    rejected = Rejected("news.csv", 1230, "bad_columns")
    assert "السطر \u2068١٢٣٠\u2069" in rejection(rejected, "ar")
    assert "line \u20681230\u2069" in rejection(rejected, "en")
    assert "١٢٬٣٤٥" in sentence(LabelInUse(label="F1", spans=12_345), "ar")
    assert "F1" in sentence(LabelInUse(label="F1", spans=12_345), "ar")
    assert "٥٠٠ تسمية" in say("InvalidScheme.too_large", "ar", name="x")
    assert "٩٥٪" in say("report.interval", "ar")
    assert percent(0.8, "ar") == "٨٠٪"


def test_places_ids_and_commands_keep_the_digits_of_data() -> None:
    told = sentence(SpanOutsideText(start=12, end=3400, length=1234), "ar")
    assert all(number in told for number in ("12", "3400", "1234"))
    assert "4711" in sentence(DocumentMissing(document=4711), "ar")
    assert "UTF-8" in say("LoneSurrogate", "ar", offset=3)
    assert "tawsim-0.1-py3" in say("ExtraMissing.built", "ar", version="0.1", extra="spacy")


@pytest.mark.parametrize("kept", ["UTF-8", "F1", "80/10/10", "tawsim-0.1.0-py3", "{n2}", "10..15"])
def test_what_is_no_number_alone_is_left(kept: str) -> None:
    assert numbered(kept, "ar") == kept
    assert numbered(f"في {kept} كذا", "ar") == f"في {kept} كذا"

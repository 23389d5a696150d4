"""The window and the core write the same number in the same digits, wherever the machine is."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotations.numerals import decimal, grouped
from desktop.language import LANGUAGES, number, set_language, tell_region
from desktop.main_window import MainWindow

COUNTRIES = ("", "EG", "SA", "SD", "MA", "DZ", "TN", "LY", "AE", "EH", "FR", "US")


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    set_language(qapp, "ar")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_the_window_writes_as_the_core(
    application: QApplication, language: str, country: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAWSIM_REGION", country)
        patch.setenv("LC_ALL", "C")
        set_language(application, language)
        for count in (0, 7, 1234, 9_876_543):
            assert number(count) == grouped(count, language)
        assert QLocale().toString(0.667, "f", 3) == decimal(0.667, 3, language)
    set_language(application, "ar")


def test_the_system_says_the_country_where_the_environment_says_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LC_ALL", "LC_NUMERIC", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TAWSIM_REGION", "")
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ar_MA"))
    tell_region()
    assert os.environ["TAWSIM_REGION"] == "MA"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ar_EG"))
    tell_region()
    assert os.environ["TAWSIM_REGION"] == "MA"


def test_a_window_in_morocco_counts_in_latin_digits(
    window: MainWindow, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "٣" in window.documents.count.text()
    monkeypatch.setenv("TAWSIM_REGION", "MA")
    set_language(application, "en")
    set_language(application, "ar")
    application.processEvents()
    assert "3" in window.documents.count.text()

"""The window's language, changed at once: translators, direction, digits."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotations.numerals import region
from resources import resource

LANGUAGES = {"ar": "العربية", "en": "English", "fr": "Français"}
"""Each language under its own name, which is never translated."""
_current = "ar"
_installed: list[QTranslator] = []


def current_language() -> str:
    """ "ar", "en" or "fr"."""
    return _current


def next_language() -> str:
    """The one after the present language, and after the last the first."""
    codes = list(LANGUAGES)
    return codes[(codes.index(_current) + 1) % len(codes)]


def other_language() -> str:
    """The one that stands beside the present language: Arabic, beside Arabic English."""
    return next(code for code in LANGUAGES if code != _current)


def language_to_begin_with(machine: QLocale) -> str:
    """French where the machine speaks it, else Arabic, the language of the texts."""
    return "fr" if machine.language() is QLocale.Language.French else "ar"


def set_language(application: QApplication, code: str) -> None:
    """Show every window in this language, mirrored for Arabic."""
    global _current
    _current = code if code in LANGUAGES else "ar"
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    folders = (  # the last is asked first
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{_current}"),
        (str(resource("translations")), f"tawsim_{_current}"),
    )
    for folder, name in folders:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(_locale_of(_current))
    rtl = _current == "ar"
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )


def _locale_of(code: str) -> QLocale:
    """The language as it is written in the country whose digits the core writes."""
    country = QLocale.codeToTerritory(region()) if code == "ar" else QLocale.Country.AnyCountry
    found = QLocale(QLocale.Language.Arabic, country)
    usual = code != "ar" or found.language() is not QLocale.Language.Arabic
    return QLocale(code) if usual else found


def tell_region() -> None:
    """Where the environment names no country, as on Windows, that of the system stands."""
    country = QLocale.territoryToCode(QLocale.system().territory())
    if country and not region():
        os.environ["TAWSIM_REGION"] = country


@cache
def _own_words(code: str) -> QTranslator:
    translator = QTranslator()
    translator.load(f"tawsim_{code}", str(resource("translations")))
    return translator


def words_in(code: str, context: str, source: str) -> str:
    """The translation in this language, whichever the window shows now."""
    return _own_words(code).translate(context, source) or source


def number(value: int) -> str:
    """A count in the digits of the window's language; offsets are never shown so."""
    return QLocale().toString(value)


def led(words: str) -> str:
    """Every line in the direction of the window, also where it begins with a foreign name."""
    mark = "\u200f" if _current == "ar" else "\u200e"
    return "\n".join(mark + line for line in words.split("\n"))

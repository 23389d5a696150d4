from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

import annotations.errors as errors
from annotations.plurals import CATEGORIES, plural_category
from annotations.wording import LANGUAGES, catalogue, say, sentence
from desktop.language import LANGUAGES as WINDOW_LANGUAGES
from desktop.language import set_language
from desktop.qt_words import QT_WORDS
from resources import resource

ROOT = Path(__file__).resolve().parents[2]
TRANSLATED = ("ar", "fr")
TS_ENGLISH = resource("translations", "tawsim_en.ts")
SUGGESTIONS = "%Ln suggestion(s) in this article"
_PLACEHOLDER = re.compile(r"%L?n|%L?\d+|\{\w*\}")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_COUNTS = {"ar": (0, 1, 2, 3, 11, 100), "fr": (1, 2)}
"""A count for each plural form, in the order of the forms."""
_NAMED_FORMS = {"ar": 3, "fr": 0}
each_translation = pytest.mark.parametrize("language", TRANSLATED)


def entries(language: str) -> list[tuple[str, ElementTree.Element]]:
    found = [
        (context.findtext("name", ""), message)
        for context in ElementTree.parse(resource("translations", f"tawsim_{language}.ts")).iter(
            "context"
        )
        for message in context.iter("message")
    ]
    assert len(found) > 100
    return found


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def placeholders(words: str) -> Counter[str]:
    return Counter(_PLACEHOLDER.findall(words))


def test_every_language_has_its_translations() -> None:
    assert set(LANGUAGES) == set(WINDOW_LANGUAGES) == {*TRANSLATED, "en"}


@each_translation
def test_every_string_of_the_window_is_translated(language: str) -> None:
    for context, message in entries(language):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None, source
        assert translation.get("type") is None, f"{context}: {source}"
        told = forms(message)
        if message.get("numerus") == "yes":
            assert len(told) == len(_COUNTS[language]), source
        for n, form in enumerate(told):
            assert form.strip(), f"{context}: {source}"
            # None, one and two have words of their own and need no digit.
            named = len(told) > 1 and n < _NAMED_FORMS[language]
            spared = Counter({"%Ln": int(named and "%Ln" not in form)})
            assert placeholders(form) == placeholders(source) - spared, f"{source} | {form}"


def test_the_translations_are_arabic() -> None:
    for context, message in entries("ar"):
        source = message.findtext("source", "")
        if re.search(r"[A-Za-z]{2}", re.sub(r"\{\w*\}", "", source)):
            assert all(map(_ARABIC.search, forms(message))), f"{context}: {source}"


def french_sentences() -> list[str]:
    """Everything that is said in French: the window's words and the core's."""
    window = [form for _, message in entries("fr") for form in forms(message)]
    return [*window, *catalogue("fr").values()]


def test_the_french_is_set_as_french_is() -> None:
    """Signs of two parts stand behind a space that never breaks, quotes are guillemets."""
    breaking_space, no_space = re.compile(r" [;:!?%»]|« "), re.compile(r"\w[;:!?](?: |$)|«\w|\w»")
    typed = re.compile(r"[“”\"]|\w'[\w&]")
    for words in french_sentences():
        plain = words.replace("nom: type", "")
        for fault in (breaking_space, no_space, typed):
            assert not fault.search(plain), f"{fault.pattern}: {words}"


@each_translation
def test_the_compiled_file_holds_what_the_source_file_says(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"tawsim_{language}.qm")))
    for context, message in entries(language):
        source, note = message.findtext("source", ""), message.findtext("comment", "")
        told = forms(message)
        if message.get("numerus") == "yes":
            counts = _COUNTS[language]
            found = [translator.translate(context, source, note, count) for count in counts]
            assert found == told, source
        else:
            assert translator.translate(context, source, note) == told[0], source


def test_the_source_file_holds_every_string_of_the_code(tmp_path: Path) -> None:
    """What lupdate reads from the window's code now is what the file has."""
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    program = str(Path(sys.executable).parent / "pyside6-lupdate")
    subprocess.run(
        [program, *sources, "-ts", str(fresh), "-target-language", "ar"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    wanted = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(fresh).iter("context")
        for message in context.iter("message")
    }
    for language in TRANSLATED:
        known = {(name, message.findtext("source", "")) for name, message in entries(language)}
        assert wanted == known, language


def english() -> list[tuple[str, ElementTree.Element]]:
    return [
        (context.findtext("name", ""), message)
        for context in ElementTree.parse(TS_ENGLISH).iter("context")
        for message in context.iter("message")
    ]


def counting(found: list[tuple[str, ElementTree.Element]]) -> set[tuple[str, str]]:
    return {
        (context, message.findtext("source", ""))
        for context, message in found
        if message.get("numerus") == "yes"
    }


def test_what_counts_has_both_forms_in_english() -> None:
    assert counting(english()) == counting(entries("ar"))
    translator = QTranslator()
    assert translator.load(str(resource("translations", "tawsim_en.qm")))
    for context, message in english():
        source = message.findtext("source", "")
        assert source.count("%Ln") == 1, "count with %Ln, in the digits of the language"
        one, other = forms(message)
        assert one != other, source
        for count, form in ((0, other), (1, one), (2, other), (11, other)):
            assert "(s)" not in form, source
            assert placeholders(form) == placeholders(source), form
            assert translator.translate(context, source, "", count) == form


def test_numbers_in_sentences_take_the_digits_of_the_language() -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    told = {}
    try:
        for code in LANGUAGES:
            set_language(application, code)
            told[code] = [
                QCoreApplication.translate("SuggestionBar", SUGGESTIONS, None, count)
                for count in (0, 1, 2, 3, 11, 1234)
            ]
    finally:
        set_language(application, "ar")
    assert told["en"][1] == "1 suggestion in this article"
    assert told["en"][5] == "1,234 suggestions in this article"
    assert told["fr"] == [
        *("0 suggestion dans cet article", "1 suggestion dans cet article"),
        *("2 suggestions dans cet article", "3 suggestions dans cet article"),
        *("11 suggestions dans cet article", "1\u202f234 suggestions dans cet article"),
    ]
    assert told["ar"] == [
        *("لا اقتراحات في هذا المقال", "اقتراح واحد في هذا المقال", "اقتراحان في هذا المقال"),
        *("٣ اقتراحات في هذا المقال", "١١ اقتراحًا في هذا المقال"),
        "١٬٢٣٤ اقتراحًا في هذا المقال",
    ]


def test_the_file_holds_every_string_that_the_code_translates() -> None:
    """Also those that lupdate passes over, as a count given to translate()."""
    known = {message.findtext("source", "") for _, message in entries("ar")}
    for function, position in (("tr", 0), ("translate", 1), ("QT_TRANSLATE_NOOP", 1)):
        given = words_passed(function, position, folders=("desktop",))
        assert given
        assert given <= known, function


# The core's sentences


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def sentences(language: str) -> dict[str, str]:
    """The catalogue without its counted nouns."""
    return {key: told for key, told in catalogue(language).items() if key[:6] != "count."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_that_is_counted_has_every_plural_form(language: str) -> None:
    wanted = {
        f"count.{noun}.{form}"
        for told in sentences(language).values()
        for _, _, noun, _ in Formatter().parse(told)
        if noun
        for form in CATEGORIES[language]
    }
    assert wanted == set(catalogue(language)) - set(sentences(language))
    for key in wanted:
        told = catalogue(language)[key]
        alone = language == "ar" and key.endswith(("zero", "one", "two"))
        assert fields(told) == (set() if alone else {"n"}), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [*range(125), 1000, 999_999, 1_000_000, 3_000_000])
def test_plural_forms_are_those_of_the_cldr(language: str, count: int) -> None:
    assert plural_category(count, language) == Locale(language).plural_form(count)


def test_a_sentence_counts_in_words() -> None:
    def exported(documents: int, spans: int, language: str) -> str:
        told = say("cli.exported", language, documents=documents, spans=spans, path="x")
        return re.sub("[\u2068\u2069]", "", told)

    assert exported(1, 3, "en") == "Wrote 1 article and 3 spans to x."
    assert exported(0, 1, "en") == "Wrote 0 articles and 1 span to x."
    assert exported(1, 0, "fr") == "Écrit dans x\u00a0: 1 article et 0 segment."
    assert exported(2, 1234, "fr") == "Écrit dans x\u00a0: 2 articles et 1\u202f234 segments."
    assert exported(1234, 2_000_000, "fr").endswith("2\u202f000\u202f000 de segments.")
    assert exported(1, 2, "ar") == "كُتب في x: مقال واحد، مقطعان."
    assert exported(3, 11, "ar") == "كُتب في x: ٣ مقالات، ١١ مقطعًا."
    assert exported(100, 110, "ar") == "كُتب في x: ١٠٠ مقال، ١١٠ مقاطع."


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_say_the_same_things_with_the_same_facts(language: str) -> None:
    told, english = sentences(language), sentences("en")
    assert set(told) == set(english)
    for key, words in told.items():
        assert words.strip(), key
        assert fields(words) == fields(english[key]), key


def test_the_sentences_are_in_their_language() -> None:
    english = sentences("en")
    for key, words in sentences("fr").items():
        assert words != english[key] or len(words.split()) < 3, key
    for words in sentences("ar").values():
        assert _ARABIC.search(words) or not re.search(r"[a-z]{2}", re.sub(r"\{\w+\}", "", words))


def problems() -> list[type[errors.Problem]]:
    found = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type)
        and issubclass(kind, errors.Problem)
        and kind is not errors.Problem
    ]
    assert len(found) > 20
    return found


FOLDERS = ("annotations", "desktop")


@cache
def calls(folder: str) -> list[ast.Call]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / folder).rglob("*.py"))
    return [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]


def words_passed(
    function: str, position: int, keyword: str = "", folders: tuple[str, ...] = FOLDERS
) -> set[str]:
    """Every string that the code passes there, also through a conditional."""
    found: set[str] = set()
    for node in (node for folder in folders for node in calls(folder)):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name != function:
            continue
        given = [each.value for each in node.keywords if each.arg == keyword]
        if position < len(node.args):
            given.append(node.args[position])
        for argument in given:
            found |= {
                each.value
                for each in ast.walk(argument)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            }
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentence(language: str) -> None:
    known = catalogue(language)
    for kind in problems():
        variants = [key for key in known if key.startswith(f"{kind.__name__}.")]
        assert kind.__name__ in known or variants, kind.__name__


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["InvalidScheme", "InvalidRelation"])
def test_every_reason_given_in_the_code_has_its_sentence(language: str, kind: str) -> None:
    given = words_passed(kind, 99, "reason")
    if not hasattr(errors, kind):
        pytest.skip(f"there is no {kind}")
    given |= {f"{name}_twice" for name in ("id", "name", "key") if kind == "InvalidScheme"}
    given.discard("_twice")
    for reason in given:
        told = sentence(getattr(errors, kind)(reason=reason, name="X", label="X"), language)
        assert told != kind, reason
        assert f"{kind}.{reason}" in catalogue(language), reason


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("prefix", "function", "position"),
    [
        ("operation", "step", 0),
        ("operation", "step_inside", 0),
        ("loss", "lose", 1),
        ("loss", "lost", 0),
    ],
)
def test_every_name_given_in_the_code_has_its_words(
    language: str, prefix: str, function: str, position: int
) -> None:
    given = words_passed(function, position)
    assert given
    for name in given:
        assert f"{prefix}.{name}" in catalogue(language), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_a_rejected_line_has_its_words(language: str) -> None:
    given = words_passed("Rejected", 2, "reason")
    assert len(given) >= 5
    for reason in given:
        assert f"reason.{reason}" in catalogue(language), reason


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_named_in_the_code_is_there(language: str) -> None:
    given = {key for key in words_passed("say", 0) if re.fullmatch(r"[a-z_]+\.\w+|[a-z]+_\w+", key)}
    assert given
    for key in given:
        assert key in catalogue(language), key


def test_facts_are_isolated_and_a_missing_one_is_a_dash() -> None:
    told = say("SpanOutsideText", "ar", start=3, end=9)
    assert "\u20683\u2069" in told
    assert "–" in told.replace("\u2069–\u2068", "")


def test_the_choosers_of_qt_speak_arabic(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    set_language(application, "ar")
    for context, words in QT_WORDS.items():
        for source in words:
            assert _ARABIC.search(QCoreApplication.translate(context, source)), source
    chooser = QFileDialog()
    qtbot.addWidget(chooser)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text() for label in chooser.findChildren(QLabel) if label.text()}
    assert labels
    assert all(map(_ARABIC.search, labels)), labels

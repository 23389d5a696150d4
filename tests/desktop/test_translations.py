from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

import annotations.errors as errors
from annotations.wording import LANGUAGES, catalogue, say, sentence
from resources import resource

ROOT = Path(__file__).resolve().parents[2]
TS = resource("translations", "tawsim_ar.ts")
QM = resource("translations", "tawsim_ar.qm")
_PLACEHOLDER = re.compile(r"%n|%L?\d+|\{\w*\}")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_PLURAL_FORMS = 6
_NAMED_FORMS = 3


def entries() -> list[tuple[str, ElementTree.Element]]:
    found = [
        (context.findtext("name", ""), message)
        for context in ElementTree.parse(TS).iter("context")
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


def test_every_string_of_the_window_is_translated() -> None:
    for context, message in entries():
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None, source
        assert translation.get("type") is None, f"{context}: {source}"
        told = forms(message)
        if message.get("numerus") == "yes":
            assert len(told) == _PLURAL_FORMS, source
        for n, form in enumerate(told):
            assert form.strip(), f"{context}: {source}"
            # None, one and two have words of their own and need no digit.
            spared = Counter({"%n": int(len(told) > 1 and n < _NAMED_FORMS and "%n" not in form)})
            assert placeholders(form) == placeholders(source) - spared, f"{source} | {form}"


def test_the_translations_are_arabic() -> None:
    for context, message in entries():
        source = message.findtext("source", "")
        if re.search(r"[A-Za-z]{2}", re.sub(r"\{\w*\}", "", source)):
            assert all(map(_ARABIC.search, forms(message))), f"{context}: {source}"


def test_the_compiled_file_holds_what_the_source_file_says() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))
    for context, message in entries():
        source, note = message.findtext("source", ""), message.findtext("comment", "")
        told = forms(message)
        if message.get("numerus") == "yes":
            counts = (0, 1, 2, 3, 11, 100)
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
    assert wanted == {(context, message.findtext("source", "")) for context, message in entries()}


# The core's sentences


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_both_languages_say_the_same_things_with_the_same_facts() -> None:
    arabic, english = catalogue("ar"), catalogue("en")
    assert set(arabic) == set(english)
    for key, words in arabic.items():
        assert words.strip(), key
        assert english[key].strip(), key
        assert fields(words) == fields(english[key]), key
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


def modules() -> list[Path]:
    return [path for folder in ("annotations", "desktop") for path in (ROOT / folder).rglob("*.py")]


def words_passed(function: str, position: int, keyword: str = "") -> set[str]:
    """Every string that the code passes there, also through a conditional."""
    found: set[str] = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
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

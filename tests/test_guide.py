"""What the guide says is so: its commands run, its numbers come out, its words are the window's."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from guide_running import BASH, Reader
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from studies import article, study

from annotations.agreement.measures import Unit
from annotations.agreement.report import Value, Wanted, make_report
from annotations.formats.catalogue import formats
from annotations.numerals import decimal
from desktop.actions import ACTIONS, MENUS
from desktop.guide.pages import GuidePage, guide_pages, guides, pictures_folder
from desktop.physical_keys import canonical
from desktop.shortcuts import ARROWS, BUILT_IN, FRENCH_KEYS, parsed
from resources import resource

PAGES = [(language, page) for language in guides() for page in guide_pages(language)]
NAMES = [f"{language}-{page.name}" for language, page in PAGES]
each_page = pytest.mark.parametrize(("language", "page"), PAGES, ids=NAMES)
_CODE = re.compile(r"`([^`\n]+)`")
_PICTURE = re.compile(r"!\[([^]]*)]\(([^)]+)\)")
_PATH = re.compile(r"\*\*([^*]+ › [^*]+)\*\*")
_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d+|Enter|Del|Backspace")
_LARGEST, _MOST = 60_000, 24
_PORTABLE = {cap: key for key, cap in (*FRENCH_KEYS.items(), *ARROWS.items())}


def portable(code: str) -> str:
    """Keys under the names that Qt has for them."""
    return "+".join(_PORTABLE.get(part, part) for part in code.split("+"))


def outside(page: GuidePage) -> str:
    """The page without its boxes of code."""
    return re.sub(r"^```.*?^```$", "", page.markdown, flags=re.MULTILINE | re.DOTALL)


# What can be run


@pytest.mark.skipif(BASH is None, reason="there is no bash")
def test_the_guide_runs_from_its_first_box_to_its_last(tmp_path: Path) -> None:
    """The training goes one round here; ``make bench`` lets it go to its end."""
    reader = Reader(tmp_path)
    for page in guide_pages("en"):
        reader.read(page, **({"ROUNDS": "1"} if page.name == "10-training" else {}))


@pytest.mark.skipif(BASH is None, reason="there is no bash")
def test_the_arabic_boxes_that_differ_run_too(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    english = {page.name: page.blocks() for page in guide_pages("en")}
    differing = [page for page in guide_pages("ar") if page.blocks() != english[page.name]]
    assert [page.name for page in differing] == ["02-import", "12-recovery"]
    for page in (guide_pages("ar")[0], *differing):
        reader.read(page)


@pytest.mark.skipif(BASH is None, reason="there is no bash")
def test_the_french_boxes_are_the_english_ones_but_for_decimal_commas(tmp_path: Path) -> None:
    reader = Reader(tmp_path, language="fr")
    english = {page.name: page.blocks() for page in guide_pages("en")}
    differing = [page for page in guide_pages("fr") if page.blocks() != english[page.name]]
    assert [page.name for page in differing] == ["07-agreement"]
    for page in (guide_pages("fr")[0], *differing):
        reader.read(page)


def test_the_french_guide_is_set_as_french_is() -> None:
    for page in guide_pages("fr"):
        words = _CODE.sub("x", outside(page))
        for fault in (r"\w[;!?](?:\s|$)| [;:!?%»]|« |«\w|\w»|[“”]|\w'\w", r"\w:(?:\s|$)"):
            assert not re.search(fault, words, re.MULTILINE), (page.name, fault)


def test_the_worked_examples_come_out() -> None:
    shared = [(0, 2, "A"), (4, 6, "A"), (8, 10, "B")]
    amal, yusuf = [*shared, (12, 14, "A")], [*shared, (16, 18, "A"), (20, 22, "B")]
    spans = make_report(study(article(1, {"amal": amal, "yusuf": yusuf})), Wanted(replicates=0))
    words = [(at, at + 1) for at in range(10)]
    one = [(at, at + 1, "A") for at in (0, 1, 2, 3, 4)]
    other = [(at, at + 1, "A") for at in (0, 1, 2, 3, 5)]
    told = article(1, {"amal": one, "yusuf": other}, text="x" * 10, tokens=words)
    tokens = make_report(study(told), Wanted(replicates=0))
    found = {
        "F1": spans.overall("span_exact", Unit.SPAN),
        "κ": tokens.overall("cohen", Unit.TOKEN),
    }
    for language in guides():
        page = next(page for page in guide_pages(language) if page.name == "07-agreement")
        latin = "fr" if language == "fr" else "en"
        for name, value in found.items():
            assert isinstance(value, Value)
            assert re.search(
                rf"^> {name} = .* = {decimal(value.pooled, 3, latin)}$",
                page.markdown,
                re.MULTILINE,
            ), name


# What it names


@each_page
def test_every_key_is_one_of_the_window(language: str, page: GuidePage) -> None:
    rows = [row.keys for row in ACTIONS] + [row.keys for row in BUILT_IN]
    known = {canonical(keys) for row in rows for keys in parsed(row)}
    for code in map(portable, _CODE.findall(outside(page))):
        if _KEY.fullmatch(code):
            assert canonical(QKeySequence(code)) in known, code


@each_page
def test_every_menu_path_is_one_of_the_window(language: str, page: GuidePage) -> None:
    translator = QTranslator()
    if language != "en":
        assert translator.load(str(resource("translations", f"tawsim_{language}.qm")))

    def plain(source: str) -> str:
        told = translator.translate("Actions", source) or source
        return told.replace("&", "").rstrip("…").partition(":")[0].rstrip()

    menus = {identifier: plain(source) for identifier, source in MENUS}
    paths = {f"{menus[row.menu]} › {plain(row.text)}" for row in ACTIONS}
    for path in _PATH.findall(outside(page)):
        assert any(path in (known, known.removeprefix("ال")) for known in paths), path


@pytest.mark.parametrize("language", guides())
def test_every_format_that_export_names_writes(language: str) -> None:
    page = next(page for page in guide_pages(language) if page.name == "09-export")
    table = [line for line in page.markdown.splitlines() if line.startswith("|")]
    named = {code for line in table for code in _CODE.findall(line)}
    assert len(named) >= 8
    assert named <= {known.name for known in formats() if known.writes}


# What it is made of


@pytest.mark.parametrize("language", guides())
def test_all_languages_have_the_same_pages_of_one_shape(language: str) -> None:
    pages, english = guide_pages(language), guide_pages("en")
    assert [page.name for page in pages] == [page.name for page in english]
    for one, other in zip(pages, english, strict=True):
        for mark in (r"^#+ ", r"^\* ", r"^\d+\. ", r"^> \S", r"^\|", r"!\[", r"^```"):
            counts = [len(re.findall(mark, p.markdown, re.MULTILINE)) for p in (one, other)]
            assert counts[0] == counts[1], f"{one.name}: {mark}"


def test_the_glossary_pairs_the_same_terms() -> None:
    def pairs(language: str) -> set[tuple[str, ...]]:
        rows = guide_pages(language)[-1].markdown.splitlines()
        cells = [[cell.strip() for cell in row.split("|")[1:3]] for row in rows if row[:1] == "|"]
        return {tuple(sorted(row)) for row in cells[2:]}

    def arabic(language: str) -> set[str]:
        return {term for row in pairs(language) for term in row if re.search(r"[ء-ي]", term)}

    assert pairs("ar") == pairs("en")
    assert len(pairs("ar")) >= 20
    assert arabic("fr") == arabic("en")
    assert len(pairs("fr")) == len(pairs("en"))


@pytest.mark.parametrize("language", guides())
def test_every_picture_is_there_and_small_and_told(language: str) -> None:
    shown = [found for page in guide_pages(language) for found in _PICTURE.findall(page.markdown)]
    files = {path.name: path for path in pictures_folder(language).glob("*.png")}
    assert {Path(name).name for _, name in shown} == set(files)
    assert all(told.strip() for told, _ in shown)
    assert max(Counter(name for _, name in shown).values()) == 1
    assert len(files) * len(guides()) <= _MOST
    assert all(path.stat().st_size < _LARGEST for path in files.values())


@each_page
def test_a_page_leads_nowhere_outside(language: str, page: GuidePage) -> None:
    links = re.findall(r"(?<!!)\[[^]]*]\(([^)]+)\)", page.markdown)
    names = {each.name for each in guide_pages(language)}
    assert {link.removesuffix(".md") for link in links} <= names
    assert "http" not in page.markdown

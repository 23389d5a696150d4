"""Proclitics that labels leave outside: a table of forms, and every country's name in stacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel import Locale

from annotations.formats.label_scheme import load_scheme
from annotations.knowledge.countries import all_countries
from annotations.knowledge.proposals import proposed_values, without_proclitics
from annotations.label_set import Label
from resources import resource

STACKS = ("", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل")
COUNTRY, FIGURE, VICTIM = "COUNTRY", "FIGURE", "VICTIM_TYPE"

# What is left outside, a bar, what the span is to hold. Without a bar nothing is left outside.
COUNTRIES = """
و|أفغانستان ; ب|باكستان ; ل|لسودان ; ك|المغرب ; وهران ; بيرو ; لبنان ; كندا ; فرنسا ; باكستان
و|باكستان ; ف|باكستان ; ل|باكستان ; ك|باكستان ; وب|باكستان ; ول|باكستان ; فب|باكستان
وَبِ|باكستان ; و|لبنان ; ف|لبنان ; ب|لبنان ; ل|لبنان ; ك|لبنان ; ول|لبنان ; وب|لبنان
فل|لبنان ; ليبيا ; ل|ليبيا ; و|ليبيا ; ول|ليبيا ; ليبيريا ; ل|ليبيريا ; لاتفيا ; ل|لاتفيا
ليتوانيا ; و|ليتوانيا ; بولندا ; ب|بولندا ; و|بولندا ; بلجيكا ; ب|بلجيكا ; بلغاريا
وب|بلغاريا ; بوليفيا ; بنما ; ب|بنما ; بنغلاديش ; بليز ; ب|بليز ; بوتان ; ب|بوتان ; بوروندي
بنين ; ب|بنين ; بوتسوانا ; باراغواي ; ك|باراغواي ; بروناي ; كوبا ; ك|كوبا ; ب|كوبا ; كينيا
ك|كينيا ; و|كينيا ; كولومبيا ; ب|كولومبيا ; كرواتيا ; ل|كرواتيا ; كازاخستان ; فنلندا
ف|فنلندا ; و|فنلندا ; فنزويلا ; ب|فنزويلا ; فيتنام ; ف|فيتنام ; فلسطين ; ف|فلسطين ; ل|فلسطين
وب|فلسطين ; فيجي ; و|السودان ; ب|السودان ; ك|السودان ; ول|لسودان ; وب|السودان ; ف|السودان
السودان ; ل|لعراق ; ب|العراق ; و|العراق ; ول|ليمن ; ل|لسعودية ; ب|السعودية ; و|السعودية
ك|السعودية ; ل|لصومال ; ل|لبحرين ; ب|البحرين ; ل|لكويت ; و|الكويت ; ل|لأردن ; ب|الأردن
و|الأردن ; ل|لبرازيل ; ب|البرازيل ; ل|لبيرو ; ب|البيرو ; ل|لفلبين ; و|الفلبين ; ل|لنيجر
ب|النيجر ; ل|لمكسيك ; و|المكسيك ; ك|الصين ; ل|لصين ; ب|الهند ; ل|لهند ; ألبانيا ; ب|ألبانيا
ل|ألبانيا ; ألمانيا ; ب|ألمانيا ; ل|ألمانيا ; و|ألمانيا ; إيران ; ب|إيران ; ل|إيران ; ك|إيران
ب|مصر ; ل|مصر ; و|مصر ; ك|مصر ; وب|مصر ; ول|مصر ; ب|سوريا ; ل|سوريا ; و|سوريا ; ب|تركيا
ل|تركيا ; ب|تونس ; و|تونس ; ل|تونس ; ك|تونس ; ب|ليبيا ; وب|ليبيا ; ك|ليبيا ; فل|ليبيا
ب|اليمن ; و|اليمن ; ب|الولايات المتحدة ; ل|لولايات المتحدة ; وب|المملكة المتحدة ; جنوب أفريقيا
ب|جنوب أفريقيا ; كوريا الجنوبية ; ل|كوريا الجنوبية
"""
FIGURES = """
ل|أكثر من 3700 ; و|نحو 450 ; ب|ثلاثين ; و|ستة ; ك|عشرة ; ف|مئة ; و|12 ; ل|عشرين ; وب|ثلاثة ; واحد
وب|خمسين ; بضعة ; و|بضعة ; ل|عشرات ; ب|مئات ; و|20 ; واحدة ; أربعون ; و|أربعون ; كثير
"""
VICTIMS = """
و|فتاة قاصر ; و|طفل في الثامنة ; ل|لمهاجرين ; و|مهاجرين ; ب|المهاجرين ; ك|لاجئ ; و|اللاجئين
لاجئين ; وب|مهاجر ; ل|رجل ; و|النازحين ; نازحين ; كاتب ; بائع ; وزير ; فتاة قاصر ; لاجئ ; بالغين
ل|لبالغين
"""
TABLE = [
    (label, form.strip())
    for label, forms in ((COUNTRY, COUNTRIES), (FIGURE, FIGURES), (VICTIM, VICTIMS))
    for form in forms.replace("\n", ";").split(";")
    if form.strip()
]


@pytest.fixture(scope="module")
def labels() -> dict[str, Label]:
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    return {label.id: label for label in scheme.labels}


def left_outside(label: Label, words: str) -> str:
    text = f"قال {words} ثم"
    start = len("قال ")
    return text[start : without_proclitics(label, text, start, start + len(words))]


@pytest.mark.parametrize(("label", "form"), TABLE)
def test_what_is_left_outside(labels: dict[str, Label], label: str, form: str) -> None:
    outside = form.partition("|")[0] if "|" in form else ""
    assert left_outside(labels[label], form.replace("|", "")) == outside


def test_the_table_is_long_enough() -> None:
    assert len(set(TABLE)) >= 150


def stacked(name: str) -> Iterator[tuple[str, str]]:
    """The name behind every stack, with the article and without: stack, whole form."""
    for form in {name, name if name.startswith("ال") else f"ال{name}"}:
        for stack in STACKS:
            joined = form[1:] if stack.endswith("ل") and form.startswith("ال") else form
            yield stack, stack + joined


def test_every_country_name_keeps_its_letters_behind_every_stack(labels: dict[str, Label]) -> None:
    """CLDR's Arabic names; those of no country (islands with a reserved code) lose nothing."""
    countries = {country.alpha2 for country in all_countries()}
    territories = {code: name for code, name in Locale("ar").territories.items() if len(code) == 2}
    assert countries <= territories.keys()
    damaged, unsplit, valueless, count = [], [], [], 0
    for code, name in territories.items():
        for stack, form in stacked(name):
            outside = left_outside(labels[COUNTRY], form)
            if len(outside) > len(stack):
                damaged.append(form)
            if code in countries:
                count += 1
                if outside != stack:
                    unsplit.append(form)
                inside = form[len(outside) :]
                if proposed_values(labels[COUNTRY], inside).get("country") != code:
                    valueless.append(form)
    assert damaged == []
    assert count > 5000
    assert len(unsplit) <= 0.02 * count, unsplit
    assert len(valueless) <= 0.02 * count, valueless

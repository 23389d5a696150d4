"""Recall and precision on the ANERcorp development set, and of demonyms on a table by hand.

``anercorp_countries.tsv`` was made by reading all 973 distinct LOC spans of the
set: every name of a country as it stands there, without proclitics.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from annotations.knowledge.countries import How, find_country
from annotations.knowledge.find_countries import CountryMention, find_countries

TABLES = Path(__file__).resolve().parents[2] / "data" / "knowledge"
PROCLITICS = ["".join(pair) for pair in product(("", "و", "ف"), ("", "ب", "ك", "ل"))]
WATERS = ("نهر", "بحيرة", "لنهر")


def names() -> dict[str, str]:
    """Every way to write a country's name behind a proclitic, with its code."""
    found = {}
    for line in (TABLES / "anercorp_countries.tsv").read_text(encoding="utf-8").splitlines():
        code, words = line.split("\t")
        for name in words.split("؛"):
            for proclitic in PROCLITICS:
                found[proclitic + name] = code
                if name.startswith("ال") and proclitic.endswith("ل"):
                    found[proclitic + "ل" + name[2:]] = code
    return found


def sentences(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Each sentence with its spans: start, end and type."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, spans = "", list[tuple[int, int, str]]()
        for line in block.splitlines():
            word, _, tag = line.rpartition(" ")
            at = len(text) + 1 if text else 0
            text = f"{text} {word}" if text else word
            if tag.startswith("I-") and spans and spans[-1][2] == tag[2:]:
                spans[-1] = (spans[-1][0], len(text), tag[2:])
            elif tag.startswith(("B-", "I-")):
                spans.append((at, len(text), tag[2:]))
        yield text, spans


def overlapping(mentions: list[CountryMention], start: int, end: int) -> list[CountryMention]:
    return [mention for mention in mentions if mention.start < end and start < mention.end]


def test_recall_and_precision_on_anercorp(shared: Path) -> None:
    known = names()
    found, wanted = 0, 0
    named = {"LOC": 0, "PERS": 0, "ORG": 0}
    for text, spans in sentences(shared / "ner" / "anercorp-dev.conll"):
        mentions = list(find_countries(text))
        for start, end, kind in spans:
            hits = overlapping(mentions, start, end)
            if kind in named:
                named[kind] += sum(hit.names_country for hit in hits)
            code = known.get(text[start:end].strip("\u200f")) if kind == "LOC" else None
            if code is not None and text[:start].rstrip().rpartition(" ")[2] not in WATERS:
                wanted += 1
                found += any(code == c.alpha2 for hit in hits for c in hit.candidates)
    assert wanted > 1500
    assert found / wanted >= 0.95, (found, wanted)
    assert named["LOC"] / sum(named.values()) >= 0.95, named


def test_demonyms_of_a_table_by_hand() -> None:
    lines = (TABLES / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 60
    right, wrong = 0, list[str]()
    for line in lines:
        code, words = line.split("\t")
        for word in words.replace(" ", "\n").replace("_", " ").split("\n"):
            if [match.alpha2 for match in find_country(word)] == [code]:
                right += 1
            else:
                wrong.append(word)
    assert right / (right + len(wrong)) >= 0.95, wrong


@pytest.mark.parametrize("proclitic", ["و", "ب", "وب"])
def test_demonyms_behind_proclitics(proclitic: str) -> None:
    for word, code in (("سوريين", "SY"), ("التونسيات", "TN"), ("فنزويليًا", "VE")):
        ((mention),) = find_countries(f"قال {proclitic}{word} أمس")
        assert (mention.candidates[0].alpha2, mention.how) == (code, How.DEMONYM)
        assert mention.start == len("قال ") + len(proclitic)

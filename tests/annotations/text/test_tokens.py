from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.boundaries import grapheme_bounds
from annotations.text.tokens import sentence_ends, tokenize

TEXTS = st.text(st.sampled_from("ابوَّـ 12.,٫:/-_%«»،؟!…\n\r\t\u200f\u200d👩🏽a"), max_size=40)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("محتملة.العملية حملت", ["محتملة", ".", "العملية", "حملت"]),
        ("من بينهم قُصَّر، إلى", ["من", "بينهم", "قُصَّر", "،", "إلى"]),
        ("رصد 12,992 و٣٬٧٠٠ و3.5", ["رصد", "12,992", "و", "٣٬٧٠٠", "و", "3.5"]),
        ("«ليبيرتيرا 3»،", ["«", "ليبيرتيرا", "3", "»", "،"]),
        ("جمــيل 👩🏽‍🚀!", ["جمــيل", "👩🏽‍🚀", "!"]),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [text[start:end] for start, end in tokenize(text)] == tokens


@given(TEXTS)
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(start < end for start, end in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    covered = {at for start, end in tokens for at in range(start, end)}
    assert all(text[at].isspace() for at in set(range(len(text))) - covered)


@given(TEXTS)
def test_sentence_ends_rise_to_the_end_of_the_text(text: str) -> None:
    ends = sentence_ends(text)
    assert ends == sorted(set(ends))
    assert ends[-1] == len(text)


def test_sentences_end_without_a_space_but_not_inside_numbers() -> None:
    text = "ضحية محتملة.العملية كلفت 3.5 مليون! حقا؟\nنعم"
    at, sentences = 0, []
    for end in sentence_ends(text):
        sentences.append(text[at:end].strip())
        at = end
    assert [s for s in sentences if s] == [
        *("ضحية محتملة.", "العملية كلفت 3.5 مليون!", "حقا؟", "نعم"),
    ]


def test_gold_spans_of_the_seed_begin_and_end_at_tokens(shared: Path) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    text = (shared / "seed" / gold["document"]).read_text(encoding="utf-8")
    tokens = tokenize(text)
    starts, ends = {t.start for t in tokens}, {t.end for t in tokens}
    for span in gold["spans"]:
        assert span["end"] in ends
        peeled = text[span["start"] - 1] in "وفبكل"
        assert span["start"] in starts or peeled
        assert grapheme_bounds(text, span["start"], span["end"]) == (span["start"], span["end"])

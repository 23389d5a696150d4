from __future__ import annotations

import pytest
from hypothesis import given
from strategies import texts

from annotations.text.sentences import (
    next_sentence,
    previous_sentence,
    sentence_at,
    sentence_starts,
    sentences,
)


def parts(text: str) -> list[str]:
    return [text[slice(*sentence)] for sentence in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلوا إلى غزة. ثم عادوا.", ["وصلوا إلى غزة. ", "ثم عادوا."]),
        ("وصلوا إلى غزة.وقال المتحدث", ["وصلوا إلى غزة.", "وقال المتحدث"]),
        ("بلغ العدد 3.700 شخص. انتهى", ["بلغ العدد 3.700 شخص. ", "انتهى"]),
        ("قال «لا.» ثم خرج", ["قال «لا.» ", "ثم خرج"]),
        ("هل وصلوا؟ نعم! وصلوا…", ["هل وصلوا؟ ", "نعم! ", "وصلوا…"]),
        ("العنوان\n\nالمتن هنا.\r\nوالبقية", ["العنوان\n\n", "المتن هنا.\r\n", "والبقية"]),
        ("زار موقع example.org أمس", ["زار موقع example.org أمس"]),
        ("قال J. Smith ذلك", ["قال J. Smith ذلك"]),
        ("", [""]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@given(texts)
def test_sentences_are_the_whole_text_and_movement_keeps_to_them(text: str) -> None:
    assert "".join(parts(text)) == text
    starts = sentence_starts(text)
    for at in range(len(text) + 1):
        assert previous_sentence(text, at) <= at <= max(next_sentence(text, at), at)
        assert next_sentence(text, at) in (*starts, len(text))
        if at < len(text):
            first, end = sentence_at(text, at)
            assert first <= at < end

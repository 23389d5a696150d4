"""Texts as the world holds them: tashkeel, tatweel, joiners, bidi controls, emoji, CRLF."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = st.sampled_from(
    [
        *("باكستان", "قُصَّر", "لا", "ﻻ", "ـــ", "12 ألفًا و992", "COVID-19", "«", "»", "،"),
        *(" ", "\n", "\r\n", "\r", "\t", "\u200f", "\u202b", "\u202c", "\u200d", "\u200c"),
        *("👩‍👩‍👧", "🇸🇾", "📌", "e\u0301", "\u001a", "\u00a0", "\ufeff", "=1+1", "2,5"),
    ]
)
texts = st.lists(
    st.one_of(_PIECES, st.characters(exclude_categories=("Cs",), exclude_characters="\x00")),
    min_size=1,
    max_size=30,
).map("".join)


@st.composite
def ranges(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))

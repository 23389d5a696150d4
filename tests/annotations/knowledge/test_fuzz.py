"""A short run of ``python -m tests.fuzz_knowledge``, which goes on for as long as asked."""

from __future__ import annotations

import random
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz_knowledge import ALPHABETS, VOCABULARY, run_finders, run_readers, texts

PIECES = st.sampled_from([*VOCABULARY, " ", *"".join(ALPHABETS)])


@settings(deadline=None)
@given(st.text() | st.lists(PIECES, max_size=60).map("".join))
def test_no_text_breaks_a_parser(text: str) -> None:
    run_finders(text)
    run_readers(text)


def test_texts_of_all_kinds_break_no_parser() -> None:
    for text in islice(texts(random.Random(2)), 120):
        run_finders(text)
        run_readers(text)

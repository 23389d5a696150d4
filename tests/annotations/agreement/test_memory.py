"""What a study holds: little for each article, whatever its text and its values are."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import numpy as np
import pytest
from studies import LABELS

from annotations.agreement import rows
from annotations.agreement.bootstrap import replicates
from annotations.agreement.digest import Digest, digest
from annotations.agreement.report import Wanted, make_report
from annotations.agreement.study import MarkedSpan, StudiedArticle

PEOPLE = ("x", "y", "z")
SPANS, KB = 9, 1_000
MEASURED = frozenset({"span_exact", "u_alpha", "alpha", "cohen", "percent"})


def articles(count: int, words: int = 60) -> Iterator[StudiedArticle]:
    """Three annotators' spans, each with a figure that hardly another article has."""
    tokens = tuple((at, at + 4) for at in range(0, 5 * words, 5))
    for number in range(count):
        spans = {
            name: tuple(
                MarkedSpan(
                    f"{number:010}{name}{at}",
                    ((15 * at, 15 * at + 4 + 5 * (number % 7 == place)),),
                    LABELS[at % 3],
                    {"value": number * SPANS + at - (place == at)},
                )
                for at in range(SPANS)
            )
            for place, name in enumerate(PEOPLE)
        }
        text = "كلمة " * words + str(number)
        yield StudiedArticle(number, f"خبر {number}", text, tokens, spans)


def held_and_peak(count: int, words: int = 60) -> tuple[Digest, int, int]:
    """A study of so many articles, what it holds, and the most while it is measured."""
    tracemalloc.start()
    try:
        study = digest(PEOPLE, LABELS, articles(count, words))
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        make_report(study, Wanted(measures=MEASURED, replicates=20))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return study, held, peak


def test_an_article_costs_a_few_kilobytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "AT_ONCE", 1 << 12)  # what any number of articles takes
    held_and_peak(20)  # what is imported when it is first used
    _, held, peak = held_and_peak(60)
    study, held_more, peak_more = held_and_peak(180)
    assert (held_more - held) / 120 < 8 * KB
    assert (peak_more - peak) / 120 < 40 * KB
    assert len(study.ids) == 180 * SPANS * len(PEOPLE)


def test_texts_are_let_go() -> None:
    held_and_peak(20)
    _, held, _ = held_and_peak(50)
    _, held_of_long, _ = held_and_peak(50, words=600)
    assert (held_of_long - held) / 50 < KB


def test_articles_are_drawn_as_all_at_once() -> None:
    """A byte an article and replicate, and the same numbers as NumPy draws for all together."""
    for articles, size in ((300, 8), (25_000, 1)):
        drawn = replicates(articles, 50, 7)
        assert drawn.itemsize == size
        shares = np.full(articles, 1 / articles)
        assert (drawn == np.random.default_rng(7).multinomial(articles, shares, 50)).all()

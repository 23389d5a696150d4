"""The best alignment is as cheap as the best of all that there are, counted out one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.agreement.gamma import Sampling, gamma, gamma_sums
from annotations.agreement.gamma_alignment import best_alignment, best_alignments
from annotations.agreement.gamma_units import EMPTY, Texts, UnitRows, Weights

Unit = tuple[int, int, int]
Unitary = tuple[Unit | None, ...]

units = st.tuples(st.integers(0, 30), st.integers(1, 12), st.integers(0, 1))
weights = st.builds(
    Weights, st.sampled_from([0.5, 1.0, 3.0]), st.sampled_from([0.0, 1.0]), st.just(1.0)
)


def people(least: int, most: int, each: int) -> st.SearchStrategy[list[list[Unit]]]:
    one = st.lists(units, max_size=each)
    return st.lists(one, min_size=least, max_size=most).filter(any)


def rows_of(marks: list[Unit]) -> UnitRows:
    start, length, label = (np.array([mark[at] for mark in marks], int) for at in range(3))
    return UnitRows(start.astype(float), (start + length).astype(float), label)


def apart(one: Unit, other: Unit, how: Weights) -> float:
    ends = abs(one[0] - other[0]) + abs(one[0] + one[1] - other[0] - other[1])
    place = (ends / (one[1] + other[1])) ** 2
    return how.empty * (how.place * place + how.label * (one[2] != other[2]))


def cost(unitary: Unitary, how: Weights) -> float:
    pairs = list(combinations(unitary, 2))
    each = (how.empty if a is None or b is None else apart(a, b, how) for a, b in pairs)
    return sum(each) / len(pairs)


def covers(marks: list[list[Unit]]) -> Iterator[list[Unitary]]:
    """Every way to put all units into unitary alignments."""
    first = next((who for who, mine in enumerate(marks) if mine), None)
    if first is None:
        yield []
        return
    for unitary in choices(marks, first):
        rest = [
            mine if unit is None else without(mine, unit)
            for mine, unit in zip(marks, unitary, strict=True)
        ]
        for others in covers(rest):
            yield [unitary, *others]


def choices(marks: list[list[Unit]], first: int) -> Iterator[Unitary]:
    """Those that hold the first unit of the first annotator who has any left."""

    def grown(who: int) -> Iterator[Unitary]:
        if who == len(marks):
            yield ()
            return
        options = [marks[who][0]] if who == first else [None, *marks[who]]
        for rest in grown(who + 1):
            for option in options:
                yield (option, *rest)

    yield from grown(0)


def without(marks: list[Unit], unit: Unit) -> list[Unit]:
    at = marks.index(unit)
    return marks[:at] + marks[at + 1 :]


def cheapest(marks: list[list[Unit]], how: Weights) -> float:
    return min(sum(cost(unitary, how) for unitary in cover) for cover in covers(marks))


@settings(max_examples=60)
@given(people(2, 2, 5) | people(3, 4, 2), weights)
def test_nothing_is_cheaper_than_the_best(marks: list[list[Unit]], how: Weights) -> None:
    rows, disorder = best_alignment([rows_of(mine) for mine in marks], how)
    mean = sum(map(len, marks)) / len(marks)
    assert disorder * mean == pytest.approx(cheapest(marks, how))
    told = [
        tuple(None if at == EMPTY else marks[who][at] for who, at in enumerate(row))
        for row in rows.tolist()
    ]
    assert sum(cost(unitary, how) for unitary in told) == pytest.approx(disorder * mean)
    for who, mine in enumerate(marks):
        assert sorted(at for at in rows[:, who].tolist() if at != EMPTY) == [*range(len(mine))]


@settings(max_examples=30)
@given(st.lists(people(3, 3, 3), min_size=2, max_size=4), weights)
def test_texts_together_are_as_texts_alone(texts: list[list[list[Unit]]], how: Weights) -> None:
    made = [[rows_of(mine) for mine in marks] for marks in texts]
    together = best_alignments(Texts.of(made), how).disorders
    alone = [best_alignment(each, how)[1] for each in made]
    assert together.tolist() == pytest.approx(alone)


def test_five_annotators_of_long_sentences(shared: Path) -> None:
    """Two of the longest of EASC: all that is marked twice agrees, and chance does worse."""
    file = shared / "multi-annotator" / "easc-wikipedia.jsonl"
    with file.open(encoding="utf-8") as lines:
        articles = [json.loads(line)["annotations"] for line in lines]
    articles.sort(key=lambda article: -sum(map(len, article.values())))
    for article in articles[:2]:
        marks = [
            [(s["start"], s["end"] - s["start"], 0) for s in mine] for mine in article.values()
        ]
        made = [rows_of(mine) for mine in marks]
        value = float(gamma(gamma_sums(made, 1, Weights(), Sampling(samples=5, precision=0))))
        assert 0 < value < 1
        same = gamma_sums([made[0]] * 5, 1, Weights(), Sampling(samples=5, precision=0))
        assert float(gamma(same)) == pytest.approx(1)

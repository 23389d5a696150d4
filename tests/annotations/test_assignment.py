from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.assignment import Assignment, balanced
from annotations.document import DocumentId
from annotations.errors import InvalidAssignment
from annotations.layer import LayerId


def articles(count: int) -> list[DocumentId]:
    return [DocumentId(number) for number in range(100, 100 + count)]


def people(count: int) -> list[LayerId]:
    return [LayerId(f"p{number}") for number in range(count)]


@given(
    count=st.integers(0, 60),
    team=st.integers(1, 6),
    overlap=st.integers(1, 6),
    calibration=st.integers(0, 10),
    seed=st.integers(0, 5),
)
def test_each_article_has_its_annotators_and_nobody_much_more_than_another(
    count: int, team: int, overlap: int, calibration: int, seed: int
) -> None:
    annotators = people(team)
    if overlap > team:
        with pytest.raises(InvalidAssignment):
            balanced(articles(count), annotators, overlap=overlap)
        return
    made = balanced(
        articles(count), annotators, overlap=overlap, calibration=calibration, seed=seed
    )
    assert len({(each.document, each.layer) for each in made}) == len(made)
    holders = Counter(each.document for each in made)
    shared = {each.document for each in made if each.calibration}
    assert len(shared) == min(calibration, count)
    assert set(holders) == set(articles(count))
    for document, held in holders.items():
        assert held == (team if document in shared else overlap)
    loads = Counter({layer: 0 for layer in annotators})  # noqa: C420
    loads.update(each.layer for each in made)
    assert max(loads.values()) - min(loads.values()) <= 1
    again = balanced(
        articles(count), annotators, overlap=overlap, calibration=calibration, seed=seed
    )
    assert made == again


def test_every_pair_shares_about_the_same() -> None:
    annotators = people(6)
    made = balanced(articles(300), annotators, overlap=2, seed=3)
    of: dict[DocumentId, set[LayerId]] = {}
    for each in made:
        of.setdefault(each.document, set()).add(each.layer)
    pairs = Counter(frozenset(held) for held in of.values())
    assert len(pairs) == 15
    assert max(pairs.values()) - min(pairs.values()) <= 3
    assert {frozenset(pair) for pair in combinations(annotators, 2)} == set(pairs)


def test_what_was_assigned_before_stays_and_counts() -> None:
    annotators = people(3)
    first = balanced(articles(30), annotators, overlap=1)
    second = balanced(articles(30), annotators, overlap=2, existing=first)
    both = {(each.document, each.layer) for each in (*first, *second)}
    assert len(both) == len(first) + len(second) == 60
    assert set(Counter(layer for _, layer in both).values()) == {20}
    assert balanced(articles(30), annotators, overlap=2, existing=[*first, *second]) == []


def test_another_annotators_assignment_is_no_hindrance() -> None:
    elsewhere = [Assignment(DocumentId(100), LayerId("x"))]
    made = balanced(articles(1), people(1), overlap=1, existing=elsewhere)
    assert made == [Assignment(DocumentId(100), LayerId("p0"))]

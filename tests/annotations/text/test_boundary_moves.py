from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from annotations.text.boundaries import is_grapheme_boundary
from annotations.text.boundary_moves import Edge, Unit, differently_bounded, moved_boundary

TEXT = "قالت وبالسودان وللمغرب كتابهم في غزة."


@pytest.mark.parametrize(
    ("words", "edge", "outward", "unit", "expected"),
    [
        ("وبالسودان", Edge.START, False, Unit.CLITIC, "بالسودان"),
        ("بالسودان", Edge.START, False, Unit.CLITIC, "السودان"),
        ("السودان", Edge.START, False, Unit.CLITIC, "سودان"),
        ("السودان", Edge.START, True, Unit.CLITIC, "بالسودان"),
        ("بالسودان", Edge.START, True, Unit.CLITIC, "وبالسودان"),
        ("وبالسودان", Edge.START, True, Unit.CLITIC, "وبالسودان"),
        ("وبالسودان", Edge.START, True, Unit.WORD, "قالت وبالسودان"),
        ("قالت وبالسودان", Edge.START, False, Unit.WORD, "وبالسودان"),
        ("السودان", Edge.START, True, Unit.WORD, "وبالسودان"),
        ("السودان", Edge.START, False, Unit.GRAPHEME, "لسودان"),
        ("السودان", Edge.START, True, Unit.GRAPHEME, "بالسودان"),
        ("كتابهم", Edge.END, False, Unit.CLITIC, "كتاب"),
        ("كتاب", Edge.END, True, Unit.CLITIC, "كتابهم"),
        ("كتابهم", Edge.END, True, Unit.CLITIC, "كتابهم"),
        ("كتابهم", Edge.END, True, Unit.WORD, "كتابهم في"),
        ("كتابهم في", Edge.END, False, Unit.WORD, "كتابهم"),
        ("كتاب", Edge.END, True, Unit.WORD, "كتابهم"),
        ("كتاب", Edge.END, True, Unit.GRAPHEME, "كتابه"),
        ("غزة", Edge.END, True, Unit.WORD, "غزة"),
        ("غزة", Edge.END, False, Unit.GRAPHEME, "غز"),
        ("في", Edge.START, False, Unit.WORD, "في"),
    ],
)
def test_one_step(words: str, edge: Edge, outward: bool, unit: Unit, expected: str) -> None:
    start = TEXT.index(words)
    moved = moved_boundary(TEXT, start, start + len(words), edge=edge, outward=outward, unit=unit)
    assert TEXT[slice(*moved)] == expected


@given(
    text=texts.filter(bool),
    data=st.data(),
    edge=st.sampled_from(Edge),
    outward=st.booleans(),
    unit=st.sampled_from(Unit),
)
def test_a_step_moves_one_boundary_its_way_and_keeps_graphemes_whole(
    text: str, data: st.DataObject, edge: Edge, outward: bool, unit: Unit
) -> None:
    bounds = [at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)]
    start, end = sorted(
        data.draw(st.lists(st.sampled_from(bounds), min_size=2, max_size=2, unique=True))
    )
    low, high = moved_boundary(text, start, end, edge=edge, outward=outward, unit=unit)
    assert 0 <= low < high <= len(text)
    assert low == start or high == end
    grown = (high - low) - (end - start)
    assert grown >= 0 if outward else grown <= 0
    assert is_grapheme_boundary(text, low)
    assert is_grapheme_boundary(text, high)


def test_the_other_forms_of_the_same_word() -> None:
    start = TEXT.index("السودان")
    forms = set(differently_bounded(TEXT, start, start + len("السودان")))
    assert forms >= {"وبالسودان", "بالسودان", "سودان"}
    assert forms >= {"والسودان", "كالسودان", "للسودان", "وللسودان"}
    assert "السودان" not in forms
    assert differently_bounded("3 وصلوا", 0, 1) == []

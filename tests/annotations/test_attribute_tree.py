from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.attribute_outline import outline_of, pasted, rows_in
from annotations.attribute_tree import (
    Id,
    Path,
    Row,
    Rows,
    Way,
    attributes_of,
    free_id,
    may_move,
    moved,
    named,
    removed,
    row_at,
    rows_of,
    target_of,
)
from annotations.errors import InvalidScheme
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId

OUTLINE = """status: choice = الحالة
  minor = قاصر

    girl = فتاة

  adult

age: number
sure: yes_no
"""
WORDS = st.text("abc قاصر=:", max_size=8).map(lambda words: words.replace("=", "").strip(" :"))


@st.composite
def attributes(draw: st.DrawFn) -> tuple[Attribute, ...]:
    """Attributes with choices up to three deep, no id twice in one of them."""
    made: list[Attribute] = []
    for number in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(AttributeKind))

        def level(depth: int, count: Iterator[int]) -> tuple[Choice, ...]:
            several = draw(st.integers(0, 3 if depth else 4))
            return tuple(
                Choice(
                    f"c{next(count)}",
                    {code: words for code in ("ar", "en") if (words := draw(WORDS))},
                    level(depth + 1, count) if depth < 3 else (),
                )
                for _ in range(several)
            )

        choices = level(0, itertools.count()) if kind is AttributeKind.CHOICE else ()
        made.append(Attribute(f"a{number}", {"ar": f"صفة {number}"}, kind, choices, draw(WORDS)))
    return tuple(made)


def paths(rows: Rows, above: Path = ()) -> list[Path]:
    found: list[Path] = []
    for number, row in enumerate(rows):
        found += [(*above, number), *paths(row.children, (*above, number))]
    return found


def ids(rows: Rows) -> list[str]:
    return sorted(each.id for row in rows for each in row.walk())


@given(attributes())
def test_rows_say_what_the_attributes_said(given: tuple[Attribute, ...]) -> None:
    assert attributes_of(rows_of(given)) == given


@given(attributes(), st.data())
def test_a_move_keeps_every_id_under_its_attribute_and_can_be_taken_back(
    given: tuple[Attribute, ...], data: st.DataObject
) -> None:
    rows = rows_of(given)
    path = data.draw(st.sampled_from(paths(rows)))
    way = data.draw(st.sampled_from(Way))
    target = target_of(rows, path, way)
    if target is None:
        return
    after, arrived = moved(rows, path, target)
    assert row_at(after, arrived) == row_at(rows, path)
    for row in rows:
        (same,) = [found for found in after if found.id == row.id]
        assert ids((same,)) == ids((row,))
    Label(LabelId("l"), "L", {}, "#000000", attributes=attributes_of(after))
    back = {Way.UP: Way.DOWN, Way.DOWN: Way.UP, Way.IN: Way.OUT}.get(way)
    if back is not None:
        returned = target_of(after, arrived, back)
        assert returned is not None
        assert moved(after, arrived, returned) == (rows, path)


@given(attributes(), st.data())
def test_any_drop_that_is_allowed_loses_nothing(
    given: tuple[Attribute, ...], data: st.DataObject
) -> None:
    rows = rows_of(given)
    everywhere = paths(rows)
    source = data.draw(st.sampled_from(everywhere))
    place = data.draw(st.sampled_from(everywhere))
    below = len(row_at(rows, place).children)
    target = data.draw(st.sampled_from([place, (*place[:-1], place[-1] + 1), (*place, below)]))
    if may_move(rows, source, target):
        after, arrived = moved(rows, source, target)
        assert ids(after) == ids(rows)
        assert row_at(after, arrived) == row_at(rows, source)
        assert attributes_of(after)
    else:
        inside = target[: len(source)] == source and len(target) > len(source)
        apart = len(source) == 1 or len(target) == 1 or source[0] != target[0]
        assert inside or apart or target == source


@given(attributes(), st.data())
def test_a_rename_keeps_the_id_that_spans_bear(
    given: tuple[Attribute, ...], data: st.DataObject
) -> None:
    rows = rows_of(given)
    path = data.draw(st.sampled_from(paths(rows)))
    after = named(rows, path, data.draw(st.sampled_from(["ar", "en"])), data.draw(WORDS))
    assert paths(after) == paths(rows)
    assert ids(after) == ids(rows)


@given(attributes())
def test_an_outline_says_what_was_copied(given: tuple[Attribute, ...]) -> None:
    """In one language; what the outline does not say is known from before by the id."""
    rows = rows_of(given)
    again, _ = pasted((), None, rows_in(outline_of(rows, "ar"), "ar"), rows)
    assert attributes_of(again) == given


@given(attributes(), st.data())
def test_what_is_cut_and_pasted_is_the_same_choice(
    given: tuple[Attribute, ...], data: st.DataObject
) -> None:
    rows = rows_of(given)
    path = data.draw(st.sampled_from(paths(rows)))
    cut = row_at(rows, path)
    place = path[:1] if len(path) > 1 else None
    after, arrived = pasted(
        removed(rows, path), place, rows_in(outline_of((cut,), "en"), "en"), rows
    )
    assert arrived is not None
    assert row_at(after, arrived) == cut
    assert ids(after) == ids(rows)


@given(attributes(), st.data())
def test_what_is_pasted_beside_itself_gets_ids_of_its_own(
    given: tuple[Attribute, ...], data: st.DataObject
) -> None:
    rows = rows_of(given)
    path = data.draw(st.sampled_from(paths(rows)))
    copied = rows_in(outline_of((row_at(rows, path),), "ar"), "ar")
    after, _ = pasted(rows, path, copied, rows)
    Label(LabelId("l"), "L", {}, "#000000", attributes=attributes_of(after))
    assert set(ids(rows)) <= set(ids(after))


def test_blank_lines_tabs_and_any_indentation_lose_no_choice() -> None:
    (status, age, sure) = rows_in(OUTLINE, "ar")
    assert [row.id for row in status.walk()] == ["status", "minor", "girl", "adult"]
    assert (age.kind, sure.kind) == (AttributeKind.NUMBER, AttributeKind.YES_NO)
    tabbed = rows_in("status: choice\n\tminor\n\n\t\tgirl\n\tadult", "ar")
    assert [child.id for child in tabbed[0].children] == ["minor", "adult"]
    wide = rows_in("    a\n        b\n            c\n    d", "en")
    assert [row.id for row in wide] == ["a", "d"]
    assert [row.id for row in wide[0].walk()] == ["a", "b", "c"]


def test_a_list_of_words_becomes_choices_with_names_and_ids() -> None:
    choice = rows_of((Attribute("status", {}, AttributeKind.CHOICE, (Choice("adult", {}),)),))
    rows, path = pasted(choice, (0, 0), rows_in("Older person\nAdult\nقاصر", "en"), choice)
    assert path == (0, 1)
    made = [(row.id, dict(row.names)) for row in rows[0].children]
    assert made == [
        ("adult", {}),
        ("older_person", {"en": "Older person"}),
        ("adult_2", {"en": "Adult"}),
        ("choice_1", {"en": "قاصر"}),
    ]


@pytest.mark.parametrize(
    "outline", ["a: number\n  b", "a: choice\n  = ب", "a: choice\n  b: text", "a: text\nb"]
)
def test_what_an_outline_cannot_mean_is_said(outline: str) -> None:
    with pytest.raises(InvalidScheme):
        pasted((), None, rows_in(outline, "ar"), ())


def test_choices_are_pasted_only_where_there_are_choices() -> None:
    number = rows_of((Attribute("age", {}, AttributeKind.NUMBER),))
    for place in (None, (0,)):
        with pytest.raises(InvalidScheme):
            pasted(number, place, rows_in("minor", "ar"), number)
    assert pasted(number, (0,), (), number) == (number, (0,))


def test_the_id_of_a_new_row_follows_its_english_name_until_it_is_typed() -> None:
    rows: Rows = (Row("attribute_1", {}, kind=AttributeKind.TEXT, id_is=Id.FOLLOWS),)
    rows = named(rows, (0,), "ar", "المكان")
    assert rows[0].id == "attribute_1"
    rows = named(rows, (0,), "fr", "Lieu précis")
    assert rows[0].id == "lieu_precis"
    rows = named(rows, (0,), "en", "Place!")
    assert rows[0].id == "place"
    assert named(rows, (0,), "fr", "Lieu")[0].id == "place"
    assert dict(rows[0].names) == {"ar": "المكان", "fr": "Lieu précis", "en": "Place!"}


def test_an_id_that_exports_cannot_bear_is_refused_where_it_is_new() -> None:
    old = rows_of((Attribute("an old one", {}, AttributeKind.TEXT),))
    assert attributes_of(old)[0].id == "an old one"
    with pytest.raises(InvalidScheme) as told:
        attributes_of((Row("two words", {}, kind=AttributeKind.TEXT, id_is=Id.TYPED),))
    assert told.value.facts["name"] == "two words"


def test_free_ids() -> None:
    assert free_id({"choice_1"}, "choice") == "choice_2"
    assert free_id({"minor"}, "choice", "Minor") == "minor_2"
    assert free_id(set(), "choice", "3 figures") == "choice_1"

"""Parts of a data set: near their shares, the same again, unmoved by what is added."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.dataset.splitting import Splittable, across, shares_of, split
from annotations.errors import InvalidOption

EIGHTY = {"train": 0.8, "dev": 0.1, "test": 0.1}
label_sets = st.frozensets(st.sampled_from(["COUNTRY", "FIGURE", "VICTIM_TYPE"]))


@st.composite
def corpora(draw: st.DrawFn) -> list[Splittable]:
    """Articles of which some are near-duplicates of earlier ones."""
    made: list[Splittable] = []
    for number, labels in enumerate(draw(st.lists(label_sets, max_size=40))):
        leader = draw(st.sampled_from([number, *(each.leader for each in made)]))
        made.append(Splittable(number, labels, leader))
    return made


@given(corpora(), corpora(), st.integers(0, 9))
def test_articles_that_are_added_move_none(
    first: list[Splittable], more: list[Splittable], seed: int
) -> None:
    new = [Splittable(each.id + 100, each.labels, each.leader + 100) for each in more]
    before = split(first, EIGHTY, seed=seed)
    after = split([*first, *new], EIGHTY, seed=seed)
    assert after.items() >= before.items()
    assert split([*first, *new], EIGHTY, seed=seed) == after


@given(corpora(), st.integers(0, 9))
def test_near_duplicates_stand_on_one_side(given_articles: list[Splittable], seed: int) -> None:
    parts = split(given_articles, EIGHTY, seed=seed)
    assert parts.keys() == {each.id for each in given_articles}
    assert across(given_articles, parts) == 0


@given(st.integers(1, 300), st.integers(0, 99))
def test_no_part_has_more_than_one_beyond_its_share(count: int, seed: int) -> None:
    made = [Splittable(number, frozenset({"COUNTRY"}), number) for number in range(count)]
    held = Counter(split(made, EIGHTY, seed=seed).values())
    assert all(held[part] < share * count + 1 + 1e-9 for part, share in EIGHTY.items())
    assert all(held[part] > share * count - 2 - 1e-9 for part, share in EIGHTY.items())


@pytest.mark.parametrize("seed", [0, 7, 13])
def test_rare_and_frequent_labels_are_shared_out_alike(seed: int) -> None:
    chances = {"COUNTRY": 0.9, "FIGURE": 0.5, "VICTIM_TYPE": 0.2, "PLACE": 0.05, "DATE": 0.02}
    draw = random.Random(seed)
    made = [
        Splittable(n, frozenset(k for k, chance in chances.items() if draw.random() < chance), n)
        for n in range(1_000)
    ]
    parts = split(made, EIGHTY, seed=seed)
    for label in chances:
        held = Counter(parts[each.id] for each in made if label in each.labels)
        for part, share in EIGHTY.items():
            assert abs(held[part] - share * held.total()) <= max(3, 0.03 * held.total())


def test_another_seed_is_another_split() -> None:
    made = [Splittable(number, frozenset({"COUNTRY"}), number) for number in range(100)]
    assert split(made, EIGHTY, seed=7) != split(made, EIGHTY, seed=8)


@given(corpora(), st.data())
def test_articles_of_an_earlier_data_set_keep_their_parts(
    given_articles: list[Splittable], data: st.DataObject
) -> None:
    ids = [each.id for each in given_articles]
    kept = {each: data.draw(st.sampled_from([*EIGHTY])) for each in ids[::2]}
    parts = split(given_articles, EIGHTY, seed=7, kept=kept)
    assert parts.items() >= kept.items()
    for each in given_articles:
        kind = [kept[o.id] for o in given_articles if o.leader == each.leader and o.id in kept]
        if each.id not in kept and kind:
            assert parts[each.id] == kind[0]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("80/10/10", EIGHTY),
        ("8/1/1", EIGHTY),
        ("90/10", {"train": 0.9, "test": 0.1}),
        ("50/50/0", {"train": 0.5, "dev": 0.5}),
        ("100", {"train": 1.0}),
    ],
)
def test_shares_as_people_write_them(told: str, wanted: dict[str, float]) -> None:
    assert shares_of(told) == pytest.approx(wanted)


@pytest.mark.parametrize("told", ["", "a/b", "0/50/50", "-1/2", "1/2/3/4", "nan/1", "inf/1"])
def test_shares_that_are_none(told: str) -> None:
    with pytest.raises(InvalidOption):
        shares_of(told)

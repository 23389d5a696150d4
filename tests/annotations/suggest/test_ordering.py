from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from annotations.suggest.ordering import least_certain_first, most_diverse_first


def test_the_least_certain_first_and_the_unread_last() -> None:
    assert least_certain_first([1, 2, 3, 4], {2: 0.1, 4: 0.9}) == [4, 2, 1, 3]


def test_each_next_article_is_the_most_unlike_all_before() -> None:
    war, sport = "قصف غارة قتلى حرب", "مباراة هدف لاعب فريق"
    articles = [(1, war), (2, war + " ليلا"), (3, war + " صباحا"), (4, sport), (5, sport + " فوز")]
    order = most_diverse_first(articles)
    assert {order[0], order[1]} & {1, 2, 3}
    assert {order[0], order[1]} & {4, 5}


@given(st.lists(texts, max_size=8))
def test_every_article_is_offered_once(found: list[str]) -> None:
    order = most_diverse_first(list(enumerate(found)))
    assert sorted(order) == list(range(len(found)))

"""Articles that are nearly the same are found, and others are not tied together."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from annotations.dataset.near_duplicates import groups, signature

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
draw = random.Random(7)
LEXICON = ["".join(draw.choices(LETTERS, k=draw.randint(2, 7))) for _ in range(2_000)]


def news(number: int, words: int = 300) -> list[str]:
    return random.Random(number).choices(LEXICON, k=words)


def edited(words: list[str], share: float) -> str:
    chosen = random.Random(1)
    return " ".join(chosen.choice(LEXICON) if chosen.random() < share else w for w in words)


def groups_of(*given_texts: str) -> list[int]:
    return groups([signature(text) for text in given_texts])


def test_a_text_with_a_few_words_changed_goes_with_the_first() -> None:
    for number in range(40):
        words, other = news(number), news(number + 1_000)
        told = [" ".join(other), " ".join(words), edited(words, 0.04), edited(words, 0.5)]
        assert groups_of(*told) == [0, 1, 1, 3]


def test_agencies_copies_with_a_head_and_a_tail_go_together() -> None:
    words = news(3)
    copy = " ".join([*news(8, 20), *words, *news(9, 20)])
    assert groups_of(" ".join(words), copy) == [0, 0]


def test_spelling_variants_are_the_same_text() -> None:
    plain = "قتل اربعه من المهاجرين الي ليبيا في حادث غرق قرب مدينه الاسكندريه"
    spelled = "قُتِلَ أربعة من المهاجرين إلى ليبيا، في حادث غرق قرب مدينة الإسكندرية."
    assert groups_of(plain, spelled) == [0, 0]


def test_chains_are_one_group_and_order_is_that_of_the_articles() -> None:
    words = news(5)
    chain = [" ".join(words[start : start + 250]) for start in (0, 25, 50)]
    assert groups_of("خبر آخر", *chain) == [0, 1, 1, 1]


def test_many_equal_texts_are_one_group() -> None:
    assert groups_of(*["خبر عاجل من غزة"] * 50, "خبر") == [*[0] * 50, 50]


def test_no_article_is_no_group() -> None:
    assert groups([]) == []


@given(st.lists(texts, max_size=6))
def test_any_text_has_a_signature_and_is_in_its_own_group(found: list[str]) -> None:
    leaders = groups_of(*found, *found)
    assert leaders[: len(found)] == leaders[len(found) :]
    assert all(leader <= place for place, leader in enumerate(leaders))


def test_a_long_article_is_read_in_pieces() -> None:
    words = news(11, 20_000)
    assert groups_of(" ".join(words), edited(words, 0.02)) == [0, 0]

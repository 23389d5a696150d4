from __future__ import annotations

from itertools import pairwise

from builders import AMAL, COUNTRY, VICTIM, small_label_set
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.span import Fragment, Span, SpanId
from annotations.suggest.memory import Memory
from annotations.suggestion import Proposal


def span(text: str, words: str, label: LabelId = VICTIM, **values: object) -> Span:
    start = text.index(words)
    place = Fragment(start, start + len(words))
    return Span(SpanId(words), DocumentId(1), AMAL, label, (place,), words, values)


def memory_of(*spans: Span) -> Memory:
    memory = Memory(small_label_set())
    memory.learn(spans)
    return memory


def found(memory: Memory, text: str) -> list[tuple[str, str]]:
    return [
        (text[proposal.fragments[0].start : proposal.fragments[0].end], proposal.label)
        for proposal in memory.find(text)
    ]


def test_the_same_words_in_another_spelling() -> None:
    memory = memory_of(span("قُصَّر", "قُصَّر"), span("ضحية محتملة", "ضحية محتملة"))
    assert found(memory, "هم قصر وضحيةٌ  محتمله") == [("قصر", VICTIM)]
    assert found(memory, "قُصّر، ضحيةٌ  محتمله") == [
        ("قُصّر", VICTIM),
        ("ضحيةٌ  محتمله", VICTIM),
    ]


def test_proclitics_are_peeled_only_under_labels_that_leave_them_outside() -> None:
    memory = memory_of(span("السودان", "السودان", COUNTRY), span("الأطفال", "الأطفال", VICTIM))
    assert found(memory, "في وبالسودان وللسودان وبالأطفال") == [
        ("السودان", COUNTRY),
        ("لسودان", COUNTRY),
    ]


def test_the_longest_words_win_and_bring_their_values() -> None:
    memory = memory_of(span("طفل", "طفل"), span("طفل يتيم", "طفل يتيم", category="minor"))
    (proposal,) = memory.find("طفل يتيم")
    assert proposal.fragments == (Fragment(0, 8),)
    assert proposal.attributes == {"category": "minor"}


def test_words_that_mostly_bear_no_label_are_not_proposed() -> None:
    text = "عام مضى وعام أتى عام عام عام"
    labelled = span(text, "عام")
    memory = memory_of(labelled)
    assert found(memory, text)
    memory.look_at(text, [labelled], whole=False)
    assert found(memory, text), "only what was read before the last span counts"
    memory.look_at(text, [labelled], whole=True)
    assert found(memory, text) == []


def test_rejections_count_against_the_words() -> None:
    memory = memory_of(span("طفل", "طفل"))
    memory.reject({(VICTIM, "طِفل"): 3})
    assert found(memory, "طفل") == []


@given(texts, texts)
def test_what_is_found_lies_in_the_text_and_never_overlaps(one: str, other: str) -> None:
    memory = memory_of(*(span(one, word, COUNTRY) for word in one.split()))
    proposals: list[Proposal] = list(memory.find(one + " " + other))
    places = [proposal.fragments[0] for proposal in proposals]
    assert all(0 <= place.start < place.end <= len(one) + 1 + len(other) for place in places)
    assert all(a.end <= b.start for a, b in pairwise(places))
    assert all(0 <= proposal.score <= 1 for proposal in proposals)


@given(st.integers(0, 20), st.integers(0, 20))
def test_more_places_without_the_label_never_raise_the_score(bare: int, more: int) -> None:
    text = "طفل"
    scores = []
    for count in (bare, bare + more):
        memory = memory_of(span(text, "طفل"))
        memory.look_at(" ".join(["طفل"] * count), [], whole=True)
        scores.append(next((p.score for p in memory.find(text)), 0.0))
    assert scores[1] <= scores[0]

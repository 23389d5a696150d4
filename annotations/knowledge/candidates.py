"""Words that each label of a scheme is likely to want, for the annotator to go to and decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.knowledge.choice_words import find_choice_words
from annotations.knowledge.figures import find_figures
from annotations.knowledge.find_countries import find_countries
from annotations.knowledge.proposals import tells_victims
from annotations.knowledge.victim_types import find_victims
from annotations.label_set import AttributeKind, Label, LabelId, LabelSet


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words [start, end) (code points) that the label may be for."""

    start: int
    end: int
    label: LabelId


def candidates(labels: LabelSet, text: str, start: int, end: int) -> list[Candidate]:
    """What stands in this part of the text, in reading order, longer before shorter."""
    found = [
        Candidate(first, last, label.id)
        for label in labels
        for first, last in _of_label(label, text, start, end)
    ]
    return sorted(found, key=lambda one: (one.start, -one.end, one.label))


def _of_label(label: Label, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    kinds = {attribute.kind for attribute in label.attributes}
    if AttributeKind.COUNTRY in kinds:
        for mention in find_countries(text[start:end]):
            if mention.names_country:
                yield start + mention.start, start + mention.end
    elif AttributeKind.FIGURE in kinds:
        for figure in find_figures(text[start:end]):
            if figure.is_amount:
                yield start + figure.start, start + figure.end
    else:
        yield from _choices(label, text, start, end)


def _choices(label: Label, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What the lexicon of victims finds, where the label is theirs, and the choices' own words."""
    victims: list[tuple[int, int]] = []
    if any(map(tells_victims, label.attributes)):
        victims = [(start + one.start, start + one.end) for one in find_victims(text[start:end])]
    yield from victims
    for first, last in find_choice_words(label, text, start, end):
        if not any(begin < last and first < stop for begin, stop in victims):
            yield first, last

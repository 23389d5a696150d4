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
    part = text[start:end]
    if AttributeKind.COUNTRY in kinds:
        countries = (mention for mention in find_countries(part) if mention.names_country)
        yield from ((start + mention.start, start + mention.end) for mention in countries)
    elif AttributeKind.FIGURE in kinds:
        amounts = (mention for mention in find_figures(part) if mention.is_amount)
        yield from ((start + mention.start, start + mention.end) for mention in amounts)
    elif any(map(tells_victims, label.attributes)):
        victims = find_victims(part)
        yield from ((start + mention.start, start + mention.end) for mention in victims)
    else:
        yield from find_choice_words(label, text, start, end)

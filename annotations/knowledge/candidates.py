"""Words that each label of a scheme is likely to want, for the annotator to go to and decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.knowledge.choice_words import find_choice_words
from annotations.knowledge.figures import read_figure
from annotations.knowledge.find_countries import find_countries
from annotations.knowledge.proposals import without_proclitics
from annotations.label_set import AttributeKind, Label, LabelId, LabelSet
from annotations.text.boundaries import words

_LONGEST_FIGURE = 8
"""Words in the longest figure that is looked for."""


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
        for first, last in _figures(text, start, end):
            yield without_proclitics(label, text, first, last), last
    else:
        yield from find_choice_words(label, text, start, end)


def _figures(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The longest runs of words that are one figure."""
    found = words(text, start, end)
    at = 0
    while at < len(found):
        longest = min(at + _LONGEST_FIGURE, len(found))
        for last in range(longest, at, -1):
            if read_figure(text[found[at][0] : found[last - 1][1]]) is not None:
                yield found[at][0], found[last - 1][1]
                at = last - 1
                break
        at += 1

"""Rules: countries, figures and victim types that the shipped knowledge finds in a text.

Which label takes what is told by the scheme: a label with an attribute of kind
country takes countries, one of kind figure takes figures, and one whose choices
are among the categories of the lexicon takes victim types.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotations.knowledge.figures import as_attributes, find_figures
from annotations.knowledge.find_countries import find_countries
from annotations.knowledge.proposals import proposed_values
from annotations.knowledge.victim_types import find_victims
from annotations.label_set import Attribute, AttributeKind, Label, LabelSet
from annotations.span import Fragment
from annotations.suggestion import Proposal, Source

_SURE, _LIKELY, _FAIR, _UNSURE = 0.95, 0.9, 0.7, 0.5
_CATEGORIES = frozenset({"child", "minor", "woman", "migrant", "refugee", "killed", "wounded"})
"""Broad categories by which a choice of victim types is told from any other choice."""


class Rules:
    """The rules that the labels of one scheme have a use for."""

    def __init__(self, labels: LabelSet) -> None:
        self._countries = _first(labels, AttributeKind.COUNTRY)
        self._figures = _first(labels, AttributeKind.FIGURE)
        self._victims = _of_victims(labels)

    def find(self, text: str) -> Iterator[Proposal]:
        """What the rules propose in an article."""
        if self._countries is not None:
            yield from _countries(text, *self._countries)
        if self._figures is not None:
            yield from _figures(text, *self._figures)
        if self._victims is not None:
            yield from _victims(text, *self._victims)


def gazetteer(text: str) -> Iterator[tuple[str, int, int]]:
    """What the knowledge says of words, as features for a learner: (kind, start, end)."""
    for mention in find_countries(text):
        yield mention.how, mention.start, mention.end


def _first(labels: LabelSet, kind: AttributeKind) -> tuple[Label, Attribute] | None:
    """The first label that has such an attribute, and the attribute."""
    return next(
        (
            (label, attribute)
            for label in labels
            for attribute in label.attributes
            if attribute.kind is kind
        ),
        None,
    )


def _countries(text: str, label: Label, attribute: Attribute) -> Iterator[Proposal]:
    """Names of countries; where the words may mean several the value is left to the annotator."""
    for mention in find_countries(text):
        if mention.names_country:
            place = Fragment(mention.start, mention.end)
            values = dict(proposed_values(label, ""))
            if len(mention.candidates) == 1:
                values[attribute.id] = mention.candidates[0].alpha2
            score = _SURE if mention.certain else _UNSURE
            yield Proposal(label.id, (place,), Source.COUNTRIES, score, values)


def _figures(text: str, label: Label, attribute: Attribute) -> Iterator[Proposal]:
    """Amounts, shares and ranks; dates, telephone numbers, scores and their like are none."""
    for mention in find_figures(text):
        if mention.is_amount:
            place = Fragment(mention.start, mention.end)
            told = as_attributes(mention.figure)
            values = {**proposed_values(label, ""), attribute.id: told["value"]}
            for name in ("qualifier", "kind"):
                choice = label.attribute(name)
                if choice is not None and told[name] in _choices(choice):
                    values[name] = told[name]
            yield Proposal(label.id, (place,), Source.FIGURES, _LIKELY, values)


def _of_victims(labels: LabelSet) -> tuple[Label, Attribute] | None:
    """The label with a choice that has the most of the lexicon's own categories."""
    offered = [
        (len(_choices(attribute) & _CATEGORIES), label, attribute)
        for label in labels
        for attribute in label.attributes
        if attribute.kind is AttributeKind.CHOICE
    ]
    most, label, attribute = max(offered, key=lambda each: each[0], default=(0, None, None))
    return (label, attribute) if most and label is not None and attribute is not None else None


def _victims(text: str, label: Label, attribute: Attribute) -> Iterator[Proposal]:
    """Words for victims; a category that the scheme does not have is left to the annotator."""
    known = _choices(attribute)
    for mention in find_victims(text):
        values = dict(proposed_values(label, ""))
        if mention.category in known:
            values[attribute.id] = mention.category
        place = Fragment(mention.start, mention.end)
        yield Proposal(label.id, (place,), Source.VICTIMS, _FAIR, values)


def _choices(attribute: Attribute) -> set[str]:
    return {choice.id for _, choice in attribute.walk_choices()}

"""The values that a label's attributes can take from the words under a span."""

from __future__ import annotations

from collections.abc import Callable

from annotations.knowledge.choice_words import begins_with_choice, named_choice
from annotations.knowledge.countries import How, find_country
from annotations.knowledge.figures import as_attributes, is_figure, read_figure
from annotations.knowledge.victim_lexicon import victim_lexicon
from annotations.knowledge.victim_types import names_victims, victim_category
from annotations.label_set import Attribute, AttributeKind, Label
from annotations.text.boundaries import proclitic_length


def proposed_values(label: Label, words: str) -> dict[str, object]:
    """Attribute ids with proposed values; what is ambiguous, inferred or unknown is left out.

    A label with a figure attribute takes the qualifier and the kind of the
    figure into its choice attributes of those names.
    """
    values: dict[str, object] = {
        attribute.id: attribute.default
        for attribute in label.attributes
        if attribute.default is not None
    }
    for attribute in label.attributes:
        if attribute.kind is AttributeKind.COUNTRY:
            matches = find_country(words, infer=True)
            if len(matches) == 1 and matches[0].how is not How.CITY:
                values[attribute.id] = matches[0].alpha2
        elif attribute.kind is AttributeKind.CHOICE and attribute.default is None:
            choice = named_choice(attribute, words) or _victims(attribute, words)
            if choice is not None:
                values[attribute.id] = choice
        elif attribute.kind is AttributeKind.FIGURE:
            values.update(_figure_values(label, attribute.id, words))
    return values


def _victims(attribute: Attribute, words: str) -> str | None:
    """The category of the victims that the words are, where it is one of the choices."""
    category = victim_category(words)
    return category if category in _choices(attribute) else None


def tells_victims(attribute: Attribute) -> bool:
    """Whether the choices of this attribute are types of victims."""
    return attribute.kind is AttributeKind.CHOICE and not victim_lexicon().categories.isdisjoint(
        _choices(attribute)
    )


def _choices(attribute: Attribute) -> set[str]:
    return {choice.id for _, choice in attribute.walk_choices()}


def _figure_values(label: Label, attribute: str, words: str) -> dict[str, object]:
    figure = read_figure(words)
    if figure is None:
        return {}
    told = as_attributes(figure)
    values: dict[str, object] = {attribute: told["value"]}
    for name in ("qualifier", "kind"):
        field = label.attribute(name)
        if field is not None and told[name] in _choices(field):
            values[name] = told[name]
    return values


def without_proclitics(
    label: Label,
    text: str,
    start: int,
    end: int,
    *,
    labelled: Callable[[str], bool] = lambda _words: False,
) -> int:
    """The start (code points) past the proclitics that the rest of the words confirms.

    ``labelled`` tells whether the label was given to exactly these words before.
    """
    kinds = {attribute.kind for attribute in label.attributes}

    def known(words: str) -> bool:
        if AttributeKind.COUNTRY in kinds:
            return bool(find_country(words, peel=False))
        if AttributeKind.FIGURE in kinds:
            return is_figure(words)
        if begins_with_choice(label, words) or labelled(words):
            return True
        return any(map(tells_victims, label.attributes)) and names_victims(words)

    return start + proclitic_length(text, start, end, known)

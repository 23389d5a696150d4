"""A span's values as a few words for a chip or a list."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.label_set import AttributeKind, Label, in_language

_QUALIFIERS = {"exact": "", "about": "≈", "more_than": ">", "less_than": "<"} | {
    "at_least": "≥",
    "at_most": "≤",
}


def value_text(label: Label, attributes: Mapping[str, object], language: str) -> str:
    """The values in the order of the label's attributes, what is usual left out."""
    words: list[str] = []
    for attribute in label.attributes:
        value = attributes.get(attribute.id)
        if value is None or value == attribute.default:
            continue
        match attribute.kind:
            case AttributeKind.FIGURE:
                sign = _QUALIFIERS.get(str(attributes.get("qualifier", "exact")), "")
                words.append(figure_text(value, sign))
            case AttributeKind.CHOICE:
                if attribute.id == "qualifier" and value in _QUALIFIERS:
                    continue
                names = {choice.id: choice.names for _, choice in attribute.walk_choices()}
                words.append(in_language(names.get(str(value), {}), language, str(value)))
            case AttributeKind.YES_NO:
                if value:
                    words.append(in_language(attribute.names, language, attribute.id))
            case _:
                words.append(str(value))
    return " · ".join(words)


def figure_text(value: object, sign: str = "") -> str:
    """A number, or bounds as low..high; isolated, so that an Arabic line keeps their order."""
    if isinstance(value, dict):
        low, high = value.get("low"), value.get("high")
        told = f"{'' if low is None else low}..{'' if high is None else high}"
    else:
        told = str(value)
    return f"\u2066{sign}{told}\u2069"

"""Values of attributes as text, for formats that hold nothing else, and back by the scheme."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from annotations.label_set import Attribute, AttributeKind, LabelSet

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)
_BOUNDS = re.compile(r"(?P<low>-?[\d.eE+-]*?)\.\.(?P<high>-?[\d.eE+-]*)", re.ASCII)


def as_text(value: object) -> str | None:
    """The value as text; None where it has no such form (nothing, lists, other objects)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else None
    if isinstance(value, Mapping) and value and set(value) <= {"low", "high"}:
        bounds = [value.get("low"), value.get("high")]
        if all(each is None or _is_number(each) for each in bounds) and any(
            each is not None for each in bounds
        ):
            return "..".join("" if each is None else repr(each) for each in bounds)
    return None


def from_text(text: str, attribute: Attribute | None) -> object:
    """The value that the text says, in the type of the attribute; the text itself where unsure."""
    if attribute is None:
        return text
    if attribute.kind is AttributeKind.YES_NO and text in ("true", "false"):
        return text == "true"
    if attribute.kind in (AttributeKind.NUMBER, AttributeKind.FIGURE):
        if _NUMBER.fullmatch(text):
            return _number(text)
        bounds = _BOUNDS.fullmatch(text)
        if bounds and attribute.kind is AttributeKind.FIGURE:
            sides = {name: side for name, side in bounds.groupdict().items() if side}
            if sides and all(_NUMBER.fullmatch(side) for side in sides.values()):
                return {name: _number(side) for name, side in sides.items()}
    return text


def typed(values: Mapping[str, object], label: str, label_set: LabelSet) -> dict[str, object]:
    """The values of a span of this label, text in the type that the scheme gives it."""
    known = next((each for each in label_set if each.name == label), None)
    if known is None:
        return dict(values)
    return {
        name: from_text(value, known.attribute(name)) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value)


def _number(text: str) -> int | float:
    return int(text) if text.lstrip("-").isdecimal() else float(text)

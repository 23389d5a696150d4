"""The values that spans were given, as numbers: what a thousand spans share is kept once."""

from __future__ import annotations

import json
from array import array
from collections.abc import Hashable
from dataclasses import dataclass, field

import numpy as np

from annotations.agreement.columns import Ints
from annotations.agreement.study import MarkedSpan


@dataclass(frozen=True, slots=True)
class GivenValues:
    """The values of one attribute of one label: which span (row) was given which.

    ``codes`` are places in ``values``, of which the first is None: no value.
    """

    rows: Ints
    codes: Ints
    values: tuple[Hashable, ...]


@dataclass(slots=True)
class _Found:
    rows: array[int] = field(default_factory=lambda: array("q"))
    codes: array[int] = field(default_factory=lambda: array("q"))
    numbers: dict[Hashable, int] = field(default_factory=lambda: {None: 0})


class ValuesFound:
    """Grows by a span at a time."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], _Found] = {}

    def add(self, row: int, span: MarkedSpan) -> None:
        """Number the values of the span of this row."""
        for name, value in span.attributes.items():
            found = self._found.setdefault((span.label, name), _Found())
            found.rows.append(row)
            found.codes.append(found.numbers.setdefault(plain(value), len(found.numbers)))

    def found(self) -> dict[tuple[str, str], GivenValues]:
        """By label and attribute."""
        return {
            name: GivenValues(np.array(each.rows), np.array(each.codes), tuple(each.numbers))
            for name, each in self._found.items()
        }


def plain(value: object) -> Hashable:
    """A value that can be compared: numbers equal by size, bounds and lists by what they hold."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return float(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)

"""Spans and relations as the canvas shows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SpanStyle(StrEnum):
    """Whose span it is: the annotator's own, another layer's, or a suggestion."""

    OWN = "own"
    OTHER = "other"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class ViewSpan:
    """Fragments in code points of the article; ``caption`` stands on the chip.

    ``pattern`` is the number of the lane's dash pattern, so that labels differ
    by more than colour.
    """

    id: str
    fragments: tuple[tuple[int, int], ...]
    colour: str
    caption: str
    pattern: int = 0
    style: SpanStyle = SpanStyle.OWN
    tip: str = ""

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """End (exclusive) of the last fragment."""
        return self.fragments[-1][1]

    @property
    def length(self) -> int:
        """Code points from the first fragment's start to the last one's end."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class ViewRelation:
    """An arc from one span to another, by their ids."""

    id: str
    source: str
    target: str
    caption: str

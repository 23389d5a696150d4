"""A span as the canvas shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewSpan:
    """Fragments in code points of the article; ``caption`` stands on the chip."""

    id: str
    fragments: tuple[tuple[int, int], ...]
    colour: str
    caption: str
    own: bool = True

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0][0]

    @property
    def length(self) -> int:
        """Code points from the first fragment's start to the last one's end."""
        return self.fragments[-1][1] - self.fragments[0][0]

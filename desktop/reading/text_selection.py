"""What is selected in a text: anchor and caret, and fragments kept for a discontinuous span."""

from __future__ import annotations

from annotations.text.boundaries import grapheme_bounds, snap_to_words


class TextSelection:
    """Offsets are code points of ``text``; ``exact`` where Alt freed the ends from words."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.anchor = self.caret = 0
        self.exact = False
        self.kept: list[tuple[int, int]] = []

    def bounds(self) -> tuple[int, int]:
        """The selected range [start, end); empty where both are equal."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    def snapped(self) -> tuple[int, int]:
        """The selection in whole words without edge punctuation, or as it is after Alt."""
        start, end = self.bounds()
        if start == end:
            return start, end
        if self.exact:
            return grapheme_bounds(self.text, start, end)
        return snap_to_words(self.text, start, end)

    def move(self, position: int, *, extend: bool) -> None:
        """Put the caret here, the anchor with it unless the selection is to grow."""
        self.caret = min(max(position, 0), len(self.text))
        if not extend:
            self.anchor = self.caret
            self.exact = False

    def keep(self) -> None:
        """Keep what is selected as a fragment."""
        start, end = self.snapped()
        if start != end and (start, end) not in self.kept:
            self.kept.append((start, end))

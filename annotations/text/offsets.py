"""Code points to UTF-16 units and back: the only place that converts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

_BMP_END = 0xFFFF


class Utf16Map:
    """The two ways between the code points of a text and Qt's UTF-16 units.

    Only the places of the code points beyond the BMP are kept, so that a text
    of Arabic alone costs nothing.
    """

    __slots__ = ("_astral", "_length")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        astral = text.isascii() or (max(text, default="") <= chr(_BMP_END))
        self._astral = (
            [] if astral else [at for at, sign in enumerate(text) if ord(sign) > _BMP_END]
        )

    @property
    def length_utf16(self) -> int:
        """How many UTF-16 units the text has."""
        return self._length + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, utf16: int) -> int:
        """The code-point offset of a UTF-16 offset; inside a pair, that of the pair's start."""
        if not self._astral:
            return utf16
        low, high = 0, len(self._astral)
        while low < high:
            middle = (low + high) // 2
            if self._astral[middle] + middle + 1 < utf16:
                low = middle + 1
            else:
                high = middle
        inside = low < len(self._astral) and self._astral[low] + low + 1 == utf16
        return utf16 - low - (1 if inside else 0)


def overlapping(starts: list[int], position: int) -> int:
    """The index of the last start that is not after the position, -1 before the first."""
    return bisect_right(starts, position) - 1

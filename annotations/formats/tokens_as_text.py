"""A readable text out of tokens whose spaces nobody has kept."""

from __future__ import annotations

from annotations.text.tokens import Token

_CLINGS_BEFORE = frozenset("،؛؟.,;:!?…%٪)]}»”")
_CLINGS_AFTER = frozenset("([{«“")


class TextOfTokens:
    """Grows a text token by token and knows where each stands."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self.places: list[Token] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def add(self, word: str) -> None:
        """The next word, after a space where one belongs."""
        clings = not self._last or self._last in _CLINGS_AFTER or self._last == "\n"
        if not clings and word not in _CLINGS_BEFORE:
            self._put(" ")
        start = self._length
        self._put(word)
        self.places.append(Token(start, self._length))
        self._last = word

    def end_sentence(self) -> None:
        """A sentence ends: the next word begins a line."""
        if self._last and self._last != "\n":
            self._put("\n")
            self._last = "\n"

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

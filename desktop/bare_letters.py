"""Words as somebody types them in a hurry: folded, and without the accents of French."""

from __future__ import annotations

import unicodedata

from annotations.text.folding import fold

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def bare(words: str) -> str:
    """One form a letter: "Étiquette" is found by "etiquette", "nœud" by "noeud"."""
    return unaccented(fold(words)).translate(_LIGATURES)


def unaccented(words: str) -> str:
    """The words without accents and with the apostrophe that is typed; as long as before."""
    return "".join(map(_unaccented, words))


def _unaccented(sign: str) -> str:
    if sign == "’":
        return "'"
    letter = unicodedata.normalize("NFD", sign)[0]
    return letter if letter.isascii() else sign

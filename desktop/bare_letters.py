"""Words as somebody types them in a hurry: folded, and without the accents of French."""

from __future__ import annotations

import unicodedata

from annotations.text.folding import fold

_TYPED = str.maketrans({"’": "'", "œ": "oe", "æ": "ae"})


def bare(words: str) -> str:
    """One form a letter: "Étiquette" is found by "etiquette", "l’article" by "l'article"."""
    apart = unicodedata.normalize("NFD", fold(words).translate(_TYPED))
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")

"""Numbers in digits: three digit sets, with the separators that newspapers use."""

from __future__ import annotations

import re
from fractions import Fraction

from annotations.knowledge.figures.tokens import Words
from annotations.text.folding import fold

_LONGEST = 400
"""Longer runs are no number that anybody wrote; this bounds the work."""
_LONGEST_SPACED = 30
"""A row of more digits in groups is no number, and to read it from each group takes long."""
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_GROUPED = re.compile(r"\d{1,3}(?:[,،]\d{3})+")
_THREE = re.compile(r"\d{3}")
_SPACES = frozenset(" \u00a0\u202f\u2009")


def read_digits(word: str, *, before_power: bool) -> int | Fraction | None:
    """The number; three digits after a point are a group (3.700), unless a power follows.

    None where several separators make no number (1.2.3).
    """
    if len(word) > _LONGEST:
        return None
    plain = fold(word).replace("٬", "")
    if plain.isdigit():
        return int(plain)
    head, decimal, tail = plain.partition("٫")
    if _GROUPED.fullmatch(head):
        head = re.sub("[,،]", "", head)
    elif not decimal and _GROUPED.match(head):  # 1,234.56
        grouped, _, tail = head.partition(".")
        if _GROUPED.fullmatch(grouped):
            head, decimal = re.sub("[,،]", "", grouped), "."
    elif not decimal and not before_power and _POINTED.fullmatch(head):
        head = head.replace(".", "")
    if not decimal:
        head, decimal, tail = re.sub("[,،]", ".", head).partition(".")
    if not head.isdigit() or (decimal and not tail.isdigit()):
        return _many_groups(plain)
    return int(head) if not decimal else int(head + tail) / Fraction(10 ** len(tail))


def _many_groups(plain: str) -> int | None:
    parts = re.split("[.,،]", plain)
    if all(map(_THREE.fullmatch, parts[1:])) and re.fullmatch(r"\d{1,3}", parts[0]):
        return int("".join(parts))
    return None


def spaced(words: Words, at: int) -> tuple[int, str]:
    """The digits at this word with groups of three that spaces part (12 992), and the next index.

    Only where no further digits follow, so that a row of numbers stays one.
    """
    whole = words.words[at]
    if len(whole) > len("000") or not whole.isdecimal() or whole[0] in "0٠۰":
        return at + 1, words.words[at]
    after = at + 1
    while (
        len(whole) <= _LONGEST_SPACED
        and after < len(words)
        and words.gap(after) in _SPACES
        and _THREE.fullmatch(words.words[after])
        and words.words[after].isdecimal()
    ):
        whole += words.words[after]
        after += 1
    if after < len(words) and words.is_digits(after) and words.is_near(after):
        return at + 1, words.words[at]
    return after, whole

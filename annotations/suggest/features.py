"""An article as sequences of tokens with their features, and spans as tags and back.

Tags are IOB2. Proclitics that a span leaves outside stay inside its first
token; ``peeling`` takes them off again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from annotations.span import Fragment
from annotations.text.folding import fold
from annotations.text.sentences import sentence_starts
from annotations.text.tokens import Token, tokenize

if TYPE_CHECKING:
    import pycrfsuite

OUTSIDE = "O"

Hits = Callable[[str], Iterable[tuple[str, int, int]]]
"""What a gazetteer finds in a text: (kind, start, end) in code points."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence and, ``sequence``, their features as CRFsuite takes them."""

    tokens: tuple[Token, ...]
    sequence: pycrfsuite.ItemSequence


def sentences_of(text: str, hits: Hits) -> list[Sentence]:
    """The article's sentences; those without tokens are left out."""
    import pycrfsuite

    tokens = tokenize(text)
    begins, ends = [token.start for token in tokens], [token.end for token in tokens]
    marks = _marks(hits(text), begins, ends)
    forms = [fold(text[start:end]) for start, end in tokens]
    edges = [bisect_left(begins, at) for at in (*sentence_starts(text), len(text) + 1)]
    return [
        Sentence(
            tuple(tokens[low:high]), pycrfsuite.ItemSequence(_features(forms[low:high], marks, low))
        )
        for low, high in pairwise(edges)
        if low < high
    ]


def _marks(
    hits: Iterable[tuple[str, int, int]], begins: Sequence[int], ends: Sequence[int]
) -> dict[int, list[str]]:
    """The gazetteer's words on each token (by its number)."""
    marks: dict[int, list[str]] = {}
    for kind, start, end in hits:
        first = bisect_right(ends, start)
        for number in range(first, bisect_left(begins, end)):
            marks.setdefault(number, []).append(f"{'B' if number == first else 'I'}-{kind}")
    return marks


def _features(forms: list[str], marks: dict[int, list[str]], low: int) -> list[list[str]]:
    """For each token: its form and affixes, its neighbours', and what a gazetteer says."""
    padded = ["<s>", "<s>", *forms, "</s>", "</s>"]
    found: list[list[str]] = []
    for number, form in enumerate(forms):
        before2, before, _, after, after2 = padded[number : number + 5]
        features = [
            *_own(form),
            f"-2={before2}",
            f"-1={before}",
            f"+1={after}",
            f"+2={after2}",
            f"-1|0={before}|{form}",
            f"0|+1={form}|{after}",
            f"-1s={before[-2:]}",
            f"+1s={after[-2:]}",
            f"-1p={before[:2]}",
            f"+1p={after[:2]}",
        ]
        for away in (-1, 0, 1):
            features += [f"g{away}={mark}" for mark in marks.get(low + number + away, ())]
        found.append(features)
    return found


@lru_cache(maxsize=20_000)
def _own(form: str) -> tuple[str, ...]:
    """What a folded form says of itself; the same for every place it stands in."""
    bare = form.lstrip("وفبكل") if len(form) > 4 else form
    bare = bare if len(bare) > 2 else form
    return (
        "b",
        f"w={form}",
        f"c={bare.removeprefix('ال')}",
        *(f"p{n}={form[:n]}" for n in (1, 2, 3, 4) if len(form) > n),
        *(f"s{n}={form[-n:]}" for n in (1, 2, 3, 4) if len(form) > n),
        f"h={_shape(form)}",
    )


def _shape(form: str) -> str:
    if form.isdigit():
        return f"d{min(len(form), 5)}"
    if any(sign.isdigit() for sign in form):
        return "num"
    if not form[:1].isalpha():
        return f"sign{form[:1]}"
    return ("latin" if form.isascii() else "ar") + ("+" if len(form) > 6 else "")


def tags_of(
    sentences: Sequence[Sentence], places: Iterable[tuple[str, Fragment]]
) -> list[list[str]]:
    """The tags of each sentence's tokens for (label, place) pairs; of two that meet the longer."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    begins, ends = [token.start for token in tokens], [token.end for token in tokens]
    tags = [OUTSIDE] * len(tokens)
    for label, (start, end) in sorted(places, key=lambda found: found[1].start - found[1].end):
        first = bisect_right(ends, start)
        covered = range(first, bisect_left(begins, end))
        if all(tags[at] == OUTSIDE for at in covered):
            for at in covered:
                tags[at] = f"{'B' if at == first else 'I'}-{label}"
    cut: list[list[str]] = []
    done = 0
    for sentence in sentences:
        cut.append(_begun(tags[done : done + len(sentence.tokens)]))
        done += len(sentence.tokens)
    return cut


def _begun(tags: list[str]) -> list[str]:
    """A span that a sentence's end has cut begins anew in the next."""
    if tags and tags[0].startswith("I-"):
        return ["B" + tags[0][1:], *tags[1:]]
    return tags


def stretches(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """(label, first token, token after the last) of each tagged stretch."""
    label, first = "", 0
    for at, tag in enumerate((*tags, OUTSIDE)):
        if label and tag != f"I-{label}":
            yield label, first, at
            label = ""
        if tag.startswith("B-") or (tag != OUTSIDE and not label):
            label, first = tag[2:], at

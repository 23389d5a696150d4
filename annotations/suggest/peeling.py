"""Which proclitics a layer leaves outside its spans, learned from the words it has labelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotations.span import Fragment
from annotations.text.boundaries import word_at
from annotations.text.folding import fold, fold_with_map

_STACK = re.compile("[وف]?[بكل]?")
_SHORTEST_REST = 3
_ALEF, _LAM = "ا", "ل"

Words = Mapping[str, frozenset[str]]
"""Per label, the folded words with which its spans begin."""


def ways(word: str) -> Iterator[tuple[str, int]]:
    """The folded word, then without its proclitics, each with how many letters are cut off.

    After ل an article has lost its alef, so that للسودان is also tried as السودان.
    """
    yield word, 0
    stack = _STACK.match(word)
    for cut in range(1, stack.end() + 1 if stack else 1):
        rest = word[cut:]
        if len(rest) >= _SHORTEST_REST:
            yield rest, cut
            if word[cut - 1] == _LAM and rest.startswith(_LAM):
                yield _ALEF + rest, cut


def raw_length(word: str, cut: int) -> int:
    """How many raw code points the first ``cut`` folded letters of a word are."""
    return fold_with_map(word).raw_range(0, cut)[1] if cut else 0


@dataclass(frozen=True, slots=True)
class Peeling:
    """``whole``: words that begin spans as they stand; ``peeled``: those behind proclitics."""

    whole: Words = field(default_factory=dict)
    peeled: Words = field(default_factory=dict)

    def start(self, label: str, text: str, fragment: Fragment) -> int:
        """Where the span begins: behind the proclitics, if its label leaves them outside."""
        known = self.whole.get(label, frozenset()) | self.peeled.get(label, frozenset())
        word = word_at(text, fragment.start)
        if word is None or not self.peeled.get(label):
            return fragment.start
        raw = text[fragment.start : min(word[1], fragment.end)]
        for rest, cut in ways(fold(raw)):
            if rest in known:
                return fragment.start + raw_length(raw, cut)
        return fragment.start


def learned_peeling(labelled: Iterable[tuple[str, Iterable[tuple[str, Fragment]]]]) -> Peeling:
    """From texts with their labelled places."""
    whole: dict[str, set[str]] = {}
    peeled: dict[str, set[str]] = {}
    for text, places in labelled:
        for label, (start, end) in places:
            word = word_at(text, start)
            if word is not None:
                cut = word[0] < start
                first = fold(text[start : min(word[1], end)])
                (peeled if cut else whole).setdefault(label, set()).add(first)
    return Peeling(_frozen(whole), _frozen(peeled))


def _frozen(words: dict[str, set[str]]) -> Words:
    return {label: frozenset(found) for label, found in words.items()}

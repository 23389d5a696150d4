"""As labelled before: words that the layer has labelled are proposed wherever they stand again.

Words are compared folded. Proclitics are peeled only where the rest has been
labelled, and only for labels that leave them outside.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from annotations.label_set import LabelId, LabelSet
from annotations.span import Fragment, Span
from annotations.suggest.peeling import raw_length, ways
from annotations.suggestion import Proposal, Source
from annotations.text.boundaries import words
from annotations.text.folding import fold

_LEAST = 0.5
"""Words that bear the label less often than this (share 0 to 1) are not proposed."""

_LONGEST = 12
"""Words in the longest phrase that is remembered."""

Words = tuple[str, ...]


@dataclass(slots=True)
class _Known:
    """What is known of a phrase: how often it bore each label, with which values."""

    labels: Counter[LabelId] = field(default_factory=Counter)
    values: dict[LabelId, Counter[str]] = field(default_factory=dict)
    seen: int = 0
    rejected: Counter[str] = field(default_factory=Counter)


class Memory:
    """The words that a layer has labelled, with how often they bear the label."""

    def __init__(self, labels: LabelSet) -> None:
        self._sheds = {label.id for label in labels if label.sheds_proclitics}
        self._known: dict[Words, _Known] = {}
        self._longest: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._known)

    def learn(self, spans: Iterable[Span]) -> None:
        """Remember the words of these spans; those in pieces are not remembered."""
        for span in spans:
            phrase = _folded_words(span.quote)
            if len(span.fragments) > 1 or not 0 < len(phrase) <= _LONGEST:
                continue
            known = self._known.setdefault(phrase, _Known())
            known.labels[span.label] += 1
            told = json.dumps(dict(span.attributes), sort_keys=True)
            known.values.setdefault(span.label, Counter())[told] += 1
            self._longest[phrase[0]] = max(self._longest.get(phrase[0], 0), len(phrase))

    def look_at(self, text: str, spans: Iterable[Span], *, whole: bool) -> None:
        """Count how often remembered words stand in an article that was labelled.

        Only what lies before the end of its last span was read for certain,
        unless the article is ``whole``: done.
        """
        reach = len(text) if whole else max((span.end for span in spans), default=0)
        for phrase, _ in takewhile(lambda found: found[1].start < reach, self._phrases(text)):
            self._known[phrase].seen += 1

    def reject(self, rejected: Mapping[tuple[str, str], int]) -> None:
        """Take note of rejections: (label, quote) -> how many."""
        for (label, quote), count in rejected.items():
            known = self._known.get(_folded_words(quote))
            if known is not None:
                known.rejected[label] += count

    def find(self, text: str) -> Iterator[Proposal]:
        """What was labelled before, the longest words first, none overlapping."""
        for phrase, place in self._phrases(text):
            known = self._known[phrase]
            label, times = known.labels.most_common(1)[0]
            seen = max(known.seen, sum(known.labels.values())) + known.rejected[label]
            score = (times + 1) / (seen + 2)
            if score >= _LEAST:
                values = json.loads(known.values[label].most_common(1)[0][0])
                yield Proposal(label, (place,), Source.MEMORY, score, values)

    def _phrases(self, text: str) -> Iterator[tuple[Words, Fragment]]:
        places = words(text)
        folded = [fold(text[start:end]) for start, end in places]
        at = 0
        while at < len(places):
            found = self._phrase_at(text, places, folded, at)
            if found is None:
                at += 1
                continue
            phrase, place = found
            yield phrase, place
            at += len(phrase)

    def _phrase_at(
        self, text: str, places: list[tuple[int, int]], folded: list[str], at: int
    ) -> tuple[Words, Fragment] | None:
        for first, cut in ways(folded[at]):
            longest = self._longest.get(first, 0)
            for count in range(min(longest, len(places) - at), 0, -1):
                phrase = (first, *folded[at + 1 : at + count])
                if phrase in self._known and (not cut or self._peels(phrase)):
                    first_word = text[slice(*places[at])]
                    start = places[at][0] + raw_length(first_word, cut)
                    return phrase, Fragment(start, places[at + count - 1][1])
        return None

    def _peels(self, phrase: Words) -> bool:
        return self._known[phrase].labels.most_common(1)[0][0] in self._sheds


def _folded_words(quote: str) -> Words:
    return tuple(fold(quote[start:end]) for start, end in words(quote))

"""Which figure counts which victims, and of which country: proposed within a sentence.

Only distance and the small words before a country decide; there is no syntax.
An annotator confirms each link, which then is a relation of the scheme.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from annotations.facts import Link, Roles
from annotations.label_set import LabelSet, RelationTypeId
from annotations.span import Span
from annotations.text.boundaries import words
from annotations.text.folding import fold
from annotations.text.sentences import sentence_at

_NEAR = 3
"""Words at the most between a figure and what it counts."""

_WITHIN = 30
"""Words at the most between victims and their country."""

_BEFORE, _PAST_VICTIM, _OF_ANOTHER, _TOWARDS = 1, 8, 12, 12
_DESTINATIONS = frozenset({"الي", "نحو", "باتجاه"})
_ORIGIN_WORD = "من"
_ORIGIN = "origin"
_COUNTED = "cardinal"


def proposed_links(
    text: str, spans: Sequence[Span], standing: Iterable[Link], labels: LabelSet
) -> Iterator[Link]:
    """Links for figures and victims that have none of their kind yet."""
    roles = Roles.of(labels)
    linked = _Linked(standing, spans, roles)
    for sentence in _by_sentence(text, spans):
        reader = _Sentence(text, sentence, roles, labels)
        yield from reader.counts(linked)
        yield from reader.places(linked)


class _Linked:
    """Which spans have a link to a span of another role already."""

    def __init__(self, links: Iterable[Link], spans: Sequence[Span], roles: Roles) -> None:
        by_id = {span.id: span for span in spans}
        self._known: set[tuple[str, str]] = set()
        for link in links:
            for one, other in ((link.source, link.target), (link.target, link.source)):
                if one in by_id and other in by_id:
                    self._known |= {
                        (one, role)
                        for role in ("figure", "victim", "country")
                        if roles.plays(by_id[other], role)
                    }

    def has(self, span: Span, role: str) -> bool:
        """Whether the span is linked to one of this role."""
        return (span.id, role) in self._known


def _by_sentence(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    gathered: dict[int, list[Span]] = {}
    for span in spans:
        gathered.setdefault(sentence_at(text, span.start)[0], []).append(span)
    yield from gathered.values()


class _Sentence:
    """The spans of one sentence by their roles."""

    def __init__(self, text: str, spans: Sequence[Span], roles: Roles, labels: LabelSet) -> None:
        self._text, self._labels = text, labels
        ordered = sorted(spans, key=lambda span: (span.start, span.end))
        self._figures, self._victims, self._countries = (
            [span for span in ordered if roles.plays(span, role)]
            for role in ("figure", "victim", "country")
        )
        low = min((span.start for span in spans), default=0)
        start, end = sentence_at(text, low)
        self._words = words(text, start, end)
        self._begins = [word[0] for word in self._words]

    def counts(self, linked: _Linked) -> Iterator[Link]:
        """Each count with the victims that follow it or are the same word (قتيلان)."""
        taken: set[str] = set()
        for figure in self._figures:
            counted = figure.attributes.get("kind", _COUNTED) == _COUNTED
            if not counted or linked.has(figure, "victim"):
                continue
            following = (
                victim
                for victim in self._victims
                if victim.end > figure.start
                and victim.id not in taken
                and not victim.start < figure.start < victim.end
                and not linked.has(victim, "figure")
                and self._between(figure.end, victim.start) <= _NEAR
                and not self._parted(figure, victim)
            )
            victim = next(following, None)
            kind = None if victim is None else self._kind(figure, victim)
            if victim is not None and kind is not None:
                taken.add(victim.id)
                yield Link(figure.id, victim.id, kind, confirmed=False)

    def places(self, linked: _Linked) -> Iterator[Link]:
        """Each victim with the nearest country; that which follows before that which precedes."""
        for victim in self._victims:
            if linked.has(victim, "country") or not self._countries:
                continue
            nearest = min(self._countries, key=lambda country: self._far(victim, country))
            kind = self._kind(victim, nearest)
            if self._far(victim, nearest) <= _WITHIN and kind is not None:
                yield Link(victim.id, nearest.id, kind, confirmed=False)

    def _between(self, start: int, end: int) -> int:
        """How many words begin in [start, end)."""
        return bisect_left(self._begins, end) - bisect_left(self._begins, start)

    def _parted(self, figure: Span, victim: Span) -> bool:
        """Whether another figure stands between."""
        return any(figure.end <= other.start < victim.start for other in self._figures)

    def _far(self, victim: Span, country: Span) -> int:
        before = country.start < victim.start
        low, high = (country.end, victim.start) if before else (victim.end, country.start)
        far = self._between(low, high) + (_BEFORE if before else 0)
        others = [other.start for other in self._victims if other.id != victim.id]
        if any(low <= start < high for start in others):
            far += _PAST_VICTIM
        if before and any(start < country.start for start in others):
            far += _OF_ANOTHER
        return far + (_TOWARDS if self._word_before(country) in _DESTINATIONS else 0)

    def _word_before(self, span: Span) -> str:
        at = bisect_left(self._begins, span.start) - 1
        return fold(self._text[slice(*self._words[at])]) if at >= 0 else ""

    def _kind(self, source: Span, target: Span) -> RelationTypeId | None:
        """The type of the scheme: that of origin after من, else the last that fits."""
        fitting = self._labels.relation_types_between(source.label, target.label)
        if not fitting:
            return None
        origin = [found for found in fitting if found.id == _ORIGIN]
        others = [found for found in fitting if found.id != _ORIGIN]
        if origin and (self._word_before(target) == _ORIGIN_WORD or not others):
            return origin[0].id
        return others[0].id

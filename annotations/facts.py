"""A fact: how many victims of which type an article tells of, and of which country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from annotations.document import Document
from annotations.label_set import Attribute, AttributeKind, Label, LabelSet, RelationTypeId
from annotations.span import Fragment, Span, SpanId
from annotations.text.boundaries import shed
from annotations.text.sentences import sentence_at

Number = int | float
_FROM_BELOW = frozenset({"more_than", "at_least"})
_FROM_ABOVE = frozenset({"less_than", "at_most"})


@dataclass(frozen=True, slots=True)
class Link:
    """Two spans that belong together; ``label`` is the id of the relation's type.

    ``confirmed`` where it is a relation of the layer, and not only proposed.
    """

    source: SpanId
    target: SpanId
    label: RelationTypeId
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """One row; the spans of which it is made are ``figure``, ``victim`` and ``country``.

    ``low`` and ``high`` bound the figure, None where it is open or there is
    none. ``victim_type`` is the id of the category, ``country_code`` ISO 3166
    alpha-2; empty where unknown. ``place`` is the sentence in code points.
    """

    document: Document
    figure: Span | None
    victim: Span | None
    country: Span | None
    low: Number | None
    high: Number | None
    qualifier: str
    victim_type: str
    country_code: str
    place: Fragment
    links: tuple[Link, ...]

    @property
    def confirmed(self) -> bool:
        """Whether an annotator has confirmed every link of it."""
        return all(link.confirmed for link in self.links)

    @property
    def sentence(self) -> str:
        """The words of its sentence."""
        return self.document.text[self.place.start : self.place.end]


@dataclass(frozen=True, slots=True)
class Roles:
    """Which labels of a scheme are for figures, victims and countries, with their attributes."""

    figure: tuple[Label, Attribute] | None
    victim: tuple[Label, Attribute] | None
    country: tuple[Label, Attribute] | None

    @classmethod
    def of(cls, labels: LabelSet) -> Roles:
        """Told from the kinds of the attributes: a victim's is a choice and nothing else is."""
        figure = _first(labels, AttributeKind.FIGURE)
        country = _first(labels, AttributeKind.COUNTRY)
        taken = {found[0].id for found in (figure, country) if found is not None}
        left = LabelSet(tuple(label for label in labels if label.id not in taken))
        return cls(figure, _first(left, AttributeKind.CHOICE), country)

    def plays(self, span: Span, role: str) -> bool:
        """Whether the span's label is the one for the role."""
        found: tuple[Label, Attribute] | None = getattr(self, role)
        return found is not None and span.label == found[0].id


def facts_of(
    document: Document, spans: Iterable[Span], links: Iterable[Link], labels: LabelSet
) -> Iterator[Fact]:
    """The facts that these links make, in reading order; a span without a link makes none."""
    roles = Roles.of(labels)
    by_id = {span.id: span for span in spans}
    graph = _Graph(by_id, links)
    made: list[Fact] = []
    for victim in by_id.values():
        figures, countries = _around(graph, roles, victim)
        if roles.plays(victim, "victim") and (figures or countries):
            pairs = product(figures or (None,), countries or (None,))
            made += [_fact(document, roles, graph, (one, victim, other)) for one, other in pairs]
    for figure in by_id.values():
        if roles.plays(figure, "figure") and not _beside(graph, roles, figure, "victim"):
            for country in _beside(graph, roles, figure, "country"):
                made.append(_fact(document, roles, graph, (figure, None, country)))
    yield from sorted(made, key=_order)


class _Graph:
    """The links at each span, whichever way they lead."""

    def __init__(self, spans: Mapping[SpanId, Span], links: Iterable[Link]) -> None:
        self._links: dict[SpanId, list[tuple[Span, Link]]] = {}
        for link in links:
            if link.source in spans and link.target in spans:
                self._links.setdefault(link.source, []).append((spans[link.target], link))
                self._links.setdefault(link.target, []).append((spans[link.source], link))

    def at(self, span: Span) -> list[tuple[Span, Link]]:
        """The spans beside it, each with the link that leads there."""
        return self._links.get(span.id, [])


def _around(graph: _Graph, roles: Roles, victim: Span) -> tuple[list[Span], list[Span]]:
    figures = _beside(graph, roles, victim, "figure")
    countries = _beside(graph, roles, victim, "country")
    for figure in figures:
        countries += [
            found for found in _beside(graph, roles, figure, "country") if found not in countries
        ]
    return figures, countries


def _beside(graph: _Graph, roles: Roles, span: Span, role: str) -> list[Span]:
    """The spans of this role that are linked to the span, each once."""
    found = {other.id: other for other, _ in graph.at(span) if roles.plays(other, role)}
    return list(found.values())


def _fact(document: Document, roles: Roles, graph: _Graph, trio: tuple[Span | None, ...]) -> Fact:
    figure, victim, country = trio
    there = [span for span in trio if span is not None]
    ids = {span.id for span in there}
    links = {link for span in there for other, link in graph.at(span) if other.id in ids}
    middle = victim or there[0]
    place = shed(document.text, *sentence_at(document.text, middle.start))
    low, high, qualifier = _bounds(figure, roles)
    return Fact(
        document,
        figure,
        victim,
        country,
        low,
        high,
        qualifier,
        _value(victim, roles.victim),
        _value(country, roles.country),
        Fragment(place[0], max(place)),
        tuple(sorted(links, key=lambda link: (link.source, link.target))),
    )


def _bounds(span: Span | None, roles: Roles) -> tuple[Number | None, Number | None, str]:
    if span is None or roles.figure is None:
        return None, None, ""
    value = span.attributes.get(roles.figure[1].id)
    qualifier = str(span.attributes.get("qualifier", "exact"))
    if isinstance(value, dict):
        return value.get("low"), value.get("high"), qualifier
    if not isinstance(value, int | float):
        return None, None, qualifier
    low = None if qualifier in _FROM_ABOVE else value
    high = None if qualifier in _FROM_BELOW else value
    return low, high, qualifier


def _value(span: Span | None, role: tuple[Label, Attribute] | None) -> str:
    if span is None or role is None:
        return ""
    return str(span.attributes.get(role[1].id) or "")


def _first(labels: LabelSet, kind: AttributeKind) -> tuple[Label, Attribute] | None:
    return next(
        (
            (label, attribute)
            for label in labels
            for attribute in label.attributes
            if attribute.kind is kind
        ),
        None,
    )


def _order(fact: Fact) -> tuple[int, int, int]:
    victim, figure, country = (
        -1 if span is None else span.start for span in (fact.victim, fact.figure, fact.country)
    )
    return victim, figure, country

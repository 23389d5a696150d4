"""The ways to decide a cluster without typing: a version, the union, the intersection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotations.adjudication.cluster import Cluster, Version, canonical
from annotations.adjudication.decision import Draft, draft_of
from annotations.label_set import LabelId
from annotations.span import Fragment, Span


def take(cluster: Cluster, version: Version) -> tuple[Draft, ...]:
    """The version's spans, from everyone who holds it."""
    held = [cluster.of(layer) for layer in version.layers]
    return tuple(
        draft_of(span, tuple(spans[at].id for spans in held))
        for at, span in enumerate(version.spans)
    )


def union(cluster: Cluster) -> tuple[Draft, ...]:
    """One span over everything that anybody marked here."""
    covered = {at for span in cluster.spans for piece in span.fragments for at in range(*piece)}
    return _over(cluster, _fragments(covered))


def intersection(cluster: Cluster) -> tuple[Draft, ...]:
    """One span over what everybody who marked something has in common; none where nothing is."""
    common: set[int] | None = None
    for version in cluster.versions():
        marked = {at for span in version.spans for piece in span.fragments for at in range(*piece)}
        common = marked if common is None else common & marked
    return _over(cluster, _fragments(common or set()))


def _fragments(marked: set[int]) -> tuple[Fragment, ...]:
    pieces: list[Fragment] = []
    for at in sorted(marked):
        if pieces and pieces[-1].end == at:
            pieces[-1] = Fragment(pieces[-1].start, at + 1)
        else:
            pieces.append(Fragment(at, at + 1))
    return tuple(pieces)


def _over(cluster: Cluster, fragments: tuple[Fragment, ...]) -> tuple[Draft, ...]:
    """With the label and values of the spans just there, or else of most."""
    if not fragments:
        return ()
    exact = [span for span in cluster.spans if span.fragments == fragments]
    offered = {span.label for span in exact or cluster.spans}
    label = _most(span.label for span in cluster.spans if span.label in offered)
    alike = [span for span in exact or cluster.spans if span.label == label]
    sources = tuple(span.id for span in cluster.spans)
    return (Draft(LabelId(label), fragments, _values(alike), sources),)


def _values(spans: list[Span]) -> dict[str, object]:
    """For each attribute the value that most have."""
    names = dict.fromkeys(name for span in spans for name in span.attributes)
    values: dict[str, object] = {}
    for name in names:
        told = {canonical({name: span.attributes.get(name)}): span for span in spans}
        most = _most(canonical({name: span.attributes.get(name)}) for span in spans)
        value = told[most].attributes.get(name)
        if value is not None:
            values[name] = value
    return values


def _most(told: Iterable[str]) -> str:
    counts = Counter(told)
    return min(counts, key=lambda each: (-counts[each], each))

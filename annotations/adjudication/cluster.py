"""A cluster: what the finished annotators of an article put at one place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NewType

from annotations.document import DocumentId
from annotations.layer import LayerId
from annotations.span import Fragment, Span

ClusterId = NewType("ClusterId", str)

Content = tuple[str, tuple[Fragment, ...], str]
"""What makes two spans equal: label, fragments and values."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one or more annotators hold at a place; no spans where they found nothing there."""

    spans: tuple[Span, ...]
    layers: tuple[LayerId, ...]

    @property
    def votes(self) -> int:
        """How many annotators hold it."""
        return len(self.layers)

    @property
    def content(self) -> tuple[Content, ...]:
        """What it says, whoever says it."""
        return tuple(content_of(span) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spans of several layers that answer each other, with every layer that is finished.

    ``id`` is its oldest span's; ``layers`` are all finished ones, also those that
    found nothing here; ``place`` is the range over all spans (code points, half-open);
    ``held`` are the versions of the spans.
    """

    id: ClusterId
    document: DocumentId
    layers: tuple[LayerId, ...]
    spans: tuple[Span, ...]
    place: Fragment
    held: tuple[Version, ...] = ()

    @property
    def digest(self) -> str:
        """Changes when a span of the cluster or who has finished changes, and only then."""
        told = [sorted([span.layer, *content_of(span)] for span in self.spans), self.layers]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]

    def of(self, layer: LayerId) -> tuple[Span, ...]:
        """The spans of one layer."""
        return tuple(span for span in self.spans if span.layer == layer)

    @property
    def silent(self) -> tuple[LayerId, ...]:
        """The finished layers that have nothing here."""
        speaking = {span.layer for span in self.spans}
        return tuple(layer for layer in self.layers if layer not in speaking)

    def versions(self) -> list[Version]:
        """What is held here, most votes first, then in reading order; silence is not among it."""
        return list(self.held)


def cluster_of(document: DocumentId, layers: tuple[LayerId, ...], spans: Iterable[Span]) -> Cluster:
    """The cluster of these spans, in reading order."""
    told = [(content_of(span), span) for span in spans]
    told.sort(key=lambda pair: (_where(pair[0]), pair[1].layer, pair[1].id))
    ordered = tuple([span for _, span in told])
    return Cluster(
        id=ClusterId(min([span.id for span in ordered])),
        document=document,
        layers=layers,
        spans=ordered,
        place=Fragment(ordered[0].start, max([span.end for span in ordered])),
        held=_versions(told, layers),
    )


def _versions(told: list[tuple[Content, Span]], layers: tuple[LayerId, ...]) -> tuple[Version, ...]:
    by_layer: dict[LayerId, list[tuple[Content, Span]]] = {}
    for pair in told:
        by_layer.setdefault(pair[1].layer, []).append(pair)
    held: dict[tuple[Content, ...], list[LayerId]] = {}
    for layer in layers:
        if layer in by_layer:
            held.setdefault(tuple([each for each, _ in by_layer[layer]]), []).append(layer)
    found = list(held.items())
    if len(found) > 1:
        found.sort(key=lambda item: (-len(item[1]), _place(item[0])))
    return tuple(
        [
            Version(tuple([span for _, span in by_layer[holders[0]]]), tuple(holders))
            for _, holders in found
        ]
    )


def content_of(span: Span) -> Content:
    """The span's label, fragments and values."""
    return span.label, span.fragments, canonical(span.attributes)


def content_place(span: Span) -> tuple[object, ...]:
    """Orders spans by where they are and what they say, never by who made them."""
    return _where(content_of(span))


def _where(content: Content) -> tuple[object, ...]:
    label, fragments, values = content
    return fragments[0].start, -fragments[-1].end, fragments, label, values


def canonical(attributes: Mapping[str, object]) -> str:
    """Values in one form: 14 and 14.0 are equal, and a value of None is no value."""
    if not attributes:
        return ""
    told = [
        f"{name}={value!r}" if type(value) is str else f"{name}={_plain(value)}"
        for name, value in sorted(attributes.items())
        if value is not None
    ]
    return ";".join(told)


def _plain(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dict):
        return f"{{{canonical(value)}}}"
    return repr(value)


def _place(content: tuple[Content, ...]) -> tuple[object, ...]:
    label, fragments, values = content[0]
    return fragments, label, values, len(content)

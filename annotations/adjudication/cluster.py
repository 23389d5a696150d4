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
    found nothing here; ``place`` is the range over all spans (code points, half-open).
    """

    id: ClusterId
    document: DocumentId
    layers: tuple[LayerId, ...]
    spans: tuple[Span, ...]
    place: Fragment

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
        by_layer: dict[LayerId, list[Span]] = {}
        for span in self.spans:
            by_layer.setdefault(span.layer, []).append(span)
        held: dict[tuple[Content, ...], list[LayerId]] = {}
        for layer in self.layers:
            if layer in by_layer:
                content = tuple(content_of(span) for span in by_layer[layer])
                held.setdefault(content, []).append(layer)
        ordered = sorted(held.items(), key=lambda item: (-len(item[1]), _place(item[0])))
        return [Version(tuple(by_layer[layers[0]]), tuple(layers)) for _, layers in ordered]


def cluster_of(document: DocumentId, layers: tuple[LayerId, ...], spans: Iterable[Span]) -> Cluster:
    """The cluster of these spans, in reading order."""
    ordered = tuple(sorted(spans, key=lambda span: (content_place(span), span.layer, span.id)))
    return Cluster(
        id=ClusterId(min(span.id for span in ordered)),
        document=document,
        layers=layers,
        spans=ordered,
        place=Fragment(min(s.start for s in ordered), max(s.end for s in ordered)),
    )


def content_of(span: Span) -> Content:
    """The span's label, fragments and values."""
    return span.label, span.fragments, canonical(span.attributes)


def content_place(span: Span) -> tuple[object, ...]:
    """Orders spans by where they are and what they say, never by who made them."""
    label, fragments, values = content_of(span)
    return fragments[0].start, -fragments[-1].end, fragments, label, values


def canonical(attributes: Mapping[str, object]) -> str:
    """Values in one form: 14 and 14.0 are equal, and a value of None is no value."""
    if not attributes:
        return "{}"
    plain = {name: _plain(value) for name, value in attributes.items() if value is not None}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {name: _plain(held) for name, held in value.items()}
    return value


def _place(content: tuple[Content, ...]) -> tuple[object, ...]:
    label, fragments, values = content[0]
    return fragments, label, values, len(content)

"""A suggestion: a span that a rule or a model proposes and an annotator has yet to judge."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.span import Fragment, Origin, OriginKind

SuggestionId = NewType("SuggestionId", str)

_ID_BYTES = 16


class Method(StrEnum):
    """How a suggestion is found: by rules, ours or another package's, as before, or learned."""

    RULES = "rules"
    OTHERS = "others"
    MEMORY = "memory"
    LEARNED = "learned"


UNTRAINED = frozenset({Method.RULES, Method.OTHERS, Method.MEMORY})
"""The methods that need no model."""


class Source(StrEnum):
    """What exactly found it; the name that an accepted span keeps in its origin."""

    COUNTRIES = "countries"
    FIGURES = "figures"
    VICTIMS = "victims"
    MEMORY = "as_before"
    MODEL = "crf"


SOURCES = frozenset(Source)
"""The names by which a span's origin tells that it began as a suggestion."""

OTHER = "suggester:"
"""Begins the name of a source that another package adds."""


def source_named(name: str) -> str:
    """The source that a stored name means: one of ours, or another package's as it is."""
    return Source(name) if name in SOURCES else name


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a finder gives for one article; ``score`` is its confidence, 0 to 1."""

    label: LabelId
    fragments: tuple[Fragment, ...]
    source: str
    score: float
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal for one layer of one article; it is no judgement and can be made anew."""

    document: DocumentId
    layer: LayerId
    label: LabelId
    fragments: tuple[Fragment, ...]
    quote: str
    source: str
    score: float
    attributes: Mapping[str, object] = field(default_factory=dict)

    @property
    def id(self) -> SuggestionId:
        """The same wherever and whenever the same is proposed."""
        return suggestion_id(self.document, method_of(self.source), self.label, self.fragments)

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """End (exclusive) of the last fragment, in code points."""
        return self.fragments[-1].end

    @property
    def origin(self) -> Origin:
        """What a span that it becomes says of where it came from."""
        kind = OriginKind.MODEL if self.source == Source.MODEL else OriginKind.RULE
        return Origin(kind, self.source, round(self.score, 3))


def method_of(source: str) -> Method:
    """The method to which a source belongs."""
    if source == Source.MODEL:
        return Method.LEARNED
    if source == Source.MEMORY:
        return Method.MEMORY
    return Method.RULES if source in SOURCES else Method.OTHERS


def suggestion_id(
    document: DocumentId, method: Method, label: LabelId, fragments: Sequence[tuple[int, int]]
) -> SuggestionId:
    """The first half of the SHA-256 of article, method, label and fragments, in hexadecimal."""
    return SuggestionId(_digest(document, method, label, fragments))


def place_key(
    document: DocumentId, layer: LayerId, label: LabelId, fragments: Sequence[tuple[int, int]]
) -> str:
    """The key of a rejection: a label on a place in one layer, whatever proposes it."""
    return f"{layer}:{_digest(document, '', label, fragments)}"


def link_key(document: DocumentId, layer: LayerId, label: str, source: str, target: str) -> str:
    """The key of a rejected link: a relation type between two spans of one layer."""
    told = json.dumps([document, "link", label, source, target])
    return f"{layer}:{hashlib.sha256(told.encode()).digest()[:_ID_BYTES].hex()}"


def began_as_suggestion(origin: Origin) -> bool:
    """Whether a span of this origin is an accepted suggestion."""
    named = origin.by in SOURCES or origin.by.startswith(OTHER)
    return origin.kind is OriginKind.MODEL or (origin.kind is OriginKind.RULE and named)


def _digest(document: int, method: str, label: str, fragments: Sequence[tuple[int, int]]) -> str:
    told = json.dumps([document, method, label, [list(part) for part in fragments]])
    return hashlib.sha256(told.encode()).digest()[:_ID_BYTES].hex()

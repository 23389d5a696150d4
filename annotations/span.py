"""A span: one or more stretches of an article with a label, its values and where it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, NewType

from annotations.document import DocumentId
from annotations.errors import SpanOutsideText
from annotations.label_set import LabelId
from annotations.layer import LayerId

SpanId = NewType("SpanId", str)


class Fragment(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int


class OriginKind(StrEnum):
    """How a span came to be."""

    HAND = "hand"
    RULE = "rule"
    MODEL = "model"
    IMPORT = "import"
    ADJUDICATION = "adjudication"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a span came from: by hand, or which rule, model or file, with its score (0 to 1)."""

    kind: OriginKind = OriginKind.HAND
    by: str = ""
    score: float | None = None


class Span(NamedTuple):
    """A labelled stretch of one document in one layer.

    A named tuple, for an article may have ten thousand: a dataclass takes thrice the time.

    ``fragments`` are in order and apart from one another; ``quote`` is the text
    under them, joined by one space; ``created`` is milliseconds since 1970.
    ``attributes`` maps an attribute's id to its value: text, int or float,
    bool, a choice's id, an ISO 3166 alpha-2 code, or for a figure a number or
    ``{"low": …, "high": …}``. ``flagged`` means: to come back to.
    """

    id: SpanId
    document: DocumentId
    layer: LayerId
    label: LabelId
    fragments: tuple[Fragment, ...]
    quote: str
    attributes: Mapping[str, object] = MappingProxyType({})
    note: str = ""
    origin: Origin = Origin()
    author: str = ""
    created: int = 0
    flagged: bool = False

    @property
    def start(self) -> int:
        """First code point of the first fragment."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """End (exclusive) of the last fragment, in code points."""
        return self.fragments[-1].end


def checked_fragments(text: str, fragments: Iterable[tuple[int, int]]) -> tuple[Fragment, ...]:
    """The fragments in order, touching ones joined; SpanOutsideText where one lies outside."""
    joined: list[Fragment] = []
    for start, end in sorted(fragments):
        if not 0 <= start < end <= len(text):
            raise SpanOutsideText(start=start, end=end, length=len(text))
        if joined and start <= joined[-1].end:
            joined[-1] = Fragment(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Fragment(start, end))
    if not joined:
        raise SpanOutsideText(start=0, end=0, length=len(text))
    return tuple(joined)


def quoted(text: str, fragments: Sequence[Sequence[int]]) -> str:
    """The text under the fragments, joined by one space."""
    if len(fragments) == 1:
        start, end = fragments[0]
        return text[start:end]
    return " ".join(text[start:end] for start, end in fragments)

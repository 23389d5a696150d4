"""What agreement is computed from: articles, who has finished each, and the spans they made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """One annotator's span: pieces in code points, half-open, in order; its label by name."""

    id: str
    pieces: tuple[Range, ...]
    label: str
    attributes: Mapping[str, object] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """First code point of the first piece."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """End (exclusive) of the last piece."""
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class StudiedArticle:
    """One article and the spans of everybody who has finished it.

    An annotator who is not a key of ``spans`` has not finished and is missing;
    one with an empty tuple has finished and found nothing. ``tokens`` are in
    code points. ``finished`` is when each finished, in milliseconds since 1970.
    """

    id: int
    title: str
    text: str
    tokens: tuple[Range, ...]
    spans: Mapping[str, tuple[MarkedSpan, ...]]
    finished: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Study:
    """Annotators in the order in which they are shown, labels by name, and the articles."""

    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    articles: tuple[StudiedArticle, ...]

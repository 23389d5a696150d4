"""What lies between the boundaries of two spans that overlap, told while the text is at hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Ints
from annotations.agreement.study import StudiedArticle
from annotations.knowledge.edges import BoundaryKind, Edges

KINDS = tuple(BoundaryKind)
SAME = -1


@dataclass(frozen=True, slots=True)
class Differences:
    """Of every two spans of one label by two annotators that overlap and are not the same.

    ``key`` tells the two rows, in rising order; ``starts`` and ``ends`` count
    through KINDS, or are SAME.
    """

    spans: int
    key: Ints
    starts: Ints
    ends: Ints

    def between(self, first: Ints, second: Ints) -> tuple[Ints, Ints]:
        """What the starts and what the ends of these spans (rows), two by two, differ by."""
        wanted = np.minimum(first, second) * self.spans + np.maximum(first, second)
        at = np.searchsorted(self.key, wanted)
        known = np.append(self.key, -1)[at] == wanted
        return (
            np.where(known, np.append(self.starts, SAME)[at], SAME),
            np.where(known, np.append(self.ends, SAME)[at], SAME),
        )


class DifferencesFound:
    """Grows by an article at a time."""

    def __init__(self) -> None:
        self._rows = array("q")
        self._starts, self._ends = array("b"), array("b")

    def add(self, article: StudiedArticle, first: int) -> None:
        """Compare the spans of an article; its first is in this row."""
        edges = Edges(article.text)
        marked = [
            (span.start, span.end, span.label, who, first + row)
            for row, (who, span) in enumerate(
                (who, span) for who, spans in article.spans.items() for span in spans
            )
        ]
        marked.sort()
        for at, (start, end, label, who, row) in enumerate(marked):
            for other in range(at + 1, len(marked)):
                start_2, end_2, label_2, who_2, row_2 = marked[other]
                if start_2 >= end:
                    break
                if label != label_2 or who == who_2 or (start == start_2 and end == end_2):
                    continue
                self._rows.extend((min(row, row_2), max(row, row_2)))
                self._starts.append(_kind(edges, start, start_2, opening=True))
                self._ends.append(_kind(edges, end, end_2, opening=False))

    def found(self, spans: int) -> Differences:
        """What was found among so many spans."""
        first, second = np.array(self._rows, np.int64).reshape(-1, 2).T
        key = first * spans + second
        order = np.argsort(key)
        starts, ends = np.array(self._starts, np.int8), np.array(self._ends, np.int8)
        return Differences(spans, key[order], starts[order], ends[order])


def _kind(edges: Edges, one: int, other: int, *, opening: bool) -> int:
    if one == other:
        return SAME
    return KINDS.index(edges.between(one, other, opening=opening))

"""The spans of a study as columns of numbers, for arithmetic on all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a span in ``article``, ``annotator``, ``label``; one row a piece in ``piece_*``.

    ``present`` has a row an article and a column an annotator: who has finished
    what. ``bounds`` are where each article begins on one line that holds them
    all, and the end of the last; pieces are on that line. ``size`` is the
    length of each span over its pieces.
    """

    labels: tuple[str, ...]
    present: Flags
    bounds: Ints
    article: Ints
    annotator: Ints
    label: Ints
    size: Ints
    piece_span: Ints
    piece_start: Ints
    piece_end: Ints

    @property
    def annotators(self) -> int:
        """How many annotators there are."""
        return int(self.present.shape[1])

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return int(self.present.shape[0])

    def only(self, chosen: Flags) -> Columns:
        """Only these spans; ``chosen`` has a value a span."""
        number = np.cumsum(chosen) - 1
        kept = chosen[self.piece_span]
        return Columns(
            *(self.labels, self.present, self.bounds),
            *(self.article[chosen], self.annotator[chosen], self.label[chosen]),
            *(self.size[chosen], number[self.piece_span[kept]]),
            *(self.piece_start[kept], self.piece_end[kept]),
        )

    def of_label(self, label: str) -> Columns:
        """Only the spans of one label."""
        return self.only(self.label == self.labels.index(label))

    def of_annotators(self, chosen: tuple[int, ...]) -> Columns:
        """Only these annotators, numbered anew in this order."""
        place = np.full(self.annotators, -1, np.int64)
        place[list(chosen)] = np.arange(len(chosen))
        kept = self.only(place[self.annotator] >= 0)
        return Columns(
            *(kept.labels, self.present[:, list(chosen)], kept.bounds, kept.article),
            *(place[kept.annotator], kept.label, kept.size),
            *(kept.piece_span, kept.piece_start, kept.piece_end),
        )


def sums_of(cells: Ints, weights: Floats, size: int) -> Floats:
    """The sum of the weights in each cell."""
    return np.bincount(cells, weights, size).astype(float)

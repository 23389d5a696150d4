"""The spans of a study as columns of numbers, for arithmetic on all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotations.agreement.study import Study

Ints = NDArray[np.int64]
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


def columns_of(study: Study) -> Columns:
    """The study in code points."""
    label_number = {label: number for number, label in enumerate(study.labels)}
    place = {name: number for number, name in enumerate(study.annotators)}
    lengths = [len(article.text) for article in study.articles]
    bounds = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
    present = np.zeros((len(study.articles), len(place)), bool)
    spans: list[tuple[int, int, int, int]] = []
    pieces: list[tuple[int, int, int]] = []
    for number, article in enumerate(study.articles):
        base = int(bounds[number])
        for name, marked in article.spans.items():
            who = place[name]
            present[number, who] = True
            for span in marked:
                size = 0
                for start, end in span.pieces:
                    pieces.append((len(spans), base + start, base + end))
                    size += end - start
                spans.append((number, who, label_number[span.label], size))
    rows = np.array(spans, np.int64).reshape(-1, 4)
    cut = np.array(pieces, np.int64).reshape(-1, 3)
    return Columns(study.labels, present, bounds, *rows.T, *cut.T)


def in_tokens(columns: Columns, study: Study) -> Columns:
    """The same spans counted in tokens: a span covers every token that it touches.

    A span that touches no token has a piece of no length.
    """
    starts: list[int] = []
    ends: list[int] = []
    counts = [0]
    for base, article in zip(columns.bounds.tolist(), study.articles, strict=False):
        starts += [base + start for start, _ in article.tokens]
        ends += [base + end for _, end in article.tokens]
        counts.append(len(starts))
    first = np.searchsorted(np.array(ends, np.int64), columns.piece_start, "right")
    after = np.searchsorted(np.array(starts, np.int64), columns.piece_end, "left")
    after = np.maximum(after, first)
    size = np.bincount(columns.piece_span, after - first, len(columns.article)).astype(np.int64)
    return Columns(
        *(columns.labels, columns.present, np.array(counts, np.int64)),
        *(columns.article, columns.annotator, columns.label, size),
        *(columns.piece_span, first, after),
    )

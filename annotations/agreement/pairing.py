"""Which span of one annotator answers which span of another.

Spans of two annotators pair off in order of falling overlap, intersection over
union of their code points; each span answers at most one of the other
annotator. Of two equal overlaps the one with equal labels comes first, then
the one further ahead in the text. The result does not depend on who is named
first, and stacked, nested and repeated spans each count once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Columns, Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every two spans of two annotators that share code points, each once.

    ``first`` and ``second`` are rows of the columns, the lower annotator first.
    """

    first: Ints
    second: Ints
    overlap: Floats
    same_label: Flags
    same_range: Flags

    def only(self, chosen: Flags) -> Meetings:
        """Only these."""
        return Meetings(
            *(self.first[chosen], self.second[chosen], self.overlap[chosen]),
            *(self.same_label[chosen], self.same_range[chosen]),
        )


def meetings(columns: Columns) -> Meetings:
    """Every two overlapping spans of two annotators, in the order in which they pair off."""
    first, second, common = _common(columns)
    ahead = columns.annotator[first] > columns.annotator[second]
    first, second = np.where(ahead, second, first), np.where(ahead, first, second)
    union = columns.size[first] + columns.size[second] - common
    overlap = common / union
    same_label = columns.label[first] == columns.label[second]
    starts, ends = _hulls(columns)
    order = np.lexsort(
        (
            np.maximum(columns.label[first], columns.label[second]),
            np.minimum(columns.label[first], columns.label[second]),
            np.maximum(ends[first], ends[second]),
            np.minimum(ends[first], ends[second]),
            np.maximum(starts[first], starts[second]),
            np.minimum(starts[first], starts[second]),
            ~same_label,
            -overlap,
        )
    )
    return Meetings(
        first[order], second[order], overlap[order], same_label[order], (common == union)[order]
    )


def paired(columns: Columns, met: Meetings) -> Flags:
    """Which of these meetings are pairs, when each span answers one of each annotator.

    A meeting that comes first for both its spans is a pair; its rivals fall
    out, and the rest are looked at again.
    """
    people = columns.annotators
    one = met.first * people + columns.annotator[met.second]
    other = met.second * people + columns.annotator[met.first]
    result = np.zeros(len(met.first), bool)
    open_ = np.arange(len(met.first))
    while len(open_):
        chosen = _leads(one[open_]) & _leads(other[open_])
        result[open_[chosen]] = True
        taken_one, taken_other = one[open_[chosen]], other[open_[chosen]]
        left = ~(np.isin(one[open_], taken_one) | np.isin(other[open_], taken_other))
        open_ = open_[left]
    return result


def _leads(keys: Ints) -> Flags:
    """Which entries are the first with their key."""
    _, places = np.unique(keys, return_index=True)
    found = np.zeros(len(keys), bool)
    found[places] = True
    return found


def _common(columns: Columns) -> tuple[Ints, Ints, Ints]:
    """Two spans and how many code points they share, over all their pieces."""
    order = np.argsort(columns.piece_start, kind="stable")
    start, end = columns.piece_start[order], columns.piece_end[order]
    span = columns.piece_span[order]
    after = np.searchsorted(start, end, "left")
    reach = np.maximum(after - np.arange(len(start)) - 1, 0)
    one = np.repeat(np.arange(len(start)), reach)
    step = np.arange(len(one)) - np.repeat(np.cumsum(reach) - reach, reach)
    other = one + 1 + step
    kept = columns.annotator[span[one]] != columns.annotator[span[other]]
    one, other = one[kept], other[kept]
    shared = np.minimum(end[one], end[other]) - start[other]
    low, high = np.minimum(span[one], span[other]), np.maximum(span[one], span[other])
    keys, place = np.unique(low * len(columns.article) + high, return_inverse=True)
    total = np.bincount(place, shared, len(keys)).astype(np.int64)
    count = max(len(columns.article), 1)
    found = total > 0
    return (keys // count)[found], (keys % count)[found], total[found]


def _hulls(columns: Columns) -> tuple[Ints, Ints]:
    count = len(columns.article)
    starts = np.full(count, np.iinfo(np.int64).max)
    ends = np.full(count, -1)
    np.minimum.at(starts, columns.piece_span, columns.piece_start)
    np.maximum.at(ends, columns.piece_span, columns.piece_end)
    return starts, ends

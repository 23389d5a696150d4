"""Which label one annotator gives where another gives which, and where the other gives none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.cases import CaseTable
from annotations.agreement.columns import Ints


@dataclass(frozen=True, slots=True)
class Confusion:
    """``counts`` has a row and a column a label, and a last one for "nothing marked".

    Of one pair the rows are the first annotator. Of all pairs each case stands
    on both sides of the diagonal, so that the matrix is symmetric.
    """

    labels: tuple[str, ...]
    counts: Ints
    symmetric: bool

    def rows_of(self, table: CaseTable, row: int, column: int) -> Ints:
        """The cases behind one cell of the matrix of all pairs."""
        one, two = _sides(table)
        hit = ((one == row) & (two == column)) | ((one == column) & (two == row))
        return np.flatnonzero(hit)


def confusion(table: CaseTable, pair: tuple[str, str] | None = None) -> Confusion:
    """The matrix of one pair, in its order, or of all."""
    labels = table.study.labels
    size = len(labels) + 1
    one, two = _sides(table)
    counts = np.zeros((size, size), np.int64)
    if pair is None:
        np.add.at(counts, (one, two), 1)
        off = one != two
        np.add.at(counts, (two[off], one[off]), 1)
        return Confusion(labels, counts, symmetric=True)
    chosen = table.chosen(pair=pair)
    first = table.study.annotators.index(pair[0])
    forward = table.columns.annotator[table.first[chosen]] == first
    row = np.where(forward, one[chosen], two[chosen])
    column = np.where(forward, two[chosen], one[chosen])
    np.add.at(counts, (row, column), 1)
    return Confusion(labels, counts, symmetric=False)


def _sides(table: CaseTable) -> tuple[Ints, Ints]:
    nothing = len(table.study.labels)
    second = table.second_label()
    return table.columns.label[table.first], np.where(second < 0, nothing, second)

"""By what the boundaries differ where two annotators gave the same label to overlapping spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotations.agreement.cases import CaseKind, CaseTable
from annotations.agreement.columns import Ints
from annotations.agreement.differences import KINDS
from annotations.knowledge.edges import BoundaryKind


@dataclass(frozen=True, slots=True)
class BoundaryTable:
    """How often each difference occurs at starts and at ends, and in which cases (table rows)."""

    starts: dict[BoundaryKind, int]
    ends: dict[BoundaryKind, int]
    rows: dict[BoundaryKind, Ints]


def boundary_table(table: CaseTable, pair: tuple[str, str] | None = None) -> BoundaryTable:
    """The differences of one pair of annotators or of all."""
    chosen = np.sort(table.chosen(kinds=frozenset({CaseKind.BOUNDARY}), pair=pair))
    differences = table.study.differences
    starts, ends = differences.between(table.first[chosen], table.second[chosen])
    return BoundaryTable(
        {kind: int((starts == number).sum()) for number, kind in enumerate(KINDS)},
        {kind: int((ends == number).sum()) for number, kind in enumerate(KINDS)},
        {kind: chosen[(starts == number) | (ends == number)] for number, kind in enumerate(KINDS)},
    )

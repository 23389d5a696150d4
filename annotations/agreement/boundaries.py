"""By what the boundaries differ where two annotators gave the same label to overlapping spans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from annotations.agreement.cases import CaseKind, CaseTable
from annotations.agreement.columns import Ints
from annotations.knowledge.edges import BoundaryKind, Edges


@dataclass(frozen=True, slots=True)
class BoundaryTable:
    """How often each difference occurs at starts and at ends, and in which cases (table rows)."""

    starts: dict[BoundaryKind, int]
    ends: dict[BoundaryKind, int]
    rows: dict[BoundaryKind, Ints]


def boundary_table(table: CaseTable, pair: tuple[str, str] | None = None) -> BoundaryTable:
    """The differences of one pair of annotators or of all."""
    edges = {article.id: Edges(article.text) for article in table.study.articles}
    chosen = np.sort(table.chosen(kinds=frozenset({CaseKind.BOUNDARY}), pair=pair))
    starts: Counter[BoundaryKind] = Counter()
    ends: Counter[BoundaryKind] = Counter()
    rows: dict[BoundaryKind, list[int]] = {kind: [] for kind in BoundaryKind}
    for number, case in zip(chosen.tolist(), table.cases(chosen), strict=True):
        one, two = case.first_span, case.second_span
        found: set[BoundaryKind] = set()
        if two is not None and one.start != two.start:
            kind = edges[case.article].between(one.start, two.start, opening=True)
            starts[kind] += 1
            found.add(kind)
        if two is not None and one.end != two.end:
            kind = edges[case.article].between(one.end, two.end, opening=False)
            ends[kind] += 1
            found.add(kind)
        for kind in found:
            rows[kind].append(number)
    return BoundaryTable(
        {kind: starts[kind] for kind in BoundaryKind},
        {kind: ends[kind] for kind in BoundaryKind},
        {kind: np.array(found, np.int64) for kind, found in rows.items()},
    )

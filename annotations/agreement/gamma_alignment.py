"""The alignment of several annotators' units with the least disorder.

Mathet, Widlöcher and Métivier (2015), Computational Linguistics 41:437–479,
section 5.1. Two annotators are a linear assignment; more are in ``gamma_groups``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from annotations.agreement.columns import Floats, Ints
from annotations.agreement.gamma_groups import groups_of_least_cost
from annotations.agreement.gamma_units import EMPTY, Texts, UnitRows, Weights, near_pairs


@dataclass(frozen=True, slots=True)
class Alignments:
    """One row a unitary alignment of some text, one column an annotator: a unit's row, or EMPTY.

    ``disorders`` has one a text: the sum over its unitary alignments by its mean number of units.
    """

    rows: Ints
    disorders: Floats


def best_alignments(texts: Texts, weights: Weights) -> Alignments:
    """Those of least disorder, text by text.

    Raises TooManyAlignments; each text needs a unit, and there must be two people.
    """
    mean = np.bincount(texts.of_every_unit(), minlength=texts.count) / len(texts.people)
    two = len(texts.people) == 2
    rows, costs = _of_two(texts, weights) if two else groups_of_least_cost(texts, weights)
    cost = np.bincount(texts.of_rows(rows), costs, texts.count)
    return Alignments(rows, cost / mean)


def best_alignment(people: Sequence[UnitRows], weights: Weights) -> tuple[Ints, float]:
    """The same of one text: the unitary alignments and their disorder."""
    found = best_alignments(Texts.of([people]), weights)
    return found.rows, float(found.disorders[0])


def _of_two(texts: Texts, weights: Weights) -> tuple[Ints, Floats]:
    parts = [_matched(texts.only(text), weights) for text in range(texts.count)]
    firsts = np.column_stack([cut[:-1] for cut in texts.cuts])
    rows = [
        np.where(rows == EMPTY, EMPTY, rows + first)
        for (rows, _), first in zip(parts, firsts, strict=True)
    ]
    return np.concatenate(rows), np.concatenate([costs for _, costs in parts])


def _matched(people: list[UnitRows], weights: Weights) -> tuple[Ints, Floats]:
    """A full matching over the pairs that cost less than their units alone.

    Each unit may also take a stand-in of its own, and the stand-ins of two that
    are matched take each other. SciPy drops edges of weight 0, so each weighs Δ∅ more.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    one, other = people
    first, second, apart = near_pairs(one, other, weights, 2 * weights.empty)
    left, right = np.arange(len(one)), np.arange(len(other))
    rows = np.concatenate((first, left, len(one) + right, len(one) + second))
    columns = np.concatenate((second, len(other) + left, right, len(other) + first))
    alone = np.full(len(one) + len(other), weights.empty)
    costs = np.concatenate((apart, alone, np.zeros(len(first)))) + weights.empty
    edges = csr_array((costs, (rows, columns)), shape=(len(alone), len(alone)))
    chosen, taken = min_weight_full_bipartite_matching(edges)
    cost = edges[chosen, taken] - weights.empty
    some = (chosen < len(one)) | (taken < len(other))
    units = (
        np.where(chosen < len(one), chosen, EMPTY)[some],
        np.where(taken < len(other), taken, EMPTY)[some],
    )
    return np.column_stack(units).astype(np.int64), np.asarray(cost)[some]

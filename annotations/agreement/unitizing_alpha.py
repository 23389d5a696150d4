"""Krippendorff's unitizing α family of 2016: uα, |uα, cuα and (k)uα.

Krippendorff, Mathet, Bouvry and Widlöcher (2016), Quality & Quantity
50:2347–2364; the formulas as in Krippendorff (2019), Content Analysis, 4th
edition, section 12.6, equations 32–38. Gaps count as units of length one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import numpy as np

from annotations.agreement.columns import Floats, sums_of
from annotations.agreement.continuum import Continuum, Units, units_of
from annotations.agreement.counts import Counts, ratio
from annotations.agreement.ratings import Ratings, by_category, concord
from annotations.agreement.rows import Entries, rows_of


class Kind(StrEnum):
    """Which of the family."""

    WHOLE = "u"  # boundaries and labels
    BINARY = "|u"  # boundaries alone
    CODES = "cu"  # labels where both have marked something


# same, every, squares; and the last two again where others have marked something, the squares
# over all of a unit's length that any other has marked
_BLOCKS = 5


def unitizing_counts(found: Continuum, kind: Kind) -> Counts:
    """For each article, in five blocks of one sum a category; category 0 is the gap."""
    evaluate: dict[Kind, Callable[[Floats], Floats]] = {
        Kind.WHOLE: u_alpha,
        Kind.BINARY: u_alpha,
        Kind.CODES: cu_alpha,
    }
    if kind is Kind.BINARY:
        found = _binary(found)
    return _counts(found, evaluate[kind])


def label_counts(found: Continuum, category: int) -> Counts:
    """(k)uα: how reliably one category is told from the others where both have marked."""

    def evaluate(sums: Floats) -> Floats:
        return ku_alpha(sums, category)

    return _counts(found, evaluate)


def _binary(found: Continuum) -> Continuum:
    whole = found.ratings
    codes = np.minimum(whole.codes, 1)
    ratings = Ratings(codes, whole.weight, whole.article, 2, whole.present)
    return Continuum(ratings, found.cuts, np.array([0, 1]), 1)


def _counts(found: Continuum, evaluate: Callable[[Floats], Floats]) -> Counts:
    ratings = found.ratings
    agreed = concord(ratings)
    several = agreed.raters >= 2
    weight = ratings.weight * several
    share = weight / np.maximum(agreed.raters - 1, 1)
    marked = ratings.codes > 0
    others_marked = marked.sum(axis=0) - marked
    same = agreed.others_same * share
    every = agreed.rated * weight
    answered = marked * others_marked * share
    units = units_of(found)
    count = ratings.categories
    blocks = (
        by_category(ratings, same),
        by_category(ratings, every),
        _squares(units, every),
        by_category(ratings, answered),
        _squares(units, marked * (others_marked > 0) * weight),
    )
    places = ((number * count, entries) for number, entries in enumerate(blocks))
    rows = rows_of(ratings.articles, _BLOCKS * count, *places)
    used = (ratings.present.sum(axis=1) >= 2)[:, None]
    return Counts(rows, used, evaluate, "one_category")


def _squares(units: Units, mass: Floats) -> Entries:
    """The squares of the units' masses by article and category; for gaps the mass."""
    of_unit = sums_of(units.of_cell.ravel(), mass.ravel(), len(units.code))
    kept = (units.code >= 0) & (of_unit > 0)
    squared = np.where(units.code == 0, of_unit, of_unit**2)[kept]
    return Entries(units.article[kept], units.code[kept], squared)


def _split(sums: Floats) -> list[Floats]:
    return np.split(sums, _BLOCKS, axis=-1)


def u_alpha(sums: Floats) -> Floats:
    """uα: 1 − observed / expected, over all lengths that two could have marked."""
    same, every, squares, _, _ = _split(sums)
    total = every.sum(axis=-1)
    observed = total - same.sum(axis=-1)
    scale = total / _positive(total**2 - squares.sum(axis=-1))
    expected = total - scale * (every**2 - squares).sum(axis=-1)
    return _alpha(observed, expected)


def cu_alpha(sums: Floats) -> Floats:
    """cuα: the same over lengths that both of two have marked."""
    same, _, _, answered, squares = (block[..., 1:] for block in _split(sums))
    total = answered.sum(axis=-1)
    observed = total - same.sum(axis=-1)
    scale = total / _positive(total**2 - squares.sum(axis=-1))
    expected = total - scale * (answered**2 - squares).sum(axis=-1)
    return _alpha(observed, expected)


def ku_alpha(sums: Floats, category: int) -> Floats:
    """(k)uα of one category: what it shares with the others against what it would by chance."""
    same, _, _, answered, squares = (block[..., 1:] for block in _split(sums))
    total = answered.sum(axis=-1)
    own, square = answered[..., category - 1], squares[..., category - 1]
    observed = own - same[..., category - 1]
    expected = own**2 * (total - own) / _positive(own * total - square)
    return _alpha(observed, expected)


def _positive(values: Floats) -> Floats:
    return np.where(values > 0, values, np.nan)


def _alpha(observed: Floats, expected: Floats) -> Floats:
    return 1.0 - ratio(observed, np.where(np.isnan(expected), 0.0, expected))

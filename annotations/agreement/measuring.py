"""From a study made ready to the counts of each measure: of everybody, and of each pair."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from annotations.agreement.alpha_u import alpha_u_counts
from annotations.agreement.cohen_kappa import cohen_counts
from annotations.agreement.counts import Counts, side_by_side
from annotations.agreement.fleiss_kappa import fleiss_counts
from annotations.agreement.gwet_ac1 import gwet_counts
from annotations.agreement.krippendorff_alpha import alpha_counts
from annotations.agreement.measures import Measure, Unit
from annotations.agreement.percent import percent_counts
from annotations.agreement.prepared import Prepared
from annotations.agreement.ratings import Ratings
from annotations.agreement.scott_pi import scott_counts
from annotations.agreement.span_f1 import Match, span_counts
from annotations.agreement.unitizing_alpha import Kind, label_counts, unitizing_counts

_MATCHES = {f"span_{match}": match for match in Match}
_UNITIZING = {"u_alpha": Kind.WHOLE, "u_binary": Kind.BINARY, "cu_alpha": Kind.CODES}
_OF_PAIRS: dict[str, Callable[[Ratings], Counts]] = {"cohen": cohen_counts, "scott": scott_counts}
_OF_ALL: dict[str, Callable[[Ratings], Counts]] = {
    "percent": percent_counts,
    "fleiss": fleiss_counts,
    "gwet": gwet_counts,
    "alpha": alpha_counts,
}


def counts_of(ready: Prepared, measure: Measure, unit: Unit) -> Counts:
    """The counts of everybody together."""
    name = measure.name
    if name in _MATCHES:
        return span_counts(ready.characters, _MATCHES[name], ready.met)
    if name in _UNITIZING:
        return unitizing_counts(ready.cells, _UNITIZING[name])
    if name == "alpha_u":
        return alpha_u_counts(ready.characters)
    return rating_counts(ready.ratings(unit), measure)


def rating_counts(ratings: Ratings, measure: Measure) -> Counts:
    """The counts of a measure of items that are put into categories."""
    return {**_OF_PAIRS, **_OF_ALL}[measure.name](ratings)


def pair_counts_of(ready: Prepared, measure: Measure, unit: Unit) -> Counts:
    """The counts with a part for each pair, in the order of ``study.pairs``."""
    name = measure.name
    if name in _MATCHES:
        return counts_of(ready, measure, unit)
    if name == "alpha_u":
        return alpha_u_counts(ready.characters, pairs=True)
    if name in _UNITIZING:
        kind = _UNITIZING[name]
        cells = ready.cells
        return side_by_side(
            [
                unitizing_counts(cells.of_annotators(pair), kind)
                for pair in _pairs(ready.characters.annotators)
            ]
        )
    return pair_rating_counts(ready.ratings(unit), measure)


def pair_rating_counts(ratings: Ratings, measure: Measure) -> Counts:
    """The same for items that are put into categories."""
    if measure.name in _OF_PAIRS:
        return rating_counts(ratings, measure)
    pairs = _pairs(len(ratings.codes))
    return side_by_side([_OF_ALL[measure.name](ratings.of_annotators(pair)) for pair in pairs])


def ku_counts(ready: Prepared, label: str) -> Counts | None:
    """(k)uα of one label; None where no text bears it alone."""
    category = ready.category_of(label)
    return None if category is None else label_counts(ready.cells, category)


def _pairs(people: int) -> list[tuple[int, int]]:
    first, second = np.triu_indices(people, 1)
    return list(zip(first.tolist(), second.tolist(), strict=True))

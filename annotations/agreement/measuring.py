"""From a study made ready to the counts of each measure: of everybody, and of each pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from annotations.agreement.alpha_u import alpha_u_counts
from annotations.agreement.cohen_kappa import cohen_counts
from annotations.agreement.continuum import Continuum
from annotations.agreement.counts import Counts, joined
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
        return _unitizing(ready.cells, _UNITIZING[name])
    if name == "alpha_u":
        return alpha_u_counts(ready.characters)
    return rating_counts(ready.ratings(unit), measure)


def rating_counts(ratings: Ratings, measure: Measure) -> Counts:
    """The counts of a measure of items that are put into categories."""
    count = {**_OF_PAIRS, **_OF_ALL}[measure.name]
    return joined([count(block) for block in ratings.blocks()])


def pair_counts_of(ready: Prepared, measure: Measure, unit: Unit) -> Iterator[Counts]:
    """The counts of each pair, in the order of ``study.pairs``."""
    name = measure.name
    if name in _MATCHES:
        yield from counts_of(ready, measure, unit).each_part()
    elif name == "alpha_u":
        yield from alpha_u_counts(ready.characters, pairs=True).each_part()
    elif name in _UNITIZING:
        for pair in _pairs(ready.characters.annotators):
            yield _unitizing(ready.cells.of_annotators(pair), _UNITIZING[name])
    else:
        yield from pair_rating_counts(ready.ratings(unit), measure)


def pair_rating_counts(ratings: Ratings, measure: Measure) -> Iterator[Counts]:
    """The same for items that are put into categories."""
    if measure.name in _OF_PAIRS:
        yield from rating_counts(ratings, measure).each_part()
    else:
        for pair in _pairs(len(ratings.codes)):
            yield rating_counts(ratings.of_annotators(pair), measure)


def ku_counts(ready: Prepared, label: str) -> Counts | None:
    """(k)uα of one label; None where no text bears it alone."""
    category = ready.category_of(label)
    if category is None:
        return None
    return joined([label_counts(block, category) for block in ready.cells.blocks()])


def _unitizing(cells: Continuum, kind: Kind) -> Counts:
    return joined([unitizing_counts(block, kind) for block in cells.blocks()])


def _pairs(people: int) -> list[tuple[int, int]]:
    first, second = np.triu_indices(people, 1)
    return list(zip(first.tolist(), second.tolist(), strict=True))

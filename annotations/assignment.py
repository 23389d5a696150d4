"""Who gets which article: so many annotators for each, everybody as much as the others."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

from annotations.document import DocumentId
from annotations.errors import InvalidAssignment
from annotations.layer import LayerId

_GROUPS_COMPARED: Final = 120


@dataclass(frozen=True, slots=True, order=True)
class Assignment:
    """One article for one annotator; ``calibration`` marks an article that all of them get."""

    document: DocumentId
    layer: LayerId
    calibration: bool = False


def balanced(
    documents: Sequence[DocumentId],
    annotators: Sequence[LayerId],
    *,
    overlap: int,
    calibration: int = 0,
    seed: int = 0,
    existing: Iterable[Assignment] = (),
) -> list[Assignment]:
    """New assignments with which each article has ``overlap`` of the annotators.

    ``calibration`` articles go to all of them. Nobody gets two articles more
    than another; among equals those who share the fewest articles so far are
    put together, so that every pair can be compared. ``existing`` assignments
    of these annotators count and stay. The same arguments give the same result.
    Raises InvalidAssignment.
    """
    if not 1 <= overlap <= len(annotators):
        raise InvalidAssignment(reason="overlap", overlap=overlap, annotators=len(annotators))
    chance = random.Random(seed)
    shuffled = list(documents)
    chance.shuffle(shuffled)
    holders = _holders(existing, set(annotators))
    loads = Counter(dict.fromkeys(annotators, 0))
    pairs: Counter[frozenset[LayerId]] = Counter()
    for held in holders.values():
        _count(held, loads, pairs)
    made: list[Assignment] = []
    for number, document in enumerate(shuffled):
        of_all = number < calibration
        wanted = len(annotators) if of_all else overlap
        held = holders.get(document, [])
        order = {layer: chance.random() for layer in annotators}
        new = _next(held, wanted - len(held), loads, pairs, order)
        _count([*held, *new], loads, pairs, new)
        made += [Assignment(document, layer, of_all) for layer in new]
    return made


def _holders(
    existing: Iterable[Assignment], known: Set[LayerId]
) -> dict[DocumentId, list[LayerId]]:
    holders: dict[DocumentId, list[LayerId]] = {}
    for assignment in sorted(existing):
        if assignment.layer in known:
            holders.setdefault(assignment.document, []).append(assignment.layer)
    return holders


def _count(
    held: Sequence[LayerId],
    loads: Counter[LayerId],
    pairs: Counter[frozenset[LayerId]],
    new: Sequence[LayerId] | None = None,
) -> None:
    """Take note of an article's annotators; only of ``new`` ones where some were counted."""
    fresh = held if new is None else new
    loads.update(fresh)
    pairs.update(frozenset(pair) for pair in combinations(held, 2) if set(pair) & set(fresh))


def _next(
    held: Sequence[LayerId],
    more: int,
    loads: Counter[LayerId],
    pairs: Counter[frozenset[LayerId]],
    order: Mapping[LayerId, float],
) -> tuple[LayerId, ...]:
    """Who have least; among those, who share least with one another and with the holders.

    Where there are too many groups to compare, one is taken after the other.
    """
    if more <= 0:
        return ()
    free = [layer for layer in order if layer not in held]
    if comb(len(free), more) > _GROUPS_COMPARED:
        first = _next(held, 1, loads, pairs, order)
        return (*first, *_next([*held, *first], more - 1, loads, pairs, order))

    def burden(group: Sequence[LayerId]) -> tuple[int, int, int, float]:
        least = [loads[layer] for layer in group]
        met = [pairs[frozenset(pair)] for pair in combinations([*held, *group], 2)]
        rank = sum(order[layer] for layer in group)
        return sum(least), max(least), sum(count * count for count in met), rank

    return min(combinations(free, more), key=burden)

"""Random annotations like the real ones: each annotator turned round the text by a random shift.

Mathet, Widlöcher and Métivier (2015), section 5.2; shifts are at least half a
mean unit apart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from annotations.agreement.gamma_units import UnitRows

_TRIES = 100


def shuffled(people: Sequence[UnitRows], random: np.random.Generator) -> list[UnitRows]:
    """As many annotators, each one of the real ones, shifted and wrapped round; not all empty."""
    low = min(float(person.start.min()) for person in people if len(person))
    high = max(float(person.end.max()) for person in people if len(person))
    lengths = np.concatenate([person.end - person.start for person in people])
    apart = float(lengths.mean()) / 2
    while True:
        pivots: list[int] = []
        sample: list[UnitRows] = []
        for _ in people:
            pivots.append(_pivot(low, high, pivots, apart, random))
            drawn = people[int(random.integers(len(people)))]
            shift = np.where(drawn.start + pivots[-1] > high, pivots[-1] + low - high, pivots[-1])
            sample.append(UnitRows(drawn.start + shift, drawn.end + shift, drawn.label))
        if any(map(len, sample)):
            return sample


def _pivot(
    low: float, high: float, taken: list[int], apart: float, random: np.random.Generator
) -> int:
    pivot = random.uniform(low, high)
    for _ in range(_TRIES):
        if all(abs(pivot - other) > apart for other in taken):
            break
        pivot = random.uniform(low, high)
    return int(pivot)

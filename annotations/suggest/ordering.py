"""In which order to offer articles: as they came, the least certain first, or the most diverse."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from annotations.text.boundaries import words
from annotations.text.folding import fold

if TYPE_CHECKING:
    import numpy as np

D = TypeVar("D")
_BUCKETS = 512
_MOST = 1_000
"""Articles that are set apart from one another; those after them keep their order."""


class Offer(StrEnum):
    """By what the next article is chosen."""

    PLAIN = "plain"
    UNCERTAINTY = "uncertainty"
    DIVERSITY = "diversity"


def least_certain_first(documents: Sequence[D], uncertainty: Mapping[D, float]) -> list[D]:
    """Those of which the model is least sure first; those it has not read last, as they came."""
    return sorted(documents, key=lambda document: -uncertainty.get(document, -1.0))


def most_diverse_first(documents: Iterable[tuple[D, str]]) -> list[D]:
    """Each article as unlike all before it as can be (farthest-first over hashed words).

    The first is that which is most like the whole. Source: T. F. Gonzalez,
    Clustering to minimize the maximum intercluster distance, 1985.
    """
    import numpy as np

    ids: list[D] = []
    rows: list[np.ndarray] = []
    for document, text in documents:
        ids.append(document)
        rows.append(_vector(text))
    if not ids:
        return []
    vectors = np.stack(rows)
    middle = vectors.mean(axis=0)
    order = [int(np.argmax(vectors @ middle))]
    nearest = vectors @ vectors[order[0]]
    for _ in range(min(len(ids), _MOST) - 1):
        nearest[order[-1]] = np.inf
        chosen = int(np.argmin(nearest))
        order.append(chosen)
        np.maximum(nearest, vectors @ vectors[chosen], out=nearest)
    taken = set(order)
    order += [at for at in range(len(ids)) if at not in taken]
    return [ids[at] for at in order]


def _vector(text: str) -> np.ndarray:
    """The article's words, hashed into buckets, dampened, of length one."""
    import numpy as np

    counts = np.zeros(_BUCKETS, dtype=np.float32)
    for start, end in words(text):
        counts[zlib.crc32(fold(text[start:end]).encode("utf-8", "replace")) % _BUCKETS] += 1
    damped = np.log1p(counts)
    length = float(np.linalg.norm(damped))
    return damped / length if length else damped

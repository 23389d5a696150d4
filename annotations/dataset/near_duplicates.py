"""Articles that are nearly the same, so that none stands on both sides of a split.

MinHash (Broder 1997, "On the resemblance and containment of documents") over
runs of four folded words, candidates by bands of four values; two articles are
near-duplicates where the estimated share of common runs is ``ALIKE`` or more.
Per article 512 bytes are kept, whatever its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from annotations.text.folding import fold
from annotations.watch import Progress, Watch, silent, watch_of

ALIKE = 0.5
_RUN = 4
_HASHES = 128
_ROWS = 4
_AT_ONCE = 4_096  # runs, so that a long article takes no more memory
_WORD = re.compile(r"\w+")
_random = np.random.default_rng(20_260_101)
_FACTORS = _random.integers(1, 2**63, _HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_TERMS = _random.integers(0, 2**63, _HASHES, dtype=np.uint64)
_STEP = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)

Signature = npt.NDArray[np.uint32]


def signature(text: str) -> Signature:
    """128 numbers; the share in which two articles have equal ones estimates their likeness."""
    words = _WORD.findall(fold(text)) or [fold(text)]
    hashes = np.fromiter((crc32(word.encode()) for word in words), np.uint64, len(words))
    runs = hashes[: max(1, len(hashes) - _RUN + 1)].copy()
    for ahead in range(1, min(_RUN, len(hashes))):
        runs = (runs * _STEP) ^ hashes[ahead : ahead + len(runs)]
    least = np.full(_HASHES, 2**32 - 1, np.uint64)
    for start in range(0, len(runs), _AT_ONCE):
        mixed = runs[start : start + _AT_ONCE, None] * _STEP * _FACTORS + _TERMS
        np.minimum(least, (mixed >> _HALF).min(axis=0), out=least)
    return least.astype(np.uint32)


def groups(signatures: Sequence[Signature], progress: Progress = silent) -> list[int]:
    """For each article the place of the first that it is tied to by near-duplicates; its own
    where it is alone. ``progress`` may raise Cancelled."""
    watch = watch_of(progress)
    return watch.aside(lambda: _groups(signatures, watch))


def _groups(signatures: Sequence[Signature], watch: Watch) -> list[int]:
    leaders = list(range(len(signatures)))
    if not leaders:
        return leaders
    table = np.stack(signatures)
    for band in watch.each(range(0, _HASHES, _ROWS)):
        keys = np.ascontiguousarray(table[:, band : band + _ROWS]).view("V16").ravel()
        _tie(leaders, table, np.unique(keys, return_inverse=True)[1].ravel())
    return [_leader(leaders, place) for place in range(len(leaders))]


def _tie(leaders: list[int], table: Signature, bucket: npt.NDArray[np.intp]) -> None:
    """Join those in one bucket that are alike enough: each with the first and the one before."""
    order = np.argsort(bucket, kind="stable")
    sorted_buckets = bucket[order]
    same = np.flatnonzero(sorted_buckets[1:] == sorted_buckets[:-1]) + 1
    first = order[np.searchsorted(sorted_buckets, sorted_buckets[same])]
    here, before = order[same], order[same - 1]
    for other in (first, before):
        alike = (table[here] == table[other]).mean(axis=1) >= ALIKE
        for one, two in zip(here[alike].tolist(), other[alike].tolist(), strict=True):
            _join(leaders, one, two)


def _leader(leaders: list[int], place: int) -> int:
    while leaders[place] != place:
        leaders[place] = leaders[leaders[place]]
        place = leaders[place]
    return place


def _join(leaders: list[int], one: int, two: int) -> None:
    one, two = _leader(leaders, one), _leader(leaders, two)
    leaders[max(one, two)] = min(one, two)

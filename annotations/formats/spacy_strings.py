"""The number that spaCy keeps instead of a string: a hash, or a symbol's own number.

spaCy 3.8: ``spacy/strings.pyx`` (``hash_utf8``), ``spacy/symbols.pyx``; the
hash is MurmurHash64A of Austin Appleby with the seed 1, over UTF-8.
"""

from __future__ import annotations

from functools import cache, lru_cache

from resources import resource

_WORDS = 100_000
_SEED, _FACTOR, _SHIFT = 1, 0xC6A4A7935BD1E995, 47
_ALL = (1 << 64) - 1
_BLOCK = 8


@lru_cache(maxsize=_WORDS)
def number_of(string: str) -> int:
    """What stands for the string in a Doc: 0 for the empty one, else 64 bits."""
    known = _symbols().get(string)
    return murmur_hash(string.encode()) if known is None else known


@cache
def _symbols() -> dict[str, int]:
    names = resource("spacy", "symbols.txt").read_text(encoding="utf-8").split()
    return {"": 0} | {name: number for number, name in enumerate(names, 1)}


def murmur_hash(data: bytes) -> int:
    """MurmurHash64A, 64 bits without a sign."""
    whole = len(data) - len(data) % _BLOCK
    state = _SEED ^ (len(data) * _FACTOR & _ALL)
    for at in range(0, whole, _BLOCK):
        block = int.from_bytes(data[at : at + _BLOCK], "little") * _FACTOR & _ALL
        block ^= block >> _SHIFT
        state = (state ^ (block * _FACTOR & _ALL)) * _FACTOR & _ALL
    if rest := data[whole:]:
        state = (state ^ int.from_bytes(rest, "little")) * _FACTOR & _ALL
    state = (state ^ (state >> _SHIFT)) * _FACTOR & _ALL
    return state ^ (state >> _SHIFT)

"""Which part of a data set each article goes into: seeded, stratified, stable.

Articles are taken in the order of import. Each is drawn by a number that
depends on the seed and on the article alone, among the parts that lack most of
the article's rarest label so far; so parts stay near their shares of every
label, and what comes later changes nothing of what came before. A near-duplicate
follows the first of its kind.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.errors import InvalidOption

PARTS = ("train", "dev", "test")
_BARE = ""


@dataclass(frozen=True, slots=True)
class Splittable:
    """An article: its id, the labels of its spans, and the id of the first of its kind."""

    id: int
    labels: frozenset[str]
    leader: int


def shares_of(text: str) -> dict[str, float]:
    """ "80/10/10" or "90/10" as the share of each part. Raises InvalidOption."""
    pieces = text.split("/")
    numbers = [_number(piece) for piece in pieces]
    total = sum(numbers)
    names = PARTS if len(pieces) != 2 else ("train", "test")
    if len(pieces) > len(PARTS) or min(numbers) < 0 or not 0 < total < 1e9 or numbers[0] == 0:
        raise InvalidOption(option="split", value=text, known="80/10/10, 90/10")
    given = zip(names, numbers, strict=False)
    return {name: number / total for name, number in given if number > 0}


def _number(piece: str) -> float:
    try:
        return float(piece)
    except ValueError:
        return -1.0


def split(
    articles: Iterable[Splittable],
    shares: Mapping[str, float],
    *,
    seed: int,
    kept: Mapping[int, str] | None = None,
) -> dict[int, str]:
    """The part of each article by its id.

    ``kept`` are parts that articles already had in an earlier data set: they
    stay there, and what is new goes with its kind or fills up the shares.
    """
    given = list(articles)
    stays = {each.id: kept[each.id] for each in given if each.id in kept} if kept else {}
    balance = _Balance(shares)
    of_kind: dict[int, str] = {}
    for each in given:
        if each.id in stays:
            of_kind.setdefault(each.leader, stays[each.id])
            balance.count(each.labels, stays[each.id])
    for each in given:
        if each.id in stays:
            continue
        part = of_kind.get(each.leader) or balance.draw(each.labels, _chance(seed, each.id))
        of_kind.setdefault(each.leader, part)
        balance.count(each.labels, part)
        stays[each.id] = part
    return stays


class _Balance:
    """How many articles with each label every part has, and what it lacks of its share."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        self._shares = shares
        self._held: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def draw(self, labels: frozenset[str], chance: float) -> str:
        """A part, the likelier the more it lacks of the rarest of these labels."""
        rarest = min(labels or {_BARE}, key=lambda label: (self._held[label].total(), label))
        held = self._held[rarest]
        after = held.total() + 1
        lacks = {part: max(0.0, share * after - held[part]) for part, share in self._shares.items()}
        # A part that an earlier data set filled beyond its share leaves the others less than one.
        left = chance * sum(lacks.values())
        for part, lack in lacks.items():
            left -= lack
            if left < 0:
                return part
        return max(lacks, key=lambda part: lacks[part])

    def count(self, labels: frozenset[str], part: str) -> None:
        """An article with these labels stands in the part."""
        for label in labels or {_BARE}:
            self._held[label][part] += 1


def _chance(seed: int, article: int) -> float:
    digest = hashlib.sha256(f"{seed}:{article}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64


def across(articles: Sequence[Splittable], parts: Mapping[int, str]) -> int:
    """How many kinds stand in more than one part: only where an earlier data set held them so."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for each in articles:
        found[each.leader].add(parts[each.id])
    return sum(len(where) > 1 for where in found.values())

"""A shard: some hundred articles that travel to a worker together, and nothing but their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from annotations.document import Document, DocumentId

ARTICLES: Final = 1_000
"""Articles a shard: few enough to travel at once, enough to outweigh the travelling."""

_CODE_POINTS: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class Shard:
    """``number`` counts from 0 in the order of the articles; ``articles`` are (id, text)."""

    number: int
    articles: tuple[tuple[DocumentId, str], ...]


def shards(documents: Iterable[Document], articles: int = ARTICLES) -> Iterator[Shard]:
    """The articles in shards, one after the other; long articles make a shard smaller."""
    number = 0
    waiting = iter(documents)
    while held := list(_held(islice(waiting, articles))):
        yield Shard(number, tuple(held))
        number += 1


def _held(documents: Iterator[Document]) -> Iterator[tuple[DocumentId, str]]:
    """Articles until together they are long enough."""
    length = 0
    for document in documents:
        yield document.id, document.text
        length += len(document.text)
        if length >= _CODE_POINTS:
            return

"""Write a format's articles in shards, wherever they are sent; only this process writes the file.

For formats in which an article stands by itself: what is written of many is
what is written of each, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import StringIO
from itertools import islice
from typing import TextIO

from annotations.batch.executors import Place
from annotations.batch.run import run_batches
from annotations.formats.catalogue import writer
from annotations.formats.losses import LossReport
from annotations.formats.records import StoredArticle, unpacked
from annotations.formats.writing import ExportContext, Written

_SENT_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class _Part:
    """What was written of a shard, and lost of it."""

    text: str
    written: Written
    losses: LossReport


def write_in_shards(
    articles: Iterable[StoredArticle],
    stream: TextIO,
    *,
    format: str,
    context: ExportContext,
    losses: LossReport,
    place: Place,
    look: Callable[[], object],
) -> Written:
    """The same to the byte as the format's writer. Raises WorkersLost and what ``look`` raises."""
    documents = spans = 0
    work = partial(_written, format, context)
    for part in run_batches(place, work, _shards(articles), look=look):
        stream.write(part.text)
        losses.add_all(part.losses)
        documents += part.written.documents
        spans += part.written.spans
    return Written(documents, spans)


def _shards(articles: Iterable[StoredArticle]) -> Iterator[list[StoredArticle]]:
    waiting = iter(articles)
    while shard := list(islice(waiting, _SENT_TOGETHER)):
        yield shard


def _written(format: str, context: ExportContext, shard: list[StoredArticle]) -> _Part:
    """Runs wherever the shard was sent."""
    stream, losses = StringIO(newline=""), LossReport()
    written = writer(format)(map(unpacked, shard), stream, context=context, losses=losses)
    return _Part(stream.getvalue(), written, losses)

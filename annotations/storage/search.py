"""Search over folded article text, with hits mapped back to raw offsets and shown in context."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import StrEnum

from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.layer import LayerId
from annotations.span import Fragment, Span, SpanId
from annotations.storage.recycle_bin import IN_BIN
from annotations.storage.spans import Spans
from annotations.text.folding import fold, fold_with_map
from annotations.text.patterns import (
    HIT,
    ExpressionFinder,
    index_terms,
    is_whole_word,
    words_pattern,
)
from annotations.watch import Progress, Watch, silent, watch_of

_CONTEXT = 40
"""Code points of context on each side."""
_PIECE = 256
"""Code points that are mapped at a time."""
_PAGE = 1_000
"""Articles that are read in one go."""
_TELL_EVERY = 200
"""Articles between two reports of progress."""


class SearchMode(StrEnum):
    """How the words are meant."""

    PHRASE = "phrase"
    PREFIX = "prefix"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for, and where; spelling variants are one.

    ``label`` keeps hits that lie under a span with this label; ``unlabelled``
    those under none, or with ``label`` under none with this label. Both look at
    ``layer``, or at every layer. A label without words finds its spans.
    """

    words: str = ""
    mode: SearchMode = SearchMode.PHRASE
    whole_word: bool = False
    label: LabelId | None = None
    unlabelled: bool = False
    layer: LayerId | None = None
    document: DocumentId | None = None

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.words.strip()) or self.lists_spans

    @property
    def lists_spans(self) -> bool:
        """Whether it asks for the spans of a label, whatever their words."""
        return not self.words.strip() and self.label is not None and not self.unlabelled


@dataclass(frozen=True, slots=True)
class Hit:
    """One place; offsets in code points of the raw text, ``position`` in the order of import.

    ``before`` and ``after`` are about forty code points of context, cut at
    words, their white space made single. ``span`` where a span was asked for.
    """

    document: DocumentId
    position: int
    title: str
    fragment: Fragment
    text: str
    before: str = ""
    after: str = ""
    span: SpanId | None = None


def search(
    connection: sqlite3.Connection,
    query: SearchQuery,
    *,
    after: int = 0,
    progress: Progress = silent,
) -> Generator[Hit, None, None]:
    """The places that answer the query, in the order of import and of reading.

    Only articles after the position ``after`` are read, so that a page can
    follow another. Words of three letters and more use the trigram index,
    shorter ones and regular expressions read every text. Raises BadPattern or
    SlowPattern.
    """
    if not query.asks:
        return
    watch = watch_of(progress)
    if query.lists_spans:
        yield from _labelled_places(connection, query, after, watch)
        return
    rows, total = _candidates(connection, query, after)
    with _finder(query) as find:
        for number, (identifier, position, title, text) in enumerate(rows):
            watch.still() if number % _TELL_EVERY else watch(number, total)
            found = find(fold(text))
            if not found:
                continue
            places = raw_fragments(text, found)
            for fragment in _wanted(connection, query, identifier, places):
                yield hit_at(identifier, position, title, text, fragment)


def hit_at(
    document: DocumentId,
    position: int,
    title: str,
    text: str,
    fragment: Fragment,
    span: SpanId | None = None,
) -> Hit:
    """The place with its words and its context."""
    before, after = context(text, *fragment)
    words = text[fragment.start : fragment.end]
    return Hit(document, position, title, fragment, words, before, after, span)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a range, cut at words, white space made single."""
    low, high = max(start - _CONTEXT, 0), min(end + _CONTEXT, len(text))
    before, after = text[low:start], text[end:high]
    if low > 0 and not text[low - 1].isspace():
        cut = re.search(r"\s", before)
        before = before[cut.end() :] if cut else before
    if high < len(text) and not text[high].isspace():
        last = max((at for at, sign in enumerate(after) if sign.isspace()), default=len(after))
        after = after[:last]
    single = re.compile(r"\s+")
    return single.sub(" ", before).lstrip(), single.sub(" ", after).rstrip()


Find = Callable[[str], list[tuple[int, int]]]


def _finder(query: SearchQuery) -> AbstractContextManager[Find]:
    """What finds ranges in a folded text, for as long as it is open."""
    if query.mode is SearchMode.REGEX:
        return _Expression(query.words, whole_word=query.whole_word)
    pattern = words_pattern(
        query.words, whole_word=query.whole_word, prefix=query.mode is SearchMode.PREFIX
    )
    if pattern is None:
        return nullcontext(lambda _: [])
    return nullcontext(lambda folded: [match.span(HIT) for match in pattern.finditer(folded)])


class _Expression(AbstractContextManager[Find]):
    """A regular expression as a finder."""

    def __init__(self, expression: str, *, whole_word: bool) -> None:
        self._finder = ExpressionFinder(expression)
        self._whole_word = whole_word

    def __enter__(self) -> Find:
        self._finder.__enter__()
        return self._find

    def __exit__(self, *error: object) -> None:
        self._finder.close()

    def _find(self, folded: str) -> list[tuple[int, int]]:
        found = self._finder.find(folded)
        if not self._whole_word:
            return found
        return [place for place in found if is_whole_word(folded, *place)]


Row = tuple[DocumentId, int, str, str]


def _candidates(
    connection: sqlite3.Connection, query: SearchQuery, after: int
) -> tuple[Iterator[Row], int]:
    """The articles that may hold the words, and how many, or 0 where that is not known."""
    tables, where, values, total = "document d", ["d.position > ?"], list[object](), 0
    where.append(f"d.id NOT IN {IN_BIN}")
    match = None if query.mode is SearchMode.REGEX else index_match(query)
    if query.document is not None:
        where.append("d.id = ?")
        values.append(query.document)
    elif match is not None:
        tables = "search s JOIN document d ON d.position = s.rowid"
        where[0] = "s.rowid > ?"
        where.append("search MATCH ?")
        values.append(match)
    else:
        (total,) = connection.execute(
            "SELECT count(*) FROM document WHERE position > ?", (after,)
        ).fetchone()
    if query.label is not None and not query.unlabelled:
        where.append("d.id IN (SELECT document FROM span WHERE label = ? AND deleted = 0)")
        values.append(query.label)
    order = "s.rowid" if tables != "document d" else "d.position"
    sql = (
        f"SELECT d.id, d.position, d.title, t.text FROM {tables} "
        f"JOIN document_text t ON t.position = d.position "
        f"WHERE {' AND '.join(where)} ORDER BY {order}"
    )
    return _pages(connection, sql, values, after), int(total)


def _pages(
    connection: sqlite3.Connection, sql: str, values: list[object], after: int
) -> Iterator[Row]:
    """The rows after a position, which is the first value; between two pages the file is let go."""
    last, count = after, _PAGE
    while count == _PAGE:
        count = 0
        for row in connection.execute(f"{sql} LIMIT {_PAGE}", [last, *values]):
            last, count = row[1], count + 1
            yield row


def index_match(query: SearchQuery) -> str | None:
    """What the trigram index is asked for; None where no word is long enough for it."""
    terms = index_terms(
        query.words, whole_word=query.whole_word, prefix=query.mode is SearchMode.PREFIX
    )
    return " AND ".join('"' + term.replace('"', '""') + '"' for term in terms) or None


def raw_fragments(text: str, places: list[tuple[int, int]]) -> Iterator[Fragment]:
    """Folded ranges, in order, as raw ones; only the pieces of text around them are mapped."""
    ends = [0]
    for at in range(0, len(text), _PIECE):
        ends.append(ends[-1] + len(fold(text[at : at + _PIECE])))
    for start, end in places:
        first = bisect_right(ends, start) - 1
        last = bisect_left(ends, end)
        low = first * _PIECE
        shadow = fold_with_map(text[low : (last + 1) * _PIECE])
        begin, stop = shadow.raw_range(start - ends[first], end - ends[first])
        yield Fragment(low + begin, low + stop)


def _wanted(
    connection: sqlite3.Connection,
    query: SearchQuery,
    document: DocumentId,
    places: Iterator[Fragment],
) -> Iterator[Fragment]:
    """Those of the places that lie under the label that was asked for, or under none."""
    if query.label is None and not query.unlabelled:
        yield from places
        return
    spans = [
        span
        for span in Spans(connection).of_document(document, query.layer)
        if query.label in (None, span.label)
    ]
    for place in places:
        if any(overlaps(span, place) for span in spans) != query.unlabelled:
            yield place


def overlaps(span: Span, place: tuple[int, int]) -> bool:
    """Whether the span covers any part of the place."""
    return any(start < place[1] and place[0] < end for start, end in span.fragments)


def _labelled_places(
    connection: sqlite3.Connection, query: SearchQuery, after: int, watch: Watch
) -> Iterator[Hit]:
    """The spans of a label as hits, a span in pieces as one from its start to its end."""
    sql = (
        "SELECT d.id, d.position, d.title, t.text FROM document d JOIN document_text t "
        "ON t.position = d.position WHERE d.position > ?1 AND (?2 IS NULL OR d.id = ?2) AND "
        f"d.id NOT IN {IN_BIN} AND "
        "d.id IN (SELECT document FROM span WHERE label = ?3 AND deleted = 0 "
        "AND (?4 IS NULL OR layer = ?4)) ORDER BY d.position"
    )
    rows = _pages(connection, sql, [query.document, query.label, query.layer], after)
    for number, (identifier, position, title, text) in enumerate(rows):
        watch.still() if number % _TELL_EVERY else watch(number, 0)
        for span in Spans(connection).of_document(identifier, query.layer):
            if span.label == query.label:
                place = Fragment(span.start, span.end)
                yield hit_at(identifier, position, title, text, place, span.id)

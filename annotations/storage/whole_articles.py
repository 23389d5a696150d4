"""Every article with all that is said of it, read a page at a time: what an export is made of.

A page takes a query a table, not one an article. The spans of an article come
in one row, as the JSON that SQLite holds: a row and ten columns a span cost
more than all that is done with them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any

from annotations.document import Document
from annotations.errors import TextChanged
from annotations.formats.records import (
    JudgedRow,
    MarkRecord,
    RelationRecord,
    Said,
    StoredArticle,
    StoredSpan,
)
from annotations.label_set import LabelId
from annotations.layer import GOLD, LayerId
from annotations.span import Origin, OriginKind, quoted
from annotations.storage.as_written import reading
from annotations.storage.documents import Documents

_OF_PAGE = "d.position > ?1 AND d.position <= ?2"
_SPANS = (
    "SELECT d.position, json_group_array(s.id), group_concat(s.fragments, char(10)), "
    "json_group_array(s.quote), group_concat(s.attributes, char(10)), "
    "group_concat(s.created), group_concat("
    "json_array(s.layer, s.label, s.note, s.origin, s.author, s.flagged), char(10)) "
    "FROM document d CROSS JOIN span s ON s.document = d.id "
    f"WHERE {_OF_PAGE} AND s.deleted = 0 GROUP BY d.position ORDER BY d.position"
)
_MARKS = (
    "SELECT d.position, t.layer, t.state, t.flagged, t.note "
    "FROM document d CROSS JOIN layer l JOIN document_state t ON t.id = d.id || ':' || l.id "
    f"WHERE {_OF_PAGE} AND t.deleted = 0 ORDER BY d.position, l.id"
)
# Copies of a project may merge into a relation whose span the other has deleted.
_RELATIONS = (
    "SELECT d.position, r.layer, r.id, r.label, r.source, r.target, r.note, r.author, r.created "
    "FROM document d CROSS JOIN relation r ON r.document = d.id "
    "JOIN span a ON a.id = r.source AND a.deleted = 0 "
    "JOIN span b ON b.id = r.target AND b.deleted = 0 "
    f"WHERE {_OF_PAGE} AND r.deleted = 0 ORDER BY d.position, r.created, r.id"
)

_ROWS = {
    "decision": "SELECT d.position, x.id, x.adjudicator, x.said FROM document d "
    "CROSS JOIN decision x ON x.document = d.id "
    f"WHERE {_OF_PAGE} AND x.deleted = 0 ORDER BY d.position, x.id",
    "assignment": "SELECT d.position, x.id, x.layer, x.calibration FROM document d "
    "CROSS JOIN assignment x ON x.document = d.id "
    f"WHERE {_OF_PAGE} AND x.deleted = 0 ORDER BY d.position, x.id",
    "rejection": "SELECT d.position, x.id, x.layer, x.label, x.quote, x.source, x.fragments "
    "FROM document d CROSS JOIN rejection x ON x.document = d.id "
    f"WHERE {_OF_PAGE} AND x.deleted = 0 ORDER BY d.position, x.id",
}

_stored = partial(tuple.__new__, StoredSpan)
"""Half the time of calling the class, and an export makes one a span."""


@dataclass(frozen=True, slots=True)
class SpanNames:
    """What the ids of labels, of the layers that are wanted, and of authors are called."""

    labels: Mapping[LabelId, str]
    layers: Mapping[LayerId, str]
    authors: Mapping[str, str]


def whole_articles(connection: sqlite3.Connection, names: SpanNames) -> Iterator[StoredArticle]:
    """Every article in the order of import, with what the wanted layers say of it.

    Raises TextChanged where a text is not its hash's, or a quote not the text
    under its fragments. Between two pages the file is let go.
    """
    said = _SaidByText(names)
    for documents, page in Documents(connection).pages():
        spans = _Beside(connection.execute(_SPANS, page))
        marks = _Beside(connection.execute(_MARKS, page))
        relations = _Beside(connection.execute(_RELATIONS, page))
        rows = {name: _Beside(connection.execute(_ROWS[name], page)) for name in _ROWS}
        for position, document in documents:
            stored = [each for row in spans.at(position) for each in said.spans(document, row)]
            states, marked = _states_and_marks(marks.at(position), names)
            judged = _judged({n: each.at(position) for n, each in rows.items()}, names)
            related = _relations(relations.at(position), names)
            yield StoredArticle(document, stored, states, related, marked, tuple(judged))


class _Beside:
    """Rows in the order of the positions they begin with, handed out position by position."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._next = next(self._groups, None)

    def at(self, position: int) -> list[tuple[Any, ...]]:
        while self._next is not None and self._next[0] < position:
            self._next = next(self._groups, None)  # of an article in the bin
        if self._next is None or self._next[0] != position:
            return []
        rows = list(self._next[1])
        self._next = next(self._groups, None)
        return rows


class _SaidByText:
    """Spans from their columns; what many of them have in common is read once."""

    def __init__(self, names: SpanNames) -> None:
        self._names = names
        self._said = lru_cache(maxsize=1_000)(self._read)

    def spans(self, document: Document, row: tuple[Any, ...]) -> list[StoredSpan]:
        """The article's spans of the wanted layers, in reading order."""
        _, ids, fragments, quotes, attributes, created, said = row
        with reading("span"):
            places = fragments.split("\n")
            pieces = json.loads(f"[{','.join(places)}]")
            columns = zip(
                [each[0][0] for each in pieces],
                [-each[-1][1] for each in pieces],
                json.loads(ids),
                places,
                _checked_quotes(document, pieces, quotes),
                attributes.split("\n"),
                created.split(","),
                map(self._said, said.split("\n")),
                strict=True,
            )
            return sorted([_stored(each) for each in columns if each[-1] is not None])

    def _read(self, text: str) -> Said | None:
        layer, label, note, origin, author, flagged = json.loads(text)
        if layer not in self._names.layers:
            return None
        came = json.loads(origin)
        return Said(
            self._names.labels.get(label, label),
            self._names.layers[layer],
            note,
            Origin(OriginKind(came["kind"]), came["by"], came["score"]),
            self._names.authors.get(author, author),
            bool(flagged),
        )


def _checked_quotes(document: Document, fragments: list[list[list[int]]], quotes: str) -> list[str]:
    """What stands under the fragments, as JSON; TextChanged unless the quotes, a list, say so.

    Compared all at once; where SQLite spells a control character in another way
    than Python, one by one.
    """
    text = document.text
    found = [
        text[each[0][0] : each[0][1]] if len(each) == 1 else quoted(text, each)
        for each in fragments
    ]
    told = list(map(encode_basestring, found))
    if f"[{','.join(told)}]" != quotes and found != json.loads(quotes):
        raise TextChanged(title=document.title)
    return told


def _states_and_marks(
    rows: list[tuple[Any, ...]], names: SpanNames
) -> tuple[dict[str, str], dict[str, MarkRecord]]:
    known = [(names.layers[row[1]], *row[2:]) for row in rows if row[1] in names.layers]
    states = {layer: state for layer, state, _, _ in known if state}
    marks = {
        layer: MarkRecord(bool(flagged), note)
        for layer, _, flagged, note in known
        if flagged or note
    }
    return states, marks


def _judged(rows: Mapping[str, list[tuple[Any, ...]]], names: SpanNames) -> Iterator[JudgedRow]:
    """Decisions where the gold is wanted; assignments and rejections of the wanted layers."""
    for _, key, adjudicator, said in rows["decision"] if GOLD in names.layers else ():
        by = names.authors.get(adjudicator, adjudicator)
        with reading("decision"):
            yield JudgedRow("decision", key, {"adjudicator": by, "said": json.loads(said)})
    for _, key, layer, calibration in rows["assignment"]:
        if layer in names.layers:
            fields = {"layer": names.layers[layer], "calibration": calibration}
            yield JudgedRow("assignment", key, fields)
    for _, key, layer, label, quote, source, fragments in rows["rejection"]:
        if layer in names.layers:
            told = {"layer": names.layers[layer], "label": names.labels.get(label, label)}
            with reading("rejection"):
                told |= {"quote": quote, "source": source, "fragments": json.loads(fragments)}
            yield JudgedRow("rejection", key, told)


def _relations(rows: list[tuple[Any, ...]], names: SpanNames) -> tuple[RelationRecord, ...]:
    return tuple(
        RelationRecord(
            label=label,
            source=source,
            target=target,
            note=note,
            author=names.authors.get(author, author),
            created=created,
            id=identifier,
        )
        for _, layer, identifier, label, source, target, note, author, created in rows
        if layer in names.layers
    )

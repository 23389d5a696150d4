"""Articles: added once under their hash, never changed, listed and read a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotations.document import Document, DocumentId
from annotations.errors import DocumentMissing, TextChanged
from annotations.layer import DocumentState, LayerId
from annotations.storage.as_written import reading
from annotations.storage.bulk_writing import merge_late
from annotations.storage.document_filter import DocumentFilter, conditions
from annotations.storage.journal import countable, now_ms
from annotations.storage.judgements import to_json
from annotations.storage.projection import bring_in
from annotations.storage.recycle_bin import IN_BIN
from annotations.text.folding import fold

_FACTS = "title, source, url, date, author, external_id, metadata"
_WHOLE = (
    f"SELECT sha256, text, {_FACTS}, position FROM document JOIN document_text USING (position)"
)
_PAGE = 500
_SAMPLED, _SAMPLED_FAR = 1_000, 100


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One line of the corpus list; ``spans`` counts those of the layer that was asked for.

    An article of which its annotator has said nothing is in progress once it has a span.
    """

    id: DocumentId
    position: int
    title: str
    date: str
    source: str
    length: int
    state: DocumentState
    spans: int


class Order(StrEnum):
    """By what the corpus list is sorted."""

    POSITION = "position"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"
    LENGTH = "length"
    STATE = "state"
    SPANS = "spans"


class Documents:
    """The articles of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        """How many there are outside the bin."""
        (count,) = self._connection.execute(
            "SELECT (SELECT count(*) FROM document) - "
            f"(SELECT count(*) FROM document WHERE id IN {IN_BIN})"
        ).fetchone()
        return int(count)

    def __contains__(self, document: DocumentId) -> bool:
        found = self._connection.execute("SELECT 1 FROM document WHERE id = ?", (document,))
        return found.fetchone() is not None

    def in_bin(self) -> frozenset[DocumentId]:
        """The articles in the bin."""
        rows = self._connection.execute(f"SELECT id FROM document WHERE id IN {IN_BIN}")
        return frozenset(DocumentId(identifier) for (identifier,) in rows)

    def ids(self) -> list[DocumentId]:
        """Every article that is not in the bin, in the order of import."""
        rows = self._connection.execute(
            f"SELECT id FROM document WHERE id NOT IN {IN_BIN} ORDER BY position"
        )
        return [DocumentId(identifier) for (identifier,) in rows]

    def get(self, document: DocumentId) -> Document:
        """The article, its hash checked. Raises DocumentMissing or TextChanged."""
        row = self._connection.execute(f"{_WHOLE} WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise DocumentMissing(document=document)
        return _checked(row)

    def in_order(self) -> Iterator[Document]:
        """Every article outside the bin in the order of import, checked. Raises TextChanged.

        Between two pages the file is let go, so that another can write to it.
        """
        for documents, _ in self.pages():
            for _, document in documents:
                yield document

    def pages(self) -> Iterator[tuple[Iterator[tuple[int, Document]], tuple[int, int]]]:
        """Every article with its position, page by page; with a page, after which and to which."""
        last = 0
        while True:
            (end,) = self._connection.execute(
                "SELECT max(position) FROM (SELECT position FROM document "
                f"WHERE position > ? ORDER BY position LIMIT {_PAGE})",
                (last,),
            ).fetchone()
            if end is None:
                return
            rows = self._connection.execute(
                f"{_WHOLE} WHERE position > ? AND position <= ? AND id NOT IN {IN_BIN} "
                "ORDER BY position",
                (last, end),
            )
            yield ((row[-1], _checked(row)) for row in rows), (last, end)
            last = end

    def title(self, document: DocumentId) -> str:
        """The title alone; DocumentMissing where there is no such article."""
        row = self._connection.execute("SELECT title FROM document WHERE id = ?", (document,))
        found = row.fetchone()
        if found is None:
            raise DocumentMissing(document=document)
        return str(found[0])

    def position(self, document: DocumentId) -> int | None:
        """The place in the order of import, from 1."""
        row = self._connection.execute("SELECT position FROM document WHERE id = ?", (document,))
        found = row.fetchone()
        return None if found is None else int(found[0])

    def add(self, documents: Iterable[Document]) -> list[bool]:
        """Add inside an open transaction; for each whether it was new.

        Judgements that were merged before their article arrived take their place.
        """
        merge_late(self._connection)
        position = self.last_position
        added: list[bool] = []
        facts: list[tuple[object, ...]] = []
        texts: list[tuple[int, str]] = []
        folded: list[tuple[int, str]] = []
        seen: set[DocumentId] = set()
        for document in documents:
            identifier = document.id
            new = identifier not in seen and identifier not in self
            added.append(new)
            if not new:
                continue
            seen.add(identifier)
            position += 1
            facts.append(_row(document, position))
            texts.append((position, document.text))
            folded.append((position, fold(document.text)))
        self._connection.executemany(
            f"INSERT INTO document (position, id, sha256, length, {_FACTS}, added) "
            f"VALUES ({', '.join('?' * 12)})",
            facts,
        )
        self._connection.executemany("INSERT INTO document_text VALUES (?, ?)", texts)
        self._connection.executemany("INSERT INTO search (rowid, folded) VALUES (?, ?)", folded)
        bring_in(self._connection, seen)
        return added

    def listed(
        self,
        layer: LayerId,
        *,
        order: Order = Order.POSITION,
        descending: bool = False,
        wanted: DocumentFilter | None = None,
    ) -> list[DocumentId]:
        """The ids of the corpus list: those that the filter lets through."""
        wanted = wanted or DocumentFilter()
        wheres, values = [f"d.id NOT IN {IN_BIN}"], list[object]()
        for condition, needed in conditions(wanted, layer):
            wheres.append(condition)
            values += needed
        of_work = order in (Order.STATE, Order.SPANS)
        direction = "DESC" if descending else "ASC"
        keys = "d.position" if of_work else f"d.{order} {direction}, d.position"
        rows = self._connection.execute(
            f"SELECT d.id FROM document d WHERE {' AND '.join(wheres)} ORDER BY {keys}", values
        )
        found = [DocumentId(identifier) for (identifier,) in rows]
        if of_work or wanted.state is not None:
            # Few of a million articles have been worked on: these alone are read and compared.
            work = _Work(self._connection, wanted.layer or layer)
            if wanted.state is not None:
                found = [each for each in found if work.state(each) == wanted.state]
            if of_work:
                key = work.state if order is Order.STATE else work.count
                found.sort(key=key, reverse=descending)
        return found

    def first(self) -> DocumentId | None:
        """The first article outside the bin in the order of import; None where there is none."""
        found = self._connection.execute(
            f"SELECT id FROM document WHERE id NOT IN {IN_BIN} ORDER BY position LIMIT 1"
        ).fetchone()
        return None if found is None else DocumentId(found[0])

    def metadata_keys(self) -> list[str]:
        """The keys of the metadata, sorted: of the first thousand articles and some after them."""
        step = max(self.last_position // _SAMPLED_FAR, 1)
        rows = self._connection.execute(
            "WITH RECURSIVE far (position) AS "
            "(SELECT 1 UNION ALL SELECT position + ?1 FROM far WHERE position + ?1 <= ?2) "
            "SELECT DISTINCT m.key FROM document d, json_each(d.metadata) m WHERE d.position IN "
            "(SELECT position FROM document WHERE position <= ?3 UNION SELECT position FROM far) "
            "ORDER BY m.key",
            (step, self.last_position, _SAMPLED),
        )
        return [str(key) for (key,) in rows]

    @property
    def last_position(self) -> int:
        """The greatest position, which tells at once how many articles there may be."""
        (last,) = self._connection.execute("SELECT max(position) FROM document").fetchone()
        return countable(last or 0)

    def page(self, ids: Iterable[DocumentId], layer: LayerId) -> Iterator[ListedDocument]:
        """Lines of the corpus list, in the order asked for."""
        for identifier in ids:
            row = self._connection.execute(
                "SELECT position, title, date, source, length, "
                "(SELECT state FROM document_state WHERE id = ? AND deleted = 0), "
                "(SELECT count(*) FROM span WHERE document = d.id AND layer = ? AND deleted = 0) "
                "FROM document d WHERE id = ?",
                (f"{identifier}:{layer}", layer, identifier),
            ).fetchone()
            if row is not None:
                position, title, date, source, length, state, spans = row
                begun = DocumentState.IN_PROGRESS if spans else DocumentState.TO_DO
                with reading("document_state"):
                    shown = DocumentState(state or begun)
                yield ListedDocument(
                    identifier, position, title, date, source, length, shown, spans
                )


class _Work:
    """What was done to each article in one layer: its spans, and what its owner said of it."""

    def __init__(self, connection: sqlite3.Connection, layer: LayerId) -> None:
        counts = connection.execute(
            "SELECT document, count(*) FROM span WHERE deleted = 0 AND layer = ? GROUP BY document",
            (layer,),
        )
        # The key begins with the article, and is in the index: no row is looked up.
        said = connection.execute(
            "SELECT CAST(id AS INTEGER), state FROM document_state "
            "WHERE layer = ? AND deleted = 0 AND state <> ''",
            (layer,),
        )
        self._counts: dict[DocumentId, int] = dict(counts)
        self._said: dict[DocumentId, str] = dict(said)

    def count(self, document: DocumentId) -> int:
        """How many spans it has."""
        return self._counts.get(document, 0)

    def state(self, document: DocumentId) -> str:
        """What was said of it, or what its spans tell."""
        begun = DocumentState.IN_PROGRESS if document in self._counts else DocumentState.TO_DO
        return self._said.get(document, begun.value)


def _checked(row: tuple[Any, ...]) -> Document:
    sha256, text, title, source, url, date, author, external_id, metadata, _ = row
    with reading("document"):
        held = dict(json.loads(metadata))
    found = Document(text, title, source, url, date, author, external_id, held)
    if found.sha256 != sha256:
        raise TextChanged(title=found.title)
    return found


def _row(document: Document, position: int) -> tuple[object, ...]:
    return (
        *(position, document.id, document.sha256, len(document.text), document.title),
        *(document.source, document.url, document.date, document.author, document.external_id),
        *(to_json(dict(document.metadata)), now_ms()),
    )

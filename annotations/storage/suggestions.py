"""Suggestions as they stand, what was rejected, blind mode, and how many spans began so.

Suggestions are proposals of a machine and can be made anew, so that they live
in a plain table outside the journal; a rejection is a judgement and is in it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations.document import DocumentId
from annotations.label_set import LabelId
from annotations.layer import GOLD, LayerId
from annotations.span import Fragment, Span
from annotations.storage.as_written import reading
from annotations.storage.judgements import to_json
from annotations.storage.recycle_bin import IN_BIN
from annotations.storage.spans import Spans
from annotations.suggestion import (
    OTHER,
    SOURCES,
    Method,
    Source,
    Suggestion,
    method_of,
    place_key,
    source_named,
)

BLIND = "blind_mode"
"""The setting that switches suggestions off in the whole project."""

_COLUMNS = "document, layer, label, fragments, quote, source, score, attributes"
_MACHINE = (
    "(json_extract({0}.origin, '$.kind') = 'model' OR (json_extract({0}.origin, '$.kind') = 'rule'"
    f" AND (json_extract({{0}}.origin, '$.by') IN ({', '.join(map(repr, map(str, SOURCES)))})"
    f" OR json_extract({{0}}.origin, '$.by') LIKE '{OTHER}%')))"
)


SuggestionRow = tuple[str, int, str, str, str, str, str, float, str]
"""A suggestion as the file holds it: its id, then the columns."""


@dataclass(frozen=True, slots=True)
class Begun:
    """How many spans of a layer there are, and how many of them began as suggestions."""

    spans: int
    suggested: int


class Suggestions:
    """The suggestions of one project that nobody has judged yet."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def blind(self) -> bool:
        """Whether suggestions are switched off, so that they cannot anchor anybody."""
        row = self._connection.execute(
            "SELECT value FROM setting WHERE id = ? AND deleted = 0", (BLIND,)
        ).fetchone()
        with reading("setting"):
            return row is not None and bool(json.loads(row[0]))

    def of_document(self, document: DocumentId, layer: LayerId) -> list[Suggestion]:
        """What is still to be judged in an article, in reading order; nothing in blind mode."""
        if self.blind:
            return []
        made = self.made(document, layer)
        if not made:
            return []
        spans = Spans(self._connection).of_document(document, layer)
        return standing(made, spans, self.rejected(document, layer))

    def made(self, document: DocumentId, layer: LayerId) -> list[Suggestion]:
        """Everything proposed in an article, whatever has been judged."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM suggestion WHERE document = ? AND layer = ?",
            (document, layer),
        )
        return list(map(_suggestion, rows))

    def with_label(self, label: LabelId, layer: LayerId) -> list[Suggestion]:
        """What is still to be judged under a label in every article that is not in the bin."""
        rows = self._connection.execute(
            "SELECT DISTINCT document FROM suggestion WHERE layer = ? AND label = ? "
            f"AND document NOT IN {IN_BIN}",
            (layer, label),
        ).fetchall()
        return [
            suggestion
            for (document,) in rows
            for suggestion in self.of_document(DocumentId(document), layer)
            if suggestion.label == label
        ]

    def rejected(self, document: DocumentId, layer: LayerId) -> frozenset[str]:
        """The keys of the places that were rejected in an article."""
        rows = self._connection.execute(
            "SELECT id FROM rejection WHERE document = ? AND layer = ? AND deleted = 0",
            (document, layer),
        )
        return frozenset(key for (key,) in rows)

    def judged(self) -> dict[tuple[str, str], tuple[int, int]]:
        """How many of each source the annotators accepted and rejected: (source, label) -> both."""
        accepted = self._connection.execute(
            "SELECT json_extract(s.origin, '$.by'), s.label, count(*) FROM span s "
            f"WHERE s.deleted = 0 AND s.layer <> ? AND {_MACHINE.format('s')} GROUP BY 1, 2",
            (GOLD,),
        )
        found = {(source, label): (count, 0) for source, label, count in accepted}
        rejected = self._connection.execute(
            "SELECT source, label, count(*) FROM rejection WHERE deleted = 0 GROUP BY 1, 2"
        )
        for source, label, count in rejected:
            found[source, label] = (found.get((source, label), (0, 0))[0], count)
        return found

    def rejected_words(self, layer: LayerId) -> dict[tuple[str, str], int]:
        """How often the layer rejected a label on these words: (label, quote) -> times."""
        rows = self._connection.execute(
            "SELECT label, quote, count(*) FROM rejection WHERE layer = ? AND deleted = 0 "
            "GROUP BY label, quote",
            (layer,),
        )
        return {(label, quote): count for label, quote, count in rows}

    def counts(self, layer: LayerId) -> dict[Method, int]:
        """How many each method has made for a layer, judged ones too."""
        rows = self._connection.execute(
            "SELECT source, count(*) FROM suggestion WHERE layer = ? GROUP BY source", (layer,)
        )
        found: dict[Method, int] = {}
        for source, count in rows:
            method = method_of(source)
            found[method] = found.get(method, 0) + count
        return found

    def replace(
        self,
        documents: Iterable[DocumentId],
        layer: LayerId,
        methods: Iterable[Method],
        rows: Iterable[SuggestionRow],
    ) -> None:
        """Put these in place of what the methods said before, in an open transaction."""
        wanted = set(methods)
        gone = [source for source in Source if method_of(source) in wanted]
        others = f"{OTHER}%" if Method.OTHERS in wanted else ""
        self._connection.executemany(
            "DELETE FROM suggestion WHERE document = ? AND layer = ? "
            f"AND (source IN ({', '.join('?' * len(gone))}) OR source LIKE ?)",
            ((document, layer, *gone, others) for document in documents),
        )
        self._connection.executemany(
            f"INSERT OR REPLACE INTO suggestion (id, {_COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def set_uncertainty(self, layer: LayerId, values: Iterable[tuple[DocumentId, float]]) -> None:
        """Keep how unsure the model is of each article, in an open transaction."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO uncertainty (layer, document, value) VALUES (?, ?, ?)",
            ((layer, document, value) for document, value in values),
        )

    def uncertainty(self, layer: LayerId) -> dict[DocumentId, float]:
        """How unsure the layer's model is of each article that it has read."""
        rows = self._connection.execute(
            "SELECT document, value FROM uncertainty WHERE layer = ?", (layer,)
        )
        return {DocumentId(document): value for document, value in rows}

    def begun(self) -> dict[LayerId, Begun]:
        """For each layer with spans: how many there are and how many began as suggestions.

        A span of gold began so too where an annotator's, on the same words
        under the same label, did.
        """
        rows = self._connection.execute(
            f"SELECT s.layer, count(*), sum({_MACHINE.format('s')} OR (s.layer = ?1 AND EXISTS ("
            "SELECT 1 FROM span o WHERE o.document = s.document AND o.layer <> s.layer "
            "AND o.label = s.label AND o.fragments = s.fragments AND o.deleted = 0 "
            f"AND {_MACHINE.format('o')}))) FROM span s WHERE s.deleted = 0 GROUP BY s.layer",
            (GOLD,),
        )
        return {LayerId(layer): Begun(spans, int(made)) for layer, spans, made in rows}


def standing(
    made: Iterable[Suggestion], spans: Sequence[Span], rejected: frozenset[str]
) -> list[Suggestion]:
    """Those that are not judged yet, surest first where two meet, then in reading order.

    Judged is what was rejected, what a span of the label touches, and a place
    that bears any label.
    """
    places = {span.fragments for span in spans}
    kept: list[Suggestion] = []
    taken: dict[str, list[Fragment]] = {}
    for span in spans:
        taken.setdefault(span.label, []).extend(span.fragments)
    for suggestion in sorted(made, key=_surest):
        key = place_key(
            suggestion.document, suggestion.layer, suggestion.label, suggestion.fragments
        )
        if key in rejected or suggestion.fragments in places:
            continue
        beside = taken.setdefault(suggestion.label, [])
        if not any(
            one.start < other.end and other.start < one.end
            for one in suggestion.fragments
            for other in beside
        ):
            kept.append(suggestion)
            beside.extend(suggestion.fragments)
    return sorted(kept, key=lambda each: (each.start, -each.end, each.label))


def _surest(suggestion: Suggestion) -> tuple[bool, float, int, int]:
    """What was labelled before goes first: it is the annotator's own word."""
    before = suggestion.source == Source.MEMORY
    length = suggestion.end - suggestion.start
    return not before, -suggestion.score, -length, suggestion.start


def row_of(suggestion: Suggestion) -> SuggestionRow:
    """The suggestion as the file holds it."""
    return (
        *(suggestion.id, suggestion.document, suggestion.layer, suggestion.label),
        *(to_json(suggestion.fragments), suggestion.quote, suggestion.source),
        *(suggestion.score, to_json(dict(suggestion.attributes))),
    )


def _suggestion(row: tuple[int, str, str, str, str, str, float, str]) -> Suggestion:
    document, layer, label, fragments, quote, source, score, attributes = row
    with reading("suggestion"):
        return Suggestion(
            DocumentId(document),
            LayerId(layer),
            LabelId(label),
            tuple(Fragment(*part) for part in json.loads(fragments)),
            quote,
            source_named(source),
            score,
            json.loads(attributes),
        )

"""Keeps the gold's state of an article: done just while every case of it is settled.

Only articles on which something was once decided are followed: they are in progress
or done, by what stands in them now and not by the way there, so that merges in any
order agree. What a person says of the gold's state stands until the next step in
that article.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from annotations.adjudication.article_cases import article_of
from annotations.adjudication.clusters import FEWEST
from annotations.adjudication.decision import Decision
from annotations.document import DocumentId
from annotations.layer import GOLD, DocumentState, LayerId
from annotations.storage.decisions import Decisions
from annotations.storage.documents import Documents
from annotations.storage.journal import Step
from annotations.storage.judgements import DECISION, STATE
from annotations.storage.layers import Layers, state_key
from annotations.storage.relations import Relations
from annotations.storage.spans import Spans

TELLING = frozenset({"span", "relation", "document_state", "decision"})
"""The tables whose changes can tell on the gold's state."""


def follow_gold(
    connection: sqlite3.Connection, step: Step, documents: Iterable[int] | None = None
) -> None:
    """Say in this step what has become of the gold of the articles it touches, or of these."""
    if documents is None:
        if not any(step.touches(table) for table in TELLING):
            return
        documents = step.documents
    step.flush()
    for document in map(DocumentId, sorted(documents)):
        key = state_key(document, GOLD)
        if not step.touches(STATE.name, key) and _was_decided(connection, document):
            _follow(connection, step, document, key)


def _was_decided(connection: sqlite3.Connection, document: DocumentId) -> bool:
    """Whether there is a decision on it or was one that is taken back: keys begin with it."""
    found = connection.execute(
        f"SELECT 1 FROM {DECISION.name} WHERE id > ? AND id < ? LIMIT 1",
        (f"{document}:", f"{document};"),
    )
    return found.fetchone() is not None


def _follow(connection: sqlite3.Connection, step: Step, document: DocumentId, key: str) -> None:
    complete = _is_complete(connection, document)
    state = DocumentState.DONE if complete else DocumentState.IN_PROGRESS
    if Layers(connection).state(document, GOLD) is not state:
        fields = {"document": document, "layer": GOLD, "state": state, "reason": ""}
        step.put(STATE.name, key, fields)


def _is_complete(connection: sqlite3.Connection, document: DocumentId) -> bool:
    finished = Layers(connection).finished_by(document)
    decisions = Decisions(connection).of_document(document)
    if len(finished) < FEWEST or _has_undecided(connection, document, finished, decisions):
        return False
    found = Documents(connection).get(document)
    article = article_of(
        document,
        found.title,
        found.text,
        finished,
        Spans(connection).of_document(document),
        Relations(connection).of_document(document),
        decisions,
    )
    return bool(decisions) and article.complete


def _has_undecided(
    connection: sqlite3.Connection,
    document: DocumentId,
    finished: Iterable[LayerId],
    decisions: Iterable[Decision],
) -> bool:
    """Whether a finished layer has a span that no decision was made on: then no cluster need be
    made to know that a case asks."""
    made = {source for decision in decisions for source in decision.sources}
    ours = set(finished)
    rows = connection.execute(
        "SELECT id, layer FROM span WHERE document = ? AND deleted = 0", (document,)
    )
    return any(layer in ours and span not in made for span, layer in rows)

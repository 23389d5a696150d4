"""Keeps the gold's state of an article: done just while every case of it is settled.

Followed are articles on which something was once decided, and those with an empty
gold, which is done where no annotator who has finished marked anything either. What
a person says of the gold's state stands until the next step in that article.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from annotations.adjudication.article_cases import article_of
from annotations.adjudication.clusters import FEWEST
from annotations.adjudication.decision import Decision
from annotations.document import DocumentId
from annotations.layer import GOLD, DocumentState, LayerId, LayerKind
from annotations.storage.decisions import Decisions
from annotations.storage.documents import Documents
from annotations.storage.journal import Step
from annotations.storage.judgements import DECISION, STATE
from annotations.storage.layers import Layers, state_key
from annotations.storage.relations import Relations
from annotations.storage.spans import Spans

_TELLING = ("span", "relation", "document_state", "decision")


def follow_gold(
    connection: sqlite3.Connection, step: Step, documents: Iterable[int] | None = None
) -> None:
    """Say in this step what has become of the gold of the articles it touches, or of these."""
    if documents is None:
        if not any(step.touches(table) for table in _TELLING):
            return
        documents = step.documents
    step.flush()
    for document in map(DocumentId, sorted(documents)):
        if step.touches(STATE.name, state_key(document, GOLD)):
            continue
        finished = _finished(connection, document)
        if _was_decided(connection, document):
            complete = _is_complete(connection, document, finished)
            _say(connection, step, document, complete=complete)
        elif len(finished) >= FEWEST and GOLD not in (marked := _marked(connection, document)):
            _say(connection, step, document, complete=marked.isdisjoint(finished))


def _was_decided(connection: sqlite3.Connection, document: DocumentId) -> bool:
    """Whether there is a decision on it or was one that is taken back: keys begin with it."""
    found = connection.execute(
        f"SELECT 1 FROM {DECISION.name} WHERE id > ? AND id < ? LIMIT 1",
        (f"{document}:", f"{document};"),
    )
    return found.fetchone() is not None


def _say(
    connection: sqlite3.Connection, step: Step, document: DocumentId, *, complete: bool
) -> None:
    if (Layers(connection).state(document, GOLD) is DocumentState.DONE) != complete:
        state = DocumentState.DONE if complete else DocumentState.IN_PROGRESS
        fields = {"document": document, "layer": GOLD, "state": state, "reason": ""}
        step.put(STATE.name, state_key(document, GOLD), fields)


def _finished(connection: sqlite3.Connection, document: DocumentId) -> list[LayerId]:
    """The annotators who are done with the article."""
    layers = Layers(connection)
    states = layers.states(document)
    people = (layer.id for layer in layers.all() if layer.kind is LayerKind.ANNOTATOR)
    return sorted(layer for layer in people if states.get(layer) is DocumentState.DONE)


def _marked(connection: sqlite3.Connection, document: DocumentId) -> set[LayerId]:
    """The layers that have a span in the article."""
    rows = connection.execute(
        "SELECT DISTINCT layer FROM span WHERE document = ? AND deleted = 0", (document,)
    )
    return {LayerId(layer) for (layer,) in rows}


def _is_complete(
    connection: sqlite3.Connection, document: DocumentId, finished: Sequence[LayerId]
) -> bool:
    decisions = Decisions(connection).of_document(document)
    if len(finished) < FEWEST or _has_undecided(connection, document, finished, decisions):
        return False
    found = Documents(connection).get(document)
    article = article_of(
        document,
        found.title,
        found.text,
        tuple(finished),
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

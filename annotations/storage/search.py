"""Full-text search over folded article text, with hits mapped back to raw offsets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.document import DocumentId
from annotations.span import Fragment
from annotations.text.folding import fold, fold_with_map

_TRIGRAM = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand; offsets in code points of the raw text."""

    document: DocumentId
    title: str
    fragment: Fragment
    text: str


def search(connection: sqlite3.Connection, words: str, limit: int = 100) -> Iterator[Hit]:
    """Places where the words stand, whatever their tashkeel, hamza or digits; best first import.

    Three letters and more use the trigram index, fewer read every text.
    """
    folded = fold(words).strip()
    if not folded:
        return
    if len(folded) >= _TRIGRAM:
        phrase = '"' + folded.replace('"', '""') + '"'
        rows = connection.execute(
            "SELECT d.id, d.title, t.text FROM search s JOIN document d ON d.position = s.rowid "
            "JOIN document_text t USING (position) WHERE search MATCH ? ORDER BY s.rowid",
            (phrase,),
        )
    else:
        rows = connection.execute(
            "SELECT id, title, text FROM document JOIN document_text USING (position) "
            "ORDER BY position"
        )
    found = 0
    for identifier, title, text in rows:
        for fragment in occurrences(text, folded):
            yield Hit(identifier, title, fragment, text[fragment.start : fragment.end])
            found += 1
            if found >= limit:
                return


def occurrences(text: str, folded_words: str) -> Iterator[Fragment]:
    """Where the folded words stand in the text, left to right, not overlapping."""
    if folded_words not in fold(text):
        return
    shadow = fold_with_map(text)
    at = shadow.text.find(folded_words)
    while at >= 0:
        yield Fragment(*shadow.raw_range(at, at + len(folded_words)))
        at = shadow.text.find(folded_words, at + len(folded_words))

"""Which articles the corpus list shows: by their words, facts, labels, annotator and state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotations.label_set import LabelId
from annotations.layer import DocumentState, LayerId
from annotations.storage.search import SearchQuery, index_match
from annotations.text.folding import fold

COLUMNS = ("source", "author", "url", "date", "external_id")
"""The facts of an article that are columns; any other name is a key of its metadata."""

Condition = tuple[str, tuple[object, ...]]


class Work(StrEnum):
    """Which of the articles that were assigned to somebody."""

    ALL = "all"
    LEFT = "left"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Every condition that is set must hold; spelling variants are one.

    ``words`` stand in the title, or all of them in the text, where one has three
    letters or more. ``label`` is there, or with ``without_label`` is not, in
    ``layer``, or where none is chosen in the list's own; a ``layer`` alone keeps
    the articles that its owner has worked on. The value of the fact ``key``
    holds ``value``. ``since`` and ``until`` are dates as the articles write
    them, or their beginnings (2024-05), both inclusive. ``work`` keeps what was
    assigned to the owner of the list's own layer.
    """

    words: str = ""
    state: DocumentState | None = None
    label: LabelId | None = None
    without_label: bool = False
    layer: LayerId | None = None
    key: str = ""
    value: str = ""
    since: str = ""
    until: str = ""
    work: Work | None = None

    @property
    def count(self) -> int:
        """How many conditions are set besides the words."""
        given = (self.state, self.label, self.layer, self.key and self.value)
        return sum(map(bool, (*given, self.since or self.until)))


def conditions(wanted: DocumentFilter, own: LayerId) -> list[Condition]:
    """SQL over ``document d`` with its values, but for the state, whose join the list has."""
    layer = wanted.layer or own
    found: list[Condition] = []
    if wanted.words.strip():
        found.append(_words(wanted.words))
    if wanted.label is not None:
        verb = "NOT IN" if wanted.without_label else "IN"
        found.append(
            (
                f"d.id {verb} (SELECT document FROM span WHERE label = ? AND deleted = 0 "
                "AND ? IN ('', layer))",
                (wanted.label, layer),
            )
        )
    if wanted.layer and wanted.state is None and wanted.label is None:
        found.append(
            (
                "d.id IN (SELECT document FROM span WHERE layer = ? AND deleted = 0 UNION "
                "SELECT document FROM document_state WHERE layer = ? AND deleted = 0)",
                (wanted.layer, wanted.layer),
            )
        )
    if wanted.work is not None:
        found.append(_work(wanted.work, own))
    if wanted.key and wanted.value.strip():
        found.append(_fact(wanted.key, fold(wanted.value.strip())))
    if wanted.since.strip():
        found.append(("d.date >= ?", (wanted.since.strip(),)))
    if wanted.until.strip():
        until = wanted.until.strip()
        found.append(("d.date <> '' AND substr(d.date, 1, ?) <= ?", (len(until), until)))
    return found


def _words(words: str) -> Condition:
    title = "instr(folded_title(d.title), ?) > 0"
    folded = fold(words).strip()
    match = index_match(SearchQuery(words))
    if match is None:
        return title, (folded,)
    indexed = "d.position IN (SELECT rowid FROM search WHERE search MATCH ?)"
    return f"({indexed} OR {title})", (match, folded)


def _fact(key: str, folded: str) -> Condition:
    if key in COLUMNS:
        return f"instr(folded_title(d.{key}), ?) > 0", (folded,)
    held = "instr(folded_title(CAST(coalesce(m.value, '') AS TEXT)), ?) > 0"
    return (
        f"EXISTS (SELECT 1 FROM json_each(d.metadata) m WHERE m.key = ? AND {held})",
        (key, folded),
    )


def _work(work: Work, own: LayerId) -> Condition:
    mine = "d.id IN (SELECT document FROM assignment WHERE layer = ? AND deleted = 0)"
    if work is Work.ALL:
        return mine, (own,)
    verb = "NOT IN" if work is Work.LEFT else "IN"
    finished = (
        "(SELECT document FROM document_state WHERE layer = ? AND deleted = 0 "
        "AND state IN ('done', 'skipped'))"
    )
    return f"{mine} AND d.id {verb} {finished}", (own, own)

"""The attributes of a label and their choices as one tree of rows, to be edited by hand.

A row keeps its id when it is renamed or moved: spans bear the ids of attributes
and choices as their values. Every function gives a new tree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from annotations.errors import InvalidScheme
from annotations.label_set import IDENTIFIER, Attribute, AttributeKind, Choice, Names

Path = tuple[int, ...]
"""Where a row stands: the place of its attribute, then of each choice down to it."""


class Id(StrEnum):
    """Where the id of a row comes from."""

    KEPT = "kept"
    TYPED = "typed"
    FOLLOWS = "follows"


@dataclass(frozen=True, slots=True)
class Row:
    """An attribute, or a choice where ``kind`` is None."""

    id: str
    names: Names
    children: tuple[Row, ...] = ()
    kind: AttributeKind | None = None
    default: object = None
    id_is: Id = Id.KEPT

    def walk(self) -> Iterator[Row]:
        """Itself and everything below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


Rows = tuple[Row, ...]


def rows_of(attributes: tuple[Attribute, ...]) -> Rows:
    """The rows of a label's attributes; each keeps its id."""
    return tuple(
        Row(found.id, found.names, _rows_of(found.choices), found.kind, found.default)
        for found in attributes
    )


def _rows_of(choices: tuple[Choice, ...]) -> Rows:
    return tuple(Row(found.id, found.names, _rows_of(found.children)) for found in choices)


def attributes_of(rows: Rows) -> tuple[Attribute, ...]:
    """The attributes that the rows say. Raises InvalidScheme where an id cannot be one."""
    return tuple(
        Attribute(_checked(row), row.names, row.kind, _choices_of(row.children), row.default)
        for row in rows
        if row.kind is not None
    )


def _choices_of(rows: Rows) -> tuple[Choice, ...]:
    return tuple(Choice(_checked(row), row.names, _choices_of(row.children)) for row in rows)


def _checked(row: Row) -> str:
    if row.id_is is not Id.KEPT and not IDENTIFIER.fullmatch(row.id):
        raise InvalidScheme(reason="row_name", name=row.id)
    return row.id


def row_at(rows: Rows, path: Path) -> Row:
    """The row that stands there."""
    found = rows[path[0]]
    for place in path[1:]:
        found = found.children[place]
    return found


def beside(rows: Rows, path: Path) -> Rows:
    """The rows that stand beside one, itself among them."""
    return row_at(rows, path[:-1]).children if path[:-1] else rows


def _with(rows: Rows, parent: Path, below: Rows) -> Rows:
    """The tree in which these stand below the parent; at the top where it is empty."""
    if not parent:
        return below
    changed = replace(row_at(rows, parent), children=below)
    level = beside(rows, parent)
    return _with(rows, parent[:-1], (*level[: parent[-1]], changed, *level[parent[-1] + 1 :]))


def changed(rows: Rows, path: Path, row: Row) -> Rows:
    """Another row in this place."""
    level = beside(rows, path)
    return _with(rows, path[:-1], (*level[: path[-1]], row, *level[path[-1] + 1 :]))


def inserted(rows: Rows, path: Path, *new: Row) -> Rows:
    """New rows before what stands there."""
    level = beside(rows, path)
    return _with(rows, path[:-1], (*level[: path[-1]], *new, *level[path[-1] :]))


def removed(rows: Rows, path: Path) -> Rows:
    """Without the row, and without what stands below it."""
    level = beside(rows, path)
    return _with(rows, path[:-1], (*level[: path[-1]], *level[path[-1] + 1 :]))


def may_move(rows: Rows, source: Path, target: Path) -> bool:
    """Whether a row may go before what stands at the target, or at the end of its level.

    Attributes stay at the top, choices in their attribute, and nothing below itself.
    """
    if len(source) == 1 or len(target) == 1:
        return len(source) == len(target) == 1 and 0 <= target[0] <= len(rows)
    if source[0] != target[0] or target[: len(source)] == source:
        return False
    return 0 <= target[-1] <= len(row_at(rows, target[:-1]).children)


def moved(rows: Rows, source: Path, target: Path) -> tuple[Rows, Path]:
    """The tree with the row before what stood at the target, and where the row is now."""
    row = row_at(rows, source)
    arrived = _after_removal(source, target)
    return inserted(removed(rows, source), arrived, row), arrived


def _after_removal(source: Path, target: Path) -> Path:
    """What the target is called once the row at the source is gone."""
    level = len(source) - 1
    if len(target) > level and target[:level] == source[:-1] and target[level] > source[level]:
        return (*target[:level], target[level] - 1, *target[level + 1 :])
    return target


class Way(StrEnum):
    """The four ways to move a row by a key."""

    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


def target_of(rows: Rows, path: Path, way: Way) -> Path | None:
    """Where a row goes that way; None where it cannot.

    In: to the end of what is above it. Out: behind what it belongs to.
    """
    *above, place = path
    if way is Way.UP:
        target = (*above, place - 1)
    elif way is Way.DOWN:
        target = (*above, place + 2)
    elif way is Way.OUT:
        target = (*above[:-1], above[-1] + 1) if above else ()
    else:
        target = ()
        if above and place:
            onto = (*above, place - 1)
            target = (*onto, len(row_at(rows, onto).children))
    return target if target and may_move(rows, path, target) else None


def ids_beside(rows: Rows, path: Path) -> set[str]:
    """The ids that a row there may not take: of the attributes, or of the attribute's choices."""
    if len(path) == 1:
        return {row.id for row in rows}
    return {row.id for child in rows[path[0]].children for row in child.walk()}


def free_id(taken: Collection[str], stem: str, words: str = "") -> str:
    """An id nobody has: made of the words where they are Latin, else of the stem and a number."""
    latin = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    wanted = re.sub(r"[^a-z0-9]+", "_", latin).strip("_")
    if wanted[:1].isalpha():
        if wanted not in taken:
            return wanted
        stem, first = wanted, 2
    else:
        first = 1
    return next(
        name for n in range(first, len(taken) + first + 1) if (name := f"{stem}_{n}") not in taken
    )


def named(rows: Rows, path: Path, language: str, words: str) -> Rows:
    """The row by another name in this language; the id of a new one follows the Latin one."""
    row = row_at(rows, path)
    others = {code: name for code, name in row.names.items() if code != language}
    identifier = row.id
    leads = language == "en" or (language != "ar" and "en" not in others)
    if row.id_is is Id.FOLLOWS and leads:
        taken = ids_beside(rows, path) - {row.id}
        identifier = free_id(taken, stem_of(row), words)
    names = {**others, language: words} if words else others
    return changed(rows, path, replace(row, id=identifier, names=names))


def stem_of(row: Row) -> str:
    """What the id of a row begins with that has no Latin name."""
    return "choice" if row.kind is None else "attribute"


def with_own_ids(new: Rows, taken: set[str]) -> Rows:
    """New rows with ids that differ from those taken and from one another; adds them to those."""
    own: list[Row] = []
    for row in new:
        identifier = row.id
        if not identifier or identifier in taken:
            words = identifier or next(iter(row.names.values()), "")
            identifier = free_id(taken, stem_of(row), words)
        taken.add(identifier)
        below = taken if row.kind is None else set()
        own.append(replace(row, id=identifier, children=with_own_ids(row.children, below)))
    return tuple(own)

"""Attributes and choices as an indented outline: to copy, to paste, to keep in another program."""

from __future__ import annotations

import re
from dataclasses import replace

from annotations.attribute_tree import Id, Path, Row, Rows, ids_beside, inserted, with_own_ids
from annotations.errors import InvalidScheme
from annotations.label_set import AttributeKind

_INDENT = "  "
_PLAIN = re.compile(r"[a-z][a-z0-9_-]*")

_Line = tuple[int, Row]
"""A row with how far it is indented."""


def outline_of(rows: Rows, language: str, depth: int = 0) -> str:
    """Rows as lines: «id: kind = words» for an attribute, «id = words» for a choice."""
    lines: list[str] = []
    for row in rows:
        told = row.id if row.kind is None else f"{row.id}: {row.kind}"
        words = row.names.get(language, "")
        lines.append(_INDENT * depth + told + (f" = {words}" if words else ""))
        if row.children:
            lines.append(outline_of(row.children, language, depth + 1))
    return "\n".join(lines)


def rows_in(outline: str, language: str) -> Rows:
    """The rows of an outline. Raises InvalidScheme where it can mean none.

    A line without «=» is an id where it looks like one, else the words shown.
    Any indentation deeper than the line above makes it belong to that line.
    """
    lines = [
        (len(line) - len(line.lstrip()), _row(line.strip(), language))
        for line in outline.expandtabs(len(_INDENT)).splitlines()
        if line.strip()
    ]
    rows, _ = _level(lines, 0, -1)
    for row in rows:
        _check(row)
    return rows


def _row(line: str, language: str) -> Row:
    told, equals, words = (part.strip() for part in line.partition("="))
    name, colon, kind = (part.strip() for part in told.partition(":"))
    names = {language: words} if words else {}
    if colon and kind in set(AttributeKind) and name:
        return Row(name, names, (), AttributeKind(kind), id_is=Id.TYPED)
    if equals and not told:
        raise InvalidScheme(reason="choice_line", name=line)
    if equals or _PLAIN.fullmatch(told):
        return Row(told, names, id_is=Id.TYPED)
    return Row("", {language: told}, id_is=Id.FOLLOWS)


def _level(lines: list[_Line], at: int, above: int) -> tuple[Rows, int]:
    """The rows from a line on that are indented more than what is above, and the line after."""
    rows: list[Row] = []
    while at < len(lines) and lines[at][0] > above:
        depth, row = lines[at]
        children, at = _level(lines, at + 1, depth)
        rows.append(replace(row, children=children))
    return tuple(rows), at


def _check(row: Row) -> None:
    """Only a choice attribute, or a choice, has something below it; never an attribute."""
    if row.children and row.kind not in (None, AttributeKind.CHOICE):
        raise InvalidScheme(reason="choice_line", name=row.id)
    for child in row.children:
        if child.kind is not None:
            raise InvalidScheme(reason="choice_line", name=row.id)
        _check(child)


def pasted(rows: Rows, path: Path | None, new: Rows, known: Rows) -> tuple[Rows, Path | None]:
    """The tree with the rows of an outline, and where the first of them stands.

    Attributes come after the attribute at the path, choices after the choice
    there, or below it where it is an attribute. ``known`` are the rows as they
    were at first: one that was cut keeps its id and its other names.
    """
    if not new:
        return rows, path
    attributes = [row for row in new if row.kind is not None]
    if attributes and len(attributes) < len(new):
        raise InvalidScheme(reason="choice_line", name=attributes[0].id)
    if attributes:
        target: Path = (len(rows) if path is None else path[0] + 1,)
        before = {row.id: row for row in known}
    else:
        if path is None or rows[path[0]].kind is not AttributeKind.CHOICE:
            raise InvalidScheme(
                reason="nowhere", name=new[0].id or next(iter(new[0].names.values()))
            )
        below = len(rows[path[0]].children)
        target = (path[0], below) if len(path) == 1 else (*path[:-1], path[-1] + 1)
        before = _choices(known, rows[path[0]].id)
    own = with_own_ids(new, ids_beside(rows, target))
    return inserted(rows, target, *(_known(row, before, known) for row in own)), target


def _choices(known: Rows, attribute: str) -> dict[str, Row]:
    found = next((row for row in known if row.id == attribute), None)
    return {} if found is None else {row.id: row for row in found.walk() if row is not found}


def _known(row: Row, before: dict[str, Row], known: Rows) -> Row:
    """The row with what was known of it by its id."""
    below = before if row.kind is None else _choices(known, row.id)
    children = tuple(_known(child, below, known) for child in row.children)
    old = before.get(row.id)
    if old is None:
        return replace(row, children=children)
    default = old.default if old.kind == row.kind else None
    names = {**old.names, **row.names}
    return replace(row, names=names, children=children, default=default, id_is=Id.KEPT)

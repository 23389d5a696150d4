"""The project's label scheme, kept as judgements, a row a label or a relation type."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from annotations.formats.label_scheme import attribute_from_json, attribute_to_json
from annotations.label_set import Attribute, Label, LabelId, LabelSet, RelationType, RelationTypeId
from annotations.storage.as_written import reading
from annotations.storage.judgements import SCHEME, Fields

__all__ = [
    "SCHEME",
    "KnownLabelSet",
    "fields_of_label",
    "fields_of_relation_type",
    "read_label_set",
]


_Rows = tuple[tuple[Any, ...], ...]


def read_label_set(connection: sqlite3.Connection) -> LabelSet:
    """The labels that are not deleted, in their order. Raises UnreadableRow."""
    with reading("label"):
        return _made(*_rows(connection))


class KnownLabelSet:
    """The label set of an open project, made anew only where its rows are other ones."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: tuple[_Rows, _Rows, _Rows] | None = None
        self._made = LabelSet()

    def get(self) -> LabelSet:
        """The labels as they stand. Raises UnreadableRow."""
        with reading("label"):
            rows = _rows(self._connection)
            if rows != self._rows:
                self._made, self._rows = _made(*rows), rows
        return self._made


def _rows(connection: sqlite3.Connection) -> tuple[_Rows, _Rows, _Rows]:
    labels = connection.execute(
        "SELECT id, name, names, colour, key, description, attributes, sheds_proclitics "
        "FROM label WHERE deleted = 0 ORDER BY position, id"
    ).fetchall()
    scheme = connection.execute(
        "SELECT value FROM setting WHERE id = ? AND deleted = 0", (SCHEME,)
    ).fetchall()
    types = connection.execute(
        "SELECT id, names, sources, targets FROM relation_type WHERE deleted = 0 "
        "ORDER BY position, id"
    ).fetchall()
    return tuple(labels), tuple(scheme), tuple(types)


def _made(labels: _Rows, scheme: _Rows, types: _Rows) -> LabelSet:
    named: dict[str, Any] = json.loads(scheme[0][0]) if scheme else {"name": "", "names": {}}
    return LabelSet(
        _apart(map(_label, labels)),
        named["name"],
        named["names"],
        tuple(map(_relation_type, types)),
    )


def _apart(labels: Iterable[Label]) -> tuple[Label, ...]:
    """The labels with names and keys of their own.

    Copies of a project may merge in which two labels were given the same: the
    first keeps it, and whoever next edits the labels sees the others changed.
    """
    names, keys, kept = set[str](), set[str](), list[Label]()
    for label in labels:
        name = label.name
        numbers = (f"{name}_{number}" for number in count(2))
        name = name if name not in names else next(each for each in numbers if each not in names)
        key = "" if label.key in keys else label.key
        names.add(name)
        keys.add(key)
        kept.append(replace(label, name=name, key=key))
    return tuple(kept)


def fields_of_label(label: Label, position: int) -> Fields:
    """The label's fields as the journal names them."""
    return {
        "name": label.name,
        "names": dict(label.names),
        "colour": label.colour,
        "key": label.key,
        "description": dict(label.description),
        "attributes": [attribute_to_json(attribute) for attribute in label.attributes],
        "sheds_proclitics": int(label.sheds_proclitics),
        "position": position,
    }


def fields_of_relation_type(relation_type: RelationType, position: int) -> Fields:
    """The relation type's fields as the journal names them."""
    return {
        "names": dict(relation_type.names),
        "sources": list(relation_type.sources),
        "targets": list(relation_type.targets),
        "position": position,
    }


def attributes_of(held: object) -> tuple[Attribute, ...]:
    """The attributes of a label as its row holds them. Raises InvalidScheme among others."""
    if not isinstance(held, list):
        raise TypeError("attributes")
    made = tuple(map(attribute_from_json, held))
    Label(LabelId(""), "A", {}, "#000000", attributes=made)  # looks whether any is there twice
    return made


def _relation_type(row: tuple[Any, ...]) -> RelationType:
    identifier, names, sources, targets = row
    return RelationType(
        RelationTypeId(identifier),
        json.loads(names),
        tuple(map(LabelId, json.loads(sources))),
        tuple(map(LabelId, json.loads(targets))),
    )


def _label(row: tuple[Any, ...]) -> Label:
    identifier, name, names, colour, key, description, attributes, sheds = row
    return Label(
        id=LabelId(identifier),
        name=name,
        names=json.loads(names),
        colour=colour,
        key=key,
        description=json.loads(description),
        attributes=attributes_of(json.loads(attributes)),
        sheds_proclitics=bool(sheds),
    )

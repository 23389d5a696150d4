"""The tables that the journal folds into, and how a row's fields become columns and back.

Every field is a register of its own. A field of a JSON column that is marked
as ``parts`` (a span's attributes) is written ``column.key`` in the journal, so
that two attributes of one span never overwrite each other.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotations.storage.as_written import reading

Fields = Mapping[str, object]

# json.dumps would make an encoder for each of a million values.
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class JudgementTable:
    """Columns by how they are kept; ``parts`` names the JSON column whose keys are registers.

    A field of ``defaults`` that no change names has that value. An ``implied``
    row is there for every key: it holds the defaults until somebody says
    otherwise, and undo sets its fields back and leaves no tombstone. The fields
    of a group in ``together`` are one register: a change names all or none, so
    that after a merge a quote never stands beside the boundaries of another.
    """

    name: str
    plain: tuple[str, ...]
    json: tuple[str, ...] = ()
    parts: str = ""
    defaults: Fields = field(default_factory=dict)
    implied: bool = False
    together: tuple[tuple[str, ...], ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column but the key, the tombstone last."""
        return (*self.plain, *self.json, *((self.parts,) if self.parts else ()), "deleted")


SCHEME = "scheme"
"""The key of the setting that holds the scheme's name."""

SETTING = JudgementTable("setting", (), ("value",))
LAYER = JudgementTable("layer", ("name", "kind"))
LABEL = JudgementTable(
    "label",
    ("name", "colour", "key", "sheds_proclitics", "position"),
    ("names", "description", "attributes"),
)
SPAN = JudgementTable(
    "span",
    ("document", "layer", "label", "quote", "note", "author", "created", "flagged"),
    ("fragments", "origin"),
    parts="attributes",
    defaults={"flagged": 0},
    together=(("fragments", "quote"),),
)
STATE = JudgementTable(
    "document_state",
    ("document", "layer", "state", "reason", "note", "flagged"),
    defaults={"state": "", "reason": "", "note": "", "flagged": 0},
    implied=True,
    together=(("state", "reason"),),
)
RELATION_TYPE = JudgementTable("relation_type", ("position",), ("names", "sources", "targets"))
RELATION = JudgementTable(
    "relation",
    ("document", "layer", "label", "source", "target", "note", "author", "created"),
)
TIME_SPENT = JudgementTable(
    "time_spent", ("document", "layer", "seconds"), defaults={"seconds": 0}, implied=True
)
ASSIGNMENT = JudgementTable("assignment", ("document", "layer", "calibration"))
REJECTION = JudgementTable(
    "rejection", ("document", "layer", "label", "quote", "source"), ("fragments",)
)
DECISION = JudgementTable("decision", ("document", "adjudicator"), ("said",))

TABLES = {
    table.name: table
    for table in (
        *(SETTING, LAYER, LABEL, SPAN, STATE),
        *(RELATION_TYPE, RELATION, TIME_SPENT),
        *(ASSIGNMENT, REJECTION),
        DECISION,
    )
}

_NEEDED = {
    name: tuple({*table.columns} - table.defaults.keys() - {table.parts, "deleted"})
    for name, table in TABLES.items()
}


def settled(table: JudgementTable, fields: Fields) -> dict[str, object]:
    """The fields of a row that all its changes gave, defaults said and what was taken away gone."""
    unsaid = {**table.defaults, "deleted": 0}
    return {**unsaid, **{name: value for name, value in fields.items() if value is not None}}


def is_whole(table: JudgementTable, fields: Fields) -> bool:
    """Whether the changes have given the row every column that it needs."""
    return all(fields.get(name) is not None for name in _NEEDED[table.name])


def to_json(value: object) -> str:
    """Compact JSON, Arabic kept readable."""
    return _ENCODE(value)


def read_fields(connection: sqlite3.Connection, table: JudgementTable, key: str) -> Fields | None:
    """The row's fields as the journal names them, or None where there is no such row."""
    row = connection.execute(
        f"SELECT {', '.join(table.columns)} FROM {table.name} WHERE id = ?", (key,)
    ).fetchone()
    return None if row is None else _fields_of(table, row)


def all_fields(
    connection: sqlite3.Connection, table: JudgementTable
) -> Iterator[tuple[str, Fields]]:
    """Every row of the table, tombstones too, as (key, fields)."""
    rows = connection.execute(f"SELECT id, {', '.join(table.columns)} FROM {table.name}")
    for key, *row in rows:
        yield key, _fields_of(table, row)


def _fields_of(table: JudgementTable, row: list[object] | tuple[object, ...]) -> Fields:
    fields: dict[str, object] = {}
    with reading(table.name):
        for column, value in zip(table.columns, row, strict=True):
            if column == table.parts:
                parts = json.loads(str(value))
                fields.update({f"{column}.{part}": held for part, held in parts.items()})
            else:
                fields[column] = json.loads(str(value)) if column in table.json else value
    return fields


def _columns_of(table: JudgementTable, fields: Fields) -> tuple[object, ...]:
    prefix = f"{table.parts}."
    parts = {}
    if table.parts:
        parts = {
            name.removeprefix(prefix): value
            for name, value in fields.items()
            if name.startswith(prefix) and value is not None
        }
    values: list[object] = []
    for column in table.columns:
        if column == table.parts:
            values.append(to_json(parts) if parts else "{}")
        elif column in table.json:
            values.append(to_json(fields[column]))
        else:
            values.append(fields[column])
    return tuple(values)


def write_rows(
    connection: sqlite3.Connection, table: JudgementTable, rows: list[tuple[str, Fields]]
) -> None:
    """Put whole rows in place, new or replaced."""
    marks = ", ".join("?" * (len(table.columns) + 1))
    updates = ", ".join(f"{column} = excluded.{column}" for column in table.columns)
    connection.executemany(
        f"INSERT INTO {table.name} (id, {', '.join(table.columns)}) VALUES ({marks}) "
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        [(key, *_columns_of(table, fields)) for key, fields in rows],
    )

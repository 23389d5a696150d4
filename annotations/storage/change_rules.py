"""What a change from elsewhere may hold: known tables and fields, values of the right kind."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from annotations.formats.lines import DEEPEST, is_too_deep
from annotations.label_set import COLOUR, IDENTIFIER
from annotations.layer import DocumentState, LayerKind
from annotations.span import OriginKind
from annotations.storage.as_written import NOT_AS_WRITTEN
from annotations.storage.decisions import RULE, decision_of, rule_of
from annotations.storage.judgements import RELATION_TYPE, SCHEME, SETTING, TABLES, Fields
from annotations.storage.label_sets import attributes_of

_INT_64 = 2**63


class ChangeRules:
    """The rules of this project's tables; those of new tables come from their columns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._kinds: dict[str, dict[str, str]] = {}
        for name, table in TABLES.items():
            types = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({name})")}
            self._kinds[name] = {
                column: "JSON" if column in table.json else types[column]
                for column in table.columns
                if column != table.parts
            }

    def read(self, table: str, key: str, after: str) -> Fields | None:
        """The fields that a change gives, or None where it is not one of ours."""
        kinds = self._kinds.get(table)
        if kinds is None:
            return None
        try:
            fields = json.loads(after)
            if "\\u" in after:
                json.dumps(fields, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            return None
        if not isinstance(fields, dict) or not fields:
            return None
        if after.count("[") + after.count("{") > DEEPEST and is_too_deep(fields):
            return None
        if not _names_its_row(table, key, fields):
            return None
        prefix = TABLES[table].parts + "."
        for name, value in fields.items():
            if len(prefix) > 1 and name.startswith(prefix):
                continue
            if not _fits(kinds.get(name), value):
                return None
            rule = _RULES.get((table, name)) or _RULES.get(("", name))
            if rule is not None and not rule(value):
                return None
        return fields


def _fits(kind: str | None, value: object) -> bool:
    match kind:
        case "INTEGER":
            return _is_int(value) and -_INT_64 <= int(str(value)) < _INT_64
        case "REAL":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "TEXT":
            return isinstance(value, str)
        case "JSON":
            return value is not None
        case _:
            return False


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_yes_or_no(value: object) -> bool:
    return _is_int(value) and value in (0, 1)


def _are_words(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _are_fragments(value: object) -> bool:
    if not isinstance(value, list) or not value:
        return False
    last = -1
    for piece in value:
        if not isinstance(piece, list) or len(piece) != 2 or not all(map(_is_int, piece)):
            return False
        if not last < piece[0] < piece[1]:
            return False
        last = piece[1]
    return True


def _is_origin(value: object) -> bool:
    if not isinstance(value, dict) or value.keys() != {"kind", "by", "score"}:
        return False
    score = value["score"]
    known = value["kind"] in set(OriginKind) and isinstance(value["by"], str)
    return known and (score is None or _fits("REAL", score))


def _reads(make: Callable[[Any], object]) -> Callable[[object], bool]:
    """Whether something can be made of a value, as it will be when the row is read."""

    def rule(value: object) -> bool:
        try:
            make(value)
        except NOT_AS_WRITTEN:
            return False
        return True

    return rule


def _names_its_row(table: str, key: str, fields: Fields) -> bool:
    """Whether a row's key is one that its table can have, and what is under it fits the key."""
    if table == RELATION_TYPE.name:
        return bool(IDENTIFIER.fullmatch(key))
    if table != SETTING.name or "value" not in fields:
        return True
    value = fields["value"]
    if key == SCHEME:
        named = isinstance(value, dict) and isinstance(value.get("name"), str)
        return named and _are_words(value.get("names"))  # type: ignore[attr-defined]
    return not key.startswith(RULE) or _reads(rule_of)(value)


_RULES: Mapping[tuple[str, str], Callable[[object], bool]] = {
    ("", "deleted"): _is_yes_or_no,
    ("", "flagged"): _is_yes_or_no,
    ("", "names"): _are_words,
    ("layer", "kind"): lambda value: value in set(LayerKind),
    ("label", "name"): lambda value: bool(IDENTIFIER.fullmatch(str(value))),
    ("label", "colour"): lambda value: bool(COLOUR.fullmatch(str(value))),
    ("label", "description"): _are_words,
    ("label", "attributes"): _reads(attributes_of),
    ("decision", "said"): _reads(lambda said: decision_of("", 0, "", said)),
    ("rejection", "fragments"): _are_fragments,
    ("label", "sheds_proclitics"): _is_yes_or_no,
    ("span", "fragments"): _are_fragments,
    ("span", "origin"): _is_origin,
    ("document_state", "state"): lambda value: value in {"", *DocumentState},
    ("relation_type", "sources"): _are_strings,
    ("relation_type", "targets"): _are_strings,
    ("time_spent", "seconds"): lambda value: _is_int(value) and int(str(value)) >= 0,
    ("assignment", "calibration"): _is_yes_or_no,
}

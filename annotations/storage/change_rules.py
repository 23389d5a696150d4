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
_READ = json.JSONDecoder().raw_decode


class ChangeRules:
    """The rules of this project's tables; those of new tables come from their columns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._fields: dict[str, dict[str, Callable[[object], bool]]] = {}
        for name, table in TABLES.items():
            types = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({name})")}
            self._fields[name] = {
                column: _field(name, column, "JSON" if column in table.json else types[column])
                for column in table.columns
                if column != table.parts
            }
        self._parts = {name: f"{table.parts}." for name, table in TABLES.items() if table.parts}

    def read(self, table: str, key: str, after: str) -> Fields | None:
        """The fields that a change gives, or None where it is not one of ours."""
        allowed = self._fields.get(table)
        if allowed is None:
            return None
        try:
            fields, end = _READ(after)
            if "\\u" in after:
                json.dumps(fields, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            return None
        if end != len(after) or not isinstance(fields, dict) or not fields:
            return None
        if after.count("[") + after.count("{") > DEEPEST and is_too_deep(fields):
            return None
        if not _names_its_row(table, key, fields):
            return None
        parts = self._parts.get(table)
        for name, value in fields.items():
            fits = allowed.get(name)
            if fits is None:
                if parts is None or not name.startswith(parts):
                    return None
            elif not fits(value):
                return None
        return fields


def _field(table: str, column: str, kind: str) -> Callable[[object], bool]:
    """What a value of this column must be: of its kind, and as the rule for it says."""
    fits = _KINDS.get(kind, _is_nothing)
    rule = _RULES.get((table, column)) or _RULES.get(("", column))
    return fits if rule is None else lambda value: fits(value) and rule(value)


def _is_whole_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_INT_64 <= value < _INT_64


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_something(value: object) -> bool:
    return value is not None


def _is_nothing(_value: object) -> bool:
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
    known = value["kind"] in tuple(OriginKind) and isinstance(value["by"], str)
    return known and (score is None or _is_number(score))


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


_KINDS: Mapping[str, Callable[[object], bool]] = {
    "INTEGER": _is_whole_number,
    "REAL": _is_number,
    "TEXT": _is_text,
    "JSON": _is_something,
}
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

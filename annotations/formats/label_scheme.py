"""Label schemes as JSON: the file that ships, that a user edits, and the head of an export."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from annotations.errors import FileMissing, InvalidScheme, UnreadableFile
from annotations.formats.atomic import problem_of
from annotations.label_set import (
    Attribute,
    AttributeKind,
    Choice,
    Label,
    LabelId,
    LabelSet,
    RelationType,
    RelationTypeId,
)

_LARGEST = 8 * 2**20
_MOST_LABELS = 500
_MOST_VALUES = 200_000
_LONGEST_WORDS = 100_000
_DEEPEST = 40


def load_scheme(path: Path) -> LabelSet:
    """The scheme in this file. Raises FileMissing, UnreadableFile or InvalidScheme."""
    if not path.is_file():
        raise FileMissing(path=path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except OSError as error:
        raise problem_of(error, path) from error
    if len(raw) > _LARGEST:
        raise InvalidScheme(reason="too_large", name=path.name)
    try:
        return label_set_from_json(json.loads(raw.decode("utf-8-sig")))
    except json.JSONDecodeError as error:
        raise UnreadableFile(path=path, line=error.lineno, found=error.msg) from error
    except RecursionError as error:
        raise InvalidScheme(reason="too_large", name=path.name) from error
    except ValueError as error:
        raise UnreadableFile(path=path, line=0, found="UTF-8") from error


def label_set_to_json(label_set: LabelSet) -> dict[str, object]:
    """The scheme as JSON values."""
    return {
        "name": label_set.name,
        "names": dict(label_set.names),
        "labels": [_label_to_json(label) for label in label_set],
        "relation_types": [_relation_type_to_json(found) for found in label_set.relation_types],
    }


def label_set_from_json(value: object) -> LabelSet:
    """The scheme in these JSON values. Raises InvalidScheme."""
    _check_size(value)
    try:
        scheme = _mapping(value)
        return LabelSet(
            tuple(map(_label_from_json, _sequence(scheme["labels"]))),
            str(scheme.get("name", "")),
            _names(scheme.get("names", {})),
            tuple(map(_relation_type_from_json, _sequence(scheme.get("relation_types", [])))),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidScheme(reason="shape", name=str(error)) from error


def _check_size(value: object) -> None:
    """InvalidScheme where a scheme is larger than anybody can use, or holds half of a pair."""
    level, passed = [value], 0
    for _ in range(_DEEPEST):
        passed += len(level)
        deeper: list[object] = []
        for each in level:
            if isinstance(each, dict):
                deeper += [*each.keys(), *each.values()]
            elif isinstance(each, list):
                deeper += each
            elif isinstance(each, str):
                _check_words(each)
        if passed > _MOST_VALUES or not deeper:
            break
        level = deeper
    labels = value.get("labels") if isinstance(value, dict) else None
    many = isinstance(labels, list) and len(labels) > _MOST_LABELS
    if many or passed > _MOST_VALUES or deeper:
        raise InvalidScheme(reason="too_large", name="")


def _check_words(words: str) -> None:
    if len(words) > _LONGEST_WORDS:
        raise InvalidScheme(reason="too_large", name=words[:40])
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise InvalidScheme(reason="surrogate", name=repr(words)[:40]) from error


def attribute_to_json(attribute: Attribute) -> dict[str, object]:
    """One attribute as JSON values."""
    return {
        "id": attribute.id,
        "names": dict(attribute.names),
        "kind": attribute.kind,
        "default": attribute.default,
        "choices": [_choice_to_json(choice) for choice in attribute.choices],
    }


def attribute_from_json(value: object) -> Attribute:
    """The attribute in these JSON values. Raises KeyError, TypeError or ValueError."""
    held = _mapping(value)
    return Attribute(
        id=str(held["id"]),
        names=_names(held.get("names", {})),
        kind=AttributeKind(str(held["kind"])),
        choices=tuple(map(_choice_from_json, _sequence(held.get("choices", [])))),
        default=held.get("default"),
    )


def _label_to_json(label: Label) -> dict[str, object]:
    return {
        "id": label.id,
        "name": label.name,
        "names": dict(label.names),
        "colour": label.colour,
        "key": label.key,
        "description": dict(label.description),
        "sheds_proclitics": label.sheds_proclitics,
        "attributes": [attribute_to_json(attribute) for attribute in label.attributes],
    }


def _label_from_json(value: object) -> Label:
    held = _mapping(value)
    return Label(
        id=LabelId(str(held["id"])),
        name=str(held["name"]),
        names=_names(held.get("names", {})),
        colour=str(held["colour"]),
        key=str(held.get("key", "")),
        description=_names(held.get("description", {})),
        attributes=tuple(map(attribute_from_json, _sequence(held.get("attributes", [])))),
        sheds_proclitics=bool(held.get("sheds_proclitics", False)),
    )


def _relation_type_to_json(relation_type: RelationType) -> dict[str, object]:
    return {
        "id": relation_type.id,
        "names": dict(relation_type.names),
        "sources": list(relation_type.sources),
        "targets": list(relation_type.targets),
    }


def _relation_type_from_json(value: object) -> RelationType:
    held = _mapping(value)
    return RelationType(
        id=RelationTypeId(str(held["id"])),
        names=_names(held.get("names", {})),
        sources=_label_ids(held.get("sources", [])),
        targets=_label_ids(held.get("targets", [])),
    )


def _label_ids(value: object) -> tuple[LabelId, ...]:
    return tuple(LabelId(str(label)) for label in _sequence(value))


def _choice_to_json(choice: Choice) -> dict[str, object]:
    told: dict[str, object] = {"id": choice.id, "names": dict(choice.names)}
    if choice.children:
        told["children"] = [_choice_to_json(child) for child in choice.children]
    return told


def _choice_from_json(value: object) -> Choice:
    held = _mapping(value)
    children = tuple(map(_choice_from_json, _sequence(held.get("children", []))))
    return Choice(str(held["id"]), _names(held.get("names", {})), children)


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r:.40}")
    return value


def _sequence(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r:.40}")
    return value


def _names(value: object) -> dict[str, str]:
    return {str(code): str(words) for code, words in _mapping(value).items()}

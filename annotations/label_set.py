"""Labels with typed attributes, relation types, the scheme that holds both, and their rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from annotations.errors import InvalidScheme, LabelMissing

LabelId = NewType("LabelId", str)
RelationTypeId = NewType("RelationTypeId", str)

Names = Mapping[str, str]
"""Language code ("ar", "en", "fr") to words in that language."""

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
IDENTIFIER = re.compile(r"[^\W\d]\w*(?:-\w+)*")


class AttributeKind(StrEnum):
    """What an attribute's value is."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    YES_NO = "yes_no"
    COUNTRY = "country"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice attribute; a tree by its children."""

    id: str
    names: Names
    children: tuple[Choice, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Choice]]:
        """Itself and everything below it, parents first, each with its depth."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One typed field of a label."""

    id: str
    names: Names
    kind: AttributeKind
    choices: tuple[Choice, ...] = ()
    default: object = None

    def walk_choices(self) -> Iterator[tuple[int, Choice]]:
        """Every choice of the tree, parents first, each with its depth."""
        for choice in self.choices:
            yield from choice.walk()


@dataclass(frozen=True, slots=True)
class Label:
    """One label: ``name`` goes into exports, ``names`` are shown; ``key`` is a physical key."""

    id: LabelId
    name: str
    names: Names
    colour: str
    key: str = ""
    description: Names = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    sheds_proclitics: bool = False

    def __post_init__(self) -> None:
        if not IDENTIFIER.fullmatch(self.name):
            raise InvalidScheme(reason="label_name", name=self.name)
        if not COLOUR.fullmatch(self.colour):
            raise InvalidScheme(reason="colour", name=self.name)
        ids = [attribute.id for attribute in self.attributes]
        if len(ids) != len(set(ids)):
            raise InvalidScheme(reason="attribute_twice", name=self.name)
        for attribute in self.attributes:
            choices = [choice.id for _, choice in attribute.walk_choices()]
            if len(choices) != len(set(choices)):
                raise InvalidScheme(reason="choice_twice", name=attribute.id)

    def attribute(self, identifier: str) -> Attribute | None:
        """The attribute with this id, if the label has it."""
        return next((item for item in self.attributes if item.id == identifier), None)


@dataclass(frozen=True, slots=True)
class RelationType:
    """How one span can relate to another; ``id`` goes into exports, ``names`` are shown.

    ``sources`` and ``targets`` are the labels that it leads from and to; none means any.
    """

    id: RelationTypeId
    names: Names
    sources: tuple[LabelId, ...] = ()
    targets: tuple[LabelId, ...] = ()

    def __post_init__(self) -> None:
        if not IDENTIFIER.fullmatch(self.id):
            raise InvalidScheme(reason="label_name", name=self.id)

    def fits(self, source: LabelId, target: LabelId) -> bool:
        """Whether it can lead from a span of the one label to a span of the other."""
        return (not self.sources or source in self.sources) and (
            not self.targets or target in self.targets
        )


RELATED = RelationType(
    RelationTypeId("related"), {"ar": "مرتبط بـ", "en": "related to", "fr": "en relation avec"}
)
"""The one type of a scheme that names none."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project, in their order; no two share an id, a name or a key."""

    labels: tuple[Label, ...] = ()
    name: str = ""
    names: Names = field(default_factory=dict)
    relation_types: tuple[RelationType, ...] = ()

    def __post_init__(self) -> None:
        types = [relation_type.id for relation_type in self.relation_types]
        if len(types) != len(set(types)):
            repeated = next(found for found in types if types.count(found) > 1)
            raise InvalidScheme(reason="relation_twice", name=repeated)
        for field_name in ("id", "name", "key"):
            seen = [value for label in self.labels if (value := getattr(label, field_name))]
            twice = next((value for value in seen if seen.count(value) > 1), None)
            if twice is not None:
                raise InvalidScheme(reason=f"{field_name}_twice", name=twice)

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def get(self, identifier: str) -> Label | None:
        """The label with this id, if there is one."""
        return next((label for label in self.labels if label.id == identifier), None)

    def named(self, name: str) -> Label:
        """The label with this export name; LabelMissing where there is none."""
        found = next((label for label in self.labels if label.name == name), None)
        if found is None:
            raise LabelMissing(label=name)
        return found

    def relation_type(self, identifier: str) -> RelationType | None:
        """The relation type with this id, if there is one."""
        known = (*self.relation_types, RELATED)
        return next((found for found in known if found.id == identifier), None)

    def relation_types_between(self, source: LabelId, target: LabelId) -> tuple[RelationType, ...]:
        """The types to offer from a span of one label to a span of another.

        Where the scheme has none for the pair, all of them; where it has none
        at all, ``RELATED``.
        """
        fitting = tuple(found for found in self.relation_types if found.fits(source, target))
        return fitting or self.relation_types or (RELATED,)


def in_language(names: Names, language: str, otherwise: str = "") -> str:
    """The words in the language, or in Arabic, or in English, or in any, or ``otherwise``.

    French falls back to English before Arabic: its script is the same.
    """
    for code in (language, *(("en", "ar") if language == "fr" else ("ar", "en"))):
        if names.get(code):
            return names[code]
    return next(iter(names.values()), otherwise)

"""What a format can be asked for: typed options that dialogs and the command line show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from annotations.errors import InvalidOption
from annotations.label_set import Choice, Names

E = TypeVar("E", bound=StrEnum)

_YES = ("yes", "true", "1", "on", "نعم")
_NO = ("no", "false", "0", "off", "لا")


class OptionKind(StrEnum):
    """What an option's value is."""

    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes_no"


class Way(StrEnum):
    """Whether an option is for reading or for writing."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Option:
    """One option: a choice's id, a whole number within bounds, or True and False."""

    id: str
    names: Names
    kind: OptionKind
    default: object
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 1_000_000
    way: Way = Way.WRITE

    def checked(self, value: object) -> object:
        """The value in its type, also from text. Raises InvalidOption."""
        text = str(value).strip()
        if self.kind is OptionKind.CHOICE:
            if any(choice.id == text for choice in self.choices):
                return text
        elif self.kind is OptionKind.YES_NO:
            if text.casefold() in (*_YES, *_NO):
                return text.casefold() in _YES
        elif text.lstrip("-").isdecimal() and self.low <= int(text) <= self.high:
            return int(text)
        raise InvalidOption(option=self.id, value=text, known=self.allowed())

    def allowed(self) -> str:
        """What it takes, in signs that need no translation."""
        if self.kind is OptionKind.CHOICE:
            return ", ".join(choice.id for choice in self.choices)
        return "yes, no" if self.kind is OptionKind.YES_NO else f"{self.low}..{self.high}"


def checked_options(
    known: Sequence[Option], given: Mapping[str, object], way: Way
) -> dict[str, object]:
    """Every option of this way with its value or default. Raises InvalidOption."""
    here = {option.id: option for option in known if option.way is way}
    for name, value in given.items():
        if name not in here:
            raise InvalidOption(option=name, value=value, known=", ".join(here) or "–")
    return {
        name: option.checked(given[name]) if name in given else option.default
        for name, option in here.items()
    }


def chosen(options: Mapping[str, object], name: str, kind: type[E], default: E) -> E:
    """A choice as a value of its enumeration."""
    return kind(str(options.get(name, default)))


def choice_option(
    identifier: str, names: Names, choices: Mapping[str, Names], way: Way = Way.WRITE
) -> Option:
    """A choice whose first is the default."""
    made = tuple(Choice(each, told) for each, told in choices.items())
    return Option(identifier, names, OptionKind.CHOICE, made[0].id, made, way=way)


def yes_no(identifier: str, names: Names, *, default: bool, way: Way = Way.WRITE) -> Option:
    """A switch."""
    return Option(identifier, names, OptionKind.YES_NO, default, way=way)

"""The words for victims, with what tells their type; ``resources/gazetteers/victim_types.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from annotations.knowledge.demonyms import inflected
from annotations.knowledge.lexicon import Lexicon
from annotations.text.folding import fold
from resources import resource

_ANY = "*"
_ALL_ENDINGS = "~"
_SINGULAR = ("", "ا", "ان", "ين")
_SOUND = ("", "ا", "ان", "ين", "ون", "ات", "و", "ي")
_FEMININE = ("ة", "تان", "تين", "ات")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun for victims: what rules call it, and the category that it alone tells.

    ``marked``: a mark without which it is another word (القصر, the palace).
    ``counted``: it means people only after a number (35 مدنيا).
    """

    kind: str
    category: str | None
    marked: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Makes:
    """The category that words make of each kind of head; "" leaves it as it is."""

    categories: Mapping[str, str]
    where: str = ""

    def of(self, kind: str) -> str | None:
        """The category for a head of this kind, None where the words say nothing of it."""
        return self.categories.get(kind, self.categories.get(_ANY))

    def __hash__(self) -> int:
        return id(self)


@dataclass(frozen=True, slots=True)
class VictimLexicon:
    """All tables: heads, what follows them, what they were forced to, and what else is said."""

    heads: Lexicon[Head]
    modifiers: Lexicon[Makes]
    forced: frozenset[str]
    objects: Lexicon[Makes]
    contexts: Lexicon[Makes]
    not_after: frozenset[str]
    crimes: frozenset[str]
    categories: frozenset[str]


@cache
def victim_lexicon() -> VictimLexicon:
    """The lexicon, read when it is first needed."""
    path = resource("gazetteers", "victim_types.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    forced = data["forced"]
    return VictimLexicon(
        _heads(data["heads"]),
        _makes(data["modifiers"]),
        frozenset(
            fold(verb + ending) for verb, ending in product(forced["verbs"], forced["endings"])
        ),
        _makes(forced["objects"]),
        _makes(data["contexts"]),
        frozenset(map(fold, data["not_after"])),
        frozenset(map(fold, data["crimes"])),
        frozenset(row["category"] for row in data["heads"] if row["category"]),
    )


def _heads(rows: list[dict[str, Any]]) -> Lexicon[Head]:
    lexicon: Lexicon[Head] = Lexicon()
    for row in rows:
        head = Head(row["kind"], row["category"], row.get("marked", ""), row.get("counted", False))
        for form in _forms(row):
            lexicon.add(form, head)
    return lexicon


def _forms(row: dict[str, Any]) -> Iterator[str]:
    yield from row.get("forms", ())
    for field, endings in (("singular", _SINGULAR), ("sound", _SOUND)):
        yield from (noun + ending for noun in row.get(field, ()) for ending in endings)
    for noun in row.get("feminine", ()):
        yield from (noun.removesuffix("ة") + ending for ending in _FEMININE)


def _makes(rows: list[dict[str, Any]]) -> Lexicon[Makes]:
    lexicon: Lexicon[Makes] = Lexicon()
    for row in rows:
        makes = Makes(row["makes"], row.get("where", ""))
        for phrase in row["words"]:
            for form in _endings(phrase):
                lexicon.add(form, makes)
    return lexicon


def _endings(phrase: str) -> Iterator[str]:
    """The phrase with all endings of the word before "~", in a phrase that has it."""
    before, mark, after = phrase.partition(_ALL_ENDINGS)
    if not mark:
        yield phrase
        return
    *first, adjective = before.split(" ")
    for form in inflected(adjective):
        yield " ".join((*first, form)) + after

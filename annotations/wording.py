"""The sentences of the core and the command line, in every language, from one catalogue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import Problem
from annotations.formats.records import Rejected
from annotations.numerals import grouped, numbered, plain
from annotations.plurals import plural_category
from annotations.typography import listed
from resources import resource

if TYPE_CHECKING:
    from annotations.adjudication.rules import KeptRule

LANGUAGES = ("ar", "en", "fr")
_EXACT = frozenset({"document", "offset", "start", "end", "length", "seed"})
"""Facts that are places in a text, or typed again: in the digits of data in every language."""
_ISOLATE, _POP = "\u2068", "\u2069"


@cache
def catalogue(language: str) -> dict[str, str]:
    """Every key with its sentence in this language; Arabic where the language is unknown."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    path = resource("messages", f"{code}.json")
    loaded: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def say(key: str, language: str, **facts: object) -> str:
    """The sentence of this key with its facts; the key itself where there is none.

    ``{spans:span}`` in a sentence is the fact with its counted noun: 1 span, 3 spans.
    """
    template = numbered(catalogue(language).get(key, key), language)
    shown = {name: _Told(fact, language, exact=name in _EXACT) for name, fact in facts.items()}
    return template.format_map(_Facts(shown))


def sentence(problem: Problem, language: str) -> str:
    """One sentence: what happened, where, and what to do."""
    key = type(problem).__name__
    facts = dict(problem.facts)
    reason = f"{key}.{facts.get('reason', '')}"
    if reason in catalogue(language):
        key = reason
    return say(key, language, **facts)


def rejection(rejected: Rejected, language: str) -> str:
    """One line: which file, which line, and why it was not read."""
    why = say(f"reason.{rejected.reason}", language, **rejected.facts)
    where = "rejected_line" if rejected.line else "rejected_file"
    facts: dict[str, object] = {"source": rejected.source, "line": rejected.line}
    return say(where, language, **facts) + " " + why


def _shown(fact: object) -> str:
    return fact.name if isinstance(fact, Path) else str(fact)


class _Told:
    """A fact as a sentence shows it, isolated; with its noun where the sentence names one."""

    def __init__(self, fact: object, language: str, *, exact: bool) -> None:
        self._fact, self._language, self._exact = fact, language, exact

    def __str__(self) -> str:
        """Asked for by ``!s``: in a command to be copied an unseen sign would break it."""
        return _shown(self._fact)

    def __format__(self, noun: str) -> str:
        if not noun:
            return f"{_ISOLATE}{self._words()}{_POP}"
        count = self._fact if isinstance(self._fact, int) else 0
        alone = f"{_ISOLATE}{grouped(count, self._language)}{_POP}"
        form = plural_category(count, self._language)
        told = catalogue(self._language)[f"count.{noun}.{form}"]
        return numbered(told, self._language).format(n=alone)

    def _words(self) -> str:
        number = isinstance(self._fact, int | float) and not isinstance(self._fact, bool)
        if number and not self._exact:
            return plain(self._fact, self._language)  # type: ignore[arg-type]
        return _shown(self._fact)


class _Facts(dict[str, _Told]):
    """A fact that is not known shows as a dash rather than failing."""

    def __missing__(self, name: str) -> _Unknown:
        return _Unknown()


class _Unknown:
    def __format__(self, noun: str) -> str:
        return "–"


def rule_sentence(rule: KeptRule, label_names: Mapping[str, str], language: str) -> str:
    """A kept rule in words; ``label_names`` are the labels' names by their ids."""
    labels = listed((label_names.get(label, label) for label in rule.labels), language)
    kind = say(f"disagreement.{rule.kind}", language)
    if rule.boundary is not None:
        kind = f"{kind} ({say(f'boundary.{rule.boundary}', language)})"
    key = f"rule.{rule.prefer}"
    special = f"rule.{rule.boundary}_{rule.prefer}"
    label = label_names.get(rule.label, rule.label)
    chosen = special if special in catalogue(language) else key
    return say(chosen, language, labels=labels, kind=kind, label=label)

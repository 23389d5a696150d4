"""Words that are a country's and another word's too, and what around them decides.

The table is ``resources/gazetteers/homographs.json``, written for this project.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotations.knowledge.lexicon import bare, word_key
from annotations.text.folding import fold
from resources import resource

NUMBER = "#"
"""Stands in ``not_after`` for any number."""


@dataclass(frozen=True, slots=True)
class Homograph:
    """What tells the country from the other word.

    ``otherwise`` is what holds without any sign: "sure" (the country), "ask"
    (a choice) or "drop" (the other word). ``article``: "with" or "without" ال
    only, else "". ``not_written``: ends of the word, or signs in it, that make
    it the other one (يمنى, قُطر). ``written``: signs with the country that they
    tell (عُمان, عمّان).
    """

    otherwise: str
    article: str = ""
    sure_before: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_written: tuple[str, ...] = ()
    written: tuple[tuple[str, str], ...] = ()

    def told_by_writing(self, word: str) -> str | None:
        """The country that the marks of this word tell."""
        return next((code for signs, code in self.written if signs in word), None)

    def is_written_otherwise(self, word: str) -> bool:
        """Whether hamzas, ى or marks make it the other word."""
        letters = bare(word)
        return any(
            letters.endswith(part[1:]) if part.startswith("*") else part in word or part in letters
            for part in self.not_written
        )

    def decide(self, word: str, *, article: bool, before: str, after: str) -> str:
        """ "sure", "ask" or "drop" for this written word between two others (folded)."""
        if self.article and article != (self.article == "with"):
            return "drop"
        if self.is_written_otherwise(word):
            return "drop"
        if before in self.not_before or after in self.not_after:
            return "drop"
        if after[:1].isdigit() and NUMBER in self.not_after:
            return "drop"
        return "sure" if before in self.sure_before else self.otherwise


@cache
def homographs() -> dict[str, Homograph]:
    """Every homograph by its key: folded, without article."""
    path = resource("gazetteers", "homographs.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    groups = {f"@{name}": words for name, words in data["groups"].items()}
    found: dict[str, Homograph] = {}
    for row in data["words"]:
        made = _homograph(row, groups)
        for word in row["words"]:
            found[word_key(word)] = made
    return found


def _homograph(row: dict[str, Any], groups: dict[str, list[str]]) -> Homograph:
    def several(field: str) -> frozenset[str]:
        names = row.get(field, [])
        return frozenset(fold(word) for name in names for word in groups.get(name, [name]))

    return Homograph(
        row["otherwise"],
        row.get("article", ""),
        several("sure_before"),
        several("not_before"),
        several("not_after"),
        tuple(row.get("not_written", [])),
        tuple(row.get("written", {}).items()),
    )

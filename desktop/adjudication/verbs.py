"""The verbs of the desk with their keys, by the keys' places on the board."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.language import number


class Verb(StrEnum):
    """What can be done at the desk besides taking a version."""

    NONE = "none"
    UNION = "union"
    INTERSECTION = "intersection"
    EDIT = "edit"
    KEEP = "keep"
    LATER = "later"
    NEXT = "next"
    PREVIOUS = "previous"
    PATTERN = "pattern"
    RULE = "rule"
    NOTE = "note"
    UNDO = "undo"
    NAMES = "names"
    STRATEGIES = "strategies"
    ONLY = "only"
    AGREED = "agreed"
    REPORT = "report"


KEYS = {
    "0": Verb.NONE,
    "U": Verb.UNION,
    "I": Verb.INTERSECTION,
    "E": Verb.EDIT,
    "G": Verb.KEEP,
    "L": Verb.LATER,
    "N": Verb.NEXT,
    "B": Verb.PREVIOUS,
    "P": Verb.PATTERN,
    "K": Verb.RULE,
    "C": Verb.NOTE,
    "Z": Verb.UNDO,
    "H": Verb.NAMES,
    "R": Verb.STRATEGIES,
    "D": Verb.ONLY,
    "Y": Verb.AGREED,
    "F": Verb.REPORT,
}
_SIGNS = {verb: sign for sign, verb in KEYS.items()}
_WORDS = {
    Verb.NONE: QT_TRANSLATE_NOOP("Verb", "None of them"),
    Verb.UNION: QT_TRANSLATE_NOOP("Verb", "Union"),
    Verb.INTERSECTION: QT_TRANSLATE_NOOP("Verb", "Intersection"),
    Verb.EDIT: QT_TRANSLATE_NOOP("Verb", "Edit…"),
    Verb.KEEP: QT_TRANSLATE_NOOP("Verb", "Keep the gold"),
    Verb.LATER: QT_TRANSLATE_NOOP("Verb", "Later…"),
    Verb.NEXT: QT_TRANSLATE_NOOP("Verb", "Next"),
    Verb.PREVIOUS: QT_TRANSLATE_NOOP("Verb", "Previous"),
    Verb.PATTERN: QT_TRANSLATE_NOOP("Verb", "Same kind…"),
    Verb.RULE: QT_TRANSLATE_NOOP("Verb", "Keep as a rule"),
    Verb.NOTE: QT_TRANSLATE_NOOP("Verb", "Note"),
    Verb.UNDO: QT_TRANSLATE_NOOP("Verb", "Undo"),
    Verb.NAMES: QT_TRANSLATE_NOOP("Verb", "Hide names"),
    Verb.STRATEGIES: QT_TRANSLATE_NOOP("Verb", "Decide by rule…"),
    Verb.ONLY: QT_TRANSLATE_NOOP("Verb", "Only disagreements"),
    Verb.REPORT: QT_TRANSLATE_NOOP("Verb", "Reports…"),
    Verb.AGREED: QT_TRANSLATE_NOOP("Verb", "Accept what all agree on"),
}


def verb_words(verb: Verb, count: int = 0) -> str:
    """The verb with its key; ``count`` stands between them where it is not 0."""
    words = QCoreApplication.translate("Verb", _WORDS[verb])
    told = f" ({number(count)})" if count else ""
    return f"{words}{told} \u2066{_SIGNS[verb]}\u2069"

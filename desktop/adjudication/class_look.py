"""How the classes of disagreement look and what they are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.disagreement import Difference, Disagreement
from annotations.adjudication.relations import RelationDifference
from annotations.wording import say
from desktop.language import current_language
from desktop.reading.view_span import SpanStyle, ViewSpan

COLOURS = {
    Disagreement.AGREED: "#4d9a5b",
    Disagreement.TRIVIAL: "#8a8f98",
    Disagreement.ATTRIBUTE: "#8064c8",
    Disagreement.LABEL: "#c8445c",
    Disagreement.BOUNDARY: "#2f7fc1",
    Disagreement.MISSING: "#c98a1b",
    Disagreement.SPLIT: "#159a97",
    Disagreement.STRUCTURE: "#7a6a4f",
    Disagreement.SEVERAL: "#b5499c",
}
_RELATION_COLOURS = {
    RelationDifference.AGREED: COLOURS[Disagreement.AGREED],
    RelationDifference.LABEL: COLOURS[Disagreement.LABEL],
    RelationDifference.DIRECTION: COLOURS[Disagreement.BOUNDARY],
    RelationDifference.MISSING: COLOURS[Disagreement.MISSING],
    RelationDifference.SEVERAL: COLOURS[Disagreement.SEVERAL],
}
_PATTERNS = {kind: number for number, kind in enumerate(Disagreement)}
_AGREED = "="
_MARKS = {
    CaseState.SETTLED: "✓",
    CaseState.LATER: "…",
    CaseState.STALE: "↻",
    CaseState.CONFLICT: "≠",
    CaseState.WAITING: "⌛\ufe0e",
}


Told = Difference | RelationDifference


def colour_of(told: Told) -> str:
    """The colour of the class."""
    if isinstance(told, RelationDifference):
        return _RELATION_COLOURS[told]
    return COLOURS[told.kind]


def class_name(told: Told) -> str:
    """The class in the window's language, with the kind of boundary."""
    language = current_language()
    if isinstance(told, RelationDifference):
        name = say(f"relation_difference.{told}", language)
        return QCoreApplication.translate("Classes", "Relation: {}").format(name)
    name = say(f"disagreement.{told.kind}", language)
    if told.boundary is None:
        return name
    return f"{name} ({say(f'boundary.{told.boundary}', language)})"


def class_words(told: Told) -> str:
    """The class, and where it is several what they are."""
    if isinstance(told, RelationDifference) or told.kind is not Disagreement.SEVERAL:
        return class_name(told)
    language = current_language()
    parts = [part for part in Disagreement if part in told.parts]
    return " + ".join(say(f"disagreement.{part}", language) for part in parts)


def state_mark(state: CaseState) -> str:
    """One sign for how far a case is; nothing where it is open."""
    return _MARKS.get(state, "")


def marked_place(case: Case) -> ViewSpan:
    """The case in the article: its class by colour, pattern and name, done or not."""
    kind = case.difference.kind
    words = " ".join(filter(None, (state_mark(case.state), class_name(case.difference))))
    agreed = kind is Disagreement.AGREED
    return ViewSpan(
        id=case.cluster.id,
        fragments=(tuple(case.cluster.place),),
        colour=COLOURS[kind],
        caption=(state_mark(case.state) or _AGREED) if agreed else words,
        pattern=_PATTERNS[kind],
        style=SpanStyle.OWN if case.asks else SpanStyle.OTHER,
        tip=words,
    )

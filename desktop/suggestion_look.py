"""How a suggestion looks in the text and what is said of it: source and confidence."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotations.label_set import LabelSet
from annotations.numerals import percent as in_percent
from annotations.span import Fragment, Span, SpanId
from annotations.suggestion import Method, Source, Suggestion, method_of
from desktop.language import current_language
from desktop.reading.view_span import SpanStyle, ViewSpan
from desktop.shown_spans import Appearance

_SOURCES: dict[str, str] = {
    Source.COUNTRIES: QT_TRANSLATE_NOOP("Suggestions", "table of countries"),
    Source.FIGURES: QT_TRANSLATE_NOOP("Suggestions", "figure rules"),
    Source.VICTIMS: QT_TRANSLATE_NOOP("Suggestions", "victim lexicon"),
    Source.MEMORY: QT_TRANSLATE_NOOP("Suggestions", "as labelled before"),
    Source.MODEL: QT_TRANSLATE_NOOP("Suggestions", "trained model"),
}
_PREFIX = "suggested:"


def view_id(suggestion: Suggestion) -> str:
    """What the canvas calls it, so that no span has the same id."""
    return _PREFIX + suggestion.id


def source_name(source: str) -> str:
    """What found it, in the window's language; another package's by the name it gives itself."""
    if source in _SOURCES:
        return QCoreApplication.translate("Suggestions", _SOURCES[source])
    from annotations.suggest.others import name_of_source

    return name_of_source(source, current_language())


def percent(share: float) -> str:
    """A share as a percentage in the digits of the window's language."""
    return f"\u2068{in_percent(share, current_language())}\u2069"


class SuggestionLook:
    """Suggestions as the canvas shows them, in one language."""

    def __init__(self, labels: LabelSet) -> None:
        self._labels = labels
        self._appearance = Appearance(labels, current_language())

    def of(
        self, suggestion: Suggestion, fragments: tuple[Fragment, ...] | None = None
    ) -> ViewSpan | None:
        """The suggestion, where it has been moved to; None where its label is no more."""
        shown = self._appearance.of(as_span(suggestion, fragments), SpanStyle.SUGGESTION)
        if shown is None:
            return None
        told = QCoreApplication.translate("Suggestions", "Suggested by: {} ({})").format(
            source_name(suggestion.source), percent(suggestion.score)
        )
        if method_of(suggestion.source) in (Method.RULES, Method.OTHERS):
            learned = QCoreApplication.translate(
                "Suggestions",
                "The confidence is learned from what was accepted and rejected in this project.",
            )
            told = f"{told}\n{learned}"
        caption = f"{shown.caption} {percent(suggestion.score)}"
        return replace(shown, caption=caption, tip=f"{shown.tip}\n{told}")

    def words(self, suggestion: Suggestion) -> str:
        """Label and values."""
        label = self._labels.get(suggestion.label)
        if label is None:
            return suggestion.label
        return self._appearance.caption(as_span(suggestion), label)


def as_span(suggestion: Suggestion, fragments: tuple[Fragment, ...] | None = None) -> Span:
    """The span that it would become."""
    return Span(
        SpanId(view_id(suggestion)),
        suggestion.document,
        suggestion.layer,
        suggestion.label,
        fragments or suggestion.fragments,
        suggestion.quote,
        suggestion.attributes,
        origin=suggestion.origin,
    )

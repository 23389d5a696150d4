"""The middle of the desk: what the case is, its cards, why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotations.adjudication.case import Case, CaseState
from annotations.adjudication.decision import Decision, Reason, Verdict
from annotations.adjudication.relation_case import RelationCase
from annotations.label_set import LabelSet
from annotations.relation import Relation
from annotations.span import Span
from annotations.typography import headed, listed
from annotations.wording import say
from desktop.adjudication.cards import Cards
from desktop.adjudication.class_look import Told, class_words, colour_of
from desktop.adjudication.names import People, label_names
from desktop.adjudication.relation_cards import relation_name
from desktop.adjudication.verbs import Verb, verb_words
from desktop.language import current_language, led
from desktop.preferences import Preferences
from desktop.widgets.plain_label import PlainLabel

REASON_KEYS = {
    Reason.SLIP: "S",
    Reason.GUIDELINE_UNCLEAR: "M",
    Reason.TEXT_AMBIGUOUS: "A",
    Reason.TOOL_BOUNDARY: "T",
    Reason.OTHER: "O",
}
_BUTTONS = (
    *(Verb.UNION, Verb.INTERSECTION, Verb.EDIT, Verb.KEEP),
    *(Verb.LATER, Verb.PATTERN, Verb.RULE, Verb.UNDO),
)
_A_ROW = 4
_BAR = 4


class NoteLine(QLineEdit):
    """A line for the note. Signal: ``left`` where Enter or Escape gives the keys back."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.editingFinished.emit()
            self.left.emit()
            return
        super().keyPressEvent(event)


class CasePane(QWidget):
    """Signals: ``verb_chosen`` (Verb), ``version_chosen`` (number, 0 for none of them),
    ``reason_chosen`` (Reason), ``note_written`` (text)."""

    verb_chosen = Signal(object)
    version_chosen = Signal(int)
    reason_chosen = Signal(object)
    note_written = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(wordWrap=True)
        self.bar = PlainLabel(scaledContents=True)
        self.bar.setFixedHeight(_BAR)
        self.standing = PlainLabel(wordWrap=True)
        self.standing.setFrameShape(QFrame.Shape.StyledPanel)
        self.cards = Cards(preferences)
        self.scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(self.cards)
        self.buttons = {verb: QPushButton() for verb in _BUTTONS}
        self.why = PlainLabel()
        self.reasons = {
            reason: QPushButton(checkable=True, focusPolicy=Qt.FocusPolicy.TabFocus)
            for reason in REASON_KEYS
        }
        self.note = NoteLine(clearButtonEnabled=True)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        verbs = QGridLayout()
        verbs.setSpacing(4)
        for at, button in enumerate(self.buttons.values()):
            verbs.addWidget(button, at // _A_ROW, at % _A_ROW)
        reasons = QHBoxLayout()
        reasons.setSpacing(4)
        group = QButtonGroup(self)
        group.setExclusive(False)
        for button in self.reasons.values():
            group.addButton(button)
            reasons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.bar)
        layout.addWidget(self.standing)
        layout.addWidget(self.scroll, 1)
        layout.addLayout(verbs)
        layout.addWidget(self.why)
        layout.addLayout(reasons)
        layout.addWidget(self.note)

    def _connect(self) -> None:
        self.cards.chosen.connect(self.version_chosen)
        for verb, button in self.buttons.items():
            button.clicked.connect(lambda _=False, verb=verb: self.verb_chosen.emit(verb))
        for reason, choice in self.reasons.items():
            choice.clicked.connect(lambda _=False, reason=reason: self.reason_chosen.emit(reason))
        self.note.editingFinished.connect(lambda: self.note_written.emit(self.note.text()))

    def show_case(
        self,
        case: Case | None,
        text: str,
        labels: LabelSet,
        people: People,
        *,
        reason: Reason,
        note: str,
    ) -> None:
        """Show this case; nothing where there is none."""
        self.cards.show_case(case, text, labels, people)
        if case is None:
            self.title.clear()
            self.standing.hide()
            return
        start, end = case.cluster.place
        words = " ".join(text[start:end].split())
        self._show_head(case.difference, f"«\u2068{words}\u2069»")
        self._show_standing(self._standing(case, labels, people))
        self._show_why(case, reason, note)

    def show_relations(
        self,
        case: RelationCase,
        text: str,
        spans: list[Span],
        labels: LabelSet,
        people: People,
        *,
        reason: Reason,
        note: str,
    ) -> None:
        """Show this case of relations; ``spans`` are all of the article."""
        self.cards.show_relations(case, text, spans, labels, people)
        ends = (" ".join(text[slice(*each)].split()) for each in case.ranges)
        self._show_head(case.difference, " – ".join(f"«\u2068{each}\u2069»" for each in ends))
        self._show_standing(self._standing_of_relations(case, spans, labels, people))
        self._show_why(case, reason, note)

    def _show_head(self, told: Told, words: str) -> None:
        self.title.setText(led(f"{class_words(told)}\n{words}"))
        strip = QPixmap(1, _BAR)
        strip.fill(QColor(colour_of(told)))
        self.bar.setPixmap(strip)

    def _show_standing(self, told: str) -> None:
        self.standing.setText(led(told))
        self.standing.setVisible(bool(told))

    def _show_why(self, case: Case | RelationCase, reason: Reason, note: str) -> None:
        decided = case.decision if case.decision is not None and not case.asks else None
        for each, button in self.reasons.items():
            button.setChecked(each is (reason if decided is None else decided.reason))
        if not self.note.hasFocus():
            self.note.setText(note if decided is None else decided.note)

    def offer(self, verb: Verb, *, enabled: bool, count: int = 0) -> None:
        """Enable a verb or not; ``count`` stands behind its words."""
        button = self.buttons[verb]
        button.setEnabled(enabled)
        button.setText(verb_words(verb, count))

    def _standing(self, case: Case, labels: LabelSet, people: People) -> str:
        """What was decided before, by whom, and why it asks again."""
        if not case.decisions:
            return ""
        lines = [say(f"case.{case.state}", current_language())]
        if not case.cluster.spans:
            lines = [self.tr("The annotators have taken their spans back; the gold still stands.")]
        names = label_names(labels)
        by_id: dict[str, Span] = {span.id: span for span in case.gold}
        for decision in case.decisions:
            gold = [by_id[each.id] for each in decision.gold if each.id in by_id]
            quotes = [f"{names.get(s.label, s.label)} «\u2068{s.quote}\u2069»" for s in gold]
            lines.append(self._said(decision, quotes, people))
        if case.state is CaseState.STALE:
            lines.append(self.tr("G keeps what was decided."))
        return "\n".join(lines)

    def _standing_of_relations(
        self, case: RelationCase, spans: list[Span], labels: LabelSet, people: People
    ) -> str:
        if case.state is CaseState.WAITING:
            return say(f"case.{case.state}", current_language())
        if not case.decisions:
            return ""
        lines = [say(f"case.{case.state}", current_language())]
        if not case.versions:
            lines = [self.tr("The annotators have taken their relations back; the gold has them.")]
        quotes: dict[str, str] = {span.id: span.quote for span in spans}
        by_id: dict[str, Relation] = {each.id: each for each in case.gold}
        for decision in case.decisions:
            gold = [by_id[each.id] for each in decision.gold if each.id in by_id]
            told = [
                f"«\u2068{quotes.get(r.source, '')}\u2069» {relation_name(r.label, labels)} "
                f"«\u2068{quotes.get(r.target, '')}\u2069»"
                for r in gold
            ]
            lines.append(self._said(decision, told, people))
        if case.state is CaseState.STALE:
            lines.append(self.tr("G keeps what was decided."))
        return "\n".join(lines)

    def _said(self, decision: Decision, quotes: list[str], people: People) -> str:
        """One decision in words; ``quotes`` are what it put into the gold."""
        language = current_language()
        if decision.rule:
            who = say(f"strategy.{decision.rule}", language)
        elif decision.adjudicator == "gold":
            who = self.tr("The adjudicator")
        else:
            who = people.adjudicator(decision.adjudicator)
        match decision.verdict:
            case Verdict.NONE:
                what = self.tr("none of them")
            case Verdict.LATER:
                what = self.tr("later")
            case Verdict.SPANS | Verdict.RELATIONS:
                what = listed(quotes, language)
        why = [say(f"reason.{decision.reason}", language)] if decision.reason else []
        note = [decision.note] if decision.note else []
        return " – ".join([headed(f"\u2068{who}\u2069", what, language), *why, *note])

    def retranslate(self) -> None:
        """Put every word in the present language."""
        for verb, button in self.buttons.items():
            button.setText(verb_words(verb))
            button.setToolTip(verb_words(verb))
        self.why.setText(self.tr("Why they differ (for this decision)"))
        language = current_language()
        for reason, choice in self.reasons.items():
            words = say(f"reason.{reason}", language)
            choice.setText(f"{words} \u2066{REASON_KEYS[reason]}\u2069")
            choice.setToolTip(words)
        self.note.setPlaceholderText(self.tr("A note on the decision (C)"))
        self.note.setAccessibleName(self.tr("Note on the decision"))
        self.title.setAccessibleName(self.tr("The case"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

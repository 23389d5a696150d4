"""The cards of a case: each version drawn in its own text, with who holds it and why."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotations.adjudication.case import Case
from annotations.adjudication.cluster import Version
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.relations import RelationVersion
from annotations.label_set import LabelSet
from annotations.layer import LayerId
from annotations.relation import Relation
from annotations.span import Span
from annotations.text.sentences import sentence_at
from desktop.adjudication.names import People
from desktop.adjudication.relation_cards import arrow_words, end_spans, version_arcs
from desktop.language import current_language, led, number
from desktop.preferences import Preferences
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.shown_spans import Appearance
from desktop.widgets.plain_label import PlainLabel

_AROUND = 60
_SMALLER = 0.9
_HIGHEST = 400


class CardText(DocumentView):
    """A piece of the article, as high as its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def fit(self) -> None:
        """Take the height that the text needs at this width."""
        article = self.article
        for index in range(len(article.segments)):
            article.segment(index)
        self.setFixedHeight(min(int(article.heights.total()) + 2 * 16, _HIGHEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class VersionCard(QFrame):
    """One way to decide. Signal: ``chosen`` (its number, 0 for none of them)."""

    chosen = Signal(int)

    def __init__(self, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self.setObjectName("card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.key = PlainLabel(f"\u2066{at}\u2069")
        bold = self.key.font()
        bold.setBold(True)
        bold.setPointSizeF(bold.pointSizeF() * 1.25)
        self.key.setFont(bold)
        self.who = PlainLabel(wordWrap=True)
        self.text = CardText(self)
        self.more = PlainLabel(wordWrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.key)
        head.addWidget(self.who, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addWidget(self.more)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.chosen.emit(self._at)


class Cards(QWidget):
    """All versions of the current case. Signal: ``chosen`` (number, 0 for none of them)."""

    chosen = Signal(int)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.cards: list[VersionCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addStretch(1)

    def show_case(self, case: Case | None, text: str, labels: LabelSet, people: People) -> None:
        """Show the versions of this case; the last card is none of them."""
        versions = case.cluster.versions() if case is not None else []
        self._keep(len(versions) + 1 if case is not None else 0)
        if case is None:
            return
        around = excerpt(text, *case.cluster.place)
        looks = Appearance(labels, current_language())
        for at, version in enumerate(versions):
            card = self.cards[at + 1]
            self._fill(card, case, version, text[slice(*around)], around[0], looks, people)
        self._offer_none(case.cluster.silent, people)

    def show_relations(
        self,
        case: RelationCase,
        text: str,
        spans: list[Span],
        labels: LabelSet,
        people: People,
    ) -> None:
        """Show what was drawn between the two ends; the last card is none of it."""
        self._keep(len(case.versions) + 1)
        first, last = excerpt(text, *case.place)
        ends = end_spans(case, spans, labels)
        for at, version in enumerate(case.versions):
            card = self.cards[at + 1]
            moved = [_moved(each, -first) for each in ends]
            card.text.show_document(text[first:last], moved, version_arcs(version, labels))
            card.text.choose_span(version.arrows[0].source)
            card.text.setVisible(True)
            card.text.fit()
            votes = f"{number(version.votes)}/{number(len(case.layers))}"
            card.who.setText(led(f"\u2068{votes}\u2069 · {people.told(version.layers)}"))
            told = arrow_words(version, ends, text, labels)
            notes = [
                f"✎ {people.name(r.layer)}: {r.note}" for r in _by_letter(version, people) if r.note
            ]
            card.more.setText(led("\n".join([told, *notes])))
            card.more.setVisible(True)
            card.setAccessibleName(f"{told} ({votes})")
            card.show()
        self._offer_none(case.silent, people)

    def set_reading_font(self) -> None:
        """Take the reading font as it is set now."""
        for card in self.cards:
            self._set_font(card)
            card.text.fit()

    def _keep(self, wanted: int) -> None:
        while len(self.cards) < wanted:
            self._add_card()
        for card in self.cards[wanted:]:
            card.hide()

    def _offer_none(self, silent: tuple[LayerId, ...], people: People) -> None:
        none = self.cards[0]
        none.text.hide()
        none.more.setVisible(False)
        told = self.tr("None of them")
        if silent:
            told = self.tr("None of them; nothing found here: {}").format(people.told(silent))
        none.who.setText(led(told))
        none.setAccessibleName(told)
        none.show()

    def _add_card(self) -> None:
        at = len(self.cards)
        card = VersionCard(at, self)
        card.chosen.connect(self.chosen)
        self._set_font(card)
        self.cards.append(card)
        # Card 0, none of them, stays last.
        self._layout.insertWidget(max(self._layout.count() - 2, 0) if at else 0, card)

    def _set_font(self, card: VersionCard) -> None:
        card.text.set_reading_font(
            self._preferences.reading_family,
            self._preferences.reading_size * _SMALLER,
            self._preferences.line_spacing,
        )

    def _fill(
        self,
        card: VersionCard,
        case: Case,
        version: Version,
        piece: str,
        first: int,
        looks: Appearance,
        people: People,
    ) -> None:
        shown = [looks.of(span) for span in version.spans]
        card.text.show_document(piece, [_moved(each, -first) for each in shown if each])
        card.text.setVisible(True)
        card.text.fit()
        votes = f"{number(version.votes)}/{number(len(case.cluster.layers))}"
        card.who.setText(led(f"\u2068{votes}\u2069 · {people.told(version.layers)}"))
        notes = [
            f"{people.name(span.layer)}: {span.note}"
            for layer in people.ordered(version.layers)
            for span in case.cluster.of(layer)
            if span.note
        ]
        card.more.setText(led("\n".join(f"✎ {note}" for note in notes)))
        card.more.setVisible(bool(notes))
        captions = "; ".join(each.caption for each in shown if each)
        quotes = "; ".join(span.quote for span in version.spans)
        card.setAccessibleName(f"{captions}: {quotes} ({votes})")
        card.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)


def _by_letter(version: RelationVersion, people: People) -> list[Relation]:
    order = people.ordered(version.layers)
    return sorted(version.relations, key=lambda each: order.index(each.layer))


def excerpt(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences around a place, cut where they are long; code points, half-open."""
    low, high = sentence_at(text, start)[0], sentence_at(text, max(end - 1, start))[1]
    low, high = min(low, start), max(high, end)
    low = max(low, word_start(text, max(start - _AROUND, 0)))
    high = min(high, word_end(text, min(end + _AROUND, len(text))))
    while low < start and text[low].isspace():
        low += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return low, high


def word_start(text: str, at: int) -> int:
    """The place itself, or where the word that it cuts begins."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def word_end(text: str, at: int) -> int:
    """The place itself, or where the word that it cuts ends."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _moved(span: ViewSpan, by: int) -> ViewSpan:
    return replace(span, fragments=tuple((start + by, end + by) for start, end in span.fragments))

"""Decide a case freely: select the words, choose the label, give the values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotations.adjudication.case import Case
from annotations.adjudication.decision import Draft
from annotations.knowledge.proposals import proposed_values
from annotations.label_set import Label, LabelSet, in_language
from annotations.span import Fragment, Span, checked_fragments, quoted
from desktop.adjudication.cards import excerpt
from desktop.language import current_language, led
from desktop.physical_keys import physical_key
from desktop.preferences import Preferences
from desktop.reading.document_view import DocumentView
from desktop.widgets.attribute_form import AttributeForm
from desktop.widgets.plain_label import PlainLabel

_SIZE = (640, 480)


class EditDialog(QDialog):
    """Gives one span in ``drafts``; the digits and letters of the labels choose them."""

    def __init__(
        self,
        case: Case,
        text: str,
        labels: LabelSet,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decide freely"))
        self._case, self._labels = case, labels
        self._first, last = excerpt(text, *case.cluster.place)
        self._text = text
        self.view = DocumentView()
        self.view.set_reading_font(
            preferences.reading_family, preferences.reading_size, preferences.line_spacing
        )
        self.view.setAccessibleName(self.tr("Select the words with Shift and the arrow keys"))
        self.view.show_document(text[self._first : last], [])
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        for label in labels:
            name = in_language(label.names, current_language(), label.name)
            key = f" \u2066{label.key}\u2069" if label.key else ""
            self.label.addItem(f"{name}{key}", str(label.id))
        self.form = AttributeForm(self)
        self.words = PlainLabel(wordWrap=True)
        self._values: dict[str, object] = {}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        self.accept_button = self.buttons.addButton(
            self.tr("&Decide"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setToolTip(self.tr("Decide (Ctrl+Enter)"))
        self._arrange()
        self._connect()
        self._begin()
        self.resize(*_SIZE)

    def _arrange(self) -> None:
        told = PlainLabel(wordWrap=True)
        told.setText(
            self.tr("Select the words with Shift and the arrow keys; a label's key chooses it.")
        )
        fields = QFormLayout()
        fields.addRow(self.tr("&Label"), self.label)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.words)
        layout.addLayout(fields)
        layout.addWidget(self.form)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.view.selection_changed.connect(self._show_words)
        self.label.activated.connect(self._propose)
        self.form.value_changed.connect(self._take_value)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _begin(self) -> None:
        """Start from the gold that stands, or from what most annotators hold."""
        versions = self._case.cluster.versions()
        base: Span | None = None
        if self._case.gold:
            base = self._case.gold[0]
        elif versions:
            base = versions[0].spans[0]
        start, end = self._case.cluster.place
        if base is not None:
            start, end = base.start, base.end
            self.label.setCurrentIndex(max(self.label.findData(base.label), 0))
            self._values = dict(base.attributes)
        self.view.select(start - self._first, end - self._first)
        self._show_form()
        self._show_words()
        self.view.setFocus()

    def _label(self) -> Label | None:
        return self._labels.get(str(self.label.currentData() or ""))

    def _range(self) -> Fragment:
        start, end = self.view.selection()
        return Fragment(start + self._first, end + self._first)

    def _propose(self) -> None:
        label, (start, end) = self._label(), self._range()
        self._values = {} if label is None else proposed_values(label, self._text[start:end])
        self._show_form()

    def _show_form(self) -> None:
        label = self._label()
        if label is not None:
            self.form.set_values(label, self._values, current_language())

    def _show_words(self) -> None:
        start, end = self._range()
        self.accept_button.setEnabled(start < end)
        quote = self._text[start:end]
        told = f"«\u2068{quote}\u2069»" if quote else self.tr("Nothing is selected.")
        self.words.setText(led(told))

    def _take_value(self, name: str, value: object) -> None:
        self._values[name] = value

    def drafts(self) -> tuple[Draft, ...]:
        """The span that was chosen, from every span of the case that it shares words with."""
        label, place = self._label(), self._range()
        if label is None or place.start >= place.end:
            return ()
        whole = checked_fragments(self._text, [place])
        sources = tuple(
            span.id
            for span in self._case.cluster.spans
            if span.start < place.end and place.start < span.end
        )
        held = {name: value for name, value in self._values.items() if value is not None}
        known = {name: value for name, value in held.items() if label.attribute(name)}
        assert quoted(self._text, whole)
        return (Draft(label.id, whole, known, sources),)

    def accept(self) -> None:
        self.form.commit()
        start, end = self._range()
        if start < end:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        sign = physical_key(event)
        if self.focusWidget() is self.view and sign and not event.modifiers():
            for at, label in enumerate(self._labels):
                if label.key == sign:
                    self.label.setCurrentIndex(at)
                    self._propose()
                    return
        super().keyPressEvent(event)

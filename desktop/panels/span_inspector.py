"""The chosen span: its words, its values and its note, all editable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotations.label_set import Label, in_language
from annotations.span import OriginKind, Span
from annotations.typography import headed
from desktop.language import current_language
from desktop.widgets.attribute_form import AttributeForm
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText, typed

_QUOTE_SHOWN = 200


class SpanInspector(QWidget):
    """Shows one span.

    Signals: ``value_edited`` (attribute id, value), ``value_refused`` (attribute's
    name, what was typed), ``note_edited`` (text), ``finished`` after Enter in a field.
    """

    value_edited = Signal(str, object)
    value_refused = Signal(str, str)
    note_edited = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._label: Label | None = None
        self.words = PlainLabel(wordWrap=True)
        self.origin = PlainLabel(wordWrap=True)
        self.form = AttributeForm(self)
        self.note = _Note(tabChangesFocus=True)
        self.note.setMaximumHeight(self.note.fontMetrics().lineSpacing() * 4)
        self._note_title = PlainLabel()
        self._note_title.setBuddy(self.note)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.origin, self.form, self._note_title, self.note):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.form.value_changed.connect(self.value_edited)
        self.form.value_refused.connect(self.value_refused)
        self.form.finished.connect(self.finished)
        self.note.left.connect(self.save_note)
        self.retranslate()

    def show_span(self, span: Span | None, label: Label | None, *, editable: bool) -> None:
        """Show this span, or say how to choose one. Call ``commit`` before another is shown."""
        before = self._span
        self._span, self._label = span, label
        shown = span is not None and label is not None
        for widget in (self.form, self.note, self._note_title):
            widget.setVisible(shown)
            widget.setEnabled(editable)
        self.origin.setVisible(False)
        if span is None or label is None:
            self.words.setText(self.tr("Choose a span to see and edit its values."))
            return
        quote = span.quote if len(span.quote) <= _QUOTE_SHOWN else span.quote[:_QUOTE_SHOWN] + "…"
        name = in_language(label.names, current_language(), label.name)
        self.words.setText(headed(name, f"\u2068{quote}\u2069", current_language()))
        if span.origin.kind is not OriginKind.HAND:
            self.origin.setVisible(True)
            self.origin.setText(self._origin_text(span))
        same = before is not None and before.id == span.id
        self.form.set_values(label, span.attributes, current_language(), keep_typed=same)
        if before is None or (before.id, before.note) != (span.id, span.note):
            self._show_note(span.note)

    def _show_note(self, note: str) -> None:
        """The caret stays where it is if the words are those typed."""
        if typed(self.note) != note:
            self.note.setPlainText(note)

    def focus_values(self) -> None:
        """Put the keyboard into the first value, or the note where there are none."""
        first = self.form.first_field()
        (first or self.note).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Tell of every value and note that was typed, before another span is shown."""
        self.form.commit()
        self.save_note()

    def save_note(self) -> None:
        """Tell of the note where it was changed."""
        if self._span is not None and typed(self.note) != self._span.note:
            self.note_edited.emit(typed(self.note))

    def _origin_text(self, span: Span) -> str:
        kind = {
            OriginKind.RULE: self.tr("proposed by a rule"),
            OriginKind.MODEL: self.tr("proposed by a model"),
            OriginKind.IMPORT: self.tr("imported"),
            OriginKind.ADJUDICATION: self.tr("from adjudication"),
        }.get(span.origin.kind, "")
        return self.tr("Origin: {}").format(f"{kind} {span.origin.by}".strip())

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.commit()
        self._note_title.setText(self.tr("&Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What the adjudicator should know"))
        self.show_span(self._span, self._label, editable=self.note.isEnabled())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A splitter knows nothing of lines that break: keep room for all of them."""
        super().resizeEvent(event)
        self.words.setMinimumHeight(self.words.heightForWidth(self.words.width()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Note(PlainText):
    """A text field that tells when the keyboard leaves it."""

    left = Signal()

    def focusOutEvent(self, event: QEvent) -> None:  # type: ignore[override]
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()

    def keyPressEvent(self, event: QEvent) -> None:  # type: ignore[override]
        if event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.left.emit()
            event.ignore()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

"""What the annotator's gestures on the text do: label, relabel, move boundaries, go to spans."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotations.errors import InvalidValue
from annotations.identity import new_id
from annotations.label_set import LabelId, LabelSet, in_language
from annotations.layer import DocumentState
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import (
    delete_spans,
    move_boundaries,
    relabel_span,
    set_attribute,
    write_note,
)
from annotations.operations.label_selection import label_selection
from annotations.span import Span, SpanId
from annotations.storage.journal import Changes
from desktop.language import current_language
from desktop.notices import Notices
from desktop.panels.span_inspector import SpanInspector
from desktop.panels.span_list import SpanList
from desktop.panels.value_text import value_text
from desktop.physical_keys import latin_sign
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.workspace import Workspace


class Annotating(QObject):
    """Ties text, span list and inspector to one chosen span. Signal: ``span_chosen``."""

    span_chosen = Signal()

    def __init__(
        self,
        workspace: Workspace,
        view: DocumentView,
        span_list: SpanList,
        inspector: SpanInspector,
        notices: Notices,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view, self._list, self._inspector = view, span_list, inspector
        self._notices = notices
        self._spans: list[Span] = []
        self._labels = LabelSet()
        self.chosen: SpanId | None = None
        workspace.leaving.connect(inspector.commit)
        workspace.document_opened.connect(self._open)
        workspace.changed.connect(self._take_changes)
        workspace.annotator_changed.connect(self.reread)
        view.span_chosen.connect(self.choose)
        view.span_activated.connect(self._activate)
        view.selection_changed.connect(self._let_go)
        span_list.span_chosen.connect(self.go_to)
        span_list.span_activated.connect(self._activate)
        inspector.value_edited.connect(self._set_value)
        inspector.value_refused.connect(self._refuse)
        inspector.note_edited.connect(self._write_note)

    def _open(self) -> None:
        document = self._workspace.document
        self.chosen = None
        self._read()
        if document is None:
            self._view.clear()
        else:
            self._view.show_document(document.text, self._shown())
        self._show_chosen()

    def _take_changes(self, changes: Changes) -> None:
        mine = self._workspace.document_id in changes.documents
        if "label" in changes.tables or "document" in changes.tables or mine:
            self.reread()

    def reread(self) -> None:
        """Read the article's spans anew and show them."""
        self._read()
        if self.chosen not in {span.id for span in self._spans}:
            self.chosen = None
        if self._workspace.document is not None:
            self._view.set_spans(self._shown())
        self._show_chosen()

    def _read(self) -> None:
        project = self._workspace.project
        self._labels = LabelSet() if project is None else project.label_set
        self._spans = self._workspace.spans()

    def _shown(self) -> list[ViewSpan]:
        language = current_language()
        shown = []
        for span in self._spans:
            label = self._labels.get(span.label)
            if label is None:
                continue
            values = value_text(label, span.attributes, language)
            name = in_language(label.names, language, label.name)
            caption = f"{name} · {values}" if values else name
            shown.append(ViewSpan(span.id, span.fragments, label.colour, caption))
        return shown

    def span(self) -> Span | None:
        """The chosen span."""
        return next((span for span in self._spans if span.id == self.chosen), None)

    def _show_chosen(self) -> None:
        span = self.span()
        label = None if span is None else self._labels.get(span.label)
        self._list.show_spans(self._spans, self._labels, self.chosen)
        self._inspector.show_span(span, label, editable=self._workspace.can_annotate)
        self._view.choose_span(self.chosen)
        self.span_chosen.emit()

    def choose(self, span: str | None) -> None:
        """Make this the chosen span."""
        chosen = SpanId(span) if span else None
        if chosen != self.chosen:
            self._inspector.commit()
            self.chosen = chosen
            self._show_chosen()

    def go_to(self, span: str) -> None:
        """Choose the span and bring it into view, the caret at its start."""
        found = next((shown for shown in self._spans if shown.id == span), None)
        if found is not None:
            self._view.set_caret(found.start)
            self._view.ensure_visible(found.start)
            self.choose(span)

    def go_to_neighbour(self, step: int) -> None:
        """Choose the next or previous span, from the chosen one or from the caret."""
        if not self._spans:
            return
        row = next((at for at, span in enumerate(self._spans) if span.id == self.chosen), None)
        if row is None:
            caret = self._view.caret()
            later = [at for at, span in enumerate(self._spans) if span.start >= caret]
            first = later[0] if later else len(self._spans)
            row = first if step > 0 else first - 1
        else:
            row += step
        self.go_to(self._spans[row % len(self._spans)].id)

    def _let_go(self) -> None:
        """A new selection is about new words: label keys make a span of them."""
        start, end = self._view.selection()
        if start != end:
            return
        if self.chosen is not None and self.chosen not in self._view.spans_at(start):
            span = self.span()
            if span is None or not span.start <= start <= span.end:
                self.choose(None)

    def use_key(self, sign: str, *, exact: bool) -> bool:
        """Use the label on this physical key; False where no label has it."""
        for label in self._labels:
            if label.key and latin_sign(label.key) == sign:
                self.use_label(label.id, exact=exact)
                return True
        return False

    def use_label(self, label: str, *, exact: bool = False) -> None:
        """Label the selection, or give the chosen span another label where nothing is selected."""
        if not self._workspace.can_annotate or self._workspace.document_id is None:
            self._notices.tell(self.tr("Say first who is annotating: Project > Annotator…"))
            return
        start, end = self._view.selection() if exact else self._view.snapped_selection()
        if start != end:
            self._label_selection(LabelId(label), start, end, exact=exact)
        elif self.chosen is not None:
            self._workspace.run(relabel_span, span=self.chosen, label=LabelId(label))
        else:
            self._notices.tell(self.tr("Select words first, then press a label's key."))

    def _label_selection(self, label: LabelId, start: int, end: int, *, exact: bool) -> None:
        document = self._workspace.document_id
        assert document is not None
        made = SpanId(new_id())
        done = self._workspace.run(
            label_selection,
            document=document,
            layer=self._workspace.layer,
            label=label,
            start=start,
            end=end,
            span=made,
            exact=exact,
        )
        if done is not None:
            self._view.set_caret(end)
            self.choose(made)

    def move_to_selection(self) -> None:
        """Give the chosen span the boundaries of the selection."""
        start, end = self._view.snapped_selection()
        if self.chosen is None or start == end:
            self._notices.tell(self.tr("Choose a span, then select the words it should cover."))
            return
        self._workspace.run(move_boundaries, span=self.chosen, fragments=[(start, end)])

    def delete(self) -> None:
        """Delete the chosen span."""
        if self.chosen is not None:
            self._workspace.run(delete_spans, spans=[self.chosen])

    def mark_done(self) -> None:
        """Mark the article done, or take that back where it was done."""
        project, document = self._workspace.project, self._workspace.document_id
        if project is None or document is None:
            return
        layer = self._workspace.layer
        done = project.layers.state(document, layer) is DocumentState.DONE
        state = DocumentState.IN_PROGRESS if done else DocumentState.DONE
        self._workspace.run(set_state, document=document, layer=layer, state=state)

    def _activate(self, span: str) -> None:
        self.choose(span)
        self._inspector.focus_values()

    def _set_value(self, attribute: str, value: object) -> None:
        if self.chosen is not None:
            self._workspace.run(set_attribute, span=self.chosen, attribute=attribute, value=value)

    def _refuse(self, attribute: str, typed: str) -> None:
        self._notices.problem(InvalidValue(attribute=attribute, value=typed))

    def _write_note(self, note: str) -> None:
        if self.chosen is not None:
            self._workspace.run(write_note, span=self.chosen, note=note)

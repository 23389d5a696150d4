"""What the annotator's gestures on the text do: label, relabel, move boundaries, go to spans."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotations.errors import InvalidValue, ReadOnlyProject, SpanMissing
from annotations.identity import new_id
from annotations.label_set import LabelId, LabelSet
from annotations.layer import DocumentState
from annotations.operations.edit_flags import flag_span
from annotations.operations.edit_layers import set_state
from annotations.operations.edit_spans import (
    delete_spans,
    move_boundaries,
    set_attribute,
    write_note,
)
from annotations.operations.label_selection import label_selection, relabel_with_values
from annotations.span import Span, SpanId
from annotations.storage.journal import Changes
from annotations.text.boundary_moves import Edge, Unit, differently_bounded, moved_boundary
from desktop.language import current_language, number
from desktop.notices import Notices
from desktop.panels.span_inspector import SpanInspector
from desktop.panels.span_list import SpanList
from desktop.physical_keys import latin_sign
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.shown_spans import Appearance, ShownSpans
from desktop.workspace import Workspace

_TITLES = 3
"""Articles that a warning names."""


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
        self._labels = LabelSet()
        self._appearance = Appearance(self._labels, current_language())
        self.spans = ShownSpans()
        self.beside: Callable[[], list[ViewSpan]] = list
        self.chosen: SpanId | None = None
        self.ask_annotator: Callable[[], bool] | None = None
        workspace.document_opened.connect(self._open)
        workspace.changed.connect(self._take_changes)
        workspace.annotator_changed.connect(self.reread)
        workspace.leaving.connect(inspector.commit)
        view.span_chosen.connect(self.choose)
        view.span_activated.connect(self._activate)
        view.selection_changed.connect(self._let_go)
        span_list.span_chosen.connect(self.go_to)
        span_list.span_activated.connect(self._activate)
        inspector.value_edited.connect(self._set_value)
        inspector.value_refused.connect(self._refuse)
        inspector.note_edited.connect(self._write_note)
        inspector.finished.connect(view.setFocus)

    def _open(self) -> None:
        document = self._workspace.document
        self.chosen = None
        self._read()
        if document is None:
            self._view.clear()
        else:
            self._view.show_document(document.text, self._shown())
        self._show_chosen()

    def reread(self) -> None:
        """Read the article's spans anew and show them."""
        self._read()
        if self.spans.get(self.chosen) is None:
            self.chosen = None
        if self._workspace.document is not None:
            self._view.set_spans([*self._shown(), *self.beside()])
        self._show_chosen()

    def _read(self) -> None:
        project = self._workspace.project
        self._labels = LabelSet() if project is None else project.label_set
        self._appearance = Appearance(self._labels, current_language())
        self.spans = ShownSpans(self._workspace.spans())
        self._list.show_spans(self.spans, self._labels)

    def _shown(self) -> list[ViewSpan]:
        return [shown for span in self.spans if (shown := self._appearance.of(span)) is not None]

    def _take_changes(self, changes: Changes) -> None:
        if "label" in changes.tables or "document" in changes.tables:
            self.reread()
        elif self._workspace.document_id in changes.documents and "span" in changes.tables:
            if changes.rows is None:
                self.reread()
            else:
                self._take_rows([key for table, key in changes.rows if table == "span"])

    def _take_rows(self, keys: list[str]) -> None:
        """Read these spans alone: an article may have ten thousand others."""
        put: list[ViewSpan] = []
        gone: list[str] = []
        for key in keys:
            span = self._standing(SpanId(key))
            shown = None if span is None else self._appearance.of(span)
            if span is None or shown is None:
                self._list.model.remove(key)
                gone.append(key)
            else:
                self._list.model.put(span)
                put.append(shown)
        self._view.change_spans(put=put, gone=gone)
        if self.chosen in gone:
            self.chosen = None
        if self.chosen is None or self.chosen in keys or gone:
            self._show_chosen()

    def _standing(self, identifier: SpanId) -> Span | None:
        """The span as it is now, where it is in this article and layer."""
        project = self._workspace.project
        if project is None:
            return None
        try:
            span = project.spans.get(identifier)
        except SpanMissing:
            return None
        here = (self._workspace.document_id, self._workspace.layer)
        return span if (span.document, span.layer) == here else None

    def span(self) -> Span | None:
        """The chosen span."""
        return self.spans.get(self.chosen)

    def _show_chosen(self) -> None:
        span = self.span()
        label = None if span is None else self._labels.get(span.label)
        self._list.choose(self.chosen)
        self._inspector.show_span(span, label, editable=self._workspace.can_annotate)
        self._view.choose_span(self.chosen)
        self.span_chosen.emit()

    def choose(self, span: str | None) -> None:
        """Make this the chosen span; what is no span of the layer, such as a suggestion, is not."""
        chosen = SpanId(span) if self.spans.get(span) is not None else None
        if chosen != self.chosen:
            self._inspector.commit()
            self.chosen = chosen
            self._show_chosen()

    def go_to(self, span: str) -> None:
        """Choose the span and bring it into view, the caret at its start."""
        found = self.spans.get(span)
        if found is not None:
            # Chosen first: a caret that leaves the chosen span lets go of it.
            self.choose(span)
            self._view.set_caret(found.start)
            self._view.ensure_visible(found.start)

    def go_to_neighbour(self, step: int) -> None:
        """Choose the next or previous span, from the chosen one or from the caret."""
        if not len(self.spans):
            return
        chosen = self.span()
        if chosen is not None:
            row = self.spans.row_of(chosen) + step
        else:
            caret = self._view.caret()
            later = (at for at, span in enumerate(self.spans) if span.start >= caret)
            first = next(later, len(self.spans))
            row = first if step > 0 else first - 1
        self.go_to(self.spans[row % len(self.spans)].id)

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
        if not self.knows_who():
            return
        start, end = self._view.selection() if exact else self._view.snapped_selection()
        if start != end:
            self._label_selection(LabelId(label), start, end, exact=exact)
        elif self.chosen is not None:
            self._workspace.run(relabel_with_values, span=self.chosen, label=LabelId(label))
        else:
            self._notices.tell(self.tr("Select words first, then press a label's key."))

    def knows_who(self) -> bool:
        """Whether spans can be made; asks who is annotating where nobody has said so yet."""
        project = self._workspace.project
        if project is not None and project.read_only:
            self._workspace.failed.emit(ReadOnlyProject(path=project.path))
            return False
        if project is not None and not self._workspace.layer and self.ask_annotator is not None:
            self.ask_annotator()
        if not self._workspace.can_annotate:
            self._notices.tell(self.tr("Say first who is annotating: Project > Annotator…"))
        return self._workspace.can_annotate

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
            more=self._view.kept_fragments(),
        )
        if done is not None:
            self.choose(made)
            self._view.set_caret(end)
            self._warn_of_other_bounds()

    def move_to_selection(self) -> None:
        """Give the chosen span the boundaries of the selection."""
        start, end = self._view.snapped_selection()
        if self.chosen is None or start == end:
            self._notices.tell(self.tr("Choose a span, then select the words it should cover."))
            return
        fragments = [*self._view.kept_fragments(), (start, end)]
        if self._workspace.run(move_boundaries, span=self.chosen, fragments=fragments):
            self._warn_of_other_bounds()

    def add_fragment(self) -> None:
        """Add the selection to the chosen span, or keep it for a span that is still to be made."""
        span = self.span()
        start, end = self._view.snapped_selection()
        if start == end:
            self._notices.tell(self.tr("Select the words that belong to the span as well."))
        elif span is None:
            self._view.keep_selection()
        else:
            fragments = [*span.fragments, (start, end)]
            self._workspace.run(move_boundaries, span=span.id, fragments=fragments)
            self._view.set_caret(end)

    def move_boundary(self, edge: Edge, unit: Unit, *, left: bool) -> None:
        """Move one boundary of the chosen span a step to the left or right on the screen."""
        span = self.span()
        if span is None:
            self._notices.tell(self.tr("Choose a span first, then move its boundaries."))
            return
        number = 0 if edge is Edge.START else len(span.fragments) - 1
        outward = (edge is Edge.END) == (left == self._view.is_rtl())
        old = span.fragments[number]
        moved = moved_boundary(self._view.text(), *old, edge=edge, outward=outward, unit=unit)
        if moved != old:
            fragments = [*span.fragments[:number], moved, *span.fragments[number + 1 :]]
            self._workspace.run(move_boundaries, span=span.id, fragments=fragments)
            self._view.ensure_visible(moved[edge is Edge.END])
            self._warn_of_other_bounds()

    def _warn_of_other_bounds(self) -> None:
        """Say where the same words were bounded differently under this label."""
        project, span = self._workspace.project, self.span()
        if project is None or span is None or len(span.fragments) > 1:
            return
        forms = differently_bounded(self._view.text(), span.start, span.end)
        counts = project.spans.count_quotes(span.label, forms)
        if not counts:
            return
        other, count = max(counts.items(), key=lambda item: item[1])
        titles = project.spans.titles_with_quote(span.label, other, most=_TITLES)
        where = self.tr(", ").join(f"«\u2068{title}\u2069»" for title in titles)
        told = self.tr("Elsewhere these words were labelled as “{}” ({}×).")
        if where:
            told = self.tr("Elsewhere these words were labelled as “{}” ({}×), for instance in {}.")
        self._notices.tell(told.format(f"\u2068{other}\u2069", number(count), where))

    def flag(self) -> None:
        """Flag the chosen span to come back to, or take its flag away."""
        span = self.span()
        if span is not None:
            self._workspace.run(flag_span, span=span.id, flagged=not span.flagged)

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

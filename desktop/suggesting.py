"""Suggestions in the text: shown apart from spans, chosen, and judged with one key each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotations.errors import Problem
from annotations.identity import new_id
from annotations.label_set import AttributeKind, LabelId
from annotations.operations.accept_suggestions import (
    accept_label,
    accept_suggestion,
    reject_suggestions,
)
from annotations.span import Fragment, SpanId
from annotations.storage.journal import Changes
from annotations.suggestion import Suggestion
from annotations.text.boundary_moves import Edge, Unit, moved_boundary
from desktop.annotating import Annotating
from desktop.notices import Notices
from desktop.physical_keys import latin_sign
from desktop.reading.document_view import DocumentView
from desktop.reading.view_span import ViewSpan
from desktop.suggestion_finder import SuggestionFinder
from desktop.suggestion_look import SuggestionLook, view_id
from desktop.workspace import Workspace

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Suggesting(QObject):
    """The suggestions of the open article; ``current`` is the one that the keys judge.

    Signals: ``changed`` when the suggestions or the current one did; ``looked``
    once the open article has been read for them.
    """

    changed = Signal()
    looked = Signal()

    def __init__(
        self, workspace: Workspace, view: DocumentView, annotating: Annotating, notices: Notices
    ) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._annotating, self._notices = annotating, notices
        self._finder = SuggestionFinder(workspace, self)
        self.suggestions: list[Suggestion] = []
        self.current: Suggestion | None = None
        self._moved: tuple[Fragment, ...] | None = None
        self._ids: set[str] = set()
        self._wanted = True
        self._warned = False
        annotating.beside = self._in_view
        view.installEventFilter(self)
        view.span_chosen.connect(self._take_choice)
        annotating.span_chosen.connect(self._outline)
        workspace.project_opened.connect(self._begin)
        workspace.document_opened.connect(self._open)
        workspace.annotator_changed.connect(self.restart)
        workspace.changed.connect(self._take_changes)
        self._finder.kept.connect(self.reread)
        self._finder.looked.connect(self._take_looked)

    # What is shown

    @property
    def on(self) -> bool:
        """Whether suggestions can be shown here and now."""
        project = self._workspace.project
        writing = project is not None and self._workspace.can_annotate
        return self._wanted and writing and not project.suggestions.blind  # type: ignore[union-attr]

    def switch(self, *, on: bool) -> None:
        """Show suggestions, or none, in this window."""
        self._wanted = on
        self.restart()

    def _begin(self) -> None:
        self._warned = False

    def _open(self) -> None:
        """Another article is in the canvas, with its spans and nothing beside them."""
        self._ids.clear()
        self.restart()

    def restart(self) -> None:
        """Show what is known of the open article, and look for more."""
        self.current = self._moved = None
        self._finder.stop()
        self.reread()
        if self.on:
            self._finder.look()

    def reread(self) -> None:
        """Read what is still to be judged in the open article and show it."""
        project, document = self._workspace.project, self._workspace.document_id
        self.suggestions = []
        if project is not None and document is not None and self.on:
            self.suggestions = project.suggestions.of_document(document, self._workspace.layer)
        if self.current is not None and self.current.id not in {e.id for e in self.suggestions}:
            self.current = self._moved = None
        put = self._in_view()
        ids = {each.id for each in put}
        if put or self._ids:
            self._view.change_spans(put=put, gone=self._ids - ids)
        self._ids = ids
        self._outline()
        self.changed.emit()

    def _in_view(self) -> list[ViewSpan]:
        """What the canvas shows beside the spans."""
        look = SuggestionLook(self._workspace.labels())
        shown = (
            look.of(each, self._moved if self._is_current(each) else None)
            for each in self.suggestions
        )
        return [each for each in shown if each is not None]

    def _is_current(self, suggestion: Suggestion) -> bool:
        return self.current is not None and suggestion.id == self.current.id

    def _take_changes(self, changes: Changes) -> None:
        mine = self._workspace.document_id in changes.documents
        if changes.tables & {"setting", "label", "document"}:
            self.restart()
        elif mine and changes.tables & {"rejection", "suggestion", "span"}:
            self.reread()
            if self.on and "span" in changes.tables:
                self._finder.look(later=True)

    def _take_looked(self, problem: Problem | None) -> None:
        if problem is not None and not self._warned:
            self._warned = True
            self._notices.problem(problem)
        self.looked.emit()

    # Choosing

    def _take_choice(self, identifier: str) -> None:
        self._choose(next((e for e in self.suggestions if view_id(e) == identifier), None))

    def _choose(self, suggestion: Suggestion | None) -> None:
        if suggestion is not None or self.current is not None:
            self.current, self._moved = suggestion, None
            self._outline()
            self.changed.emit()

    def _outline(self) -> None:
        """A chosen span lets go of the suggestion; else the current one is framed."""
        if self.current is None:
            return
        if self._annotating.chosen is not None:
            self._choose(None)
        else:
            self._view.choose_span(view_id(self.current))

    def go(self, step: int) -> None:
        """Choose the next or previous suggestion, from the current one or from the caret."""
        if not self.suggestions:
            self._notices.tell(self.tr("There is no suggestion in this article."))
            return
        ids = [each.id for each in self.suggestions]
        if self.current is not None:
            at = ids.index(self.current.id) + step
        else:
            caret = self._view.caret()
            later = (n for n, each in enumerate(self.suggestions) if each.start >= caret)
            first = next(later, len(ids))
            at = first if step > 0 else first - 1
        self._go_to(self.suggestions[at % len(ids)])

    def _go_to(self, suggestion: Suggestion) -> None:
        self._annotating.choose(None)
        self._view.set_caret(suggestion.start)
        self._view.ensure_visible(suggestion.end)
        self._view.ensure_visible(suggestion.start)
        self._choose(suggestion)

    # Judging

    def accept(self, label: LabelId | None = None, *, stay: bool = False) -> None:
        """Make a span of the current suggestion, as selected or moved, and go to the next.

        Where the new span lacks a value, or with ``stay``, it is chosen instead.
        """
        suggestion = self._to_judge()
        if suggestion is None:
            return
        made = SpanId(new_id())
        bounds, self._moved = self._bounds(), None
        done = self._workspace.run(
            accept_suggestion, suggestion=suggestion, label=label, fragments=bounds, span=made
        )
        if done is None:
            return
        if stay or self._lacks_value(made):
            self._annotating.go_to(made)
        else:
            self._go_on(suggestion)

    def reject(self) -> None:
        """Say no to the current suggestion and go to the next."""
        suggestion = self._to_judge()
        if suggestion is not None and self._workspace.run(
            reject_suggestions, suggestions=[suggestion]
        ):
            self._go_on(suggestion)

    def accept_label(self) -> None:
        """Accept everything in this article that is proposed under the current one's label."""
        suggestion = self._to_judge()
        if suggestion is not None and self._workspace.run(
            accept_label,
            label=suggestion.label,
            layer=suggestion.layer,
            document=suggestion.document,
        ):
            self._go_on(suggestion)

    def use_key(self, sign: str) -> bool:
        """Accept under the label on this physical key; False where none is current."""
        start, end = self._view.selection()
        if self.current is None or start != end:
            return False
        labels = self._workspace.labels()
        label = next((e for e in labels if e.key and latin_sign(e.key) == sign), None)
        if label is not None:
            self.accept(label.id)
        return label is not None

    def move_boundary(self, edge: Edge, unit: Unit, *, left: bool) -> bool:
        """Move a boundary of the current suggestion; False where there is none."""
        if self.current is None:
            return False
        parts = list(self._moved or self.current.fragments)
        at = 0 if edge is Edge.START else len(parts) - 1
        outward = (edge is Edge.END) == (left == self._view.is_rtl())
        moved = moved_boundary(self._view.text(), *parts[at], edge=edge, outward=outward, unit=unit)
        parts[at] = Fragment(*moved)
        self._moved = tuple(parts)
        self._view.change_spans(put=self._in_view())
        self._outline()
        return True

    def _to_judge(self) -> Suggestion | None:
        if self.current is None:
            self._notices.tell(self.tr("Go to a suggestion first, with F12 or a click."))
        return self.current

    def _bounds(self) -> list[tuple[int, int]] | None:
        start, end = self._view.snapped_selection()
        if start != end:
            return [*self._view.kept_fragments(), (start, end)]
        return None if self._moved is None else [(part.start, part.end) for part in self._moved]

    def _go_on(self, judged: Suggestion) -> None:
        later = [each for each in self.suggestions if each.start >= judged.start]
        if later:
            self._go_to(later[0])
        else:
            self._choose(None)
            self._annotating.choose(None)
            self._view.set_caret(judged.end)

    def _lacks_value(self, made: SpanId) -> bool:
        """Whether the new span has no country or figure yet, so that one is to be chosen."""
        span = self._annotating.spans.get(made)
        label = None if span is None else self._workspace.labels().get(span.label)
        if span is None or label is None:
            return False
        asked = (AttributeKind.COUNTRY, AttributeKind.FIGURE)
        return any(
            attribute.kind in asked and span.attributes.get(attribute.id) is None
            for attribute in label.attributes
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() != QEvent.Type.KeyPress or self.current is None:
            return False
        return isinstance(event, QKeyEvent) and self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in _PLAIN
        if event.key() in _RETURN and plain:
            self.accept()
        elif event.key() in _RETURN and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.accept_label()
        elif event.key() in _DELETE and plain:
            self.reject()
        else:
            return False
        return True

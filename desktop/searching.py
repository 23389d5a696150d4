"""Ties the search to the text: opens hits, walks them, labels every occurrence, removes labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.knowledge.proposals import without_proclitics
from annotations.label_set import LabelId
from annotations.project import Project
from annotations.storage.journal import Changes
from annotations.storage.search import Hit, SearchQuery
from annotations.text.patterns import standing_alone
from desktop.annotating import Annotating
from desktop.background_job import BackgroundJob
from desktop.notices import Notices
from desktop.panels.search_panel import SearchPanel
from desktop.reading.document_view import DocumentView
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from desktop.dialogs.propagate_dialog import PropagateDialog

_LONGEST = 200
"""Code points of a selection that is taken for words to look for."""

Work = Callable[[Project, BackgroundJob], Changes]
RunJob = Callable[[str, Work, Callable[[Changes], object]], None]
"""Runs work with a connection of its own, under this title, and gives back its result."""


class Searching(QObject):
    """What the actions of the search do."""

    def __init__(
        self,
        workspace: Workspace,
        view: DocumentView,
        panel: SearchPanel,
        annotating: Annotating,
        notices: Notices,
    ) -> None:
        super().__init__(panel)
        self._workspace, self._view, self._panel = workspace, view, panel
        self._annotating, self._notices = annotating, notices
        self._last_label: LabelId | None = None
        self.run_job: RunJob | None = None
        panel.hit_chosen.connect(self.open_hit)
        panel.left.connect(self.close)
        panel.label_every_asked.connect(lambda: self._label_every(panel.query()))
        panel.remove_label_asked.connect(self._remove_asked_of_panel)

    def find(self, *, in_article: bool) -> None:
        """Show the search with the selected words."""
        self._panel.show()
        self._panel.ask(self._selected(), in_article=in_article)

    def close(self) -> None:
        """Leave the search for the text."""
        self._panel.model.stop()
        self._panel.hide()
        self._view.setFocus()

    def go_to_neighbour(self, step: int) -> None:
        """Open the next or previous hit."""
        if not self._panel.model.rowCount() and not self._panel.isVisible():
            self.find(in_article=True)
        else:
            self._panel.go_to_neighbour(step)

    def open_hit(self, hit: Hit, go: bool = True) -> None:
        """Open the article of the hit and select it; the keyboard goes there where asked."""
        if hit.document != self._workspace.document_id and not self._workspace.open_document(
            hit.document
        ):
            return
        self._view.select(*hit.fragment)
        self._view.ensure_visible(hit.fragment.start)
        if go:
            self._view.setFocus()

    def label_every(self) -> None:
        """Offer to label every occurrence of the chosen span's words, or those selected."""
        query = self._panel.query()
        words = self._words_to_label()
        if words:
            query = SearchQuery(words, whole_word=True, document=query.document)
        self._label_every(query)

    def remove_everywhere(self) -> None:
        """Offer to remove the label of the chosen span wherever it is over the same words."""
        span = self._annotating.span()
        if span is None:
            self._remove(SearchQuery(), None)
        else:
            words = standing_alone(self._view.text(), span.start, span.end)
            self._remove(SearchQuery(words), span.label)

    def _remove_asked_of_panel(self) -> None:
        query = self._panel.query()
        self._remove(SearchQuery(query.words, document=query.document), query.label)

    def _label_every(self, query: SearchQuery) -> None:
        span = self._annotating.span()
        dialog = self._dialog(query, span.label if span is not None else query.label)
        if dialog is not None:
            dialog.accepted.connect(lambda: self._do_label(dialog))
            dialog.open()

    def _remove(self, query: SearchQuery, label: LabelId | None) -> None:
        dialog = self._dialog(query, label, removes=True)
        if dialog is not None:
            dialog.accepted.connect(lambda: self._do_remove(dialog))
            dialog.open()

    def _dialog(
        self, query: SearchQuery, label: LabelId | None, *, removes: bool = False
    ) -> PropagateDialog | None:
        from desktop.dialogs.propagate_dialog import Asked, PropagateDialog

        project = self._workspace.project
        if project is None or not self._annotating.knows_who():
            return None
        labels = project.label_set
        if not len(labels):
            self._notices.tell(self.tr("No labels yet. Make some under Project > Labels…"))
            return None
        document, layer = self._workspace.document_id, self._workspace.layer
        asked = Asked(project, labels, label or self._last_label, layer, document)
        dialog = PropagateDialog(asked, query, self._panel.window(), removes=removes)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _do_label(self, dialog: PropagateDialog) -> None:
        from annotations.operations.propagate import label_occurrences

        places, label = dialog.places(), dialog.chosen_label()
        layer, self._last_label = self._workspace.layer, label

        def work(project: Project, job: BackgroundJob) -> Changes:
            return label_occurrences(
                project, places=places, label=label, layer=layer, progress=job.progress
            )

        self._run(self.tr("Labelling every occurrence"), work)

    def _do_remove(self, dialog: PropagateDialog) -> None:
        from annotations.operations.propagate import remove_label_everywhere

        spans, label = set(dialog.spans()), dialog.chosen_label()
        layer, self._last_label = self._workspace.layer, label

        def work(project: Project, job: BackgroundJob) -> Changes:
            return remove_label_everywhere(
                project, label=label, layer=layer, only=spans, progress=job.progress
            )

        self._run(self.tr("Removing the label"), work)

    def _run(self, title: str, work: Work) -> None:
        assert self.run_job is not None
        self.run_job(title, work, self._workspace.take_in)

    def _selected(self) -> str:
        """The selected words, where they are few and on one line."""
        start, end = self._view.snapped_selection()
        words = self._view.text()[start:end]
        return words if len(words) <= _LONGEST and "\n" not in words else ""

    def _words_to_label(self) -> str:
        """What is selected, or the words of the chosen span, as they are written alone.

        Nothing where the keyboard is in the search: then its own words are meant.
        """
        if self._panel.isAncestorOf(self._panel.window().focusWidget() or self._view):
            return ""
        span, text = self._annotating.span(), self._view.text()
        if self._selected():
            start, end = self._view.snapped_selection()
            return standing_alone(text, self._peeled(text, start, end), end)
        return "" if span is None else standing_alone(text, span.start, span.end)

    def _peeled(self, text: str, start: int, end: int) -> int:
        """The start past the proclitics that a label of the project would leave outside."""
        project = self._workspace.project
        labels = () if project is None else project.label_set
        shed = [
            without_proclitics(each, text, start, end) for each in labels if each.sheds_proclitics
        ]
        return max(shed, default=start)

"""Goes from one unlabelled candidate to the next, so that a label's key is all that is left."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject

from annotations.knowledge.candidates import Candidate, candidates
from annotations.text.sentences import next_sentence, sentence_at
from desktop.annotating import Annotating
from desktop.notices import Notices
from desktop.reading.document_view import DocumentView
from desktop.workspace import Workspace

_WINDOW = 1_500
"""Code points that are searched at once, on to the end of a sentence."""
_PATIENCE = 0.5
"""Seconds after which the search stops where it is; the next press goes on from there."""


class CandidateWalk(QObject):
    """Selects words that a label is likely to want and that bear none yet."""

    def __init__(
        self, workspace: Workspace, view: DocumentView, annotating: Annotating, notices: Notices
    ) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._annotating, self._notices = annotating, notices

    def go(self, *, forward: bool) -> None:
        """Select the next or previous candidate, from the selection or the caret."""
        stops_at = time.monotonic() + _PATIENCE
        start, end = self._view.selection()
        at = end if forward else start
        for low, high in self._windows(at, forward=forward):
            found = self._unlabelled(low, high)
            here = [one for one in found if (one.start >= at if forward else one.end <= at)]
            if here:
                self._show(here[0] if forward else here[-1])
                return
            if time.monotonic() > stops_at:
                self._view.set_caret(high if forward else low)
                self._view.ensure_visible(self._view.caret())
                self._notices.tell(self.tr("Nothing so far. Press the key again to search on."))
                return
        self._notices.tell(
            self.tr("No words without a label from here on look like one.")
            if forward
            else self.tr("No words without a label before here look like one.")
        )

    def _windows(self, at: int, *, forward: bool) -> Iterator[tuple[int, int]]:
        """Whole sentences, some at a time, from the offset to the end of the text or to its start.

        The first holds the sentence of the offset whole: what comes before it may tell
        what its words mean.
        """
        text = self._view.text()
        low, high = sentence_at(text, at)
        while low < high:
            if forward:
                while high < len(text) and high - low < _WINDOW:
                    high = next_sentence(text, high)
                yield low, high
                low, high = high, next_sentence(text, high)
            else:
                while low > 0 and high - low < _WINDOW:
                    low = sentence_at(text, low - 1)[0]
                yield low, high
                low, high = (sentence_at(text, low - 1)[0] if low else 0), low

    def _unlabelled(self, low: int, high: int) -> list[Candidate]:
        """What no span with the candidate's own label touches."""
        project = self._workspace.project
        if project is None:
            return []
        spans = [span for span in self._annotating.spans if span.start < high and span.end > low]
        found = candidates(project.label_set, self._view.text(), low, high)
        return [
            one
            for one in found
            if not any(
                span.label == one.label and span.start < one.end and span.end > one.start
                for span in spans
            )
        ]

    def _show(self, candidate: Candidate) -> None:
        self._annotating.choose(None)
        self._view.select(candidate.start, candidate.end)
        self._view.ensure_visible(candidate.start)

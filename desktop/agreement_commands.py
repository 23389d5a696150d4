"""What the actions of agreement do: open its window, and go from there to the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.document import DocumentId

if TYPE_CHECKING:
    from desktop.agreement.agreement_view import AgreementView
    from desktop.agreement.behind import Place
    from desktop.main_window import MainWindow


class AgreementCommands(QObject):
    """The verbs of agreement of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._view: AgreementView | None = None

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"agreement": self.show_agreement, "progress": self.show_progress}

    def show_agreement(self) -> AgreementView:
        """Open the window, or bring it to the front, and measure where nothing is measured."""
        view = self._opened()
        view.tabs.setCurrentIndex(0)
        return view

    def show_progress(self) -> AgreementView:
        """The same with the team's progress in front."""
        view = self._opened()
        view.tabs.setCurrentWidget(view.dashboard)
        return view

    def _opened(self) -> AgreementView:
        from desktop.agreement.agreement_view import AgreementView

        if self._view is None:
            self._view = AgreementView(self._window.workspace, self._window)
            self._view.place_chosen.connect(self.go_to)
            self._view.article_chosen.connect(self._open)
            self._view.failed.connect(self._window.notices.problem)
        if not self._view.isVisible():
            self._view.show()
            self._view.measure()
        self._view.activateWindow()
        return self._view

    def go_to(self, place: Place) -> None:
        """Open the article at the spans; choose the annotator's own where it is one of them."""
        if not self._open(place.document):
            return
        window = self._window
        own = next((span for span in place.spans if window.annotating.spans.get(span)), None)
        if own is not None:
            window.annotating.go_to(own)
        else:
            window.view.select(place.start, place.end)
            window.view.ensure_visible(place.start)

    def _open(self, document: int) -> bool:
        window, found = self._window, DocumentId(document)
        here = window.workspace.document_id == found
        if not here and not window.workspace.open_document(found):
            return False
        window.activateWindow()
        window.view.setFocus()
        return True

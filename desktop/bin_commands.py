"""The bin in the window: put the open article into it, and bring back what lies there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.document import DocumentId
from annotations.operations.recycle_bin import (
    bring_back_spans,
    put_into_bin,
    take_out_of_bin,
)
from annotations.span import SpanId
from annotations.storage.recycle_bin import RecycleBin

if TYPE_CHECKING:
    from desktop.dialogs.bin_dialog import BinDialog
    from desktop.main_window import MainWindow


class BinCommands(QObject):
    """The verbs of the bin."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Action id to what it does."""
        return {"bin_article": self.put_away, "bin": self.show}

    def put_away(self) -> None:
        """Put the open article into the bin and open the next one."""
        document = self._workspace.document_id
        if document is None:
            return
        self._window.documents.open_neighbour(1)
        if self._workspace.document_id == document:
            self._window.documents.open_neighbour(-1)
        if self._workspace.run(put_into_bin, documents=[document]) is not None:
            self._window.notices.tell(
                self.tr("The article is in the bin; undo or Edit → Bin brings it back.")
            )

    def show(self) -> None:
        """Show what is in the bin."""
        from desktop.dialogs.bin_dialog import BinDialog

        if self._workspace.project is None:
            return
        self._workspace.leaving.emit()
        dialog = BinDialog(self._window)
        dialog.wanted_back.connect(
            lambda articles, spans: self._bring_back(dialog, articles, spans)
        )
        self._fill(dialog)
        dialog.exec()

    def _fill(self, dialog: BinDialog) -> None:
        project = self._workspace.project
        if project is not None:
            found = RecycleBin(project.connection)
            spans = found.spans(self._workspace.layer)
            dialog.show_bin(found.articles(), spans, project.label_set)

    def _bring_back(
        self, dialog: BinDialog, articles: list[DocumentId], spans: list[SpanId]
    ) -> None:
        if articles:
            self._workspace.run(take_out_of_bin, documents=articles)
        if spans:
            self._workspace.run(bring_back_spans, layer=self._workspace.layer, spans=spans)
        self._fill(dialog)

"""The corpus list as a Qt model: ids at once, lines only for what is on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotations.document import DocumentId
from annotations.layer import DocumentState
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.documents import ListedDocument, Order
from annotations.storage.journal import Changes
from desktop.language import led, number
from desktop.widgets.plain_label import as_plain
from desktop.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_PAGE = 100
_ORDERS = (Order.TITLE, Order.STATE, Order.SPANS)
_SIGNS = {
    DocumentState.TO_DO: "",
    DocumentState.IN_PROGRESS: "◐",
    DocumentState.DONE: "✓",
    DocumentState.SKIPPED: "–",
}


class DocumentListModel(QAbstractTableModel):
    """Rows are articles, columns title, state and number of spans of the annotator's layer."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: list[DocumentId] = []
        self._rows: dict[DocumentId, int] = {}
        self._lines: dict[int, ListedDocument] = {}
        self._order, self._descending = Order.POSITION, False
        self.wanted = DocumentFilter()
        self._offered: dict[DocumentId, int] = {}
        workspace.project_opened.connect(self.reload)
        workspace.project_closed.connect(self.reload)
        workspace.annotator_changed.connect(self.reload)
        workspace.changed.connect(self._take_changes)

    def reload(self) -> None:
        """Read the ids anew."""
        self.beginResetModel()
        project = self._workspace.project
        if project is None:
            self._offered = {}
        self._lines.clear()
        self._ids = (
            []
            if project is None
            else project.documents.listed(
                self._workspace.layer,
                order=self._order,
                descending=self._descending,
                wanted=self.wanted,
            )
        )
        if self._offered and self._order is Order.POSITION:
            last = len(self._offered)
            self._ids.sort(key=lambda identifier: self._offered.get(identifier, last))
        self._rows = {identifier: row for row, identifier in enumerate(self._ids)}
        self.endResetModel()

    def filter(self, wanted: DocumentFilter) -> None:
        """Show only the articles that this filter lets through."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.reload()

    def offer(self, documents: Iterable[DocumentId]) -> None:
        """Where nothing else is sorted by, list the articles in this order; none: as imported."""
        self._offered = {identifier: rank for rank, identifier in enumerate(documents)}
        self.reload()

    def ids(self) -> list[DocumentId]:
        """Every article that is listed now, in its order."""
        return list(self._ids)

    def document_at(self, row: int) -> DocumentId | None:
        """The article in this row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, document: DocumentId | None) -> int:
        """The row of this article, -1 where the list does not show it."""
        return -1 if document is None else self._rows.get(document, -1)

    def _take_changes(self, changes: Changes) -> None:
        # Which articles are in the bin is a setting of the project.
        if changes.tables & {"document", "setting"} or (
            self.wanted.work and "assignment" in changes.tables
        ):
            self.reload()
            return
        if not changes.tables & {"span", "document_state"}:
            return
        for document in changes.documents:
            row = self.row_of(DocumentId(document))
            if row >= 0:
                self._lines.pop(row, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 2))

    def _line(self, row: int) -> ListedDocument | None:
        project = self._workspace.project
        if row not in self._lines and project is not None:
            first = row - row % _PAGE
            if len(self._lines) > 50 * _PAGE:
                self._lines.clear()
            asked = [
                (at, self._ids[at])
                for at in range(first, min(first + _PAGE, len(self._ids)))
                if at not in self._lines
            ]
            lines = project.documents.page([found for _, found in asked], self._workspace.layer)
            self._lines.update(zip((at for at, _ in asked), lines, strict=True))
        return self._lines.get(row)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_ORDERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter if index.column() else None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        line = self._line(index.row())
        if line is None:
            return None
        match index.column():
            case 0:
                title = line.title or self.tr("Untitled {}").format(number(line.position))
                return as_plain(title) if role == Qt.ItemDataRole.ToolTipRole else title
            case 1 if role == Qt.ItemDataRole.DisplayRole:
                return _SIGNS[line.state]
            case 1 if role == Qt.ItemDataRole.ToolTipRole:
                return as_plain("\n".join((state_name(line.state), *self._reasons(line.id))))
            case 1:
                return state_name(line.state)
            case _ if line.spans or role == Qt.ItemDataRole.AccessibleTextRole:
                return number(line.spans)
            case _:
                return ""

    def _reasons(self, document: DocumentId) -> list[str]:
        """Who skipped the article, and why."""
        project = self._workspace.project
        if project is None:
            return []
        told = self.tr("Skipped by {}: {}")
        reasons = project.layers.reasons(document)
        return [led(told.format(_own(name), _own(why))) for name, why in reasons.items()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Article"), self.tr("State"), self.tr("Spans"))[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = Order.POSITION if column < 0 else _ORDERS[column]
        self._descending = column >= 0 and order is Qt.SortOrder.DescendingOrder
        self.reload()


def state_name(state: DocumentState) -> str:
    """The state in the window's language."""
    words = {
        DocumentState.TO_DO: QT_TRANSLATE_NOOP("DocumentListModel", "To do"),
        DocumentState.IN_PROGRESS: QT_TRANSLATE_NOOP("DocumentListModel", "In progress"),
        DocumentState.DONE: QT_TRANSLATE_NOOP("DocumentListModel", "Done"),
        DocumentState.SKIPPED: QT_TRANSLATE_NOOP("DocumentListModel", "Skipped"),
    }
    return QCoreApplication.translate("DocumentListModel", words[state])


def _own(words: str) -> str:
    """The words in a direction of their own."""
    return f"\u2068{words}\u2069"

"""The corpus list as a Qt model: ids at once, lines only for what is on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotations.document import DocumentId
from annotations.errors import Cancelled
from annotations.layer import DocumentState, LayerId
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.documents import ListedDocument, Order
from annotations.storage.journal import Changes
from annotations.storage.watched import watched
from desktop.background_job import BackgroundJob
from desktop.language import led, number
from desktop.widgets.plain_label import as_plain
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from annotations.project import Project

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_PAGE = 100
_AT_ONCE = 20_000
"""Articles of which the list is read while one waits: a tenth of a second."""

_ORDERS = (Order.TITLE, Order.STATE, Order.SPANS)
_SIGNS = {
    DocumentState.TO_DO: "",
    DocumentState.IN_PROGRESS: "◐",
    DocumentState.DONE: "✓",
    DocumentState.SKIPPED: "–",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the list is to show, and in which order; ``offered`` ranks articles."""

    layer: LayerId
    order: Order
    descending: bool
    wanted: DocumentFilter
    offered: dict[DocumentId, int]


_Found = tuple[list[DocumentId], dict[DocumentId, int]]
"""The articles, and the row of each."""


def _read(project: Project, asked: _Asked) -> _Found:
    ids = project.documents.listed(
        asked.layer, order=asked.order, descending=asked.descending, wanted=asked.wanted
    )
    if asked.offered and asked.order is Order.POSITION:
        last = len(asked.offered)
        ids.sort(key=lambda identifier: asked.offered.get(identifier, last))
    return ids, {identifier: row for row, identifier in enumerate(ids)}


class DocumentListModel(QAbstractTableModel):
    """Rows are articles, columns title, state and number of spans of the annotator's layer.

    A long list is read in the background, while the one from before stays;
    ``reading`` tells when that begins and ends.
    """

    reading = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: list[DocumentId] = []
        self._rows: dict[DocumentId, int] = {}
        self._lines: dict[int, ListedDocument] = {}
        self._order, self._descending = Order.POSITION, False
        self.wanted = DocumentFilter()
        self._offered: dict[DocumentId, int] = {}
        self._shown: tuple[Project, _Asked] | None = None
        self._job: BackgroundJob | None = None
        workspace.leaving_project.connect(self._let_go)
        workspace.project_opened.connect(self.reload)
        workspace.project_closed.connect(self.reload)
        workspace.annotator_changed.connect(self.reload)
        workspace.changed.connect(self._take_changes)

    @property
    def is_reading(self) -> bool:
        """Whether a list is being read that is not shown yet."""
        return self._job is not None

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column by which it is sorted, −1 for none, and in which direction."""
        direction = (
            Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        )
        return _ORDERS.index(self._order) if self._order in _ORDERS else -1, direction

    def reload(self) -> None:
        """Read the ids anew."""
        was_reading = self.is_reading
        self._abandon()
        self._begin()
        if was_reading != self.is_reading:
            self.reading.emit(self.is_reading)

    def _begin(self) -> None:
        project = self._workspace.project
        if project is None:
            self._offered = {}
            self._show(([], {}), None)
            return
        asked = _Asked(
            *(self._workspace.layer, self._order, self._descending),
            *(self.wanted, self._offered),
        )
        if project.documents.last_position <= _AT_ONCE:
            self._show(_read(project, asked), (project, asked))
            return
        self._read_in_background(project, asked)
        if self._shown is None or self._shown[0] is not project:
            self._show(([], {}), None)

    def _read_in_background(self, project: Project, asked: _Asked) -> None:
        def in_thread(job: BackgroundJob) -> _Found:
            with (
                project.reader() as reader,
                watched(reader.connection, job.progress, reader.path),
            ):
                return _read(reader, asked)

        job = self._job = BackgroundJob(in_thread, self)
        job.ended.connect(lambda: self._take(job, (project, asked)))
        job.start()

    def _take(self, job: BackgroundJob, asked: tuple[Project, _Asked]) -> None:
        job.deleteLater()
        if job is not self._job:
            return
        self._job = None
        if job.bug is None and job.problem is None and not job.cancelled:
            self._show(job.result, asked)  # type: ignore[arg-type]
        else:
            self._go_back()
        self.reading.emit(False)
        if job.bug is not None:
            raise job.bug
        if job.problem is not None and not isinstance(job.problem, Cancelled):
            self._workspace.failed.emit(job.problem)

    def _go_back(self) -> None:
        """What is shown is what was asked for."""
        if self._shown is not None:
            _, asked = self._shown
            self.wanted, self._offered = asked.wanted, asked.offered
            self._order, self._descending = asked.order, asked.descending

    def _show(self, found: _Found, asked: tuple[Project, _Asked] | None) -> None:
        self.beginResetModel()
        self._lines.clear()
        self._ids, self._rows = found
        self._shown = asked
        self.endResetModel()

    def stop(self) -> None:
        """Read no further; the list stays as it is."""
        if self._job is not None:
            self._job.cancel()

    def _abandon(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _let_go(self) -> None:
        """The file is about to be closed."""
        if self._job is not None:
            self._abandon()
            self.reading.emit(False)
        for job in self.findChildren(BackgroundJob):
            job.wait()

    def filter(self, wanted: DocumentFilter) -> None:
        """Show only the articles that this filter lets through."""
        project = self._workspace.project
        if wanted != self.wanted or (self._shown is None and project and not self.is_reading):
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

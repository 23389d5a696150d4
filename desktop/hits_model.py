"""Hits as a Qt model: searched in a thread of their own, a page at a time, shown as they come."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotations.errors import Cancelled
from annotations.project import Project
from annotations.storage.search import Hit, SearchQuery, search
from annotations.storage.watched import watched
from desktop.background_job import BackgroundJob
from desktop.language import number

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
HIT_ROLE = Qt.ItemDataRole.UserRole
SIDE_ROLE = Qt.ItemDataRole.UserRole + 1
_PAGE = 300
_BATCH = 100
_TOLD_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Row:
    """One hit, and why it cannot be chosen (a key of ``obstacle``), or ""."""

    hit: Hit
    obstacle: str = ""


class SearchJob(BackgroundJob):
    """Reads one page of hits, whole articles. Signal: ``found`` (job, rows)."""

    found = Signal(object, list)

    def __init__(
        self,
        project: Project,
        query: SearchQuery,
        parent: QObject,
        *,
        after: int = 0,
        page: int = _PAGE,
    ) -> None:
        super().__init__(lambda _: self._search(), parent)
        self._project = project
        self.query = query
        self._after, self._page = after, page
        self.last = after
        self.more = False

    def rows(self, project: Project, hits: Iterable[Hit]) -> Iterator[Row]:
        """The hits as rows; a subclass says what stands against them."""
        del project
        yield from map(Row, hits)

    def _search(self) -> None:
        with (
            self._project.reader() as project,
            watched(project.connection, self.progress, project.path) as watch,
        ):
            hits = search(project.connection, self.query, after=self._after, progress=watch)
            with closing(hits):
                self._tell(self.rows(project, self._one_page(hits)))

    def _one_page(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        for count, hit in enumerate(hits):
            if count >= self._page and hit.position != self.last:
                self.more = True
                return
            self.last = hit.position
            if self.cancelled:
                raise Cancelled
            yield hit

    def _tell(self, rows: Iterable[Row]) -> None:
        batch: list[Row] = []
        told = time.monotonic()
        for row in rows:
            batch.append(row)
            if len(batch) >= _BATCH or time.monotonic() - told > _TOLD_EVERY_S:
                self.found.emit(self, batch)
                batch, told = [], time.monotonic()
        if batch:
            self.found.emit(self, batch)


class HitsModel(QAbstractListModel):
    """One row a hit.

    Signals: ``progressed`` (done, total); ``searched`` when a page is there;
    ``failed`` (Problem).
    """

    progressed = Signal(int, int)
    searched = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._job: SearchJob | None = None
        self._project: Project | None = None
        self.query = SearchQuery()
        self.more = False
        self._last = 0

    def search(self, project: Project | None, query: SearchQuery) -> None:
        """Look for this in the project instead of what was looked for."""
        self.stop()
        self.beginResetModel()
        self._rows = []
        self._project, self.query, self.more, self._last = project, query, False, 0
        self.endResetModel()
        if project is not None and query.asks:
            self._start()

    def stop(self) -> None:
        """Let go of the search that is under way; what was found stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def busy(self) -> bool:
        """Whether a page is being read."""
        return self._job is not None

    @property
    def articles(self) -> int:
        """In how many articles the hits are."""
        return len({row.hit.document for row in self._rows})

    def row(self, at: int) -> Row | None:
        """The row at this place."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def make_job(self, project: Project, query: SearchQuery, after: int) -> SearchJob:
        """The job that reads the next page."""
        return SearchJob(project, query, self, after=after)

    def side(self, row: Row) -> str:
        """What is told beside a hit: the title of its article."""
        title = row.hit.title or self.tr("Untitled {}").format(number(row.hit.position))
        return "" if self.query.document is not None else title

    def _start(self) -> None:
        assert self._project is not None
        job = self.make_job(self._project, self.query, self._last)
        self._job = job
        job.found.connect(self._take)
        job.progressed.connect(self._tell_progress)
        job.ended.connect(self._end)
        job.start()

    def _take(self, job: object, rows: list[Row]) -> None:
        if job is not self._job:
            return
        first = len(self._rows)
        self.beginInsertRows(_NO_INDEX, first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def _tell_progress(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        job = self.sender()
        if not isinstance(job, SearchJob):
            return
        job.deleteLater()
        if job is not self._job:
            return
        self._job = None
        if job.bug is not None:
            raise job.bug
        if job.problem is not None:
            if not isinstance(job.problem, Cancelled):
                self.failed.emit(job.problem)
        else:
            self.more, self._last = job.more, job.last
        self.searched.emit()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == HIT_ROLE:
            return row.hit
        if role == SIDE_ROLE:
            return self.side(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{row.hit.before}{row.hit.text}{row.hit.after}"
            side = self.side(row)
            return f"\u2068{side}\u2069: \u2068{words}\u2069" if side else words
        return None

    def canFetchMore(self, parent: Index = _NO_INDEX) -> bool:
        return not parent.isValid() and self.more and self._job is None

    def fetchMore(self, parent: Index = _NO_INDEX) -> None:
        if self.canFetchMore(parent):
            self.more = False
            self._start()

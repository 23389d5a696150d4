"""Rows of words that are shown and sorted as a table; each row knows what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.widgets.plain_label import as_plain

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
KEY = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` are shown, ``order`` sorts (a number or a word a cell), ``key`` is what it is."""

    cells: tuple[str, ...]
    order: tuple[float | str, ...]
    key: object = None
    hint: str = ""


class RowsModel(QAbstractTableModel):
    """A table of rows under headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these rows in place of the present ones."""
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(row.hint) or None
            case _ if role == KEY:
                return row.key
            case _ if role == SORT:
                return row.order[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._headings):
            return self._headings[section]
        return None


_MOST_IN_SIGHT = 7
_WIDE = 260
"""Columns that fit beside one that takes what room is left; its width where they do not."""


class RowsTable(QTableView):
    """A table of rows that is sorted by its headings and walked with the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.rows)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row], wide: int = 0) -> None:
        """Show these rows; the column ``wide`` takes what room is left."""
        self.rows.show(headings, rows)
        header = self.horizontalHeader()
        rest = QHeaderView.ResizeMode.Stretch
        if len(headings) > _MOST_IN_SIGHT:
            rest = QHeaderView.ResizeMode.Interactive
        for column in range(len(headings)):
            mode = rest if column == wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        if rest is QHeaderView.ResizeMode.Interactive:
            header.resizeSection(wide, _WIDE)

    def key(self) -> object:
        """What the current row stands for; None where there is none."""
        index = self.currentIndex()
        return index.data(KEY) if index.isValid() else None

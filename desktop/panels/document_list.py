"""The corpus list: filter, sort, and the article that is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.layer import DocumentState
from annotations.storage.document_filter import DocumentFilter
from desktop.language import number
from desktop.panels.document_list_model import DocumentListModel
from desktop.workspace import Workspace

_FILTER_DELAY_MS = 150


class DocumentList(QWidget):
    """Shows the articles of the project and opens the one that is chosen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model = DocumentListModel(workspace, self)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.state = QComboBox()
        self.table = QTableView()
        self.count = QLabel()
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._build_table()
        layout = QVBoxLayout(self)
        for widget in (self.words, self.state, self.table, self.count):
            layout.addWidget(widget)
        self.words.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.model.modelReset.connect(self._show_count)
        workspace.document_opened.connect(self._show_open)
        self.model.modelReset.connect(self._show_open)
        self.retranslate()

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(20)
        table.setSortingEnabled(True)
        table.clicked.connect(self._open)
        table.activated.connect(self._open)

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.words.setPlaceholderText(self.tr("Filter by title"))
        self.words.setAccessibleName(self.tr("Filter by title"))
        self.state.setAccessibleName(self.tr("Filter by state"))
        self.state.setToolTip(self.tr("Show only articles in this state"))
        self.table.setAccessibleName(self.tr("Articles"))
        chosen = max(self.state.currentIndex(), 0)
        self.state.blockSignals(True)
        self.state.clear()
        self.state.addItem(self.tr("All articles"), None)
        for state in DocumentState:
            self.state.addItem(self.model.state_name(state), state)
        self.state.setCurrentIndex(chosen)
        self.state.blockSignals(False)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self._show_count()

    def open_neighbour(self, step: int) -> None:
        """Open the article ``step`` rows further on in the list, if there is one."""
        row = self.model.row_of(self._workspace.document_id) + step
        document = self.model.document_at(max(row, 0) if step > 0 else row)
        if document is not None:
            self._workspace.open_document(document)

    def open_first(self) -> None:
        """Open the first article of the list."""
        document = self.model.document_at(0)
        if document is not None:
            self._workspace.open_document(document)

    def _filter(self) -> None:
        self.model.filter(DocumentFilter(self.words.text(), self.state.currentData()))

    def _open(self, index: QModelIndex) -> None:
        document = self.model.document_at(index.row())
        if document is not None and document != self._workspace.document_id:
            self._workspace.open_document(document)

    def _show_open(self) -> None:
        row = self.model.row_of(self._workspace.document_id)
        if row >= 0:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        else:
            self.table.clearSelection()

    def _show_count(self) -> None:
        total = 0 if self._workspace.project is None else len(self._workspace.project.documents)
        shown = self.model.rowCount()
        if shown == total:
            self.count.setText(self.tr("Articles: {}").format(number(total)))
        else:
            words = self.tr("Articles: {} of {}")
            self.count.setText(words.format(number(shown), number(total)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

"""The corpus list: filter, sort, and the article that is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number
from desktop.panels.document_filter_popup import DocumentFilterPopup
from desktop.panels.document_list_model import DocumentListModel
from desktop.panels.work_filter import WorkFilter
from desktop.theme import icon
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_FILTER_DELAY_MS = 150
_SHOWN_AFTER_MS = 300
_HEADING_ROOM = 18


class DocumentList(QWidget):
    """Shows the articles of the project and opens the one that is chosen."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model = DocumentListModel(workspace, self)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.filters = DocumentFilterPopup(workspace, self)
        self.mine = WorkFilter(workspace)
        self.filter_button = QToolButton()
        self.filter_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.empty = PlainLabel(
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.show_all = QPushButton()
        self.table = QTableView()
        self.count = PlainLabel()
        self.reading = QProgressBar(maximum=0, textVisible=False)
        self.stop = QPushButton()
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._waiting = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._build_table()
        self._arrange()
        self.words.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self._filter)
        self.words.returnPressed.connect(self._filter)
        self.filters.changed.connect(self._filter)
        self.mine.chosen.connect(self._filter)
        self.filter_button.clicked.connect(self.open_filters)
        self.show_all.clicked.connect(self.clear_filter)
        self.model.modelReset.connect(self._show_count)
        self.model.reading.connect(self._take_reading)
        self._waiting.timeout.connect(self._show_reading)
        self.stop.clicked.connect(self.model.stop)
        workspace.project_opened.connect(self._begin)
        workspace.annotator_changed.connect(self._filter)
        workspace.document_opened.connect(self._show_open)
        self.model.modelReset.connect(self._show_open)
        self.retranslate()

    def _arrange(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.words, 1)
        first.addWidget(self.filter_button)
        last.addWidget(self.count, 1)
        last.addWidget(self.reading, 1)
        last.addWidget(self.stop)
        last.addWidget(self.show_all)
        self.reading.hide()
        self.stop.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self.mine)
        layout.addLayout(first)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(last)
        self.empty.hide()

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
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        table.setSortingEnabled(True)
        table.clicked.connect(self._open)
        table.activated.connect(self._open)

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.words.setPlaceholderText(self.tr("Words in title or text"))
        self.words.setAccessibleName(self.tr("Filter by words in title or text"))
        self.words.setToolTip(self.tr("Words of one or two letters are sought in the title only"))
        self.filter_button.setAccessibleName(self.tr("Filter by state, label, annotator, facts"))
        self.filter_button.setToolTip(self.tr("Filter by state, label, annotator, facts"))
        self.filter_button.setIcon(icon("filter"))
        self.show_all.setText(self.tr("Show &all"))
        self.reading.setAccessibleName(self.tr("The list of articles is being read"))
        self.stop.setText(self.tr("S&top"))
        self.stop.setToolTip(self.tr("Leave the list as it is"))
        self.table.setAccessibleName(self.tr("Articles"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self._fit_columns()
        self._show_count()

    def _fit_columns(self) -> None:
        """As wide as their headings and counts of six digits, for the titles need the room."""
        header = self.table.horizontalHeader()
        metrics = header.fontMetrics()
        for column in (1, 2):
            words = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            least = number(888_888) if column == 2 else ""
            width = max(metrics.horizontalAdvance(told) for told in (words, least))
            header.resizeSection(column, width + _HEADING_ROOM)

    def open_neighbour(self, step: int) -> None:
        """Open the article ``step`` rows further on in the list, if there is one."""
        row = self.model.row_of(self._workspace.document_id) + step
        document = self.model.document_at(max(row, 0) if step > 0 else row)
        if document is not None:
            self._workspace.open_document(document)

    def open_first(self) -> None:
        """Open the first article of the list."""
        document, project = self.model.document_at(0), self._workspace.project
        if document is None and project is not None and self.model.is_reading:
            document = project.documents.first()
        if document is not None:
            self._workspace.open_document(document)

    def open_filters(self) -> None:
        """Show the conditions under their button."""
        corner = self.filter_button.rect().bottomLeft()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner = self.filter_button.rect().bottomRight()
        place = self.filter_button.mapToGlobal(corner)
        self.filters.adjustSize()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.setX(place.x() - self.filters.width())
        room = self.screen().availableGeometry()
        place.setX(min(max(place.x(), room.left()), room.right() - self.filters.width()))
        self.filters.move(place)
        self.filters.show()

    def _begin(self) -> None:
        """Another project: show all of it."""
        self.words.clear()
        self._filter()

    def clear_filter(self) -> None:
        """Show every article."""
        self.words.clear()
        self.mine.show_all()
        self.filters.clear()
        self._filter()
        self.words.setFocus()

    def _filter(self) -> None:
        self._delay.stop()
        wanted = self.filters.wanted(self.words.text())
        self.model.filter(replace(wanted, work=self.mine.wanted()))

    def _take_reading(self, begun: bool) -> None:
        if begun:
            self._waiting.start()
            return
        self._waiting.stop()
        self._show_reading()
        # Where it was stopped the heading tells what the list is sorted by still.
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(*self.model.sorted_by)
        header.blockSignals(False)
        self._show_count()

    def _show_reading(self) -> None:
        """That it is read, in place of how many there are; what has the keys keeps them."""
        reading = self.model.is_reading
        if not reading and self.stop.hasFocus():
            self.table.setFocus()
        self.reading.setVisible(reading)
        self.stop.setVisible(reading)
        self.count.setVisible(not reading)

    def _open(self, index: QModelIndex) -> None:
        document = self.model.document_at(index.row())
        if document is not None and document != self._workspace.document_id:
            self._workspace.open_document(document)

    def _show_open(self) -> None:
        row = self.model.row_of(self._workspace.document_id)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))  # selectRow fails right to left
            self.table.scrollTo(self.model.index(row, 0))
        else:
            self.table.clearSelection()

    def _show_count(self) -> None:
        project = self._workspace.project
        total = 0 if project is None else len(project.documents)
        shown, wanted = self.model.rowCount(), self.model.wanted
        filtered = bool(wanted.words.strip() or wanted.count or wanted.work)
        if filtered:
            words = self.tr("Articles: {} of {}")
            self.count.setText(words.format(number(shown), number(total)))
        else:
            self.count.setText(self.tr("Articles: {}").format(number(total)))
        stopped = not (shown or filtered or self.model.is_reading) and total > 0
        self.show_all.setVisible(filtered or stopped)
        self.filter_button.setText(number(wanted.count) if wanted.count else "")
        empty = stopped or (shown == 0 and filtered and not self.model.is_reading)
        self.table.setVisible(not empty)
        self.empty.setVisible(empty)
        self.empty.setText(
            self.tr("The list has not been read.")
            if stopped
            else self.tr("No article passes the filter. Change it, or show all.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

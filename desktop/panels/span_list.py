"""The spans of the open article, in reading order."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from annotations.label_set import LabelSet, in_language
from annotations.span import Span
from desktop.language import current_language
from desktop.panels.document_list_model import Index
from desktop.panels.value_text import value_text
from desktop.workspace import Workspace

_NO_INDEX = QModelIndex()


class SpanListModel(QAbstractTableModel):
    """Rows are spans, columns the words, the label and the values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._labels = LabelSet()

    def show(self, spans: list[Span], labels: LabelSet) -> None:
        """Show these spans."""
        self.beginResetModel()
        self._spans, self._labels = spans, labels
        self.endResetModel()

    def span_at(self, row: int) -> Span | None:
        """The span in this row."""
        return self._spans[row] if 0 <= row < len(self._spans) else None

    def row_of(self, span: str | None) -> int:
        """The row of the span with this id, -1 where there is none."""
        return next((row for row, shown in enumerate(self._spans) if shown.id == span), -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._spans)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        span = self.span_at(index.row()) if index.isValid() else None
        if span is None:
            return None
        label = self._labels.get(span.label)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1 and label:
            return QColor(label.colour)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match index.column():
            case 0:
                return f"\u2067{span.quote}\u2069" + (" ✎" if span.note else "")
            case 1:
                return (
                    in_language(label.names, current_language(), label.name)
                    if label
                    else span.label
                )
            case _:
                return value_text(label, span.attributes, current_language()) if label else ""

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Words"), self.tr("Label"), self.tr("Value"))[section]
        return None


class SpanList(QWidget):
    """The list of this article's spans. Signals: ``span_chosen`` and ``span_activated`` (id)."""

    span_chosen = Signal(str)
    span_activated = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model = SpanListModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._activate)
        self.retranslate()

    def show_spans(self, spans: list[Span], labels: LabelSet, chosen: str | None) -> None:
        """Show these spans with the chosen one marked."""
        self.model.show(spans, labels)
        self.choose(chosen)

    def choose(self, span: str | None) -> None:
        """Mark the chosen span."""
        row = self.model.row_of(span)
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.table.clearSelection()

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.table.setAccessibleName(self.tr("Spans of this article"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self.table.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        span = self.model.span_at(index.row())
        if span is not None:
            self.span_chosen.emit(span.id)

    def _activate(self, index: QModelIndex) -> None:
        span = self.model.span_at(index.row())
        if span is not None:
            self.span_chosen.emit(span.id)
            self.span_activated.emit(span.id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

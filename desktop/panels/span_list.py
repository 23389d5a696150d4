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
from desktop.shown_spans import ShownSpans
from desktop.widgets.empty_hint import EmptyHint
from desktop.widgets.plain_label import as_plain
from desktop.workspace import Workspace

_NO_INDEX = QModelIndex()


class SpanListModel(QAbstractTableModel):
    """Rows are spans, columns the words, the label and the values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spans = ShownSpans()
        self._labels = LabelSet()

    def show(self, spans: ShownSpans, labels: LabelSet) -> None:
        """Show these spans; what changes in them later comes through ``put`` and ``remove``."""
        self.beginResetModel()
        self._spans, self._labels = spans, labels
        self.endResetModel()

    def put(self, span: Span) -> None:
        """Show a new span, or one as it is now."""
        old = self._spans.get(span.id)
        if old is not None and (old.start, old.end) == (span.start, span.end):
            row = self._spans.row_of(old)
            self._spans.put(span)
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
            return
        self.remove(span.id)
        row = self._spans.row_of(span)
        self.beginInsertRows(QModelIndex(), row, row)
        self._spans.put(span)
        self.endInsertRows()

    def remove(self, identifier: str) -> None:
        """Show a span no more."""
        span = self._spans.get(identifier)
        if span is not None:
            row = self._spans.row_of(span)
            self.beginRemoveRows(QModelIndex(), row, row)
            self._spans.remove(identifier)
            self.endRemoveRows()

    def span_at(self, row: int) -> Span | None:
        """The span in this row."""
        return self._spans[row] if 0 <= row < len(self._spans) else None

    def row_of(self, identifier: str | None) -> int:
        """The row of the span with this id, -1 where there is none."""
        span = self._spans.get(identifier)
        return -1 if span is None else self._spans.row_of(span)

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
        words = self._words(span, index.column())
        return as_plain(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _words(self, span: Span, column: int) -> str:
        label = self._labels.get(span.label)
        match column:
            case 0:
                marks = (" ⚑" if span.flagged else "") + (" ✎" if span.note else "")
                return f"\u2067{span.quote}\u2069{marks}"
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
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        header.setHighlightSections(False)
        layout = QVBoxLayout(self)
        margins = layout.contentsMargins()
        layout.setContentsMargins(margins.left(), 0, margins.right(), 0)
        layout.addWidget(self.table)
        self.hint = EmptyHint(self.table)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._activate)
        self.retranslate()

    def show_spans(self, spans: ShownSpans, labels: LabelSet) -> None:
        """Show these spans."""
        self.model.show(spans, labels)

    def choose(self, span: str | None) -> None:
        """Mark the chosen span."""
        row = self.model.row_of(span)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))  # selectRow fails right to left
        else:
            self.table.clearSelection()

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.table.setAccessibleName(self.tr("Spans of this article"))
        self.hint.setText(
            self.tr("No spans here yet. Select words, then press the key of a label.")
        )
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

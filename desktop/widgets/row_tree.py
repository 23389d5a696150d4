"""Attributes and choices as a tree: named in place, dragged, folded; decides nothing."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotations.attribute_tree import Path, Row, Rows, may_move, row_at
from annotations.label_set import AttributeKind, in_language

_PATH = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Where = QAbstractItemView.DropIndicatorPosition
_Index = QModelIndex | QPersistentModelIndex


class RowTree(QTreeWidget):
    """Signals: ``renamed`` (path, words), ``dragged`` (path, target), ``row_chosen``."""

    renamed = Signal(object, str)
    dragged = Signal(object, object)
    row_chosen = Signal()

    def __init__(self, kinds: dict[AttributeKind, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._rows: Rows = ()
        self._language = "ar"
        self._folded: set[tuple[str, str]] = set()
        self._dragging: Path | None = None
        self._names = _NameDelegate(self)
        self.setItemDelegate(self._names)
        self.setColumnCount(2)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.row_chosen.emit())
        self.itemCollapsed.connect(lambda item: self._folded.add(self._key(item)))
        self.itemExpanded.connect(lambda item: self._folded.discard(self._key(item)))

    def show_rows(self, rows: Rows, language: str, current: Path | None) -> None:
        """Show these; items stay where they are as long as the tree has the same shape."""
        same = _shape(rows) == _shape(self._rows) and self.topLevelItemCount() == len(rows)
        self._rows, self._language = rows, language
        self.blockSignals(True)
        if not same:
            self.clear()
            for number, row in enumerate(rows):
                self.addTopLevelItem(self._item(row, (number,)))
        self._write()
        if current is not None:
            self.setCurrentItem(self._at(current))
        self.blockSignals(False)

    def _item(self, row: Row, path: Path) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, _PATH, path)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for number, child in enumerate(row.children):
            item.addChild(self._item(child, (*path, number)))
        return item

    def _write(self) -> None:
        """Put words into every item, and fold those that were folded."""
        pending = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        while pending:
            item = pending.pop()
            row = row_at(self._rows, self._path_of(item))
            item.setText(0, in_language(row.names, self._language, row.id))
            item.setText(1, f"\u2066{row.id}\u2069" if row.kind is None else self._kinds[row.kind])
            item.setForeground(1, self.palette().placeholderText())
            font = self.font()
            font.setBold(row.kind is not None)
            item.setFont(0, font)
            item.setExpanded(self._key(item) not in self._folded)
            pending += [item.child(number) for number in range(item.childCount())]

    def path(self) -> Path | None:
        """Where the current row stands."""
        item = self.currentItem()
        return None if item is None else self._path_of(item)

    def rename(self) -> None:
        """Edit the name of the current row in its place."""
        if self.currentItem() is not None:
            self.setFocus()
            self.editItem(self.currentItem(), 0)

    def finish(self) -> None:
        """Take over a name that is being typed."""
        self._names.finish()

    def words_of(self, path: Path) -> str:
        """The name in the language shown, where there is one."""
        return row_at(self._rows, path).names.get(self._language, "")

    def _path_of(self, item: QTreeWidgetItem) -> Path:
        return tuple(item.data(0, _PATH))

    def _key(self, item: QTreeWidgetItem) -> tuple[str, str]:
        path = self._path_of(item)
        return self._rows[path[0]].id, "" if len(path) == 1 else row_at(self._rows, path).id

    def _at(self, path: Path) -> QTreeWidgetItem:
        item = self.topLevelItem(path[0])
        for number in path[1:]:
            item = item.child(number)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            # Enter in the field of a name comes here too, and ends it by itself.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.rename()
        else:
            super().keyPressEvent(event)

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self._dragging = self.path()
        if self._dragging is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([self.currentItem()]))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragging = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._dragging is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        event.setAccepted(self._target(event.position().toPoint()) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        source, target = self._dragging, self._target(event.position().toPoint())
        # Qt takes away what was moved; the tree is shown anew instead.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if source is not None and target is not None:
            self.dragged.emit(source, target)

    def _target(self, point: QPoint) -> Path | None:
        """Where a drop at this point puts what is dragged."""
        item, where = self.itemAt(point), self.dropIndicatorPosition()
        if item is None:
            target: Path = (len(self._rows),)
        else:
            path = self._path_of(item)
            if where is _Where.AboveItem:
                target = path
            elif where is _Where.BelowItem:
                target = (*path[:-1], path[-1] + 1)
            else:
                target = (*path, len(row_at(self._rows, path).children))
        source = self._dragging
        return target if source is not None and may_move(self._rows, source, target) else None


class _NameDelegate(QStyledItemDelegate):
    """Edits the name in the language shown; the other column is only read."""

    def __init__(self, tree: RowTree) -> None:
        super().__init__(tree)
        self._tree = tree
        self._editor: QLineEdit | None = None
        self.closeEditor.connect(self._forget)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget | None:
        if index.column() != 0:
            return None
        self._editor = QLineEdit(parent)
        self._editor.setAccessibleName(self._tree.headerItem().text(0))
        self._editor.destroyed.connect(self._forget)
        return self._editor

    def _forget(self, *_: object) -> None:
        self._editor = None

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(self._tree.words_of(tuple(index.data(_PATH))))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            self._tree.renamed.emit(tuple(index.data(_PATH)), editor.text().strip())

    def finish(self) -> None:
        """Take over what is being typed, and close the field."""
        if self._editor is not None:
            self.commitData.emit(self._editor)
            self.closeEditor.emit(self._editor)


def _shape(rows: Rows) -> tuple[object, ...]:
    return tuple(_shape(row.children) for row in rows)

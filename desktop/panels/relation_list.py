"""The relations of the chosen span: turned round, given another type, deleted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from annotations.label_set import RelationTypeId
from annotations.relation import Relation
from desktop.annotating import Annotating
from desktop.relating import Relating
from desktop.widgets.plain_label import PlainLabel, as_plain

_SHOWN = 40


class RelationList(QWidget):
    """Hidden while the chosen span has no relation."""

    def __init__(
        self, relating: Relating, annotating: Annotating, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._relating, self._annotating = relating, annotating
        self._title = PlainLabel()
        self.list = QListWidget()
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask)
        self.list.itemActivated.connect(self._go)
        self.list.installEventFilter(self)
        self._title.setBuddy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        relating.relations_shown.connect(self.show_relations)
        relating.relation_chosen.connect(self.choose)
        annotating.span_chosen.connect(self.show_relations)
        self.retranslate()

    def show_relations(self) -> None:
        """Show the relations of the chosen span."""
        relations = self._relating.of_chosen()
        self.list.clear()
        for relation in relations:
            item = QListWidgetItem(self._words(relation))
            item.setData(Qt.ItemDataRole.UserRole, relation)
            self.list.addItem(item)
        self.setVisible(bool(relations))

    def choose(self, relation: Relation) -> None:
        """Put the keyboard on this relation, to be turned, changed or deleted."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == relation:
                self.list.setCurrentRow(row)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, relation: Relation) -> str:
        source, target = self._quote(relation.source), self._quote(relation.target)
        arrow = "←" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "→"
        name = self._relating.name_of(relation)
        return f"\u2068{source}\u2069 {arrow} {name} {arrow} \u2068{target}\u2069"

    def _quote(self, identifier: str) -> str:
        span = self._annotating.spans.get(identifier)
        quote = "" if span is None else span.quote
        return quote if len(quote) <= _SHOWN else quote[:_SHOWN] + "…"

    def _current(self) -> Relation | None:
        item = self.list.currentItem()
        found = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Relation) else None

    def _go(self, item: QListWidgetItem) -> None:
        """Go to the span at the other end."""
        relation: Relation = item.data(Qt.ItemDataRole.UserRole)
        here = self._annotating.chosen
        self._annotating.go_to(relation.target if relation.source == here else relation.source)

    def menu(self) -> QMenu | None:
        """What can be done with the current relation."""
        relation = self._current()
        if relation is None:
            return None
        menu = QMenu(self)
        turn = menu.addAction(self.tr("&Turn round"))
        turn.triggered.connect(lambda: self._relating.reverse(relation.id))
        spans = self._annotating.spans
        start, end = spans.get(relation.source), spans.get(relation.target)
        if start is not None and end is not None:
            for found in self._relating.types_between(start, end):
                if found.id != relation.label:
                    action = menu.addAction(self._relating.words(found))
                    action.setToolTip(as_plain(action.text()))
                    action.triggered.connect(
                        lambda _=False, kind=found.id: self._relabel(relation, kind)
                    )
        gone = menu.addAction(self.tr("&Delete"))
        gone.triggered.connect(lambda: self._relating.delete(relation.id))
        return menu

    def _relabel(self, relation: Relation, kind: RelationTypeId) -> None:
        self._relating.relabel(relation.id, kind)

    def _ask(self, point: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.exec(self.list.viewport().mapToGlobal(point))

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            relation = self._current()
            if event.key() == Qt.Key.Key_Delete and relation is not None:
                self._relating.delete(relation.id)
                return True
        return False

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self._title.setText(self.tr("Relations"))
        self.list.setAccessibleName(self.tr("Relations of the chosen span"))
        self.list.setToolTip(
            self.tr("Enter goes to the other span, Delete takes the relation away")
        )
        self.show_relations()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

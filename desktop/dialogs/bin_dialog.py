"""The bin: articles that were put aside and spans that were deleted, brought back from here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.label_set import LabelSet, in_language
from annotations.storage.recycle_bin import BinnedArticle, DeletedSpan
from desktop.language import current_language, led, number
from desktop.widgets.plain_label import PlainLabel, as_plain

_SIZE = (640, 420)


class BinDialog(QDialog):
    """Two branches of one tree. Signal: ``wanted_back`` (ids of articles, ids of spans)."""

    wanted_back = Signal(list, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, windowTitle=self.tr("Bin"))
        self.resize(*_SIZE)
        self.told = PlainLabel(led(self._introduction()), wordWrap=True)
        self.tree = QTreeWidget(columnCount=2, accessibleName=self.tr("What is in the bin"))
        self.tree.setHeaderLabels([self.tr("What"), self.tr("Where")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.itemSelectionChanged.connect(self._choose)
        self.tree.itemDoubleClicked.connect(lambda: self._bring_back())
        self.back_button = QPushButton(self.tr("&Bring back"))
        self.back_button.clicked.connect(self._bring_back)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.back_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        self._choose()

    def _introduction(self) -> str:
        return self.tr(
            "Articles in the bin are in no list, search, export, assignment or measure. "
            "Bring back what is chosen; one undo takes it back again."
        )

    def show_bin(
        self, articles: list[BinnedArticle], spans: list[DeletedSpan], labels: LabelSet
    ) -> None:
        """Fill the tree anew."""
        self.tree.clear()
        language = current_language()
        branch = self._branch(self.tr("Articles"), len(articles))
        for article in articles:
            counted = self.tr("%Ln span(s)", "", article.spans)
            self._line(branch, article.title, counted, article)
        branch = self._branch(self.tr("Deleted spans"), len(spans))
        for span in spans:
            label = labels.get(span.label)
            name = in_language(label.names, language, label.name) if label else span.label
            self._line(branch, f"\u2068{span.quote}\u2069 – \u2068{name}\u2069", span.title, span)
        self.tree.expandAll()
        if not articles and not spans:
            self.told.setText(led(self.tr("The bin is empty.")))
        self._choose()

    def _branch(self, words: str, count: int) -> QTreeWidgetItem:
        branch = QTreeWidgetItem([f"{words} ({number(count)})", ""])
        branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(branch)
        branch.setHidden(count == 0)
        return branch

    def _line(self, branch: QTreeWidgetItem, words: str, place: str, what: object) -> None:
        item = QTreeWidgetItem([words, place])
        item.setData(0, Qt.ItemDataRole.UserRole, what)
        item.setToolTip(0, as_plain(words))
        item.setToolTip(1, as_plain(place))
        branch.addChild(item)

    def _chosen(self) -> list[object]:
        found = (item.data(0, Qt.ItemDataRole.UserRole) for item in self.tree.selectedItems())
        return [each for each in found if each is not None]

    def _choose(self) -> None:
        self.back_button.setEnabled(bool(self._chosen()))

    def _bring_back(self) -> None:
        chosen = self._chosen()
        articles = [each.document for each in chosen if isinstance(each, BinnedArticle)]
        spans = [each.id for each in chosen if isinstance(each, DeletedSpan)]
        if articles or spans:
            self.wanted_back.emit(articles, spans)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tree.hasFocus():
            self._bring_back()
            return
        super().keyPressEvent(event)

"""A list whose rows can be unticked, with buttons for all of them, progress, and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number
from desktop.widgets.plain_label import PlainLabel


class TickedList(QWidget):
    """What a dialog shows before many things are done at once; its owner ticks and tells."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListView()
        self.told = PlainLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.all = QPushButton(self.tr("Tick &all"))
        self.none = QPushButton(self.tr("&Untick all"))
        self.list.setModel(model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ticks = QHBoxLayout()
        for button in (self.all, self.none):
            ticks.addWidget(button)
        ticks.addStretch(1)
        ticks.addWidget(self.progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(ticks)
        layout.addWidget(self.told)

    def tell_ticked(self, ticked: int, rows: int) -> None:
        """Say how many of the rows are ticked."""
        told = self.tr("Ticked: {} of {}. One undo takes all of it back.")
        self.told.setText(told.format(number(ticked), number(rows)))

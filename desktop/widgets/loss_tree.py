"""What was lost: a row a reason with its count, below it the first articles and words."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotations.formats.losses import LossReport
from annotations.wording import say
from desktop.language import current_language, number

_FEW = 4


class LossTree(QTreeWidget):
    """The report as a tree; reasons of a few cases, or one alone, are open."""

    def __init__(self, losses: LossReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("What was lost"), self.tr("How many, which words")])
        for column in (0, 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        alone = len(losses.counts) == 1
        for reason, count in losses.counts.items():
            row = QTreeWidgetItem([say(f"loss.{reason}", current_language()), number(count)])
            self.addTopLevelItem(row)
            self._fill(row, losses, reason, count)
            row.setExpanded(alone or row.childCount() <= _FEW)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _fill(self, row: QTreeWidgetItem, losses: LossReport, reason: str, count: int) -> None:
        cases = losses.cases.get(reason, ())
        for case in cases:
            quote = " ".join(case.quote.split())
            row.addChild(QTreeWidgetItem([f"\u2068{case.title}\u2069", f"\u2068{quote}\u2069"]))
        if count > len(cases):
            told = self.tr("… and more: {}").format(number(count - len(cases)))
            row.addChild(QTreeWidgetItem([told]))

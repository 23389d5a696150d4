"""Which format, which layer; and afterwards what the format could not hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.catalogue import formats
from annotations.formats.losses import LossReport
from annotations.label_set import in_language
from annotations.layer import Layer, LayerKind
from annotations.operations.export_documents import ExportReport
from annotations.wording import say
from desktop.language import current_language, number

_WIDTH = 400


class ExportDialog(QDialog):
    """Asks for the format and the layer."""

    def __init__(self, layers: list[Layer], own: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        for known in formats():
            if known.writes:
                self.format.addItem(
                    in_language(known.names, current_language(), known.name), known.name
                )
        self.layer = QComboBox()
        self.layer.addItem(self.tr("All layers"), None)
        for layer in layers:
            shown = self.tr("Gold") if layer.kind is LayerKind.GOLD else layer.name
            self.layer.addItem(shown, layer.name)
            if layer.id == own:
                self.layer.setCurrentIndex(self.layer.count() - 1)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Layer"), self.layer)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Choose a &file…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.format.setToolTip(self.tr("What a format cannot hold is told afterwards"))
        self.layer.setToolTip(self.tr("Whose spans are written"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)


class ExportReportDialog(QDialog):
    """What was written, and per reason what the format lost, with the first cases."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        told = [
            self.tr("Articles written: {}").format(number(report.documents)),
            self.tr("Spans written: {}").format(number(report.spans)),
            *(self.tr("File: {}").format(f"\u2066{path}\u2069") for path in report.files),
        ]
        self.summary = QLabel("\n".join(told), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.summary.setAccessibleName("\n".join(told))
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        if report.losses.counts:
            title = QLabel(self.tr("What this format could not &hold:"))
            self.details = self._losses(report.losses)
            title.setBuddy(self.details)
            layout.addWidget(title)
            layout.addWidget(self.details)
            self.resize(640, 400)
        else:
            layout.addWidget(QLabel(self.tr("The format held everything.")))
            self.setMinimumWidth(_WIDTH)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _losses(self, losses: LossReport) -> QTreeWidget:
        """A row a reason with its count; below it the first articles and words."""
        tree = QTreeWidget()
        tree.setHeaderLabels([self.tr("What was lost"), self.tr("How many, which words")])
        tree.setAccessibleName(self.tr("What this format could not hold"))
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for reason, count in losses.counts.items():
            row = QTreeWidgetItem([say(f"loss.{reason}", current_language()), number(count)])
            tree.addTopLevelItem(row)
            cases = losses.cases.get(reason, ())
            for case in cases:
                quote = " ".join(case.quote.split())
                row.addChild(QTreeWidgetItem([f"\u2068{case.title}\u2069", f"\u2068{quote}\u2069"]))
            if count > len(cases):
                row.addChild(
                    QTreeWidgetItem([self.tr("… and more: {}").format(number(count - len(cases)))])
                )
            row.setExpanded(True)
        first = tree.topLevelItem(0)
        if first is not None:
            tree.setCurrentItem(first)
        return tree

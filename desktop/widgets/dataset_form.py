"""How a data set is made: its parts, whose articles, pseudonyms, card and licence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotations.dataset.splitting import shares_of
from annotations.operations.dataset_articles import Selection
from annotations.operations.export_dataset import DatasetOptions

_SPLITS = ("80/10/10", "70/15/15", "90/10")
_LICENCES = ("", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0", "other")
_LARGEST_SEED = 2**31 - 1


class DatasetForm(QWidget):
    """A switch, and below it what can be chosen once a data set is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("&Data set: a folder with a card and checksums"))
        self.split = QComboBox(editable=True)
        self.split.addItem(self.tr("No split"))
        self.split.addItems(_SPLITS)
        self.split.setCurrentIndex(1)
        self.split.setToolTip(
            self.tr("Shares of train, dev and test by article; near-duplicates stay together")
        )
        self.seed = QSpinBox(minimum=0, maximum=_LARGEST_SEED, value=DatasetOptions().seed)
        self.seed.setToolTip(self.tr("The same seed gives the same parts and pseudonyms"))
        self.finished = QCheckBox(self.tr("Only articles that are &done"))
        self.pseudonyms = QCheckBox(self.tr("&Pseudonyms for annotators"), checked=True)
        self.card = QCheckBox(self.tr("&Card in Arabic, English and French"), checked=True)
        self.licence = QComboBox(editable=True)
        self.licence.addItems(_LICENCES)
        self.licence.setToolTip(self.tr("What the card says of the licence"))
        inside = QGroupBox()
        inside.setVisible(False)
        self.wanted.toggled.connect(inside.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wanted)
        layout.addWidget(inside)
        form = QFormLayout(inside)
        form.addRow(self.tr("&Split"), self.split)
        form.addRow(self.tr("S&eed"), self.seed)
        form.addRow(self.tr("&Keep the parts of"), self._earlier())
        form.addRow(self.tr("L&icence"), self.licence)
        for box in (self.finished, self.pseudonyms, self.card):
            form.addRow(box)
        for name, control in (
            (self.tr("Split"), self.split),
            (self.tr("Seed"), self.seed),
            (self.tr("Licence"), self.licence),
        ):
            control.setAccessibleName(name)

    def _earlier(self) -> QWidget:
        self.earlier = QLineEdit()
        self.earlier.setPlaceholderText(self.tr("none"))
        self.earlier.setToolTip(self.tr("The folder of an earlier data set"))
        self.earlier.setAccessibleName(self.tr("Folder of an earlier data set"))
        choose = QPushButton(self.tr("C&hoose…"))
        choose.clicked.connect(self._choose_earlier)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.earlier)
        layout.addWidget(choose)
        row.setFocusProxy(self.earlier)
        return row

    def _choose_earlier(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Earlier data set"))
        if folder:
            self.earlier.setText(folder)

    def options(self, selection: Selection) -> DatasetOptions:
        """What was chosen. Raises InvalidOption where the split is none."""
        told = self.split.currentText().strip()
        whole = not told or told == self.split.itemText(0)
        earlier = self.earlier.text().strip()
        return DatasetOptions(
            Selection(selection.source, selection.layer, self.finished.isChecked()),
            {} if whole else shares_of(told),
            seed=self.seed.value(),
            kept=Path(earlier) if earlier else None,
            names=not self.pseudonyms.isChecked(),
            card=self.card.isChecked(),
            licence=self.licence.currentText().strip(),
        )

"""Which format, which layer, a data set or a file; and afterwards what the format lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import Problem
from annotations.extras import lacking
from annotations.formats.catalogue import Format, Shape, broken_formats, formats
from annotations.formats.options import Way
from annotations.formats.token_spans import OVERLAP, Overlap
from annotations.label_set import in_language
from annotations.layer import Layer, LayerKind
from annotations.operations.dataset_articles import Selection, Source
from annotations.operations.export_dataset import DatasetOptions
from annotations.operations.export_documents import ExportReport
from annotations.wording import sentence
from desktop.language import current_language, led, number
from desktop.widgets.dataset_form import DatasetForm
from desktop.widgets.loss_tree import LossTree
from desktop.widgets.options_form import OptionsForm
from desktop.widgets.plain_label import PlainLabel

_WIDTH = 400
_SHOWN_FILES = 5
LOSSLESS = "tawsim"


class ExportDialog(QDialog):
    """Asks for the format, the layer and what the format lets one choose.

    ``own`` is the layer of who annotates here. Where nobody does and the gold is ``settled``,
    it is what a format of other programs is offered for.
    """

    def __init__(
        self,
        layers: list[Layer],
        own: str,
        parent: QWidget | None = None,
        *,
        settled: bool = False,
    ) -> None:
        super().__init__(parent)
        self._settled = settled
        self._layer_chosen = False
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        # A choice may be squeezed below its words unless it says that it may not.
        self.format.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._formats = {known.name: known for known in formats() if known.writes}
        for known in self._formats.values():
            words = in_language(known.names, current_language(), known.name)
            self.format.addItem(words, known.name)
        self.layer = QComboBox()
        self.layer.addItem(self.tr("All layers"), None)
        for layer in layers:
            shown = self.tr("Gold") if layer.kind is LayerKind.GOLD else layer.name
            self.layer.addItem(shown, layer.name)
            if layer.id == own:
                self.layer.setCurrentIndex(self.layer.count() - 1)
                self._layer_chosen = True
        self._gold = {layer.name for layer in layers if layer.kind is LayerKind.GOLD}
        self.layer.addItem(self.tr("What the majority holds"), None)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Layer"), self.layer)
        self.options = OptionsForm(form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._next = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.dataset = DatasetForm()
        self.dataset.wanted.toggled.connect(self._name_next)
        self.layer.currentIndexChanged.connect(self._name_next)
        self.layer.activated.connect(self._take_layer)
        self.problem = PlainLabel(wordWrap=True)
        self.problem.hide()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.format.setToolTip(self.tr("What a format cannot hold is told afterwards"))
        self.layer.setToolTip(self.tr("Whose spans are written"))
        self.format.currentIndexChanged.connect(self._show_options)
        self._show_options()
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.dataset)
        layout.addWidget(self.problem)
        for problem in broken_formats():
            words = sentence(problem, current_language())
            layout.addWidget(PlainLabel(words, wordWrap=True))
        layout.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def chosen(self) -> Format:
        """The format."""
        return self._formats[self.format.currentData()]

    def makes_a_folder(self) -> bool:
        """Whether what is written is a folder of files."""
        by_label = self.options.values().get(OVERLAP.id) == Overlap.FILES
        return by_label or self.chosen().shape is Shape.FOLDER or self._is_dataset()

    def dataset_options(self) -> DatasetOptions | None:
        """How the data set is made; None where a file is wanted. Raises InvalidOption."""
        if not self._is_dataset():
            return None
        layer = self.layer.currentData()
        source = Source.GOLD if layer in self._gold else Source.ONE
        if layer is None:
            source = Source.MAJORITY if self._by_majority() else Source.ALL
        return self.dataset.options(Selection(source, layer or ""))

    def accept(self) -> None:
        try:
            self.dataset_options()
        except Problem as problem:
            self.problem.setText(sentence(problem, current_language()))
            self.problem.show()
            self.dataset.split.setFocus()
            return
        super().accept()

    def _is_dataset(self) -> bool:
        # Only a data set can tell how a majority was reached: in its card.
        return self.dataset.wanted.isChecked() or self._by_majority()

    def _by_majority(self) -> bool:
        return self.layer.currentIndex() == self.layer.count() - 1

    def _show_options(self) -> None:
        self.options.show(self.chosen().options_for(Way.WRITE))
        overlap = self.options.controls.get(OVERLAP.id)
        if isinstance(overlap, QComboBox):
            overlap.currentIndexChanged.connect(self._name_next)
        self._offer_layer()
        self._tell_what_is_missing()
        self._name_next()
        self.adjustSize()

    def _take_layer(self) -> None:
        self._layer_chosen = True

    def _offer_layer(self) -> None:
        if not self._settled or self._layer_chosen:
            return
        whole = self.chosen().name == LOSSLESS
        gold = next((name for name in self._gold), None)
        self.layer.setCurrentIndex(0 if whole else self.layer.findData(gold))

    def _tell_what_is_missing(self) -> None:
        problem = lacking(self.chosen().needs)
        self._next.setEnabled(problem is None)
        if problem is not None:
            self.problem.setText(led(sentence(problem, current_language())))

    def _name_next(self) -> None:
        if self._by_majority():
            self.dataset.wanted.setChecked(True)
        folder = self.makes_a_folder()
        words = self.tr("Name the &folder…") if folder else self.tr("Choose a &file…")
        self._next.setText(words)
        self.problem.setVisible(not self._next.isEnabled())
        # Once the rows that came or went have been laid out.
        QTimer.singleShot(0, self, self.adjustSize)


class ExportReportDialog(QDialog):
    """What was written, and per reason what the format lost, with the first cases."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        told = [
            self.tr("Articles written: {}").format(number(report.documents)),
            self.tr("Spans written: {}").format(number(report.spans)),
            *(
                self.tr("File: {}").format(f"\u2066{path}\u2069")
                for path in report.files[:_SHOWN_FILES]
            ),
        ]
        more = len(report.files) - _SHOWN_FILES
        if more > 0:
            told.append(self.tr("… and more files: {}").format(number(more)))
        self.summary = PlainLabel("\n".join(told), wordWrap=True)
        self.summary.setAccessibleName("\n".join(told))
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        if report.losses.counts:
            title = PlainLabel(self.tr("What this format could not &hold:"))
            self.details = LossTree(report.losses)
            self.details.setAccessibleName(self.tr("What this format could not hold"))
            title.setBuddy(self.details)
            layout.addWidget(title)
            layout.addWidget(self.details)
            self.resize(640, 400)
        else:
            layout.addWidget(PlainLabel(self.tr("The format held everything.")))
            self.setMinimumWidth(_WIDTH)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

"""Which format, which layer; and afterwards what the format could not hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.catalogue import FORMATS
from annotations.label_set import in_language
from annotations.layer import Layer, LayerKind
from annotations.operations.export_documents import ExportReport
from annotations.wording import say
from desktop.language import current_language, number


class ExportDialog(QDialog):
    """Asks for the format and the layer."""

    def __init__(self, layers: list[Layer], own: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox()
        for known in FORMATS:
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
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)


class ExportReportDialog(QDialog):
    """What was written, and per reason what the format lost, with the first cases."""

    def __init__(self, report: ExportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        told = [
            self.tr("Articles written: {}").format(number(report.documents)),
            self.tr("Spans written: {}").format(number(report.spans)),
            *(f"\u2068{path}\u2069" for path in report.files),
        ]
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel("\n".join(told), textFormat=Qt.TextFormat.PlainText))
        if report.losses.counts:
            layout.addWidget(QLabel(self.tr("What this format could not hold:")))
            lines: list[str] = []
            for reason, count in report.losses.counts.items():
                lines.append(f"{say(f'loss.{reason}', current_language())}: {number(count)}")
                lines += [
                    f"    {case.title}: \u2068{case.quote}\u2069"
                    for case in report.losses.cases.get(reason, ())
                ]
            self.details = QPlainTextEdit("\n".join(lines), readOnly=True)
            self.details.setAccessibleName(self.tr("What this format could not hold"))
            layout.addWidget(self.details)
            self.resize(640, 360)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

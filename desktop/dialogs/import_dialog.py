"""Import from beginning to end: which files, where their fields are, progress, report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.catalogue import broken_formats, formats
from annotations.formats.options import Way
from annotations.formats.records import Rejected
from annotations.label_set import in_language
from annotations.operations.import_documents import DEFAULT_LAYER, ImportReport
from annotations.typography import listed
from annotations.wording import rejection, sentence
from desktop.language import current_language, led, number
from desktop.widgets.loss_tree import LossTree
from desktop.widgets.options_form import OptionsForm
from desktop.widgets.plain_label import PlainLabel
from desktop.widgets.plain_text import PlainText

_SHOWN = 200
_SHOWN_LABELS = 12
_WIDTH = 360
_DIALOG_WIDTH = 420


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """How to import: the format (None: told by each file), its options, the layer, new labels."""

    format: str | None = None
    options: dict[str, object] = field(default_factory=dict)
    layer: str | None = None
    new_labels: bool = True


class ImportDialog(QDialog):
    """Asks what is imported: the format, its options, the layer, and files or a folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self.wants_folder = False
        self.format = QComboBox()
        self.format.addItem(self.tr("Told by each file"), None)
        self._formats = {known.name: known for known in formats() if known.reads}
        for known in self._formats.values():
            words = in_language(known.names, current_language(), known.name)
            self.format.addItem(words, known.name)
        self.layer = QLineEdit()
        self.layer.setPlaceholderText(DEFAULT_LAYER)
        self.new_labels = QCheckBox(self.tr("&Add labels that the scheme lacks"))
        self.new_labels.setChecked(True)
        self.format.setToolTip(self.tr("Choose it where a name does not tell"))
        self.layer.setToolTip(self.tr("For spans whose file names no annotator"))
        self.new_labels.setToolTip(self.tr("Otherwise their spans are refused and told"))
        form = QFormLayout()
        form.addRow(self.tr("F&ormat"), self.format)
        form.addRow(self.tr("&Layer of its spans"), self.layer)
        form.addRow(self.new_labels)
        self.options = OptionsForm(form)
        self.format.currentIndexChanged.connect(self._show_options)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.files = buttons.addButton(self.tr("&Files…"), role)
        self.folder = buttons.addButton(self.tr("F&older…"), role)
        self.files.setDefault(True)
        self.folder.clicked.connect(self._want_folder)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for problem in broken_formats():
            words = sentence(problem, current_language())
            layout.addWidget(PlainLabel(words, wordWrap=True))
        layout.addWidget(buttons)
        self.setMinimumWidth(_DIALOG_WIDTH)

    def chosen(self) -> ImportChoice:
        """What was chosen."""
        layer = self.layer.text().strip() or None
        name = self.format.currentData()
        return ImportChoice(name, self.options.values(), layer, self.new_labels.isChecked())

    def _want_folder(self) -> None:
        self.wants_folder = True

    def _show_options(self) -> None:
        known = self._formats.get(self.format.currentData())
        self.options.show(known.options_for(Way.READ) if known else ())
        self.adjustSize()


class ImportReportDialog(QDialog):
    """What an import brought, and each line that it could not read."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        lines = [
            (self.tr("Articles imported: {}"), report.documents),
            (self.tr("Spans imported: {}"), report.spans),
            (self.tr("Already in the project: {}"), report.duplicates),
            (self.tr("Could not be read: {}"), report.refused),
        ]
        told = [
            words.format(number(count)) for words, count in lines if count or words == lines[0][0]
        ]
        if report.labels:
            isolated = (f"\u2068{name}\u2069" for name in report.labels[:_SHOWN_LABELS])
            names = listed(isolated, current_language())
            more = len(report.labels) - _SHOWN_LABELS
            told.append(self.tr("Labels added to the scheme: {}").format(names))
            if more > 0:
                told.append(self.tr("… and more: {}").format(number(more)))
        if report.cancelled:
            told.append(self.tr("You stopped the import; what was read so far is kept."))
        self.summary = PlainLabel("\n".join(told), wordWrap=True)
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.summary.setAccessibleName("\n".join(told))
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        if report.rejected:
            layout.addWidget(self._details(report))
        if report.losses.counts:
            title = PlainLabel(self.tr("Left out or &changed:"))
            self.losses = LossTree(report.losses)
            self.losses.setAccessibleName(self.tr("What was left out or changed"))
            title.setBuddy(self.losses)
            layout.addWidget(title)
            layout.addWidget(self.losses)
        if report.rejected or report.losses.counts:
            self.resize(640, 480 if report.rejected and report.losses.counts else 360)
        else:
            self.setMinimumWidth(_WIDTH)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _details(self, report: ImportReport) -> PlainText:
        shown = [_line(rejected) for rejected in report.rejected[:_SHOWN]]
        more = report.refused - len(shown)
        if more > 0:
            shown.append(self.tr("… and more: {}").format(number(more)))
        self.details = PlainText(readOnly=True, tabChangesFocus=True)
        self.details.setAccessibleName(self.tr("What could not be read"))
        # In the direction of the window, also where a line begins with a foreign name.
        self.details.setPlainText("\n".join(map(led, shown)))
        return self.details


def _line(rejected: Rejected) -> str:
    return rejection(rejected, current_language())


Preview = Callable[[str | None], tuple[list[str], list[list[str]]]]


def preview_of(path: Path, name: str | None) -> Preview | None:
    """How to show the columns and first rows of this file, where its format has columns."""
    from importlib import import_module

    from annotations.formats.records import ReadOptions, Source

    modules = {"jsonl": "articles_json", "csv": "articles_table"}
    if name not in modules:
        return None
    module = import_module(f"annotations.formats.{modules[name]}")

    def preview(encoding: str | None) -> tuple[list[str], list[list[str]]]:
        shown = module.preview(Source(path, path.name), ReadOptions(encoding=encoding))
        return list(shown.columns), [list(row) for row in shown.rows]

    return preview

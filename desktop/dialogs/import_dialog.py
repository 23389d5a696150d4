"""Import from beginning to end: which files, where their fields are, progress, report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotations.formats.records import Rejected
from annotations.operations.import_documents import ImportReport
from annotations.wording import rejection
from desktop.language import current_language, led, number
from desktop.widgets.plain_text import PlainText

_SHOWN = 200
_WIDTH = 360


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
        if report.cancelled:
            told.append(self.tr("You stopped the import; what was read so far is kept."))
        self.summary = QLabel("\n".join(told), textFormat=Qt.TextFormat.PlainText)
        self.summary.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.summary.setAccessibleName("\n".join(told))
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        if report.rejected:
            layout.addWidget(self._details(report))
            self.resize(640, 360)
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


def preview_of(path: Path, name: str) -> Preview | None:
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

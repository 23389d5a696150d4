"""What files that came back would bring, one line each, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.operations.merge_work_file import FileReport, MergeReport, Verdict
from annotations.storage.merge_conflicts import Conflict
from annotations.typography import headed, listed
from annotations.wording import say, sentence
from desktop.language import current_language, led, number
from desktop.theme import icon
from desktop.widgets.plain_label import PlainLabel, as_plain

_SIZE = QSize(860, 480)
_SHOWN = 200
_ICONS = {Verdict.MERGED: "done", Verdict.NOTHING_NEW: "", Verdict.REFUSED: "warning"}


class MergeDialog(QDialog):
    """A preview; accepted, the files that fit are to be merged."""

    def __init__(self, preview: MergeReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge files"))
        self._preview = preview
        self.summary = PlainLabel(wordWrap=True)
        self.files = QTreeWidget(rootIsDecorated=False, uniformRowHeights=True)
        self.details = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.merge_button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._arrange()
        self._fill()
        self.files.currentItemChanged.connect(self._show_details)
        self.files.setCurrentItem(self.files.topLevelItem(self._first_problem()))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(_SIZE)

    def _arrange(self) -> None:
        self.files.setHeaderLabels(
            [
                *(self.tr("File"), self.tr("Annotator"), self.tr("Articles")),
                *(self.tr("New operations"), self.tr("Conflicts"), self.tr("What happens")),
            ]
        )
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.files.setAccessibleName(self.tr("The files and what they bring"))
        header = self.files.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        title = PlainLabel(self.tr("About the &chosen file:"))
        title.setBuddy(self.details)
        self.details.setAccessibleName(self.tr("About the chosen file"))
        self.merge_button.setText(self.tr("&Merge"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.files, 3)
        layout.addWidget(title)
        layout.addWidget(self.details, 2)
        layout.addWidget(self.buttons)

    def chosen(self) -> list[Path]:
        """The files that fit and bring something."""
        return [file.path for file in self._preview.files if file.verdict is Verdict.MERGED]

    def _fill(self) -> None:
        verdicts = {
            Verdict.MERGED: self.tr("Is merged"),
            Verdict.NOTHING_NEW: self.tr("Nothing new"),
            Verdict.REFUSED: self.tr("Is left out"),
        }
        for file in self._preview.files:
            refused = file.verdict is Verdict.REFUSED
            counts = (file.documents, file.steps, len(file.conflicts))
            row = QTreeWidgetItem(
                [
                    f"\u2068{file.path.name}\u2069",
                    _listed(file.annotators) or "–",
                    *("–" if refused else number(count) for count in counts),
                    verdicts[file.verdict],
                ]
            )
            if _ICONS[file.verdict]:
                row.setIcon(5, icon(_ICONS[file.verdict]))
            row.setToolTip(0, as_plain(str(file.path)))
            self.files.addTopLevelItem(row)
        good = self.chosen()
        self.merge_button.setEnabled(bool(good))
        if good:
            said = self.tr("Files to merge: {} of {}. Nothing has been changed yet.")
        else:
            said = self.tr("None of these files brings anything new: {} of {}.")
        self.summary.setText(led(said.format(number(len(good)), number(len(self._preview.files)))))

    def _first_problem(self) -> int:
        """The row to show first: one that is left out or has conflicts."""
        for at, file in enumerate(self._preview.files):
            if file.problem is not None or file.conflicts or file.parked:
                return at
        return 0

    def _show_details(self) -> None:
        at = self.files.indexOfTopLevelItem(self.files.currentItem())
        if 0 <= at < len(self._preview.files):
            self.details.setPlainText(led("\n".join(self._told(self._preview.files[at]))))
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            option = self.details.document().defaultTextOption()
            option.setTextDirection(self.layoutDirection())
            option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            self.details.document().setDefaultTextOption(option)

    def _told(self, file: FileReport) -> list[str]:
        language = current_language()
        if file.problem is not None:
            return [sentence(file.problem, language)]
        told = [
            self.tr("Operations that the project has already: {}").format(number(file.known)),
        ]
        if file.new_documents:
            told.append(self.tr("Articles that are added: {}").format(number(file.new_documents)))
        told += [
            self.tr("{} is not in the project; judgements that wait for it: {}").format(
                f"\u2068{waiting.title}\u2069", number(waiting.judgements)
            )
            for waiting in file.parked[:_SHOWN]
        ]
        told += [_conflict(conflict, language) for conflict in file.conflicts[:_SHOWN]]
        more = len(file.conflicts) - _SHOWN
        if more > 0:
            told.append(self.tr("… and more: {}").format(number(more)))
        return told


def _conflict(conflict: Conflict, language: str) -> str:
    kind = say(f"conflict.{conflict.kind}", language)
    where = " – ".join(f"\u2068{part}\u2069" for part in (conflict.title, conflict.words) if part)
    return headed(kind, where, language) if where else kind


def _listed(names: Iterable[str]) -> str:
    return listed((f"\u2068{name}\u2069" for name in names), current_language())

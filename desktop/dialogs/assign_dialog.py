"""Who gets which article: shared out by rule, then changed by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.document import DocumentId
from annotations.errors import InvalidAssignment
from annotations.layer import GOLD
from annotations.project import Project
from annotations.text.folding import fold
from annotations.typography import headed
from annotations.wording import sentence
from desktop.assignment_model import AssignmentModel
from desktop.language import current_language, led, number
from desktop.widgets.passphrase_box import PassphraseBox
from desktop.widgets.plain_label import PlainLabel

_SIZE = QSize(820, 600)
_LINES = 4
_MOST_SEEDS = 9_999


class AssignDialog(QDialog):
    """``listed`` are the articles that the corpus list shows now."""

    def __init__(self, project: Project, listed: Sequence[DocumentId], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign articles"))
        self._every, self._listed = project.documents.ids(), list(listed)
        self.model = AssignmentModel(project, self)
        self.names = QPlainTextEdit(tabChangesFocus=True)
        self.names.setPlainText("\n".join(self.model.known_names()))
        self.overlap, self.calibration, self.seed = (QSpinBox() for _ in range(3))
        self.articles = QComboBox()
        self.share = QPushButton(self.tr("&Share out"))
        self.clear = QPushButton(self.tr("&Take all back"))
        self.table = QTableView()
        self.loads = PlainLabel(wordWrap=True)
        self.writes = QCheckBox(self.tr("&Write the work files afterwards"))
        self.sealing = PassphraseBox(self.tr("&Seal the work files under a passphrase"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._connect()
        self._take_names()
        self._take_articles()
        self.resize(_SIZE)

    def _arrange(self) -> None:
        self.names.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)
        self.names.setPlaceholderText(self.tr("One name on each line"))
        self.names.setToolTip(self.tr("One name on each line; a new name becomes an annotator"))
        self.articles.addItem(
            self.tr("All articles ({})").format(number(len(self._every))), self._every
        )
        if self._listed != self._every:
            self.articles.addItem(
                self.tr("Those in the list now ({})").format(number(len(self._listed))),
                self._listed,
            )
            self.articles.setCurrentIndex(1)
        self.articles.setToolTip(self.tr("Filter the corpus list first to assign only some"))
        self.overlap.setToolTip(self.tr("How many annotators each article gets"))
        self.calibration.setToolTip(self.tr("So many articles go to everybody, to compare"))
        self.calibration.setMaximum(len(self._every))
        self.seed.setMaximum(_MOST_SEEDS)
        self.seed.setToolTip(self.tr("Another number shares the same articles out otherwise"))
        form, numbers = QFormLayout(), QFormLayout()
        form.addRow(self.tr("A&nnotators"), self.names)
        form.addRow(self.tr("A&rticles"), self.articles)
        numbers.addRow(self.tr("Annotators for &each article"), self.overlap)
        numbers.addRow(self.tr("Articles for &calibration"), self.calibration)
        numbers.addRow(self.tr("&Draw number"), self.seed)
        acts = QHBoxLayout()
        acts.addWidget(self.share)
        acts.addWidget(self.clear)
        numbers.addRow(acts)
        above = QHBoxLayout()
        above.addLayout(form, 3)
        above.addLayout(numbers, 2)
        self._build_table()
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        for widget in (self.loads, self.writes, self.sealing, self.buttons):
            layout.addWidget(widget)
        self.writes.setChecked(True)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Who gets which article"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(0)

    def _connect(self) -> None:
        self.names.textChanged.connect(self._take_names)
        self.articles.currentIndexChanged.connect(self._take_articles)
        self.share.clicked.connect(self._share_out)
        self.clear.clicked.connect(self.model.clear)
        self.model.modelReset.connect(self._show_loads)
        self.model.dataChanged.connect(self._show_loads)
        self.writes.toggled.connect(self.sealing.setEnabled)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Not while nobody has an article, nor before a passphrase was typed twice alike."""
        give, take = self.model.changes()
        if give or take or any(count for _, count in self.model.loads()):
            if self.passphrase() is not None:
                super().accept()
            return
        if self.people():
            words = self.tr("Nobody has an article yet: press “Share out”, or tick by hand.")
            self.share.setFocus()
        else:
            words = self.tr("Write the names of the annotators.")
            self.names.setFocus()
        self.loads.setText(led(words))

    def passphrase(self) -> str | None:
        """What seals the work files, "" for nothing; None where it must be mended first."""
        return self.sealing.passphrase() if self.writes.isChecked() else ""

    def people(self) -> list[str]:
        """The names that were given, each once."""
        lines = (" ".join(line.split()) for line in self.names.toPlainText().split("\n"))
        return list(dict.fromkeys(name for name in lines if name and fold(name) != fold(GOLD)))

    def _take_names(self) -> None:
        people = self.people()
        self.model.set_people(people)
        self.overlap.setRange(1 if people else 0, len(people))
        if self.overlap.value() < 2 <= len(people):
            self.overlap.setValue(2)
        self.share.setEnabled(bool(people))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _take_articles(self) -> None:
        documents = self.articles.currentData()
        self.model.set_documents(documents)
        self.calibration.setMaximum(len(documents))

    def _share_out(self) -> None:
        try:
            self.model.share_out(
                overlap=self.overlap.value(),
                calibration=self.calibration.value(),
                seed=self.seed.value(),
            )
        except InvalidAssignment as problem:
            self.loads.setText(led(sentence(problem, current_language())))
            return
        self.table.setFocus()

    def _show_loads(self) -> None:
        language = current_language()
        told = [
            headed(f"\u2068{name}\u2069", number(count), language)
            for name, count in self.model.loads()
        ]
        words = self.tr("Articles of each: {}").format("  –  ".join(told))
        self.loads.setText(led(words) if told else self.tr("Write the names of the annotators."))

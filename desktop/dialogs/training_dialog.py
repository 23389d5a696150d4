"""The model of the annotator's layer: its scores a label, where it may propose, training anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from annotations.errors import ModelDamaged, ModelFromElsewhere
from annotations.label_set import in_language
from annotations.operations.train_model import allow_labels, train_model
from annotations.project import Project
from annotations.storage.models import ModelFacts
from annotations.suggest.learner import Algorithm
from annotations.suggest.scores import LabelScore
from annotations.wording import sentence
from desktop.background_job import BackgroundJob
from desktop.language import current_language, number
from desktop.suggestion_look import percent
from desktop.widgets.empty_hint import EmptyHint
from desktop.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

_COLUMNS = 6
_WIDTH, _HEIGHT = 620, 420


class TrainingDialog(QDialog):
    """Trains in the background; a label may propose where it is ticked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Trained suggestions"))
        self._window, self._workspace = window, window.workspace
        self._filling = False
        self.said = PlainLabel(wordWrap=True)
        self.table = QTableWidget(0, _COLUMNS)
        self.every = QSpinBox(maximum=1_000)
        self.fast, self.final = (
            QPushButton(self.tr("&Train")),
            QPushButton(self.tr("Train &longer")),
        )
        self._arrange()
        self.fast.clicked.connect(lambda: self.train(Algorithm.FAST))
        self.final.clicked.connect(lambda: self.train(Algorithm.FINAL))
        self.table.itemChanged.connect(self._allow)
        self.every.setValue(window.preferences.retrain_after)
        self.every.valueChanged.connect(self._keep_every)
        self.refresh()
        self.resize(_WIDTH, _HEIGHT)

    def _arrange(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [
                *(self.tr("May propose"), self.tr("Precision"), self.tr("Recall"), self.tr("F1")),
                *(self.tr("Labelled"), self.tr("Proposed")),
            ]
        )
        self.table.setAccessibleName(self.tr("Scores of the labels"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        hint = EmptyHint(self.table)
        hint.setText(self.tr("The scores of each label stand here once it is trained."))
        self.every.setSpecialValueText(self.tr("never"))
        self.every.setToolTip(self.tr("How many more finished articles the model waits for"))
        self.final.setToolTip(self.tr("Takes several times as long and is a little better"))
        form = QFormLayout()
        form.addRow(self.tr("Train anew after so many &articles:"), self.every)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.fast, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.final, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.fast.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def refresh(self) -> None:
        """Show what is known of the model."""
        facts = self._facts()
        self.said.setText(self._words(facts))
        self._filling = True
        self.table.setRowCount(0)
        for score in () if facts is None else facts.scores:
            self._add_row(score, may_propose=facts is not None and score.label in facts.proposing)
        self._filling = False

    def _facts(self) -> ModelFacts | None:
        project = self._workspace.project
        return None if project is None else project.models.facts(self._workspace.layer)

    def _words(self, facts: ModelFacts | None) -> str:
        project = self._workspace.project
        if facts is None or project is None:
            return self.tr(
                "No model yet. It learns from the articles you have labelled, in seconds, and "
                "shows how well it does on articles it has not seen before it proposes anything."
            )
        try:
            project.models.parts(self._workspace.layer)
        except (ModelFromElsewhere, ModelDamaged) as problem:
            return sentence(problem, current_language())
        when = QLocale().toString(
            QDateTime.fromMSecsSinceEpoch(facts.made), QLocale.FormatType.ShortFormat
        )
        return self.tr(
            "Trained {}. Articles: {}, sentences: {}, seconds: {}. The scores are of articles that "
            "the model had not seen."
        ).format(
            f"\u2068{when}\u2069",
            number(facts.articles),
            number(facts.sentences),
            QLocale().toString(facts.seconds, "f", 1),
        )

    def _add_row(self, score: LabelScore, *, may_propose: bool) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        label = self._workspace.labels().get(score.label)
        name = score.label
        if label is not None:
            name = in_language(label.names, current_language(), label.name)
        first = QTableWidgetItem(name)
        first.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
        first.setCheckState(Qt.CheckState.Checked if may_propose else Qt.CheckState.Unchecked)
        first.setData(Qt.ItemDataRole.UserRole, score.label)
        self.table.setItem(row, 0, first)
        told = (
            *(percent(score.precision), percent(score.recall), percent(score.f1)),
            *(number(score.labelled), number(score.proposed)),
        )
        for column, words in enumerate(told, start=1):
            item = QTableWidgetItem(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.table.setItem(row, column, item)

    def train(self, algorithm: Algorithm) -> None:
        """Train on the layer as it stands, with progress and cancel."""
        layer = self._workspace.layer

        def work(second: Project, job: BackgroundJob) -> ModelFacts:
            return train_model(
                second, layer=layer, algorithm=algorithm, apart=True, progress=job.progress
            )

        def done(_: ModelFacts) -> None:
            self.refresh()
            self._window.suggesting.restart()

        self._window.commands.in_background(self.tr("Training the model"), work, done)

    def _allow(self, item: QTableWidgetItem) -> None:
        project = self._workspace.project
        if self._filling or item.column() != 0 or project is None:
            return
        ticked = frozenset(
            str(first.data(Qt.ItemDataRole.UserRole))
            for row in range(self.table.rowCount())
            if (first := self.table.item(row, 0)).checkState() is Qt.CheckState.Checked
        )
        allow_labels(project, layer=self._workspace.layer, labels=ticked)
        self._window.suggesting.restart()

    def _keep_every(self, articles: int) -> None:
        self._window.preferences.retrain_after = articles

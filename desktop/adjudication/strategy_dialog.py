"""Let a rule decide what it can: which, how strictly, and what it would do, before it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.strategies import Strategy, StrategyName, default_minimum
from annotations.label_set import RELATED, LabelId, in_language
from annotations.layer import LayerId, LayerKind
from annotations.operations.adjudicate import drop_rule
from annotations.operations.run_strategy import Discard, Preview, preview, run_strategy
from annotations.storage.journal import Changes
from annotations.wording import rule_sentence, say
from desktop.adjudication.names import label_names
from desktop.background_job import BackgroundJob, run_job
from desktop.dialogs.question import agreed
from desktop.language import current_language, led, number
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from annotations.adjudication.rules import KeptRule

_DELAY_MS = 150
_SIZE = (620, 600)
_COLUMNS = 4


class StrategyDialog(QDialog):
    """Counts while one chooses, and runs the strategy in one step."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: BackgroundJob | None = None
        self._counted: Preview | None = None
        self._rules: list[KeptRule] = []
        self.strategy, self.discard = QComboBox(), QComboBox()
        self.threshold = QDoubleSpinBox(minimum=0.0, maximum=1.0, singleStep=0.05, value=0.5)
        self.minimum = QSpinBox(minimum=1, maximum=99)
        self.trivial = QCheckBox()
        self.annotator, self.label = QComboBox(), QComboBox()
        self.rules = QListWidget()
        self.drop = QPushButton()
        self.counts = QTableWidget(0, _COLUMNS)
        self.told = PlainLabel(wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._name()
        self._arrange()
        self._connect()
        self._change_strategy()
        self.resize(*_SIZE)

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Decide by rule"))
        language = current_language()
        for name in StrategyName:
            self.strategy.addItem(say(f"strategy.{name}", language), name)
        self.discard.addItem(self.tr("Only what is open"), Discard.NOTHING)
        self.discard.addItem(self.tr("Anew what rules have decided"), Discard.RULES)
        self.discard.addItem(self.tr("Everything anew, people's decisions too"), Discard.EVERYTHING)
        self.trivial.setText(self.tr("Overlook white space, punctuation, tatweel and tashkeel"))
        self.drop.setText(self.tr("&Drop the rule"))
        self.rules.setAccessibleName(self.tr("Rules that are kept"))
        self.counts.setAccessibleName(self.tr("What would be decided"))
        project = self._workspace.project
        if project is not None:
            for layer in project.layers.all():
                if layer.kind is LayerKind.ANNOTATOR:
                    self.annotator.addItem(layer.name, str(layer.id))
            for identifier, name in label_names(project.label_set).items():
                self.label.addItem(name, identifier)
            for found in project.label_set.relation_types or (RELATED,):
                name = in_language(found.names, language, found.id)
                self.label.addItem(f"↷ {name}", found.id)
        headings = [
            say(f"table.{heading}", language)
            for heading in ("class", "decided_now", "decided_before", "still_open")
        ]
        self.counts.setHorizontalHeaderLabels(headings)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))

    def _arrange(self) -> None:
        self.form = QFormLayout()
        self.form.addRow(self.tr("&Rule"), self.strategy)
        self.form.addRow(self.tr("&Least share of the annotators"), self.threshold)
        self.form.addRow(self.tr("Least &votes"), self.minimum)
        self.form.addRow("", self.trivial)
        self.form.addRow(self.tr("&Annotator"), self.annotator)
        self.form.addRow(self.tr("La&bel"), self.label)
        self.form.addRow(self.tr("&What is decided"), self.discard)
        self.rules.setMaximumHeight(110)
        self.counts.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.counts.verticalHeader().hide()
        self.counts.setShowGrid(False)
        header = self.counts.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.addLayout(self.form)
        for widget in (self.rules, self.drop, self.counts, self.told, self.buttons):
            layout.addWidget(widget, 1 if widget is self.counts else 0)
        self.act.setDefault(True)

    def _connect(self) -> None:
        self.strategy.activated.connect(self._change_strategy)
        for box in (self.discard, self.annotator, self.label):
            box.activated.connect(self._delay.start)
        self.threshold.valueChanged.connect(self._delay.start)
        self.minimum.valueChanged.connect(self._delay.start)
        self.trivial.toggled.connect(self._delay.start)
        self._delay.timeout.connect(self._count)
        self.drop.clicked.connect(self._drop)
        self.buttons.accepted.connect(self.run)
        self.buttons.rejected.connect(self.reject)

    def chosen(self) -> Strategy:
        """The strategy as it is set."""
        name = StrategyName(self.strategy.currentData())
        return Strategy(
            name,
            threshold=self.threshold.value(),
            minimum=self.minimum.value(),
            ignore_trivial=self.trivial.isChecked(),
            layer=LayerId(str(self.annotator.currentData() or "")),
            label=LabelId(str(self.label.currentData() or "")),
        )

    def _change_strategy(self) -> None:
        name = StrategyName(self.strategy.currentData())
        votes = name in (StrategyName.MAJORITY, StrategyName.INCOMPLETE)
        one, kept = name is StrategyName.ONE_ANNOTATOR, name is StrategyName.KEPT_RULES
        for widget, wanted in (
            *((self.threshold, name is StrategyName.MAJORITY), (self.minimum, votes)),
            *((self.trivial, not kept), (self.annotator, one), (self.label, one)),
        ):
            self.form.setRowVisible(widget, wanted)
        for listed in (self.rules, self.drop):
            listed.setVisible(kept)
        self.minimum.setValue(default_minimum(name))
        if kept:
            self._list_rules()
        self._count()

    def _list_rules(self) -> None:
        project = self._workspace.project
        if project is None:
            return
        self._rules = project.decisions.rules()
        names = label_names(project.label_set)
        self.rules.clear()
        for rule in self._rules:
            self.rules.addItem(led(rule_sentence(rule, names, current_language())))
        if not self._rules:
            item = QListWidgetItem(self.tr("None yet: decide a case, then press K at the desk."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rules.addItem(item)
        self.drop.setEnabled(bool(self._rules))

    def _drop(self) -> None:
        at = self.rules.currentRow()
        if 0 <= at < len(self._rules):
            self._workspace.run(drop_rule, rule=self._rules[at])
            self._list_rules()
            self._count()

    def _count(self) -> None:
        """Count in a thread what the strategy would do."""
        self._delay.stop()
        project = self._workspace.project
        if project is None:
            return
        if self._job is not None:
            self._job.cancel()
        strategy, discard = self.chosen(), Discard(self.discard.currentData())

        def work(job: BackgroundJob) -> Preview:
            reader = project.reader()
            try:
                return preview(reader, strategy=strategy, discard=discard, progress=job.progress)
            finally:
                reader.close()

        self._counted = None
        self._show()
        self._job = run_job(
            self, self.tr("Counting"), work, self._take_counts, self._workspace.failed.emit
        )

    def _take_counts(self, counted: Preview) -> None:
        self._job = None
        self._counted = counted
        self._show()

    def _show(self) -> None:
        counted = self._counted
        self.act.setEnabled(counted is not None and self._changes(counted))
        if counted is None:
            self.act.setText(self.tr("&Decide"))
            self.told.setText(self.tr("Counting…"))
            return
        self.act.setText(self.tr("&Decide ({})").format(number(counted.total)))
        kinds = [
            kind
            for kind in Disagreement
            if counted.decided[kind] or counted.kept[kind] or counted.open[kind]
        ]
        self.counts.setRowCount(0)
        for kind in kinds:
            name = say(f"disagreement.{kind}", current_language())
            self._add_row(name, (counted.decided[kind], counted.kept[kind], counted.open[kind]))
        if counted.relations or counted.relations_open:
            self._add_row(self.tr("Relations"), (counted.relations, None, counted.relations_open))
        told = self.tr("One undo takes all of it back.")
        if not counted.articles:
            told = self.tr("No article has two finished annotators.")
        elif not self._changes(counted):
            told = self.tr("This rule decides nothing that is open.")
        elif counted.discarded:
            told = self.tr("Decisions of people that go: {}").format(number(counted.discarded))
        self.told.setText(told)

    def _add_row(self, name: str, counts: tuple[int | None, ...]) -> None:
        at = self.counts.rowCount()
        self.counts.insertRow(at)
        cells = [name, *("–" if each is None else number(each) for each in counts)]
        for column, words in enumerate(cells):
            self.counts.setItem(at, column, QTableWidgetItem(words))

    def _changes(self, counted: Preview) -> bool:
        anew = Discard(self.discard.currentData()) is not Discard.NOTHING
        return counted.articles > 0 and (counted.total > 0 or anew)

    def run(self) -> None:
        """Run it, after one question where people's decisions would go."""
        counted, project = self._counted, self._workspace.project
        if counted is None or project is None:
            return
        if counted.discarded and not self._confirmed(counted.discarded):
            return
        self.act.setEnabled(False)
        discard = Discard(self.discard.currentData())
        self._job = run_in_background(
            self._workspace, self, self.chosen(), self.accept, discard=discard
        )

    def _confirmed(self, count: int) -> bool:
        asked = self.tr("Decisions that people have made will be discarded: {}. Go on?")
        return agreed(
            self,
            self.tr("Discard decisions"),
            asked.format(number(count)) + "\n" + self.tr("One undo brings them back."),
            self.tr("&Discard them"),
            self.tr("&Keep them"),
        )

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)


def run_in_background(
    workspace: Workspace,
    window: QWidget,
    strategy: Strategy,
    done: Callable[[], object],
    *,
    discard: Discard = Discard.NOTHING,
) -> BackgroundJob | None:
    """Run the strategy in a thread, tell everyone what it changed, then call ``done``."""
    project = workspace.project
    if project is None:
        return None

    def work(job: BackgroundJob) -> Changes:
        second = project.second_connection()
        try:
            return run_strategy(second, strategy=strategy, discard=discard, progress=job.progress)
        finally:
            second.close()

    def take_in(changes: Changes) -> None:
        workspace.take_in(changes)
        done()

    title = QCoreApplication.translate("StrategyDialog", "Deciding by rule")
    return run_job(window, title, work, take_in, workspace.failed.emit)

"""The facts of the corpus: a chart, the sentences behind each bar, links confirmed with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)
from shiboken6 import isValid

from annotations.document import DocumentId
from annotations.facts import Fact, Roles
from annotations.knowledge.countries import country
from annotations.label_set import in_language
from annotations.operations.facts import all_facts, confirm_links, reject_links
from annotations.project import Project
from annotations.storage.journal import Changes
from desktop.background_job import BackgroundJob
from desktop.dialogs.facts_chart import Bar, FactsChart, bars_of
from desktop.language import current_language, number
from desktop.panels.value_text import figure_text
from desktop.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

_SIZE = (860, 720)
_COLUMNS = 6
_MOST_ROWS = 2_000
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class FactsWindow(QDialog):
    """Facts that are only proposed are told apart; Enter confirms one, Backspace rejects it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Facts"))
        self._window, self._workspace = window, window.workspace
        self._facts: list[Fact] = []
        self._bar: tuple[str, str] | None = None
        self.measure, self.which = QComboBox(), QComboBox()
        self.chart = FactsChart()
        self.said = PlainLabel(wordWrap=True)
        self.all = QPushButton(self.tr("Show &all"))
        self.confirm_button = QPushButton(self.tr("&Confirm (Enter)"))
        self.reject_button = QPushButton(self.tr("&Reject (Backspace)"))
        self.go_button = QPushButton(self.tr("&Go to the sentence"))
        self.table = QTableWidget(0, _COLUMNS)
        self._arrange()
        self.chart.bar_opened.connect(self.open_bar)
        self.measure.currentIndexChanged.connect(self._draw)
        self.which.currentIndexChanged.connect(self.read)
        self.all.clicked.connect(self.show_all)
        self.confirm_button.clicked.connect(self.confirm)
        self.reject_button.clicked.connect(self.reject_fact)
        self.go_button.clicked.connect(self.go_to_sentence)
        self.table.cellDoubleClicked.connect(lambda *_: self.go_to_sentence())
        self.table.installEventFilter(self)
        self._workspace.changed.connect(self._take_changes)
        self._workspace.project_closed.connect(self.reject)
        self.resize(*_SIZE)
        self.read()

    def _arrange(self) -> None:
        self.measure.addItem(self.tr("Facts"), False)
        self.measure.addItem(self.tr("People, lower bounds"), True)
        self.which.addItem(self.tr("Confirmed and proposed"), True)
        self.which.addItem(self.tr("Confirmed only"), False)
        self.measure.setAccessibleName(self.tr("What the bars count"))
        self.which.setAccessibleName(self.tr("Which facts are shown"))
        self.chart.setAccessibleName(self.tr("Facts by country and victim type"))
        self.table.setHorizontalHeaderLabels(
            [
                *(self.tr("State"), self.tr("Figure"), self.tr("Victim type")),
                *(self.tr("Country"), self.tr("Article"), self.tr("Sentence")),
            ]
        )
        self.table.setAccessibleName(self.tr("Facts with their sentences"))
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(
            _COLUMNS - 1, QHeaderView.ResizeMode.Stretch
        )
        first, last = QHBoxLayout(), QHBoxLayout()
        for box in (self.which, self.measure):
            first.addWidget(box)
        first.addStretch(1)
        buttons = (self.all, self.go_button, self.reject_button, self.confirm_button)
        for widget in (self.said, *buttons):
            last.addWidget(widget, 1 if widget is self.said else 0)
        for button in buttons:
            button.setAutoDefault(False)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setWidget(self.chart)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        layout.addWidget(scrolled, 2)
        layout.addLayout(last)
        layout.addWidget(self.table, 3)

    def read(self) -> None:
        """Read the facts of the annotator's layer anew, in the background."""
        layer, proposed = self._workspace.layer, bool(self.which.currentData())

        def work(second: Project, job: BackgroundJob) -> list[Fact]:
            return list(all_facts(second, layer, proposed=proposed, progress=job.progress))

        self._window.commands.in_background(self.tr("Reading the facts"), work, self._take)

    def _take(self, facts: list[Fact]) -> None:
        if not isValid(self):
            return  # It was closed while they were read.
        self._facts = facts
        self._draw()
        self._list()

    def _draw(self) -> None:
        bars = bars_of(self._facts, people=bool(self.measure.currentData()))
        countries = {bar.country: self._country(bar.country) for bar in bars}
        kinds = {bar.victim_type: self._kind(bar.victim_type) for bar in bars}
        self.chart.show_bars(bars, countries, kinds)
        self.chart.setVisible(bool(bars))

    def open_bar(self, bar: Bar) -> None:
        """List the sentences of one bar."""
        self._bar = (bar.country, bar.victim_type)
        self._list()

    def show_all(self) -> None:
        """List every fact."""
        self._bar = None
        self._list()

    def shown(self) -> list[Fact]:
        """The facts in the list."""
        return [
            fact
            for fact in self._facts
            if self._bar in (None, (fact.country_code, fact.victim_type))
        ][:_MOST_ROWS]

    def _list(self, row: int = 0) -> None:
        facts = self.shown()
        self.table.setRowCount(len(facts))
        for at, fact in enumerate(facts):
            words = (
                self.tr("confirmed") if fact.confirmed else self.tr("proposed"),
                _figure(fact),
                self._kind(fact.victim_type),
                self._country(fact.country_code),
                fact.document.title,
                fact.sentence,
            )
            for column, told in enumerate(words):
                item = QTableWidgetItem(told)
                item.setToolTip(told)
                self.table.setItem(at, column, item)
        if facts:
            self.table.setCurrentCell(min(row, len(facts) - 1), 0)
        self._say(facts)

    def _say(self, facts: list[Fact]) -> None:
        for button in (self.confirm_button, self.reject_button, self.go_button):
            button.setEnabled(bool(facts))
        self.all.setVisible(self._bar is not None)
        if not self._facts:
            self.said.setText(
                self.tr(
                    "No facts yet: label victims, figures and countries; what stands in one "
                    "sentence is linked here."
                )
            )
            return
        waiting = sum(not fact.confirmed for fact in facts)
        self.said.setText(
            self.tr("Facts: {}, of which to be confirmed: {}").format(
                number(len(facts)), number(waiting)
            )
        )

    def _fact(self) -> Fact | None:
        facts, row = self.shown(), self.table.currentRow()
        return facts[row] if 0 <= row < len(facts) else None

    def confirm(self) -> None:
        """Make relations of the proposed links of the chosen fact and go to the next."""
        fact, row = self._fact(), self.table.currentRow()
        if fact is None or fact.confirmed:
            self.table.setCurrentCell(row + 1, 0)
            return
        if self._workspace.run(confirm_links, fact=fact) is not None:
            self._list(row + 1)

    def reject_fact(self) -> None:
        """The proposed links of the chosen fact are not proposed again."""
        fact, row = self._fact(), self.table.currentRow()
        if fact is None or fact.confirmed or all(link.confirmed for link in fact.links):
            self.table.setCurrentCell(row + 1, 0)
        elif self._workspace.run(reject_links, fact=fact) is not None:
            self._list(row)

    def go_to_sentence(self) -> None:
        """Open the article at the chosen fact."""
        fact = self._fact()
        if fact is None or not self._workspace.open_document(fact.document.id):
            return
        span = fact.victim or fact.figure
        if span is not None:
            self._window.annotating.go_to(span.id)
        self._window.activateWindow()

    def _take_changes(self, changes: Changes) -> None:
        """Read the facts of the articles that have changed anew."""
        from annotations.operations.facts import document_facts

        project, layer = self._workspace.project, self._workspace.layer
        if project is None or not changes.tables & {"span", "relation", "rejection"}:
            return
        row, proposed = self.table.currentRow(), bool(self.which.currentData())
        touched = {fact.document.id: fact.document for fact in self._facts}
        for identifier in map(DocumentId, changes.documents):
            document = touched.get(identifier) or project.documents.get(identifier)
            places = (n for n, fact in enumerate(self._facts) if fact.document.id == identifier)
            at = next(places, len(self._facts))
            others = [fact for fact in self._facts if fact.document.id != identifier]
            made = document_facts(project, document, layer, proposed=proposed)
            self._facts = [*others[:at], *made, *others[at:]]
        self._draw()
        self._list(row)

    def _country(self, code: str) -> str:
        known = country(code) if code else None
        if known is None:
            return code or self.tr("no country")
        return known.name_in(current_language())

    def _kind(self, identifier: str) -> str:
        role = Roles.of(self._workspace.labels()).victim
        if role is None or not identifier:
            return identifier or self.tr("no type")
        names = {choice.id: choice.names for _, choice in role[1].walk_choices()}
        return in_language(names.get(identifier, {}), current_language(), identifier)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in _RETURN:
            self.confirm()
            return True
        if pressed and event.key() in _BACK:
            self.reject_fact()
            return True
        return False


def _figure(fact: Fact) -> str:
    if fact.figure is None:
        return ""
    if fact.low == fact.high:
        return figure_text(fact.low)
    return figure_text({"low": fact.low, "high": fact.high})

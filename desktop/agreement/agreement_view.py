"""The window of agreement: measures, the spans behind each number, and the team's progress."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.agreement.bootstrap import FEWEST_ARTICLES
from annotations.agreement.measures import Unit
from annotations.agreement.report import Value, Wanted
from annotations.document import DocumentId
from annotations.errors import Problem
from annotations.knowledge.edges import BoundaryKind
from annotations.label_set import in_language
from annotations.layer import DocumentState
from annotations.operations.export_agreement import ReportFormat, export_agreement
from annotations.operations.read_agreement import comparable_layers
from annotations.storage.journal import Changes
from desktop.agreement.behind import Behind, Place
from desktop.agreement.dashboard import Dashboard
from desktop.agreement.measuring_job import Drawn, Measured, measure
from desktop.agreement.report_rows import (
    Headed,
    Scope,
    article_rows,
    boundary_rows,
    confusion_rows,
    profile_rows,
    value_rows,
    word,
)
from desktop.agreement.rows_model import RowsTable
from desktop.background_job import BackgroundJob, run_job, stop_jobs
from desktop.language import current_language, led, number
from desktop.panels.document_list_model import state_name
from desktop.screen_room import resize_on_screen
from desktop.widgets.plain_label import PlainLabel, as_plain
from desktop.workspace import Workspace

_SIZE = QSize(1040, 720)
_TABLES = ("measures", "articles", "confusion", "boundaries", "annotators")


class AgreementView(QDialog):
    """A window of its own beside the main one.

    Signals: ``place_chosen`` (Place) to go to in the text; ``article_chosen``
    (id); ``failed`` (Problem); ``told`` (words).
    """

    place_chosen = Signal(object)
    article_chosen = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMaximizeButtonHint)
        self._workspace = workspace
        self._measured: Measured | None = None
        self._behind: Behind | None = None
        self._labels: dict[str, str] = {}
        self._make()
        self._arrange()
        workspace.changed.connect(self._take_changes)
        workspace.project_opened.connect(self.forget)
        workspace.project_closed.connect(self.forget)
        resize_on_screen(self, _SIZE)
        self.retranslate()
        self.forget()

    def _make(self) -> None:
        self.people = QPushButton(autoDefault=False)
        self.people.setMenu(QMenu(self.people))
        self.people.setObjectName("menu")
        wide = QComboBox.SizeAdjustPolicy.AdjustToContents
        self.units = QComboBox(sizeAdjustPolicy=wide)
        self.scope = QComboBox(sizeAdjustPolicy=wide)
        self.slow = QCheckBox()
        self.start = QPushButton(autoDefault=False)
        self.start.clicked.connect(self.measure)
        self.export = QPushButton(autoDefault=False)
        self.export.setMenu(QMenu(self.export))
        self.export.setObjectName("menu")
        for kind in ReportFormat:
            action = self.export.menu().addAction(kind.upper())
            action.triggered.connect(lambda _=False, kind=kind: self.ask_export(kind))
        self.state = PlainLabel(wordWrap=True)
        self.tables = {name: RowsTable() for name in _TABLES}
        self.dashboard = Dashboard()
        self.dashboard.article_chosen.connect(self.article_chosen)
        self.cases = RowsTable()
        self.cases.setObjectName("cases")
        self.cases.activated.connect(lambda _: self._open_case())
        self.count = PlainLabel()
        self.scope.currentIndexChanged.connect(lambda _: self._show_values())
        for name, table in self.tables.items():
            table.setObjectName(name)
            if name == "confusion":
                table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
            chosen = table.selectionModel().currentChanged
            chosen.connect(lambda *_, name=name: self._show_behind(name))

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        for widget in (self.people, self.units, self.slow, self.start):
            choices.addWidget(widget)
        choices.addStretch(1)
        choices.addWidget(self.export)
        first = QWidget()
        inside = QVBoxLayout(first)
        inside.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.tables["measures"], 1)
        self.tabs = QTabWidget()
        self.tabs.addTab(first, "")
        for name in _TABLES[1:]:
            self.tabs.addTab(self.tables[name], "")
        self.tabs.addTab(self.dashboard, "")
        self.tabs.currentChanged.connect(self._change_tab)
        self.below = QWidget()
        under = QVBoxLayout(self.below)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.count)
        under.addWidget(self.cases)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.tabs)
        split.addWidget(self.below)
        split.setSizes([430, 210])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addLayout(choices)
        layout.addWidget(self.state)
        layout.addWidget(split, 1)

    # Choosing and measuring

    def forget(self) -> None:
        """Another project: nothing is measured yet."""
        self._measured = self._behind = None
        project = self._workspace.project
        menu = self.people.menu()
        menu.clear()
        for layer in [] if project is None else comparable_layers(project):
            action = menu.addAction(layer.name)
            action.setToolTip(as_plain(action.text()))
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(lambda _: self._outdate())
        self._labels = {
            label.name: in_language(label.names, current_language(), label.name)
            for label in self._workspace.labels()
        }
        self.start.setEnabled(project is not None)
        self._show()

    def chosen_people(self) -> list[str]:
        """The annotators that are ticked."""
        return [action.text() for action in self._people_actions() if action.isChecked()]

    def _people_actions(self) -> list[QAction]:
        return self.people.menu().actions()

    def measure(self) -> None:
        """Measure the chosen annotators in the background."""
        project = self._workspace.project
        if project is None:
            return
        unit = self.units.currentData()
        units = frozenset(Unit) if unit is None else frozenset({Unit(unit)})
        wanted = Wanted(units=units, slow=self.slow.isChecked())
        people, labels, drawn = self.chosen_people(), dict(self._labels), self._drawn()

        def in_thread(job: BackgroundJob) -> Measured:
            with project.reader() as reader:
                return measure(
                    reader, job, layers=people, wanted=wanted, drawn=drawn, labels=labels
                )

        self.start.setEnabled(False)
        run_job(
            self, self.tr("Measuring agreement"), in_thread, self._take, self._fail
        ).ended.connect(self._ready)

    def _drawn(self) -> Drawn:
        palette = self.palette()
        return Drawn(
            *(current_language(), palette.text().color().name(), palette.window().color().name()),
            {state: state_name(state) for state in DocumentState},
            self.devicePixelRatioF(),
        )

    def _ready(self) -> None:
        self.start.setEnabled(self._workspace.project is not None)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)

    def _take(self, measured: Measured) -> None:
        if self._workspace.project is None:
            return
        self._measured = measured
        self._behind = Behind(measured.report, self._labels, self._text)
        self._show()
        if not measured.report.study.articles:
            self.tabs.setCurrentWidget(self.dashboard)

    def _take_changes(self, changes: Changes) -> None:
        if changes.tables & {"layer", "label"}:
            QTimer.singleShot(0, self.forget)
        elif changes.tables & {"span", "document_state"}:
            self._outdate()

    def _outdate(self) -> None:
        if self._measured is not None:
            self.state.setText(self.tr("The work has gone on since; measure again."))

    # Showing

    def _show(self) -> None:
        measured = self._measured
        shared = measured is not None and bool(measured.report.study.articles)
        for at in range(len(_TABLES)):
            self.tabs.setTabEnabled(at, shared)
        self.export.setEnabled(shared)
        self.below.setVisible(shared)
        self.dashboard.show_progress(measured)
        self.state.setText(led(self._state_words(measured, shared=shared)))
        self._show_values()
        if measured is not None:
            report, labels = measured.report, self._labels
            self._fill("articles", article_rows(report))
            self._fill("confusion", confusion_rows(report, labels))
            self._fill("boundaries", boundary_rows(report))
            self._fill("annotators", profile_rows(report))
        self._show_cases(([], []), 0)

    def _state_words(self, measured: Measured | None, *, shared: bool) -> str:
        if self._workspace.project is None:
            return self.tr("Open a project first.")
        if measured is None:
            return self.tr("Choose who is compared, then press Measure.")
        if not shared:
            return self.tr(
                "Two annotators must have finished the same article. "
                "Progress shows which articles wait for whom."
            )
        articles = len(measured.report.study.articles)
        if articles < FEWEST_ARTICLES:
            return self.tr(
                "Articles compared: {}. They are too few for intervals, which need at least {}."
            ).format(number(articles), number(FEWEST_ARTICLES))
        return self.tr(
            "Articles compared: {}. Intervals are drawn from {} resampled corpora."
        ).format(number(articles), number(measured.report.wanted.replicates))

    def _fill(self, name: str, headed: Headed) -> None:
        headings, rows = headed
        self.tables[name].show_rows(headings, rows)

    def _show_values(self) -> None:
        scope = self.scope.currentData()
        if self._measured is None or scope is None:
            self._fill("measures", ([], []))
            return
        self._fill("measures", value_rows(self._measured.report, Scope(scope), self._labels))

    def _change_tab(self, at: int) -> None:
        shared = self._measured is not None and bool(self._measured.report.study.articles)
        self.below.setVisible(shared and at < len(_TABLES))
        if at < len(_TABLES):
            self._show_behind(_TABLES[at])

    def _show_behind(self, name: str) -> None:
        behind, key = self._behind, self.tables[name].key()
        if behind is None or key is None:
            self._show_cases(([], []), 0)
            return
        try:
            found = self._found(behind, name, key)
        except Problem as problem:
            self._show_cases(([], []), 0)
            self.failed.emit(problem)
        else:
            self._show_cases(*found)

    def _text(self, article: int) -> str:
        project = self._workspace.project
        assert project is not None
        return project.documents.get(DocumentId(article)).text

    def _found(self, behind: Behind, name: str, key: object) -> tuple[Headed, int]:
        """The cases behind the current row, in the matrix behind the current cell."""
        if isinstance(key, Value):
            return behind.value(key)
        if name == "boundaries":
            return behind.boundary(BoundaryKind(str(key)))
        if isinstance(key, str):
            return behind.annotator(key)
        assert isinstance(key, int)
        if name == "confusion":
            return behind.confusion(key, max(self.tables[name].currentIndex().column() - 1, 0))
        return behind.article(key)

    def _show_cases(self, headed: Headed, count: int) -> None:
        headings, rows = headed
        self.cases.show_rows(headings, rows, 2)
        listed = self.cases.model().rowCount()
        words = self.tr("Click a number to see the spans behind it.")
        if count:
            words = self.tr("Spans behind it: {}. Enter opens the article.").format(number(count))
        if count > listed:
            words += " " + self.tr("The first {} are listed.").format(number(listed))
        self.count.setText(led(words))

    def _open_case(self) -> None:
        place = self.cases.key()
        if isinstance(place, Place):
            self.place_chosen.emit(place)

    # Export

    def ask_export(self, kind: ReportFormat) -> None:
        """Ask for a file and write the report in the background."""
        from desktop.dialogs.target_file import ask_target

        project = self._workspace.project
        if project is None or self._measured is None:
            return
        path = ask_target(
            self,
            self.tr("Export agreement"),
            folder=project.path.parent,
            name=f"{project.path.stem}-agreement.{kind}",
            told=kind.upper(),
            suffix=f".{kind}",
            kept=project.path,
        )
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the report as the name of the file says."""
        project, measured = self._workspace.project, self._measured
        if project is None or measured is None:
            return
        label_set, name, language = project.label_set, project.path.stem, current_language()

        def in_thread(_: BackgroundJob) -> Path:
            return export_agreement(
                measured.report,
                path,
                project=name,
                label_set=label_set,
                language=language,
                overwrite=True,
            )

        said = self.tr("The report is in {}")
        run_job(
            self,
            self.tr("Writing the report"),
            in_thread,
            lambda made: self._tell(said.format(f"\u2068{made}\u2069")),
            self._fail,
        )

    def _tell(self, words: str) -> None:
        self.state.setText(words)
        self.told.emit(words)

    # Words

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setWindowTitle(self.tr("Agreement and progress"))
        self.people.setText(self.tr("Annotators"))
        self.people.setToolTip(self.tr("Who is compared"))
        self.slow.setText(self.tr("With γ"))
        self.slow.setToolTip(self.tr("γ aligns the spans of every article and takes long."))
        self.start.setText(self.tr("&Measure"))
        self.export.setText(self.tr("Export"))
        self.export.setToolTip(self.tr("Write the whole report"))
        self._fill_choices()
        titles = (
            *(self.tr("Measures"), self.tr("Articles"), self.tr("Labels against labels")),
            *(self.tr("Boundaries"), self.tr("Annotators"), self.tr("Progress")),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title)
        for name, title in zip(_TABLES, titles, strict=False):
            self.tables[name].setAccessibleName(title)
        self.cases.setAccessibleName(self.tr("Spans behind the number"))
        self._labels = {
            label.name: in_language(label.names, current_language(), label.name)
            for label in self._workspace.labels()
        }
        if self._measured is not None:
            self._behind = Behind(self._measured.report, self._labels, self._text)
        self._show()

    def _fill_choices(self) -> None:
        units = [(self.tr("All units"), None)]
        units += [(word(f"measure_unit.{unit}"), unit) for unit in Unit]
        scopes = (
            (self.tr("All annotators and labels"), Scope.ALL),
            (self.tr("Each label"), Scope.LABELS),
            (self.tr("Each pair"), Scope.PAIRS),
            (self.tr("Values of spans"), Scope.VALUES),
        )
        for box, name, choices in (
            (self.units, self.tr("What is compared"), units),
            (self.scope, self.tr("Which values are shown"), scopes),
        ):
            at = max(box.currentIndex(), 0)
            box.blockSignals(True)
            box.clear()
            for words, data in choices:
                box.addItem(words, data)
            box.setCurrentIndex(at)
            box.blockSignals(False)
            box.setAccessibleName(name)
            box.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        stop_jobs(self)
        super().closeEvent(event)

"""The desk: the article with its cases, the cards of the current one, the gold, the queue."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QListView,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.adjudication.case import CaseState
from annotations.adjudication.relation_case import RelationCase
from annotations.adjudication.strategies import Strategy, StrategyName
from annotations.layer import GOLD
from annotations.span import Span
from desktop.adjudication.case_pane import REASON_KEYS, CasePane
from desktop.adjudication.class_look import marked_place
from desktop.adjudication.deciding import Deciding
from desktop.adjudication.names import People
from desktop.adjudication.queue_model import QueueFilter
from desktop.adjudication.queue_rows import QueueOrder
from desktop.adjudication.relation_cards import gold_arcs
from desktop.adjudication.report_menu import ReportMenu
from desktop.adjudication.verbs import KEYS, Verb, verb_words
from desktop.language import current_language, led, number
from desktop.notices import Notices
from desktop.physical_keys import is_chord, physical_key
from desktop.preferences import Preferences
from desktop.reading.document_view import DocumentView
from desktop.screen_room import resize_on_screen
from desktop.shown_spans import Appearance
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_log = logging.getLogger(__name__)
_SIZE = QSize(1280, 800)


class AdjudicationDesk(QMainWindow):
    """A window of its own, beside the main one, on the same workspace.

    Signal: ``zoom_requested`` (steps).
    """

    zoom_requested = Signal(int)

    def __init__(
        self, workspace: Workspace, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("adjudication_desk")
        self._workspace, self._preferences = workspace, preferences
        self._names_hidden = False
        self._left = 0, 0
        self._document: int | None = None
        self._gold: list[Span] = []
        self.notices = Notices(self)
        self.deciding = Deciding(workspace, self)
        self.article, self.gold = DocumentView(), DocumentView()
        self.pane = CasePane(preferences)
        self.queue = _Queue()
        self.queue.setModel(self.deciding.model)
        as_wide = QComboBox.SizeAdjustPolicy.AdjustToContents
        self.order = QComboBox(sizeAdjustPolicy=as_wide)
        self.filter = QComboBox(sizeAdjustPolicy=as_wide)
        self.strategies, self.names = QPushButton(), QPushButton(checkable=True)
        self.agreed, self.reports = QPushButton(), QPushButton()
        self.report_menu = ReportMenu(workspace, self)
        self.progress = QProgressBar(textVisible=False, objectName="share")
        self.counted = PlainLabel()
        self.article_title, self.gold_title = PlainLabel(), PlainLabel()
        self.queue_title = PlainLabel()
        self.empty = PlainLabel(wordWrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self._connect()
        self.retranslate()
        resize_on_screen(self, _SIZE)

    def _arrange(self) -> None:
        self.apply_reading_font()
        head = QHBoxLayout()
        self.progress.setFixedWidth(56)
        for widget in (self.counted, self.progress):
            head.addWidget(widget)
        head.addStretch(1)
        for chooser in (
            self.order,
            self.filter,
            self.names,
            self.agreed,
            self.strategies,
            self.reports,
        ):
            head.addWidget(chooser)
        gold = QSplitter(Qt.Orientation.Vertical)
        gold.addWidget(_titled(self.gold_title, self.gold))
        gold.addWidget(_titled(self.queue_title, self.queue))
        gold.setSizes([440, 260])
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for column in (_titled(self.article_title, self.article), self.pane, gold):
            self.columns.addWidget(column)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([400, 500, 380])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.columns)
        self.pages.addWidget(self.empty)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.addWidget(self.notices.bar)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(centre)

    def apply_reading_font(self) -> None:
        """Give every text the font, size and spacing of the preferences."""
        for view in (self.article, self.gold):
            view.set_reading_font(
                self._preferences.reading_family,
                self._preferences.reading_size,
                self._preferences.line_spacing,
            )
        self.pane.cards.set_reading_font()

    def _connect(self) -> None:
        for view in (self.article, self.gold):
            view.zoom_requested.connect(self.zoom_requested)
        deciding = self.deciding
        deciding.shown.connect(self._show)
        deciding.surveyed.connect(self._count)
        deciding.told.connect(self.notices.tell)
        self._workspace.failed.connect(self._fail)
        self._workspace.project_closed.connect(self.close)
        self._workspace.project_closed.connect(self.notices.close)
        self.article.span_chosen.connect(self._choose_in_article)
        self.queue.activated.connect(self._choose_in_queue)
        self.queue.clicked.connect(self._choose_in_queue)
        self.order.activated.connect(self._rearrange)
        self.filter.activated.connect(self._rearrange)
        self.strategies.clicked.connect(lambda: self.do(Verb.STRATEGIES))
        self.reports.clicked.connect(lambda: self.do(Verb.REPORT))
        self.report_menu.written.connect(self._tell_written)
        self.agreed.clicked.connect(lambda: self.do(Verb.AGREED))
        self.names.clicked.connect(lambda: self.do(Verb.NAMES))
        self.pane.verb_chosen.connect(self.do)
        self.pane.version_chosen.connect(self._take)
        self.pane.reason_chosen.connect(deciding.set_reason)
        self.pane.note_written.connect(deciding.set_note)
        self.pane.note.left.connect(self.article.setFocus)
        for view in (self.article, self.gold):
            view.escaped.connect(self.close)

    def begin(self) -> None:
        """Show the desk with the first case that asks."""
        self.show()
        self.activateWindow()
        self._show()
        self.deciding.survey()
        self.article.setFocus()

    # Doing

    def do(self, verb: Verb) -> None:
        """Do what a key or a button asks for."""
        deciding = self.deciding
        verbs: dict[Verb, Callable[[], object]] = {
            Verb.NONE: deciding.none,
            Verb.UNION: deciding.union,
            Verb.INTERSECTION: deciding.intersection,
            Verb.EDIT: self._edit,
            Verb.KEEP: deciding.keep,
            Verb.LATER: self._put_off,
            Verb.NEXT: lambda: self._step(forward=True),
            Verb.PREVIOUS: lambda: self._step(forward=False),
            Verb.PATTERN: self._decide_alike,
            Verb.RULE: deciding.keep_rule,
            Verb.NOTE: self.pane.note.setFocus,
            Verb.UNDO: deciding.undo,
            Verb.NAMES: self._hide_names,
            Verb.STRATEGIES: self._run_strategy,
            Verb.ONLY: self._switch_filter,
            Verb.AGREED: self._accept_agreed,
            Verb.REPORT: self._show_reports,
        }
        verbs[verb]()
        if verb is not Verb.NOTE:
            self.article.setFocus()

    def _take(self, number_taken: int) -> None:
        if number_taken:
            self.deciding.take(number_taken)
        else:
            self.deciding.none()
        self.article.setFocus()

    def _step(self, *, forward: bool) -> None:
        if not self.deciding.step(forward=forward):
            self.notices.tell(self.tr("No other case asks for a decision."))

    def _put_off(self) -> None:
        if self.deciding.current is None:
            return
        why, given = QInputDialog.getText(
            self, self.tr("Later"), self.tr("Why later? (may stay empty)")
        )
        if given:
            self.deciding.put_off(why)

    def _edit(self) -> None:
        from desktop.adjudication.edit_dialog import EditDialog

        case, article = self.deciding.case, self.deciding.article
        if case is None or article is None:
            return
        dialog = EditDialog(case, article.text, self._workspace.labels(), self._preferences, self)
        if dialog.exec():
            self.deciding.decide(dialog.drafts())

    def _decide_alike(self) -> None:
        from desktop.adjudication.pattern_dialog import PatternDialog

        found, project = self.deciding.model_case(), self.deciding.project
        if found is None or project is None:
            self.notices.tell(self.tr("Decide a case first; then the others like it."))
            return
        row = self.deciding.model.find(found.row.document, found.row.cluster) or found.row
        alike = self.deciding.model.alike(row)
        if not alike:
            self.notices.tell(self.tr("No other open case is of this kind."))
            return
        dialog = PatternDialog(project, found, alike, self)
        if dialog.exec():
            self.deciding.decide_alike(dialog.rulings())

    def _run_strategy(self) -> None:
        from desktop.adjudication.strategy_dialog import StrategyDialog

        if self.deciding.project is None:
            return
        StrategyDialog(self._workspace, self).exec()

    def _hide_names(self) -> None:
        self._names_hidden = not self._names_hidden
        self.names.setChecked(self._names_hidden)
        self._show()

    def _accept_agreed(self) -> None:
        """Put into the gold what all finished annotators hold, in one step."""
        from desktop.adjudication.strategy_dialog import run_in_background

        def done() -> None:
            if any(self._left):
                words = self.tr("What all agree on is in the gold; one undo takes it back.")
                self.notices.tell(words)

        run_in_background(self._workspace, self, Strategy(StrategyName.UNANIMOUS), done)

    def _show_reports(self) -> None:
        self.report_menu.popup(self.reports.mapToGlobal(self.reports.rect().bottomLeft()))

    def _tell_written(self, path: str) -> None:
        self.notices.tell(self.tr("Written: {}").format(f"\u2068{path}\u2069"))

    def _switch_filter(self) -> None:
        """Only the open disagreements, or everything."""
        only = self.filter.currentData() == QueueFilter.DISAGREEMENTS
        wanted = QueueFilter.ALL if only else QueueFilter.DISAGREEMENTS
        self.filter.setCurrentIndex(self.filter.findData(wanted))
        self._rearrange()

    def _rearrange(self) -> None:
        order = QueueOrder(self.order.currentData())
        self.deciding.model.arrange(order, QueueFilter(self.filter.currentData()))
        self._mark_in_queue()
        self.article.setFocus()

    # Showing

    def _choose_in_article(self, cluster: str) -> None:
        if cluster:
            self.deciding.go_to(cluster)

    def _choose_in_queue(self, index: QModelIndex) -> None:
        row = self.deciding.model.row_at(index.row())
        if row is not None:
            self.deciding.go(row)
            self.article.setFocus()

    def _show(self) -> None:
        deciding = self.deciding
        case, article = deciding.case, deciding.article
        self._count()
        project = deciding.project
        if article is None or project is None or not deciding.model.documents():
            self.pages.setCurrentWidget(self.empty)
            self._document = None
            return
        self.pages.setCurrentWidget(self.columns)
        labels = project.label_set
        people = People(project.layers.all(), hidden=self._names_hidden, article=article.document)
        spans = project.spans.of_document(article.document)
        self._show_texts([span for span in spans if span.layer == GOLD])
        reason, note = deciding.reason, deciding.note
        if deciding.relations is not None:
            self.pane.show_relations(
                deciding.relations, article.text, spans, labels, people, reason=reason, note=note
            )
            self._go_to_relations(deciding.relations)
        else:
            self.pane.show_case(case, article.text, labels, people, reason=reason, note=note)
        if case is not None:
            self.article.choose_span(case.cluster.id)
            for view in (self.article, self.gold):
                view.set_caret(case.cluster.place.start)
                view.ensure_visible(case.cluster.place.end)
                view.ensure_visible(case.cluster.place.start)
            self.gold.choose_span(case.gold[0].id if case.gold else None)
        self._offer()
        self._mark_in_queue()

    def _go_to_relations(self, case: RelationCase) -> None:
        """Show both ends in the texts, the arrow's own if the gold has it."""
        start = case.ranges[0].start
        self.article.choose_span(None)
        for view in (self.article, self.gold):
            view.set_caret(start)
            view.ensure_visible(case.ranges[1].end)
            view.ensure_visible(start)
        self.gold.choose_span(case.gold[0].source if case.gold else case.ends[0])

    def _show_texts(self, gold: list[Span]) -> None:
        article = self.deciding.article
        if article is None:
            return
        places = [marked_place(case) for case in article.cases]
        looks = Appearance(self._workspace.labels(), current_language())
        spans = [shown for span in gold if (shown := looks.of(span)) is not None]
        if self._document == article.document:
            self.article.set_spans(places)
            self.gold.set_spans(spans)
        else:
            self._document = article.document
            self.article.show_document(article.text, places)
            self.gold.show_document(article.text, spans)
        project = self.deciding.project
        if project is not None:
            arrows = project.relations.of_document(article.document, GOLD)
            self.gold.set_relations(gold_arcs(arrows, self._workspace.labels()))
        self.article_title.setText(led(f"\u2068{article.title}\u2069"))
        self.gold_title.setText(
            self.tr("The gold: complete") if article.complete else self.tr("The gold so far")
        )

    def _offer(self) -> None:
        deciding = self.deciding
        case, current = deciding.case, deciding.current
        spans = case is not None and bool(case.cluster.spans)
        apart = current is not None and current.state is CaseState.CONFLICT
        kept = current is not None and not apart and bool(current.gold or current.decision)
        for verb, enabled in (
            *((Verb.UNION, spans), (Verb.INTERSECTION, spans), (Verb.EDIT, case is not None)),
            *((Verb.KEEP, kept), (Verb.LATER, current is not None), (Verb.UNDO, True)),
            (Verb.RULE, deciding.rule() is not None),
        ):
            self.pane.offer(verb, enabled=enabled)
        count = deciding.alike_count()
        self.pane.offer(Verb.PATTERN, enabled=count > 0, count=count)

    def _count(self) -> None:
        counts = self.deciding.model.counts()
        told = self.tr("Open disagreements: {}   Put off: {}   All cases: {}")
        shown = (counts.disagreements, counts.later, counts.every)
        self.counted.setText(told.format(*map(number, shown)))
        self.progress.setRange(0, max(counts.every, 1))
        self.progress.setValue(counts.settled)
        self.agreed.setText(verb_words(Verb.AGREED, counts.agreed))
        self.agreed.setVisible(counts.agreed > 0)
        self.empty.setText(self._why_empty())
        left = counts.disagreements + counts.later, counts.agreed
        if left != self._left and left[0] == 0 and counts.every:
            self._tell_settled(agreed=counts.agreed)
        self._left = left

    def _tell_settled(self, *, agreed: int) -> None:
        if self._left[0] and agreed:
            self.notices.tell(
                self.tr("No disagreement is left. What all agree on is put into the gold by Y.")
            )
        elif not agreed and any(self._left):
            self.notices.tell(
                self.tr("All is decided. Close the desk (Esc), then export: Project > Export.")
            )

    def _why_empty(self) -> str:
        if self.deciding.busy:
            return self.tr("Looking for disagreements…")
        return self.tr(
            "No article has two finished annotators.\n"
            "When two or more have marked the same article as done (Ctrl+D), "
            "what they differ in is decided here."
        )

    def _mark_in_queue(self) -> None:
        row = self.deciding.row
        at = -1 if row is None else self.deciding.model.place_of(row)
        index = self.deciding.model.index(at, 0)
        self.queue.setCurrentIndex(index)
        if index.isValid():
            self.queue.scrollTo(index)

    def _fail(self, problem: object) -> None:
        if self.isVisible():
            self.notices.problem(problem)  # type: ignore[arg-type]

    def retranslate(self) -> None:
        """Put every word in the present language."""
        self.setWindowTitle(self.tr("Adjudication desk"))
        orders = {
            QueueOrder.ARTICLE: self.tr("By article"),
            QueueOrder.CLASS: self.tr("By class"),
            QueueOrder.LABEL: self.tr("By label"),
            QueueOrder.DISAGREEMENT: self.tr("Most disagreement first"),
            QueueOrder.PATTERN: self.tr("By pattern"),
        }
        filters = {
            QueueFilter.DISAGREEMENTS: self.tr("Open disagreements"),
            QueueFilter.ASKING: self.tr("All that is open"),
            QueueFilter.LATER: self.tr("Only what was put off"),
            QueueFilter.ALL: self.tr("Everything"),
        }
        for box, words in ((self.order, orders), (self.filter, filters)):
            chosen = box.currentData()
            box.clear()
            for value, told in words.items():
                box.addItem(told, value)
            box.setCurrentIndex(max(box.findData(chosen), 0))
        self.order.setAccessibleName(self.tr("Order of the cases"))
        self.filter.setAccessibleName(self.tr("Which cases are shown"))
        self.reports.setText(verb_words(Verb.REPORT))
        self.strategies.setText(verb_words(Verb.STRATEGIES))
        self.names.setText(verb_words(Verb.NAMES))
        self.queue_title.setText(self.tr("Cases (N next, B previous)"))
        self.article.setAccessibleName(self.tr("The article with its cases"))
        self.gold.setAccessibleName(self.tr("The article with the gold"))
        self.queue.setAccessibleName(self.tr("Cases"))
        self._show()

    # Qt's overrides

    def event(self, event: QEvent) -> bool:
        # Ctrl+Z is the desk's own here: as a shortcut it would be the main window's undo.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and is_chord(event)
            and physical_key(event) == "Z"
            and not self.pane.note.hasFocus()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        try:
            taken = self._take_key(event)
        except Exception:
            _log.exception("key")
            taken = False
        if not taken:
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close()
            return True
        sign = physical_key(event)
        undo = is_chord(event) and sign == "Z"
        if is_chord(event) and not undo:
            return False
        if sign.isdigit() and sign != "0":
            self._take(int(sign))
            return True
        reason = next((each for each, key in REASON_KEYS.items() if key == sign), None)
        if reason is not None:
            self.deciding.set_reason(reason)
            return True
        verb = KEYS.get(sign)
        if verb is not None:
            self.do(verb)
        return verb is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.pane.note.hasFocus():
            self.deciding.set_note(self.pane.note.text())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Queue(QListView):
    """The list of cases; letters are the desk's keys, not a search."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if physical_key(event) and not is_chord(event):
            event.ignore()
            return
        super().keyPressEvent(event)


def _titled(title: PlainLabel, widget: QWidget) -> QWidget:
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    title.setWordWrap(True)
    title.setTextFormat(Qt.TextFormat.PlainText)
    title.setBuddy(widget)
    layout.addWidget(title)
    layout.addWidget(widget, 1)
    return both

"""The search: what is looked for, where, and the hits in their context."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import Problem
from annotations.label_set import Label, LabelId, in_language
from annotations.storage.journal import Changes
from annotations.storage.search import Hit, SearchMode, SearchQuery
from annotations.wording import sentence
from desktop.hits_model import HitsModel
from desktop.language import current_language, number
from desktop.theme import icon
from desktop.widgets.combo_rows import fill_rows
from desktop.widgets.hit_delegate import HitDelegate
from desktop.widgets.plain_label import PlainLabel
from desktop.workspace import Workspace

_DELAY_MS = 250
_SLOW_MS = 400
"""How long a search lasts before it shows its progress."""
_ANY, _WITH, _WITHOUT = "", "+", "-"
"""What the box of labels holds: any, or with or without, and the label's id or none."""


class SearchPanel(QWidget):
    """Searches the open article or the corpus as one types.

    Signals: ``hit_chosen`` (Hit, whether to go to the text); ``left`` when Escape
    or the cross closes it; ``label_every_asked`` and ``remove_label_asked``.
    """

    hit_chosen = Signal(object, bool)
    left = Signal()
    label_every_asked = Signal()
    remove_label_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._problem: Problem | None = None
        self._go_on = False
        self._last: tuple[int, int] | None = None
        self.model = HitsModel(self)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.mode, self.scope, self.labels = QComboBox(), QComboBox(), QComboBox()
        self.whole_word = QCheckBox()
        self.previous, self.next, self.close_button = (
            QToolButton(autoRaise=True) for _ in range(3)
        )
        self.label_every, self.remove_label = QPushButton(), QPushButton()
        self.count = PlainLabel()
        self.progress = QProgressBar(textVisible=False, maximumWidth=120)
        self.stop = QPushButton()
        self.list = QListView()
        self.empty = PlainLabel(
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.shown = QStackedWidget()
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.shown.addWidget(self.empty)
        self.shown.addWidget(self.list)
        for button in (self.previous, self.next, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for box in (self.mode, self.scope, self.labels):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(10)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.words, self.previous, self.next, self.scope, self.close_button),
            (self.mode, self.whole_word, self.labels),
            (self.count, self.progress, self.stop, self.label_every, self.remove_label),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        for widgets in rows:
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget, 1 if widget in (self.words, self.count, self.labels) else 0)
            layout.addLayout(row)
        layout.addWidget(self.shown, 1)
        self._show_slow(False)

    def _connect(self) -> None:
        workspace, model = self._workspace, self.model
        self.words.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self.search)
        self._slow.timeout.connect(lambda: self._show_slow(self.model.busy))
        self.stop.clicked.connect(self._stop)
        for box in (self.mode, self.scope, self.labels):
            box.currentIndexChanged.connect(self.search)
        self.whole_word.toggled.connect(self.search)
        self.words.returnPressed.connect(self._enter)
        self.list.activated.connect(lambda index: self._choose(index, go=True))
        self.next.clicked.connect(lambda: self.go_to_neighbour(1))
        self.previous.clicked.connect(lambda: self.go_to_neighbour(-1))
        self.close_button.clicked.connect(self.left)
        self.label_every.clicked.connect(self.label_every_asked)
        self.remove_label.clicked.connect(self.remove_label_asked)
        model.rowsInserted.connect(self._rows_came)
        model.modelReset.connect(self._show_count)
        model.searched.connect(self._searched)
        model.progressed.connect(self._show_progress)
        model.failed.connect(self._fail)
        workspace.project_opened.connect(self._fill_labels)
        workspace.project_closed.connect(self._forget)
        workspace.document_opened.connect(self._follow_article)
        workspace.annotator_changed.connect(self._search_if_shown)
        workspace.changed.connect(self._take_changes)
        self.words.installEventFilter(self)

    # What is asked

    def query(self) -> SearchQuery:
        """What the panel asks now."""
        chosen = str(self.labels.currentData() or _ANY)
        document = self._workspace.document_id if self.scope.currentData() else None
        return SearchQuery(
            self.words.text(),
            SearchMode(self.mode.currentData() or SearchMode.PHRASE),
            whole_word=self.whole_word.isChecked(),
            label=LabelId(chosen[1:]) if chosen[1:] else None,
            unlabelled=chosen.startswith(_WITHOUT),
            layer=self._workspace.layer or None,
            document=document,
        )

    def ask(self, words: str, *, in_article: bool) -> None:
        """Look for these words, or where there are none let them be typed."""
        with QSignalBlocker(self.scope):
            self.scope.setCurrentIndex(0 if in_article else 1)
        if words:
            with QSignalBlocker(self.words):
                self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.search()

    def search(self) -> None:
        """Search anew, from the first hit."""
        self._last = None
        self._search_again()

    def _search_again(self) -> None:
        """Search the same after a change; the walk goes on where it was."""
        self._delay.stop()
        self._problem = None
        query = self.query()
        self.whole_word.setEnabled(query.mode is not SearchMode.PREFIX)
        self.model.search(self._workspace.project, query)
        self.progress.setRange(0, 0)
        self._show_slow(False)
        self._slow.start()
        self._show_count()

    def _stop(self) -> None:
        """Keep what was found so far."""
        self.model.stop()
        self._searched()
        self.words.setFocus()

    def _show_slow(self, slow: bool) -> None:
        self.progress.setVisible(slow)
        self.stop.setVisible(slow)

    def _search_if_shown(self) -> None:
        if self.isVisible():
            self._search_again()

    def _follow_article(self) -> None:
        if self._workspace.document_id is None:
            # The project is being closed: a reader would keep it waiting.
            self.model.stop()
        elif self.scope.currentData() and self.model.query.document != self._workspace.document_id:
            self._search_if_shown()

    def _forget(self) -> None:
        self.model.search(None, SearchQuery())
        self._fill_labels()

    def _take_changes(self, changes: Changes) -> None:
        if "label" in changes.tables:
            self._fill_labels()
        about_spans = self.labels.currentData() != _ANY and "span" in changes.tables
        if about_spans or "document" in changes.tables:
            self._search_if_shown()

    # Hits

    def go_to_neighbour(self, step: int) -> None:
        """Open the next or previous hit, round the ends; search first where that is due."""
        if self._delay.isActive():
            self._go_on = True
            self.search()
            return
        rows = self.model.rowCount()
        if not rows:
            return
        now = self.list.currentIndex()
        at = now.row() + step if now.isValid() else self._beside_last(step)
        if at >= rows and self.model.canFetchMore():
            self.model.fetchMore()
        index = self.model.index(at % rows, 0)
        self.list.setCurrentIndex(index)
        self._choose(index, go=False)

    def _beside_last(self, step: int) -> int:
        """The row after or before the hit that was opened last, which may be gone."""
        rows = range(self.model.rowCount())
        last = self._last
        if last is None:
            return 0 if step > 0 else -1
        later = [at for at in rows if (row := self.model.row(at)) and _key(row.hit) > last]
        earlier = [at for at in rows if (row := self.model.row(at)) and _key(row.hit) < last]
        if step > 0:
            return later[0] if later else len(rows)
        return earlier[-1] if earlier else -1

    def _enter(self) -> None:
        if self.model.rowCount() == 0 and not self._delay.isActive():
            self._go_on = self.model.busy
            return
        self.go_to_neighbour(1)

    def _choose(self, index: QModelIndex, *, go: bool) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self._last = _key(row.hit)
            self.hit_chosen.emit(row.hit, go)

    def _rows_came(self) -> None:
        self._show_count()
        if self._go_on:
            self._go_on = False
            self.go_to_neighbour(1)

    def _searched(self) -> None:
        self._go_on = False
        self._slow.stop()
        self._show_slow(False)
        self._show_count()

    def _fail(self, problem: Problem) -> None:
        self._problem = problem

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_count(self) -> None:
        rows = self.model.rowCount()
        self.shown.setCurrentWidget(self.list if rows else self.empty)
        for button in (self.previous, self.next):
            button.setEnabled(rows > 0)
        self.label_every.setEnabled(rows > 0 and self._workspace.can_annotate)
        self.remove_label.setEnabled(self._workspace.can_annotate)
        self.empty.setText(self._why_empty())
        if not rows:
            self.count.clear()
            return
        more = "+" if self.model.more or self.model.busy else ""
        told = self.tr("Hits: {} · articles: {}")
        counts = (f"{number(rows)}{more}", f"{number(self.model.articles)}{more}")
        self.count.setText(told.format(*counts))

    def _why_empty(self) -> str:
        if self._problem is not None:
            return sentence(self._problem, current_language())
        if self._workspace.project is None:
            return self.tr("Open a project to search its articles.")
        if self.model.busy:
            return self.tr("Searching…")
        if not self.model.query.asks:
            return self.tr("Write words to look for, or choose a label to see its spans.")
        if self.scope.currentData():
            return self.tr("Nothing found. Try all articles, or a part of the word.")
        if self.model.query.whole_word:
            return self.tr("Nothing found. Try a part of the word, or leave out whole words.")
        return self.tr("Nothing found. Try a part of the word.")

    # Words

    def retranslate(self) -> None:
        """Put every word in the present language."""
        named = (
            (self.words, self.tr("Search")),
            (self.mode, self.tr("How to search")),
            (self.scope, self.tr("Where to search")),
            (self.labels, self.tr("With or without a label")),
            (self.list, self.tr("Hits")),
            (self.previous, self.tr("Previous hit (Shift+F3)")),
            (self.next, self.tr("Next hit (F3)")),
            (self.close_button, self.tr("Close the search")),
        )
        for widget, name in named:
            widget.setAccessibleName(name)
            if widget is not self.list:
                widget.setToolTip(name)
        self.words.setPlaceholderText(self.tr("Search"))
        self.whole_word.setText(self.tr("&Whole words"))
        self.whole_word.setToolTip(self.tr("Also behind proclitics: السودان in والسودان, للسودان"))
        self.stop.setText(self.tr("S&top"))
        self.label_every.setText(self.tr("La&bel every occurrence…"))
        self.remove_label.setText(self.tr("Re&move a label everywhere…"))
        for button, sign in (
            *((self.previous, "previous"), (self.next, "next"), (self.close_button, "close")),
        ):
            button.setIcon(icon(sign))
        fill_rows(
            self.mode,
            (
                (self.tr("Phrase"), SearchMode.PHRASE),
                (self.tr("Beginning of a word"), SearchMode.PREFIX),
                (self.tr("Regular expression"), SearchMode.REGEX),
            ),
        )
        fill_rows(self.scope, ((self.tr("This article"), True), (self.tr("All articles"), False)))
        self._fill_labels()
        self._show_count()

    def _fill_labels(self) -> None:
        project = self._workspace.project
        labels: Iterable[Label] = project.label_set if project is not None else ()
        rows: list[tuple[str, object]] = [
            (self.tr("Labelled or not"), _ANY),
            (self.tr("Not labelled"), _WITHOUT),
        ]
        for words, sign in ((self.tr("With: {}"), _WITH), (self.tr("Without: {}"), _WITHOUT)):
            for label in labels:
                name = in_language(label.names, current_language(), label.name)
                rows.append((words.format(name), f"{sign}{label.id}"))
        fill_rows(self.labels, rows)

    # Qt's overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched is self.words and down and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0, 0))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _key(hit: Hit) -> tuple[int, int]:
    """The order of hits."""
    return hit.position, hit.fragment.start

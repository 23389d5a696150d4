"""Label every occurrence, or remove a label everywhere: a preview in which each can be unticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.document import DocumentId
from annotations.errors import Problem
from annotations.label_set import LabelId, LabelSet, in_language
from annotations.layer import LayerId
from annotations.operations.propagate import Obstacle, Place, obstacles
from annotations.project import Project
from annotations.span import SpanId
from annotations.storage.search import Hit, SearchQuery
from annotations.text.patterns import same_words
from annotations.wording import sentence
from desktop.hits_model import HitsModel, Index, Row, SearchJob
from desktop.language import current_language, number
from desktop.widgets.hit_delegate import HitDelegate
from desktop.widgets.ticked_list import TickedList

MOST = 20_000
"""So many hits are shown, and done, at a time."""
_BATCH = 100
_DELAY_MS = 250


class _OccurrencesJob(SearchJob):
    """Finds the places to label and says what stands against each."""

    def __init__(
        self,
        project: Project,
        query: SearchQuery,
        parent: QObject,
        *,
        label: LabelId,
        layer: LayerId,
    ) -> None:
        super().__init__(project, query, parent, page=MOST)
        self._label, self._layer = label, layer

    def rows(self, project: Project, hits: Iterable[Hit]) -> Iterator[Row]:
        found = iter(hits)
        while batch := list(islice(found, _BATCH)):
            places = [_place(hit) for hit in batch]
            told = obstacles(project, places=places, label=self._label, layer=self._layer)
            for hit, obstacle in zip(batch, told, strict=True):
                yield Row(hit, obstacle or "")


class _SpansJob(SearchJob):
    """Finds the spans of a label, all or those over these words."""

    def __init__(self, project: Project, query: SearchQuery, parent: QObject) -> None:
        super().__init__(project, replace(query, words=""), parent, page=MOST)
        self._words = query.words

    def rows(self, project: Project, hits: Iterable[Hit]) -> Iterator[Row]:
        for hit in hits:
            assert hit.span is not None
            if not self._words.strip() or same_words(
                project.spans.get(hit.span).quote, self._words
            ):
                yield Row(hit)


def _place(hit: Hit) -> Place:
    return hit.document, hit.fragment.start, hit.fragment.end


class PreviewModel(HitsModel):
    """Hits with a tick each; what stands against one is told beside it and it has none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label, self.layer, self.removes = LabelId(""), LayerId(""), False
        self._unticked: set[Place] = set()
        self.ticked = 0

    def make_job(self, project: Project, query: SearchQuery, after: int) -> SearchJob:
        del after
        if self.removes:
            return _SpansJob(project, query, self)
        return _OccurrencesJob(project, query, self, label=self.label, layer=self.layer)

    def chosen(self) -> list[Hit]:
        """The hits that are ticked."""
        rows = (self.row(at) for at in range(self.rowCount()))
        return [row.hit for row in rows if row is not None and self._is_ticked(row)]

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick everything that can be."""
        rows = [row for at in range(self.rowCount()) if (row := self.row(at)) is not None]
        places = {_place(row.hit) for row in rows}
        if ticked:
            self._unticked -= places
        else:
            self._unticked |= places
        self._recount()
        if rows:
            last = self.index(len(rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def side(self, row: Row) -> str:
        if row.obstacle == Obstacle.LABELLED:
            return self.tr("Labelled already")
        if row.obstacle == Obstacle.OVERLAPS:
            return self.tr("Overlaps a span of this label")
        return super().side(row)

    def _is_ticked(self, row: Row) -> bool:
        return not row.obstacle and _place(row.hit) not in self._unticked

    def _recount(self) -> None:
        self.ticked = len(self.chosen())

    def _take(self, job: object, rows: list[Row]) -> None:
        if job is self._job:
            first = self.rowCount()
            self.ticked = sum(map(self._is_ticked, rows)) + (self.ticked if first else 0)
        super()._take(job, rows)

    def search(self, project: Project | None, query: SearchQuery) -> None:
        self.ticked = 0
        super().search(project, query)

    def canFetchMore(self, parent: Index | None = None) -> bool:
        del parent
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.obstacle:
            return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if role == Qt.ItemDataRole.CheckStateRole and row is not None:
            ticked = self._is_ticked(row)
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.obstacle:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:  # type: ignore[call-overload]
            self._unticked.discard(_place(row.hit))
        else:
            self._unticked.add(_place(row.hit))
        self._recount()
        self.dataChanged.emit(index, index, [role])
        return True


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog is opened with: the project, its labels, whose layer, the open article."""

    project: Project
    labels: LabelSet
    label: LabelId | None
    layer: LayerId
    document: DocumentId | None


class PropagateDialog(QDialog):
    """Shows what would be labelled, or with ``removes`` which spans would go; changes nothing."""

    def __init__(
        self,
        asked: Asked,
        query: SearchQuery,
        parent: QWidget | None = None,
        *,
        removes: bool = False,
    ) -> None:
        super().__init__(parent)
        self._asked, self._query, self._removes = asked, query, removes
        self._problem: Problem | None = None
        self.model = PreviewModel(self)
        self.words = QLineEdit(query.words, clearButtonEnabled=True)
        self.scope, self.label = QComboBox(), QComboBox()
        self.preview = TickedList(self.model)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._name()
        self._fill()
        self._arrange()
        self._connect()
        self.search()

    def _name(self) -> None:
        if self._removes:
            self.setWindowTitle(self.tr("Remove a label everywhere"))
            self.words.setPlaceholderText(self.tr("Any words"))
        else:
            self.setWindowTitle(self.tr("Label every occurrence"))
        self.words.setAccessibleName(self.tr("Words"))
        self.scope.setAccessibleName(self.tr("Where"))
        self.label.setAccessibleName(self.tr("Label"))
        self.preview.list.setAccessibleName(self.tr("Hits; the space bar ticks and unticks"))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))

    def _fill(self) -> None:
        if self._asked.document is not None:
            self.scope.addItem(self.tr("This article"), True)
        self.scope.addItem(self.tr("All articles"), False)
        if self._query.document is None:
            self.scope.setCurrentIndex(self.scope.count() - 1)
        for label in self._asked.labels:
            name = in_language(label.names, current_language(), label.name)
            self.label.addItem(name, str(label.id))
        self.label.setCurrentIndex(max(self.label.findData(self._asked.label), 0))

    def _arrange(self) -> None:
        self.preview.list.setItemDelegate(HitDelegate(self.preview.list))
        form = QFormLayout()
        form.addRow(self.tr("&Words"), self.words)
        form.addRow(self.tr("W&here"), self.scope)
        form.addRow(self.tr("&Label"), self.label)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.buttons)
        self.resize(760, 520)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._delay.start)
        self._delay.timeout.connect(self.search)
        self.scope.currentIndexChanged.connect(self.search)
        self.label.currentIndexChanged.connect(self.search)
        self.preview.all.clicked.connect(lambda: self.model.tick_all(True))
        self.preview.none.clicked.connect(lambda: self.model.tick_all(False))
        for signal in (self.model.rowsInserted, self.model.dataChanged, self.model.searched):
            signal.connect(self._show)
        self.model.failed.connect(self._fail)
        self.model.progressed.connect(self._show_progress)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def search(self) -> None:
        """Show the hits of what is asked now; what was unticked stays so."""
        self._delay.stop()
        self._problem = None
        model = self.model
        model.label, model.layer = self.chosen_label(), self._asked.layer
        model.removes = self._removes
        document = self._asked.document if self.scope.currentData() else None
        query = replace(self._query, words=self.words.text(), document=document)
        if self._removes:
            query = replace(query, label=model.label, unlabelled=False, layer=self._asked.layer)
        self.preview.progress.setRange(0, 0)
        model.search(self._asked.project, query)
        self._show()

    def chosen_label(self) -> LabelId:
        """The label that is chosen."""
        return LabelId(str(self.label.currentData() or ""))

    def places(self) -> list[Place]:
        """The places that are ticked."""
        return [_place(hit) for hit in self.model.chosen()]

    def spans(self) -> list[SpanId]:
        """The spans that are ticked."""
        return [hit.span for hit in self.model.chosen() if hit.span is not None]

    def _fail(self, problem: Problem) -> None:
        self._problem = problem

    def _show_progress(self, done: int, total: int) -> None:
        self.preview.progress.setRange(0, total)
        self.preview.progress.setValue(done)

    def _show(self) -> None:
        model = self.model
        self.preview.progress.setVisible(model.busy)
        words = self.tr("&Remove ({})") if self._removes else self.tr("&Label ({})")
        self.act.setText(words.format(number(model.ticked)))
        self.act.setEnabled(model.ticked > 0 and not model.busy and not self._delay.isActive())
        self.act.setDefault(True)
        for button in (self.preview.all, self.preview.none):
            button.setEnabled(model.rowCount() > 0)
        told = self._state()
        if told:
            self.preview.told.setText(told)
        else:
            self.preview.tell_ticked(model.ticked, model.rowCount())

    def _state(self) -> str:
        """What is to be said instead of how many are ticked, else nothing."""
        model = self.model
        if self._problem is not None:
            return sentence(self._problem, current_language())
        if model.busy:
            return self.tr("Searching…")
        if not model.rowCount():
            if self._removes:
                return self.tr("No span bears this label here. Choose another label or place.")
            return self.tr("Nothing found. Write other words, or choose all articles.")
        if model.more:
            shown = self.tr("Only the first {} hits are shown; do it again for the others.")
            return shown.format(number(MOST))
        return ""

    def done(self, result: int) -> None:
        self.model.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.model.stop()
        super().closeEvent(event)

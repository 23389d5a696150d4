"""The other cases of the same kind: what each would become, any of them unticked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotations.adjudication.case import Case
from annotations.adjudication.decision import BY_PATTERN, Draft, Verdict
from annotations.adjudication.patterns import Choice, Likeness, carried, choice_of, pattern_key
from annotations.document import DocumentId
from annotations.operations.adjudication_cases import article_cases
from annotations.operations.gold_writing import Ruling
from annotations.project import Project
from annotations.span import quoted
from desktop.adjudication.cards import word_end, word_start
from desktop.adjudication.deciding import Decided
from desktop.adjudication.names import label_names
from desktop.adjudication.queue_rows import QueueRow
from desktop.language import led, number
from desktop.widgets.plain_label import as_plain
from desktop.widgets.ticked_list import TickedList

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIZE = (720, 480)
_AROUND = 30


@dataclass(slots=True)
class Alike:
    """A case of the same kind with what it would become."""

    case: Case
    text: str
    title: str
    drafts: tuple[Draft, ...]
    same_words: bool
    ticked: bool = True


class AlikeModel(QAbstractListModel):
    """Cases with a tick each."""

    def __init__(self, names: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._every: list[Alike] = []
        self._shown: list[Alike] = []
        self._only_words = False

    def add(self, found: list[Alike]) -> None:
        """Show these cases as well."""
        self._every += found
        new = [each for each in found if each.same_words or not self._only_words]
        if new:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._shown += new
            self.endInsertRows()

    def show_likeness(self, likeness: Likeness) -> None:
        """Show all with the same difference, or only those over the same words."""
        self.beginResetModel()
        self._only_words = likeness is Likeness.WORDS
        self._shown = [each for each in self._every if each.same_words or not self._only_words]
        self.endResetModel()

    def ticked(self) -> list[Alike]:
        """The cases that are shown and ticked."""
        return [each for each in self._shown if each.ticked]

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick everything that is shown."""
        for each in self._shown:
            each.ticked = ticked
        if self._shown:
            last = self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    # Qt's overrides

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        each = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if each.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return led(self._words(each))
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(led(f"\u2068{each.title}\u2069"))
        return None

    def _words(self, each: Alike) -> str:
        start, end = each.case.cluster.place
        low = word_start(each.text, max(start - _AROUND, 0))
        high = word_end(each.text, min(end + _AROUND, len(each.text)))
        told = " + ".join(
            f"{self._names.get(draft.label, draft.label)} "
            f"«\u2068{quoted(each.text, draft.fragments)}\u2069»"
            for draft in each.drafts
        )
        put = told or self.tr("none of them")
        before, after = "…" if low else "", "…" if high < len(each.text) else ""
        around = before + " ".join(each.text[low:high].split()) + after
        return f"{put}  –  \u2068{around}\u2069"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        checked = Qt.CheckState(value) == Qt.CheckState.Checked  # type: ignore[call-overload]
        self._shown[index.row()].ticked = checked
        self.dataChanged.emit(index, index, [role])
        return True


class PatternDialog(QDialog):
    """Shows what would be decided alike; changes nothing by itself."""

    def __init__(
        self,
        project: Project,
        decided: Decided,
        rows: list[QueueRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decide the same kind of case"))
        self._project, self._decided = project, decided
        cluster = decided.case.cluster
        self._choice: Choice = choice_of(cluster, decided.text, decided.ruling.drafts)
        difference = decided.case.difference
        self._key = {
            likeness: pattern_key(cluster, difference, decided.text, likeness)
            for likeness in Likeness
        }
        self._waiting = list(dict.fromkeys(row.document for row in rows))
        self._documents = len(self._waiting)
        self.model = AlikeModel(label_names(project.label_set), self)
        self.preview = TickedList(self.model)
        self.likeness = QComboBox()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._reading = QTimer(self, interval=0)
        self._name()
        self._arrange()
        self._connect()
        self._reading.start()
        self._show()
        self.resize(*_SIZE)

    def _name(self) -> None:
        self.likeness.addItem(self.tr("The same difference"), Likeness.DIFFERENCE)
        self.likeness.addItem(self.tr("The same difference over the same words"), Likeness.WORDS)
        self.likeness.setAccessibleName(self.tr("What is the same kind"))
        self.preview.list.setAccessibleName(self.tr("Cases; the space bar ticks and unticks"))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Kind"), self.likeness)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.buttons)
        self.act.setDefault(True)

    def _connect(self) -> None:
        self._reading.timeout.connect(self._read_one)
        self.likeness.activated.connect(self._change_likeness)
        self.preview.all.clicked.connect(lambda: self.model.tick_all(True))
        self.preview.none.clicked.connect(lambda: self.model.tick_all(False))
        for signal in (self.model.rowsInserted, self.model.dataChanged, self.model.modelReset):
            signal.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _read_one(self) -> None:
        """Read the next article's cases; one at a time, so that the window stays alive."""
        if not self._waiting:
            self._reading.stop()
            self._show()
            return
        self.model.add(self._found_in(self._waiting.pop(0)))

    def _found_in(self, document: DocumentId) -> list[Alike]:
        article = article_cases(self._project, document)
        found = []
        start, end = self._decided.case.cluster.place
        words = self._decided.text[start:end]
        for case in article.cases:
            if not case.asks or not case.cluster.spans:
                continue
            told, text = case.difference, article.text
            if (
                pattern_key(case.cluster, told, text, Likeness.DIFFERENCE)
                != self._key[Likeness.DIFFERENCE]
            ):
                continue
            drafts = carried(self._choice, case.cluster, text, words)
            if drafts is not None:
                key = pattern_key(case.cluster, told, text, Likeness.WORDS)
                same = key == self._key[Likeness.WORDS]
                found.append(Alike(case, text, article.title, drafts, same))
        return found

    def _change_likeness(self) -> None:
        self.model.show_likeness(Likeness(self.likeness.currentData()))

    def _show(self) -> None:
        ticked = len(self.model.ticked())
        busy = self._reading.isActive() and bool(self._waiting)
        self.preview.progress.setVisible(busy)
        self.preview.progress.setRange(0, max(self._documents, 1))
        self.preview.progress.setValue(self._documents - len(self._waiting))
        self.act.setText(self.tr("&Decide ({})").format(number(ticked)))
        self.act.setEnabled(ticked > 0 and not busy)
        if busy:
            self.preview.told.setText(self.tr("Looking for cases of the same kind…"))
        elif not self.model.rowCount():
            self.preview.told.setText(self.tr("No other open case can be decided like this one."))
        else:
            self.preview.tell_ticked(ticked, self.model.rowCount())

    def rulings(self) -> list[tuple[Case, Ruling]]:
        """What was ticked, with what is to be said of each."""
        said = self._decided.ruling
        return [
            (
                each.case,
                Ruling(
                    Verdict.SPANS if each.drafts else Verdict.NONE,
                    each.drafts,
                    BY_PATTERN,
                    reason=said.reason,
                    note=said.note,
                ),
            )
            for each in self.model.ticked()
        ]

    def done(self, result: int) -> None:
        self._reading.stop()
        super().done(result)

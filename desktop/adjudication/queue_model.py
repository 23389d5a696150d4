"""The queue of cases as a Qt list: filtered, ordered, reread an article at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotations.adjudication.case import CaseState
from annotations.adjudication.disagreement import Disagreement
from annotations.adjudication.relations import RelationDifference
from annotations.document import DocumentId
from annotations.wording import say
from desktop.adjudication.class_look import class_name, colour_of, state_mark
from desktop.adjudication.queue_rows import QueueOrder, QueueRow, sort_key
from desktop.language import current_language, led
from desktop.widgets.plain_label import as_plain

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Key = tuple[object, ...]


class QueueFilter(StrEnum):
    """Which cases are shown: open disagreements, all that is open, what was put off, everything."""

    DISAGREEMENTS = "disagreements"
    ASKING = "asking"
    LATER = "later"
    ALL = "all"


class Counts(NamedTuple):
    """Open disagreements, open but agreed, put off, altogether, settled."""

    disagreements: int
    agreed: int
    later: int
    every: int
    settled: int


def is_agreed(row: QueueRow) -> bool:
    """Whether the annotators agree and nobody has said otherwise since."""
    if row.state is not CaseState.OPEN:
        return False
    if isinstance(row.told, RelationDifference):
        return row.told is RelationDifference.AGREED
    return row.told.kind is Disagreement.AGREED


def count(rows: Sequence[QueueRow]) -> Counts:
    """How many of these there are of each sort."""
    asking = [row for row in rows if row.asks]
    agreed = sum(map(is_agreed, asking))
    later = sum(row.state is CaseState.LATER for row in rows)
    settled = sum(row.state is CaseState.SETTLED for row in rows)
    return Counts(len(asking) - agreed, agreed, later, len(rows), settled)


class QueueModel(QAbstractListModel):
    """Cases across articles, each a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = QueueOrder.ARTICLE
        self.filter = QueueFilter.DISAGREEMENTS
        self._rows: dict[DocumentId, list[QueueRow]] = {}
        self._alike: Counter[int] = Counter()
        self._shown: list[tuple[Key, QueueRow]] = []
        self._counted = Counts(0, 0, 0, 0, 0)

    def show_rows(self, rows: Mapping[DocumentId, list[QueueRow]]) -> None:
        """Show the cases of these articles and no others."""
        self._rows = dict(rows)
        self._build()

    def arrange(self, order: QueueOrder, shown: QueueFilter) -> None:
        """Order and filter so."""
        self.order, self.filter = order, shown
        self._build()

    def replace(self, document: DocumentId, rows: list[QueueRow]) -> None:
        """Show the cases of one article as they are now."""
        before = self._rows.get(document, [])
        self._alike.subtract(row.pattern for row in before if row.asks)
        self._alike.update(row.pattern for row in rows if row.asks)
        pairs = zip(self._counted, count(before), count(rows), strict=True)
        self._counted = Counts(*(now - old + new for now, old, new in pairs))
        self.beginResetModel()
        self._rows[document] = rows
        self._shown = [pair for pair in self._shown if pair[1].document != document]
        for row in filter(self._passes, rows):
            insort(self._shown, (self._key(row), row), key=lambda pair: pair[0])
        self.endResetModel()

    def _build(self) -> None:
        self.beginResetModel()
        every = [row for rows in self._rows.values() for row in rows]
        self._alike = Counter(row.pattern for row in every if row.asks)
        self._counted = count(every)
        pairs = [(self._key(row), row) for row in every if self._passes(row)]
        self._shown = sorted(pairs, key=lambda pair: pair[0])  # type: ignore[arg-type]
        self.endResetModel()

    def _key(self, row: QueueRow) -> Key:
        return sort_key(row, self.order, self._alike)

    def _passes(self, row: QueueRow) -> bool:
        match self.filter:
            case QueueFilter.DISAGREEMENTS:
                return row.asks and not is_agreed(row)
            case QueueFilter.ASKING:
                return row.asks
            case QueueFilter.LATER:
                return row.state is CaseState.LATER
            case QueueFilter.ALL:
                return True

    def row_at(self, at: int) -> QueueRow | None:
        """The row at this place."""
        return self._shown[at][1] if 0 <= at < len(self._shown) else None

    def place_of(self, row: QueueRow) -> int:
        """Where the case stands in the list; -1 where it is not shown."""
        found = bisect_left(self._shown, self._key(row), key=lambda pair: pair[0])
        now = self.row_at(found)
        return found if now is not None and now.key == row.key else -1

    def neighbour(self, row: QueueRow | None, *, forward: bool) -> QueueRow | None:
        """The next or previous case that asks, from the other end after the last one."""
        if not self._shown:
            return None
        if row is None:
            places: Iterable[int] = range(len(self._shown))
        else:
            key = self._key(row)
            after = bisect_right(self._shown, key, key=lambda pair: pair[0])
            before = bisect_left(self._shown, key, key=lambda pair: pair[0])
            every = range(len(self._shown))
            places = (
                (*every[after:], *every[:before])
                if forward
                else (*reversed(every[:before]), *reversed(every[after:]))
            )
        wanted = (self._shown[at][1] for at in places)
        if self.filter is QueueFilter.LATER:
            return next(wanted, None)
        return next((each for each in wanted if each.asks), None)

    def find(self, document: DocumentId, cluster: str) -> QueueRow | None:
        """The row of a case, shown or not."""
        rows = self._rows.get(document, [])
        return next((row for row in rows if row.cluster == cluster), None)

    def alike(self, row: QueueRow) -> list[QueueRow]:
        """The other cases with the same difference that ask, in reading order."""
        if not row.pattern:
            return []
        return [
            each
            for rows in self._rows.values()
            for each in rows
            if each.pattern == row.pattern and each.asks and each.key != row.key
        ]

    def alike_count(self, row: QueueRow) -> int:
        """How many others with the same difference ask."""
        return self._alike[row.pattern] - row.asks if row.pattern else 0

    def counts(self) -> Counts:
        """How many cases there are of each sort."""
        return self._counted

    def documents(self) -> list[DocumentId]:
        """The articles that two or more have finished."""
        return list(self._rows)

    # Qt's overrides

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            mark = f"{state_mark(row.state)} " if state_mark(row.state) else ""
            words = row.words if row.about_relations else f"\u2068{row.words}\u2069"
            return led(f"{mark}«{words}» {class_name(row.told)}")
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(colour_of(row.told))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            told = led(f"{say(f'case.{row.state}', current_language())}\n\u2068{row.title}\u2069")
            return as_plain(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return None

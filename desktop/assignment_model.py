"""Articles and annotators as a table of boxes to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.assignment import Assignment, balanced
from annotations.document import DocumentId
from annotations.identity import new_id
from annotations.layer import LayerId, LayerKind
from annotations.project import Project
from annotations.typography import headed
from desktop.language import current_language, number
from desktop.widgets.plain_label import as_plain

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_Place = tuple[DocumentId, LayerId]


class AssignmentModel(QAbstractTableModel):
    """Rows are articles, the first column their title, then a column an annotator.

    Nothing is written: ``changes`` tells what is to be given and taken.
    """

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._before = {(each.document, each.layer): each for each in project.assignments.all()}
        self._now = dict(self._before)
        self._known = {
            layer.name: layer.id
            for layer in project.layers.all()
            if layer.kind is LayerKind.ANNOTATOR
        }
        self._people: list[tuple[str, LayerId]] = []
        self._documents: list[DocumentId] = []
        self._titles: dict[DocumentId, str] = {}

    def known_names(self) -> list[str]:
        """The annotators that the project has."""
        return list(self._known)

    def set_people(self, names: Sequence[str]) -> None:
        """Show a column for each of these; an unknown name gets an id of its own."""
        self.beginResetModel()
        for name in names:
            if name not in self._known:
                self._known[name] = LayerId(new_id())
        self._people = [(name, self._known[name]) for name in names]
        self.endResetModel()

    def set_documents(self, documents: Sequence[DocumentId]) -> None:
        """Show a row for each of these."""
        self.beginResetModel()
        self._documents = list(documents)
        self.endResetModel()

    def share_out(self, *, overlap: int, calibration: int, seed: int) -> None:
        """Assign by rule what is shown. Raises InvalidAssignment."""
        made = balanced(
            self._documents,
            [layer for _, layer in self._people],
            overlap=overlap,
            calibration=calibration,
            seed=seed,
            existing=self._now.values(),
        )
        self.beginResetModel()
        self._now.update({(each.document, each.layer): each for each in made})
        self.endResetModel()

    def clear(self) -> None:
        """Take away every assignment of what is shown."""
        self.beginResetModel()
        shown, people = set(self._documents), {layer for _, layer in self._people}
        for place in [place for place in self._now if place[0] in shown and place[1] in people]:
            del self._now[place]
        self.endResetModel()

    def loads(self) -> list[tuple[str, int]]:
        """Each annotator shown with the number of their articles, in the whole project."""
        counts = {layer: 0 for _, layer in self._people}
        for _, layer in self._now:
            if layer in counts:
                counts[layer] += 1
        return [(name, counts[layer]) for name, layer in self._people]

    def changes(self) -> tuple[list[Assignment], list[Assignment]]:
        """What is to be given and what taken."""
        give = [each for place, each in self._now.items() if self._before.get(place) != each]
        take = [each for place, each in self._before.items() if place not in self._now]
        return give, take

    def new_annotators(self) -> dict[LayerId, str]:
        """Those who are not in the project yet and got an article."""
        there = {layer.id for layer in self._project.layers.all()}
        busy = {layer for _, layer in self._now}
        return {
            layer: name
            for name, layer in self._known.items()
            if layer not in there and layer in busy
        }

    def _place(self, index: Index) -> _Place:
        return self._documents[index.row()], self._people[index.column() - 1][1]

    def _title(self, row: int) -> str:
        document = self._documents[row]
        if document not in self._titles:
            title = self._project.documents.title(document)
            untitled = self.tr("Untitled {}").format(number(row + 1))
            self._titles[document] = title or untitled
        return self._titles[document]

    def _tick(self, places: Iterable[_Place], on: bool) -> None:
        for place in places:
            if on:
                self._now[place] = self._before.get(place) or Assignment(*place)
            else:
                self._now.pop(place, None)

    # Qt's overrides

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._documents)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._people) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.column() == 0:
            if role == Qt.ItemDataRole.ToolTipRole:
                return as_plain(self._title(index.row()))
            return self._title(index.row()) if role == Qt.ItemDataRole.DisplayRole else None
        held = self._now.get(self._place(index))
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if held is None else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ToolTipRole and held is not None and held.calibration:
            return self.tr("For calibration: everybody gets this article")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._people[index.column() - 1][0]
            return headed(self._title(index.row()), name, current_language())
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() == 0:
            return False
        self._tick([self._place(index)], Qt.CheckState(value) is Qt.CheckState.Checked)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled if index.column() == 0 else enabled | Qt.ItemFlag.ItemIsUserCheckable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Article") if section == 0 else self._people[section - 1][0]

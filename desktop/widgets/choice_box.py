"""A list to choose from by typing any spelling of a name, and one that the wheel leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from desktop.bare_letters import bare

_KEY = Qt.ItemDataRole.UserRole + 1


class StillComboBox(QComboBox):
    """The wheel turns the page around it; only its open list is turned by the wheel."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen: its value, the words shown, and what else it is called."""

    value: str
    words: str
    other: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every name and the value itself, folded."""
        return frozenset(bare(name).strip() for name in (self.value, self.words, *self.other))


Lookup = Callable[[str], Sequence[str]]
"""Typed words to the values that they may mean."""


class ChoiceBox(StillComboBox):
    """Chosen from the list or by typing a part of any name, in any spelling."""

    def __init__(self, options: Sequence[Option], lookup: Lookup | None = None) -> None:
        super().__init__()
        self._options, self._lookup = tuple(options), lookup
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem("", None)
        for option in self._options:
            self.addItem(option.words, option.value)
            self.setItemData(self.count() - 1, "\n".join(sorted(option.names)), _KEY)
        self.setCompleter(_FoldingCompleter(self.model(), self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def value(self) -> str | None:
        """What the words mean, None where there are none. Raises ValueError."""
        typed = bare(self.currentText()).strip()
        if not typed:
            return None
        row = self.currentIndex()
        if row > 0 and self.itemText(row) == self.currentText():
            return str(self.itemData(row))
        found = [option.value for option in self._options if typed in option.names]
        if not found and self._lookup is not None:
            found = list(self._lookup(self.currentText()))
        if not found:
            found = [
                option.value
                for option in self._options
                if any(typed in name for name in option.names)
            ]
        if len(found) != 1:
            raise ValueError(typed)
        return found[0]

    def set_value(self, value: object) -> None:
        """Show this value, in its own words where it is none of the list."""
        at = self.findData(value) if value is not None else 0
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(str(value))


class _FoldingCompleter(QCompleter):
    """Proposes what holds the typed words in any of its names, however they are spelt."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_KEY)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(12)

    def splitPath(self, path: str) -> list[str]:
        return [bare(path).strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")

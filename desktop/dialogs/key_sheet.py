"""The key sheet: every action, label and key of the text in two languages, with its keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.label_set import Label, in_language
from desktop.actions import ACTIONS, MENUS
from desktop.bare_letters import bare
from desktop.language import LANGUAGES, current_language, other_language, words_in
from desktop.shortcuts import BUILT_IN, Shortcuts, keycap, parsed, shown, without_mnemonic, written

_SIZE = (880, 620)

_TYPED = Qt.ItemDataRole.UserRole
_LABELS = QT_TRANSLATE_NOOP("KeySheet", "Labels for the selection")
_TEXT = QT_TRANSLATE_NOOP("KeySheet", "In the article text")

Row = tuple[str, str, str]
"""Words in the window's language, words in the other one, keys as they are shown."""


class KeySheet(QDialog):
    """Reads what the keys are now. Signal: ``change_asked``."""

    change_asked = Signal()

    def __init__(
        self, shortcuts: Shortcuts, labels: Callable[[], Iterable[Label]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shortcuts, self._labels = shortcuts, labels
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(3)
        self.tree.setAlternatingRowColors(True)
        self.tree.setAllColumnsShowFocus(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.change = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.change.setAutoDefault(False)
        self.change.clicked.connect(self.change_asked)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.tree, self.buttons):
            layout.addWidget(widget)
        shortcuts.changed.connect(self.retranslate)
        self.retranslate()
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.resize(*_SIZE)

    def retranslate(self) -> None:
        """Put words and keys as they are now."""
        self.setWindowTitle(self.tr("All keys"))
        self.words.setPlaceholderText(self.tr("Find an action or keys"))
        self.words.setAccessibleName(self.tr("Find an action or keys"))
        self.tree.setAccessibleName(self.tr("All keys"))
        self.change.setText(self.tr("&Change keys…"))
        other = other_language()
        names = [LANGUAGES[code] for code in (current_language(), other)]
        self.tree.setHeaderLabels([*names, self.tr("Keys")])
        self.tree.clear()
        for (title, in_other), rows in self._groups(other):
            group = QTreeWidgetItem([title, in_other, ""])
            font = group.font(0)
            font.setBold(True)
            for column in range(2):
                group.setFont(column, font)
            group.addChildren(rows)
            self.tree.addTopLevelItem(group)
            group.setExpanded(True)
        self._filter(self.words.text())

    def _groups(self, other: str) -> Iterator[tuple[tuple[str, str], list[QTreeWidgetItem]]]:
        for identifier, source in MENUS:
            rows = [
                _item(_both("Actions", row.text, other), self._shortcuts.keys(row.id))
                for row in ACTIONS
                if row.menu == identifier
            ]
            if rows:
                yield _both("Actions", source, other), rows
        labels = [_label_item(label, other) for label in self._labels()]
        if labels:
            yield _both("KeySheet", _LABELS, other), labels
        text = [
            _item(_both("Keys", row.text, other), parsed(row.keys), row.shown) for row in BUILT_IN
        ]
        yield _both("KeySheet", _TEXT, other), text

    def _filter(self, words: str) -> None:
        """Show the rows with all the words, in either language or in the keys."""
        wanted = bare(words).split()
        for at in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(at)
            assert group is not None
            in_title = _has(group, wanted)
            any_shown = False
            for row in range(group.childCount()):
                kept = in_title or _has(group.child(row), wanted)
                group.child(row).setHidden(not kept)
                any_shown = any_shown or kept
            group.setHidden(not any_shown)

    def rows(self) -> list[Row]:
        """What is shown, from top to bottom, without the headings."""
        groups = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [
            (item.text(0), item.text(1), item.text(2))
            for group in groups
            if group is not None
            for item in (group.child(row) for row in range(group.childCount()))
            if not item.isHidden()
        ]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _both(context: str, source: str, other: str) -> tuple[str, str]:
    here = QCoreApplication.translate(context, source)
    return without_mnemonic(here), without_mnemonic(words_in(other, context, source))


def _label_item(label: Label, other: str) -> QTreeWidgetItem:
    here = in_language(label.names, current_language(), label.name)
    names = (here, in_language(label.names, other, label.name))
    return _item(names, [QKeySequence(label.key)] if label.key else [])


def _item(names: tuple[str, str], keys: Iterable[QKeySequence], told: str = "") -> QTreeWidgetItem:
    keys = tuple(keys)
    item = QTreeWidgetItem([*names, f"\u2066{_named(told)}\u2069" if told else shown(keys)])
    item.setData(2, _TYPED, written(keys))
    return item


def _named(told: str) -> str:
    """Several keys told as one, under their names."""
    return re.sub(r"\w+", lambda found: keycap(found[0]), told)


def _has(item: QTreeWidgetItem, wanted: list[str]) -> bool:
    texts = [item.text(column) for column in range(3)]
    text = bare(" ".join([*texts, item.data(2, _TYPED) or ""]))
    return all(word in text for word in wanted)

"""Give actions other keys: press them, and they count at once unless something else has them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS
from desktop.bare_letters import bare
from desktop.language import LANGUAGES, words_in
from desktop.physical_keys import latin_twin, sequence_of
from desktop.shortcuts import Conflict, Shortcuts, Why, plain_words, shown, written
from desktop.widgets.plain_label import PlainLabel

_SIZE = (680, 620)
_ID = Qt.ItemDataRole.UserRole
_MODIFIER_KEYS = (
    *(0, Qt.Key.Key_unknown, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt),
    *(Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch),
)
_NAME, _KEYS = range(2)


class KeyField(QKeySequenceEdit):
    """Takes one chord, read as on a Latin board whatever layout is active.

    Tab goes on and Esc closes the dialog, so that the keyboard is never caught.
    Signal: ``pressed`` with the keys.
    """

    pressed = Signal(QKeySequence)

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)

    def set_name(self, name: str) -> None:
        """The name for screen readers, of the field and of what it shows."""
        for widget in (self, *self.findChildren(QLineEdit)):
            widget.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
            return
        if event.key() in _MODIFIER_KEYS:
            return
        keys = sequence_of(latin_twin(event) or event)
        self.setKeySequence(keys)
        self.pressed.emit(keys)


class KeyEditor(QDialog):
    """The actions with their keys, and a field for new ones."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._shortcuts = shortcuts
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Find an action or keys"))
        self.words.setAccessibleName(self.tr("Find an action or keys"))
        self.table = self._make_table()
        self.field = KeyField()
        self.message = PlainLabel(wordWrap=True)
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.use = self._button(self.tr("&Use these keys"), self._use)
        self.add = self._button(self.tr("&Add these keys"), self._add)
        self.remove = self._button(self.tr("&Remove its keys"), self._remove)
        self.reset = self._button(self.tr("Re&set"), self._reset)
        self.reset_all = self._button(self.tr("Reset a&ll"), self._reset_all)
        self._lay_out()
        self._fill()
        self.words.textChanged.connect(self._filter)
        self.table.currentItemChanged.connect(self._show_current)
        self.table.itemActivated.connect(lambda: self.field.setFocus())
        self.field.pressed.connect(self._take_keys)
        shortcuts.changed.connect(self._show_keys)
        self.table.setCurrentItem(self.table.topLevelItem(0))
        self.resize(*_SIZE)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setAllColumnsShowFocus(True)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _button(self, words: str, verb: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(verb)
        return button

    def _lay_out(self) -> None:
        self.field.set_name(self.tr("New keys"))
        caption = PlainLabel(self.tr("&New keys:"))
        caption.setBuddy(self.field)
        keys = QGridLayout()
        keys.addWidget(caption, 0, 0)
        keys.addWidget(self.field, 0, 1)
        keys.addWidget(self.use, 0, 2)
        keys.addWidget(self.add, 0, 3)
        keys.setColumnStretch(1, 1)
        verbs = QHBoxLayout()
        for button in (self.remove, self.reset, self.reset_all):
            verbs.addWidget(button)
        verbs.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        verbs.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addLayout(keys)
        layout.addWidget(self.message)
        layout.addLayout(verbs)

    def _fill(self) -> None:
        for row in ACTIONS:
            item = QTreeWidgetItem([plain_words(row), ""])
            item.setData(_NAME, _ID, row.id)
            item.setToolTip(_NAME, " / ".join(words_in(c, "Actions", row.text) for c in LANGUAGES))
            self.table.addTopLevelItem(item)
        self._show_keys()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _show_keys(self) -> None:
        """The keys as they are now, in bold where they were changed."""
        for item in self._items():
            action = item.data(_NAME, _ID)
            item.setText(_KEYS, shown(self._shortcuts.keys(action)))
            item.setData(_KEYS, _ID, written(self._shortcuts.keys(action)))
            font = item.font(_KEYS)
            font.setBold(not self._shortcuts.is_default(action))
            item.setFont(_KEYS, font)
        self._allow()

    def _filter(self, words: str) -> None:
        wanted = bare(words).split()
        for item in self._items():
            text = bare(f"{item.toolTip(_NAME).replace('&', '')} {item.data(_KEYS, _ID)}")
            item.setHidden(not all(word in text for word in wanted))

    def action(self) -> str:
        """The id of the action that is chosen in the table, or ""."""
        item = self.table.currentItem()
        return "" if item is None else str(item.data(_NAME, _ID))

    def choose(self, action: str) -> None:
        """Choose this action in the table."""
        item = next(item for item in self._items() if item.data(_NAME, _ID) == action)
        self.table.setCurrentItem(item)

    def _show_current(self) -> None:
        self.field.clear()
        self.message.clear()
        self._allow()

    def _allow(self) -> None:
        action, keys = self.action(), self.field.keySequence()
        free = bool(action) and self._shortcuts.conflict(keys, action) is None
        has = bool(action) and bool(self._shortcuts.keys(action))
        self.use.setEnabled(free)
        self.add.setEnabled(free and has)
        self.remove.setEnabled(has)
        self.reset.setEnabled(bool(action) and not self._shortcuts.is_default(action))

    def _take_keys(self, keys: QKeySequence) -> None:
        """Keys were pressed: go on to the button where they are free, else say whose they are."""
        conflict = self._shortcuts.conflict(keys, self.action())
        self._tell(conflict)
        self._allow()
        if conflict is None:
            self.use.setFocus()

    def _use(self) -> None:
        self._set([self.field.keySequence()])

    def _add(self) -> None:
        self._set([*self._shortcuts.keys(self.action()), self.field.keySequence()])

    def _remove(self) -> None:
        self._set([])

    def _set(self, keys: list[QKeySequence]) -> None:
        conflict = self._shortcuts.assign(self.action(), keys)
        self._tell(conflict)
        if conflict is None:
            self._show_current()
            self.table.setFocus()

    def _reset(self) -> None:
        self._tell(self._shortcuts.reset(self.action()))

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._show_current()

    def _tell(self, conflict: Conflict | None) -> None:
        self.message.setText("" if conflict is None else self._sentence(conflict))
        self.field.setAccessibleDescription(self.message.text())

    def _sentence(self, conflict: Conflict) -> str:
        sentences = {
            Why.ACTION: self.tr("{keys} belongs to «{name}». Change the keys of that one first."),
            Why.LABEL: self.tr("{keys} is a key of the label «{name}»."),
            Why.MENU: self.tr("{keys} opens the menu «{name}»."),
            Why.BUILT_IN: self.tr("{keys} is taken in the text: {name}."),
            Why.SIGN_ALONE: self.tr(
                "{keys} alone is kept for typing and for labels. Hold Ctrl or Alt as well."
            ),
            Why.NO_KEY: self.tr("Press the new keys first."),
        }
        return sentences[conflict.why].format(
            keys=shown([conflict.keys]), name=f"\u2068{conflict.name}\u2069"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses it; Enter elsewhere never closes the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            return
        super().keyPressEvent(event)

"""The command palette: type a few letters of any action or label, in any language, and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QIcon,
    QKeyEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.palette_commands import Command, Found, search
from desktop.preferences import Preferences
from desktop.widgets.plain_label import PlainLabel, as_plain

_WIDTH = 620
_ROWS = 12
_ROW_HEIGHT = 26
_RECENT = 20
_NAME, _KEYS = range(2)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS + 1,
    Qt.Key.Key_PageDown: _ROWS - 1,
}
_COMMAND = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """A popup with a field and what it finds; runs one command and is gone."""

    def __init__(
        self, commands: Sequence[Command], preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Find an action"))
        self._commands = commands
        self._preferences = preferences
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Find an action, in any of the languages"))
        self.field.setAccessibleName(self.tr("Find an action"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.list = self._make_list()
        self.nothing = PlainLabel(self.tr("No action has these words."))
        self.nothing.setObjectName("hint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.nothing.setMargin(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.field, self.list, self.nothing):
            layout.addWidget(widget)
        self.setFocusProxy(self.field)
        self._search("")

    def _make_list(self) -> QTreeWidget:
        shown = QTreeWidget()
        shown.setAccessibleName(self.tr("Actions found"))
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setColumnCount(2)
        shown.setHeaderHidden(True)
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        shown.header().setStretchLastSection(False)
        shown.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        shown.header().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        shown.itemClicked.connect(lambda item: self._run(item))
        return shown

    def pop_up(self) -> None:
        """Show it over the upper middle of the window, ready to type."""
        window = self.parentWidget()
        self.setFixedWidth(min(_WIDTH, max(window.width() - 40, 240)))
        self.setFixedHeight(self._height())
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, min(90, window.height() // 8))))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _height(self) -> int:
        return self.field.sizeHint().height() + _ROWS * _ROW_HEIGHT + 32

    def names(self) -> list[str]:
        """What is shown, from top to bottom."""
        return [item.text(_NAME) for item in self._items()]

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _search(self, query: str) -> None:
        found = search(self._commands, query, self._preferences.recent_commands)
        self.list.clear()
        self.list.addTopLevelItems([_item(one) for one in found])
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self._choose(0)
        else:
            self._say(self.nothing.text())

    def _choose(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)
            self._say(f"{item.text(_NAME)} {item.text(_KEYS)}")

    def _say(self, words: str) -> None:
        """Tell a screen reader, because the focus stays in the field."""
        self.field.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _move(self, steps: int) -> None:
        """Go up or down among those that can be done; a step past the end comes round."""
        rows = sum(not item.isDisabled() for item in self._items())
        now = self.list.indexOfTopLevelItem(self.list.currentItem()) if rows else -1
        if now < 0:
            return
        there = now + steps
        self._choose(there % rows if abs(steps) == 1 else min(max(there, 0), rows - 1))

    def _run(self, item: QTreeWidgetItem | None) -> None:
        command = None if item is None else item.data(_NAME, _COMMAND)
        if not isinstance(command, Command) or not command.enabled:
            return
        used = [name for name in self._preferences.recent_commands if name != command.id]
        self._preferences.recent_commands = [command.id, *used][:_RECENT]
        self.close()
        QTimer.singleShot(0, command.run)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Where the system made the popup the active window, give that back."""
        super().closeEvent(event)
        self.parentWidget().activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and self._take_key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True


def _item(found: Found) -> QTreeWidgetItem:
    command = found.command
    name = f"\u2068{command.name}\u2069"
    told = f"{name} · \u2068{found.other}\u2069" if found.other else command.name
    item = QTreeWidgetItem([told, command.keys])
    item.setIcon(_NAME, _blank() if command.icon.isNull() else command.icon)
    item.setTextAlignment(_KEYS, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    item.setSizeHint(_NAME, QSize(0, _ROW_HEIGHT))
    item.setData(_NAME, _COMMAND, command)
    item.setToolTip(_NAME, as_plain("\n".join(command.others)))
    if not command.enabled:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item


@cache
def _blank() -> QIcon:
    """Keeps the names of commands without an icon in line with the others."""
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)
